import {
	type ContractDocument,
	type ContractKind,
	type Limits,
	type Reading,
	type Refusal,
	read,
	recognise,
	type Source,
	validate,
} from "./contract/index.ts";
import type { Judged, Outcome } from "./decision/index.ts";
import { DeadlineError, type EngineLimits, runWithin } from "./policy/index.ts";

/** A source that could not even be read, and why. It is judged all the same: nothing is lost. */
export interface UnreadableSource {
	/** What the decision calls it. */
	readonly name: string;
	/** Why, as the end of a sentence: `it cannot be read (ENOENT)`. */
	readonly unreadable: string;
}

/** A document that its schema has accepted, waiting for the rules. */
export interface Pending {
	readonly source: string;
	readonly document: ContractDocument;
	readonly contractKind: ContractKind;
}

/** What bounds the reading of a document; the clock, where its kind's schema is none of the gate's own. */
export type Bounds = Limits & Pick<EngineLimits, "timeoutMs">;

/**
 * The documents of a file: refused already, or waiting for the rules.
 * `table` has the kinds that there are, `stated` is the kind that the caller names for documents that name none.
 */
export function prepare(
	source: Source | UnreadableSource,
	limits: Bounds,
	table: readonly ContractKind[],
	stated: readonly ContractKind[] = [],
): readonly (Judged | Pending)[] {
	if ("unreadable" in source) {
		return [unread(source.name, source.unreadable)];
	}
	if (!ArrayBuffer.isView(source.bytes)) {
		return [unread(source.name, "its `bytes` are no Uint8Array")];
	}
	return read(source, limits).map((reading) =>
		prepareReading(source.name, reading, { limits, table, stated }),
	);
}

interface Terms {
	readonly limits: Bounds;
	readonly table: readonly ContractKind[];
	readonly stated: readonly ContractKind[];
}

function unread(source: string, message: string): Judged {
	return {
		source,
		reading: null,
		contractKind: null,
		outcome: { kind: "failed", code: "input.unreadable", message },
	};
}

function prepareReading(
	source: string,
	reading: Reading,
	{ limits, table, stated }: Terms,
): Judged | Pending {
	const refuse = (refusals: readonly Refusal[], contractKind: ContractKind | null): Judged => {
		return { source, reading, contractKind, outcome: { kind: "refused", refusals } };
	};
	if (reading.kind === "refused") {
		return refuse(reading.refusals, null);
	}
	const { document } = reading;
	const recognition = recognise(document, stated, table);
	if (recognition.kind === "refused") {
		return refuse(recognition.refusals, null);
	}
	const { contractKind } = recognition;
	const outcome = outcomeBySchema(document, contractKind, limits);
	return outcome === null ? { source, document, contractKind } : { source, reading, contractKind, outcome };
}

/**
 * What ends a document that its kind's schema does not accept; null for one that it does. A schema that a bundle brings
 * along may ask for a search that never ends, or lead back to itself.
 */
function outcomeBySchema(
	{ value }: ContractDocument,
	kind: ContractKind,
	{ timeoutMs }: Bounds,
): Outcome | null {
	const isOurs = kind.schemaFile === undefined;
	try {
		const found = isOurs ? validate(value, kind) : runWithin(timeoutMs, () => validate(value, kind));
		return found.length === 0 ? null : { kind: "refused", refusals: found };
	} catch (error) {
		const what = `holding it to the schema of \`${kind.name}\``;
		if (error instanceof DeadlineError) {
			const message = `${what} took longer than ${timeoutMs} ms`;
			return { kind: "failed", code: "engine.timeout", message };
		}
		const message = `${what} failed: ${error instanceof Error ? error.message : String(error)}`;
		return { kind: "failed", code: "engine.failed", message };
	}
}
