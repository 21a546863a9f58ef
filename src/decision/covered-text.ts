import type { ContractDocument, JsonValue, Reading } from "../contract/index.ts";
import type { HomePlaces } from "../facts/index.ts";
import { type At, child } from "../place.ts";
import { isFiledAsSecret, secretsIn } from "../secrets.ts";
import { lineStarts, type SourceLines } from "../source-lines.ts";
import { replaceSpans, united } from "../spans.ts";
import { userNames } from "../user-names.ts";
import { secretsOf } from "./redaction.ts";
import { filedSecrets } from "./unread.ts";

/** Gives the lines of a document with stars for what a decision must not show; each character keeps its place. */
export type Cover = (reading: Reading) => SourceLines | null;

/** All of a private key, not its first line alone. */
const privateKey = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}-----|$)/g;

/** The covering of a gate: what does not depend on the document is prepared once. */
export function coveringOf(homes: HomePlaces): Cover {
	const coverUsers = userNames(homes.parents);
	return (reading) => {
		const lines = reading.kind === "document" ? reading.document.lines : reading.lines;
		if (lines === null) {
			return null;
		}
		// A key is known by its first line, which is covered with the other secrets.
		const own = { ...lines, text: lines.text.replace(privateKey, stars) };
		const unnamed =
			reading.kind === "document" ? coverDocument(own, reading.document) : coverUnread(own.text);
		return { ...lines, text: coverUsers(unnamed, stars) };
	};
}

function coverDocument(lines: SourceLines, document: ContractDocument): string {
	const secrets = secretsOf(document.value).flatMap((one) => [one, JSON.stringify(one).slice(1, -1)]);
	return coverSecrets(coverPlaces(lines, document), secrets);
}

function coverUnread(text: string): string {
	return replaceSpans(text, united([...filedSecrets(text), ...secretsIn(text)]), stars);
}

/** Characters that are gone through for one document's secrets; what would take more is covered as a whole. */
const mostSearched = 100_000_000;

/** Covers the secrets wherever they are repeated. */
function coverSecrets(text: string, secrets: readonly string[]): string {
	return secrets.length * text.length > mostSearched
		? stars(text)
		: secrets.reduce((rest, secret) => rest.replaceAll(secret, stars), text);
}

/** Covers the secrets where they are written, through escapes and folds. */
function coverPlaces({ first, text }: SourceLines, { value, locate }: ContractDocument): string {
	const places = [...secretPlaces(value, "", "")];
	if (places.length === 0) {
		return text;
	}
	const starts = lineStarts(text);
	const spans = places.flatMap((place) => {
		const range = locate(place);
		const offset = (line: number, column: number) => (starts[line - first] ?? text.length) + column - 1;
		return range === undefined
			? []
			: [{ start: offset(range.line, range.column), end: offset(range.endLine, range.endColumn) }];
	});
	return replaceSpans(text, united(spans), stars);
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
