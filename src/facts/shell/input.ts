/** `read` and `mapfile`: variables from standard input. */

import { slice, staticText, text, unknown, type Value } from "./bits.ts";
import { ended } from "./builtin.ts";
import type { Call } from "./calls.ts";
import { addSplit, Fields } from "./fields.ts";
import { firstLine } from "./lines.ts";
import { readOptions } from "./options.ts";
import { type Argument, joined, type Reader, textOf } from "./reader.ts";
import { changeSome } from "./references.ts";
import type { State } from "./state.ts";
import { referred, storeNamed, targetOf } from "./targets.ts";
import type { Derivation } from "./types.ts";
import { unknownElements } from "./variables.ts";

interface ReadOptions {
	readonly raw: boolean;
	/** The array that gets the fields, and the words that name the variables otherwise. */
	readonly array: Value | null;
	readonly other: boolean;
	readonly names: readonly Value[];
}

function readWords(args: readonly Argument[]): ReadOptions {
	let raw = false;
	let other = false;
	let array: Value | null = null;
	let index = 0;
	for (; index < args.length; index++) {
		const written = textOf(args[index]);
		if (written === "--") {
			index++;
			break;
		}
		if (written === null || !/^-./.test(written)) break;
		if (written.includes("r")) raw = true;
		const valued = /^-[resE]*([adinNptu])(.*)$/s.exec(written);
		if (valued === null) continue;
		if ("dnNtu".includes(valued[1] ?? "")) other = true;
		const value = valued[2] === "" ? args[++index]?.bits : [text(valued[2] ?? "")];
		if (valued[1] === "a") array = value ?? null;
	}
	const names = args.slice(index).map((arg) => arg.bits);
	return { raw, array, other, names };
}

export function read(reader: Reader, state: State, call: Call): State[] {
	const options = readWords(call.args.slice(1));
	const names = options.names.length > 0 ? options.names : [[text("REPLY")]];
	const derivation = { from: call.args.map((arg) => arg.text).join(" "), range: call.range };
	const set = (name: Value, value: Value) =>
		storeNamed(reader, state, name, value, [{ ...derivation, use: `$${staticText(name) ?? ""}` }]);
	const input = options.other ? null : state.input;
	const { line, rest, ended: whole } = firstLine(input ?? []);
	const isKnown = input !== null && line.every((bit) => bit.kind !== "unknown");
	if (input !== null && isKnown) state.input = rest;
	const fields = input === null ? null : fieldsOfLine(line, options, names.length, state);
	if (options.array !== null) {
		setArray(state, options.array, fields, [{ ...derivation, use: "" }]);
		return ended(state, isKnown ? (whole ? 0 : 1) : null);
	}
	for (const [index, name] of names.entries()) {
		set(name, fields === null ? [unknown("input", `$${staticText(name) ?? ""}`)] : (fields[index] ?? []));
		// An unknown word may be several names.
		if (name.some((bit) => bit.kind === "unknown" && bit.splits)) changeSome(state, "", []);
	}
	return ended(state, isKnown ? (whole ? 0 : 1) : null);
}

/** An array of words; with null nothing is known of them. */
function setArray(
	state: State,
	name: Value,
	words: readonly Value[] | null,
	derivation: readonly Derivation[],
): void {
	const named = targetOf(name);
	if (named === null) return;
	const target = referred(state, named);
	if (target.kind !== "variable") {
		changeSome(state, target.kind === "some" ? target.prefix : target.name, derivation);
		return;
	}
	const opaque = unknown("input", `$${target.name}`, true);
	const elements =
		words === null ? unknownElements(opaque) : new Map(words.map((word, index) => [String(index), word]));
	state.setVariable(target.name, {
		value: words === null ? [unknown("input", `$${target.name}`)] : (words[0] ?? null),
		elements,
		exported: false,
		derivation,
		attributes: "a",
	});
}

/** The line that `read` took, divided among its variables; the last one gets what is left. */
function fieldsOfLine(
	line: Value,
	options: ReadOptions,
	count: number,
	state: State,
): readonly Value[] | null {
	const variable = state.variables.get("IFS");
	const ifs = variable === undefined || variable.value === null ? " \t\n" : staticText(variable.value);
	const known = line.every((bit) => bit.kind !== "unknown");
	if (ifs === null || (!options.raw && line.some((bit) => bit.kind === "text" && bit.text.includes("\\"))))
		return null;
	if (count === 1 && options.array === null) return [trimmed(line, ifs)];
	if (!known) return null;
	const fields = new Fields();
	addSplit(fields, line, ifs);
	fields.end();
	if (options.array !== null || fields.done.length <= count) return fields.done;
	const written = staticText(line);
	// The last variable keeps its separators; for the usual ones and plain text that is easily told.
	if (written === null || ifs.trim() !== "") return null;
	const parts = written.trim().split(/[ \t]+/);
	const head = parts.slice(0, count - 1);
	let tail = written.trim();
	for (const part of head) tail = tail.slice(tail.indexOf(part) + part.length).trimStart();
	return [...head.map((part) => [text(part)]), [text(tail)]];
}

function trimmed(line: Value, ifs: string): Value {
	const blanks = [...ifs].filter((character) => " \t\n".includes(character));
	const isBlank = (character: string | undefined) => character !== undefined && blanks.includes(character);
	const bits = [...line];
	for (let first = bits[0]; first?.kind === "text"; first = bits[0]) {
		let begin = 0;
		while (isBlank(first.text[begin])) begin++;
		bits[0] = slice(first, begin, first.text.length);
		if (begin < first.text.length) break;
		bits.shift();
	}
	for (let last = bits.at(-1); last?.kind === "text"; last = bits.at(-1)) {
		let end = last.text.length;
		while (isBlank(last.text[end - 1])) end--;
		bits[bits.length - 1] = slice(last, 0, end);
		if (end > 0) break;
		bits.pop();
	}
	return bits;
}

const mapfileOptions = { short: "dnOsuCc" };

export function mapfile(reader: Reader, state: State, call: Call): State[] {
	const { rest, seen, values } = readOptions(call.args.slice(1), mapfileOptions);
	const callback = values.get("C");
	if (callback !== undefined) runCallback(reader, state, callback, call);
	const name = rest[0]?.bits ?? [text("MAPFILE")];
	const isKnown =
		seen.has("t") && values.size === 0 && state.input?.every((bit) => bit.kind !== "unknown") === true;
	const lines: Value[] = [];
	for (let left = isKnown ? (state.input ?? []) : []; left.length > 0; ) {
		const { line, rest: after } = firstLine(left);
		lines.push(line);
		left = after;
	}
	const from = call.args.map((arg) => arg.text).join(" ");
	const derivation = [{ use: `$${staticText(name) ?? ""}`, from, range: call.range }];
	setArray(state, name, isKnown ? lines : null, derivation);
	if (isKnown) state.input = [];
	return ended(state, 0);
}

/** `mapfile -C f`: run with an index and a line after it, as `eval` would. */
function runCallback(reader: Reader, state: State, callback: Argument, call: Call): void {
	const line: Argument = {
		bits: [unknown("input", "", true)],
		text: "",
		range: call.range,
		derivation: [],
	};
	const source = joined([callback, line], call.range);
	reader.deeper(call.range, () => reader.walk.source(reader, source, state.fork()));
}
