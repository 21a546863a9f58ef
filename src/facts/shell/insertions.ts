/** Wrappers that put arguments of their own into a command: xargs, parallel. */
import { type Bit, slice, staticText, text, unknown, type Value } from "./bits.ts";
import type { Call } from "./calls.ts";
import { fileContent } from "./files.ts";
import { command, type Launch, shellLine, type Wrapper } from "./launches.ts";
import { type Read, readOptions } from "./options.ts";
import { type Argument, textOf } from "./reader.ts";
import { inputScript } from "./shells.ts";
import { splitWords } from "./split.ts";

export const xargs: Wrapper = (_reader, state, call) => {
	const read = readOptions(call.args.slice(1), {
		short: "aEdILnPs",
		long: [
			"arg-file",
			"delimiter",
			"max-lines",
			"max-args",
			"max-procs",
			"max-chars",
			"replace",
			"eof",
			"process-slot-var",
		],
	});
	const rest = read.rest.length > 0 ? read.rest : [plainArgument("echo", call)];
	const replaced =
		read.values.get("I") ??
		(read.seen.has("i") || read.seen.has("replace") ? plainArgument("{}", call) : undefined);
	const fromFile = read.values.get("a") ?? read.values.get("arg-file");
	const input = fromFile === undefined ? state.input : fileContent(state, fromFile.bits);
	const separators = separatorsOf(read, replaced !== undefined);
	const items = input === null || separators === null ? null : itemsOf(input, separators, call);
	const mark = replaced === undefined ? null : textOf(replaced);
	if (mark !== null) {
		const values = items ?? [insertedArgument(call, false)];
		return values.map((value) => command(rest.map((arg) => substituted(arg, mark, value.bits))));
	}
	const single = read.seen.has("n") || read.seen.has("L") || read.seen.has("l");
	if (items === null) return [command([...rest, insertedArgument(call, true)])];
	if (!single) return [command([...rest, ...items])];
	// Without items it still runs once.
	if (items.length === 0) return [command(rest)];
	const size = Number(textOf(read.values.get("n")) ?? 1) || 1;
	const groups: Launch[] = [];
	for (let at = 0; at < items.length; at += size)
		groups.push(command([...rest, ...items.slice(at, at + size)]));
	return groups;
};

function plainArgument(written: string, call: Call): Argument {
	return { bits: [text(written)], text: written, range: call.range, derivation: [] };
}

function insertedArgument(call: Call, splits: boolean): Argument {
	return { bits: [unknown("inserted-arguments", "", splits)], text: "", range: call.range, derivation: [] };
}

const blanks = " \t\n";

/** The characters that end an argument; null if they are not known. */
function separatorsOf({ seen, values }: Read, byLine: boolean): string | null {
	if (seen.has("0") || seen.has("null")) return "\0";
	if (!seen.has("d") && !seen.has("delimiter")) return byLine ? "\n" : blanks;
	const given = textOf(values.get("d") ?? values.get("delimiter"));
	return given === "\\n" ? "\n" : given?.length === 1 ? given : null;
}

/** The arguments that xargs makes of its input; null where they are not known. */
function itemsOf(input: Value, separators: string, call: Call): readonly Argument[] | null {
	if (input.some((bit) => bit.kind === "unknown" || bit.kind === "either")) return null;
	if (separators === blanks && input.some((bit) => bit.kind === "text" && /['"\\]/.test(bit.text))) {
		// Quotes are read much as a shell reads them.
		const words = splitWords(staticText(input) ?? "'");
		return words?.map((word) => plainArgument(word.text, call)) ?? null;
	}
	return separated(input, separators).map((bits) => ({
		bits,
		text: staticText(bits) ?? "",
		range: call.range,
		derivation: [],
	}));
}

/** A value in parts, without the characters between them. */
function separated(input: Value, separators: string): readonly Value[] {
	const items: Bit[][] = [[]];
	for (const bit of input) {
		if (bit.kind !== "text") {
			items.at(-1)?.push(bit);
			continue;
		}
		let begin = 0;
		for (let at = 0; at <= bit.text.length; at++) {
			const character = bit.text[at];
			if (character !== undefined && !separators.includes(character)) continue;
			if (at > begin) items.at(-1)?.push(slice(bit, begin, at));
			begin = at + 1;
			if (character !== undefined) items.push([]);
		}
	}
	return items.filter((item) => item.length > 0);
}

/** Bits with neighbouring texts made one, for a mark may be put together of quoted and unquoted parts. */
function coalesced(bits: readonly Bit[]): readonly Bit[] {
	const result: Bit[] = [];
	for (const bit of bits) {
		const last = result[result.length - 1];
		if (bit.kind === "text" && last?.kind === "text")
			result[result.length - 1] = { ...last, text: last.text + bit.text, at: -1 };
		else result.push(bit);
	}
	return result;
}

/** An argument with a mark such as `{}` replaced wherever it stands. */
export function substituted(arg: Argument, mark: string, value: Value): Argument {
	const whole = coalesced(arg.bits);
	if (!whole.some((bit) => bit.kind === "text" && bit.text.includes(mark))) return arg;
	const bits: Bit[] = [];
	for (const bit of whole) {
		if (bit.kind !== "text") {
			bits.push(bit);
			continue;
		}
		for (const [index, part] of bit.text.split(mark).entries()) {
			if (index > 0) bits.push(...value);
			if (part !== "") bits.push({ ...bit, text: part, at: -1 });
		}
	}
	return { ...arg, bits };
}

export const parallel: Wrapper = (_reader, state, call) => {
	const read = readOptions(call.args.slice(1), {
		short: "jIaSN",
		long: [
			"jobs",
			"arg-file",
			"colsep",
			"delay",
			"joblog",
			"results",
			"sshlogin",
			"timeout",
			"retries",
			"tmpdir",
			"workdir",
		],
	});
	const split = read.rest.findIndex((arg) => /^:::/.test(textOf(arg) ?? ""));
	// Without a command of its own it runs the lines of its input.
	if (read.rest.length === 0 && state.input !== null) return [inputScript("parallel", [])];
	const template = split < 0 ? read.rest : read.rest.slice(0, split);
	const values = split < 0 ? [insertedArgument(call, false)] : read.rest.slice(split + 1);
	return values.map((value) => {
		const hasMark = template.some((arg) =>
			arg.bits.some((bit) => bit.kind === "text" && bit.text.includes("{}")),
		);
		const words = template.map((arg) => substituted(arg, "{}", value.bits));
		return shellLine(hasMark ? words : [...words, value], "parallel");
	});
};
