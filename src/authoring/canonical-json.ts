import { compareText } from "./result.ts";

/** JSON with sorted keys, indented by tabs, ending in a newline: the same value gives the same bytes. */
export function canonicalJson(value: unknown): string {
	return `${JSON.stringify(value, sortKeys, "\t")}\n`;
}

function sortKeys(_key: string, value: unknown): unknown {
	if (typeof value !== "object" || value === null || Array.isArray(value)) {
		return value;
	}
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareText(a, b)));
}
