import { createHash } from "node:crypto";
import schema from "../../schemas/waivers.v1.schema.json" with { type: "json" };
import { type JsonValue, validate } from "../contract/index.ts";
import type { Waivers as WaiverFile } from "../documents.generated.ts";
import { GatehouseError } from "../errors.ts";
import { readInstant } from "../instant.ts";
import { wildcard } from "./wildcard.ts";

/** One reviewed exception. */
export type Waiver = WaiverFile["waivers"][number];

/** The reviewed exceptions in force. */
export interface Waivers {
	/** Of the document that they stand in. */
	readonly sha256: string;
	readonly all: readonly Waiver[];
}

/** What waivers are held against when they are read. */
export interface WaiverGround {
	/** Every code that a decision can give. */
	readonly codes: readonly string[];
	/** Codes that no waiver can touch; `domain.*` is all of a domain. */
	readonly never: readonly string[];
	/** The instant by which a waiver may not be over, RFC 3339. */
	readonly time: string;
}

/**
 * Reads a waiver file.
 *
 * @throws GatehouseError `waivers.invalid`, naming everything that is wrong: a form that is not the schema's, a waiver
 *   that is over, that is for everything, for a code that nobody gives, or for one that cannot be waived
 */
export function openWaivers(document: unknown, ground: WaiverGround): Waivers {
	const faults = validate(document as JsonValue, { schema }).map(
		({ at, message }) => `${message} (at \`${at.pointer}\`)`,
	);
	const all = faults.length > 0 ? [] : (document as WaiverFile).waivers;
	for (const [i, waiver] of all.entries()) {
		faults.push(...faultsOf(waiver, ground).map((message) => `${message} (at \`/waivers/${i}\`)`));
	}
	if (faults.length > 0) {
		throw new GatehouseError("waivers.invalid", `the waivers cannot be used: ${faults.join("; ")}`);
	}
	return { sha256: `sha256:${createHash("sha256").update(JSON.stringify(document)).digest("hex")}`, all };
}

function faultsOf(waiver: Waiver, { codes, never, time }: WaiverGround): readonly string[] {
	const { code, contract, owner, ticket, expires } = waiver;
	const faults: string[] = [];
	if (isOver(waiver, readInstant(time))) {
		faults.push(`the waiver of \`${code}\` by ${owner} (${ticket}) is over since ${expires}`);
	}
	if (/^\*+$/.test(code) && /^\*+$/.test(contract)) {
		faults.push(`the waiver by ${owner} (${ticket}) is for every rule and every contract`);
	}
	const meant = codes.filter(wildcard(code));
	if (meant.length === 0) {
		faults.push(`the waiver of \`${code}\` names no code that a decision can give`);
	} else if (meant.every((known) => isNever(known, never))) {
		faults.push(`\`${code}\` cannot be waived`);
	}
	return faults;
}

/** Whether a waiver has ended at an instant, in the form of {@link readInstant}; at none, it has. */
export function isOver(waiver: Waiver, instant: string | null): boolean {
	const end = readInstant(waiver.expires);
	return end === null || instant === null || end <= instant;
}

export function isNever(code: string, never: readonly string[]): boolean {
	return never.some((pattern) => wildcard(pattern)(code));
}
