import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { type JsonValue, read, type Source } from "../contract/index.ts";
import { GatehouseError } from "../errors.ts";
import { codeOf, fileSource } from "../file-source.ts";

/**
 * The one document of a file that the command itself is given.
 *
 * @throws GatehouseError `option.document` where there is not just one, or it cannot be read
 */
export function readDocument(name: string): JsonValue {
	const source = fileSource(name);
	if ("unreadable" in source) {
		throw new GatehouseError("option.document", `\`${name}\`: ${source.unreadable}`);
	}
	return documentOf(source, name);
}

/**
 * The one document of what was read.
 *
 * @throws GatehouseError `option.document` where there is not just one, or it cannot be read
 */
export function documentOf(source: Source, name: string): JsonValue {
	const [reading, ...others] = read(source);
	if (reading?.kind === "document" && others.length === 0) {
		return reading.document.value;
	}
	const [refusal] = reading?.kind === "refused" ? reading.refusals : [];
	const place = refusal?.range === undefined ? "" : `:${refusal.range.line}:${refusal.range.column}`;
	const message = refusal?.message ?? "it holds several documents";
	throw new GatehouseError("option.document", `\`${name}${place}\`: ${message}`);
}

/**
 * The bytes of a file that the command itself is given; `-` is standard input.
 *
 * @throws GatehouseError `file.unreadable`
 */
export function readBytes(name: string): Uint8Array {
	if (name === "-") {
		const bytes = readFileSync(0);
		// Node follows no links to modules as long as what it looked at last was a pipe; pnpm installs with links.
		statSync("/");
		return bytes;
	}
	const source = fileSource(name);
	if ("unreadable" in source) {
		throw new GatehouseError("file.unreadable", `\`${name}\`: ${source.unreadable}`);
	}
	return source.bytes;
}

/**
 * Makes a folder and those that it lies in, where they are not there yet.
 *
 * @throws GatehouseError `file.unwritable`
 */
export function makeFolder(name: string): void {
	try {
		mkdirSync(name, { recursive: true });
	} catch (cause) {
		throw new GatehouseError("file.unwritable", `the folder \`${name}\` cannot be made (${codeOf(cause)})`, {
			cause,
		});
	}
}

/**
 * Writes a file that must not be there yet.
 *
 * @throws GatehouseError `file.unwritable`
 */
export function writeNew(name: string, text: string, mode: number): void {
	try {
		writeFileSync(name, text, { flag: "wx", mode });
	} catch (cause) {
		throw new GatehouseError("file.unwritable", `\`${name}\` cannot be written (${codeOf(cause)})`, {
			cause,
		});
	}
}
