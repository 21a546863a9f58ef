import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import glob from "fast-glob";
import type { Source } from "../contract/index.ts";
import { GatehouseError } from "../errors.ts";
import type { UnreadableSource } from "../gate.ts";

/** What counts as a contract in a folder. */
const contractFiles = "**/*.{json,yaml,yml}";

/** A file larger than this is not even loaded, whatever the limit for contracts is. */
const loadable = 256 * 1024 * 1024;

/**
 * The files that the arguments mean, each once, in the order of the arguments and sorted within one: a file is itself,
 * a folder every JSON and YAML file in it, anything else a glob.
 *
 * @throws GatehouseError `input.no-files` where an argument means no file
 */
export async function findFiles(paths: readonly string[]): Promise<readonly string[]> {
	const found = new Set<string>();
	for (const path of paths) {
		const files = await filesOf(path);
		if (files.length === 0) {
			throw new GatehouseError("input.no-files", `no contract matches \`${path}\``);
		}
		for (const file of files) {
			found.add(file);
		}
	}
	return [...found];
}

async function filesOf(path: string): Promise<readonly string[]> {
	const stat = statSync(path, { throwIfNoEntry: false });
	if (stat?.isDirectory()) {
		return (await find(contractFiles, path)).map((file) => join(path, file));
	}
	return stat === undefined ? find(path, ".") : [path];
}

/** What a pattern matches, sorted. A link counts as the file that it names, and a link to a folder is not entered. */
async function find(pattern: string, cwd: string): Promise<readonly string[]> {
	try {
		const entries = await glob(pattern, {
			cwd,
			dot: true,
			ignore: ["**/.git/**"],
			followSymbolicLinks: false,
			onlyFiles: false,
			objectMode: true,
		});
		return entries
			.filter(({ dirent }) => !dirent.isDirectory())
			.map((entry) => entry.path)
			.sort();
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
		const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
		return { name, unreadable: `it cannot be read (${code})` };
	}
}
