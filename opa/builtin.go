package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/metrics"
	"github.com/open-policy-agent/opa/v1/topdown"
	"github.com/open-policy-agent/opa/v1/topdown/builtins"
)

// Not marked as nondeterministic by OPA, yet not answered by their arguments alone, or of no use outside an evaluation.
var refused = map[string]bool{
	"crypto.x509.parse_and_verify_certificates":              true,
	"crypto.x509.parse_and_verify_certificates_with_options": true,
	"internal.print":         true,
	"internal.test_case":     true,
	"print":                  true,
	"providers.aws.sign_req": true,
	"rego.parse_module":      true,
	"trace":                  true,
}

var noNetwork = &ast.Capabilities{AllowNet: []string{}}

type builtinRequest struct {
	Name      string            `json:"name"`
	Arguments []json.RawMessage `json:"arguments"`
}

// builtinResult tells an undefined answer from null.
type builtinResult struct {
	Defined bool            `json:"defined"`
	Value   json.RawMessage `json:"value,omitempty"`
}

//go:wasmexport builtin
func builtinCall(address, length uint32) uint64 { return answer(address, length, callBuiltin) }

// callBuiltin answers one call of a deterministic builtin, exactly as an evaluation would have.
func callBuiltin(request builtinRequest) (*builtinResult, error) {
	declared, ok := ast.BuiltinMap[request.Name]
	function := topdown.GetBuiltin(request.Name)
	if !ok || function == nil {
		return nil, &topdown.Error{Code: "builtin_unknown", Message: fmt.Sprintf("unknown builtin `%s`", request.Name)}
	}
	if declared.IsNondeterministic() || refused[request.Name] {
		return nil, &topdown.Error{
			Code:    "builtin_refused",
			Message: fmt.Sprintf("builtin `%s` is not answered: it does not depend on its arguments alone", request.Name),
		}
	}
	if want := declared.Decl.Arity(); want != len(request.Arguments) {
		return nil, &topdown.Error{
			Code:    "builtin_arity",
			Message: fmt.Sprintf("builtin `%s` takes %d arguments, %d given", request.Name, want, len(request.Arguments)),
		}
	}
	operands := make([]*ast.Term, len(request.Arguments))
	for i, argument := range request.Arguments {
		value, err := ast.ValueFromReader(bytes.NewReader(argument))
		if err != nil {
			return nil, badRequest(err.Error())
		}
		operands[i] = ast.NewTerm(value)
	}
	context := topdown.BuiltinContext{
		Context:      context.Background(),
		Metrics:      metrics.NoOp(),
		Cancel:       topdown.NewCancel(),
		Cache:        builtins.Cache{},
		Capabilities: noNetwork,
	}
	result := &builtinResult{}
	err := function(context, operands, func(term *ast.Term) error {
		value, err := ast.JSON(term.Value)
		if err != nil {
			return err
		}
		result.Defined = true
		result.Value, err = json.Marshal(value)
		return err
	})
	if err != nil {
		return nil, err
	}
	return result, nil
}
