import { child } from "../place.ts";
import { StringUnits } from "./json-units.ts";
import type { RefusalCode } from "./refusals.ts";
import { loneSurrogate, wellFormed } from "./surrogates.ts";
import { quote } from "./words.ts";

/** A JSON value as it stands in the text; offsets are UTF-16 units, `end` is exclusive. */
export interface JsonNode {
	readonly start: number;
	readonly end: number;
	readonly members?: ReadonlyMap<string, JsonMember>;
	readonly items?: readonly JsonNode[];
	readonly isString?: boolean;
}

export interface JsonMember {
	readonly keyStart: number;
	readonly keyEnd: number;
	readonly value: JsonNode;
}

/** Something that makes JSON unreadable, or readable in two ways. */
export interface JsonProblem {
	readonly code: RefusalCode;
	readonly message: string;
	readonly start: number;
	readonly end: number;
	readonly pointer: string;
	readonly key: boolean;
}

export interface JsonScan {
	/** Absent where the text is not JSON. */
	readonly root?: JsonNode;
	/** In the order of the text; after one that ends the reading there is none. */
	readonly problems: readonly JsonProblem[];
}

/**
 * Reads JSON slowly and with places: for what `JSON.parse` cannot say.
 * `describe` names an offset as `line:column`. Recursive, so `maxDepth` also guards the stack.
 */
export function scanJson(text: string, maxDepth: number, describe: (offset: number) => string): JsonScan {
	const scanner = new JsonScanner(text, maxDepth, describe);
	try {
		return { root: scanner.document(), problems: scanner.problems };
	} catch (error) {
		if (!(error instanceof Unreadable)) throw error;
		return { problems: scanner.problems };
	}
}

/** Unwinds the scanner; the problem is noted already. */
class Unreadable extends Error {}

const blank = /[ \t\r\n]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /[^\s,:[\]{}"]+/y;
const literals = ["true", "false", "null"];
const escapes: Readonly<Record<string, string>> = {
	'"': '"',
	"\\": "\\",
	"/": "/",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "\t",
};

class JsonScanner {
	readonly problems: JsonProblem[] = [];
	readonly #text: string;
	readonly #maxDepth: number;
	readonly #describe: (offset: number) => string;
	readonly #path: (string | number)[] = [];
	#at = 0;

	constructor(text: string, maxDepth: number, describe: (offset: number) => string) {
		this.#text = text;
		this.#maxDepth = maxDepth;
		this.#describe = describe;
	}

	document(): JsonNode {
		this.#skipBlank();
		const root = this.#value();
		this.#skipBlank();
		if (this.#at < this.#text.length) this.#stop(`the JSON value has ended, yet ${this.#here()} follows`);
		return root;
	}

	#value(): JsonNode {
		switch (this.#text[this.#at]) {
			case "{":
				return this.#object();
			case "[":
				return this.#array();
			case '"': {
				const start = this.#at;
				this.#string(false);
				return { start, end: this.#at, isString: true };
			}
			default:
				return this.#numberOrWord();
		}
	}

	#object(): JsonNode {
		const start = this.#open();
		const members = new Map<string, JsonMember>();
		this.#skipBlank();
		if (!this.#take("}")) {
			do this.#member(members);
			while (this.#another("}", "a key"));
		}
		return { start, end: this.#at, members };
	}

	#member(members: Map<string, JsonMember>): void {
		this.#skipBlank();
		if (this.#text[this.#at] !== '"')
			this.#stop(`${this.#here()} stands where a key in double quotes is expected`);
		const keyStart = this.#at;
		const key = this.#string(true);
		const keyEnd = this.#at;
		this.#path.push(wellFormed(key));
		const first = members.get(key);
		if (first !== undefined) {
			const place = this.#describe(first.keyStart);
			this.#note(
				"input.duplicate-key",
				`the key ${quote(key)} stands here and at ${place}`,
				keyStart,
				keyEnd,
				true,
			);
		}
		if (key === "__proto__") {
			this.#note("input.reserved-key", "the key `__proto__` is reserved", keyStart, keyEnd, true);
		}
		this.#skipBlank();
		if (!this.#take(":")) this.#stop(`after the key ${quote(key)} a \`:\` is missing before ${this.#here()}`);
		this.#skipBlank();
		const value = this.#value();
		if (first === undefined) members.set(key, { keyStart, keyEnd, value });
		this.#path.pop();
	}

	#array(): JsonNode {
		const start = this.#open();
		const items: JsonNode[] = [];
		this.#skipBlank();
		if (!this.#take("]")) {
			do {
				this.#skipBlank();
				this.#path.push(items.length);
				items.push(this.#value());
				this.#path.pop();
			} while (this.#another("]", "a value"));
		}
		return { start, end: this.#at, items };
	}

	/** Steps over an opening bracket. The path is as long as the value is deep. */
	#open(): number {
		if (this.#path.length >= this.#maxDepth) {
			this.#stop(`values are nested more than ${this.#maxDepth} levels deep`, "input.too-deep");
		}
		return this.#at++;
	}

	/** After a member or an item: true at a comma, false at the closing bracket. */
	#another(close: "}" | "]", wanted: string): boolean {
		this.#skipBlank();
		const comma = this.#at;
		if (this.#take(close)) return false;
		if (!this.#take(","))
			this.#stop(`${this.#here()} is not expected; \`,\` or \`${close}\` must follow a value`);
		this.#skipBlank();
		if (this.#text[this.#at] === close) {
			this.#at = comma;
			this.#stop(`after this comma ${wanted} must follow, not \`${close}\``);
		}
		return true;
	}

	#numberOrWord(): JsonNode {
		const start = this.#at;
		const found = this.#match(word);
		if (found === "") this.#stop(`${this.#here()} stands where a value is expected`);
		if (literals.includes(found)) return { start, end: this.#at };
		this.#at = start;
		if (this.#match(number) !== found) {
			this.#at = start;
			this.#stop(unknownWord(found));
		}
		this.#checkNumber(found, start);
		return { start, end: this.#at };
	}

	#checkNumber(written: string, start: number): void {
		const value = Number(written);
		if (!Number.isFinite(value)) {
			this.#note("input.integer-precision", `${quote(written)} is larger than any double`, start, this.#at);
		} else if (/^-?\d+$/.test(written) && !Number.isSafeInteger(value)) {
			const message = `${quote(written)} is beyond ±${Number.MAX_SAFE_INTEGER}, where readers round integers`;
			this.#note("input.integer-precision", message, start, this.#at);
		}
	}

	#string(isKey: boolean): string {
		const start = this.#at;
		let value = "";
		let from = ++this.#at;
		for (;;) {
			const unit = this.#text.charCodeAt(this.#at);
			if (Number.isNaN(unit)) {
				this.#at = start;
				this.#stop("the string that begins here has no closing quote");
			}
			if (unit === 0x22) break;
			if (unit < 0x20) this.#stop(`${this.#here()} inside a string must be written as an escape`);
			if (unit !== 0x5c) {
				this.#at++;
				continue;
			}
			value += this.#text.slice(from, this.#at) + this.#escape();
			from = this.#at;
		}
		value += this.#text.slice(from, this.#at++);
		const half = loneSurrogate(value);
		if (half >= 0) {
			const what = isKey ? "the key" : "the string";
			const message = `${what} ${quote(value)} holds half of a surrogate pair`;
			const lone = new StringUnits(this.#text, start, this.#at).offsetOf(half);
			const end = this.#text[lone] === "\\" ? lone + 6 : lone + 1;
			this.#note("input.lone-surrogate", message, lone, end);
		}
		return value;
	}

	#escape(): string {
		const start = this.#at;
		const letter = this.#text[start + 1] ?? "";
		const plain = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
		if (plain !== undefined) {
			this.#at += 2;
			return plain;
		}
		const hex = this.#text.slice(start + 2, start + 6);
		if (letter !== "u" || !/^[\da-fA-F]{4}$/.test(hex)) {
			this.#stop(`${quote(`\\${letter}${letter === "u" ? hex : ""}`)} is not an escape of JSON`);
		}
		this.#at += 6;
		return String.fromCharCode(Number.parseInt(hex, 16));
	}

	#skipBlank(): void {
		this.#match(blank);
	}

	#match(pattern: RegExp): string {
		pattern.lastIndex = this.#at;
		const found = pattern.exec(this.#text)?.[0] ?? "";
		this.#at += found.length;
		return found;
	}

	#take(character: string): boolean {
		if (this.#text[this.#at] !== character) return false;
		this.#at++;
		return true;
	}

	/** What stands at the current place, in words. */
	#here(): string {
		const point = this.#text.codePointAt(this.#at);
		return point === undefined ? "the end of the text" : quote(String.fromCodePoint(point));
	}

	#note(code: RefusalCode, message: string, start: number, end: number, key = false): void {
		const pointer = this.#path.reduce<string>(child, "");
		this.problems.push({ code, message, start, end, pointer, key });
	}

	#stop(message: string, code: RefusalCode = "input.not-json"): never {
		const start = this.#at;
		const end = Math.min(start + 1, this.#text.length);
		this.problems.push({ code, message, start, end, pointer: "", key: false });
		throw new Unreadable(message);
	}
}

function unknownWord(found: string): string {
	if (found.startsWith("/") || found.startsWith("#"))
		return `${quote(found)} is no value; JSON has no comments`;
	if (found.startsWith("'")) return `${quote(found)} is no value; strings stand in double quotes`;
	if (/^[+-]?[.\d]/.test(found)) return `${quote(found)} is not a number of JSON`;
	return `${quote(found)} is no value of JSON`;
}
