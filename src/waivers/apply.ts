import type { Decision } from "../documents.generated.ts";
import { isNever, isOver, type Waiver, type WaiverMark, type Waivers } from "./waivers.ts";
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
	{ all, marks }: Waivers,
	never: readonly string[],
	instant: string | null,
): WaiverMark | null {
	if (isNever(reason.code, never)) {
		return null;
	}
	const found = all.find(
		(waiver) =>
			wildcard(waiver.code)(reason.code) && concerns(waiver, reason, subject) && !isOver(waiver, instant),
	);
	return found === undefined ? null : (marks.get(found) ?? null);
}

function concerns(waiver: Waiver, reason: Reason, { id, source, laneOf }: WaiverSubject): boolean {
	const isContract = wildcard(waiver.contract);
	const isMeant = (id !== null && isContract(id)) || isContract(source);
	return isMeant && (waiver.lane === undefined || waiver.lane === laneOf(reason.pointer));
}

/** Which waivers let something stand in the decisions of a run. Takes the decisions as the gate gives them, not copies. */
export class WaiverUse {
	readonly #waivers: Waivers | null;
	readonly #used = new Set<WaiverMark>();

	constructor(waivers: Waivers | null) {
		this.#waivers = waivers;
	}

	/** Takes note of the waivers in a decision. */
	note({ reasons }: Decision): void {
		for (const { waiver } of reasons) {
			if (waiver !== null) {
				this.#used.add(waiver);
			}
		}
	}

	/** Those that have done their duty, or never named what they meant. */
	unused(): readonly Waiver[] {
		return [...(this.#waivers?.marks ?? [])].flatMap(([waiver, mark]) =>
			this.#used.has(mark) ? [] : [waiver],
		);
	}
}
