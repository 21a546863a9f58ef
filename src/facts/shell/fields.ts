/** From values to words: field splitting (POSIX 2.6.5) and what is left of it for pathname expansion. */
import { type Bit, slice, type TextBit, text, type Value } from "./bits.ts";

/** Gathers the fields of one word. A field exists as soon as anything, an empty quotation included, was added. */
export class Fields {
	readonly done: Bit[][] = [];
	#current: Bit[] | null = null;

	add(bit: Bit): void {
		const only = this.#current?.[0];
		if (this.#current === null || (this.#current.length === 1 && only?.kind === "text" && only.text === "")) {
			this.#current = [bit];
		} else if (bit.kind !== "text" || bit.text !== "") this.#current.push(bit);
	}

	/** Ends the field in progress; false if there is none. */
	end(): boolean {
		if (this.#current === null) return false;
		this.done.push(this.#current);
		this.#current = null;
		return true;
	}

	/** An empty field, as two neighbouring delimiters enclose one. */
	addEmpty(): void {
		this.done.push([text("")]);
	}
}

/** Adds the value of an unquoted expansion, split at the characters of IFS. */
export function addSplit(fields: Fields, value: Value, ifs: string): void {
	const splitter = new Splitter(fields, ifs);
	for (const bit of value) {
		// Only the word of `${x:-"a b"}` brings quoting with it; a variable's value has none.
		if (bit.kind === "text" && !bit.quoted) splitter.addText(bit);
		else splitter.addWhole(bit);
	}
}

class Splitter {
	readonly #fields: Fields;
	readonly #ifs: string;
	/** What the last character was: IFS white space that closed a field, another delimiter, or part of a field. */
	#after: "blank" | "delimiter" | "text" = "text";

	constructor(fields: Fields, ifs: string) {
		this.#fields = fields;
		this.#ifs = ifs;
	}

	addWhole(bit: Bit): void {
		const stays = bit.kind !== "unknown" || bit.why === "process-substitution";
		this.#fields.add(stays ? bit : { ...bit, splits: true });
		this.#after = "text";
	}

	addText(bit: TextBit): void {
		let begin = 0;
		for (let index = 0; index <= bit.text.length; index++) {
			const character = bit.text[index];
			if (character !== undefined && !this.#ifs.includes(character)) continue;
			if (index > begin) {
				this.#fields.add(slice(bit, begin, index));
				this.#after = "text";
			}
			begin = index + 1;
			if (character !== undefined) this.#delimit(character);
		}
	}

	#delimit(character: string): void {
		const ended = this.#fields.end();
		if (" \t\n".includes(character)) {
			if (ended) this.#after = "blank";
			return;
		}
		if (!ended && this.#after !== "blank") this.#fields.addEmpty();
		this.#after = "delimiter";
	}
}

const globCharacter = /[*?[]|[+@!]\(/;

/** Marks what pathname expansion would replace. The words that it yields depend on what exists. */
export function markGlobs(bits: Bit[]): Bit[] {
	if (!bits.some((bit) => bit.kind === "text" && !bit.quoted && globCharacter.test(bit.text))) return bits;
	const whole = coalesced(bits);
	const marked: Bit[] = [];
	for (const [index, bit] of whole.entries()) {
		if (bit.kind !== "text" || bit.quoted) marked.push(bit);
		else addGlobs(marked, bit, whole.slice(index + 1));
	}
	return marked;
}

/** A bracket expression may be put together of several pieces of one quoting. */
function coalesced(bits: readonly Bit[]): readonly Bit[] {
	const result: Bit[] = [];
	for (const bit of bits) {
		const last = result[result.length - 1];
		if (bit.kind === "text" && last?.kind === "text" && bit.quoted === last.quoted) {
			const isNext = last.at >= 0 && bit.at === last.at + last.text.length;
			result[result.length - 1] = { ...last, text: last.text + bit.text, at: isNext ? last.at : -1 };
		} else result.push(bit);
	}
	return result;
}

const globs = /[?*+@!]\([^()]*\)|\*|\?|\[[!^]?\]?(?:\[:[a-z]+:\]|[^\]/])*\]/g;

function addGlobs(marked: Bit[], bit: TextBit, after: readonly Bit[]): void {
	let begin = 0;
	for (const match of bit.text.matchAll(globs)) {
		if (match.index > begin) marked.push(slice(bit, begin, match.index));
		marked.push({ kind: "glob", text: match[0] });
		begin = match.index + match[0].length;
	}
	const rest = slice(bit, begin, bit.text.length);
	// `[a"b"]`: the bracket is closed in a later piece. Anything may stand there, so say so.
	const open = rest.text.lastIndexOf("[");
	const closedLater = after.some(
		(other) => other.kind === "text" && !other.quoted && other.text.includes("]"),
	);
	if (open >= 0 && closedLater) {
		if (open > 0) marked.push(slice(rest, 0, open));
		marked.push({ kind: "glob", text: "*" });
		marked.push(slice(rest, open, rest.text.length));
	} else if (rest.text !== "") marked.push(rest);
}
