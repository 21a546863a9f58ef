import type { ContractKind, JsonValue } from "./contract/index.ts";
import type { Context } from "./decision/index.ts";
import { textsAt } from "./facts/index.ts";
import { readInstant } from "./instant.ts";

/**
 * The instant by which expiry is judged, in the form of {@link readInstant}: the caller's, else the record's own (of
 * several the latest). A contract that asks to act asks for now; a record that names no time has none.
 */
export function instantOf(kind: ContractKind, value: JsonValue, context: Context): string | null {
	if (context.at !== undefined) {
		return readInstant(context.at);
	}
	const own = kind.instant === undefined ? [] : textsAt(value, kind.instant);
	const latest = own
		.flatMap(({ text }) => readInstant(text) ?? [])
		.toSorted()
		.at(-1);
	return latest ?? (kind.role === "request" ? readInstant(context.time) : null);
}
