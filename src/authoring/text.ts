/** How authors read results: plain text for a terminal, a log or an editor that follows `file:row:col`. */
import type { RegoError, TestCase } from "../opa/index.ts";
import type { ConformanceResult } from "./conformance.ts";
import type { PolicyCoverage } from "./coverage.ts";
import type { AuthoringFailure } from "./result.ts";
import type { PolicyTestRun } from "./test-policy.ts";

/** Each error with its place, the line that it stands in, and a caret below the column. */
export function describeErrors({ errors, sources }: Omit<AuthoringFailure, "ok">): string {
	return errors.map((error) => describeError(error, sources)).join("\n");
}

/** Failures with their place, then how many tests passed and failed. */
export function describeTests(
	{ tests, sources }: PolicyTestRun,
	cases: readonly ConformanceResult[] = [],
): string {
	const troubled = tests.filter(({ outcome }) => outcome === "fail" || outcome === "error");
	const failedCases = cases.filter(({ outcome }) => outcome === "fail");
	return [
		...troubled.map((test) => describeFailure(test, sources)),
		...failedCases.map(describeCase),
		countTests([...tests, ...cases]),
	].join("\n");
}

/** What a failed test or case came to, without its place. */
export function describeCase({ file, good, codes, got }: ConformanceResult): string {
	const missing = codes.filter((code) => !got.codes.includes(code));
	const unexpected = got.codes.filter((code) => !codes.includes(code));
	const verdict = (allowed: boolean) => (allowed ? "allowed" : "denied");
	return [
		`${file}: conformance case failed`,
		...(got.allowed === good
			? []
			: [`      expected: ${verdict(good)}`, `      got:      ${verdict(got.allowed)}`]),
		...missing.map((code) => `      missing:    ${code}`),
		...unexpected.map((code) => `      unexpected: ${code}`),
	].join("\n");
}

/** The lines that no test reached, each rule's share where it is not all, then the share of the whole. */
export function describeCoverage(
	{ files, percent }: PolicyCoverage,
	sources: PolicyTestRun["sources"] = {},
): string {
	const missed = files.flatMap(({ file, missed }) =>
		missed.flatMap(({ from, to }) => [
			`${file}:${from}${to > from ? `-${to}` : ""}: no test reaches this`,
			...(sources[file]?.split("\n").slice(from - 1, to) ?? []).map((line) => `    ${line}`),
		]),
	);
	const shares = files
		.filter((file) => file.percent < 100)
		.map((file) => `${file.percent} %  ${file.file}${file.code === null ? "" : `  ${file.code}`}`);
	return [...missed, ...shares, `${percent} % of the rules' lines are covered`].join("\n");
}

function describeError(error: RegoError, sources: Readonly<Record<string, string>>): string {
	const [head = "", ...rest] = error.message.split("\n");
	const more = [...rest, ...withoutExcerpt(error.details ?? [])].filter((line) => line.trim() !== "");
	return [
		`${placeOf(error)}${head}`,
		...excerpt(error, sources),
		...more.map((line) => `    ${line.trim()}`),
	].join("\n");
}

/** OPA's explanation begins with an excerpt of its own, up to a caret. */
function withoutExcerpt(details: readonly string[]): readonly string[] {
	return details.slice(details.findIndex((line) => /^\s*\^+\s*$/.test(line)) + 1);
}

export function describeFailure(test: TestCase, sources: Readonly<Record<string, string>>): string {
	const name = `${test.package}.${test.name}`;
	const cases = test.cases === undefined ? "" : ` (${test.cases.join(", ")})`;
	if (test.error !== undefined) {
		return `${placeOf(test)}${name} ended in an error\n  ${describeError(test.error, {})}`;
	}
	const lines = [`${placeOf(test)}${name} failed${cases}`];
	if (test.failedAt !== undefined) {
		lines.push(`  ${placeOf(test.failedAt)}this did not hold`, ...excerpt(test.failedAt, sources, test));
	}
	if (test.compared !== undefined) {
		lines.push(`      left:  ${test.compared[0]}`, `      right: ${test.compared[1]}`);
	}
	return lines.join("\n");
}

/** The source line and a caret below its column; of the test, if its file is not at hand. */
function excerpt(
	{ file, row, col }: RegoError,
	sources: Readonly<Record<string, string>>,
	test?: TestCase,
): string[] {
	const line = file === undefined || row === undefined ? undefined : sources[file]?.split("\n")[row - 1];
	if (line === undefined) {
		return test?.failedAt === undefined ? [] : [`    ${test.failedAt.message.split("\n", 1)[0]}`];
	}
	if (col === undefined) {
		return [`    ${line}`];
	}
	// Tabs stay tabs, so that the caret stands below its column however wide they are.
	const indent = [...line.slice(0, col - 1)].map((letter) => (letter === "\t" ? "\t" : " ")).join("");
	return [`    ${line}`, `    ${indent}^`];
}

function placeOf({ file, row, col }: Pick<RegoError, "file" | "row" | "col">): string {
	const place = [file, row, col].filter((part) => part !== undefined).join(":");
	return place === "" ? "" : `${place}: `;
}

function countTests(tests: readonly { readonly outcome: TestCase["outcome"] }[]): string {
	const count = (outcome: TestCase["outcome"]) => tests.filter((test) => test.outcome === outcome).length;
	const [errors, skipped] = [count("error"), count("skip")];
	return [
		`${count("pass")} passed`,
		`${count("fail")} failed`,
		...(errors > 0 ? [`${errors} ended in an error`] : []),
		...(skipped > 0 ? [`${skipped} skipped`] : []),
	].join(", ");
}
