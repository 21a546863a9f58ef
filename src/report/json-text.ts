/**
 * A value as JSON that acts on nothing that shows it: characters that a terminal obeys or that reorder text, and the
 * beginning of a CI runner's command, are escaped. It reads back as the same value.
 */
export function jsonText(value: unknown, indent?: number): string {
	return JSON.stringify(value, null, indent)
		.replace(/##(?=\w*\[)/g, "#\\u0023")
		.replace(unsafe, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

// JSON.stringify escapes what stands below a space, and lone surrogates.
const unsafe = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
