package main

import (
	"bytes"
	"context"
	"encoding/json"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/storage"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/topdown"
)

type traceRequest struct {
	policy
	Queries []string        `json:"queries"` // references, such as data.gatehouse.mounts.whole_home.findings
	Input   json.RawMessage `json:"input"`
	Steps   int             `json:"steps"` // most events that all queries together may take
}

type traceResult struct {
	Answers  []tracedAnswer    `json:"answers"`  // one for each query
	Rules    []tracedRule      `json:"rules"`    // named by index
	Bodies   []*tracedBody     `json:"bodies"`   // named by index
	Values   []json.RawMessage `json:"values"`   // named by index; see encodeValue
	Complete bool              `json:"complete"` // false where more happened than was kept
}

type tracedAnswer struct {
	Query   string          `json:"query"`
	Defined bool            `json:"defined"`
	Value   json.RawMessage `json:"value,omitempty"`
}

// tracedRule is one body of a rule as the author wrote it.
type tracedRule struct {
	Name       string       `json:"name"`
	File       string       `json:"file"`
	Row        int          `json:"row"`
	Value      *int         `json:"value,omitempty"` // where it is the same whatever the body holds
	Conditions []tracedFail `json:"conditions"`      // without what they saw
}

// tracedBody is one evaluation of one body of a rule, with the arguments that it got where it is a function's.
type tracedBody struct {
	Rule     int            `json:"rule"`
	Branches []tracedBranch `json:"branches"`
	Held     int            `json:"held"`   // branches that held, kept or not
	Failed   int            `json:"failed"` // branches that did not
}

// tracedBranch is one way through a body: to its end, or to the first expression that did not hold.
type tracedBranch struct {
	Held     bool          `json:"held"`
	Value    *int          `json:"value,omitempty"` // what the rule then yields
	Failure  *tracedFail   `json:"failure,omitempty"`
	Bindings []tracedValue `json:"bindings"`
	Steps    []tracedStep  `json:"steps"`
}

// tracedStep is a condition that led to evaluations of other bodies. Of a branch that failed, only the one that did.
type tracedStep struct {
	Condition int   `json:"condition"` // by index; -1 is the rule's head
	Bodies    []int `json:"bodies"`    // in the order of evaluation, so that arguments come before what they are given to
}

// tracedFail is an expression as the author wrote it, and the values that it saw.
type tracedFail struct {
	Row   int           `json:"row"`
	Col   int           `json:"col"`
	Text  string        `json:"text"`
	Seen  []tracedValue `json:"seen,omitempty"`
	Inner *tracedFail   `json:"inner,omitempty"` // within an `every`: what failed for one element
}

// tracedValue is a value under the author's name for it; without one it is undefined.
type tracedValue struct {
	Text  string `json:"text"`
	Value *int   `json:"value,omitempty"`
}

//go:wasmexport trace
func traceCall(address, length uint32) uint64 { return answer(address, length, traceQueries) }

// traceQueries evaluates references with the interpreter and tells how each body that they led to went.
func traceQueries(request traceRequest) (*traceResult, error) {
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
	var input *ast.Term
	if len(request.Input) > 0 {
		value, err := ast.ValueFromReader(bytes.NewReader(request.Input))
		if err != nil {
			return nil, badRequest("input: " + err.Error())
		}
		input = ast.NewTerm(value)
	}
	data, err := ast.InterfaceToValue(dataOf(request.policy))
	if err != nil {
		return nil, err
	}
	tracer := newBodyTracer(compiler, modules, data, request.Steps)
	result := &traceResult{}
	store := inmem.NewFromObject(dataOf(request.policy))
	err = storage.Txn(context.Background(), store, storage.TransactionParams{}, func(txn storage.Transaction) error {
		for _, query := range request.Queries {
			answer, err := tracer.ask(query, input, store, txn)
			if err != nil {
				return err
			}
			result.Answers = append(result.Answers, *answer)
		}
		return nil
	})
	if topdown.IsCancel(err) {
		return nil, &topdown.Error{Code: "trace_steps", Message: "the evaluation takes more steps than are to be told"}
	}
	if err != nil {
		return nil, err
	}
	result.Rules, result.Bodies = tracer.rules, tracer.bodies
	result.Values, result.Complete = tracer.values.encoded, tracer.complete
	return result, nil
}

// ask evaluates one query; all queries of a request share what was evaluated before.
func (t *bodyTracer) ask(
	query string, input *ast.Term, store storage.Store, txn storage.Transaction,
) (*tracedAnswer, error) {
	ref, err := ast.ParseRef(query)
	if err != nil {
		return nil, badRequest("query: " + err.Error())
	}
	answer := &tracedAnswer{Query: query}
	result := ast.VarTerm("result")
	t.frames = map[uint64]*frame{}
	results, err := topdown.NewQuery(ast.NewBody(ast.Equality.Expr(result, ast.NewTerm(ref)))).
		WithCompiler(t.compiler).
		WithStore(store).
		WithTransaction(txn).
		WithInput(input).
		WithCancel(t.cancel).
		// The rule index would pass over the very rules whose failure is asked for.
		WithIndexing(false).
		WithQueryTracer(t).
		Run(context.Background())
	if err != nil {
		return nil, err
	}
	if len(results) > 0 {
		value, err := ast.JSON(results[0]["result"].Value)
		if err != nil {
			return nil, err
		}
		answer.Defined = true
		if answer.Value, err = json.Marshal(value); err != nil {
			return nil, err
		}
	}
	return answer, nil
}
