/** Where ways meet again: outcomes that nothing later can tell apart become one. */
import { absorb, differsInValuesOnly, isLike } from "./likeness.ts";
import type { Reader } from "./reader.ts";
import type { State } from "./state.ts";
import type { Range } from "./types.ts";

/** Merges states that nothing later can tell apart. */
export function join(
	reader: Reader,
	states: State[],
	range: { readonly start: number; readonly end: number },
): State[] {
	if (states.length < 2) return states;
	const kept: State[] = [];
	for (const state of states) {
		const same = kept.find((other) => isLike(other, state));
		reader.spend(range);
		if (same === undefined) kept.push(state);
		else if (same.status !== state.status) same.status = null;
	}
	if (kept.length > separateWays) return mergeAll(reader, kept, range);
	return kept;
}

/** Outcomes that are kept apart with all that belongs together in each; more are merged, variable by variable. */
const separateWays = 8;

function mergeAll(reader: Reader, states: readonly State[], range: Range): State[] {
	const kept: State[] = [];
	for (const state of states) {
		const partner = kept.find((other) => differsInValuesOnly(other, state));
		if (partner === undefined) kept.push(state);
		else absorb(partner, state, reader.limits.ways);
	}
	if (kept.length > reader.limits.ways) {
		reader.problem(
			"shell.too-many-ways",
			`more than ${reader.limits.ways} outcomes are possible here`,
			range,
		);
		kept.length = reader.limits.ways;
	}
	return kept;
}
