import schema from "../../schemas/waivers.v1.schema.json" with { type: "json" };
import { type JsonValue, validate } from "../contract/index.ts";
import type { Decision, Waivers as WaiverFile } from "../documents.generated.ts";
import { GatehouseError } from "../errors.ts";
import { readInstant } from "../instant.ts";
import { sha256 } from "../sha256.ts";
import { wildcard } from "./wildcard.ts";

/** One reviewed exception. */
export type Waiver = WaiverFile["waivers"][number];

/** The reviewed exceptions in force. */
export interface Waivers {
	/** Of the document that they stand in. */
	readonly sha256: string;
	readonly all: readonly Waiver[];
	/** What a decision says of each. The very object, so that two reviewed in one go are told apart by it. */
	readonly marks: ReadonlyMap<Waiver, WaiverMark>;
}

export type WaiverMark = NonNullable<Decision["reasons"][number]["waiver"]>;

/** What waivers are held against when they are read. */
export interface WaiverGround {
	/** Every code that a decision can give. */
	readonly codes: readonly string[];
	/** Codes that no waiver can touch; `domain.*` is all of a domain. */
	readonly never: readonly string[];
	/** The instant by which a waiver may not be over, RFC 3339. */
	readonly time: string;
	/** Takes out of a text what a decision must not show. */
	readonly redact: (text: string) => string;
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
	const digest = `sha256:${sha256(JSON.stringify(document))}`;
	return { sha256: digest, all, marks: new Map(all.map((waiver) => [waiver, markOf(waiver, ground)])) };
}

function markOf({ owner, reason, ticket, expires }: Waiver, { redact }: WaiverGround): WaiverMark {
	return { owner: redact(owner), reason: redact(reason), ticket: redact(ticket), expires };
}

function faultsOf(waiver: Waiver, { codes, never, time }: WaiverGround): readonly string[] {
	const { code, contract, owner, ticket, expires } = waiver;
	const faults: string[] = [];
	if (isOver(waiver, readInstant(time))) {
		faults.push(`the waiver of \`${code}\` by ${owner} (${ticket}) is over since ${expires}`);
	}
	if (!namesAny(code) && !namesAny(contract.replace(extension, ""))) {
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

/** Whether anything is left of a form but its wildcards and signs. */
function namesAny(form: string): boolean {
	return /[\p{L}\p{N}]/u.test(form);
}

/** One that contracts have says nothing of whose they are. */
const extension = /\.(?:jsonl?|ndjson|ya?ml)$/i;
