import { defaultLimits, type JsonValue, type Reading, read } from "../contract/index.ts";
import type { SourceRange } from "../place.ts";

/** A file of such documents may hold one for each of many contracts. */
const maxBytes = 256 * 1024 * 1024;

export type Document =
	| { readonly kind: "document"; readonly name: string; readonly value: JsonValue }
	| { readonly kind: "refused"; readonly name: string; readonly reason: string };

/**
 * The JSON documents of a text: one, the items of one list, or one a line. They are read as strictly as contracts are:
 * what two readers could take for two things is refused.
 */
export function readDocuments(name: string, bytes: Uint8Array): readonly Document[] {
	const lines = linesOf(bytes);
	const [first] = lines;
	if (first === undefined || lines.length === 1 || readJson(name, first.bytes)?.kind !== "document") {
		return documentsIn(name, bytes, ({ line, column }) => `${name}:${line}:${column}`);
	}
	return lines.flatMap((line) =>
		documentsIn(`${name}:${line.number}`, line.bytes, ({ column }) => `${name}:${line.number}:${column}`),
	);
}

function documentsIn(
	name: string,
	bytes: Uint8Array,
	placeOf: (range: SourceRange) => string,
): readonly Document[] {
	const reading = readJson(name, bytes);
	if (reading?.kind !== "document") {
		const [refusal] = reading?.refusals ?? [];
		const place = refusal?.range === undefined ? name : placeOf(refusal.range);
		return [{ kind: "refused", name: place, reason: refusal?.message ?? "it cannot be read" }];
	}
	const { value } = reading.document;
	if (!Array.isArray(value)) {
		return [{ kind: "document", name, value }];
	}
	return value.map((item: JsonValue, i) => ({ kind: "document", name: `${name}[${i}]`, value: item }));
}

function readJson(name: string, bytes: Uint8Array): Reading | undefined {
	return read({ name, bytes, syntax: "json" }, { ...defaultLimits, maxBytes })[0];
}

function linesOf(bytes: Uint8Array): readonly { readonly number: number; readonly bytes: Uint8Array }[] {
	const lines: { number: number; bytes: Uint8Array }[] = [];
	for (let start = 0, number = 1; start < bytes.length; number += 1) {
		const feed = bytes.indexOf(0x0a, start);
		const end = feed === -1 ? bytes.length : feed;
		const line = bytes.subarray(start, end);
		if (line.some((byte) => byte > 0x20)) {
			lines.push({ number, bytes: line });
		}
		start = end + 1;
	}
	return lines;
}
