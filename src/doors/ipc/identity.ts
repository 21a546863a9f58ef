import { randomUUID } from "node:crypto";
import { sha256 } from "../../sha256.ts";
import { type Stamp, stampWith } from "./envelope.ts";

/** What makes two conversations alike to the byte where both are fixed. */
export interface Fixed {
	/** Ids are made from this text rather than at random. */
	readonly seed?: string;
	/** The time of every message, RFC 3339. */
	readonly clock?: string;
}

/** How one side names and dates its messages. The two sides of a conversation never make the same id. */
export function stampOf(side: "runner" | "adapter", { seed, clock }: Fixed): Stamp {
	let count = 0;
	const seeded = () => {
		count += 1;
		return sha256(`${seed}\n${side}\n${count}`).slice(0, 32);
	};
	const random = () => randomUUID().replaceAll("-", "");
	return stampWith(seed === undefined ? random : seeded, clockOf({ ...(clock && { clock }) }));
}

export function clockOf({ clock }: Fixed): () => string {
	return () => clock ?? new Date().toISOString();
}
