/** The expansion of words, in bash's order: braces, tildes, values, field splitting, pathnames. */
import { type Atom, type ExpansionAtom, wordAtoms } from "./atoms.ts";
import { type Bit, staticText, text, unknown, type Value } from "./bits.ts";
import { expandBraces } from "./braces.ts";
import { addSplit, Fields, markGlobs } from "./fields.ts";
import { LimitReached } from "./limits.ts";
import { type Expanded, one } from "./lookup.ts";
import { expandNamed, expandParameter } from "./parameters.ts";
import type { WordNode } from "./parse.ts";
import type { Argument, Reader } from "./reader.ts";
import type { Source } from "./source.ts";
import type { State } from "./state.ts";
import { arithmetic } from "./state-arithmetic.ts";
import { processSubstitution, substitute } from "./substitution.ts";
import { expandTildes, type TildePlace } from "./tilde.ts";
import type { Derivation, Range } from "./types.ts";

const nowhere: Range = { start: 0, end: 0 };
export const none: readonly Derivation[] = [];

/** A word of a command, as the arguments that it becomes. */
export function expandWord(reader: Reader, state: State, node: WordNode, source: Source): Argument[] {
	const range = source.range(node.pos, node.end);
	const written = source.holes === null ? node.text : source.written(node.pos, node.end);
	if (node.parts === undefined && source.holes === null && !/[\\~{*?[]/.test(written)) {
		return [{ bits: [text(written, false, source.at(node.pos))], text: written, range, derivation: none }];
	}
	const words = expandAtoms(reader, state, wordAtoms(node, source), range, written);
	if (source.derivation.length === 0 || !source.isExpanded(node.pos, node.end)) return words;
	return words.map((word) => ({ ...word, derivation: [...source.derivation, ...word.derivation] }));
}

/** Atoms as the arguments that they become; `written` and `range` are what they are shown as. */
function expandAtoms(
	reader: Reader,
	state: State,
	atoms: readonly Atom[],
	range: Range,
	written: string,
): Argument[] {
	const outer = reader.derivation;
	reader.derivation = [];
	const fields: Bit[][] = [];
	const words = bracedWords(reader, atoms, range);
	reader.spend(range, words.length >> 1);
	// What braces have put together is an assignment no more.
	for (const word of words) fields.push(...expandToFields(reader, state, word, words.length === 1));
	const derivation = reader.derivation.length === 0 ? none : reader.derivation;
	reader.derivation = outer;
	return fields.map((bits) => ({
		bits: state.modes.noglob ? bits : markGlobs(bits),
		text: written,
		range,
		derivation,
	}));
}

export function bracedWords(
	reader: Reader,
	atoms: readonly Atom[],
	range: Range,
): readonly (readonly Atom[])[] {
	return expandBraces(atoms, reader.limits.rounds, () => {
		throw new LimitReached("shell.too-many-ways", "the braces stand for too many words", range);
	});
}

const assignmentWord = /^[A-Za-z_]\w*(?:\[[^\]]*\])?\+?=/;

function expandToFields(reader: Reader, state: State, word: readonly Atom[], mayAssign: boolean): Bit[][] {
	const fields = new Fields();
	for (const atom of mayAssign ? wordTildes(word, state) : expandTildes(word, state, "word")) {
		if (atom.kind === "text") fields.add(atom);
		else if (atom.kind === "hole") {
			for (const bit of reader.settle([atom.bit])) addHole(fields, bit, atom.quoted, state);
		} else if (atom.kind === "named")
			addExpanded(fields, expandNamed(reader, state, atom.name), state, atom.quoted);
		else addExpanded(fields, expandPart(reader, state, atom), state, atom.quoted);
	}
	fields.end();
	return fields.done;
}

/**
 * Bash expands `X=~` in any argument that looks like an assignment, not only before a command; `--x=~` is none.
 */
function wordTildes(word: readonly Atom[], state: State): readonly Atom[] {
	const first = word[0];
	if (first?.kind !== "text" || first.quoted) return word;
	const name = assignmentWord.exec(first.text)?.[0];
	if (name === undefined) return expandTildes(word, state, "word");
	const head = { ...first, text: name };
	const tail = {
		...first,
		text: first.text.slice(name.length),
		at: first.at < 0 ? -1 : first.at + name.length,
	};
	const value = tail.text === "" ? word.slice(1) : [tail, ...word.slice(1)];
	return [head, ...expandTildes(value, state, "assignment")];
}

function addHole(fields: Fields, bit: Bit, quoted: boolean, state: State): void {
	if (quoted || bit.kind !== "unknown") fields.add(bit.kind === "unknown" ? { ...bit, splits: false } : bit);
	else addSplit(fields, [bit], separators(state) ?? "");
}

/** IFS; null where it is not known. */
function separators(state: State): string | null {
	const variable = state.variables.get("IFS");
	if (variable === undefined || variable.value === null) return " \t\n";
	return staticText(variable.value);
}

function addExpanded(fields: Fields, expanded: Expanded, state: State, quoted: boolean): void {
	if (quoted) {
		addQuoted(fields, expanded, state);
		return;
	}
	const ifs = separators(state);
	for (const [index, value] of expanded.values.entries()) {
		if (index > 0) fields.end();
		if (ifs !== null) addSplit(fields, value, ifs);
		else
			for (const bit of value) fields.add(bit.kind === "text" ? unknown("environment", bit.text, true) : bit);
	}
}

function addQuoted(fields: Fields, expanded: Expanded, state: State): void {
	if (!expanded.separate) {
		const joined = joinValues(expanded.values, state);
		fields.add(text("", true));
		for (const bit of joined) fields.add(quote(bit));
		return;
	}
	for (const [index, value] of expanded.values.entries()) {
		if (index > 0) fields.end();
		fields.add(text("", true));
		for (const bit of value) fields.add(bit.kind === "unknown" ? bit : quote(bit));
	}
}

function quote(bit: Bit): Bit {
	if (bit.kind === "unknown" && bit.splits) return { ...bit, splits: false };
	return bit.kind === "text" && !bit.quoted ? { ...bit, quoted: true } : bit;
}

function joinValues(values: readonly Value[], state: State): Value {
	if (values.length === 1) return values[0] ?? [];
	const separator = separators(state);
	const between = separator === null ? unknown("environment", "$IFS") : text(separator.slice(0, 1));
	return values.flatMap((value, index) => (index === 0 ? value : [between, ...value]));
}

/** A word where bash neither splits nor matches pathnames: a value, a redirection, a pattern, the subject of `case`. */
export function expandValue(
	reader: Reader,
	state: State,
	node: WordNode,
	source: Source,
	place: TildePlace = "word",
	inQuotes = false,
): Bit[] {
	return expandAtomsValue(reader, state, wordAtoms(node, source, inQuotes), place);
}

export function expandAtomsValue(
	reader: Reader,
	state: State,
	atoms: readonly Atom[],
	place: TildePlace,
): Bit[] {
	reader.spend(nowhere, atoms.length >> 3);
	return expandTildes(atoms, state, place).flatMap((atom): readonly Bit[] => {
		if (atom.kind === "text") return [atom];
		if (atom.kind === "hole") return reader.settle([atom.bit]).map(whole);
		const expanded =
			atom.kind === "named" ? expandNamed(reader, state, atom.name) : expandPart(reader, state, atom);
		const value = joinValues(expanded.values, state);
		return value.map(atom.quoted ? quote : whole);
	});
}

/** An unknown that cannot become several words here. */
function whole(bit: Bit): Bit {
	return bit.kind === "unknown" && bit.splits ? { ...bit, splits: false } : bit;
}

function expandPart(reader: Reader, state: State, atom: ExpansionAtom): Expanded {
	const { part, source } = atom;
	switch (part.type) {
		case "SimpleExpansion":
		case "ParameterExpansion":
			return expandParameter(reader, state, part, source, atom.quoted);
		case "CommandExpansion":
			return one(substitute(reader, state, part, source));
		case "ProcessSubstitution":
			return one([processSubstitution(reader, state, part, source)]);
		case "ArithmeticExpansion":
			return one([arithmetic(reader, state, atom)]);
	}
}
