/** The files that a step writes: what they are known by, what they hold, and what other programs make of them. */
import { type Bit, staticText, text, type UnknownBit, unknown, type Value } from "./bits.ts";
import { leading, type Options, readAll } from "./options.ts";
import { lastSegment, resolved } from "./path-text.ts";
import type { Argument } from "./reader.ts";
import { sedArguments, sedText } from "./sed.ts";
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
	const key = fileKey(state, path);
	const content = key === null ? undefined : state.files.get(key);
	if (content === undefined) return null;
	const original = copyOf(content);
	const later = original === null ? null : fileKey(state, [text(original)]);
	return (later === null || later === key ? undefined : state.files.get(later)) ?? content;
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

type Effect = (args: readonly Argument[], state: State, input: Value | null) => void;

const copies: Options = {
	short: "tSmogeZ",
	long: ["target-directory", "suffix", "mode", "owner", "group", "rsh", "exclude", "include", "chmod"],
};

const effects: Readonly<Record<string, Effect>> = {
	cp: copy,
	mv: copy,
	ln: copy,
	install: copy,
	rsync: copy,
	tee: (args, state, input) => {
		const { operands, seen } = readAll(args, {});
		const appends = seen.has("a") || seen.has("append");
		for (const path of operands) writeTo(state, path, input, appends);
	},
	sponge: (args, state, input) => {
		for (const path of readAll(args, {}).operands) writeTo(state, path, input, false);
	},
	dd: (args, state, input) => {
		const named = (name: string) => args.find((arg) => leading(arg).startsWith(`${name}=`));
		const [from, to] = [named("if"), named("of")];
		const content = from === undefined ? input : fileContent(state, afterName(from));
		if (to !== undefined) writeTo(state, { ...to, bits: afterName(to) }, content, false);
	},
	sed: (args, state) => {
		if (!args.some((arg) => /^(?:-[nErsuz]*i|--in-place)/.test(leading(arg)))) return;
		const { script, files } = sedArguments(args);
		editFiles(files, state, (content) => sedText(script, content));
	},
	perl: (args, state) => editInPlace(args, state, /^-[a-zA-Z0-9]*i/),
	ruby: (args, state) => editInPlace(args, state, /^-[a-zA-Z0-9]*i/),
	gawk: (args, state) => editInPlace(args, state, /^inplace$/),
	awk: (args, state) => editInPlace(args, state, /^inplace$/),
	patch: editOperands,
	truncate: editOperands,
	ed: editOperands,
	ex: editOperands,
	vi: editOperands,
	vim: editOperands,
	nvim: editOperands,
};

/** Notes what a program does to files that the step knows, or will know from now on. */
export function changeFiles(program: string, args: readonly Argument[], state: State): void {
	if (Object.hasOwn(effects, program)) effects[program]?.(args, state, state.input);
}

function writeTo(state: State, path: Argument, content: Value | null, appends: boolean): void {
	const key = fileKey(state, path.bits);
	if (key === null) return;
	const written = content ?? [unknown("input", path.text)];
	state.writeFile(key, appends ? appended(state, key, written) : written);
}

/** A file with something at its end. What nobody has seen of it is taken to end with a line. */
export function appended(state: State, key: string, written: Value): Value {
	const before = state.files.get(key) ?? [unknown("file-content", key), text("\n")];
	return [...before, ...written];
}

/** `cp a b`: b holds what a holds. Where b may be a directory, so does `b/a`. */
function copy(args: readonly Argument[], state: State): void {
	const { operands, values } = readAll(args, copies);
	const directory = values.get("t") ?? values.get("target-directory");
	const [last, ...sources] = [...operands].reverse();
	const target = directory ?? last;
	if (target === undefined) return;
	const from = directory === undefined ? sources : operands;
	if (from.length === 0 && last !== undefined) linkHere(last, state);
	for (const source of from) {
		const content = fileContent(state, source.bits);
		const name = lastSegment(source.bits);
		if (name !== null) store(state, [...target.bits, text("/"), ...name], content);
		if (from.length === 1 && directory === undefined) store(state, target.bits, content);
	}
}

/** `ln -s /opt/x`: x, here. */
function linkHere(path: Argument, state: State): void {
	const name = lastSegment(path.bits);
	if (name !== null) store(state, name, fileContent(state, path.bits));
}

function store(state: State, path: readonly Bit[], content: Value): void {
	const key = fileKey(state, path);
	if (key !== null) state.writeFile(key, content);
}

function editInPlace(args: readonly Argument[], state: State, option: RegExp): void {
	if (args.some((arg) => option.test(leading(arg)))) editOperands(args, state);
}

function editOperands(args: readonly Argument[], state: State): void {
	editFiles(args, state, edited);
}

function editFiles(args: readonly Argument[], state: State, edit: (content: Value) => Value): void {
	for (const arg of args) {
		const key = fileKey(state, arg.bits);
		const known = key === null ? undefined : state.files.get(key);
		if (key !== null && known !== undefined) state.writeFile(key, edit(known));
	}
}

function afterName(arg: Argument): readonly Bit[] {
	const [first, ...rest] = arg.bits;
	return first?.kind === "text" ? [{ ...first, text: first.text.replace(/^\w+=/, "") }, ...rest] : arg.bits;
}
