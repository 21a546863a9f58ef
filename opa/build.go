package main

import (
	"bytes"
	"context"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/bundle"
	"github.com/open-policy-agent/opa/v1/compile"
	"github.com/open-policy-agent/opa/v1/util"
)

type buildRequest struct {
	policy
	Entrypoints []string `json:"entrypoints"` // besides the rules that are annotated as such
}

type buildResult struct {
	Wasm        []byte       `json:"wasm"` // base64 in JSON
	Entrypoints []string     `json:"entrypoints"`
	Packages    []packageOf  `json:"packages"`
	Annotations []annotation `json:"annotations"`
}

// packageOf is one module's share of a package.
type packageOf struct {
	Package string   `json:"package"`
	File    string   `json:"file"`
	Row     int      `json:"row"`
	Rules   []ruleOf `json:"rules"`
}

type ruleOf struct {
	Name    string `json:"name"`
	Row     int    `json:"row"`
	Reached bool   `json:"reached"` // whether an entrypoint depends on it
}

// annotation is one METADATA block with the place of what it annotates.
type annotation struct {
	Path             string            `json:"path"`
	Scope            string            `json:"scope"`
	Package          string            `json:"package"`
	File             string            `json:"file"`
	Row              int               `json:"row"`
	Title            string            `json:"title,omitempty"`
	Description      string            `json:"description,omitempty"`
	Entrypoint       bool              `json:"entrypoint,omitempty"`
	Custom           map[string]any    `json:"custom,omitempty"`
	RelatedResources []relatedResource `json:"relatedResources,omitempty"`
	Schemas          []schemaOf        `json:"schemas,omitempty"`
}

type relatedResource struct {
	Ref         string `json:"ref"`
	Description string `json:"description,omitempty"`
}

// schemaOf is a schema that an annotation names, and what it is the schema of.
type schemaOf struct {
	Path string `json:"path"` // such as input.contract
	Name string `json:"name"` // by its path below schema
}

//go:wasmexport build
func buildCall(address, length uint32) uint64 { return answer(address, length, build) }

// build checks strictly, compiles to WebAssembly and lists what the modules say of themselves.
func build(request buildRequest) (*buildResult, error) {
	capabilities, err := request.capabilities()
	if err != nil {
		return nil, err
	}
	modules, err := request.parse(capabilities)
	if err != nil {
		return nil, err
	}
	compiler := request.compiler(capabilities)
	if err := request.compile(compiler, modules); err != nil {
		return nil, err
	}

	result := &buildResult{Annotations: annotationsOf(compiler.GetAnnotationSet())}

	// The WASM target compiles once more, and rewrites what it is given; the modules are kept for the next request.
	sources := &bundle.Bundle{Data: request.Data}
	if sources.Data == nil {
		sources.Data = map[string]any{}
	}
	sources.SetRegoVersion(ast.RegoV1)
	sources.Manifest.Init()
	for _, m := range modules {
		sources.Modules = append(sources.Modules, bundle.ModuleFile{
			URL: m.File, Path: m.File, Parsed: m.Parsed.Copy(), Raw: []byte(m.Source),
		})
	}
	target := compile.New().
		WithBundle(sources).
		WithCapabilities(capabilities).
		WithRegoVersion(ast.RegoV1).
		WithTarget(compile.TargetWasm).
		WithRegoAnnotationEntrypoints(true).
		WithEntrypoints(request.Entrypoints...).
		WithOutput(&bytes.Buffer{})
	if err := target.Build(context.Background()); err != nil {
		return nil, err
	}
	built := target.Bundle()
	result.Wasm = built.WasmModules[0].Raw
	for _, resolver := range built.Manifest.WasmResolvers {
		result.Entrypoints = append(result.Entrypoints, resolver.Entrypoint)
	}
	result.Packages = packagesOf(compiler.Modules, reachable(compiler, result.Entrypoints))
	return result, nil
}

// reachable gathers the rules that answer the entrypoints, and all that they depend on.
func reachable(compiler *ast.Compiler, entrypoints []string) map[*ast.Rule]bool {
	seen := map[*ast.Rule]bool{}
	var visit func(*ast.Rule)
	visit = func(rule *ast.Rule) {
		if seen[rule] {
			return
		}
		seen[rule] = true
		for dependency := range compiler.Graph.Dependencies(rule) {
			visit(dependency.(*ast.Rule))
		}
	}
	for _, entrypoint := range entrypoints {
		path := ast.DefaultRootRef.Copy()
		for part := range strings.SplitSeq(entrypoint, "/") {
			path = path.Append(ast.StringTerm(part))
		}
		for _, rule := range compiler.GetRules(path) {
			visit(rule)
		}
	}
	return seen
}

func packagesOf(modules map[string]*ast.Module, reached map[*ast.Rule]bool) []packageOf {
	list := []packageOf{}
	for _, file := range util.KeysSorted(modules) {
		m := modules[file]
		p := packageOf{
			Package: m.Package.Path.String(),
			File:    file,
			Row:     m.Package.Location.Row,
			Rules:   []ruleOf{},
		}
		for _, rule := range m.Rules {
			name := rule.Head.Ref().GroundPrefix().String()
			p.Rules = append(p.Rules, ruleOf{Name: name, Row: rule.Location.Row, Reached: reached[rule]})
		}
		list = append(list, p)
	}
	return list
}

func annotationsOf(set *ast.AnnotationSet) []annotation {
	list := []annotation{}
	for _, ref := range set.Flatten() {
		a := ref.Annotations
		entry := annotation{
			Path:        ref.Path.String(),
			Scope:       a.Scope,
			File:        ref.Location.File,
			Row:         ref.Location.Row,
			Title:       a.Title,
			Description: a.Description,
			Entrypoint:  a.Entrypoint,
			Custom:      a.Custom,
		}
		if p := ref.GetPackage(); p != nil {
			entry.Package = p.Path.String()
		} else if r := ref.GetRule(); r != nil {
			entry.Package = r.Module.Package.Path.String()
		}
		for _, related := range a.RelatedResources {
			entry.RelatedResources = append(entry.RelatedResources, relatedResource{
				Ref: related.Ref.String(), Description: related.Description,
			})
		}
		for _, schema := range a.Schemas {
			// A schema that is written out has no name.
			if len(schema.Schema) > 1 {
				entry.Schemas = append(entry.Schemas, schemaOf{
					Path: schema.Path.String(), Name: schemaName(schema.Schema),
				})
			}
		}
		list = append(list, entry)
	}
	return list
}

// schemaName is the path of a reference below schema, as policy.Schemas has it for a key.
func schemaName(ref ast.Ref) string {
	parts := make([]string, 0, len(ref)-1)
	for _, term := range ref[1:] {
		if part, ok := term.Value.(ast.String); ok {
			parts = append(parts, string(part))
		}
	}
	return strings.Join(parts, "/")
}
