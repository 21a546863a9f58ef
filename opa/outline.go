package main

import (
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// outlineOf is what one module says of itself and of others, as far as its text alone tells.
type outlineOf struct {
	File    string   `json:"file"`
	Package []string `json:"package"` // below data
	// Rules are the paths, below the package, that its rules define, as far as they are known beforehand.
	Rules   [][]string `json:"rules"`
	Tests   []string   `json:"tests"`
	Refs    [][]string `json:"refs"`           // documents below data that it may read; [] is all of them
	Schemas []string   `json:"schemas"`        // that its annotations name
	Wide    bool       `json:"wide,omitempty"` // an annotation of its holds in packages below, too
	Code    string     `json:"code,omitempty"` // of the rule that the package is
}

//go:wasmexport outline
func outlineCall(address, length uint32) uint64 { return answer(address, length, outline) }

// outline parses modules and tells what each depends on; nothing is compiled.
func outline(p policy) ([]outlineOf, error) {
	capabilities, err := p.capabilities()
	if err != nil {
		return nil, err
	}
	modules, err := p.parse(capabilities)
	if err != nil {
		return nil, err
	}
	outlines := make([]outlineOf, 0, len(modules))
	for _, m := range modules {
		outlines = append(outlines, outlineOfModule(m))
	}
	return outlines, nil
}

func outlineOfModule(m module) outlineOf {
	o := outlineOf{
		File: m.File, Package: groundPath(m.Parsed.Package.Path[1:]),
		Rules: [][]string{}, Tests: []string{}, Refs: refsToData(m.Parsed), Schemas: []string{},
	}
	seen := map[string]bool{}
	ast.WalkRules(m.Parsed, func(rule *ast.Rule) bool {
		path := headPath(rule.Head)
		if key := strings.Join(path, "\x00"); len(path) > 0 && !seen[key] {
			seen[key] = true
			o.Rules = append(o.Rules, path)
			name := path[len(path)-1]
			if strings.HasPrefix(name, "test_") || strings.HasPrefix(name, "todo_test_") {
				o.Tests = append(o.Tests, strings.Join(path, "."))
			}
		}
		return false
	})
	for _, a := range m.Parsed.Annotations {
		o.Wide = o.Wide || a.Scope == "subpackages"
		for _, schema := range a.Schemas {
			if len(schema.Schema) > 1 && !slices.Contains(o.Schemas, schemaName(schema.Schema)) {
				o.Schemas = append(o.Schemas, schemaName(schema.Schema))
			}
		}
		if code, ok := a.Custom["code"].(string); ok && o.Code == "" {
			o.Code = code
		}
	}
	return o
}

// refsToData are the paths below data at which a module names documents, each once.
func refsToData(m *ast.Module) [][]string {
	refs := [][]string{}
	seen := map[string]bool{}
	add := func(path []string) {
		if key := strings.Join(path, "\x00"); !seen[key] {
			seen[key] = true
			refs = append(refs, path)
		}
	}
	var visitor *ast.GenericVisitor
	visitor = ast.NewGenericVisitor(func(x any) bool {
		switch x := x.(type) {
		case *ast.Package:
			return true
		case ast.Ref:
			if x.HasPrefix(ast.DefaultRootRef) {
				add(groundPath(x[1:]))
				for _, term := range x[1:] {
					visitor.Walk(term)
				}
				return true
			}
		case ast.Var:
			// Used as a whole, or under a name of the author's.
			if x.Equal(ast.DefaultRootDocument.Value) {
				add([]string{})
			}
		}
		return false
	})
	visitor.Walk(m)
	return refs
}

// headPath is where below its package a rule stands.
func headPath(head *ast.Head) []string {
	ref := head.Ref()
	name, ok := ref[0].Value.(ast.Var)
	if !ok {
		return groundPath(ref)
	}
	return append([]string{string(name)}, groundPath(ref[1:])...)
}

// groundPath is a reference's beginning, as far as its keys are texts.
func groundPath(ref ast.Ref) []string {
	path := []string{}
	for _, term := range ref {
		key, ok := term.Value.(ast.String)
		if !ok {
			return path
		}
		path = append(path, string(key))
	}
	return path
}
