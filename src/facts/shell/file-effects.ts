/** What programs do to the files that a step knows: copy, move, link, write and edit them. */
import { type Bit, text, type Value } from "./bits.ts";
import { changeFile, edited, fileContent, filesAt, touchDescriptors, unseen, writeFile } from "./files.ts";
import { keepsOperands } from "./operands.ts";
import { leading, type Options, readAll, tail } from "./options.ts";
import { lastSegment } from "./path-text.ts";
import { pathOf, placeOf } from "./places.ts";
import { type Argument, textOf } from "./reader.ts";
import { sedArguments, sedText } from "./sed.ts";
import type { State } from "./state.ts";
import { oneText } from "./ways.ts";

type Effect = (args: readonly Argument[], state: State) => void;

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
	tee: (args, state) => {
		const { operands, seen } = readAll(args, {});
		const appends = seen.has("a") || seen.has("append");
		for (const path of operands) writeTo(state, path.bits, state.input, appends);
	},
	sponge: (args, state) => {
		for (const path of readAll(args, {}).operands) writeTo(state, path.bits, state.input);
	},
	dd: (args, state) => {
		const named = (name: string) => args.find((arg) => leading(arg).startsWith(`${name}=`));
		const [from, to] = [named("if"), named("of")];
		const content = from === undefined ? state.input : fileContent(state, afterEquals(from));
		if (to !== undefined) writeTo(state, afterEquals(to), content);
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
	git: (args, state) => {
		if (/^(?:checkout|restore|reset|apply|stash|show)$/.test(textOf(args[0]) ?? ""))
			loseOperands(args, state);
	},
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
	if (hasEffects(program)) effects[program]?.(args, state);
}

/** Whether a program is known for writing files, from which later commands may read. */
export function hasEffects(program: string): boolean {
	return Object.hasOwn(effects, program);
}

/** Programs that run none of their operands but may write into them. */
const writers: ReadonlySet<string> = new Set(["curl", "wget", "gpg", "openssl"]);

/** What `git` does to the files that it is given besides noting them. */
const restores: ReadonlySet<string> = new Set(["checkout", "restore", "reset", "apply", "stash"]);

function mayWrite(program: string, args: readonly Argument[]): boolean {
	if (program === "git") return restores.has(textOf(args[0]) ?? "");
	return !hasEffects(program) && (writers.has(program) || !keepsOperands(program));
}

/** A program that nobody follows may have written anything into the files that it is given, and what it finds open. */
export function touchFiles(program: string, args: readonly Argument[], state: State): void {
	if (!mayWrite(program, args)) return;
	touchDescriptors(state);
	loseOperands(args, state);
}

/** Whatever the files that a program is given hold from now on, it may be what they held. */
function loseOperands(args: readonly Argument[], state: State): void {
	if (state.files.size === 0) return;
	for (const arg of args) {
		loseFile(arg.bits, state);
		if (leading(arg).includes("=")) loseFile(afterEquals(arg), state);
	}
}

function loseFile(path: readonly Bit[], state: State): void {
	const place = placeOf(state, path);
	if (place === null || !state.files.has(place.key)) return;
	changeFile(state, place, (before) => before && oneText([before, unseen("")], place.key));
}

function writeTo(state: State, path: readonly Bit[], content: Value | null, appends = false): void {
	const place = placeOf(state, path);
	if (place !== null) writeFile(state, place, content ?? unseen(""), appends);
}

/** `cp a b`: b holds what a holds. Where b may be a directory, so does `b/a`. */
function copy(args: readonly Argument[], state: State): void {
	const { operands, values } = readAll(args, copies);
	const directory = values.get("t") ?? values.get("target-directory");
	const [last, ...others] = [...operands].reverse();
	const target = (directory ?? last)?.bits;
	if (target === undefined || last === undefined) return;
	const sources = directory === undefined ? others : operands;
	// `ln -s /opt/x`: x, here.
	if (sources.length === 0) copyInto(state, [text(".")], last.bits);
	for (const { bits } of sources) {
		copyInto(state, target, bits);
		if (sources.length > 1 || directory !== undefined) continue;
		writeTo(state, target, fileContent(state, bits));
		copyBelow(state, bits, target);
	}
}

function copyInto(state: State, directory: Value, source: Value): void {
	const name = lastSegment(source);
	if (name !== null) {
		const target = [...directory, text("/"), ...name];
		writeTo(state, target, fileContent(state, source));
		copyBelow(state, source, target);
		return;
	}
	for (const [key, content] of filesAt(state, source))
		writeTo(state, [...directory, text(key.slice(key.lastIndexOf("/")))], content);
}

/** What the step wrote below a directory is below its copy. */
function copyBelow(state: State, source: Value, target: Value): void {
	const above = placeOf(state, source);
	if (above === null) return;
	for (const [key, content] of state.files) {
		if (key.startsWith(`${above.key}/`))
			writeTo(state, [...target, ...pathOf(key.slice(above.key.length))], content);
	}
}

function editInPlace(args: readonly Argument[], state: State, option: RegExp): void {
	if (args.some((arg) => option.test(leading(arg)))) editOperands(args, state);
}

function editOperands(args: readonly Argument[], state: State): void {
	editFiles(args, state, edited);
}

function editFiles(args: readonly Argument[], state: State, edit: (content: Value) => Value): void {
	if (state.files.size === 0) return;
	for (const arg of args) {
		const place = placeOf(state, arg.bits);
		if (place !== null) changeFile(state, place, (content) => content && edit(content));
	}
}

/** `of=x`, `--output=x`: the value. */
function afterEquals(arg: Argument): readonly Bit[] {
	return tail(arg, leading(arg).indexOf("=") + 1).bits;
}
