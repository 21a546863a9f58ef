import { fstatSync } from "node:fs";
import type { Source } from "../../contract/index.ts";
import { codeOf, fileSource, loadable } from "../../file-source.ts";
import type { UnreadableSource } from "../../gate.ts";

/** Loads files when their turn comes; one that cannot be read is a source all the same. */
export function* loadFiles(
	files: Iterable<string | Source | UnreadableSource>,
): Generator<Source | UnreadableSource, void, undefined> {
	for (const file of files) {
		yield typeof file === "string" ? fileSource(file) : file;
	}
}

/** Standard input to its end, under a name that says its syntax. */
export async function loadStandardInput(name: string): Promise<Source | UnreadableSource> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	try {
		// Its stream would end without a word.
		if (fstatSync(0).isDirectory()) {
			return { name, unreadable: "it is a folder" };
		}
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
