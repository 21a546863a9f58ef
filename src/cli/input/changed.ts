import { sep } from "node:path";
import type { Input } from "./find.ts";
import { changesSince, knownPath, realPath } from "./git.ts";
import type { Note } from "./walk.ts";

/**
 * The inputs that have changed since a revision. All of them where something has changed that decides about them, and
 * whatever git does not know: only what is certainly the same is left out.
 *
 * @param grounds files and folders that decisions rest on besides the contracts
 * @param folder whose repository is asked
 * @throws GatehouseError `option.revision`
 */
export function changedInputs(
	inputs: readonly Input[],
	revision: string,
	grounds: readonly string[],
	note: Note,
	folder = ".",
): readonly Input[] {
	const { changed, unchanged } = changesSince(revision, folder);
	const ground = grounds.find((path) => isTouched(knownPath(path), changed));
	if (ground !== undefined) {
		note(`every contract is judged: \`${ground}\` has changed since \`${revision}\``);
		return inputs;
	}
	return inputs.filter((input) => typeof input !== "string" || !isSame(input, unchanged));
}

function isTouched(path: string, changed: ReadonlySet<string>): boolean {
	return changed.has(path) || [...changed].some((one) => one.startsWith(`${path}${sep}`));
}

/** A link is the same where both it and what it leads to are. */
function isSame(path: string, unchanged: ReadonlySet<string>): boolean {
	return unchanged.has(knownPath(path)) && unchanged.has(realPath(path));
}
