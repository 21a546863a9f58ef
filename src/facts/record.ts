import type { ContractKind, JsonValue } from "../contract/index.ts";
import { readInstant } from "../instant.ts";
import { child } from "../place.ts";
import { isFiledAsSecret, secretsIn } from "../secrets.ts";
import { digestsOf } from "./canonical.ts";
import type { LocationFact, SecretFact } from "./facts.ts";
import { hostPath } from "./host-path.ts";
import { type HomePlaces, placesAround, plainReader, readPath, showPath } from "./paths.ts";
import { patternOf, valuesAt } from "./pointers.ts";

/** What the texts of a record mean beyond their letters; all by JSON Pointer. */
export interface RecordFacts {
	/** Every RFC 3339 time, as a text that sorts as the instant does. */
	readonly instants: Record<string, string>;
	/** The host paths of the fields that the kind declares as such. */
	readonly locations: Record<string, LocationFact>;
	readonly secrets: SecretFact[];
	/** The digests of the members that the kind declares to be named by one. */
	readonly digests: Record<string, string[]>;
}

export const noRecordFacts: RecordFacts = { instants: {}, locations: {}, secrets: [], digests: {} };

/** Reads every text of a record once. */
export function recordFacts(value: JsonValue, kind: ContractKind, homes: HomePlaces): RecordFacts {
	const instants: Record<string, string> = {};
	const locations: Record<string, LocationFact> = {};
	const secrets: SecretFact[] = [];
	const isPath = patternOf(kind.paths ?? []);
	const visit = (text: string, pointer: string, name: string): void => {
		const instant = mayBeTime(text) ? readInstant(text) : null;
		if (instant !== null) {
			instants[pointer] = instant;
			return;
		}
		if (isPath(pointer)) {
			locations[pointer] = locationOf(text, pointer, homes);
		}
		const spans = secretsIn(text);
		secrets.push(...spans.map(({ what, start, end }) => ({ what, at: { pointer, start, end } })));
		if (spans.length === 0 && isFiledAsSecret(name, text)) {
			secrets.push({ what: `a text filed as \`${name}\``, at: { pointer } });
		}
	};
	walk(value, "", "", visit);
	return { instants, locations, secrets, digests: memberDigests(value, kind.digests ?? []) };
}

function memberDigests(value: JsonValue, pointers: readonly string[]): Record<string, string[]> {
	const members = pointers.flatMap((pointer) => valuesAt(value, pointer));
	return Object.fromEntries(members.map((member) => [member.pointer, digestsOf(member.value)]));
}

function walk(
	value: JsonValue,
	pointer: string,
	name: string,
	visit: (text: string, pointer: string, name: string) => void,
): void {
	if (typeof value === "string") {
		visit(value, pointer, name);
	} else if (Array.isArray(value)) {
		for (const [i, item] of value.entries()) {
			walk(item, child(pointer, i), name, visit);
		}
	} else if (typeof value === "object" && value !== null) {
		for (const [key, item] of Object.entries(value)) {
			walk(item, child(pointer, key), key, visit);
		}
	}
}

/** A cheap look before the exact one. */
function mayBeTime(text: string): boolean {
	return text.length >= 20 && text.charCodeAt(4) === 0x2d && text.charCodeAt(7) === 0x2d;
}

function locationOf(text: string, pointer: string, homes: HomePlaces): LocationFact {
	const path = readPath(hostPath(text).pieces, plainReader(homes));
	return {
		text,
		base: path.base,
		...(path.user === null ? {} : { user: path.user }),
		segments: [...path.segments],
		within: placesAround(path.base, path.segments),
		holds_home: path.holdsHome,
		shown: showPath(path),
		...(path.why === null ? {} : { why: path.why }),
		at: { pointer },
	};
}
