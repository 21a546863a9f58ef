package main

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/cover"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/storage"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/tester"
	"github.com/open-policy-agent/opa/v1/topdown"
	"github.com/open-policy-agent/opa/v1/topdown/lineage"
)

// Only OPA's own limit; nothing interrupts an evaluation that does not yield.
const testTimeout = time.Minute

type testRequest struct {
	policy
	Run      string   `json:"run"`      // regular expression over package and test name; "" runs all
	Packages []string `json:"packages"` // whose tests are run, such as data.gatehouse.finding_test; null runs all
	Coverage bool     `json:"coverage"`
}

type testResult struct {
	Tests    []testCase    `json:"tests"`
	Coverage *cover.Report `json:"coverage,omitempty"`
}

type testCase struct {
	Package    string   `json:"package"`
	Name       string   `json:"name"`
	File       string   `json:"file"`
	Row        int      `json:"row"`
	Col        int      `json:"col"`
	Outcome    string   `json:"outcome"` // pass, fail, error or skip
	DurationNs int64    `json:"durationNs"`
	Error      *problem `json:"error,omitempty"`
	FailedAt   *problem `json:"failedAt,omitempty"` // the expression of the test that did not hold
	Trace      string   `json:"trace,omitempty"`    // what failed on the way there
	Cases      []string `json:"cases,omitempty"`    // names of the sub-cases that failed
	Compared   []string `json:"compared,omitempty"` // the values on both sides of what did not hold
}

//go:wasmexport test
func testCall(address, length uint32) uint64 { return answer(address, length, test) }

// test runs the rules named test_*. Those that failed run once more, to be traced.
func test(request testRequest) (*testResult, error) {
	var coverage *cover.Cover
	if request.Coverage {
		coverage = cover.New()
	}
	b, err := newBench(request)
	if err != nil {
		return nil, err
	}
	results, err := b.run(request.Run, coverage, false)
	if err != nil {
		return nil, err
	}
	result := &testResult{Tests: make([]testCase, 0, len(results))}
	var failed []string
	for _, r := range results {
		result.Tests = append(result.Tests, caseOf(r))
		if r.Fail {
			failed = append(failed, regexp.QuoteMeta(r.Package+"."+r.Name))
		}
	}
	slices.SortFunc(result.Tests, func(a, b testCase) int {
		if order := strings.Compare(a.File, b.File); order != 0 {
			return order
		}
		return a.Row - b.Row
	})
	if len(failed) > 0 {
		if err := b.explain("^("+strings.Join(failed, "|")+")$", result.Tests); err != nil {
			return nil, err
		}
	}
	if coverage != nil {
		report := coverage.Report(b.modules)
		result.Coverage = &report
	}
	return result, nil
}

// explain runs tests that failed once more and tells where they did.
func (b *bench) explain(pattern string, tests []testCase) error {
	traced, err := b.run(pattern, nil, true)
	if err != nil {
		return err
	}
	for _, r := range traced {
		i := slices.IndexFunc(tests, func(t testCase) bool { return t.Package == r.Package && t.Name == r.Name })
		if i < 0 {
			continue
		}
		var text strings.Builder
		topdown.PrettyTraceWithLocation(&text, lineage.Fails(r.Trace))
		tests[i].Trace = text.String()
		tests[i].FailedAt, tests[i].Compared = b.failedAt(r)
	}
	return nil
}

// failedAt is the last expression of the test's own body that failed, and the two values that it compared.
func (b *bench) failedAt(r *tester.Result) (*problem, []string) {
	var entered uint64
	for _, e := range r.Trace {
		if rule, ok := e.Node.(*ast.Rule); ok && e.Op == topdown.EnterOp && rule.Loc().Equal(r.Location) {
			entered = e.QueryID
		}
	}
	for _, e := range slices.Backward(r.Trace) {
		if e.Op == topdown.FailOp && e.QueryID == entered && e.HasExpr() && e.Location != nil {
			failed := at(e.Location, problem{Code: "test_failed", Message: string(e.Location.Text)})
			return &failed, b.compared(e)
		}
	}
	return nil, nil
}

// Most letters of a value that is shown.
const maxShown = 2000

// compared are the values on both sides of an operator, where they are at hand.
func (b *bench) compared(e *topdown.Event) []string {
	expr, ok := e.Node.(*ast.Expr)
	if !ok || !expr.IsCall() || len(expr.Operands()) != 2 {
		return nil
	}
	builtin, ok := ast.BuiltinMap[expr.Operator().String()]
	if !ok || builtin.Infix == "" && builtin.Name != ast.Member.Name {
		return nil
	}
	var shown []string
	for _, operand := range expr.Operands() {
		value := b.valueAt(e, expr, operand)
		if value == nil {
			return nil
		}
		shown = append(shown, shorten(value.String()))
	}
	return shown
}

// valueAt is what a term of a recorded event was then; nil where it is not known.
func (b *bench) valueAt(e *topdown.Event, expr *ast.Expr, term *ast.Term) ast.Value {
	if ref, ok := term.Value.(ast.Ref); ok && ref.HasPrefix(ast.DefaultRootRef) {
		return b.ask(e, expr, term)
	}
	value := plugged(e, term)
	if value == nil || !isGround(value) {
		return nil
	}
	return value
}

// plugged is a term with what its variables were at an event; nil where one of them is not known.
func plugged(e *topdown.Event, term *ast.Term) ast.Value {
	known := true
	// A copy, for references are filled in where they stand.
	filled, err := ast.TransformVars(term.Copy().Value, func(v ast.Var) (ast.Value, error) {
		if v.Equal(ast.DefaultRootDocument.Value) || v.Equal(ast.InputRootDocument.Value) {
			return v, nil
		}
		if e.Locals != nil {
			if value := e.Locals.Get(v); value != nil {
				return value, nil
			}
		}
		known = false
		return v, nil
	})
	value, ok := filled.(ast.Value)
	if err != nil || !known || !ok {
		return nil
	}
	ref, ok := value.(ast.Ref)
	if !ok || len(ref) == 0 {
		return value
	}
	if _, ok := ref[0].Value.(ast.Var); ok {
		return value
	}
	found, err := ref[0].Value.Find(ref[1:])
	if err != nil {
		return nil
	}
	return found
}

// ask evaluates a document of the policy once more, with the replacements that the expression makes.
func (b *bench) ask(e *topdown.Event, expr *ast.Expr, term *ast.Term) ast.Value {
	ref := plugged(e, term)
	if ref == nil {
		return nil
	}
	query := ast.NewExpr(ast.NewTerm(ref))
	for _, with := range expr.With {
		value := plugged(e, with.Value)
		if value == nil {
			return nil
		}
		query.With = append(query.With, &ast.With{Target: with.Target, Value: ast.NewTerm(value)})
	}
	results, err := rego.New(
		rego.ParsedQuery(ast.NewBody(query)),
		rego.Compiler(b.compiler),
		rego.Store(b.store),
		rego.GenerateJSON(func(term *ast.Term, _ *rego.EvalContext) (any, error) { return term.Value, nil }),
	).Eval(context.Background())
	if err != nil || len(results) == 0 || len(results[0].Expressions) == 0 {
		return nil
	}
	value, _ := results[0].Expressions[0].Value.(ast.Value)
	return value
}

func shorten(text string) string {
	letters := []rune(text)
	if len(letters) <= maxShown {
		return text
	}
	return string(letters[:maxShown]) + " …"
}

// bench is a policy and its tests, compiled once for all runs.
type bench struct {
	packages   []string
	compiler   *ast.Compiler
	store      storage.Store
	modules    map[string]*ast.Module
	isCompiled bool
}

func newBench(request testRequest) (*bench, error) {
	capabilities, err := request.capabilities()
	if err != nil {
		return nil, err
	}
	modules, err := request.parse(capabilities)
	if err != nil {
		return nil, err
	}
	b := &bench{
		packages: request.Packages,
		compiler: request.compiler(capabilities),
		store:    inmem.NewFromObject(dataOf(request.policy)),
		modules:  byFile(modules),
	}
	if b.runsNone() {
		return b, request.compile(b.compiler, modules)
	}
	return b, nil
}

func (b *bench) runsNone() bool { return b.packages != nil && len(b.packages) == 0 }

func (b *bench) run(pattern string, coverage *cover.Cover, traced bool) ([]*tester.Result, error) {
	if b.runsNone() {
		return nil, nil
	}
	ctx := context.Background()
	transaction, err := b.store.NewTransaction(ctx)
	if err != nil {
		return nil, err
	}
	defer b.store.Abort(ctx, transaction)

	runner := tester.NewRunner().
		SetCompiler(b.compiler).
		SetStore(b.store).
		SetTimeout(testTimeout).
		SetParallel(1).
		EnableTracing(traced).
		Filter(pattern)
	if !b.isCompiled {
		// The runner compiles what it is given, with stages of its own.
		runner.SetModules(b.modules)
		b.isCompiled = true
	}
	matchers, err := refsOfPackages(b.packages)
	if err != nil {
		return nil, err
	}
	runner.SetPrefixMatchers(matchers...)
	if coverage != nil {
		// Only what ran is told, so that the passes that find what could have run are not needed.
		runner.SetCoverageQueryTracer(coverage).SetCoverageRuns(nil)
	}
	channel, err := runner.RunTests(ctx, transaction)
	if err != nil {
		return nil, err
	}
	var results []*tester.Result
	for result := range channel {
		// The runner takes packages below for part of a package.
		if b.packages == nil || slices.Contains(b.packages, result.Package) {
			results = append(results, result)
		}
	}
	return results, nil
}

func refsOfPackages(names []string) ([]ast.Ref, error) {
	refs := make([]ast.Ref, 0, len(names))
	for _, name := range names {
		ref, err := ast.ParseRef(name)
		if err != nil {
			return nil, badRequest("packages: " + err.Error())
		}
		refs = append(refs, ref)
	}
	return refs, nil
}

func caseOf(r *tester.Result) testCase {
	c := testCase{
		Package: r.Package, Name: r.Name, Outcome: "pass", DurationNs: r.Duration.Nanoseconds(),
		File: r.Location.File, Row: r.Location.Row, Col: r.Location.Col,
	}
	switch {
	case r.Error != nil:
		c.Outcome = "error"
		c.Error = &problems(r.Error)[0]
	case r.Skip:
		c.Outcome = "skip"
	case r.Fail:
		c.Outcome = "fail"
		for name, sub := range r.SubResults.Iter {
			if sub.Fail && len(sub.SubResults) == 0 {
				c.Cases = append(c.Cases, strings.Join(name, "/"))
			}
		}
	}
	return c
}
