package main

import "github.com/open-policy-agent/opa/v1/ast"

//go:wasmexport describe
func describeCall(address, length uint32) uint64 { return answer(address, length, describe) }

// describe lists what modules say of themselves, without compiling them.
func describe(p policy) ([]annotation, error) {
	capabilities, err := p.capabilities()
	if err != nil {
		return nil, err
	}
	modules, err := p.parse(capabilities)
	if err != nil {
		return nil, err
	}
	parsed := make([]*ast.Module, 0, len(modules))
	for _, m := range modules {
		parsed = append(parsed, m.Parsed)
	}
	set, problems := ast.BuildAnnotationSet(parsed)
	if len(problems) > 0 {
		return nil, problems
	}
	return annotationsOf(set), nil
}
