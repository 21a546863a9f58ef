import { spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { foldersUp } from "../../configuration/index.ts";
import { GatehouseError } from "../../errors.ts";
import type { Note } from "./walk.ts";

/**
 * Tells of a path in a folder whether git ignores it. Nothing is ignored outside a repository, in a folder that git
 * ignores as a whole, for who names that means it, nor where git cannot be asked: to judge too much is the safe side.
 * What git tracks is never ignored, so that no pattern hides a contract.
 */
export function ignoredIn(folder: string, note: Note): (path: string, isFolder: boolean) => boolean {
	if (repositoryOf(folder) === null || isIgnored(folder)) {
		return () => false;
	}
	const asked = git(folder, ["ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory"]);
	if ("failure" in asked) {
		note(`\`.gitignore\` is not heeded in \`${folder}\`: ${asked.failure}`);
		return () => false;
	}
	const ignored = new Set(asked.paths);
	return (path, isFolder) => {
		const below = relative(folder, path).split(sep).join("/");
		return ignored.has(isFolder ? `${below}/` : below);
	};
}

function isIgnored(folder: string): boolean {
	const path = realPath(folder);
	const asked = git(path, ["check-ignore", "--", path]);
	return "paths" in asked && asked.paths.length > 0;
}

/** What git knows about the files of a work tree since a revision. Paths are absolute. */
export interface Changes {
	/** Tracked, and the same as then. */
	readonly unchanged: ReadonlySet<string>;
	/** Changed, or new and not ignored. */
	readonly changed: ReadonlySet<string>;
}

/**
 * What has changed in the work tree since the commit at which its branch left a revision.
 *
 * @throws GatehouseError `option.revision` where git cannot tell
 */
export function changesSince(revision: string, folder: string): Changes {
	const ask = (words: readonly string[], where: string): readonly string[] => {
		const asked = git(where, words);
		if ("failure" in asked) {
			throw new GatehouseError(
				"option.revision",
				`what has changed since \`${revision}\` is not known: ${asked.failure}`,
			);
		}
		return asked.paths;
	};
	const verified = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
	const [commit = ""] = ask(verified, folder).map((line) => line.trim());
	const [top = folder] = ask(["rev-parse", "--show-toplevel"], folder).map((line) => line.replace(/\n$/, ""));
	// Each after a letter: any other than H is of a file that git was told not to look at, or has not merged.
	const tracked = ask(["ls-files", "-z", "-v", "--cached"], top)
		.filter((line) => line.startsWith("H "))
		.map((line) => line.slice(2));
	const differing = ask(
		["diff", "-z", "--name-only", "--no-renames", "--ignore-submodules=none", "--merge-base", commit, "--"],
		top,
	);
	const added = ask(["ls-files", "-z", "--others", "--exclude-standard"], top);
	const absolute = (path: string): string => join(top, path);
	const changed = new Set([...differing, ...added].map(absolute));
	const unchanged = new Set(tracked.map(absolute).filter((path) => !changed.has(path)));
	return { unchanged, changed };
}

/** The path by which git knows a file, be it a link or not: links of the folders before it are followed. */
export function knownPath(path: string): string {
	const whole = resolve(path);
	return join(realPath(dirname(whole)), basename(whole));
}

/** Where a path leads to in the end; itself where that is not known. */
export function realPath(path: string): string {
	try {
		return realpathSync(path);
	} catch {
		return resolve(path);
	}
}

/** The top of the work tree that a folder is in; null where it is in none. */
export function repositoryOf(folder: string): string | null {
	const last = [...foldersUp(folder)].at(-1);
	return last !== undefined && existsSync(join(last, ".git")) ? last : null;
}

type Answer = { readonly paths: readonly string[] } | { readonly failure: string };

/** Whether a folder holds files that git does not keep, be they ignored or not. */
export function holdsUntracked(folder: string): boolean {
	const asked = git(folder, ["ls-files", "-z", "--others"]);
	return "failure" in asked || asked.paths.length > 0;
}

/** What git tells a hook: with it, another git would take any folder for the top of the work tree. */
const ofHooks = [
	"GIT_DIR",
	"GIT_WORK_TREE",
	"GIT_INDEX_FILE",
	"GIT_PREFIX",
	"GIT_COMMON_DIR",
	"GIT_NAMESPACE",
	"GIT_OBJECT_DIRECTORY",
	"GIT_ALTERNATE_OBJECT_DIRECTORIES",
	"GIT_INTERNAL_SUPER_PREFIX",
];

/** Asks git; a repository's own configuration must not start programs. */
export function git(folder: string, words: readonly string[]): Answer {
	const { status, stdout, stderr, error } = spawnSync("git", ["-c", "core.fsmonitor=false", ...words], {
		cwd: folder,
		env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofHooks.includes(name))),
		encoding: "utf8",
		maxBuffer: 1024 * 1024 * 1024,
	});
	if (error !== undefined) {
		return { failure: `git cannot be run (${"code" in error ? String(error.code) : error.message})` };
	}
	if (status !== 0) {
		const [first = ""] = stderr.trim().split("\n");
		return { failure: first === "" ? `git ended with ${status}` : first };
	}
	return { paths: stdout.split("\0").filter((path) => path !== "") };
}
