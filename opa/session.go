package main

import (
	"bytes"
	"context"
	"encoding/json"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/storage"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
)

// session is a policy that was compiled once, to be asked many times.
type session struct {
	capabilities *ast.Capabilities
	compiler     *ast.Compiler
	store        storage.Store
	prepared     map[askedQuery]rego.PreparedEvalQuery
}

// askedQuery is what a query is kept by.
type askedQuery struct {
	text   string
	strict bool
}

// Most queries that are kept ready: a policy that is asked about many inputs is asked few.
const maxPrepared = 100

var loaded *session

//go:wasmexport load
func loadCall(address, length uint32) uint64 { return answer(address, length, load) }

// load compiles a policy and keeps it for ask, in place of the one before.
func load(p policy) (bool, error) {
	loaded = nil
	capabilities, err := p.capabilities()
	if err != nil {
		return false, err
	}
	modules, err := p.parse(capabilities)
	if err != nil {
		return false, err
	}
	compiler := ast.NewCompiler().
		WithCapabilities(capabilities).
		WithDefaultRegoVersion(ast.RegoV1).
		WithEnablePrintStatements(true) // otherwise print is erased before anyone asks whether it is allowed
	if err := p.compile(compiler, modules); err != nil {
		return false, err
	}
	loaded = &session{capabilities, compiler, inmem.NewFromObject(dataOf(p)), map[askedQuery]rego.PreparedEvalQuery{}}
	return true, nil
}

type askRequest struct {
	Query  string          `json:"query"`
	Input  json.RawMessage `json:"input"`  // absent: input is undefined
	Most   int             `json:"most"`   // answers to be given
	Strict bool            `json:"strict"` // a builtin that fails is an error
}

type askResult struct {
	Answers []queryAnswer `json:"answers"`
	More    int           `json:"more,omitempty"` // answers that are not given
}

// queryAnswer is one way in which a query holds.
type queryAnswer struct {
	Values   []any          `json:"values"`   // of its expressions, in their order
	Bindings map[string]any `json:"bindings"` // of its variables
}

//go:wasmexport ask
func askCall(address, length uint32) uint64 { return answer(address, length, ask) }

// ask answers a query with the interpreter, over the policy that was loaded.
func ask(request askRequest) (*askResult, error) {
	if loaded == nil {
		return nil, badRequest("no policy is loaded")
	}
	query, err := loaded.prepare(askedQuery{request.Query, request.Strict})
	if err != nil {
		return nil, err
	}
	var options []rego.EvalOption
	if len(request.Input) > 0 {
		input, err := ast.ValueFromReader(bytes.NewReader(request.Input))
		if err != nil {
			return nil, badRequest("input: " + err.Error())
		}
		options = append(options, rego.EvalParsedInput(input))
	}
	results, err := query.Eval(context.Background(), options...)
	if err != nil {
		return nil, err
	}
	given := results[:min(len(results), request.Most)]
	result := &askResult{Answers: make([]queryAnswer, 0, len(given)), More: len(results) - len(given)}
	for _, one := range given {
		values := make([]any, 0, len(one.Expressions))
		for _, expression := range one.Expressions {
			values = append(values, expression.Value)
		}
		result.Answers = append(result.Answers, queryAnswer{Values: values, Bindings: one.Bindings})
	}
	return result, nil
}

// prepare compiles a query, which takes longer than most evaluations of it, or finds it among those that were asked.
func (s *session) prepare(asked askedQuery) (rego.PreparedEvalQuery, error) {
	if known, ok := s.prepared[asked]; ok {
		return known, nil
	}
	body, err := ast.ParseBodyWithOpts(asked.text, ast.ParserOptions{
		RegoVersion:  ast.RegoV1,
		Capabilities: s.capabilities,
	})
	if err != nil {
		return rego.PreparedEvalQuery{}, err
	}
	query, err := rego.New(
		rego.ParsedQuery(body),
		rego.Compiler(s.compiler),
		rego.Store(s.store),
		rego.Capabilities(s.capabilities),
		rego.EnablePrintStatements(true), // so that it is refused
		rego.StrictBuiltinErrors(asked.strict),
	).PrepareForEval(context.Background())
	if err != nil {
		return rego.PreparedEvalQuery{}, err
	}
	if len(s.prepared) >= maxPrepared {
		clear(s.prepared)
	}
	s.prepared[asked] = query
	return query, nil
}
