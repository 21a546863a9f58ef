import type { ContractDocument, ContractKind, JsonValue } from "../contract/index.ts";
import { child } from "../place.ts";
import { lineOf } from "../source-lines.ts";
import { valuesAt } from "./pointers.ts";

/** What readers of YAML 1.1 take for a point in time (yaml.org/type/timestamp.html). */
const date = /^\d{4}-\d\d?-\d\d?(?:(?:[Tt]|[ \t]+)\d.*)?$/;

/** JSON Pointers of the dates that a document of YAML has without quotes, below the places that its kind names. */
export function plainDates(document: ContractDocument, { plainDates: below }: ContractKind): string[] {
	if (below === undefined || document.syntax !== "yaml") {
		return [];
	}
	const isPlain = (pointer: string, text: string): boolean => {
		const range = document.locate({ pointer });
		const line = range === undefined ? "" : lineOf(document.lines, range.line);
		return range !== undefined && line.slice(range.column - 1, range.endColumn - 1) === text;
	};
	return below
		.flatMap((pointer) => valuesAt(document.value, pointer))
		.flatMap(({ pointer, value }) => [...textsBelow(value, pointer)])
		.filter(({ pointer, text }) => date.test(text) && isPlain(pointer, text))
		.map(({ pointer }) => pointer);
}

function* textsBelow(
	value: JsonValue,
	pointer: string,
): Generator<{ readonly pointer: string; readonly text: string }> {
	if (typeof value === "string") {
		yield { pointer, text: value };
	} else if (typeof value === "object" && value !== null) {
		for (const [key, item] of Object.entries(value)) {
			yield* textsBelow(item, child(pointer, key));
		}
	}
}
