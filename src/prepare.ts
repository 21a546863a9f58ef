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
import type { Judged } from "./decision/index.ts";

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

/**
 * The documents of a file: refused already, or waiting for the rules. Bounded by the limits, not by the clock.
 * `table` has the kinds that there are, `stated` is the kind that the caller names for documents that name none.
 */
export function prepare(
	source: Source | UnreadableSource,
	limits: Limits,
	table: readonly ContractKind[],
	stated: readonly ContractKind[] = [],
): readonly (Judged | Pending)[] {
	if ("unreadable" in source) {
		return [unread(source.name, source.unreadable)];
	}
	if (!ArrayBuffer.isView(source.bytes)) {
		return [unread(source.name, "its `bytes` are no Uint8Array")];
	}
	return read(source, limits).map((reading) => prepareReading(source.name, reading, table, stated));
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
	table: readonly ContractKind[],
	stated: readonly ContractKind[],
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
	const violations = validate(document.value, contractKind);
	return violations.length > 0 ? refuse(violations, contractKind) : { source, document, contractKind };
}
