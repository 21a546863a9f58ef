/** Brace expansion: the first thing that bash does to a word, on its characters, before any value is known. */
import type { Atom } from "./atoms.ts";
import { slice, type TextBit, text } from "./bits.ts";

/** Calls back when there would be more words than anyone writes. */
export type TooMany = () => never;

/** Looking for the end of every brace takes quadratic time in the worst case. */
const mostMarks = 2048;

/** All words that the braces of one word stand for; the word itself if it has none. */
export function expandBraces(
	atoms: readonly Atom[],
	most: number,
	tooMany: TooMany,
): readonly (readonly Atom[])[] {
	if (!atoms.some((atom) => isBare(atom) && atom.text.includes("{"))) return [atoms];
	const marked = split(atoms);
	if (marked.length > mostMarks) tooMany();
	return expandFrom(marked, { left: most, tooMany }).map(reread);
}

/**
 * Bash puts the words of a brace expansion together as text before it looks for parameters, so that `$HOM{E,}` is
 * `$HOME` and `$HOM`, and `{$,}HOME` holds `$HOME`.
 */
function reread(word: readonly Atom[]): readonly Atom[] {
	const result: Atom[] = [];
	for (const atom of word) {
		const last = result[result.length - 1];
		if (!isBare(atom) || last === undefined) result.push(atom);
		else if (isBare(last) && !last.text.endsWith("$")) {
			// One text again, so that `~{bob,eve}` has tilde prefixes.
			const isNext = last.at >= 0 && atom.at === last.at + last.text.length;
			result[result.length - 1] = text(last.text + atom.text, false, isNext ? last.at : -1);
		} else result.push(...lengthened(result.pop() ?? last, atom));
	}
	return result;
}

/** A dollar or a `$name`, and the text after it, which may be a name or more of one. */
function lengthened(before: Atom, after: TextBit): readonly Atom[] {
	const isDollar = isBare(before);
	const name = isDollar ? "" : nameOf(before);
	const more = name === null ? "" : ((isDollar ? /^[A-Za-z_]\w*/ : /^\w+/).exec(after.text)?.[0] ?? "");
	if (more === "") return [before, after];
	const head = isDollar && before.text.length > 1 ? [slice(before, 0, before.text.length - 1)] : [];
	const rest = more.length < after.text.length ? [slice(after, more.length, after.text.length)] : [];
	return [...head, { kind: "named", name: name + more, quoted: false }, ...rest];
}

/** The name of an unquoted `$name`, which the characters after it may still lengthen. */
function nameOf(atom: Atom): string | null {
	if (atom.kind === "named") return atom.quoted ? null : atom.name;
	if (atom.kind !== "expansion" || atom.quoted || atom.part.type !== "SimpleExpansion") return null;
	return /^\$[A-Za-z_]/.test(atom.part.text) ? atom.part.text.slice(1) : null;
}

interface Count {
	left: number;
	readonly tooMany: TooMany;
}

function isBare(atom: Atom): atom is TextBit {
	return atom.kind === "text" && !atom.quoted;
}

/** The atoms with each unquoted `{`, `,` and `}` on its own. */
function split(atoms: readonly Atom[]): Atom[] {
	const result: Atom[] = [];
	for (const atom of atoms) {
		if (!isBare(atom)) {
			result.push(atom);
			continue;
		}
		let begin = 0;
		for (const match of atom.text.matchAll(/[{},]/g)) {
			if (match.index > begin) result.push(slice(atom, begin, match.index));
			result.push(slice(atom, match.index, match.index + 1));
			begin = match.index + 1;
		}
		if (begin < atom.text.length) result.push(slice(atom, begin, atom.text.length));
	}
	return result;
}

function isMark(atom: Atom | undefined, mark: string): boolean {
	return atom !== undefined && isBare(atom) && atom.text === mark;
}

function expandFrom(atoms: readonly Atom[], count: Count): (readonly Atom[])[] {
	for (let open = 0; open < atoms.length; open++) {
		if (!isMark(atoms[open], "{")) continue;
		const group = closing(atoms, open);
		if (group === null) continue;
		const inner = alternatives(atoms, open, group.close, group.commas, count);
		if (inner === null) continue;
		const before = atoms.slice(0, open);
		const after = expandFrom(atoms.slice(group.close + 1), count);
		const words: (readonly Atom[])[] = [];
		for (const middle of inner) {
			for (const tail of after) {
				if (--count.left < 0) count.tooMany();
				words.push([...before, ...middle, ...tail]);
			}
		}
		return words;
	}
	return [atoms];
}

/** The brace that closes the one at `open`, and the commas between them at its own level. */
function closing(
	atoms: readonly Atom[],
	open: number,
): { readonly close: number; readonly commas: readonly number[] } | null {
	const commas: number[] = [];
	let level = 0;
	for (let index = open; index < atoms.length; index++) {
		if (isMark(atoms[index], "{")) level++;
		else if (isMark(atoms[index], "}") && --level === 0) return { close: index, commas };
		else if (isMark(atoms[index], ",") && level === 1) commas.push(index);
	}
	return null;
}

function alternatives(
	atoms: readonly Atom[],
	open: number,
	close: number,
	commas: readonly number[],
	count: Count,
): (readonly Atom[])[] | null {
	if (commas.length === 0) return sequence(atoms.slice(open + 1, close), count);
	const cuts = [open, ...commas, close];
	const result: (readonly Atom[])[] = [];
	for (let index = 0; index + 1 < cuts.length; index++) {
		const from = cuts[index] ?? 0;
		result.push(...expandFrom(atoms.slice(from + 1, cuts[index + 1]), count));
	}
	return result;
}

/** `{1..3}`, `{01..10..2}`, `{a..e}`; null where the braces hold anything else and so stay as they are. */
function sequence(inner: readonly Atom[], count: Count): (readonly Atom[])[] | null {
	if (!inner.every(isBare)) return null;
	const written = inner.map((atom) => atom.text).join("");
	const numbers = /^([+-]?\d+)\.\.([+-]?\d+)(?:\.\.([+-]?\d+))?$/.exec(written);
	const letters = /^([A-Za-z])\.\.([A-Za-z])(?:\.\.([+-]?\d+))?$/.exec(written);
	const [, first, last, step] = numbers ?? letters ?? [];
	if (first === undefined || last === undefined) return null;
	const low = numbers === null ? first.charCodeAt(0) : Number(first);
	const high = numbers === null ? last.charCodeAt(0) : Number(last);
	const stride = Math.max(1, Math.abs(Number(step ?? 1)));
	const total = Math.floor(Math.abs(high - low) / stride) + 1;
	if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high) || total > count.left) count.tooMany();
	const padded = [first, last].some((end) => /^[+-]?0\d/.test(end));
	const width = padded ? Math.max(first.length, last.length) : 0;
	return Array.from({ length: total }, (_, index) => {
		const value = low <= high ? low + index * stride : low - index * stride;
		return [text(numbers === null ? String.fromCharCode(value) : pad(value, width))];
	});
}

function pad(value: number, width: number): string {
	const digits = String(Math.abs(value)).padStart(value < 0 ? width - 1 : width, "0");
	return value < 0 ? `-${digits}` : digits;
}
