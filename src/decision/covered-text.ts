import type { ContractDocument, JsonValue } from "../contract/index.ts";
import type { HomePlaces } from "../facts/index.ts";
import { type At, child } from "../place.ts";
import { isFiledAsSecret, secretsIn } from "../secrets.ts";
import { userNames } from "../user-names.ts";
import { secretsOf } from "./redaction.ts";

/** Gives the text of a document's file with stars for what a decision must not show; each character keeps its place. */
export type Cover = (document: ContractDocument) => string;

/** All of a private key, not its first line alone. */
const privateKey = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}-----|$)/g;

/** The covering of a gate: what does not depend on the document is prepared once. */
export function coveringOf(homes: HomePlaces): Cover {
	const coverUsers = userNames(homes.parents);
	return (document) => {
		const { text, value } = document;
		const { start, end, line } = linesOf(document);
		// A key is known by its first line, which is covered with the other secrets.
		const own = text.slice(start, end).replace(privateKey, stars);
		const unnamed = secretsOf(value)
			.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
			.reduce((rest, secret) => rest.replaceAll(secret, stars), coverPlaces(own, line, document));
		return `${text.slice(0, start)}${coverUsers(unnamed, stars)}${text.slice(end)}`;
	};
}

/**
 * The stretch of whole lines that a document stands in, and the number of its first: a file may hold a thousand
 * documents, and is not gone through for each.
 */
function linesOf({ text, count, locate }: ContractDocument): Stretch {
	const range = count === 1 ? undefined : locate({ pointer: "" });
	if (range === undefined) {
		return { start: 0, end: text.length, line: 1 };
	}
	const start = lineStart(text, 0, range.line - 1);
	return { start, end: lineStart(text, start, range.endLine - range.line + 1), line: range.line };
}

interface Stretch {
	readonly start: number;
	readonly end: number;
	readonly line: number;
}

/** Where the line begins that is so many lines behind an offset; the end of the text where there are not so many. */
function lineStart(text: string, from: number, lines: number): number {
	let at = from;
	for (let n = 0; n < lines; n += 1) {
		const end = text.indexOf("\n", at);
		if (end === -1) {
			return text.length;
		}
		at = end + 1;
	}
	return at;
}

/** Covers the secrets where they are written, through escapes and folds. The text begins at this line of the file. */
function coverPlaces(text: string, firstLine: number, { value, locate }: ContractDocument): string {
	const places = [...secretPlaces(value, "", "")];
	if (places.length === 0) {
		return text;
	}
	const lines = text.split("\n");
	for (const place of places) {
		const range = locate(place);
		for (let n = range?.line ?? 1; range !== undefined && n <= range.endLine; n += 1) {
			const line = lines[n - firstLine] ?? "";
			const from = n === range.line ? range.column - 1 : 0;
			const to = n === range.endLine ? range.endColumn - 1 : line.length;
			lines[n - firstLine] = `${line.slice(0, from)}${stars(line.slice(from, to))}${line.slice(to)}`;
		}
	}
	return lines.join("\n");
}

function* secretPlaces(value: JsonValue, name: string, pointer: string): Generator<At> {
	if (typeof value === "string") {
		if (isFiledAsSecret(name, value)) {
			yield { pointer };
		}
		for (const { start, end } of secretsIn(value)) {
			yield { pointer, start, end };
		}
	} else if (typeof value === "object" && value !== null) {
		for (const [key, item] of Object.entries(value)) {
			yield* secretPlaces(item, key, child(pointer, key));
		}
	}
}

function stars(text: string): string {
	return text.replace(/[^\r\n]/g, "*");
}
