/** `read` and `mapfile`: variables from standard input. */
import { firstLine, slice, staticText, text, unknown, type Value } from "./bits.ts";
import { ended, operands } from "./builtin.ts";
import type { Call } from "./calls.ts";
import { addSplit, Fields } from "./fields.ts";
import { type Argument, type Reader, textOf } from "./reader.ts";
import type { State } from "./state.ts";

interface ReadOptions {
	readonly raw: boolean;
	readonly array: string | null;
	readonly other: boolean;
	readonly names: readonly string[];
}

function readOptions(args: readonly Argument[]): ReadOptions {
	let raw = false;
	let other = false;
	let array: string | null = null;
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
		if ("dnNu".includes(valued[1] ?? "")) other = true;
		const value = valued[2] === "" ? textOf(args[++index]) : (valued[2] ?? null);
		if (valued[1] === "a") array = value;
	}
	const names = args.slice(index).map((arg) => textOf(arg)?.replace(/\[.*$/s, "") ?? "");
	return { raw, array, other, names };
}

export function read(_reader: Reader, state: State, call: Call): State[] {
	const options = readOptions(call.args.slice(1));
	const names =
		options.array !== null ? [options.array] : options.names.length > 0 ? options.names : ["REPLY"];
	const from = { use: "", from: call.args.map((arg) => arg.text).join(" "), range: call.range };
	const set = (name: string, value: Value, elements: ReadonlyMap<string, Value> | null = null) => {
		const derivation = [{ ...from, use: `$${name}` }];
		state.assign(name, value, derivation);
		const stored = state.variables.get(name);
		if (elements !== null && stored !== undefined) state.setVariable(name, { ...stored, elements });
	};
	const input = options.other ? null : state.input;
	if (input === null) {
		for (const name of names) set(name, [unknown("input", `$${name}`)]);
		return ended(state, null);
	}
	const { line, rest, ended: whole } = firstLine(input);
	const isKnown = staticText(line) !== null || line.every((bit) => bit.kind !== "unknown");
	state.input = isKnown ? rest : input;
	const fields = fieldsOfLine(line, options, names.length, state);
	if (fields === null) for (const name of names) set(name, [unknown("input", `$${name}`)]);
	else if (options.array !== null) {
		const elements = new Map(fields.map((field, index) => [String(index), field] as const));
		set(options.array, fields[0] ?? [], elements);
	} else for (const [index, name] of names.entries()) set(name, fields[index] ?? []);
	return ended(state, isKnown ? (whole ? 0 : 1) : null);
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

export function mapfile(_reader: Reader, state: State, call: Call): State[] {
	const name = textOf(operands(call.args.slice(1)).at(-1)) ?? "MAPFILE";
	const strips = call.args.some((arg) => textOf(arg) === "-t");
	const derivation = [
		{ use: `$${name}`, from: call.args.map((arg) => arg.text).join(" "), range: call.range },
	];
	const elements = new Map<string, Value>();
	const isKnown = strips && call.args.length <= 3 && state.input?.every((bit) => bit.kind !== "unknown");
	if (!isKnown) elements.set("0", [unknown("input", `$${name}`, true)]);
	for (let left = isKnown ? (state.input ?? []) : []; left.length > 0; ) {
		const { line, rest } = firstLine(left);
		elements.set(String(elements.size), line);
		left = rest;
	}
	state.setVariable(name, {
		value: elements.get("0") ?? null,
		elements,
		exported: false,
		derivation,
		attributes: "a",
	});
	return ended(state, 0);
}
