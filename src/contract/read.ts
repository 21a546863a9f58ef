import type { At, SourceRange } from "../place.ts";
import { lineStarts, linesAround, type SourceLines } from "../source-lines.ts";
import { byteLength } from "../utf8.ts";
import { type JsonText, readJson } from "./json.ts";
import { readJsonLines } from "./json-lines.ts";
import type { Refusal } from "./refusals.ts";
import { decode, otherSyntax } from "./text.ts";
import { transcriptOf } from "./transcripts.ts";
import type { JsonValue } from "./value.ts";
import { readYaml } from "./yaml.ts";

/** `json-lines` is a document of JSON a line, or a conversation, which is one document. */
export type Syntax = "json" | "json-lines" | "yaml";

/** What a gate judges: a file, or what came as one. */
export interface Source {
	/** The file's name, as the user gave it. */
	readonly name: string;
	/** Its content, UTF-8. */
	readonly bytes: Uint8Array;
	/** By default the name's extension says; without a known one, a text that begins with a bracket is JSON. */
	readonly syntax?: Syntax;
}

/** How much of a source is read. */
export interface Limits {
	/** Longest source, in bytes. */
	readonly maxBytes: number;
	/** Levels of objects and lists; more than 500 are never read. */
	readonly maxDepth: number;
}

/** 1 MiB, and 64 levels. */
export const defaultLimits: Limits = { maxBytes: 1024 * 1024, maxDepth: 64 };

/** Readers recurse, and a level takes stack. */
const deepest = 500;

/** Nobody reads more, and a hostile file could hold a hundred thousand. */
const mostRefusals = 100;

/** One document of a file, read and meaning one thing only. */
export interface ContractDocument {
	readonly source: string;
	/** Number of the document within the file, from 0. */
	readonly index: number;
	/** The bytes of this document, its `---` included and its line feed not; all of the file where it is the only one. */
	readonly bytes: Uint8Array;
	readonly syntax: Syntax;
	/** Places count from the beginning of the file. */
	readonly lines: SourceLines;
	readonly value: JsonValue;
	/**
	 * Where in the file a place of the value is written, to the character, through escapes and folds.
	 * A pointer that leads nowhere yields the nearest value around it.
	 */
	locate(at: At): SourceRange | undefined;
}

export type Reading =
	| { readonly kind: "document"; readonly document: ContractDocument }
	| {
			readonly kind: "refused";
			readonly source: string;
			readonly index: number;
			readonly bytes: Uint8Array;
			/** Null where the bytes are no text. */
			readonly lines: SourceLines | null;
			readonly refusals: readonly Refusal[];
	  };

/**
 * Reads the contracts of a file: one for JSON, one for each line of JSON lines (of a conversation, one for all) and each
 * document of YAML. Whatever the bytes are, there is at least one reading and no exception; what two readers could take
 * for two things is refused.
 *
 * ```ts
 * for (const reading of read({ name: "lane.yaml", bytes })) {
 * 	if (reading.kind === "document") console.log(reading.document.value);
 * }
 * ```
 */
export function read(source: Source, limits: Limits = defaultLimits): readonly Reading[] {
	const { name, bytes } = source;
	const decoded = decode(bytes, limits.maxBytes);
	if ("refusal" in decoded) {
		const lines = decoded.text === "" ? null : { first: 1, text: decoded.text };
		return [{ kind: "refused", source: name, index: 0, bytes, lines, refusals: [decoded.refusal] }];
	}
	const { text } = decoded;
	const other = source.syntax === undefined ? otherSyntax(name) : null;
	if (other !== null) {
		return [{ kind: "refused", source: name, index: 0, bytes, lines: { first: 1, text }, refusals: [other] }];
	}
	const syntax = source.syntax ?? syntaxOf(name, text);
	const maxDepth = Math.min(limits.maxDepth, deepest);
	const parts = readers[syntax](text, maxDepth);
	const cut = slicer(text, bytes);
	const starts = parts.length === 1 ? [] : lineStarts(text);
	return parts.map((part, index) => {
		const own = parts.length === 1 ? bytes : cut(part.start, part.end);
		const lines = parts.length === 1 ? { first: 1, text } : linesAround(text, starts, part);
		if ("refusals" in part)
			return {
				kind: "refused",
				source: name,
				index,
				bytes: own,
				lines,
				refusals: part.refusals.slice(0, mostRefusals),
			};
		const { value, locate } = part;
		const document = { source: name, index, bytes: own, syntax, lines, value, locate };
		return { kind: "document", document };
	});
}

type Part = { readonly start: number; readonly end: number } & JsonText;

const readers: Readonly<Record<Syntax, (text: string, maxDepth: number) => readonly Part[]>> = {
	json: (text, maxDepth) => [{ start: 0, end: text.length, ...readJson(text, maxDepth) }],
	"json-lines": (text, maxDepth) => {
		const lines = readJsonLines(text, maxDepth);
		const transcript = transcriptOf(text, lines);
		return transcript === null ? lines : [transcript];
	},
	yaml: readYaml,
};

function syntaxOf(name: string, text: string): Syntax {
	if (/\.json$/i.test(name)) return "json";
	if (/\.(?:jsonl|ndjson)$/i.test(name)) return "json-lines";
	if (/\.ya?ml$/i.test(name)) return "yaml";
	return /^\s*[{[]/.test(text) ? "json" : "yaml";
}

/** Cuts bytes by offsets in the text; the cuts must come in the order of the text. */
function slicer(text: string, bytes: Uint8Array): (start: number, end: number) => Uint8Array {
	let seen = 0;
	let offset = 0;
	const advance = (to: number) => {
		offset += byteLength(text.slice(seen, to));
		seen = to;
		return offset;
	};
	return (start, end) => bytes.subarray(advance(start), advance(end));
}
