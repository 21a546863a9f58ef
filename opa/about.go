package main

import (
	"runtime"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
	"github.com/open-policy-agent/opa/v1/version"
)

type nothing struct{}

type versions struct {
	Opa string `json:"opa"`
	Go  string `json:"go"`
}

//go:wasmexport version
func versionCall(address, length uint32) uint64 {
	return answer(address, length, func(nothing) (versions, error) {
		return versions{Opa: version.Version, Go: runtime.Version()}, nil
	})
}

// capability is a builtin's declaration and whether the builtin call answers it.
type capability struct {
	*ast.Builtin
	Answered bool `json:"answered"`
}

type capabilitiesResult struct {
	Capabilities *ast.Capabilities `json:"capabilities"`
	Builtins     []capability      `json:"builtins"`
}

//go:wasmexport capabilities
func capabilitiesCall(address, length uint32) uint64 {
	return answer(address, length, func(nothing) (*capabilitiesResult, error) {
		all := ast.CapabilitiesForThisVersion()
		result := &capabilitiesResult{Capabilities: all}
		for _, b := range all.Builtins {
			answered := topdown.GetBuiltin(b.Name) != nil && !b.IsNondeterministic() && !refused[b.Name]
			result.Builtins = append(result.Builtins, capability{Builtin: b.Minimal(), Answered: answered})
		}
		return result, nil
	})
}
