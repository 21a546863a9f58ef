/**
 * Writes `docs/examples.json`: for each code a sample contract that draws it and the same place in one that does not,
 * as the gate judges them. With `--check` it only compares, and ends with 1 where the file is stale.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { distance } from "fastest-levenshtein";
import { conformanceCases, judgeCase } from "../src/authoring/index.ts";
import type { Reason } from "../src/decision/index.ts";
import { type CodeExamples, type ExampleLine, examplesFile } from "../src/examples.ts";
import { type Examination, Gate } from "../src/gate.ts";
import { ownBundle, packageFolder } from "../src/package.ts";
import { snippetOf } from "../src/report/index.ts";

const gate = await Gate.open({ bundle: ownBundle });
process.chdir(packageFolder);

const examined: Examination[] = [];
for (const one of await conformanceCases("conformance")) {
	examined.push(...(await judgeCase(gate, one)));
}

/** The cases beside which a code is listed, the plainest first: denied, for nothing else, and short. */
function casesOf(code: string): readonly Examination[] {
	return examined
		.filter(({ decision }) => listed(decision.contract.source).includes(code))
		.filter(({ decision }) => decision.reasons.some((reason) => reason.code === code))
		.toSorted((a, b) => intricacy(a) - intricacy(b));
}

function intricacy({ decision, lines }: Examination): number {
	const codes = new Set(decision.reasons.map((reason) => reason.code));
	return (decision.allow ? 1e12 : 0) + codes.size * 1e9 + (lines?.text.length ?? 0);
}

function listed(file: string): readonly string[] {
	const list = file.replace(/\.\w+$/, ".codes");
	return existsSync(list) ? readFileSync(list, "utf8").trim().split("\n") : [];
}

function examplesOf(code: string): CodeExamples | null {
	const cases = casesOf(code);
	const [first] = cases;
	const reason = first?.decision.reasons.find((one) => one.code === code);
	if (first === undefined || reason?.range == null || first.lines === null) {
		return null;
	}
	const { line, marks } = snippetOf(first.lines, reason.range);
	const place = { line: reason.range.line, column: reason.range.column };
	const bad = { file: first.decision.contract.source, ...place, text: line, marks, message: reason.message };
	const meaning =
		reason.meaning === undefined
			? {}
			: { means: reason.meaning.resolved, derivation: reason.meaning.derivation };
	return { bad: { ...bad, ...meaning }, cases: cases.length, good: goodFor(first, reason, line) };
}

/** Of the lines in allowed documents that stand for the bad one, the one that is most like it. */
function goodFor(bad: Examination, reason: Reason, line: string): ExampleLine | null {
	const allowed = examined.filter(({ decision: { allow, reasons } }) => allow && reasons.length === 0);
	const counterpart = bad.decision.contract.source.replace("/bad/", "/good/");
	const mended = allowed.filter(({ decision }) => decision.contract.source === counterpart);
	const { kind, source } = bad.decision.contract;
	const isChain = source.startsWith("conformance/chains/");
	const alike = allowed
		.filter(({ decision: { contract } }) => contract.kind === kind)
		.filter(({ decision: { contract } }) => isChain === contract.source.startsWith("conformance/chains/"));
	// The same place first; where no good document has it, its text has to do.
	const lines = [
		() => mended.flatMap(linesOf),
		() => alike.flatMap((one) => lineAt(one, reason.pointer) ?? []),
		() => alike.flatMap(linesOf),
	];
	const isMended = mended.length > 0;
	const unlikeness = ({ text }: ExampleLine) => (text === line && !isMended ? 1e9 : distance(text, line));
	for (const some of lines) {
		const [best] = some().toSorted((a, b) => unlikeness(a) - unlikeness(b));
		if (best !== undefined) {
			return best;
		}
	}
	return null;
}

/** Each line that says something, marked as a whole. */
function linesOf({ lines, decision }: Examination): readonly ExampleLine[] {
	return (lines?.text ?? "").split("\n").flatMap((text, n) => {
		const trimmed = text.trim();
		const range = {
			line: n + 1,
			column: text.indexOf(trimmed) + 1,
			endLine: n + 1,
			endColumn: text.length + 1,
		};
		const shown = lines === null || trimmed === "" ? null : snippetOf({ ...lines, first: 1 }, range);
		return shown === null
			? []
			: [
					{
						file: decision.contract.source,
						line: (lines?.first ?? 1) + n,
						column: range.column,
						text: shown.line,
						marks: shown.marks,
					},
				];
	});
}

function lineAt({ judged, lines, decision }: Examination, pointer: string): ExampleLine | null {
	const document = judged.reading?.kind === "document" ? judged.reading.document : null;
	if (document === null || lines === null || !holds(document.value, pointer)) {
		return null;
	}
	const range = document.locate({ pointer });
	if (range === undefined) {
		return null;
	}
	const { line, marks } = snippetOf(lines, range);
	return { file: decision.contract.source, line: range.line, column: range.column, text: line, marks };
}

function holds(value: unknown, pointer: string): boolean {
	const tokens = pointer.split("/").slice(1);
	return (
		tokens.reduce<unknown>(
			(at, token) =>
				typeof at === "object" && at !== null
					? (at as Record<string, unknown>)[token.replaceAll("~1", "/").replaceAll("~0", "~")]
					: undefined,
			value,
		) !== undefined
	);
}

const codes = [...new Set(examined.flatMap(({ decision }) => listed(decision.contract.source)))].sort();
const examples = codes.flatMap((code) => {
	const found = examplesOf(code);
	return found === null ? [] : [[code, found] as const];
});
const text = `{\n${examples.map(([code, one]) => `"${code}": ${JSON.stringify(one)}`).join(",\n")}\n}\n`;
if (process.argv[2] === "--check") {
	if (readFileSync(examplesFile, "utf8") !== text) {
		console.error("docs/examples.json is stale: npm run docs");
		process.exitCode = 1;
	}
} else {
	writeFileSync(examplesFile, text);
}
