/** The files that a step writes: what they hold, for the shell itself and for every program that opens them. */
import { type Bit, staticText, text, type UnknownBit, unknown, type Value } from "./bits.ts";
import { type Entries, withEntry } from "./entries.ts";
import { lastSegment } from "./path-text.ts";
import { type Place, placeOf } from "./places.ts";
import type { State } from "./state.ts";
import { eachAlternative, oneText } from "./ways.ts";

/** What the step itself wrote into a file; unknown for any other. */
export function fileContent(state: State, path: readonly Bit[]): Value {
	const [only] = path;
	if (path.length === 1 && only?.kind === "unknown" && only.content !== undefined) return only.content;
	const opened = descriptorNamed(staticText(path));
	if (opened === "0") return state.input ?? [unknown("input", "/dev/stdin")];
	if (opened !== null) return descriptorContent(state, opened) ?? [unknown("input", `/dev/fd/${opened}`)];
	return writtenFile(state, path) ?? unseen(shownPath(path));
}

/** The descriptor that `/dev/fd/3` and its like name. */
export function descriptorNamed(path: string | null): string | null {
	const [, name, digits] = /^\/(?:dev|proc\/self)\/(?:(std(?:in|out|err))|fd\/(\d+))$/.exec(path ?? "") ?? [];
	if (digits !== undefined) return digits;
	return name === undefined ? null : String(["stdin", "stdout", "stderr"].indexOf(name));
}

/** What the step wrote into a file, directly or into the one that it is a copy of or leads to; null if it did not. */
export function writtenFile(state: State, path: readonly Bit[]): Value | null {
	if (state.files.size === 0) return null;
	const place = placeOf(state, path);
	if (place === null) return null;
	const content = state.files.get(place.key);
	if (content === undefined) return matchedFiles(state, path);
	const original = copyOf(content);
	const later = original === null ? null : placeOf(state, [text(original)]);
	return (later === null || later.key === place.key ? undefined : state.files.get(later.key)) ?? content;
}

/** What the files hold that a path may stand for: one of them, or all of them in order. */
function matchedFiles(state: State, path: readonly Bit[]): Value | null {
	const contents = filesAt(state, path).map(([, content]) => content);
	return contents.length === 0 ? null : oneText([...contents, contents.flat()], "");
}

/** The files that a path may stand for, which is not known as a whole. */
export function filesAt(state: State, path: readonly Bit[]): readonly (readonly [string, Value])[] {
	const pattern = placeOf(state, path)?.others ?? null;
	if (pattern === null || !path.some((bit) => bit.kind === "text" || bit.kind === "glob")) return [];
	return [...state.files].filter(([key]) => pattern.test(key)).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The path of the file that a content is the whole of, where the step did not write that file itself. */
export function copyOf(content: Value): string | null {
	const [only, other] = content;
	const isCopy = other === undefined && only?.kind === "unknown" && only.why === "file-content";
	return isCopy && only.text !== "" && only.edited === undefined ? only.text : null;
}

/** The contents of files of a name that lie where programs are looked for. */
export function filesInPath(state: State, name: string): readonly Value[] {
	const anywhere = state.variables.has("PATH");
	return [...state.files].flatMap(([key, content]) =>
		key.endsWith(`/${name}`) && (anywhere || key.endsWith(`bin/${name}`)) ? [content] : [],
	);
}

/** As much of a path as tells what lies there: all of it, or its last name. */
function shownPath(path: readonly Bit[]): string {
	return staticText(path) ?? staticText(lastSegment(path) ?? []) ?? "";
}

export function unseen(name: string): Value {
	return [unknown("file-content", name)];
}

/** Writes into a file. Where it is not sure which one that is, each that it may be holds the one or the other. */
export function writeFile(state: State, place: Place, content: Value, appends = false): void {
	changeFile(state, place, (before) => (appends ? [...(before ?? unseenLines(place)), ...content] : content));
}

/** What nobody has seen of a file is taken to end with a line. */
function unseenLines({ key }: Place): Value {
	return [...unseen(key), text("\n")];
}

/** Changes what a file holds; null is what nobody has seen. A change to null leaves such a file alone. */
export function changeFile(state: State, place: Place, change: (before: Value | null) => Value | null): void {
	const before = state.files.get(place.key);
	const after = change(before ?? null);
	if (after !== null)
		setFile(
			state,
			place.key,
			before === undefined || place.isOne ? after : oneText([before, after], place.key),
		);
	if (place.others === null) return;
	for (const [key, held] of state.files) {
		if (key === place.key || !place.others.test(key)) continue;
		setFile(state, key, oneText([held, change(held) ?? held], key));
	}
}

function setFile(state: State, key: string, content: Value): void {
	state.files = withEntry(state.files, key, content);
}

/** A text as a program left it that may have changed any part of it. */
export function edited(content: Value): Value {
	return eachAlternative(content, "edited text", (text) => {
		if (text.some((bit) => bit.kind === "unknown" && bit.edited !== undefined)) return text;
		const mark: UnknownBit = { ...unknown("command-substitution", "edited text"), edited: text };
		return [mark];
	});
}

/** What is read from a descriptor that the step opened. */
export function descriptorContent(state: State, descriptor: string): Value | null {
	const place = state.descriptors.get(descriptor);
	return place === undefined ? null : (state.files.get(place.key) ?? null);
}

/** Files as two ways of the text left them. */
export function mergedFiles(a: Entries<Value>, b: Entries<Value>): Entries<Value> {
	if (a === b) return a;
	const all = new Map(a);
	for (const key of new Set([...a.keys(), ...b.keys()])) {
		const [mine, theirs] = [a.get(key) ?? unseen(""), b.get(key) ?? unseen("")];
		if (mine !== theirs) all.set(key, oneText([mine, theirs], key));
	}
	return all;
}

/** Files outlive the process that wrote them: what a copy of the shell wrote is there for the shell itself. */
export function keepFiles(state: State, ends: readonly State[]): void {
	const [first, ...others] = ends;
	if (first !== undefined)
		state.files = others.reduce((files, end) => mergedFiles(files, end.files), first.files);
}

/** A program finds open what the step has opened, and may write into it. Output is followed where it is opened. */
export function touchDescriptors(state: State): void {
	for (const [descriptor, place] of state.descriptors) {
		if (descriptor !== "1") writeFile(state, place, unseen(""), true);
	}
}
