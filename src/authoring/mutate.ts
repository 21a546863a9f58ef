import { isObject, type JsonValue, wellFormed } from "../contract/index.ts";
import type { Random } from "./random.ts";
import { hintsAt } from "./schema-hints.ts";
import { type Part, type Path, partsOf, removed, replaced } from "./value-tree.ts";

/** An input to start from, and the schema that it follows. */
export interface Seedling {
	readonly value: JsonValue;
	readonly schema: unknown;
}

/** Texts in which readers of text differ: blanks, cases, marks, what JSON escapes, what is written in several ways. */
const oddTexts: readonly string[] = [
	"",
	" ",
	"\t",
	"\u0000",
	"\u00a0",
	"\u2028",
	"\ufeff",
	"ß",
	"İ",
	"ı",
	"Σς",
	"e\u0301",
	"é",
	"\u{1f600}",
	"\u{10ffff}",
	"日本",
	"\\",
	'"',
	"`",
	"{x}",
	"%s",
	"/",
	"//",
	"/..",
	"~",
	"~/",
	"~root",
	".",
	"..",
	"*",
	"?",
	"[a-z]",
	":",
	"@",
	"0",
	"-0",
	"1e3",
	"0x10",
	"01",
	" 7",
	"null",
	"true",
	"__proto__",
	"constructor",
	"2026-05-10T10:00:00",
	"2026-05-10T10:00:00.1",
	"9999-12-31T23:59:59",
	`sha256:${"0".repeat(64)}`,
	"urn:srcos:x:1",
	"a".repeat(3000),
	"é/".repeat(800),
];

const oddNumbers: readonly number[] = [
	0,
	-1,
	1,
	2,
	0.5,
	-0.5,
	0.1,
	100,
	1e-7,
	1e6,
	1e15,
	1e21,
	1.5e300,
	2 ** 31,
	2 ** 32,
	2 ** 53 - 1,
	-(2 ** 53) + 1,
];

/** The longest list or object to be doubled: inputs are not to grow without end. */
const longest = 40;

/** Makes inputs out of others. The same random numbers make the same inputs. */
export class Mutator {
	readonly #random: Random;
	readonly #seedlings: readonly Seedling[];
	/** Values seen anywhere, by the name of the member that held them. */
	readonly #seen = new Map<string | number, JsonValue[]>();

	constructor(seedlings: readonly Seedling[], random: Random) {
		this.#random = random;
		this.#seedlings = seedlings;
		for (const { value } of seedlings) {
			for (const part of partsOf(value)) {
				const name = part.path.findLast((key) => typeof key === "string") ?? "";
				const known = this.#seen.get(name) ?? [];
				this.#seen.set(name, known);
				known.push(part.value);
			}
		}
	}

	/** Another input: one of those given, changed in one to four places. */
	next(): JsonValue {
		const { value, schema } = this.#random.of(this.#seedlings) ?? { value: null, schema: {} };
		let mutant = value;
		for (let left = 1 + this.#random.below(4); left > 0; left -= 1) {
			mutant = this.#changed(mutant, schema);
		}
		return mutant;
	}

	#changed(value: JsonValue, schema: unknown): JsonValue {
		const section = this.#random.of(isObject(value) ? Object.keys(value) : []);
		const other = this.#random.of(this.#seedlings)?.value;
		// Another document under this one's kind, or the other way round.
		if (section !== undefined && this.#random.below(25) === 0 && other !== undefined && isObject(other)) {
			return section in other ? replaced(value, [section], other[section] as JsonValue) : value;
		}
		const parts = [...partsOf(value)].filter(({ path }) => path.length > 0 && isWithin(path, section));
		const part = this.#random.of(parts);
		return part === undefined ? value : this.#withOther(value, part, schema);
	}

	#withOther(tree: JsonValue, { path, value }: Part, schema: unknown): JsonValue {
		// The parts that make an input one are never taken away.
		if (path.length > 1 && this.#random.below(6) === 0) {
			return removed(tree, path);
		}
		return replaced(tree, path, this.#other(value, path, schema));
	}

	#other(value: JsonValue, path: Path, schema: unknown): JsonValue {
		const like = this.#alike(value, path);
		if (like !== undefined && this.#random.below(3) === 0) {
			return like;
		}
		const { values, bounds, members } = hintsAt(schema, path);
		if (values.length > 0 && this.#random.below(3) > 0) {
			return this.#random.of(values) as JsonValue;
		}
		if (typeof value === "string") {
			return this.#otherText(value);
		}
		if (typeof value === "number") {
			const near = bounds.flatMap((bound) => [bound - 1, bound, bound + 1]);
			return this.#random.of(near.length > 0 && this.#random.below(2) === 0 ? near : oddNumbers) ?? 0;
		}
		if (typeof value === "boolean") {
			return !value;
		}
		if (value === null) {
			return this.#random.of(this.#seen.get(nameOf(path)) ?? []) ?? null;
		}
		return isObject(value)
			? this.#otherObject(value, members)
			: this.#otherList(value as readonly JsonValue[]);
	}

	/** A value of the same type from the same member of another input. */
	#alike(value: JsonValue, path: Path): JsonValue | undefined {
		const like = this.#random.of(this.#seen.get(nameOf(path)) ?? []);
		return like !== undefined && typeOf(like) === typeOf(value) ? like : undefined;
	}

	#otherText(text: string): string {
		const odd = this.#random.of(oddTexts) ?? "";
		const middle = this.#random.below(text.length + 1);
		const forms = [
			odd,
			`${odd}${text}`,
			`${text}${odd}`,
			`${text.slice(0, middle)}${odd}${text.slice(middle)}`,
			text.slice(0, middle),
			text.slice(middle),
			text.toUpperCase(),
			text.toLowerCase(),
			` ${text}\n`,
			text.length < 200 ? text.repeat(2) : text,
		];
		return wellFormed(this.#random.of(forms) ?? "");
	}

	#otherList(items: readonly JsonValue[]): JsonValue {
		const one = this.#random.of(items);
		const forms: readonly (readonly JsonValue[])[] = [
			[],
			[...items].reverse(),
			items.slice(0, this.#random.below(items.length + 1)),
			one === undefined || items.length > longest ? items : [...items, one],
			items.length > longest ? items : [...items, ...items],
		];
		return this.#random.of(forms) ?? [];
	}

	#otherObject(object: { readonly [name: string]: JsonValue }, members: readonly string[]): JsonValue {
		const names = Object.keys(object);
		const name = this.#random.of(names);
		const wanted = this.#random.of(members.filter((member) => !names.includes(member)));
		const found = wanted === undefined ? undefined : this.#random.of(this.#seen.get(wanted) ?? []);
		if (wanted !== undefined && found !== undefined && this.#random.below(2) === 0) {
			return Object.fromEntries([...Object.entries(object), [wanted, found]]);
		}
		if (name === undefined || names.length > longest) {
			return {};
		}
		const odd = this.#random.of(oddTexts) ?? "";
		return Object.fromEntries([...Object.entries(object), [`${odd}${name}`, object[name] as JsonValue]]);
	}
}

function isWithin(path: Path, section: string | undefined): boolean {
	return section === undefined || path[0] === section;
}

function nameOf(path: Path): string | number {
	return path.findLast((key) => typeof key === "string") ?? "";
}

function typeOf(value: JsonValue): string {
	return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}
