import { type Dirent, readdir, statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { isConfiguration } from "../../configuration/index.ts";
import type { Source } from "../../contract/index.ts";
import { GatehouseError } from "../../errors.ts";
import type { UnreadableSource } from "../../gate.ts";
import { loadStandardInput } from "./load.ts";
import { contractsIn, isWithin, type Note } from "./walk.ts";

/** A file by its name, or something that is loaded already. */
export type Input = string | Source | UnreadableSource;

export interface FindOptions {
	/** What to call standard input; its extension says the syntax. */
	readonly stdinName?: string;
	/** Told of what is left out, and why. */
	readonly note: Note;
	/** Files, and folders of files, that are no contracts where a folder or a glob means them too, such as the configuration. */
	readonly without?: readonly string[];
}

/**
 * What the arguments mean, each once, in the order of the arguments and sorted within one: `-` is standard input, a file
 * is itself, a folder every file of JSON, JSON lines and YAML in it, anything else a glob.
 *
 * @throws GatehouseError `input.no-files` where an argument means no file
 */
export async function findInputs(paths: readonly string[], options: FindOptions): Promise<readonly Input[]> {
	const found = new Map<string, Input>();
	const isLeftOut = leavingOut(options.without ?? []);
	for (const path of paths) {
		if (path === "-") {
			const name = options.stdinName ?? "stdin";
			found.set("-", found.get("-") ?? (await loadStandardInput(name)));
			continue;
		}
		const files = await filesOf(path, options.note);
		if (files.length === 0) {
			throw new GatehouseError("input.no-files", `no contract matches \`${path}\``);
		}
		for (const file of files) {
			if (typeof file !== "string") {
				found.set(`${found.size}\0`, file);
				continue;
			}
			const known = resolve(file);
			if (!found.has(known) && (file === path || !isLeftOut(known))) {
				found.set(known, file);
			}
		}
	}
	return [...found.values()];
}

/** What is no contract: the files and folders named, and configurations of folders below. */
function leavingOut(paths: readonly string[]): (known: string) => boolean {
	const named = paths.map((path) => resolve(path));
	return (known) => isConfiguration(known) || named.some((path) => isWithin(known, path));
}

async function filesOf(path: string, note: Note): Promise<readonly (string | UnreadableSource)[]> {
	const kind = kindOf(path);
	if (kind === "folder") {
		return contractsIn(path, note);
	}
	if (kind !== "nothing") {
		return [path];
	}
	const matches = await matchesOf(path);
	return matches.flatMap(({ name, isFolder }) => (isFolder ? contractsIn(name, note) : [name]));
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

/**
 * What a glob matches, sorted. A link counts as what it leads to; the search itself follows none. A folder that cannot be
 * read is a match too: whoever loads it finds out why.
 */
async function matchesOf(pattern: string): Promise<readonly Match[]> {
	if (pattern === "") {
		return [];
	}
	// Loaded where there is something to search: a file needs none of it.
	const { default: glob } = await import("fast-glob");
	const unread: Match[] = [];
	const entries = await glob(pattern, {
		dot: true,
		ignore: ["**/.git/**"],
		followSymbolicLinks: false,
		onlyFiles: false,
		objectMode: true,
		fs: { readdir: readingAround(unread) },
	});
	return [
		...entries.map(({ path, dirent }) => ({
			name: path,
			isFolder: dirent.isSymbolicLink() ? kindOf(path) === "folder" : dirent.isDirectory(),
		})),
		...unread,
	].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Reads folders; one that cannot be read is noted and has nothing in it. */
function readingAround(unread: Match[]): typeof readdir {
	const around = (
		folder: string,
		options: { readonly withFileTypes: true },
		done: (error: null, entries: readonly Dirent[]) => void,
	): void => {
		readdir(folder, options, (error, entries) => {
			if (error !== null && error.code !== "ENOENT") {
				unread.push({ name: relative("", folder), isFolder: true });
			}
			done(null, error === null ? entries : []);
		});
	};
	return around as typeof readdir;
}
