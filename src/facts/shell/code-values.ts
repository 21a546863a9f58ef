/** Values in code of other languages: literals, lists of them, and names that were set to one. */
import { unknown, type Value } from "./bits.ts";
import type { Token } from "./code-tokens.ts";

export type Element = readonly Value[];

export class Values {
	readonly #tokens: readonly Token[];
	/** What names were last set to: a string is a list of one that may be a text. */
	readonly #set = new Map<string, { readonly values: Element; readonly isList: boolean }>();

	constructor(all: readonly Token[]) {
		this.#tokens = all;
	}

	/** What the code sets `sys.argv` to. */
	get arguments(): Element | null {
		return this.#set.get("argv")?.values.slice(1) ?? null;
	}

	isMark(at: number, text: string): boolean {
		const token = this.#tokens[at];
		return token?.kind === "mark" && token.text === text;
	}

	isName(at: number, text: string): boolean {
		const token = this.#tokens[at];
		return token?.kind === "name" && token.text === text;
	}

	noteAssignment(at: number): void {
		const token = this.#tokens[at];
		if (token?.kind !== "name" || !this.isMark(at + 1, "=") || this.isMark(at + 2, "=")) return;
		const list = this.isMark(at + 2, "[") || this.isMark(at + 2, "(");
		const { elements } = this.elements(list ? at + 3 : at + 2, !list);
		this.#set.set(token.text, { values: elements.flat(), isList: list });
	}

	/** The arguments from a place on, up to the bracket that closes them, or the end of the statement. */
	elements(
		from: number,
		bare: boolean,
	): { readonly elements: readonly Element[]; readonly lists: readonly boolean[] } {
		const elements: Element[] = [];
		const lists: boolean[] = [];
		let at = from;
		while (at < this.#tokens.length && !this.#ends(at, bare)) {
			const expression = this.#expression(at, bare);
			elements.push(expression.values);
			lists.push(expression.isList);
			at = expression.end;
			if (this.isMark(at, ",")) at++;
			else if (!this.#ends(at, bare)) break;
		}
		return { elements, lists };
	}

	#ends(at: number, bare: boolean): boolean {
		const token = this.#tokens[at];
		if (token === undefined) return true;
		return token.kind === "mark" && (/^[)\]}]$/.test(token.text) || (bare && token.text === ";"));
	}

	/** One argument: a literal, a list of them, a name that was set to one, or something unknown. */
	#expression(
		from: number,
		bare: boolean,
	): { readonly values: Element; readonly isList: boolean; readonly end: number } {
		if (this.isMark(from, "[") || this.isMark(from, "(")) {
			const { elements } = this.elements(from + 1, false);
			const end = this.#skip(from);
			return { values: elements.flat(), isList: true, end: this.#rest(end, bare) };
		}
		const token = this.#tokens[from];
		const known = token?.kind === "name" ? this.#set.get(token.text) : undefined;
		if (known !== undefined && (this.#ends(from + 1, bare) || this.isMark(from + 1, ",")))
			return { ...known, end: from + 1 };
		return { ...this.#concatenation(from, bare), isList: false };
	}

	/** `"a" "b" + x`: what is no literal is unknown. */
	#concatenation(from: number, bare: boolean): { readonly values: Element; readonly end: number } {
		let value: Value = [];
		let at = from;
		while (at < this.#tokens.length && !this.#ends(at, bare) && !this.isMark(at, ",")) {
			const token = this.#tokens[at];
			if (token?.kind === "string") value = [...value, ...token.value];
			else if (token?.kind === "name") {
				const part = this.#named(at, bare);
				value = [...value, ...part.value];
				at = part.end;
				continue;
			} else if (this.isMark(at, ".") && this.isName(at + 1, "split")) at = this.#skip(at + 2) - 1;
			else if (token?.kind === "mark" && !/^[+.\\]$/.test(token.text)) {
				value = [...value, unknown("environment", token.text)];
				at = /^[([{]$/.test(token.text) ? this.#skip(at) - 1 : at;
			}
			at++;
		}
		return { values: [value], end: at };
	}

	/** A name with what follows it: `os.path.expanduser("~")` is its argument. */
	#named(from: number, bare: boolean): { readonly value: Value; readonly end: number } {
		let written = "";
		let at = from;
		for (; at < this.#tokens.length; at++) {
			const token = this.#tokens[at];
			if (token?.kind !== "name" && !this.isMark(at, ".")) break;
			written += token?.kind === "string" ? "" : (token?.text ?? "");
		}
		const plain = this.#set.get(written);
		if (plain !== undefined && !plain.isList) return { value: plain.values.flat(), end: at };
		if (this.isMark(at, "(") && transparent.test(written)) {
			const inner = this.elements(at + 1, false).elements[0];
			return { value: (inner ?? []).flat(), end: this.#skip(at) };
		}
		let end = at;
		while (this.isMark(end, "(") || this.isMark(end, "[")) end = this.#skip(end);
		return {
			value: [unknown("environment", written)],
			end: end === from && !bare ? from + 1 : Math.max(end, from + 1),
		};
	}

	/** Behind the bracket that closes the one here. */
	#skip(from: number): number {
		let depth = 0;
		for (let at = from; at < this.#tokens.length; at++) {
			const token = this.#tokens[at];
			if (token?.kind !== "mark") continue;
			if (/^[([{]$/.test(token.text)) depth++;
			if (/^[)\]}]$/.test(token.text) && --depth === 0) return at + 1;
		}
		return this.#tokens.length;
	}

	#rest(from: number, bare: boolean): number {
		let at = from;
		while (at < this.#tokens.length && !this.#ends(at, bare) && !this.isMark(at, ",")) at++;
		return at;
	}
}

/** Functions that give back what they are given, or what a shell would make of it. */
const transparent = /(?:^|\.)(?:expanduser|expandvars|split|str|Path|fspath|shellwords|quote)$/;
