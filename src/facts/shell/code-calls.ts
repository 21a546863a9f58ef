/** Calls in code of other languages that run a program which is written out as a literal. */
import { staticText, text, unknown, type Value } from "./bits.ts";
import { commandQuote, type Lexicon, type Token, tokens } from "./code-tokens.ts";
import { isShell } from "./operands.ts";

/** What a call runs: a text for a shell, words, or a Python module or file with words. */
export interface ProgramCall {
	readonly kind: "text" | "words" | "module" | "file" | "main";
	readonly values: readonly Value[];
}

export type CallKind =
	/** The first argument: a text for a shell, or a list of words. */
	| "first"
	/** All arguments are words; one alone is a text for a shell. */
	| "all"
	/** A program, then a list of its words. */
	| "program-list"
	/** A program, then its words with the name that it is called by first. */
	| "program-argv"
	/** Perl's `open`: a text before or behind a `|`, or words after `-|`. */
	| "open"
	| "module"
	| "file";

export interface Language extends Lexicon {
	/** By the last part of a function's name. */
	readonly calls: Readonly<Record<string, CallKind>>;
	/** A call needs no brackets: `system "cmd"`. */
	readonly bare?: boolean;
	/** A string before `| getline` is a command. */
	readonly pipes?: boolean;
}

/** Every call in a code that surely or possibly runs a program. */
export function programCalls(code: Value, language: Language): readonly ProgramCall[] {
	return new Calls(tokens(code, language), language).all();
}

type Element = readonly Value[];

class Calls {
	readonly #tokens: readonly Token[];
	readonly #language: Language;
	/** What names were last set to: a string is a list of one that may be a text. */
	readonly #set = new Map<string, { readonly values: Element; readonly isList: boolean }>();
	readonly #imported = new Map<string, { readonly module: string; readonly name: string }>();

	constructor(all: readonly Token[], language: Language) {
		this.#tokens = all;
		this.#language = language;
	}

	all(): readonly ProgramCall[] {
		const found: ProgramCall[] = [];
		for (let at = 0; at < this.#tokens.length; at++) {
			const token = this.#tokens[at];
			if (token?.kind === "string") {
				if (token.quote === commandQuote && this.#language.backquotes !== "string")
					found.push({ kind: "text", values: [token.value] });
				else if (this.#language.pipes && this.#isPiped(at)) found.push(...this.#piped(at, token.value));
			} else if (token?.kind === "name") {
				this.#noteAssignment(at);
				this.#noteImport(at);
				found.push(...this.#call(at, token.text));
			}
		}
		return found;
	}

	/** What the code sets `sys.argv` to. */
	get arguments(): Element | null {
		return this.#set.get("argv")?.values.slice(1) ?? null;
	}

	#isPiped(at: number): boolean {
		return (
			(this.#isMark(at + 1, "|") && this.#isName(at + 2, "getline")) ||
			(this.#isMark(at - 1, "|") && !this.#isMark(at - 2, "|"))
		);
	}

	/** `"cmd" | getline`, `print x | "cmd"`; where the command is a shell, x is what it runs. */
	#piped(at: number, value: Value): readonly ProgramCall[] {
		const printed = this.#tokens[at - 2];
		const isText = printed?.kind === "string" && isShell(staticText(value) ?? "");
		return [value, ...(isText ? [printed.value] : [])].map((one) => ({ kind: "text", values: [one] }));
	}

	#isMark(at: number, text: string): boolean {
		const token = this.#tokens[at];
		return token?.kind === "mark" && token.text === text;
	}

	#isName(at: number, text: string): boolean {
		const token = this.#tokens[at];
		return token?.kind === "name" && token.text === text;
	}

	#noteAssignment(at: number): void {
		const token = this.#tokens[at];
		if (token?.kind !== "name" || !this.#isMark(at + 1, "=") || this.#isMark(at + 2, "=")) return;
		const list = this.#isMark(at + 2, "[") || this.#isMark(at + 2, "(");
		const { elements } = this.#elements(list ? at + 3 : at + 2, !list);
		this.#set.set(token.text, { values: elements.flat(), isList: list });
	}

	/** `from package.module import main`. */
	#noteImport(at: number): void {
		if (!this.#isName(at, "from")) return;
		let module = "";
		let next = at + 1;
		for (; next < this.#tokens.length && !this.#isName(next, "import"); next++) {
			const token = this.#tokens[next];
			if (token === undefined || token.kind === "string") return;
			module += token.text;
		}
		const imported = this.#tokens[next + 1];
		const alias = this.#isName(next + 2, "as") ? this.#tokens[next + 3] : imported;
		if (alias?.kind === "name" && imported?.kind === "name")
			this.#imported.set(alias.text, { module, name: imported.text });
	}

	#call(at: number, name: string): readonly ProgramCall[] {
		const opens = this.#isMark(at + 1, "(");
		const imported = opens ? this.#imported.get(name) : undefined;
		const called = imported?.name ?? name;
		const kind = Object.hasOwn(this.#language.calls, called) ? this.#language.calls[called] : undefined;
		if (kind === undefined && imported !== undefined) {
			const given = this.#elements(at + 2, false).elements[0] ?? this.arguments;
			return [{ kind: "main", values: [[text(imported.module)], ...(given ?? [])] }];
		}
		if (kind === undefined || (!opens && !(this.#language.bare && this.#tokens[at + 1]?.kind === "string")))
			return [];
		const { elements, lists } = this.#elements(opens ? at + 2 : at + 1, !opens);
		return this.#programOf(kind, elements, lists);
	}

	#programOf(
		kind: CallKind,
		elements: readonly Element[],
		lists: readonly boolean[],
	): readonly ProgramCall[] {
		const [first, second] = elements;
		if (first === undefined || first.length === 0) return [];
		const words = (values: readonly Value[]): ProgramCall[] => [{ kind: "words", values }];
		switch (kind) {
			case "first":
				return lists[0] ? words(first) : [{ kind: "text", values: first }];
			case "all":
				return elements.length === 1 && !lists[0]
					? [{ kind: "text", values: first }]
					: words(elements.flat());
			case "program-list":
				return words([...first, ...(lists[1] ? (second ?? []) : [])]);
			case "program-argv":
				return words([...first, ...elements.slice(1).flat().slice(1)]);
			case "open":
				return openedPrograms(elements.flat());
			case "module":
			case "file":
				return [{ kind, values: [...first, ...(this.arguments ?? [])] }];
		}
	}

	/** The arguments from a place on, up to the bracket that closes them, or the end of the statement. */
	#elements(
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
			if (this.#isMark(at, ",")) at++;
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
		if (this.#isMark(from, "[") || this.#isMark(from, "(")) {
			const { elements } = this.#elements(from + 1, false);
			const end = this.#skip(from);
			return { values: elements.flat(), isList: true, end: this.#rest(end, bare) };
		}
		const token = this.#tokens[from];
		const known = token?.kind === "name" ? this.#set.get(token.text) : undefined;
		if (known !== undefined && (this.#ends(from + 1, bare) || this.#isMark(from + 1, ",")))
			return { ...known, end: from + 1 };
		return { ...this.#concatenation(from, bare), isList: false };
	}

	/** `"a" "b" + x`: what is no literal is unknown. */
	#concatenation(from: number, bare: boolean): { readonly values: Element; readonly end: number } {
		let value: Value = [];
		let at = from;
		while (at < this.#tokens.length && !this.#ends(at, bare) && !this.#isMark(at, ",")) {
			const token = this.#tokens[at];
			if (token?.kind === "string") value = [...value, ...token.value];
			else if (token?.kind === "name") {
				const part = this.#named(at, bare);
				value = [...value, ...part.value];
				at = part.end;
				continue;
			} else if (this.#isMark(at, ".") && this.#isName(at + 1, "split")) at = this.#skip(at + 2) - 1;
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
			if (token?.kind !== "name" && !this.#isMark(at, ".")) break;
			written += token?.kind === "string" ? "" : (token?.text ?? "");
		}
		const plain = this.#set.get(written);
		if (plain !== undefined && !plain.isList) return { value: plain.values.flat(), end: at };
		if (this.#isMark(at, "(") && transparent.test(written)) {
			const inner = this.#elements(at + 1, false).elements[0];
			return { value: (inner ?? []).flat(), end: this.#skip(at) };
		}
		let end = at;
		while (this.#isMark(end, "(") || this.#isMark(end, "[")) end = this.#skip(end);
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
		while (at < this.#tokens.length && !this.#ends(at, bare) && !this.#isMark(at, ",")) at++;
		return at;
	}
}

function openedPrograms(values: readonly Value[]): readonly ProgramCall[] {
	const mode = values.findIndex((value) => /^(?:-\||\|-)$/.test(staticText(value) ?? ""));
	const words = mode < 0 ? [] : values.slice(mode + 1);
	if (words.length > 0) return [{ kind: words.length === 1 ? "text" : "words", values: words }];
	return values.flatMap((value): ProgramCall[] => {
		const [first, last] = [value[0], value.at(-1)];
		const isPiped =
			(first?.kind === "text" && /^\s*\|/.test(first.text)) ||
			(last?.kind === "text" && /\|\s*$/.test(last.text));
		const command = value.map((bit) =>
			bit.kind === "text" ? { ...bit, text: bit.text.replace(/^\s*\||\|\s*$/g, "") } : bit,
		);
		return isPiped ? [{ kind: "text", values: [command] }] : [];
	});
}

/** Functions that give back what they are given, or what a shell would make of it. */
const transparent = /(?:^|\.)(?:expanduser|expandvars|split|str|Path|fspath|shellwords|quote)$/;
