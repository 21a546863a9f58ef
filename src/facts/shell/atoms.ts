/** Words before expansion: what is quoted, what is not, what is to be expanded. */
import { type Bit, type TextBit, text, unknown } from "./bits.ts";
import type { HereDocBody, WordNode, WordPart } from "./parse.ts";
import type { Source } from "./source.ts";

type ExpansionPart = Extract<
	WordPart,
	{
		type:
			| "SimpleExpansion"
			| "ParameterExpansion"
			| "CommandExpansion"
			| "ArithmeticExpansion"
			| "ProcessSubstitution";
	}
>;

/** A piece of a word that bash replaces by a value. */
export interface ExpansionAtom {
	readonly kind: "expansion";
	readonly part: ExpansionPart;
	readonly source: Source;
	readonly quoted: boolean;
}

/** Something in a put-together text that is not text. */
export interface HoleAtom {
	readonly kind: "hole";
	readonly bit: Bit;
	readonly quoted: boolean;
}

/** A `$name` put together by brace expansion, or written on two lines: `$HO\⏎ME`. */
export interface NamedAtom {
	readonly kind: "named";
	readonly name: string;
	readonly quoted: boolean;
}

export type Atom = TextBit | ExpansionAtom | HoleAtom | NamedAtom;

/** How a stretch of raw text is quoted, which decides what a backslash does in it. */
type Quoting = "bare" | "double" | "here" | "single";

/** POSIX 2.2.3: within double quotes a backslash is special only before these. */
const escapable: Readonly<Record<Quoting, string | null>> = {
	bare: null,
	double: '$`"\\\n',
	here: "$`\\\n",
	single: "",
};

export function wordAtoms(node: WordNode, source: Source, inQuotes = false): Atom[] {
	const atoms: Atom[] = [];
	addRegion(atoms, source, node.pos, node.end, node.parts, inQuotes ? "double" : "bare");
	return atoms;
}

/** The body of a here-document; `quoted` is whether its delimiter was, which switches every expansion off. */
export function hereAtoms(body: HereDocBody, quoted: boolean, source: Source): Atom[] {
	const atoms: Atom[] = [];
	if (quoted) addRaw(atoms, source, body.pos, body.end, "single");
	else addRegion(atoms, source, body.pos, body.end, body.parts, "here");
	return atoms;
}

function addRegion(
	atoms: Atom[],
	source: Source,
	from: number,
	to: number,
	parts: readonly WordPart[] | undefined,
	quoting: Quoting,
): void {
	let cursor = from;
	for (const part of parts ?? []) {
		if (part.end <= cursor || part.end > to) continue;
		if (part.pos < cursor) {
			// A name that goes on in the next line took the start of this part.
			if (part.type === "Literal") addRaw(atoms, source, cursor, part.end, quoting);
			cursor = part.end;
			continue;
		}
		addRaw(atoms, source, cursor, part.pos, quoting);
		cursor = continuedName(atoms, source, part, quoting) ?? part.end;
		if (cursor === part.end) addPart(atoms, source, part, quoting);
	}
	addRaw(atoms, source, cursor, to, quoting);
}

/** POSIX 2.2.1: a backslash before a newline is gone before names are recognised. */
function continuedName(atoms: Atom[], source: Source, part: WordPart, quoting: Quoting): number | null {
	if (part.type !== "SimpleExpansion" || source.text[part.end] !== "\\" || !/^\$[A-Za-z_]/.test(part.text))
		return null;
	const more = /^(?:\\\n)+\w(?:\w|\\\n)*/.exec(source.text.slice(part.end))?.[0];
	if (more === undefined) return null;
	atoms.push({
		kind: "named",
		name: part.text.slice(1) + more.replaceAll("\\\n", ""),
		quoted: quoting !== "bare",
	});
	return part.end + more.length;
}

function addPart(atoms: Atom[], source: Source, part: WordPart, quoting: Quoting): void {
	switch (part.type) {
		case "Literal":
			addRaw(atoms, source, part.pos, part.end, quoting);
			return;
		case "Glob":
		case "ExtendedGlob":
		case "BraceExpansion":
			addRegion(atoms, source, part.pos, part.end, part.parts, quoting);
			return;
		case "SingleQuoted":
			if (part.end - part.pos <= 2) atoms.push(text("", true, source.at(part.pos)));
			addRaw(atoms, source, part.pos + 1, part.end - 1, "single");
			return;
		case "AnsiCQuoted":
			atoms.push(ansiC(source, part.pos, part.end, part.value));
			return;
		case "DoubleQuoted":
		case "LocaleString": {
			const open = source.text.indexOf('"', part.pos) + 1;
			const before = atoms.length;
			addRegion(atoms, source, open, part.end - 1, part.parts, "double");
			// "" is an empty word; "$@" without parameters is none.
			if (atoms.length === before) atoms.push(text("", true, source.at(open)));
			return;
		}
		case "SimpleExpansion":
		case "ParameterExpansion":
		case "CommandExpansion":
		case "ArithmeticExpansion":
		case "ProcessSubstitution":
			atoms.push({ kind: "expansion", part, source, quoted: quoting !== "bare" });
	}
}

function ansiC(source: Source, from: number, to: number, value: string): Atom {
	if (source.holes !== null && holeBetween(source, from, to)) {
		return { kind: "hole", bit: unknown("environment", source.text.slice(from, to)), quoted: true };
	}
	const plain = source.text.slice(from + 2, to - 1) === value;
	return text(value, true, plain ? source.at(from + 2) : -1);
}

function holeBetween(source: Source, from: number, to: number): boolean {
	for (let offset = from; offset < to; offset++) if (source.holes?.has(offset)) return true;
	return false;
}

/** `$⏎HOME` with a backslash at the line's end is `$HOME`; whatever else follows the dollar is not known. */
function addSplitDollar(atoms: Atom[], raw: string, offset: number, quoted: boolean): number {
	const [all, name] = /^(?:\\\n)+([A-Za-z_](?:\w|\\\n)*)?/.exec(raw.slice(offset)) ?? ["", undefined];
	if (name === undefined) {
		atoms.push({ kind: "hole", bit: unknown("parameter-expansion", `$${all}`, true), quoted });
	} else atoms.push({ kind: "named", name: name.replaceAll("\\\n", ""), quoted });
	return offset + all.length;
}

/** Raw text in pieces: a new one at each escape and at each hole. */
function addRaw(atoms: Atom[], source: Source, from: number, to: number, quoting: Quoting): void {
	if (from >= to) return;
	const raw = source.text;
	const quoted = quoting !== "bare";
	const escapes = escapable[quoting];
	let begin = from;
	const flush = (end: number) => {
		if (end > begin) atoms.push(text(raw.slice(begin, end), quoted, source.at(begin)));
	};
	for (let offset = from; offset < to; offset++) {
		const character = raw[offset];
		if (character === "\\") {
			const next = raw[offset + 1] ?? "";
			if (next === "\n" && quoting !== "single" && offset > begin && raw[offset - 1] === "$") {
				flush(offset - 1);
				begin = addSplitDollar(atoms, raw, offset, quoted);
				offset = begin - 1;
				continue;
			}
			const special = offset + 1 < to && (escapes === null || escapes.includes(next));
			if (!special) continue;
			flush(offset);
			// POSIX 2.2.1: a backslash before a newline vanishes together with it.
			const hole = source.holes?.get(offset + 1);
			if (hole !== undefined) atoms.push({ kind: "hole", bit: hole, quoted: true });
			else if (next !== "\n") atoms.push(text(next, true, source.at(offset + 1)));
			begin = offset + 2;
			offset++;
		} else if (source.holes !== null) {
			const bit = source.holes.get(offset);
			if (bit === undefined) continue;
			flush(offset);
			atoms.push({ kind: "hole", bit, quoted });
			begin = offset + 1;
		}
	}
	flush(to);
}
