package main

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// Most that is kept of one request and of one body; what goes beyond is counted.
const (
	maxBodies = 4000
	maxHeld   = 100
	maxFailed = 50
)

// bodyTracer follows an evaluation and keeps, of each body of a rule, the ways through it and where they ended.
type bodyTracer struct {
	compiler  *ast.Compiler
	written   map[ruleKey]*ast.Rule // rules before the compiler rewrote them
	locals    map[*ast.Rule][]*ast.Term
	data      ast.Value
	values    *valueTable
	rules     []tracedRule
	numbers   map[*ast.Rule]int // of rules
	bodies    []*tracedBody
	evaluated map[string][]int // bodies by what was asked for, for answers that come from OPA's cache
	frames    map[uint64]*frame
	cancel    topdown.Cancel
	steps     int
	complete  bool
}

// ruleKey is a rule's place, which the compiler leaves as it is.
type ruleKey struct {
	file   string
	offset int
}

// frame is a query that is being evaluated: the body of a rule, or a closure within one.
type frame struct {
	rule   *ast.Rule     // nil in a closure
	within *frame        // nil for the query that was asked
	body   int           // of a rule: its index; -1 where it is not kept
	steps  []step        // of a rule: the expressions that hold so far, the current one last
	last   topdown.Event // the expression that is being evaluated
	keys   []string      // what it asks for, once a rule is entered for it
}

// step is one compiled expression on the way.
type step struct {
	expr   *ast.Expr
	bodies []int
	inner  *tracedFail
}

func newBodyTracer(compiler *ast.Compiler, modules []module, data ast.Value, steps int) *bodyTracer {
	t := &bodyTracer{
		compiler:  compiler,
		written:   map[ruleKey]*ast.Rule{},
		locals:    map[*ast.Rule][]*ast.Term{},
		data:      data,
		values:    newValueTable(),
		rules:     []tracedRule{},
		numbers:   map[*ast.Rule]int{},
		bodies:    []*tracedBody{},
		evaluated: map[string][]int{},
		cancel:    topdown.NewCancel(),
		steps:     steps,
		complete:  true,
	}
	for _, m := range modules {
		ast.WalkRules(m.Parsed, func(rule *ast.Rule) bool {
			t.written[keyOf(rule.Location)] = rule
			return false
		})
	}
	return t
}

func keyOf(location *ast.Location) ruleKey { return ruleKey{location.File, location.Offset} }

func (*bodyTracer) Enabled() bool               { return true }
func (*bodyTracer) Config() topdown.TraceConfig { return topdown.TraceConfig{} }

func (t *bodyTracer) TraceEvent(event topdown.Event) {
	if t.steps--; t.steps < 0 {
		t.cancel.Cancel()
		return
	}
	switch event.Op {
	case topdown.EnterOp:
		t.enter(&event)
	case topdown.EvalOp:
		if expr, ok := event.Node.(*ast.Expr); ok {
			t.eval(t.frames[event.QueryID], expr, event)
		}
	case topdown.RedoOp:
		if expr, ok := event.Node.(*ast.Expr); ok {
			t.redo(t.frames[event.QueryID], expr)
		}
	case topdown.FailOp:
		if expr, ok := event.Node.(*ast.Expr); ok {
			t.fail(t.frames[event.QueryID], expr, &event)
		}
	case topdown.ExitOp:
		if rule, ok := event.Node.(*ast.Rule); ok {
			t.hold(t.frames[event.QueryID], rule, &event)
		}
	}
}

func (t *bodyTracer) enter(event *topdown.Event) {
	parent := t.frames[event.ParentID]
	if event.QueryID == event.ParentID {
		parent = nil
	}
	rule, ok := event.Node.(*ast.Rule)
	if len(t.bodies) == maxBodies {
		// Those that are followed already go on to their ends.
		t.complete = t.complete && !ok
		return
	}
	if !ok {
		t.frames[event.QueryID] = &frame{within: parent, body: -1}
		return
	}
	f := &frame{rule: rule, within: parent, body: len(t.bodies)}
	t.frames[event.QueryID] = f
	t.bodies = append(t.bodies, &tracedBody{Rule: t.number(rule), Branches: []tracedBranch{}})
	t.remember(parent, f.body)
	if caller := ruleFrame(parent); caller != nil && caller.current() != nil {
		caller.current().bodies = append(caller.current().bodies, f.body)
	}
}

func (t *bodyTracer) number(rule *ast.Rule) int {
	if known, ok := t.numbers[rule]; ok {
		return known
	}
	entry := tracedRule{
		Name:       rule.Module.Package.Path.String() + "." + rule.Head.Ref().GroundPrefix().String(),
		File:       rule.Location.File,
		Row:        rule.Location.Row,
		Conditions: []tracedFail{},
	}
	if value := rule.Head.Value; value != nil && value.IsGround() {
		entry.Value = t.values.add(value.Value)
	}
	if written := t.written[keyOf(rule.Location)]; written != nil && !isHeadOnly(written) {
		for _, expr := range written.Body {
			entry.Conditions = append(entry.Conditions, failAt(expr))
		}
	}
	t.numbers[rule] = len(t.rules)
	t.rules = append(t.rules, entry)
	return t.numbers[rule]
}

// remember files a body under what the expression that led to it asks for: the next time, OPA has the answer already.
func (t *bodyTracer) remember(parent *frame, body int) {
	if parent == nil || parent.last.Node == nil {
		return
	}
	if parent.keys == nil {
		parent.keys = t.keysOf(parent.last.Node.(*ast.Expr), &parent.last)
		for _, key := range parent.keys {
			delete(t.evaluated, key)
		}
	}
	for _, key := range parent.keys {
		t.evaluated[key] = append(t.evaluated[key], body)
	}
}

// ruleFrame is the innermost body of a rule that a query stands in.
func ruleFrame(f *frame) *frame {
	for ; f != nil && f.rule == nil; f = f.within {
	}
	return f
}

func (f *frame) current() *step {
	if len(f.steps) == 0 {
		return nil
	}
	return &f.steps[len(f.steps)-1]
}

// eval begins an expression: the first time, or again with other values of those before it.
func (t *bodyTracer) eval(f *frame, expr *ast.Expr, event topdown.Event) {
	if f == nil {
		return
	}
	f.last, f.keys = event, nil
	if f.rule != nil {
		f.steps = append(f.before(expr), step{expr: expr})
	}
}

// redo goes back to an expression for another answer.
func (*bodyTracer) redo(f *frame, expr *ast.Expr) {
	if f == nil || f.rule == nil {
		return
	}
	for i, one := range f.steps {
		if one.expr == expr {
			f.steps = f.steps[:i+1]
			return
		}
	}
}

func (f *frame) before(expr *ast.Expr) []step {
	for i, one := range f.steps {
		if one.expr == expr {
			return f.steps[:i]
		}
	}
	return f.steps
}

func (t *bodyTracer) fail(f *frame, expr *ast.Expr, event *topdown.Event) {
	if f == nil {
		return
	}
	if f.rule == nil {
		t.failInside(f, expr, event)
		return
	}
	if f.body < 0 {
		return
	}
	body := t.bodies[f.body]
	if body.Failed++; body.Failed > maxFailed {
		t.complete = false
		return
	}
	f.steps = append(f.before(expr), t.stepOf(f, expr))
	_, written := t.writtenExpr(f.rule, expr)
	failure := t.failure(f, written, expr, event)
	failure.Inner = f.current().inner
	body.Branches = append(body.Branches, tracedBranch{
		Failure:  failure,
		Bindings: t.bindings(f.rule, event),
		Steps:    t.stepsOf(f, false, written, event),
	})
}

// stepOf is the step of an expression that is on the way already.
func (*bodyTracer) stepOf(f *frame, expr *ast.Expr) step {
	for _, one := range f.steps {
		if one.expr == expr {
			return one
		}
	}
	return step{expr: expr}
}

// failInside notes what failed in the body of an `every`, which says why the `every` does.
func (t *bodyTracer) failInside(f *frame, expr *ast.Expr, event *topdown.Event) {
	caller := ruleFrame(f)
	if caller == nil || caller.body < 0 || expr.IsEvery() {
		return
	}
	current := caller.current()
	if current == nil || !current.expr.IsEvery() {
		return
	}
	current.inner = t.failure(caller, expr, expr, event)
}

func (t *bodyTracer) hold(f *frame, rule *ast.Rule, event *topdown.Event) {
	if f == nil || f.body < 0 {
		return
	}
	body := t.bodies[f.body]
	if body.Held++; body.Held > maxHeld {
		t.complete = false
		return
	}
	body.Branches = append(body.Branches, tracedBranch{
		Held:     true,
		Value:    t.yields(rule, event),
		Bindings: t.bindings(rule, event),
		Steps:    t.stepsOf(f, true, nil, event),
	})
}

// stepsOf are the conditions on the way, or the one that failed, each with the evaluations that it led to. What the head
// of a rule with a body took is left out: the text of a finding is no ground of it.
func (t *bodyTracer) stepsOf(f *frame, held bool, written *ast.Expr, event *topdown.Event) []tracedStep {
	found := []tracedStep{}
	hasBody := len(t.rules[t.number(f.rule)].Conditions) > 0
	for _, one := range f.steps {
		condition, origin := t.writtenExpr(f.rule, one.expr)
		if (held && hasBody && origin == nil) || (!held && origin != written) {
			continue
		}
		bodies := one.bodies
		if len(bodies) == 0 {
			bodies = t.recalled(one.expr, event)
		}
		last := len(found) - 1
		if last < 0 || found[last].Condition != condition {
			found = append(found, tracedStep{Condition: condition, Bodies: []int{}})
			last++
		}
		for _, index := range bodies {
			if !slices.Contains(found[last].Bodies, index) {
				found[last].Bodies = append(found[last].Bodies, index)
			}
		}
	}
	return slices.DeleteFunc(found, func(one tracedStep) bool { return len(one.Bodies) == 0 })
}

func (t *bodyTracer) recalled(expr *ast.Expr, event *topdown.Event) []int {
	for _, key := range t.keysOf(expr, event) {
		if bodies, ok := t.evaluated[key]; ok {
			return bodies
		}
	}
	return nil
}
