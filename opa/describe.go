package main

import "github.com/open-policy-agent/opa/v1/ast"

type describeResult struct {
	Packages    []packageOf  `json:"packages"`
	Annotations []annotation `json:"annotations"`
}

//go:wasmexport describe
func describeCall(address, length uint32) uint64 { return answer(address, length, describe) }

// describe lists what modules say of themselves, without compiling them.
func describe(p policy) (*describeResult, error) {
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
	return &describeResult{Packages: packagesOf(byFile(modules), nil), Annotations: annotationsOf(set)}, nil
}
