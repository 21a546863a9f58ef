package main

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/topdown"
	"github.com/open-policy-agent/opa/v1/topdown/lineage"
)

type evaluateRequest struct {
	policy
	Query string          `json:"query"`
	Input json.RawMessage `json:"input"` // absent: input is undefined
	Trace string          `json:"trace"` // "", "full" or "fails"
}

type evaluateResult struct {
	Defined bool            `json:"defined"`
	Value   json.RawMessage `json:"value,omitempty"`
	Trace   *trace          `json:"trace,omitempty"`
}

type trace struct {
	Text   string  `json:"text"`
	Events []event `json:"events"`
}

type event struct {
	Op     string `json:"op"`
	Query  uint64 `json:"query"`
	Parent uint64 `json:"parent"`
	File   string `json:"file,omitempty"`
	Row    int    `json:"row,omitempty"`
	Col    int    `json:"col,omitempty"`
	Source string `json:"source,omitempty"` // the text at the place, as the author wrote it
}

//go:wasmexport evaluate
func evaluateCall(address, length uint32) uint64 { return answer(address, length, evaluate) }

// evaluate answers a query with the interpreter: the value of its first expression, and how it came about.
func evaluate(request evaluateRequest) (*evaluateResult, error) {
	capabilities, err := request.capabilities()
	if err != nil {
		return nil, err
	}
	modules, err := request.parse(capabilities)
	if err != nil {
		return nil, err
	}
	compiler := ast.NewCompiler().WithCapabilities(capabilities).WithDefaultRegoVersion(ast.RegoV1)
	if err := request.compile(compiler, modules); err != nil {
		return nil, err
	}
	options := []func(*rego.Rego){
		rego.Query(request.Query),
		rego.Compiler(compiler),
		rego.Store(inmem.NewFromObject(dataOf(request.policy))),
		rego.Capabilities(capabilities),
	}
	if len(request.Input) > 0 {
		input, err := ast.ValueFromReader(bytes.NewReader(request.Input))
		if err != nil {
			return nil, badRequest("input: " + err.Error())
		}
		options = append(options, rego.ParsedInput(input))
	}
	prepared, err := rego.New(options...).PrepareForEval(context.Background())
	if err != nil {
		return nil, err
	}
	tracer := topdown.NewBufferTracer()
	var evaluation []rego.EvalOption
	if request.Trace != "" {
		// The rule index would pass over the very rules whose failure is asked for.
		evaluation = append(evaluation, rego.EvalQueryTracer(tracer), rego.EvalRuleIndexing(false))
	}
	results, err := prepared.Eval(context.Background(), evaluation...)
	if err != nil {
		return nil, err
	}
	result := &evaluateResult{}
	if len(results) > 0 && len(results[0].Expressions) > 0 {
		result.Defined = true
		if result.Value, err = json.Marshal(results[0].Expressions[0].Value); err != nil {
			return nil, err
		}
	}
	switch request.Trace {
	case "full":
		result.Trace = traceOf(lineage.Full(*tracer))
	case "fails":
		result.Trace = traceOf(lineage.Fails(*tracer))
	}
	return result, nil
}

func dataOf(p policy) map[string]any {
	if p.Data == nil {
		return map[string]any{}
	}
	return p.Data
}

func traceOf(events []*topdown.Event) *trace {
	var text strings.Builder
	topdown.PrettyTraceWithLocation(&text, events)
	t := &trace{Text: text.String(), Events: make([]event, 0, len(events))}
	for _, e := range events {
		entry := event{Op: string(e.Op), Query: e.QueryID, Parent: e.ParentID}
		if e.Location != nil {
			entry.File, entry.Row, entry.Col = e.Location.File, e.Location.Row, e.Location.Col
			entry.Source = string(e.Location.Text)
		}
		t.Events = append(t.Events, entry)
	}
	return t
}
