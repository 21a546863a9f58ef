/** Calls in code of other languages that run a program which is written out as a literal. */
import { staticText, text, type Value } from "./bits.ts";
import { commandQuote, type Lexicon, type Token, tokens } from "./code-tokens.ts";
import { type Element, Values } from "./code-values.ts";
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

class Calls {
	readonly #tokens: readonly Token[];
	readonly #language: Language;
	readonly #values: Values;
	readonly #imported = new Map<string, { readonly module: string; readonly name: string }>();

	constructor(all: readonly Token[], language: Language) {
		this.#tokens = all;
		this.#language = language;
		this.#values = new Values(all);
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
				this.#values.noteAssignment(at);
				this.#noteImport(at);
				found.push(...this.#call(at, token.text));
			}
		}
		return found;
	}

	#isPiped(at: number): boolean {
		return (
			(this.#values.isMark(at + 1, "|") && this.#values.isName(at + 2, "getline")) ||
			(this.#values.isMark(at - 1, "|") && !this.#values.isMark(at - 2, "|"))
		);
	}

	/** `"cmd" | getline`, `print x | "cmd"`; where the command is a shell, x is what it runs. */
	#piped(at: number, value: Value): readonly ProgramCall[] {
		const printed = this.#tokens[at - 2];
		const isText = printed?.kind === "string" && isShell(staticText(value) ?? "");
		return [value, ...(isText ? [printed.value] : [])].map((one) => ({ kind: "text", values: [one] }));
	}

	/** `from package.module import main`. */
	#noteImport(at: number): void {
		if (!this.#values.isName(at, "from")) return;
		let module = "";
		let next = at + 1;
		for (; next < this.#tokens.length && !this.#values.isName(next, "import"); next++) {
			const token = this.#tokens[next];
			if (token === undefined || token.kind === "string") return;
			module += token.text;
		}
		const imported = this.#tokens[next + 1];
		const alias = this.#values.isName(next + 2, "as") ? this.#tokens[next + 3] : imported;
		if (alias?.kind === "name" && imported?.kind === "name")
			this.#imported.set(alias.text, { module, name: imported.text });
	}

	#call(at: number, name: string): readonly ProgramCall[] {
		const opens = this.#values.isMark(at + 1, "(");
		const imported = opens ? this.#imported.get(name) : undefined;
		const called = imported?.name ?? name;
		const kind = Object.hasOwn(this.#language.calls, called) ? this.#language.calls[called] : undefined;
		if (kind === undefined && imported !== undefined) {
			const given = this.#values.elements(at + 2, false).elements[0] ?? this.#values.arguments;
			return [{ kind: "main", values: [[text(imported.module)], ...(given ?? [])] }];
		}
		if (kind === undefined || (!opens && !(this.#language.bare && this.#tokens[at + 1]?.kind === "string")))
			return [];
		const { elements, lists } = this.#values.elements(opens ? at + 2 : at + 1, !opens);
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
				return [{ kind, values: [...first, ...(this.#values.arguments ?? [])] }];
		}
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
