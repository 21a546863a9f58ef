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
		// A key is known by its first line, which is covered with the other secrets.
		const text = coverPlaces(document.text.replace(privateKey, stars), document);
		const named = secretsOf(document.value)
			.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
			.reduce((rest, secret) => rest.replaceAll(secret, stars), text);
		return coverUsers(named, stars);
	};
}

/** Covers the secrets where they are written, through escapes and folds. */
function coverPlaces(text: string, { value, locate }: ContractDocument): string {
	const places = [...secretPlaces(value, "", "")];
	if (places.length === 0) {
		return text;
	}
	const lines = text.split("\n");
	for (const place of places) {
		const range = locate(place);
		for (let n = range?.line ?? 1; range !== undefined && n <= range.endLine; n += 1) {
			const line = lines[n - 1] ?? "";
			const from = n === range.line ? range.column - 1 : 0;
			const to = n === range.endLine ? range.endColumn - 1 : line.length;
			lines[n - 1] = `${line.slice(0, from)}${stars(line.slice(from, to))}${line.slice(to)}`;
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
