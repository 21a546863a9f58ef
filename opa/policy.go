package main

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/util"
)

// policy is what most requests carry: sources by file name, and what they are compiled against.
type policy struct {
	Modules      map[string]string `json:"modules"`
	Data         map[string]any    `json:"data"`
	InputSchema  any               `json:"inputSchema"`  // schema of input in every module; nil leaves it open
	Schemas      map[string]any    `json:"schemas"`      // schemas that annotations name, by path below schema
	Capabilities json.RawMessage   `json:"capabilities"` // nil allows all that this OPA has
}

// Most modules that are kept from one request to the next.
const maxKnown = 5000

type module struct {
	File   string
	Source string
	Parsed *ast.Module
}

func (p policy) capabilities() (*ast.Capabilities, error) {
	if len(p.Capabilities) == 0 || string(p.Capabilities) == "null" {
		return ast.CapabilitiesForThisVersion(), nil
	}
	capabilities, err := ast.LoadCapabilitiesJSON(bytes.NewReader(p.Capabilities))
	if err != nil {
		return nil, badRequest("capabilities: " + err.Error())
	}
	return capabilities, nil
}

// parse reads all modules, in the order of their names, and reports the errors of all.
func (p policy) parse(capabilities *ast.Capabilities) ([]module, error) {
	var modules []module
	var failed ast.Errors
	for _, file := range util.KeysSorted(p.Modules) {
		parsed, err := p.parseModule(file, capabilities)
		if list, ok := err.(ast.Errors); ok {
			failed = append(failed, list...)
			continue
		}
		if err != nil {
			return nil, err
		}
		modules = append(modules, module{File: file, Source: p.Modules[file], Parsed: parsed})
	}
	if len(failed) > 0 {
		return nil, failed
	}
	return modules, nil
}

// Modules of earlier requests by file name: the host sends most of them again and again. The compiler works on copies.
var known = map[string]knownModule{}

type knownModule struct {
	source, capabilities string
	parsed               *ast.Module
}

func (p policy) parseModule(file string, capabilities *ast.Capabilities) (*ast.Module, error) {
	source := p.Modules[file]
	if before, ok := known[file]; ok && before.source == source && before.capabilities == string(p.Capabilities) {
		return before.parsed, nil
	}
	parsed, err := ast.ParseModuleWithOpts(file, source, ast.ParserOptions{
		ProcessAnnotation: true,
		RegoVersion:       ast.RegoV1,
		Capabilities:      capabilities,
	})
	if err != nil {
		return nil, err
	}
	if len(known) >= maxKnown {
		clear(known)
	}
	known[file] = knownModule{source, string(p.Capabilities), parsed}
	return parsed, nil
}

// compiler is strict and knows the schemas; it has compiled nothing yet.
func (p policy) compiler(capabilities *ast.Capabilities) *ast.Compiler {
	compiler := ast.NewCompiler().
		WithCapabilities(capabilities).
		WithDefaultRegoVersion(ast.RegoV1).
		WithStrict(true).
		WithEnablePrintStatements(true). // otherwise print is erased before anyone asks whether it is allowed
		WithUseTypeCheckAnnotations(true).
		WithPathConflictsCheck(p.holds)
	compiler.SetErrorLimit(0)
	if p.InputSchema == nil && len(p.Schemas) == 0 {
		return compiler
	}
	schemas := ast.NewSchemaSet()
	if p.InputSchema != nil {
		schemas.Put(ast.SchemaRootRef, p.InputSchema)
	}
	for name, schema := range p.Schemas {
		path := ast.SchemaRootRef.Copy()
		for part := range strings.SplitSeq(name, "/") {
			path = path.Append(ast.StringTerm(part))
		}
		schemas.Put(path, schema)
	}
	return compiler.WithSchemas(schemas)
}

// holds says whether data has a document at the path, where a rule must not stand.
func (p policy) holds(path []string) (bool, error) {
	var document any = p.Data
	for _, key := range path {
		object, ok := document.(map[string]any)
		if !ok {
			return false, nil
		}
		if document, ok = object[key]; !ok {
			return false, nil
		}
	}
	return true, nil
}

func (p policy) compile(compiler *ast.Compiler, modules []module) error {
	if compiler.Compile(byFile(modules)); compiler.Failed() {
		return compiler.Errors
	}
	return nil
}

func byFile(modules []module) map[string]*ast.Module {
	parsed := make(map[string]*ast.Module, len(modules))
	for _, m := range modules {
		parsed[m.File] = m.Parsed
	}
	return parsed
}
