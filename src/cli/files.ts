import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type JsonValue, read, type Source } from "../contract/index.ts";
import { GatehouseError } from "../errors.ts";
import type { UnreadableSource } from "../gate.ts";

/** What counts as a contract in a folder. */
const contractFiles = "**/*.{json,jsonl,ndjson,yaml,yml}";

/** A file larger than this is not even loaded, whatever the limit for contracts is. */
const loadable = 256 * 1024 * 1024;

/**
 * The files that the arguments mean, each once, in the order of the arguments and sorted within one: a file is itself,
 * a folder every file of JSON, JSON lines and YAML in it, anything else a glob.
 *
 * @throws GatehouseError `input.no-files` where an argument means no file
 */
export async function findFiles(paths: readonly string[]): Promise<readonly string[]> {
	const found = new Map<string, string>();
	for (const path of paths) {
		const files = await filesOf(path);
		if (files.length === 0) {
			throw new GatehouseError("input.no-files", `no contract matches \`${path}\``);
		}
		for (const file of files) {
			const known = resolve(file);
			if (!found.has(known)) {
				found.set(known, file);
			}
		}
	}
	return [...found.values()];
}

async function filesOf(path: string): Promise<readonly string[]> {
	const kind = kindOf(path);
	if (kind === "folder") {
		return filesIn(path);
	}
	if (kind !== "nothing") {
		return [path];
	}
	const matches = await find(path, ".");
	const lists = await Promise.all(matches.map(({ name, isFolder }) => (isFolder ? filesIn(name) : [name])));
	return lists.flat();
}

async function filesIn(folder: string): Promise<readonly string[]> {
	const matches = await find(contractFiles, folder);
	return matches.filter(({ isFolder }) => !isFolder).map(({ name }) => join(folder, name));
}

/** What stands at a path; what cannot be looked at is a file that cannot be read. */
function kindOf(path: string): "folder" | "file" | "nothing" {
	try {
		const stat = statSync(path, { throwIfNoEntry: false });
		return stat === undefined ? "nothing" : stat.isDirectory() ? "folder" : "file";
	} catch {
		// A loop of links, a name too long, a file where a folder should be: loading it says which.
		return "file";
	}
}

interface Match {
	readonly name: string;
	readonly isFolder: boolean;
}

/** What a pattern matches, sorted. A link counts as the file that it names, and a link to a folder is not entered. */
async function find(pattern: string, cwd: string): Promise<readonly Match[]> {
	if (pattern === "") {
		return [];
	}
	try {
		// Loaded where there is something to search: a single file needs none of it.
		const { default: glob } = await import("fast-glob");
		const entries = await glob(pattern, {
			cwd,
			dot: true,
			ignore: ["**/.git/**"],
			followSymbolicLinks: false,
			onlyFiles: false,
			objectMode: true,
			caseSensitiveMatch: pattern !== contractFiles,
		});
		return entries
			.map(({ path, dirent }) => ({ name: path, isFolder: dirent.isDirectory() }))
			.sort((a, b) => (a.name < b.name ? -1 : 1));
	} catch (cause) {
		throw new GatehouseError(
			"input.no-files",
			`not every folder of \`${pattern}\` in \`${cwd}\` can be read`,
			{ cause },
		);
	}
}

/** Loads a file when its turn comes; one that cannot be read is a source all the same. */
export function* loadFiles(files: readonly string[]): Generator<Source | UnreadableSource, void, undefined> {
	for (const name of files) {
		yield loadFile(name);
	}
}

/** As {@link loadFiles}, where some are loaded already. */
export function* loadItems(
	items: Iterable<string | Source | UnreadableSource>,
): Generator<Source | UnreadableSource, void, undefined> {
	for (const item of items) {
		yield typeof item === "string" ? loadFile(item) : item;
	}
}

function loadFile(name: string): Source | UnreadableSource {
	try {
		const stat = statSync(name);
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

/**
 * The one document of a file that the command itself is given.
 *
 * @throws GatehouseError `option.document` where there is not just one, or it cannot be read
 */
export function readDocument(name: string): JsonValue {
	const source = loadFile(name);
	if ("unreadable" in source) {
		throw new GatehouseError("option.document", `\`${name}\`: ${source.unreadable}`);
	}
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
		return readFileSync(0);
	}
	const source = loadFile(name);
	if ("unreadable" in source) {
		throw new GatehouseError("file.unreadable", `\`${name}\`: ${source.unreadable}`);
	}
	return source.bytes;
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

function codeOf(error: unknown): string {
	return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
