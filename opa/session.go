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
}

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
	loaded = &session{capabilities, compiler, inmem.NewFromObject(dataOf(p))}
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
	body, err := ast.ParseBodyWithOpts(request.Query, ast.ParserOptions{
		RegoVersion:  ast.RegoV1,
		Capabilities: loaded.capabilities,
	})
	if err != nil {
		return nil, err
	}
	options := []func(*rego.Rego){
		rego.ParsedQuery(body),
		rego.Compiler(loaded.compiler),
		rego.Store(loaded.store),
		rego.Capabilities(loaded.capabilities),
		rego.EnablePrintStatements(true), // so that it is refused
		rego.StrictBuiltinErrors(request.Strict),
	}
	if len(request.Input) > 0 {
		input, err := ast.ValueFromReader(bytes.NewReader(request.Input))
		if err != nil {
			return nil, badRequest("input: " + err.Error())
		}
		options = append(options, rego.ParsedInput(input))
	}
	results, err := rego.New(options...).Eval(context.Background())
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
