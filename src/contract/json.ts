import type { At, SourceRange } from "../place.ts";
import { type JsonNode, scanJson } from "./json-scan.ts";
import { StringUnits } from "./json-units.ts";
import { Lines } from "./lines.ts";
import { tokens } from "./pointer.ts";
import type { Refusal } from "./refusals.ts";
import type { JsonValue } from "./value.ts";

export type JsonText =
	| { readonly value: JsonValue; readonly locate: (at: At) => SourceRange | undefined }
	| { readonly refusals: readonly Refusal[] };

/**
 * Reads JSON that every reader understands alike. The fast way only proves that nothing is wrong;
 * whenever it cannot, the scanner says what is wrong and where, or that nothing is. `firstLine` is the number that the
 * text's first line has in its file.
 */
export function readJson(text: string, maxDepth: number, firstLine = 1): JsonText {
	const value = parse(text, maxDepth);
	const locate = locator(text, maxDepth, firstLine);
	if (value !== undefined) return { value, locate };
	const lines = new Lines(text, firstLine);
	const { problems } = scanJson(text, maxDepth, (offset) => lines.describe(offset));
	if (problems.length === 0) return { value: JSON.parse(text) as JsonValue, locate };
	return {
		refusals: problems.map(({ code, message, pointer, key, start, end }) => ({
			code,
			message,
			at: key ? { pointer, key } : { pointer },
			range: lines.range(start, end),
		})),
	};
}

/** The value, or undefined where something may be wrong. */
function parse(text: string, maxDepth: number): JsonValue | undefined {
	const members = countMembers(text, maxDepth);
	if (members === undefined || /\\u[dD][89a-fA-F]/.test(text)) return undefined;
	let value: JsonValue;
	try {
		value = JSON.parse(text) as JsonValue;
	} catch {
		// The engine's words differ between versions and often lack the place; the scanner's do not.
		return undefined;
	}
	return countSound(value) === members ? value : undefined;
}

/** Colons outside strings, which are as many as the members written; undefined beyond the depth or at an open string. */
function countMembers(text: string, maxDepth: number): number | undefined {
	let members = 0;
	let depth = 0;
	for (let at = 0; at < text.length; at++) {
		switch (text.charCodeAt(at)) {
			case 0x22:
				at = closingQuote(text, at);
				if (at < 0) return undefined;
				break;
			case 0x3a:
				members++;
				break;
			case 0x5b:
			case 0x7b:
				if (++depth > maxDepth) return undefined;
				break;
			case 0x5d:
			case 0x7d:
				depth--;
				break;
		}
	}
	return members;
}

function closingQuote(text: string, open: number): number {
	for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
		let slash = at;
		while (text.charCodeAt(slash - 1) === 0x5c) slash--;
		if ((at - slash) % 2 === 0) return at;
	}
	return -1;
}

/** Members that the value kept; NaN where it holds something that may have been written otherwise. */
function countSound(value: JsonValue): number {
	if (typeof value === "number") {
		return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))
			? 0
			: Number.NaN;
	}
	if (typeof value !== "object" || value === null) return 0;
	let members = 0;
	if (Array.isArray(value)) {
		for (const item of value as readonly JsonValue[]) members += countSound(item);
		return members;
	}
	const object = value as { readonly [name: string]: JsonValue };
	for (const name of Object.keys(object)) {
		if (name === "__proto__") return Number.NaN;
		members += 1 + countSound(object[name] ?? null);
	}
	return members;
}

function locator(text: string, maxDepth: number, firstLine: number): (at: At) => SourceRange | undefined {
	let lines: Lines | undefined;
	let root: JsonNode | undefined;
	const units = new Map<JsonNode, StringUnits>();
	const inside = (node: JsonNode, index: number) => {
		const known = units.get(node) ?? new StringUnits(text, node.start, node.end);
		units.set(node, known);
		return Math.min(known.offsetOf(index), node.end - 1);
	};
	return (at) => {
		lines ??= new Lines(text, firstLine);
		root ??= scanJson(text, maxDepth, String).root;
		return root === undefined ? undefined : lines.range(...find(root, at, inside));
	};
}

function find(
	root: JsonNode,
	at: At,
	inside: (node: JsonNode, index: number) => number,
): readonly [start: number, end: number] {
	let node = root;
	let key: readonly [number, number] | undefined;
	for (const token of tokens(at.pointer)) {
		const member = node.members?.get(token);
		const next = member?.value ?? item(node, token);
		if (next === undefined) return [node.start, node.end];
		key = member && [member.keyStart, member.keyEnd];
		node = next;
	}
	if (at.key) return key ?? [node.start, node.end];
	if (at.start === undefined || at.end === undefined || !node.isString) return [node.start, node.end];
	return [inside(node, at.start), inside(node, at.end)];
}

function item(node: JsonNode, token: string): JsonNode | undefined {
	return /^(?:0|[1-9]\d*)$/.test(token) ? node.items?.[Number(token)] : undefined;
}
