/** Tilde expansion (POSIX 2.6.1, bash's `~+` and `~-`): only an unquoted prefix that is text up to the first slash. */
import type { Atom } from "./atoms.ts";
import { type Bit, slice, type TextBit, text, unknown, type Value } from "./bits.ts";
import type { State } from "./state.ts";

/** Where a tilde counts: at a word's start; in an assignment's value after each `:` too. */
export type TildePlace = "word" | "assignment" | "none";

export function expandTildes(atoms: readonly Atom[], state: State, place: TildePlace): readonly Atom[] {
	if (
		place === "none" ||
		!atoms.some((atom) => atom.kind === "text" && !atom.quoted && atom.text.includes("~"))
	) {
		return atoms;
	}
	const result: Atom[] = [];
	let eligible = true;
	let skipped = -1;
	for (const [index, atom] of atoms.entries()) {
		if (index === skipped) continue;
		if (atom.kind !== "text" || atom.quoted) {
			result.push(atom);
			eligible = false;
			continue;
		}
		const next = atoms[index + 1];
		const isLast = next === undefined;
		if (eligible && atom.text === "~" && next?.kind === "hole" && isUserName(next.bit, atoms[index + 2])) {
			// `eval "echo ~$USER"`: whatever the name is, it is the home of the one who runs the step.
			result.push({ kind: "hole", bit: { kind: "home", user: null }, quoted: true });
			skipped = index + 1;
			eligible = false;
			continue;
		}
		result.push(...expandText(atom, { state, place, eligible, isLast }));
		eligible = place === "assignment" && atom.text.endsWith(":");
	}
	return result;
}

interface Where {
	readonly state: State;
	readonly place: TildePlace;
	/** Whether a tilde at the start of the text counts. */
	readonly eligible: boolean;
	/** Whether the word ends with the text. */
	readonly isLast: boolean;
}

/** One unquoted text with its tilde prefixes replaced. */
function expandText(atom: TextBit, where: Where): readonly Atom[] {
	const result: Atom[] = [];
	let eligible = where.eligible;
	let begin = 0;
	for (let at = 0; at < atom.text.length; at++) {
		const prefix = eligible && atom.text[at] === "~" ? prefixAt(atom.text, at, where.isLast) : null;
		const value = prefix === null ? null : tildeValue(prefix, where.state);
		if (prefix !== null && value !== null) {
			if (at > begin) result.push(slice(atom, begin, at));
			// An empty HOME makes an empty word, not none.
			if (value.length === 0) result.push(text("", true));
			for (const bit of value) result.push({ kind: "hole", bit, quoted: true });
			at += 1 + prefix.length;
			begin = at;
		}
		eligible = where.place === "assignment" && atom.text[at] === ":";
	}
	if (begin < atom.text.length) result.push(slice(atom, begin, atom.text.length));
	return result;
}

function isUserName(bit: Bit, after: Atom | undefined): boolean {
	const ends = after === undefined || (after.kind === "text" && after.text.startsWith("/"));
	return ends && bit.kind === "unknown" && bit.why === "user-name";
}

/** The login name after a tilde; null where the prefix does not end within the unquoted text. */
function prefixAt(text: string, at: number, isLast: boolean): string | null {
	const rest = text.slice(at + 1);
	// Bash ends the prefix at a colon in any word, not in assignments alone.
	const end = rest.search(/[/:]/);
	if (end >= 0) return rest.slice(0, end);
	return isLast ? rest : null;
}

function tildeValue(prefix: string, state: State): Value | null {
	if (prefix === "") return state.homeValue();
	if (prefix === "+") return state.cwdValue();
	if (prefix === "-") return state.previous ?? [unknown("environment", "~-")];
	if (/^[+-]?\d+$/.test(prefix)) return [unknown("special-parameter", `~${prefix}`)];
	return /^[A-Za-z_][\w.-]*\$?$/.test(prefix) ? [{ kind: "home", user: prefix }] : null;
}
