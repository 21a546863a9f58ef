package main

import (
	"bytes"
	"context"
	"encoding/json"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
)

type evaluateRequest struct {
	policy
	Query string          `json:"query"`
	Input json.RawMessage `json:"input"` // absent: input is undefined
}

type evaluateResult struct {
	Defined bool            `json:"defined"`
	Value   json.RawMessage `json:"value,omitempty"`
}

//go:wasmexport evaluate
func evaluateCall(address, length uint32) uint64 { return answer(address, length, evaluate) }

// evaluate answers a query with the interpreter: the value of its first expression.
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
	results, err := prepared.Eval(context.Background())
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
	return result, nil
}

func dataOf(p policy) map[string]any {
	if p.Data == nil {
		return map[string]any{}
	}
	return p.Data
}
