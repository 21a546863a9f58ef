/**
 * JSON in the one form of RFC 8785 (JSON Canonicalization Scheme): no blanks, members sorted by UTF-16 code units,
 * numbers as ECMAScript writes them. Its bytes are the UTF-8 of this text.
 *
 * @throws TypeError for what the scheme cannot write: a number that is not finite, half a surrogate pair, `undefined`
 */
export function canonicalJson(value: unknown): string {
	switch (typeof value) {
		case "string":
			return text(value);
		case "number":
			return number(value);
		case "boolean":
			return String(value);
		case "object":
			return value === null ? "null" : structure(value);
		default:
			throw new TypeError(`JSON has no ${typeof value}`);
	}
}

function structure(value: object): string {
	if (Array.isArray(value)) {
		return `[${value.map(canonicalJson).join(",")}]`;
	}
	// The default order of `sort` is that of UTF-16 code units (section 3.2.3).
	const names = Object.keys(value).sort();
	return `{${names.map((name) => `${text(name)}:${canonicalJson(Reflect.get(value, name))}`).join(",")}}`;
}

function number(value: number): string {
	if (!Number.isFinite(value)) {
		throw new TypeError(`JSON has no number ${value}`);
	}
	return JSON.stringify(value);
}

function text(value: string): string {
	if (/\p{Surrogate}/u.test(value)) {
		throw new TypeError("the text holds half a surrogate pair");
	}
	return JSON.stringify(value);
}
