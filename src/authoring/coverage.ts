import type { CoverageRange, CoverageReport, ModuleOutline } from "../opa/index.ts";
import { compareText } from "./result.ts";

/** What the tests reached of the rules; the tests' own lines do not count. */
export interface PolicyCoverage {
	/** Of the lines, rounded down to two digits. */
	readonly percent: number;
	/** Sorted by name. */
	readonly files: readonly PolicyFileCoverage[];
}

export interface PolicyFileCoverage {
	readonly file: string;
	/** Of the rule that the file is; null where it is none, but helps others. */
	readonly code: string | null;
	readonly percent: number;
	/** Stretches that no test reached; rows count from 1, both ends included. */
	readonly missed: readonly { readonly from: number; readonly to: number }[];
}

/** @param counted the rules that are told of */
export function coverageOf(
	report: CoverageReport,
	outlines: readonly ModuleOutline[],
	counted: Readonly<Record<string, string>>,
): PolicyCoverage {
	const codes = new Map(outlines.map(({ file, code }) => [file, code]));
	const rules = Object.entries(report.files)
		.filter(([file]) => Object.hasOwn(counted, file))
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
			code: codes.get(file) ?? null,
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
