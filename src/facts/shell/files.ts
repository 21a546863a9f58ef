/** Files that the step writes: what each is known by, and what it holds. */

import { type Bit, sameBits, staticText, unknown, type Value } from "./bits.ts";
import { withEntry } from "./entries.ts";
import { resolved } from "./path-text.ts";
import { plain } from "./print.ts";
import type { State } from "./state.ts";

/** What a file is known by: its path from the root, the home or where the step starts; null where that is not known. */
export function fileKey(state: State, path: readonly Bit[]): string | null {
	let key = "";
	for (const bit of resolved(plain(path), state.cwdValue())) {
		if (bit.kind === "text") key += bit.text;
		else if (bit.kind === "home") key += `~${bit.user ?? ""}${"/..".repeat(bit.up ?? 0)}`;
		else if (bit.kind === "start") key += ".";
		else return null;
	}
	return key;
}

const isStandardInput = /^\/(?:dev\/(?:stdin|fd\/0)|proc\/self\/fd\/0)$/;

/** What the step itself wrote into a file; unknown for any other. */
export function fileContent(state: State, path: readonly Bit[]): Value {
	const [only] = path;
	if (path.length === 1 && only?.kind === "unknown" && only.content !== undefined) return only.content;
	if (isStandardInput.test(staticText(path) ?? "")) return state.input ?? [unknown("input", "/dev/stdin")];
	const key = fileKey(state, path);
	const known = key === null ? undefined : state.files.get(key);
	return known ?? [unknown("file-content", staticText(path) ?? "")];
}

/** What was written in a copy of the shell is there for the shell itself: files that its ends disagree about are not known. */
export function keepFiles(state: State, ends: readonly State[]): void {
	const [first, ...others] = ends;
	if (first === undefined) return;
	state.files = first.files;
	for (const other of others) {
		for (const name of new Set([...state.files.keys(), ...other.files.keys()])) {
			const mine = state.files.get(name);
			const theirs = other.files.get(name);
			const isSame = mine !== undefined && theirs !== undefined && sameBits(mine, theirs);
			if (!isSame) state.files = withEntry(state.files, name, [unknown("file-content", name)]);
		}
	}
}
