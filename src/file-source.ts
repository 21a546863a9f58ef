import { readdirSync, readFileSync, statSync } from "node:fs";
import type { Source } from "./contract/index.ts";
import type { UnreadableSource } from "./prepare.ts";

/** A file larger than this, in bytes, is not even loaded, whatever the limit for contracts is. */
export const loadable = 256 * 1024 * 1024;

/**
 * A file as a gate takes it. It throws nothing: what cannot be read is a source all the same, and is denied with
 * `input.unreadable`.
 *
 * @param name what decisions call it; its extension says the syntax
 */
export function fileSource(path: string, name: string = path): Source | UnreadableSource {
	try {
		const stat = statSync(path);
		if (stat.isDirectory()) {
			readdirSync(path);
		}
		if (!stat.isFile()) {
			return { name, unreadable: "it is not a regular file" };
		}
		if (stat.size > loadable) {
			return { name, unreadable: `it has ${stat.size} bytes` };
		}
		return { name, bytes: readFileSync(path) };
	} catch (error) {
		return { name, unreadable: `it cannot be read (${codeOf(error)})` };
	}
}

export function codeOf(error: unknown): string {
	return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
