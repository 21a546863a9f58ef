/** What programs do to the files that a step knows: copy, move, link, write and edit them. */
import { type Bit, text, unknown, type Value } from "./bits.ts";
import { appended, edited, fileContent, fileKey } from "./files.ts";
import { leading, type Options, readAll } from "./options.ts";
import { lastSegment } from "./path-text.ts";
import type { Argument } from "./reader.ts";
import { sedArguments, sedText } from "./sed.ts";
import type { State } from "./state.ts";

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
