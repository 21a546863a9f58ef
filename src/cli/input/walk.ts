import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { UnreadableSource } from "../../gate.ts";
import { ignoredIn } from "./git.ts";

/** What counts as a contract in a folder. */
const isContract = (name: string): boolean => /\.(?:json|jsonl|ndjson|yaml|yml)$/i.test(name);

/** What a walk came upon besides files. */
export type Note = (text: string) => void;

/**
 * The contracts in a folder and everything below it, by name. Folders of git itself and what git ignores are left out;
 * a file that git tracks is not ignored, whatever its name. A linked folder is entered, each folder once. A folder that
 * cannot be read stands in the answer under its own name: whoever loads it finds out why.
 */
export function contractsIn(folder: string, note: Note): readonly (string | UnreadableSource)[] {
	const found: (string | UnreadableSource)[] = [];
	let ignoredAny = false;
	const ignored = ignoredIn(folder, note);
	walk(folder, {
		found,
		note,
		entered: new Set(),
		top: folder,
		ignored: (path, isFolder) => {
			const answer = ignored(path, isFolder);
			ignoredAny ||= answer;
			return answer;
		},
	});
	if (found.length === 0 && ignoredAny) {
		note(`git ignores what is in \`${folder}\`; name the files themselves to have them judged`);
	}
	return found;
}

interface Walk {
	readonly found: (string | UnreadableSource)[];
	readonly note: Note;
	/** Real paths of the folders that were entered. */
	readonly entered: Set<string>;
	/** The folder by whose repository's rules files are left out. */
	readonly top: string;
	readonly ignored: (path: string, isFolder: boolean) => boolean;
}

function walk(folder: string, state: Walk): void {
	let entries: readonly Dirent[];
	try {
		const real = realpathSync(folder);
		if (state.entered.has(real)) {
			state.note(`\`${folder}\` leads to a folder that is judged already, and is not entered again`);
			return;
		}
		state.entered.add(real);
		entries = readdirSync(folder, { withFileTypes: true });
	} catch {
		state.found.push(folder);
		return;
	}
	const inner =
		folder !== state.top && entries.some(({ name }) => name === ".git") ? withOwnRules(folder, state) : state;
	const odd = oddNames(folder, entries);
	inner.found.push(...odd.map((name) => ({ name: join(folder, name), unreadable: "its name is not UTF-8" })));
	for (const { name, kind } of byPath(folder, entries)) {
		const path = join(folder, name);
		if (odd.includes(name)) {
			continue;
		}
		if (name === ".git" || inner.ignored(path, kind === "folder")) {
			continue;
		}
		if (kind === "folder") {
			walk(path, inner);
		} else if (isContract(name)) {
			inner.found.push(path);
		}
	}
}

/** A repository within another has rules of its own. */
function withOwnRules(folder: string, state: Walk): Walk {
	return { ...state, top: folder, ignored: ignoredIn(folder, state.note) };
}

interface Entry {
	readonly name: string;
	readonly kind: "folder" | "file";
}

/** In the order that the whole paths have: `a-b` stands before what is in `a`. */
function byPath(folder: string, entries: readonly Dirent[]): readonly Entry[] {
	return entries
		.map((entry): Entry => ({ name: entry.name, kind: kindOf(folder, entry) }))
		.map((entry) => ({ entry, key: entry.kind === "folder" ? `${entry.name}/` : entry.name }))
		.sort((a, b) => (a.key < b.key ? -1 : 1))
		.map(({ entry }) => entry);
}

/** A link is what it leads to; one that leads nowhere is a file that cannot be read. */
function kindOf(folder: string, entry: Dirent): Entry["kind"] {
	if (!entry.isSymbolicLink()) {
		return entry.isDirectory() ? "folder" : "file";
	}
	try {
		return statSync(join(folder, entry.name)).isDirectory() ? "folder" : "file";
	} catch {
		return "file";
	}
}

/** Names that no text can hold, as they come out: whatever has one cannot be opened by it. */
function oddNames(folder: string, entries: readonly Dirent[]): readonly string[] {
	if (!entries.some(({ name }) => name.includes("\ufffd"))) {
		return [];
	}
	return readdirSync(folder, { encoding: "buffer" }).flatMap((bytes) => {
		const name = bytes.toString();
		return Buffer.from(name).equals(bytes) ? [] : [name];
	});
}

/** Whether a path is a folder's own or leads into it; both whole. */
export function isWithin(path: string, folder: string): boolean {
	return path === folder || path.startsWith(`${folder}${sep}`);
}
