import type { Decision } from "../documents.generated.ts";
import { isNever, isOver, type Waiver, type Waivers } from "./waivers.ts";
import { wildcard } from "./wildcard.ts";

type Reason = Decision["reasons"][number];

/** What a reason is about, as far as waivers tell contracts apart. */
export interface WaiverSubject {
	/** The contract's id. */
	readonly id: string | null;
	/** The contract's file. */
	readonly source: string;
	/** Name of the lane that a pointer leads into; null outside of lanes. */
	laneOf(pointer: string): string | null;
}

/** The waiver that lets a reason stand; null where there is none. */
export function waiverFor(
	reason: Reason,
	subject: WaiverSubject,
	{ all }: Waivers,
	never: readonly string[],
	instant: string | null,
): Reason["waiver"] {
	if (isNever(reason.code, never)) {
		return null;
	}
	const found = all.find(
		(waiver) =>
			wildcard(waiver.code)(reason.code) && concerns(waiver, reason, subject) && !isOver(waiver, instant),
	);
	if (found === undefined) {
		return null;
	}
	const { owner, reason: why, ticket, expires } = found;
	return { owner, reason: why, ticket, expires };
}

function concerns(waiver: Waiver, reason: Reason, { id, source, laneOf }: WaiverSubject): boolean {
	const isContract = wildcard(waiver.contract);
	const isMeant = (id !== null && isContract(id)) || isContract(source);
	return isMeant && (waiver.lane === undefined || waiver.lane === laneOf(reason.pointer));
}

/** Which waivers let something stand in the decisions of a run. */
export class WaiverUse {
	readonly #all: readonly Waiver[];
	readonly #used = new Set<string>();

	constructor(waivers: Waivers | null) {
		this.#all = waivers?.all ?? [];
	}

	note({ reasons }: Decision): void {
		for (const { waiver } of reasons) {
			if (waiver !== null) {
				this.#used.add(keyOf(waiver));
			}
		}
	}

	/** Those that have done their duty, or never named what they meant. */
	unused(): readonly Waiver[] {
		return this.#all.filter((waiver) => !this.#used.has(keyOf(waiver)));
	}
}

function keyOf({ owner, reason, ticket, expires }: NonNullable<Reason["waiver"]>): string {
	return JSON.stringify([owner, reason, ticket, expires]);
}
