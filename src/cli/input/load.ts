import { readdirSync, readFileSync, statSync } from "node:fs";
import type { Source } from "../../contract/index.ts";
import type { UnreadableSource } from "../../gate.ts";

/** A file larger than this is not even loaded, whatever the limit for contracts is. */
const loadable = 256 * 1024 * 1024;

/** Loads files when their turn comes; one that cannot be read is a source all the same. */
export function* loadFiles(
	files: Iterable<string | Source | UnreadableSource>,
): Generator<Source | UnreadableSource, void, undefined> {
	for (const file of files) {
		yield typeof file === "string" ? loadFile(file) : file;
	}
}

export function loadFile(name: string): Source | UnreadableSource {
	try {
		const stat = statSync(name);
		if (stat.isDirectory()) {
			readdirSync(name);
		}
		if (!stat.isFile()) {
			return { name, unreadable: "it is not a regular file" };
		}
		if (stat.size > loadable) {
			return { name, unreadable: `it has ${stat.size} bytes` };
		}
		return { name, bytes: readFileSync(name) };
	} catch (error) {
		return { name, unreadable: `it cannot be read (${codeOf(error)})` };
	}
}

/** Standard input to its end, under a name that says its syntax. */
export async function loadStandardInput(name: string): Promise<Source | UnreadableSource> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	try {
		for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
			chunks.push(chunk);
			size += chunk.length;
			if (size > loadable) {
				return { name, unreadable: `it has more than ${loadable} bytes` };
			}
		}
		return { name, bytes: Buffer.concat(chunks) };
	} catch (error) {
		return { name, unreadable: `it cannot be read (${codeOf(error)})` };
	}
}

export function codeOf(error: unknown): string {
	return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
