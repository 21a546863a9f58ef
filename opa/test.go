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
	Run      string `json:"run"` // regular expression over package and test name; "" runs all
	Coverage bool   `json:"coverage"`
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
}

//go:wasmexport test
func testCall(address, length uint32) uint64 { return answer(address, length, test) }

// test runs the rules named test_*. Those that failed run once more, to be traced.
func test(request testRequest) (*testResult, error) {
	var coverage *cover.Cover
	if request.Coverage {
		coverage = cover.New()
	}
	results, modules, err := run(request.policy, request.Run, coverage, false)
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
		if err := explain(request.policy, "^("+strings.Join(failed, "|")+")$", result.Tests); err != nil {
			return nil, err
		}
	}
	if coverage != nil {
		report := coverage.Report(modules)
		result.Coverage = &report
	}
	return result, nil
}

func explain(p policy, pattern string, tests []testCase) error {
	traced, _, err := run(p, pattern, nil, true)
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
		tests[i].FailedAt = failedAt(r)
	}
	return nil
}

// failedAt is the last expression of the test's own body that failed.
func failedAt(r *tester.Result) *problem {
	var entered uint64
	for _, e := range r.Trace {
		if rule, ok := e.Node.(*ast.Rule); ok && e.Op == topdown.EnterOp && rule.Loc().Equal(r.Location) {
			entered = e.QueryID
		}
	}
	for _, e := range slices.Backward(r.Trace) {
		if e.Op == topdown.FailOp && e.QueryID == entered && e.HasExpr() && e.Location != nil {
			failed := at(e.Location, problem{Code: "test_failed", Message: string(e.Location.Text)})
			return &failed
		}
	}
	return nil
}

func run(p policy, pattern string, coverage *cover.Cover, traced bool) ([]*tester.Result, map[string]*ast.Module, error) {
	capabilities, err := p.capabilities()
	if err != nil {
		return nil, nil, err
	}
	modules, err := p.parse(capabilities)
	if err != nil {
		return nil, nil, err
	}
	store := inmem.NewFromObject(dataOf(p))
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
		Filter(pattern)
	if coverage != nil {
		runner.SetCoverageQueryTracer(coverage)
	}
	channel, err := runner.RunTests(ctx, transaction)
	if err != nil {
		return nil, nil, err
	}
	var results []*tester.Result
	for result := range channel {
		results = append(results, result)
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
