package main

import (
	"fmt"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// keysOf names what an expression asks of rules: a function with its arguments, or a document, the most specific first.
func (t *bodyTracer) keysOf(expr *ast.Expr, event *topdown.Event) []string {
	keys := []string{}
	if expr.IsCall() {
		if rules := t.compiler.GetRulesExact(expr.Operator()); len(rules) > 0 {
			arguments := ast.NewArray()
			for i, operand := range expr.Operands() {
				if i < len(rules[0].Head.Args) {
					arguments = arguments.Append(event.Plug(operand))
				}
			}
			keys = append(keys, fmt.Sprintf("%v#%x", expr.Operator(), arguments.Hash()))
		}
	}
	for _, ref := range refsOf(expr) {
		plugged, ok := event.Plug(ref).Value.(ast.Ref)
		if !ok || !plugged.HasPrefix(ast.DefaultRootRef) {
			continue
		}
		for ground := plugged.GroundPrefix(); len(ground) > 2; ground = ground[:len(ground)-1] {
			keys = append(keys, ground.String())
		}
	}
	return keys
}

// refsOf are the references of an expression itself, without those of closures in it and without its operator.
func refsOf(expr *ast.Expr) []*ast.Term {
	var found []*ast.Term
	visitor := ast.NewGenericVisitor(func(x any) bool {
		switch x := x.(type) {
		case *ast.ArrayComprehension, *ast.SetComprehension, *ast.ObjectComprehension, ast.Body:
			return true
		case *ast.Term:
			if _, ok := x.Value.(ast.Ref); ok {
				found = append(found, x)
			}
		}
		return false
	})
	for _, term := range operandsOf(expr) {
		visitor.Walk(term)
	}
	return found
}

// operandsOf are the terms of an expression that have a value.
func operandsOf(expr *ast.Expr) []*ast.Term {
	switch terms := expr.Terms.(type) {
	case []*ast.Term:
		return terms[1:]
	case *ast.Term:
		return []*ast.Term{terms}
	case *ast.Every:
		return []*ast.Term{terms.Domain}
	}
	return nil
}

// writtenExpr is the expression of the author's body that a compiled one comes from, with its index; -1 and nil for one
// of the head.
func (t *bodyTracer) writtenExpr(rule *ast.Rule, compiled *ast.Expr) (int, *ast.Expr) {
	written := t.written[keyOf(rule.Location)]
	if written == nil || compiled.Location == nil || isHeadOnly(written) {
		return -1, nil
	}
	for i, expr := range written.Body {
		start := expr.Location.Offset
		if at := compiled.Location.Offset; at >= start && at < start+len(expr.Location.Text) {
			return i, expr
		}
	}
	return -1, nil
}

// isHeadOnly tells a rule without a body, for which the parser makes one up.
func isHeadOnly(rule *ast.Rule) bool {
	return len(rule.Body) == 1 && rule.Body[0].Equal(ast.NewExpr(ast.InternedTerm(true)))
}

func (t *bodyTracer) failure(f *frame, written, compiled *ast.Expr, event *topdown.Event) *tracedFail {
	shown := written
	if shown == nil {
		shown = compiled
	}
	fail := failAt(shown)
	fail.Seen = t.seen(f, compiled, event)
	return &fail
}

// failAt is an expression's place and text.
func failAt(expr *ast.Expr) tracedFail {
	if expr.Location == nil {
		return tracedFail{}
	}
	text := string(expr.Location.Text)
	// The parser places what follows `else := value if` where the `else` stands, and all that comes after it, too.
	if rest, isElse := strings.CutPrefix(text, "else"); isElse && strings.ContainsAny(rest[:1], " \t\n") {
		line, _, _ := strings.Cut(rest, "\n")
		if _, condition, ok := strings.Cut(line, " if "); ok {
			text = condition
		}
	}
	return tracedFail{Row: expr.Location.Row, Col: expr.Location.Col, Text: text}
}

// seen are the values of the references and variables of an expression, as far as they have names of the author's.
func (t *bodyTracer) seen(f *frame, expr *ast.Expr, event *topdown.Event) []tracedValue {
	found := []tracedValue{}
	known := map[string]bool{}
	add := func(text string, value ast.Value) {
		if text == "" || known[text] {
			return
		}
		known[text] = true
		entry := tracedValue{Text: text}
		if value != nil {
			entry.Value = t.values.add(value)
		}
		found = append(found, entry)
	}
	visitor := ast.NewGenericVisitor(func(x any) bool {
		switch x := x.(type) {
		case *ast.ArrayComprehension, *ast.SetComprehension, *ast.ObjectComprehension, ast.Body:
			return true
		case *ast.Term:
			switch v := x.Value.(type) {
			case ast.Ref:
				if value, depth, ok := t.lookUp(v, event); ok {
					add(t.textOf(f, v[:depth]), value)
				}
				return true
			case ast.Var:
				if value := event.Plug(x).Value; isGround(value) {
					add(t.nameOf(f, v), value)
				}
			}
		}
		return false
	})
	for _, term := range operandsOf(expr) {
		visitor.Walk(term)
	}
	return found
}

func isGround(value ast.Value) bool {
	switch value.(type) {
	case ast.Var, ast.Ref:
		return false
	}
	return value.IsGround()
}

// lookUp follows a reference into a value that is at hand, as far as its keys are known. The value is nil where there
// is none; a document that rules make is not at hand.
func (t *bodyTracer) lookUp(ref ast.Ref, event *topdown.Event) (value ast.Value, depth int, ok bool) {
	head, isVar := ref[0].Value.(ast.Var)
	switch {
	case isVar && head.Equal(ast.InputRootDocument.Value):
		if event.Input() == nil {
			return nil, 1, true
		}
		value = event.Input().Value
	case isVar && head.Equal(ast.DefaultRootDocument.Value):
		if len(t.compiler.GetRules(ref.GroundPrefix())) > 0 {
			return nil, 0, false
		}
		value = t.data
	default:
		value = event.Plug(ref[0]).Value
		if !isGround(value) {
			return nil, 0, false
		}
	}
	for depth = 1; depth < len(ref); depth++ {
		key := event.Plug(ref[depth])
		if !isGround(key.Value) {
			return value, depth, true
		}
		next, err := value.Find(ast.Ref{key})
		if err != nil {
			return nil, depth + 1, true
		}
		value = next
	}
	return value, depth, true
}

// textOf writes a reference with the author's names.
func (t *bodyTracer) textOf(f *frame, ref ast.Ref) string {
	named := make(ast.Ref, len(ref))
	for i, term := range ref {
		named[i] = term
		if v, ok := term.Value.(ast.Var); ok && strings.HasPrefix(string(v), "__local") {
			name := t.nameOf(f, v)
			if name == "" {
				return ""
			}
			named[i] = ast.VarTerm(name)
		}
	}
	return named.String()
}

// nameOf is the author's name of a variable or, where the compiler made it, the text that it stands for.
func (t *bodyTracer) nameOf(f *frame, v ast.Var) string {
	if name, ok := t.compiler.RewrittenVars[v]; ok {
		if name.IsWildcard() || name.IsGenerated() {
			return ""
		}
		return string(name)
	}
	if !strings.HasPrefix(string(v), "__local") {
		return ""
	}
	for _, one := range f.steps {
		operands := operandsOf(one.expr)
		if len(operands) < 2 || one.expr.Location == nil {
			continue
		}
		made := operands[len(operands)-1]
		if one.expr.IsEquality() {
			made = operands[0]
		}
		if made.Value.Compare(v) == 0 {
			return string(one.expr.Location.Text)
		}
	}
	return ""
}

// bindings are the author's variables that have a value.
func (t *bodyTracer) bindings(rule *ast.Rule, event *topdown.Event) []tracedValue {
	found := []tracedValue{}
	for _, term := range t.localsOf(rule) {
		if value := event.Plug(term).Value; isGround(value) {
			name := string(t.compiler.RewrittenVars[term.Value.(ast.Var)])
			found = append(found, tracedValue{Text: name, Value: t.values.add(value)})
		}
	}
	return found
}

// localsOf are the variables that the author named in a rule, in the order of the text, outside of closures.
func (t *bodyTracer) localsOf(rule *ast.Rule) []*ast.Term {
	if known, ok := t.locals[rule]; ok {
		return known
	}
	found := []*ast.Term{}
	seen := map[ast.Var]bool{}
	visitor := ast.NewGenericVisitor(func(x any) bool {
		switch x := x.(type) {
		case *ast.ArrayComprehension, *ast.SetComprehension, *ast.ObjectComprehension, *ast.Every:
			return true
		case *ast.Term:
			v, ok := x.Value.(ast.Var)
			if !ok || seen[v] {
				return false
			}
			seen[v] = true
			if name, ok := t.compiler.RewrittenVars[v]; ok && !name.IsWildcard() && !name.IsGenerated() {
				found = append(found, x)
			}
		}
		return false
	})
	for _, argument := range rule.Head.Args {
		visitor.Walk(argument)
	}
	visitor.Walk(rule.Body)
	t.locals[rule] = found
	return found
}

// yields is what a rule gives where its body held: the value of a function or a document, the member of a set.
func (t *bodyTracer) yields(rule *ast.Rule, event *topdown.Event) *int {
	term := rule.Head.Value
	if rule.Head.Key != nil {
		term = rule.Head.Key
	}
	if term == nil {
		return nil
	}
	value := event.Plug(term).Value
	if !isGround(value) {
		return nil
	}
	return t.values.add(value)
}
