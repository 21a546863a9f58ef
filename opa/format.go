package main

import (
	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/format"
)

type formatRequest struct {
	File   string `json:"file"`
	Source string `json:"source"`
}

//go:wasmexport format
func formatCall(address, length uint32) uint64 { return answer(address, length, formatSource) }

// formatSource lays a module out as `opa fmt` does.
func formatSource(request formatRequest) (string, error) {
	text, err := format.SourceWithOpts(request.File, []byte(request.Source), format.Opts{RegoVersion: ast.RegoV1})
	return string(text), err
}
