package main

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/cover"
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
	results, modules, err := run(request, coverage, false)
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
		again := request
		again.Run = "^(" + strings.Join(failed, "|") + ")$"
		if err := explain(again, result.Tests); err != nil {
			return nil, err
		}
	}
	if coverage != nil {
		report := coverage.Report(modules)
		result.Coverage = &report
	}
	return result, nil
}

func explain(request testRequest, tests []testCase) error {
	traced, _, err := run(request, nil, true)
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
		tests[i].FailedAt, tests[i].Compared = failedAt(r)
	}
	return nil
}

// failedAt is the last expression of the test's own body that failed, and the two values that it compared.
func failedAt(r *tester.Result) (*problem, []string) {
	var entered uint64
	for _, e := range r.Trace {
		if rule, ok := e.Node.(*ast.Rule); ok && e.Op == topdown.EnterOp && rule.Loc().Equal(r.Location) {
			entered = e.QueryID
		}
	}
	for _, e := range slices.Backward(r.Trace) {
		if e.Op == topdown.FailOp && e.QueryID == entered && e.HasExpr() && e.Location != nil {
			failed := at(e.Location, problem{Code: "test_failed", Message: string(e.Location.Text)})
			return &failed, compared(e)
		}
	}
	return nil, nil
}

// Most letters of a value that is shown.
const maxShown = 2000

// compared are the values on both sides of an operator, where they are at hand.
func compared(e *topdown.Event) []string {
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
		value := valueAt(e, operand.Value)
		if value == nil {
			return nil
		}
		shown = append(shown, shorten(value.String()))
	}
	return shown
}

// valueAt is what a term of a recorded event was then; nil where it is not known.
func valueAt(e *topdown.Event, term ast.Value) ast.Value {
	if ref, ok := term.(ast.Ref); ok {
		head := valueAt(e, ref[0].Value)
		if head == nil || !ref[1:].IsGround() {
			return nil
		}
		found, err := head.Find(ref[1:])
		if err != nil {
			return nil
		}
		return found
	}
	if _, ok := term.(ast.Var); ok && e.Locals != nil {
		term = e.Locals.Get(term)
	}
	if term == nil || !isGround(term) {
		return nil
	}
	return term
}

func shorten(text string) string {
	letters := []rune(text)
	if len(letters) <= maxShown {
		return text
	}
	return string(letters[:maxShown]) + " …"
}

func run(p testRequest, coverage *cover.Cover, traced bool) ([]*tester.Result, map[string]*ast.Module, error) {
	capabilities, err := p.capabilities()
	if err != nil {
		return nil, nil, err
	}
	modules, err := p.parse(capabilities)
	if err != nil {
		return nil, nil, err
	}
	if p.Packages != nil && len(p.Packages) == 0 {
		return nil, byFile(modules), p.compile(p.compiler(capabilities), modules)
	}
	store := inmem.NewFromObject(dataOf(p.policy))
	ctx := context.Background()
	transaction, err := store.NewTransaction(ctx)
	if err != nil {
		return nil, nil, err
	}
	defer store.Abort(ctx, transaction)

	runner := tester.NewRunner().
		SetCompiler(p.compiler(capabilities)).
		SetStore(store).
		SetModules(byFile(modules)).
		SetTimeout(testTimeout).
		SetParallel(1).
		EnableTracing(traced).
		Filter(p.Run)
	if len(p.Packages) > 0 {
		matchers := make([]ast.Ref, 0, len(p.Packages))
		for _, name := range p.Packages {
			ref, err := ast.ParseRef(name)
			if err != nil {
				return nil, nil, badRequest("packages: " + err.Error())
			}
			matchers = append(matchers, ref)
		}
		runner.SetPrefixMatchers(matchers...)
	}
	if coverage != nil {
		// Only what ran is told, so that the passes that find what could have run are not needed.
		runner.SetCoverageQueryTracer(coverage).SetCoverageRuns(nil)
	}
	channel, err := runner.RunTests(ctx, transaction)
	if err != nil {
		return nil, nil, err
	}
	var results []*tester.Result
	for result := range channel {
		// The runner takes packages below for part of a package.
		if p.Packages == nil || slices.Contains(p.Packages, result.Package) {
			results = append(results, result)
		}
	}
	return results, byFile(modules), nil
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
