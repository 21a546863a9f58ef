/** Tilde expansion (POSIX 2.6.1, bash's `~+` and `~-`): only an unquoted prefix that is text up to the first slash. */
import type { Atom } from "./atoms.ts";
import { slice, unknown, type Value } from "./bits.ts";
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
	for (const [index, atom] of atoms.entries()) {
		if (atom.kind !== "text" || atom.quoted) {
			result.push(atom);
			eligible = false;
			continue;
		}
		const isLast = index === atoms.length - 1;
		let begin = 0;
		for (let at = 0; at <= atom.text.length; at++) {
			if (eligible && atom.text[at] === "~") {
				const prefix = prefixAt(atom.text, at, isLast);
				const value = prefix === null ? null : tildeValue(prefix, state);
				if (prefix !== null && value !== null) {
					if (at > begin) result.push(slice(atom, begin, at));
					for (const bit of value) result.push({ kind: "hole", bit, quoted: true });
					at += 1 + prefix.length;
					begin = at;
				}
			}
			eligible = place === "assignment" && atom.text[at] === ":";
		}
		if (begin < atom.text.length) result.push(slice(atom, begin, atom.text.length));
	}
	return result;
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
