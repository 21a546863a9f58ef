import type { CST, ParsedNode, Scalar } from "yaml";
import type { At, SourceRange } from "../place.ts";
import { Lines } from "./lines.ts";
import { tokens } from "./pointer.ts";
import type { Refusal } from "./refusals.ts";
import type { JsonValue } from "./value.ts";
import { buildYaml, type YamlBuild } from "./yaml-build.ts";
import { yamlLibrary } from "./yaml-library.ts";
import { parseYaml, type YamlProblem, type YamlTree } from "./yaml-parse.ts";
import { type ScalarUnits, scalarUnits } from "./yaml-scalar.ts";
import { badCharacter } from "./yaml-text.ts";

/** One document of a YAML text; `start` and `end` are its offsets in it. */
export type YamlDocument = { readonly start: number; readonly end: number } & (
	| { readonly value: JsonValue; readonly locate: (at: At) => SourceRange | undefined }
	| { readonly refusals: readonly Refusal[] }
);

/** Reads the documents of a YAML 1.2 text, and refuses what readers of YAML 1.1 and 1.2 take for different things. */
export function readYaml(text: string, maxDepth: number): readonly YamlDocument[] {
	const lines = new Lines(text);
	const whole = (problem: YamlProblem) => [
		{ start: 0, end: text.length, refusals: [refusal(problem, { pointer: "" }, lines)] },
	];
	const bad = badCharacter(text);
	if (bad !== undefined) return whole({ ...bad, start: bad.offset, end: bad.offset + 1 });
	const parsed = parse(text, maxDepth);
	if ("code" in parsed) return whole(parsed);
	return withoutEmptyEnd(parsed).map((tree) => readTree(tree, text, maxDepth, lines));
}

/** The library means to report and not to throw; should it throw all the same, the text is refused. */
function parse(text: string, maxDepth: number): readonly YamlTree[] | YamlProblem {
	try {
		return parseYaml(text, maxDepth);
	} catch {
		return { code: "input.not-yaml", message: "the text cannot be read as YAML", start: 0, end: 0 };
	}
}

/** A file may end in `---` or in comments after it; an empty document anywhere else is an oversight. */
function withoutEmptyEnd(trees: readonly YamlTree[]): readonly YamlTree[] {
	const last = trees.at(-1);
	const before = trees.at(-2);
	if (last === undefined || before === undefined || last.root || last.problem) return trees;
	return [...trees.slice(0, -2), { ...before, end: last.end }];
}

function readTree(tree: YamlTree, text: string, maxDepth: number, lines: Lines): YamlDocument {
	const { start, end, root } = tree;
	if (root === undefined || tree.problem !== undefined) {
		const problem = tree.problem ?? emptyProblem(tree, text);
		return { start, end, refusals: [refusal(problem, { pointer: "" }, lines)] };
	}
	const build = buildYaml(root, maxDepth, (offset) => lines.describe(offset));
	if (build.faults.length > 0) {
		return { start, end, refusals: build.faults.map((fault) => refusal(fault, fault.at, lines)) };
	}
	const units = unitsOfScalars();
	const locate = (at: At) => lines.range(...find(text, root, build, at, units));
	return { start, end, value: build.value, locate };
}

function emptyProblem({ start, end }: YamlTree, text: string): YamlProblem {
	const blank = /^\s*/.exec(text.slice(start, end))?.[0].length ?? 0;
	const place = Math.min(start + blank, end);
	return { code: "input.empty", message: "the document is empty", start: place, end: place };
}

function refusal(problem: YamlProblem, at: At, lines: Lines): Refusal {
	return { code: problem.code, message: problem.message, at, range: lines.range(problem.start, problem.end) };
}

function find(
	text: string,
	root: ParsedNode,
	{ aliases }: YamlBuild,
	at: At,
	units: UnitsOf,
): readonly [start: number, end: number] {
	let node = root;
	let key: ParsedNode | undefined;
	for (const token of tokens(at.pointer)) {
		const step = descend(node, token);
		if (step === undefined) return extent(text, node);
		key = step.key;
		if (step.value === null) return at.key && key ? extent(text, key) : pointAfter(step.key ?? node);
		node = aliases.get(step.value) ?? step.value;
	}
	if (at.key) return extent(text, key ?? node);
	const part =
		at.start !== undefined && at.end !== undefined ? inside(node, at.start, at.end, units) : undefined;
	return part ?? extent(text, node);
}

interface Step {
	readonly key?: ParsedNode;
	readonly value: ParsedNode | null;
}

function descend(node: ParsedNode, token: string): Step | undefined {
	const { isMap, isScalar, isSeq } = yamlLibrary();
	if (isMap(node)) {
		const pair = node.items.find(({ key }) => isScalar(key) && key.value === token);
		return pair && { key: pair.key as ParsedNode, value: pair.value as ParsedNode | null };
	}
	if (!isSeq(node) || !/^(?:0|[1-9]\d*)$/.test(token)) return undefined;
	const value = node.items[Number(token)];
	return value === undefined ? undefined : { value: value as ParsedNode };
}

/** Where a value that is not written would stand. */
function pointAfter(node: ParsedNode): readonly [start: number, end: number] {
	return [node.range[1], node.range[1]];
}

function extent(text: string, node: ParsedNode): readonly [start: number, end: number] {
	const [start, end] = node.range;
	return [start, start + text.slice(start, end).trimEnd().length];
}

/** Where a part of a text is written; undefined where the value is no text. */
function inside(
	node: ParsedNode,
	start: number,
	end: number,
	unitsOf: UnitsOf,
): readonly [start: number, end: number] | undefined {
	const { isScalar } = yamlLibrary();
	if (!isScalar(node) || typeof node.value !== "string") return undefined;
	const units = unitsOf(node);
	if (units === undefined) return undefined;
	if (units.text === "") {
		const point = node.range[0] + (node.type?.startsWith("QUOTE") ? 1 : 0);
		return [point, point];
	}
	const last = units.text.length - 1;
	if (start > last) return [units.ends[last] ?? 0, units.ends[last] ?? 0];
	const from = units.starts[start] ?? 0;
	return end <= start ? [from, from] : [from, units.ends[Math.min(end - 1, last)] ?? from];
}

/** The units of a scalar, unless they tell another text than the library read: then its whole extent is the place. */
type UnitsOf = (node: Scalar.Parsed) => ScalarUnits | undefined;

/** Each scalar is taken apart once, however many places of it are asked for. */
function unitsOfScalars(): UnitsOf {
	const known = new Map<Scalar.Parsed, ScalarUnits | undefined>();
	return (node) => {
		if (!known.has(node)) {
			const token = node.srcToken;
			const units = token && scalarUnits(token as CST.FlowScalar | CST.BlockScalar);
			known.set(node, units?.text === node.value ? units : undefined);
		}
		return known.get(node);
	};
}
