import type { Source } from "./contract/index.ts";
import type { UnreadableSource } from "./prepare.ts";

/** Longest text of a value that is written, in UTF-16 units: a value may hold one part a million times. */
const longest = 16 * 1024 * 1024;

/** No gate reads more levels, and a value may hold itself. */
const deepest = 500;

/**
 * A value of JSON as a gate takes it: as the text that `JSON.stringify(value, null, 2)` gives, which digest and places in
 * the decision are about. Each part is read once, so that the text is what the value was. A member that is `undefined` is
 * not there. It throws nothing: a value that is no JSON, such as one with a date, a NaN or a part that holds itself, is
 * denied with `input.unreadable`, which names the place.
 *
 * @param name what decisions call it
 */
export function valueSource(value: unknown, name = "value.json"): Source | UnreadableSource {
	try {
		const text = JSON.stringify(new Copying().copy(value, "", 0), null, 2);
		return { name, bytes: new TextEncoder().encode(text), syntax: "json" };
	} catch (error) {
		const why = error instanceof NotJsonError ? error.message : "reading a part of it failed";
		return { name, unreadable: why };
	}
}

class NotJsonError extends Error {
	override readonly name = "NotJsonError";
}

class Copying {
	#room = longest;

	copy(value: unknown, pointer: string, depth: number): unknown {
		// Its line begins with two blanks for each level.
		this.#take(2 * depth + (typeof value === "string" ? value.length : 2));
		switch (typeof value) {
			case "boolean":
			case "string":
				return value;
			case "number":
				return Number.isFinite(value) ? value : refuse(pointer, String(value));
			case "object":
				return value === null ? null : this.#copyObject(value, pointer, depth);
			default:
				return refuse(pointer, `a value of type ${typeof value}`);
		}
	}

	#copyObject(value: object, pointer: string, depth: number): object {
		if (depth >= deepest) {
			throw new NotJsonError(`it is nested deeper than ${deepest} levels`);
		}
		if (Array.isArray(value)) {
			// `map` would pass holes over.
			return Array.from(value, (item, i) => this.copy(item, `${pointer}/${i}`, depth + 1));
		}
		if (!isPlain(value)) {
			return refuse(pointer, "an object of a class");
		}
		// Without a prototype, so that `__proto__` is a name like any other.
		const copied: Record<string, unknown> = Object.create(null);
		for (const name of Object.keys(value)) {
			const member = (value as Readonly<Record<string, unknown>>)[name];
			if (member !== undefined) {
				this.#take(name.length);
				const token = name.replaceAll("~", "~0").replaceAll("/", "~1");
				copied[name] = this.copy(member, `${pointer}/${token}`, depth + 1);
			}
		}
		return copied;
	}

	#take(units: number): void {
		this.#room -= units + 1;
		if (this.#room < 0) {
			throw new NotJsonError(`its text has more than ${longest} characters`);
		}
	}
}

function refuse(pointer: string, what: string): never {
	const where = pointer === "" ? `it is ${what}` : `it holds ${what} at \`${pointer}\``;
	throw new NotJsonError(`${where}, which JSON has not`);
}

/** Whether an object was written as one, in whatever realm: its prototype is the last, or there is none. */
function isPlain(value: object): boolean {
	const prototype: object | null = Object.getPrototypeOf(value);
	return (
		prototype === null ||
		(Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, "isPrototypeOf"))
	);
}
