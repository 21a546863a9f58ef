import { spawnSync } from "node:child_process";
import { relative, resolve, sep } from "node:path";
import { GatehouseError } from "../../errors.ts";
import { git, realPath } from "./git.ts";

/** A commit of the repository that a folder is in, and what was below some folders at it. */
export interface Revision {
	readonly commit: string;
	/** Bytes of the files, by path relative to the one of the folders that they are in. */
	readonly files: readonly ReadonlyMap<string, Uint8Array>[];
}

/**
 * What folders of the work tree held at a revision; nothing where they were not there. Links and submodules are left
 * out.
 *
 * @throws GatehouseError `option.revision` where git does not know it
 */
export function filesAt(revision: string, folders: readonly string[], folder = "."): Revision {
	const ask = (words: readonly string[], where: string): readonly string[] => {
		const asked = git(where, words);
		if ("failure" in asked) {
			throw new GatehouseError("option.revision", `\`${revision}\` cannot be read: ${asked.failure}`);
		}
		return asked.paths;
	};
	const [top = folder] = ask(["rev-parse", "--show-toplevel"], folder).map((line) => line.replace(/\n$/, ""));
	const verify = ["rev-parse", "--verify", "--end-of-options", `${revision}^{commit}`];
	const [commit = ""] = ask(verify, folder).map((line) => line.trim());
	const entries = ask(["ls-tree", "-r", "-z", "--full-tree", commit], top).flatMap(treeEntry);
	const wanted = folders.map((one) => {
		const below = relative(top, realPath(resolve(folder, one)))
			.split(sep)
			.join("/");
		return entries.flatMap(({ path, object }) =>
			path.startsWith(`${below}/`) ? [{ path: path.slice(below.length + 1), object }] : [],
		);
	});
	const blobs = blobsOf(
		wanted.flat().map(({ object }) => object),
		top,
		revision,
	);
	return {
		commit,
		files: wanted.map(
			(some) => new Map(some.map(({ path, object }) => [path, blobs.get(object) ?? new Uint8Array()])),
		),
	};
}

interface TreeEntry {
	readonly path: string;
	readonly object: string;
}

/** A line of `git ls-tree`, where it is of a file whose path stays where it is. */
function treeEntry(line: string): readonly TreeEntry[] {
	const [, mode = "", object = "", path = ""] = /^(\d+) blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
	const isPlain = mode.startsWith("100") && !path.split("/").includes("..");
	return isPlain ? [{ path, object }] : [];
}

/** The contents of objects, by name. */
function blobsOf(objects: readonly string[], top: string, revision: string): ReadonlyMap<string, Uint8Array> {
	const { status, stdout } = spawnSync("git", ["cat-file", "--batch"], {
		cwd: top,
		input: `${[...new Set(objects)].join("\n")}\n`,
		maxBuffer: 1024 * 1024 * 1024,
	});
	const blobs = new Map<string, Uint8Array>();
	for (let at = 0; status === 0 && at < stdout.length; ) {
		const end = stdout.indexOf(0x0a, at);
		const [object = "", kind, size = ""] = stdout.toString("latin1", at, end).split(" ");
		if (kind !== "blob") {
			break;
		}
		const next = end + 1 + Number(size);
		blobs.set(object, new Uint8Array(stdout.subarray(end + 1, next)));
		at = next + 1;
	}
	const missing = objects.find((object) => !blobs.has(object));
	if (missing !== undefined) {
		throw new GatehouseError(
			"option.revision",
			`\`${revision}\` cannot be read: git has no object ${missing}`,
		);
	}
	return blobs;
}
