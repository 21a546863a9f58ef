/** Whether two states of a shell can be told apart, and what they are together where that is not worth it. */
import { sameBits } from "./bits.ts";
import { sameEntries, withEntry } from "./entries.ts";
import { mergedFiles } from "./files.ts";
import { sameModes } from "./modes.ts";
import type { Leave, State } from "./state.ts";
import { canMerge, merged, sameList, sameValue, sameVariable } from "./variables.ts";

/** Takes over what another state holds in its variables: each that differs may be either. */
export function absorb(state: State, other: State, most: number): void {
	if (state.status !== other.status) state.status = null;
	for (const name of new Set([...state.variables.keys(), ...other.variables.keys()])) {
		const mine = state.variables.get(name);
		const theirs = other.variables.get(name);
		if (mine !== undefined && theirs !== undefined && sameVariable(mine, theirs)) continue;
		const both = merged(name, mine, theirs, most);
		if (both !== undefined) state.variables = withEntry(state.variables, name, both);
	}
	state.files = mergedFiles(state.files, other.files);
}

/** Whether two states can be merged: nothing but plain variables, files and the status tells them apart. */
export function differsInValuesOnly(state: State, other: State): boolean {
	if (!isLikeButValues(state, other)) return false;
	const names = new Set([...state.variables.keys(), ...other.variables.keys()]);
	return [...names].every((name) => canMerge(state.variables.get(name), other.variables.get(name)));
}

/** Equal in everything that later commands can notice, `status` aside. */
export function isLike(state: State, other: State): boolean {
	return (
		isLikeButValues(state, other) &&
		sameEntries(state.variables, other.variables, sameVariable) &&
		sameEntries(state.files, other.files, sameBits)
	);
}

function isLikeButValues(state: State, other: State): boolean {
	return (
		sameLeave(state.leave, other.leave) &&
		sameList(state.parameters, other.parameters, sameBits) &&
		sameValue(state.cwd, other.cwd) &&
		sameValue(state.previous, other.previous) &&
		sameValue(state.output, other.output) &&
		sameValue(state.input, other.input) &&
		state.cleared === other.cleared &&
		sameModes(state.modes, other.modes) &&
		sameList(state.directories, other.directories, sameValue) &&
		sameEntries(state.functions, other.functions, (a, b) => a.definition === b.definition) &&
		sameEntries(state.aliases, other.aliases, sameBits) &&
		sameEntries(state.places, other.places, sameBits) &&
		sameEntries(state.traps, other.traps, sameBits) &&
		sameEntries(state.descriptors, other.descriptors, (a, b) => a.key === b.key) &&
		state.edited === other.edited
	);
}

function sameLeave(a: Leave | null, b: Leave | null): boolean {
	if (a === b) return true;
	if (a === null || b === null || a.kind !== b.kind) return false;
	return !("levels" in a) || !("levels" in b) || a.levels === b.levels;
}
