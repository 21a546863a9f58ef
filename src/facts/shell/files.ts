/** The files that a step writes: what they are known by, what they hold, and what other programs make of them. */
import { type Bit, staticText, text, type UnknownBit, unknown, type Value } from "./bits.ts";
import { lastSegment, resolved } from "./path-text.ts";
import type { State } from "./state.ts";

/** What a file is known by: its path as far as it is known, from the directory in which it is named. */
export function fileKey(state: State, path: readonly Bit[]): string | null {
	let key = "";
	for (const bit of resolved(path.map(plain), state.cwdValue())) {
		switch (bit.kind) {
			case "text":
				key += bit.text;
				break;
			case "home":
				key += `~${bit.user ?? ""}${"/..".repeat(bit.up ?? 0)}`;
				break;
			case "start":
				key += ".";
				break;
			case "unknown":
				// Nobody knows where `$(mktemp)` is, but it is one place each time that its value is used.
				if (bit.text === "") return null;
				key += `\0${bit.text}\0`;
				break;
			default:
				return null;
		}
	}
	return key.startsWith("/dev/") ? null : key;
}

function plain(bit: Bit): Bit {
	return bit.kind === "text" && bit.quoted ? { ...bit, quoted: false } : bit;
}

const isStandardInput = /^\/(?:dev\/(?:stdin|fd\/0)|proc\/self\/fd\/0)$/;
const otherDescriptor = /^\/(?:dev|proc\/self)\/fd\/([1-9]\d*)$/;

/** What the step itself wrote into a file; unknown for any other. */
export function fileContent(state: State, path: readonly Bit[]): Value {
	const [only] = path;
	if (path.length === 1 && only?.kind === "unknown" && only.content !== undefined) return only.content;
	const written = staticText(path);
	if (written !== null && isStandardInput.test(written))
		return state.input ?? [unknown("input", "/dev/stdin")];
	const opened = written === null ? undefined : otherDescriptor.exec(written)?.[1];
	if (opened !== undefined) return descriptorContent(state, opened) ?? [unknown("input", written ?? "")];
	return writtenFile(state, path) ?? [unknown("file-content", shownPath(path))];
}

/** What the step wrote into a file, directly or into the one that it is a copy of or leads to; null if it did not. */
export function writtenFile(state: State, path: readonly Bit[]): Value | null {
	if (state.files.size === 0) return null;
	if (path.some((bit) => bit.kind === "glob")) return matchedFiles(state, path);
	const key = fileKey(state, path);
	const content = key === null ? undefined : state.files.get(key);
	if (content === undefined) return null;
	const original = copyOf(content);
	const later = original === null ? null : fileKey(state, [text(original)]);
	return (later === null || later === key ? undefined : state.files.get(later)) ?? content;
}

/** What the files hold that a pattern may stand for, one after the other. */
function matchedFiles(state: State, path: readonly Bit[]): Value | null {
	const any = "*";
	const key = fileKey(
		state,
		path.map((bit) => (bit.kind === "glob" ? text(any) : bit)),
	);
	if (key === null) return null;
	const parts = key.split(any).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
	const pattern = new RegExp(`^${parts.join("[^/]*")}$`, "s");
	const found = [...state.files].filter(([name]) => pattern.test(name));
	return found.length === 0 ? null : found.flatMap(([, content]) => [...content, text("\n")]);
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

/** A descriptor is kept as a file that holds the key of the file it is open on. */
const descriptorKey = (descriptor: string) => `&${descriptor}`;

export function openDescriptor(state: State, descriptor: number, key: string): void {
	state.writeFile(descriptorKey(String(descriptor)), [text(key)]);
}

/** The key of the file that a descriptor is open on. */
export function openedOn(state: State, descriptor: string): string | null {
	const key = state.files.get(descriptorKey(descriptor));
	return key === undefined ? null : staticText(key);
}

/** What is read from a descriptor that the step opened. */
export function descriptorContent(state: State, descriptor: string): Value | null {
	const key = openedOn(state, descriptor);
	return key === null ? null : (state.files.get(key) ?? null);
}

/** A text as a program left it that may have changed any part of it. */
export function edited(content: Value): Value {
	if (content.some((bit) => bit.kind === "unknown" && bit.edited !== undefined)) return content;
	const mark: UnknownBit = { ...unknown("command-substitution", "edited text"), edited: content };
	return [mark];
}

/** A file with something at its end. What nobody has seen of it is taken to end with a line. */
export function appended(state: State, key: string, written: Value): Value {
	const before = state.files.get(key) ?? [unknown("file-content", key), text("\n")];
	return [...before, ...written];
}
