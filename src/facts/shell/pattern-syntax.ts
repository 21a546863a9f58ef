/** Shell patterns (POSIX 2.13 and bash's extended ones) as a list of tokens. */
import type { Bit } from "./bits.ts";

/** One character of a subject, or a part whose characters are not known. */
export type Unit = string | Exclude<Bit, { kind: "text" }>;

interface CharacterSet {
	readonly kind: "set";
	readonly negated: boolean;
	readonly ranges: readonly (readonly [string, string])[];
	readonly classes: readonly RegExp[];
}

export type Token =
	| { readonly kind: "unit"; readonly unit: Unit }
	| { readonly kind: "any" }
	| { readonly kind: "star" }
	| CharacterSet
	| { readonly kind: "choice"; readonly operator: string; readonly ways: readonly Pattern[] };

export type Pattern = readonly Token[];

const classes: Readonly<Record<string, RegExp>> = {
	alpha: /[A-Za-z]/,
	digit: /[0-9]/,
	alnum: /[A-Za-z0-9]/,
	upper: /[A-Z]/,
	lower: /[a-z]/,
	space: /\s/,
	blank: /[ \t]/,
	punct: /[!-/:-@[-`{-~]/,
	print: /[ -~]/,
	graph: /[!-~]/,
	cntrl: /\p{Cc}/u,
	xdigit: /[0-9A-Fa-f]/,
	word: /\w/,
};

export function units(bits: readonly Bit[]): Unit[] {
	const all: Unit[] = [];
	for (const bit of bits) {
		if (bit.kind === "text") for (const character of bit.text) all.push(character);
		else all.push(bit);
	}
	return all;
}

interface Symbol {
	readonly unit: Unit;
	readonly quoted: boolean;
}

export function compile(bits: readonly Bit[]): Pattern {
	const symbols: Symbol[] = [];
	for (const bit of bits) {
		if (bit.kind === "text") for (const unit of bit.text) symbols.push({ unit, quoted: bit.quoted });
		else if (bit.kind === "glob") for (const unit of bit.text) symbols.push({ unit, quoted: false });
		else symbols.push({ unit: bit, quoted: true });
	}
	return new Compiler(symbols).sequence(false);
}

class Compiler {
	readonly #symbols: readonly Symbol[];
	#at = 0;

	constructor(symbols: readonly Symbol[]) {
		this.#symbols = symbols;
	}

	#special(offset = 0): Unit | null {
		const symbol = this.#symbols[this.#at + offset];
		return symbol === undefined || symbol.quoted ? null : symbol.unit;
	}

	sequence(nested: boolean): Pattern {
		const tokens: Token[] = [];
		while (this.#at < this.#symbols.length) {
			const special = this.#special();
			if (nested && (special === "|" || special === ")")) return tokens;
			tokens.push(this.#token(special));
		}
		return tokens;
	}

	#token(special: Unit | null): Token {
		const extended = typeof special === "string" && "?*+@!".includes(special) && this.#special(1) === "(";
		if (extended) {
			const choice = this.#choice(special);
			if (choice !== null) return choice;
		}
		const set = special === "[" ? this.#set() : null;
		if (set !== null) return set;
		const unit = this.#symbols[this.#at++]?.unit ?? "";
		if (special === "*") return { kind: "star" };
		if (special === "?") return { kind: "any" };
		if (special === "\\" && this.#at < this.#symbols.length) {
			return { kind: "unit", unit: this.#symbols[this.#at++]?.unit ?? "" };
		}
		return { kind: "unit", unit };
	}

	#choice(operator: string): Token | null {
		const begin = this.#at;
		const ways: Pattern[] = [];
		this.#at += 2;
		for (;;) {
			ways.push(this.sequence(true));
			const end = this.#special();
			this.#at++;
			if (end === ")") return { kind: "choice", operator, ways };
			if (end !== "|") break;
		}
		this.#at = begin;
		return null;
	}

	#set(): CharacterSet | null {
		const begin = this.#at++;
		const negated = this.#special() === "!" || this.#special() === "^";
		if (negated) this.#at++;
		const ranges: [string, string][] = [];
		const named: RegExp[] = [];
		for (let first = true; this.#at < this.#symbols.length; first = false) {
			const unit = this.#symbols[this.#at]?.unit;
			if (typeof unit !== "string") break;
			if (this.#special() === "]" && !first) {
				this.#at++;
				return { kind: "set", negated, ranges, classes: named };
			}
			if (this.#special() === "[" && this.#special(1) === ":") {
				const name = this.#className();
				const known = name === null ? undefined : classes[name];
				if (known !== undefined) {
					named.push(known);
					continue;
				}
			}
			this.#at++;
			const end = this.#symbols[this.#at + 1]?.unit;
			const isRange = this.#special() === "-" && typeof end === "string" && end !== "]";
			ranges.push([unit, isRange ? end : unit]);
			if (isRange) this.#at += 2;
		}
		this.#at = begin;
		return null;
	}

	#className(): string | null {
		let name = "";
		for (let offset = 2; ; offset++) {
			const unit = this.#special(offset);
			if (unit === ":" && this.#special(offset + 1) === "]") {
				this.#at += offset + 2;
				return name;
			}
			if (typeof unit !== "string" || !/[a-z]/.test(unit)) return null;
			name += unit;
		}
	}
}
