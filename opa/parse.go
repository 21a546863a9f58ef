package main

import (
	"encoding/json"

	"github.com/open-policy-agent/opa/v1/ast"
)

// syntax is one module as its author wrote it: nothing is resolved, rewritten or checked.
type syntax struct {
	File        string       `json:"file"`
	Package     string       `json:"package"`
	Row         int          `json:"row"`
	Col         int          `json:"col"`
	Annotations []annotation `json:"annotations"` // in the order of the file
	Imports     []*node      `json:"imports"`
	Rules       []*node      `json:"rules"`
}

// node is one part of the tree: its type and place, and what a part of its type has. A place counts from 1, columns in
// characters; a node that the parser has added has none. A field is any where its empty value must not be left out.
type node struct {
	Type    string  `json:"type"`
	Row     int     `json:"row,omitempty"`
	Col     int     `json:"col,omitempty"`
	Name    string  `json:"name,omitempty"`
	Default bool    `json:"default,omitempty"`
	Negated bool    `json:"negated,omitempty"`
	Path    any     `json:"path,omitempty"`
	Args    []*node `json:"args,omitempty"`
	Key     *node   `json:"key,omitempty"`
	Value   any     `json:"value,omitempty"`
	Items   any     `json:"items,omitempty"`
	Pairs   any     `json:"pairs,omitempty"`
	Head    *node   `json:"head,omitempty"`
	Domain  *node   `json:"domain,omitempty"`
	Body    any     `json:"body,omitempty"`
	Term    *node   `json:"term,omitempty"`
	Target  *node   `json:"target,omitempty"`
	With    []*node `json:"with,omitempty"`
	Else    *node   `json:"else,omitempty"`
}

type parseRequest struct {
	Modules      map[string]string `json:"modules"`
	Capabilities json.RawMessage   `json:"capabilities"`
}

//go:wasmexport parse
func parseCall(address, length uint32) uint64 { return answer(address, length, parse) }

// parse gives the syntax of all modules, in the order of their names, with their annotations.
func parse(request parseRequest) ([]syntax, error) {
	sources := policy{Modules: request.Modules, Capabilities: request.Capabilities}
	capabilities, err := sources.capabilities()
	if err != nil {
		return nil, err
	}
	modules, err := sources.parse(capabilities)
	if err != nil {
		return nil, err
	}
	list := make([]syntax, 0, len(modules))
	for _, m := range modules {
		annotated, err := annotationsIn(m.Parsed)
		if err != nil {
			return nil, err
		}
		place := m.Parsed.Package.Location
		one := syntax{
			File: m.File, Package: m.Parsed.Package.Path.String(), Row: place.Row, Col: place.Col,
			Annotations: annotated, Imports: []*node{}, Rules: []*node{},
		}
		for _, i := range m.Parsed.Imports {
			entry := newNode("import", i.Location)
			entry.Path = i.Path.String()
			entry.Name = string(i.Name())
			one.Imports = append(one.Imports, entry)
		}
		for _, r := range m.Parsed.Rules {
			one.Rules = append(one.Rules, ruleNode(r))
		}
		list = append(list, one)
	}
	return list, nil
}

func annotationsIn(m *ast.Module) ([]annotation, error) {
	set, err := ast.BuildAnnotationSet([]*ast.Module{m})
	if len(err) > 0 {
		return nil, err
	}
	return annotationsOf(set), nil
}

func newNode(kind string, location *ast.Location) *node {
	n := &node{Type: kind}
	if location != nil && location.Row > 0 {
		n.Row, n.Col = location.Row, location.Col
	}
	return n
}

func ruleNode(r *ast.Rule) *node {
	n := newNode("rule", r.Location)
	name, path := named(r.Head.Ref())
	n.Name = name.String()
	if len(path) > 0 {
		n.Path = termNodes(path)
	}
	if r.Head.Key != nil {
		n.Key = termNode(r.Head.Key)
	}
	if r.Head.Value != nil {
		n.Value = termNode(r.Head.Value)
	}
	if len(r.Head.Args) > 0 {
		n.Args = termNodes(r.Head.Args)
	}
	if r.Default {
		n.Default = true
	}
	n.Body = bodyNode(r.Body)
	if r.Else != nil {
		n.Else = ruleNode(r.Else)
	}
	return n
}

// named divides a rule's reference into its name and what is known at run time only. OPA's own ground prefix would take
// a variable's member for known.
func named(ref ast.Ref) (name, path ast.Ref) {
	for i, term := range ref[1:] {
		if _, ok := term.Value.(ast.String); !ok {
			return ref[:i+1], ref[i+1:]
		}
	}
	return ref, nil
}

func bodyNode(body ast.Body) []*node {
	list := make([]*node, 0, len(body))
	for _, e := range body {
		list = append(list, expressionNode(e))
	}
	return list
}

func expressionNode(e *ast.Expr) *node {
	n := newNode("expression", e.Location)
	if e.Negated {
		n.Negated = true
	}
	if len(e.With) > 0 {
		list := make([]*node, 0, len(e.With))
		for _, w := range e.With {
			entry := newNode("with", w.Location)
			entry.Target, entry.Value = termNode(w.Target), termNode(w.Value)
			list = append(list, entry)
		}
		n.With = list
	}
	switch terms := e.Terms.(type) {
	case *ast.Term:
		n.Term = termNode(terms)
	case []*ast.Term:
		n.Term = callNode(terms, e.Location)
	case *ast.SomeDecl:
		term := newNode("some", terms.Location)
		term.Items = termNodes(terms.Symbols)
		n.Term = term
	case *ast.Every:
		term := newNode("every", terms.Location)
		if terms.Key != nil {
			term.Key = termNode(terms.Key)
		}
		term.Value, term.Domain, term.Body = termNode(terms.Value), termNode(terms.Domain), bodyNode(terms.Body)
		n.Term = term
	}
	return n
}

// callNode is an operator or a function, by name, and what it is given.
func callNode(terms []*ast.Term, location *ast.Location) *node {
	n := newNode("call", location)
	n.Name = terms[0].String()
	n.Items = termNodes(terms[1:])
	return n
}

func termNodes(terms []*ast.Term) []*node {
	list := make([]*node, 0, len(terms))
	for _, t := range terms {
		list = append(list, termNode(t))
	}
	return list
}

func termNode(t *ast.Term) *node {
	n := newNode(ast.ValueName(t.Value), t.Location)
	switch value := t.Value.(type) {
	case ast.Var:
		n.Name = string(value)
	case ast.String:
		n.Value = string(value)
	case ast.Number:
		n.Value = json.Number(value)
	case ast.Boolean:
		n.Value = bool(value)
	case ast.Ref:
		n.Items = termNodes(value)
	case ast.Call:
		return callNode(value, t.Location)
	case *ast.Array:
		n.Items = elements(value.Foreach)
	case ast.Set:
		n.Items = elements(value.Foreach)
	case ast.Object:
		pairs := [][2]*node{}
		value.Foreach(func(key, member *ast.Term) {
			pairs = append(pairs, [2]*node{termNode(key), termNode(member)})
		})
		n.Pairs = pairs
	case *ast.ArrayComprehension:
		n.Head, n.Body = termNode(value.Term), bodyNode(value.Body)
	case *ast.SetComprehension:
		n.Head, n.Body = termNode(value.Term), bodyNode(value.Body)
	case *ast.ObjectComprehension:
		n.Key, n.Head, n.Body = termNode(value.Key), termNode(value.Value), bodyNode(value.Body)
	case *ast.TemplateString:
		parts := make([]*node, 0, len(value.Parts))
		for _, part := range value.Parts {
			switch p := part.(type) {
			case *ast.Term:
				parts = append(parts, termNode(p))
			case *ast.Expr:
				parts = append(parts, expressionNode(p))
			}
		}
		n.Items = parts
	}
	return n
}

func elements(each func(func(*ast.Term))) []*node {
	list := []*node{}
	each(func(t *ast.Term) { list = append(list, termNode(t)) })
	return list
}
