import { markGlob, plainSegment } from "./globs.ts";
import type { Piece } from "./shell/index.ts";

/**
 * What a path names, compared by segments. Everything here is lexical: no file system is asked, since the gate judges
 * a plan for another machine.
 */
export interface PathMeaning {
	/** `start`: relative to the directory in which the step starts. */
	readonly base: "home" | "root" | "relative" | "unknown";
	/** Whose home, where it is named (`~alice`, `/home/alice`, `/root`); null is the user who runs the lane. */
	readonly user: string | null;
	/** Below the base, normalised. */
	readonly segments: readonly string[];
	/** An ancestor of home directories. */
	readonly holdsHome: boolean;
	/** Why the path cannot be known; null where it is. */
	readonly why: string | null;
}

/** How the program that receives the path reads it, and where it runs. */
export interface PathReader {
	/** The program expands a leading `~` itself, even where the shell was told not to. */
	readonly tilde: boolean;
	/** The directory that a relative path starts from; null where it is the step's own. */
	readonly cwd: readonly Piece[] | null;
	/** What `HOME` is for the program; null where the step left it alone. */
	readonly home: readonly Piece[] | null;
	/** Where the step starts, if the lane says so: an absolute path. */
	readonly start: string | null;
	readonly homes: HomePlaces;
}

/** Where home directories lie on the hosts that are judged: data of the policy, since a site may have its own. */
export interface HomePlaces {
	/** Folders that homes lie in, by segments; `*` is any one name. */
	readonly parents: readonly (readonly string[])[];
	/** The superuser's homes, by segments. */
	readonly superuser: readonly (readonly string[])[];
}

/** How a path is read that no shell and no command stands around. */
export function plainReader(homes: HomePlaces): PathReader {
	return { tilde: true, cwd: null, home: null, start: null, homes };
}

const maxSegments = 512;

/** What a path, given as the pieces of a word, means to the program that receives it. */
export function readPath(pieces: readonly Piece[], reader: PathReader): PathMeaning {
	return readFrom(pieces, reader, 0);
}

function readFrom(pieces: readonly Piece[], reader: PathReader, depth: number): PathMeaning {
	if (depth > 4) {
		return unknownPath("the working directory depends on itself");
	}
	const text = flatten(pieces);
	if (text.unknown !== null && text.unknown.why !== "user-name") {
		return unknownPath(words[text.unknown.why] ?? text.unknown.why);
	}
	const [first, ...rest] = pieces;
	if (first === undefined) {
		return relative([], reader, depth);
	}
	if (first.kind === "home") {
		// `$HOME.bak` is not below the home: it is a neighbour, and by its place another user's home.
		const [suffix = "", ...steps] = segmentsOf(rest);
		return below(
			ofHome(suffix === "" ? first.user : `${first.user ?? "user"}${suffix}`),
			steps,
			reader.homes,
		);
	}
	if (first.kind === "start") {
		return fromStart(segmentsOf(rest), reader);
	}
	const written = text.text;
	if (written.startsWith("/")) {
		return absolute(segmentsOf(pieces), reader, depth);
	}
	if (reader.tilde && written.startsWith("~")) {
		return expandTilde(written, pieces, reader, depth);
	}
	return relative(segmentsOf(pieces), reader, depth);
}

const words: Readonly<Record<string, string>> = {
	environment: "it comes from the runner's environment",
	"command-substitution": "it is the output of a program",
	"positional-parameter": "it is a parameter that nothing in the step sets",
	"special-parameter": "the shell sets it while it runs",
	"user-name": "it is the name of the user",
	arithmetic: "it is computed while the step runs",
	input: "it is read from an input",
	"parameter-expansion": "it is cut from a text that is not known",
	loop: "a loop changes it in every round",
	"inserted-arguments": "another program puts it in",
	"process-substitution": "the shell invents it",
	"file-content": "it stands in a file",
	"too-many-ways": "it has more possible values than can be told apart",
};

/** Why a word's value cannot be known, as a sentence's end; null where it can. */
export function whyUnknown(pieces: readonly Piece[]): string | null {
	for (const piece of pieces) {
		if (piece.kind === "unknown") {
			return words[piece.why] ?? piece.why;
		}
	}
	return null;
}

/** Nobody names a place that lies deeper, or has a longer name than file systems take. */
export const deepestPlace = 16;
const longestName = 255;

/** The path and every place that it lies in, in lower case, each with its depth below the base. */
export function placesAround(base: PathMeaning["base"], segments: readonly string[]): Record<string, number> {
	const places: Record<string, number> = {};
	if (base !== "home" && base !== "root") {
		return places;
	}
	let place = base === "home" ? "~" : "";
	places[place || "/"] = 0;
	for (let i = 0; i < segments.length && i < deepestPlace; i += 1) {
		const segment = segments[i] as string;
		if (segment.length > longestName) {
			break;
		}
		place += `/${segment.toLowerCase()}`;
		places[place] = i + 1;
	}
	return places;
}

/** The path as a person writes it: the home as `~`, a relative one as it is. */
export function showPath(path: PathMeaning): string {
	const rest = path.segments.map(plainSegment).join("/");
	switch (path.base) {
		case "home": {
			const home = `~${path.user ?? ""}`;
			return rest === "" ? home : `${home}/${rest}`;
		}
		case "root":
			return `/${rest}`;
		case "relative":
			return rest === "" ? "." : rest;
		case "unknown":
			return "?";
		default:
			return path.base satisfies never;
	}
}

function ofHome(user: string | null): PathMeaning {
	return { base: "home", user, segments: [], holdsHome: false, why: null };
}

function ofStart(): PathMeaning {
	return { base: "relative", user: null, segments: [], holdsHome: false, why: null };
}

export function unknownPath(why: string): PathMeaning {
	return { base: "unknown", user: null, segments: [], holdsHome: false, why };
}

/** `~`, `~/x`, `~user/x` as a program expands them; `~+` and `~-` are the shell's alone and stay names. */
function expandTilde(
	written: string,
	pieces: readonly Piece[],
	reader: PathReader,
	depth: number,
): PathMeaning {
	const [head = "", ...tail] = segmentsOf(pieces);
	const user = head.slice(1);
	if (user === "+" || user === "-") {
		return relative(segmentsOf(pieces), reader, depth);
	}
	if (user !== "") {
		return below(ofHome(user), tail, reader.homes);
	}
	if (reader.home !== null) {
		const home = readFrom(reader.home, { ...reader, tilde: false, home: null }, depth + 1);
		return written === "~" ? home : below(home, tail, reader.homes);
	}
	return below(ofHome(null), tail, reader.homes);
}

function relative(segments: readonly string[], reader: PathReader, depth: number): PathMeaning {
	if (reader.cwd === null) {
		return fromStart(segments, reader);
	}
	const cwd = readFrom(reader.cwd, { ...reader, tilde: false, cwd: null }, depth + 1);
	return below(cwd, segments, reader.homes);
}

function fromStart(segments: readonly string[], reader: PathReader): PathMeaning {
	if (reader.start !== null) {
		return absolute([...reader.start.split("/"), ...segments], reader, 0);
	}
	return below(ofStart(), segments, reader.homes);
}

/** Walks from a base, `.` and `..` included, and names the home again where the walk ends in one. */
function below(base: PathMeaning, steps: readonly string[], homes: HomePlaces): PathMeaning {
	if (base.base === "unknown") {
		return base;
	}
	if (steps.length > maxSegments) {
		return unknownPath("it has too many parts");
	}
	const segments = [...base.segments];
	let from = base;
	for (const step of steps) {
		if (step === "" || step === ".") {
			continue;
		}
		if (step !== "..") {
			segments.push(step);
			continue;
		}
		if (segments.length > 0 && segments.at(-1) !== "..") {
			segments.pop();
			continue;
		}
		if (from.base === "home") {
			// The folder above a home is `/home` or its like; `~/../alice` is a home again.
			from = atRoot;
			segments.push("home");
			continue;
		}
		if (from.base === "relative") {
			segments.push("..");
		}
	}
	if (from.base === "root") {
		return fromRoot(segments, homes);
	}
	return { ...from, segments };
}

const atRoot: PathMeaning = { base: "root", user: null, segments: [], holdsHome: true, why: null };

function absolute(segments: readonly string[], reader: PathReader, depth: number): PathMeaning {
	const plain = segments.filter((segment) => segment !== "" && segment !== ".");
	// `/proc/<process>/root` is the root again, `/proc/<process>/cwd` the working directory; of a thread likewise.
	const link =
		plain[0] === "proc" && !plain.includes("..") ? plain.findIndex((name) => procLinks.has(name)) : -1;
	if (link > 1 && plain[link] === "root") {
		return absolute(plain.slice(link + 1), reader, depth + 1);
	}
	// Of another process nobody knows where it works; that path stays a place of the system.
	if (link > 1 && ownProcess.has(plain[1] ?? "")) {
		return relative(plain.slice(link + 1), reader, depth + 1);
	}
	return below(atRoot, segments, reader.homes);
}

const procLinks: ReadonlySet<string> = new Set(["root", "cwd"]);
const ownProcess: ReadonlySet<string> = new Set(["self", "thread-self"]);

/** Names an absolute, normalised path by the home it lies in, if it lies in one. */
export function fromRoot(segments: readonly string[], homes: HomePlaces): PathMeaning {
	// On macOS `/var`, `/etc` and `/tmp` are links into `/private`.
	const plain = segments[0] === "private" && segments.length > 1 ? segments.slice(1) : segments;
	for (const home of homes.superuser) {
		if (beginsWith(plain, home)) {
			return { ...ofHome("root"), segments: plain.slice(home.length) };
		}
	}
	for (const parent of homes.parents) {
		const name = plain[parent.length];
		if (name !== undefined && beginsWith(plain, parent)) {
			// An unexpanded user name stands for whoever runs the lane.
			const whose = name === userName ? null : name;
			return { ...ofHome(whose), segments: plain.slice(parent.length + 1) };
		}
	}
	const above = plain[0] === "private" ? [] : plain;
	const holdsHome = [...homes.parents, ...homes.superuser].some((home) => beginsWith(home, above));
	return { ...atRoot, segments: plain, holdsHome };
}

/** Case counts for nothing: on macOS `/users/alice` is a home too. */
function beginsWith(segments: readonly string[], prefix: readonly string[]): boolean {
	return (
		segments.length >= prefix.length &&
		prefix.every((part, i) => {
			const segment = segments[i] ?? "";
			return part === "*" || segment === "*" || part.toLowerCase() === segment.toLowerCase();
		})
	);
}

/** Stands for a user's name where only the running step knows it. A NUL is in no path. */
const userName = "\0user";

function flatten(pieces: readonly Piece[]): {
	text: string;
	unknown: Extract<Piece, { kind: "unknown" }> | null;
} {
	let text = "";
	let found: Extract<Piece, { kind: "unknown" }> | null = null;
	for (const piece of pieces) {
		if (piece.kind === "text") {
			text += piece.text;
		} else if (piece.kind === "glob") {
			text += markGlob(piece.text);
		} else if (piece.kind === "unknown") {
			found = found === null || found.why === "user-name" ? piece : found;
			text += userName;
		} else {
			text += piece.kind === "home" ? "\0home" : "\0start";
		}
	}
	return { text, unknown: found };
}

function segmentsOf(pieces: readonly Piece[]): readonly string[] {
	return flatten(pieces).text.split("/");
}
