import { closeSync, fchmodSync, fstatSync, openSync, writeSync } from "node:fs";
import { GatehouseError } from "../../errors.ts";

/** Where every line of a conversation goes, both sides without a mark, in the order in which it was sent or received. */
export interface Transcript {
	add(line: string | Uint8Array): void;
	close(): void;
}

export const noTranscript: Transcript = { add: () => {}, close: () => {} };

/**
 * A transcript in a file of its own, which only its owner reads: contracts stand in it as they were given.
 *
 * @throws GatehouseError `file.unwritable`, as its `add` does
 */
export function transcriptIn(file: string): Transcript {
	const handle = writing(file, () => opened(file));
	return {
		add: (line) => {
			const bytes = typeof line === "string" ? Buffer.from(line) : line;
			if (isText(bytes)) {
				writing(file, () => writeSync(handle, Buffer.concat([bytes, Buffer.from("\n")])));
			}
		},
		close: () => closeSync(handle),
	};
}

function opened(file: string): number {
	const handle = openSync(file, "w", 0o600);
	if (fstatSync(handle).isFile()) {
		// One that was there before may be open to others.
		fchmodSync(handle, 0o600);
	}
	return handle;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** What is no text, or says nothing, cannot be kept as a line of text. */
function isText(bytes: Uint8Array): boolean {
	try {
		return utf8.decode(bytes).trim() !== "";
	} catch {
		return false;
	}
}

function writing<T>(file: string, write: () => T): T {
	try {
		return write();
	} catch (cause) {
		throw new GatehouseError("file.unwritable", `\`${file}\` cannot be written`, { cause });
	}
}
