/** Code of other languages as tokens, as far as calls with literal arguments need it. Nothing of it is run. */
import { type Bit, home, text, unknown, type Value } from "./bits.ts";

export type Token =
	| { readonly kind: "string"; readonly value: Value; readonly quote: string }
	| { readonly kind: "name"; readonly text: string }
	| { readonly kind: "mark"; readonly text: string };

/** How a language writes what must not be taken for code, or what is run as it stands. */
export interface Lexicon {
	/** Line comments begin with these. */
	readonly comments: readonly string[];
	readonly blockComments?: boolean;
	/** Backquotes are a string (`node`) or a command that is run (`perl`). */
	readonly backquotes?: "string" | "command";
	/** What stands for a value within a double-quoted string. */
	readonly inserts?: RegExp;
	/** `f"{x}"`. */
	readonly prefixed?: boolean;
	/** `'''…'''`. */
	readonly triple?: boolean;
	/** `/…/` is a pattern where no value stands before it. */
	readonly patterns?: boolean;
	/** `qx{…}`, `%x(…)`: a command; `q{…}`, `qw(…)`: a string. */
	readonly quoteWords?: RegExp;
}

/** A token that is run as it stands: `` `cmd` `` in Perl and Ruby. */
export const commandQuote = "`";

/** The tokens of a code; what is not known in it stands as a private character and becomes an unknown again. */
export function tokens(code: Value, lexicon: Lexicon): readonly Token[] {
	const holes = code.filter((bit) => bit.kind !== "text");
	const written = code.map((bit) => (bit.kind === "text" ? bit.text : hole)).join("");
	return new Scanner(written, holes, lexicon).all();
}

const hole = "\uFFFC";
const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}", "<": ">" };

class Scanner {
	readonly #code: string;
	readonly #holes: readonly Bit[];
	readonly #lexicon: Lexicon;
	readonly #found: Token[] = [];
	#at = 0;
	#hole = 0;

	constructor(code: string, holes: readonly Bit[], lexicon: Lexicon) {
		this.#code = code;
		this.#holes = holes;
		this.#lexicon = lexicon;
	}

	all(): readonly Token[] {
		while (this.#at < this.#code.length) this.#next();
		return this.#found;
	}

	#next(): void {
		const rest = this.#code.slice(this.#at, this.#at + 64);
		const { comments, blockComments, backquotes, quoteWords, patterns } = this.#lexicon;
		const words = quoteWords?.exec(rest)?.[0];
		const opening = this.#opening(rest);
		if (comments.some((mark) => rest.startsWith(mark))) this.#skipTo("\n");
		else if (blockComments && rest.startsWith("/*")) this.#skipTo("*/");
		else if (words !== undefined) this.#quoteWords(words);
		else if (opening !== null) this.#string(opening.prefix, opening.quote);
		else if (rest.startsWith("`") && backquotes !== undefined) this.#string("", "`");
		else if (rest.startsWith("/") && patterns && !this.#followsValue()) this.#pattern();
		else this.#plain(rest);
	}

	#plain(rest: string): void {
		const name = /^[\p{L}_$][\p{L}\p{N}_$]*/u.exec(rest)?.[0];
		this.#at += name?.length ?? 1;
		const character = rest[0] ?? "";
		if (name !== undefined) this.#found.push({ kind: "name", text: name });
		else if (character === hole) this.#found.push({ kind: "string", value: [this.#takeHole()], quote: "" });
		else if (character.trim() !== "") this.#found.push({ kind: "mark", text: character });
	}

	#opening(rest: string): { readonly prefix: string; readonly quote: string } | null {
		const { prefixed, triple } = this.#lexicon;
		const prefix = prefixed ? (/^[rRbBuUfF]{0,2}(?=["'])/.exec(rest)?.[0] ?? "") : "";
		const after = rest.slice(prefix.length);
		const quote = (triple ? /^(?:"""|'''|["'])/ : /^["']/).exec(after)?.[0];
		return quote === undefined ? null : { prefix: prefix.toLowerCase(), quote };
	}

	#string(prefix: string, quote: string): void {
		this.#at += prefix.length + quote.length;
		const inserts = prefix.includes("f")
			? /^\{[^{}]*\}/
			: quote === "'" || this.#lexicon.prefixed
				? undefined
				: this.#lexicon.inserts;
		const value = this.#until(quote, prefix.includes("r"), inserts);
		this.#found.push({ kind: "string", value, quote });
	}

	#quoteWords(mark: string): void {
		this.#at += mark.length;
		const open = mark.at(-1) ?? "";
		const value = this.#until(closing[open] ?? open, false, this.#lexicon.inserts);
		this.#found.push({ kind: "string", value, quote: mark.includes("x") ? commandQuote : '"' });
	}

	/** The value up to a closing quote. */
	#until(close: string, raw: boolean, inserts: RegExp | undefined): Value {
		const value: Bit[] = [];
		let plain = "";
		const add = (bit: Bit) => {
			if (plain !== "") value.push(text(plain));
			plain = "";
			value.push(bit);
		};
		while (this.#at < this.#code.length && !this.#code.startsWith(close, this.#at)) {
			const character = this.#code[this.#at] ?? "";
			const inserted = inserts?.exec(this.#code.slice(this.#at, this.#at + 256))?.[0];
			if (inserted !== undefined) {
				this.#at += inserted.length;
				add(isHome.test(inserted) ? home : unknown("environment", inserted));
			} else if (character === "\\" && !raw) plain += this.#escape();
			else {
				this.#at++;
				if (character === hole) add(this.#takeHole());
				else plain += character;
			}
		}
		this.#at += close.length;
		return plain === "" && value.length > 0 ? value : [...value, text(plain)];
	}

	#escape(): string {
		const match = /^\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([\s\S]))/.exec(
			this.#code.slice(this.#at, this.#at + 8),
		);
		this.#at += match?.[0].length ?? 1;
		const code = match?.[1] ?? match?.[2];
		if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
		const single = match?.[3] ?? "";
		return { n: "\n", t: "\t", r: "\r", "\n": "" }[single] ?? single;
	}

	#skipTo(end: string): void {
		const at = this.#code.indexOf(end, this.#at);
		this.#at = at < 0 ? this.#code.length : at + end.length;
	}

	#followsValue(): boolean {
		const last = this.#found.at(-1);
		if (last === undefined) return false;
		return (
			last.kind === "string" || (last.kind === "mark" ? /[)\]}\d]/.test(last.text) : !keyword.test(last.text))
		);
	}

	#pattern(): void {
		const match = /^\/(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\\\n[])+\//.exec(this.#code.slice(this.#at));
		this.#at += match?.[0].length ?? 1;
		this.#found.push({ kind: "mark", text: match === null ? "/" : ")" });
	}

	#takeHole(): Bit {
		return this.#holes[this.#hole++] ?? unknown("environment", "");
	}
}

/** Ways to write the home directory within a string. */
const isHome =
	/^(?:\$ENV\{['"]?HOME['"]?\}|#\{(?:ENV\[['"]HOME['"]\]|Dir\.home)\}|\$\{process\.env\.HOME\})$/;

const keyword = /^(?:if|unless|while|until|and|or|not|return|print|split|in|typeof|case|when)$/;
