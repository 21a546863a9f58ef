import { createHash } from "node:crypto";
import type { Reason } from "../decision/index.ts";
import type { Judgement } from "../gate.ts";
import { sourceLines } from "./snippet.ts";
import { fromHere } from "./uri.ts";

/**
 * Names reasons so that the same one has the same name in the next run, wherever its line has moved to: by its code, its
 * contract, its place in the contract's value and the words that it marks. Those of a run that have all of that in
 * common are numbered.
 */
export class Fingerprints {
	readonly #seen = new Map<string, number>();

	of({ code, pointer, range, message }: Reason, { decision, lines }: Judgement): string {
		const { kind, id, source } = decision.contract;
		// What is about a whole lane stays the same reason when something else in the lane changes.
		const oneLine = lines !== null && range !== null && range.line === range.endLine;
		const line = oneLine ? sourceLines(lines, range)?.[0] : undefined;
		// A message may tell of sizes and of other places; where a point is meant, its line is what stays.
		const marked = line?.slice((range?.column ?? 1) - 1, (range?.endColumn ?? 1) - 1) || line?.trim();
		const words = marked ?? (lines === null ? "" : message);
		const digest = sha256([code, kind, id ?? fromHere(source), pointer, words]);
		const count = (this.#seen.get(digest) ?? 0) + 1;
		this.#seen.set(digest, count);
		return count === 1 ? digest : sha256([digest, count]);
	}
}

function sha256(parts: readonly unknown[]): string {
	return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}
