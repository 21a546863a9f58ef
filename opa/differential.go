package main

import (
	"bytes"
	"context"
	"encoding/json"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
)

type prepareRequest struct {
	policy
	Query string `json:"query"`
}

type answersRequest struct {
	Inputs []json.RawMessage `json:"inputs"`
}

// given is the answer to one input: a value, nothing, or what went wrong.
type given struct {
	Value json.RawMessage `json:"value,omitempty"`
	Error *problem        `json:"error,omitempty"`
}

// The query that answers asks: compiling a policy takes longer than many evaluations.
var prepared *rego.PreparedEvalQuery

//go:wasmexport prepare
func prepareCall(address, length uint32) uint64 { return answer(address, length, prepare) }

// prepare compiles a policy and keeps a query ready for any number of inputs.
func prepare(request prepareRequest) (bool, error) {
	prepared = nil
	capabilities, err := request.capabilities()
	if err != nil {
		return false, err
	}
	modules, err := request.parse(capabilities)
	if err != nil {
		return false, err
	}
	compiler := ast.NewCompiler().WithCapabilities(capabilities).WithDefaultRegoVersion(ast.RegoV1)
	if err := request.compile(compiler, modules); err != nil {
		return false, err
	}
	query, err := rego.New(
		rego.Query(request.Query),
		rego.Compiler(compiler),
		rego.Store(inmem.NewFromObject(dataOf(request.policy))),
		rego.Capabilities(capabilities),
	).PrepareForEval(context.Background())
	if err != nil {
		return false, err
	}
	prepared = &query
	return true, nil
}

//go:wasmexport answers
func answersCall(address, length uint32) uint64 { return answer(address, length, answers) }

// answers asks the prepared query, once for each input.
func answers(request answersRequest) ([]given, error) {
	if prepared == nil {
		return nil, badRequest("no query is prepared")
	}
	all := make([]given, 0, len(request.Inputs))
	for _, text := range request.Inputs {
		input, err := ast.ValueFromReader(bytes.NewReader(text))
		if err != nil {
			return nil, badRequest("input: " + err.Error())
		}
		all = append(all, answerTo(input))
	}
	return all, nil
}

func answerTo(input ast.Value) given {
	results, err := prepared.Eval(context.Background(), rego.EvalParsedInput(input))
	if err != nil {
		return given{Error: &problems(err)[0]}
	}
	if len(results) == 0 || len(results[0].Expressions) == 0 {
		return given{}
	}
	value, err := json.Marshal(results[0].Expressions[0].Value)
	if err != nil {
		return given{Error: &problems(err)[0]}
	}
	return given{Value: value}
}
