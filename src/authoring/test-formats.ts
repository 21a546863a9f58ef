import { markupText } from "../report/index.ts";
import type { ConformanceResult } from "./conformance.ts";
import type { PolicyTest, PolicyTestRun } from "./test-policy.ts";
import { describeCase, describeCoverage, describeFailure, describeTests } from "./text.ts";

/** All that `gatehouse test` found out. */
export interface TestReport extends PolicyTestRun {
	readonly cases: readonly ConformanceResult[];
}

/** How a run of tests is written, by name. */
export const testFormats = { text, json, junit } as const satisfies Record<
	string,
	(report: TestReport) => string
>;

export type TestFormatName = keyof typeof testFormats;

export function isFailed({ outcome }: { readonly outcome: string }): boolean {
	return outcome !== "pass" && outcome !== "skip";
}

function text(report: TestReport): string {
	const coverage =
		report.coverage === undefined ? "" : `${describeCoverage(report.coverage, report.sources)}\n`;
	return `${coverage}${describeTests(report, report.cases)}\n`;
}

function json({ tests, cases, coverage }: TestReport): string {
	const all = [...tests, ...cases];
	const count = (outcome: string) => all.filter((one) => one.outcome === outcome).length;
	const counts = {
		passed: count("pass"),
		failed: count("fail"),
		errors: count("error"),
		skipped: count("skip"),
	};
	// OPA's trace is long, and says nothing that `explain` does not say better.
	const short = tests.map(({ trace: _, ...test }) => test);
	return `${JSON.stringify({ ...counts, tests: short, cases, coverage }, null, "\t")}\n`;
}

function junit({ tests, cases, sources }: TestReport): string {
	const files = new Map<string, PolicyTest[]>();
	for (const test of tests) {
		files.set(test.file, [...(files.get(test.file) ?? []), test]);
	}
	const suites = [...files].map(([file, own]) => suite(file, own, (test) => testCase(test, sources)));
	if (cases.length > 0) {
		suites.push(suite("conformance", cases, conformanceCase));
	}
	return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="gatehouse test">\n${suites.join("")}</testsuites>\n`;
}

function suite<T extends { readonly outcome: string }>(
	name: string,
	own: readonly T[],
	write: (one: T) => string,
): string {
	const count = (outcome: string) => String(own.filter((one) => one.outcome === outcome).length);
	const counts = {
		tests: String(own.length),
		failures: count("fail"),
		errors: count("error"),
		skipped: count("skip"),
	};
	return `<testsuite${attributes({ name, ...counts })}>\n${own.map(write).join("")}</testsuite>\n`;
}

function testCase(test: PolicyTest, sources: PolicyTestRun["sources"]): string {
	const head = attributes({
		name: test.name,
		classname: test.package,
		file: test.file,
		line: String(test.row),
		time: (test.durationNs / 1e9).toFixed(6),
	});
	switch (test.outcome) {
		case "pass":
			return `<testcase${head}/>\n`;
		case "skip":
			return `<testcase${head}><skipped/></testcase>\n`;
		case "fail":
			return element(head, "failure", test.failedAt?.message ?? "failed", describeFailure(test, sources));
		case "error":
			return element(head, "error", test.error?.message ?? "error", describeFailure(test, sources));
		default:
			return test.outcome satisfies never;
	}
}

function conformanceCase(one: ConformanceResult): string {
	const { file, outcome } = one;
	const head = attributes({ name: file, classname: "conformance", file });
	return outcome === "pass"
		? `<testcase${head}/>\n`
		: element(head, "failure", "another answer than expected", describeCase(one));
}

function element(head: string, name: string, message: string, content: string): string {
	const lines = content.split("\n").map(markupText).join("\n");
	return `<testcase${head}>\n<${name}${attributes({ message })}>${lines}</${name}>\n</testcase>\n`;
}

function attributes(values: Readonly<Record<string, string>>): string {
	return Object.entries(values)
		.map(([name, value]) => ` ${name}="${markupText(value)}"`)
		.join("");
}
