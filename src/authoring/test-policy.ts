import { type CoverageRange, type CoverageReport, openOpa, type TestCase } from "../opa/index.ts";
import { type AuthoringResult, compareText, failure, withSources } from "./result.ts";
import { isTest, type PolicyFolders, readContext, readPolicyFiles } from "./sources.ts";

export interface TestPolicyOptions extends PolicyFolders {
	/** Regular expression (RE2) over `data.<package>.<test>`; without it all tests run. */
	readonly run?: string | undefined;
	readonly coverage?: boolean | undefined;
}

export interface PolicyTestRun {
	/** In the order of file and row. */
	readonly tests: readonly TestCase[];
	readonly coverage?: PolicyCoverage;
	/** Texts by file name, for showing the places. */
	readonly sources: Readonly<Record<string, string>>;
}

/** What the tests reached of the rules; the tests' own lines do not count. */
export interface PolicyCoverage {
	/** Of the lines, rounded down to two digits. */
	readonly percent: number;
	/** Sorted by name. */
	readonly files: readonly PolicyFileCoverage[];
}

export interface PolicyFileCoverage {
	readonly file: string;
	readonly percent: number;
	/** Stretches that no test reached; rows count from 1, both ends included. */
	readonly missed: readonly { readonly from: number; readonly to: number }[];
}

/** Runs the policy folder's `test_*` rules with OPA's interpreter, under the schema and capabilities of a build. */
export async function testPolicy(options: TestPolicyOptions): Promise<AuthoringResult<PolicyTestRun>> {
	const files = await readPolicyFiles(options.policyDir, options.base);
	const { context, generated, errors } = await readContext(files, options);
	const modules = { ...files.rules, ...files.tests, ...generated };
	if (errors.length > 0) {
		return failure(errors, modules);
	}
	const opa = await openOpa();
	const { run, coverage } = options;
	const result = withSources(opa.test({ ...context, modules, run, coverage }), modules);
	if (!result.ok) {
		return result;
	}
	const { tests, coverage: reached } = result.value;
	const value = { tests, sources: modules };
	return {
		ok: true,
		value: reached === undefined ? value : { ...value, coverage: coverageOf(reached, files.own?.rules) },
	};
}

/** @param own the rules that count; absent, all do */
function coverageOf(report: CoverageReport, own?: Readonly<Record<string, string>>): PolicyCoverage {
	const rules = Object.entries(report.files)
		.filter(([file]) => !isTest(file) && (own === undefined || Object.hasOwn(own, file)))
		.sort(([a], [b]) => compareText(a, b));
	const sum = (counts: readonly (number | undefined)[]) =>
		counts.reduce<number>((total, count) => total + (count ?? 0), 0);
	return {
		percent: percentOf(
			sum(rules.map(([, covered]) => covered.covered_lines)),
			sum(rules.map(([, covered]) => covered.not_covered_lines)),
		),
		files: rules.map(([file, covered]) => ({
			file,
			percent: percentOf(covered.covered_lines ?? 0, covered.not_covered_lines ?? 0),
			missed: stretchesOf(covered.not_covered ?? []),
		})),
	};
}

/** OPA lists expressions, which lie within each other and side by side on a row. */
function stretchesOf(ranges: readonly CoverageRange[]): PolicyFileCoverage["missed"] {
	const stretches: { from: number; to: number }[] = [];
	for (const { start, end } of [...ranges].sort((a, b) => a.start.row - b.start.row)) {
		const last = stretches.at(-1);
		if (last !== undefined && start.row <= last.to + 1) {
			last.to = Math.max(last.to, end.row);
		} else {
			stretches.push({ from: start.row, to: end.row });
		}
	}
	return stretches;
}

/** Rounded down: one line missed must not look like none. */
function percentOf(covered: number, missed: number): number {
	return covered + missed === 0 ? 100 : Math.floor((covered * 10_000) / (covered + missed)) / 100;
}
