import { existsSync, lstatSync, statSync } from "node:fs";
import type { Input } from "./find.ts";
import { type Changes, changesSince, holdsUntracked, knownPath, realPath } from "./git.ts";
import { isWithin, type Note } from "./walk.ts";

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
	const changes = changesSince(revision, folder);
	const ground = grounds.find((path) => !isUntouched(path, changes));
	if (ground !== undefined) {
		note(
			`every contract is judged: \`${ground}\` has changed since \`${revision}\`, or git does not know it`,
		);
		return inputs;
	}
	return inputs.filter((input) => typeof input !== "string" || !isSame(input, changes));
}

/** Whether a ground is certainly the same. One that is not there was not there before either, if git knows of no change. */
function isUntouched(path: string, changes: Changes): boolean {
	const ways = [knownPath(path), realPath(path)];
	if (ways.some((way) => [...changes.changed].some((one) => isWithin(one, way) || isWithin(way, one)))) {
		return false;
	}
	const stat = lstatSync(path, { throwIfNoEntry: false });
	if (stat === undefined) {
		return true;
	}
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
		? [...changes.unchanged].some((one) => isWithin(one, realPath(path))) && !holdsUntracked(path)
		: isSame(path, changes);
}

/** A link is the same where both it and what it leads to are. */
function isSame(path: string, { unchanged }: Changes): boolean {
	return unchanged.has(knownPath(path)) && unchanged.has(realPath(path));
}

/** The folder that a glob looks in; what is no glob is its own. */
export function groundOf(path: string): string {
	if (existsSync(path)) {
		return path;
	}
	const parts = path.split("/");
	const first = parts.findIndex((part) => /[*?[\]{}()!+@\\]/.test(part));
	return first === -1 ? path : parts.slice(0, first).join("/") || (path.startsWith("/") ? "/" : ".");
}
