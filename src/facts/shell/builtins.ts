/** The commands that are part of the shell, as far as they change what later commands mean. */

import { assignNode, assignText, derivationOf } from "./assignments.ts";
import { type Bit, firstLine, staticText, text, unknown, type Value } from "./bits.ts";
import { type Call, invoke, parametersOf } from "./command.ts";
import { testCommand } from "./conditions.ts";
import { evaluateArithmetic } from "./expand.ts";
import { addSplit, Fields } from "./fields.ts";
import { format, outputOf, resolved } from "./outputs.ts";
import { parseArithmetic } from "./parse.ts";
import { type Argument, joined, type Reader, textOf } from "./reader.ts";
import { fileContent } from "./redirections.ts";
import { runText } from "./scripts.ts";
import { Source } from "./source.ts";
import type { State } from "./state.ts";

export type Builtin = (reader: Reader, state: State, call: Call) => State[];

export const builtins: Readonly<Record<string, Builtin>> = {
	":": succeed,
	true: succeed,
	false: (_reader, state) => ended(state, 1),
	"[": (_reader, state, call) =>
		ended(state, textOf(call.args.at(-1)) === "]" ? testCommand(call.args.slice(1, -1), state) : 1),
	test: (_reader, state, call) => ended(state, testCommand(call.args.slice(1), state)),
	cd: (_reader, state, call) => changeDirectory(state, call.args.slice(1)),
	pushd: (_reader, state, call) => pushDirectory(state, call.args.slice(1)),
	popd: (_reader, state) => popDirectory(state),
	export: (reader, state, call) => declare(reader, state, call, "x"),
	readonly: (reader, state, call) => declare(reader, state, call, "r"),
	declare: (reader, state, call) => declare(reader, state, call, ""),
	typeset: (reader, state, call) => declare(reader, state, call, ""),
	local: (reader, state, call) => declare(reader, state, call, ""),
	unset,
	set: (_reader, state, call) => setOptions(state, call.args.slice(1)),
	shift: (_reader, state, call) => shift(state, call.args[1]),
	eval: (reader, state, call) => evaluate(reader, state, call),
	".": sourceFile,
	source: sourceFile,
	exec,
	command,
	builtin: (reader, state, call) =>
		call.args.length < 2
			? succeed(reader, state)
			: invoke(reader, state, {
					...call,
					args: call.args.slice(1),
					lookup: "no-functions",
					via: [...call.via, "builtin"],
				}),
	exit: (_reader, state) => leave(state, { kind: "exit" }),
	logout: (_reader, state) => leave(state, { kind: "exit" }),
	return: (_reader, state, call) => {
		state.status = statusArgument(call.args[1], state);
		return leave(state, { kind: "return" });
	},
	break: (_reader, state, call) => leave(state, { kind: "break", levels: levels(call.args[1]) }),
	continue: (_reader, state, call) => leave(state, { kind: "continue", levels: levels(call.args[1]) }),
	read,
	mapfile,
	readarray: mapfile,
	printf: (reader, state, call) => printf(reader, state, call),
	echo: (_reader, state, call) => {
		state.write(outputOf("echo", call.args, state).output);
		return ended(state, 0);
	},
	pwd: (_reader, state, call) => {
		state.write(outputOf("pwd", call.args, state).output);
		return ended(state, 0);
	},
	trap,
	alias,
	unalias: (_reader, state, call) => {
		for (const arg of call.args.slice(1)) state.setAlias(textOf(arg) ?? "", null);
		return ended(state, 0);
	},
	let: (reader, state, call) => {
		let value: bigint | null = null;
		for (const arg of call.args.slice(1)) {
			const parsed = parseArithmetic(textOf(arg) ?? "");
			value =
				parsed === null
					? null
					: evaluateArithmetic(reader, state, parsed.expression, Source.root(parsed.text));
		}
		return ended(state, value === null ? null : value === 0n ? 1 : 0);
	},
	getopts: (_reader, state, call) => {
		const name = textOf(call.args[2]);
		if (name !== null) state.assign(name, [unknown("special-parameter", `$${name}`)], []);
		return ended(state, null);
	},
	shopt: succeed,
	umask: succeed,
	wait: (_reader, state) => ended(state, null),
	hash: succeed,
	type: (_reader, state) => opaqueOutput(state, "type"),
	jobs: (_reader, state) => opaqueOutput(state, "jobs"),
	kill: (_reader, state) => ended(state, null),
	ulimit: succeed,
};

function ended(state: State, status: State["status"]): State[] {
	state.status = status;
	return [state];
}

function succeed(_reader: Reader, state: State): State[] {
	return ended(state, 0);
}

function opaqueOutput(state: State, program: string): State[] {
	state.write([unknown("command-substitution", program)]);
	return ended(state, null);
}

function leave(state: State, how: NonNullable<State["leave"]>): State[] {
	state.leave = how;
	return [state];
}

function levels(arg: Argument | undefined): number {
	const written = textOf(arg);
	return written !== null && /^\d+$/.test(written) ? Math.max(1, Number(written)) : 1;
}

function statusArgument(arg: Argument | undefined, state: State): State["status"] {
	if (arg === undefined) return state.status;
	const written = textOf(arg);
	return written === null || !/^\d+$/.test(written) ? null : Number(written) % 256 === 0 ? 0 : 1;
}

/** Words after the options; `--` ends them. */
function operands(args: readonly Argument[]): readonly Argument[] {
	let index = 0;
	for (; index < args.length; index++) {
		const written = textOf(args[index]);
		if (written === "--") return args.slice(index + 1);
		if (written === null || !/^-./.test(written)) break;
	}
	return args.slice(index);
}

function changeDirectory(state: State, args: readonly Argument[]): State[] {
	const [target] = operands(args);
	const before = state.cwdValue();
	const written = textOf(target);
	let next: Value;
	if (target === undefined) next = state.homeValue();
	else if (written === "-") next = state.previous ?? [unknown("environment", "$OLDPWD")];
	else if (written === "") next = before;
	else if (state.variables.has("CDPATH") && /^[^./]/.test(written ?? ""))
		next = [unknown("environment", "$CDPATH")];
	else next = resolved(target.bits.map(plain), before);
	state.previous = before;
	state.cwd = next;
	return ended(state, null);
}

function plain(bit: Bit): Bit {
	return bit.kind === "text" && bit.quoted ? { ...bit, quoted: false } : bit;
}

function pushDirectory(state: State, args: readonly Argument[]): State[] {
	const [target] = operands(args);
	if (target === undefined || /^[+-]\d/.test(textOf(target) ?? "")) {
		state.cwd = [unknown("special-parameter", "$DIRSTACK")];
		return ended(state, null);
	}
	state.directories = [state.cwd, ...state.directories];
	return changeDirectory(state, [target]);
}

function popDirectory(state: State): State[] {
	const [top, ...rest] = state.directories;
	state.previous = state.cwdValue();
	state.cwd = top === undefined ? [unknown("special-parameter", "$DIRSTACK")] : top;
	state.directories = rest;
	return ended(state, null);
}

const declaration = /^([A-Za-z_]\w*)(?:\[([^\]]*)\])?(\+?=)?/;

/** `export`, `declare`, `local` and their kin. */
function declare(reader: Reader, state: State, call: Call, attribute: string): State[] {
	const name = textOf(call.args[0]) ?? "";
	let attributes = attribute;
	let removed = "";
	let isGlobal = false;
	for (const arg of call.args.slice(1)) {
		const written = textOf(arg);
		if (arg.array === undefined && written !== null && /^[-+]\w+$/.test(written)) {
			if (written.startsWith("+") || (name === "export" && written.includes("n")))
				removed += written.replace("n", "x").slice(1);
			else attributes += written.slice(1);
			if (written.includes("g")) isGlobal = true;
			if (written.includes("f") || written.includes("p")) return ended(state, null);
			continue;
		}
		declareOne(reader, state, arg, {
			attributes,
			removed,
			isLocal: state.locals !== null && !isGlobal && !["export", "readonly"].includes(name),
		});
	}
	return ended(state, 0);
}

interface Declaration {
	readonly attributes: string;
	readonly removed: string;
	readonly isLocal: boolean;
}

function declareOne(
	reader: Reader,
	state: State,
	arg: Argument,
	{ attributes, removed, isLocal }: Declaration,
): void {
	const [first, ...rest] = arg.bits;
	const match = first?.kind === "text" ? declaration.exec(first.text) : null;
	const name = match?.[1];
	if (first?.kind !== "text" || match === null || name === undefined) return;
	if (isLocal) makeLocal(state, name);
	const kept = attributes.replace(/[^xruliaAn]/g, "");
	if (arg.array !== undefined) {
		assignNode(reader, state, arg.array.node, arg.array.source, kept);
		return;
	}
	if (match[3] === undefined) {
		const old = state.variables.get(name);
		const value = old === undefined && isLocal ? null : (old?.value ?? undefined);
		if (value === undefined && old === undefined) {
			// `export X` of a variable that only the environment may hold changes nothing that is known.
			if (attributes.includes("x")) return;
			return;
		}
		state.setVariable(name, {
			value: value ?? old?.value ?? null,
			elements: old?.elements ?? null,
			exported: (old?.exported === true || attributes.includes("x")) && !removed.includes("x"),
			derivation: old?.derivation ?? [],
			attributes: [...new Set((old?.attributes ?? "") + kept)]
				.filter((letter) => !removed.includes(letter))
				.join(""),
		});
		return;
	}
	const tail: Bit = {
		...first,
		text: first.text.slice(match[0].length),
		at: first.at < 0 ? -1 : first.at + match[0].length,
	};
	const value = tail.text === "" ? rest : [tail, ...rest];
	const outer = reader.derivation;
	reader.derivation = [...arg.derivation];
	const derivation = derivationOf(reader, name, arg.text, arg.range);
	reader.derivation = outer;
	if (kept.includes("n")) {
		state.assign(name, [unknown("parameter-expansion", `$${name}`)], derivation);
		return;
	}
	assignText(reader, state, name, value, { append: match[3] === "+=", derivation, attributes: kept });
}

function makeLocal(state: State, name: string): void {
	if (state.locals === null || state.locals.has(name)) return;
	const old = state.variables.get(name) ?? null;
	state.locals = new Map(state.locals).set(name, old);
	state.setVariable(name, {
		value: null,
		elements: null,
		exported: old?.exported ?? false,
		derivation: [],
		attributes: "",
	});
}

function unset(_reader: Reader, state: State, call: Call): State[] {
	let functions = false;
	for (const arg of call.args.slice(1)) {
		const written = textOf(arg) ?? "";
		if (/^-[fvn]+$/.test(written)) functions = written.includes("f");
		else if (functions) state.defineFunction(written, null);
		else if (!state.variables.has(written) && state.functions.has(written))
			state.defineFunction(written, null);
		else
			state.setVariable(written, {
				value: null,
				elements: null,
				exported: true,
				derivation: [],
				attributes: "",
			});
	}
	return ended(state, 0);
}

/** `set -e`, `set -- a b`, `set a b`. */
function setOptions(state: State, args: readonly Argument[]): State[] {
	for (let index = 0; index < args.length; index++) {
		const written = textOf(args[index]);
		if (written === "--" || written === "-" || written === null || !/^[-+]./.test(written)) {
			state.parameters = parametersOf(args.slice(written === "--" || written === "-" ? index + 1 : index));
			break;
		}
		const on = written.startsWith("-");
		if (written.includes("o")) {
			const option = textOf(args[++index]);
			if (option === "errexit") state.errexit = on;
			if (option === "noglob") state.noglob = on;
		}
		if (written.includes("e")) state.errexit = on;
		if (written.includes("f")) state.noglob = on;
	}
	return ended(state, 0);
}

function shift(state: State, arg: Argument | undefined): State[] {
	const count = arg === undefined ? 1 : Number(textOf(arg) ?? Number.NaN);
	if (state.parameters === null) return ended(state, null);
	if (Number.isNaN(count)) {
		state.parameters = null;
		return ended(state, null);
	}
	if (count > state.parameters.length) return ended(state, 1);
	state.parameters = state.parameters.slice(count);
	return ended(state, 0);
}

function evaluate(reader: Reader, state: State, call: Call): State[] {
	const source = joined(operands(call.args.slice(1)), call.range);
	const outer = state.via;
	state.via = [...call.via, "eval"];
	const ends = runText(reader, state, source, { how: "eval", word: call.args[1], call });
	for (const end of ends) end.via = outer;
	return ends;
}

function sourceFile(reader: Reader, state: State, call: Call): State[] {
	const [file, ...rest] = operands(call.args.slice(1));
	if (file === undefined) return ended(state, 1);
	const how = textOf(call.args[0]) ?? ".";
	const content = fileContent(state, file.bits);
	const outer = { via: state.via, parameters: state.parameters };
	state.via = [...call.via, how];
	if (rest.length > 0) state.parameters = parametersOf(rest);
	const ends = runText(reader, state, Source.of(content, call.range), { how, word: file, call });
	for (const end of ends) {
		end.via = outer.via;
		if (rest.length > 0) end.parameters = outer.parameters;
		if (end.leave?.kind === "return") end.leave = null;
	}
	return ends;
}

function exec(reader: Reader, state: State, call: Call): State[] {
	let index = 1;
	for (; index < call.args.length; index++) {
		const written = textOf(call.args[index]) ?? "";
		if (written === "--") {
			index++;
			break;
		}
		if (!/^-[cla]+$/.test(written)) break;
		if (written.includes("a")) index++;
	}
	const rest = call.args.slice(index);
	if (rest.length === 0) return ended(state, 0);
	const ends = invoke(reader, state, { ...call, args: rest, lookup: "programs", via: [...call.via, "exec"] });
	for (const end of ends) end.leave = { kind: "exit" };
	return ends;
}

function command(reader: Reader, state: State, call: Call): State[] {
	let index = 1;
	for (; index < call.args.length; index++) {
		const written = textOf(call.args[index]) ?? "";
		if (written === "--") {
			index++;
			break;
		}
		if (!/^-[pvV]+$/.test(written)) break;
		if (/[vV]/.test(written)) return opaqueOutput(state, "command -v");
	}
	const rest = call.args.slice(index);
	if (rest.length === 0) return ended(state, 0);
	return invoke(reader, state, {
		...call,
		args: rest,
		lookup: "no-functions",
		via: [...call.via, "command"],
	});
}

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

function read(_reader: Reader, state: State, call: Call): State[] {
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
	const first = bits[0];
	if (first?.kind === "text") {
		let begin = 0;
		while (isBlank(first.text[begin])) begin++;
		bits[0] = { ...first, text: first.text.slice(begin), at: first.at < 0 ? -1 : first.at + begin };
	}
	const last = bits[bits.length - 1];
	if (last?.kind === "text") {
		let end = last.text.length;
		while (isBlank(last.text[end - 1])) end--;
		bits[bits.length - 1] = { ...last, text: last.text.slice(0, end) };
	}
	return bits;
}

function mapfile(_reader: Reader, state: State, call: Call): State[] {
	const name = textOf(operands(call.args.slice(1)).at(-1)) ?? "MAPFILE";
	const strips = call.args.some((arg) => textOf(arg) === "-t");
	const derivation = [
		{ use: `$${name}`, from: call.args.map((arg) => arg.text).join(" "), range: call.range },
	];
	const elements = new Map<string, Value>();
	const isKnown =
		strips &&
		call.args.length <= 3 &&
		state.input !== null &&
		state.input.every((bit) => bit.kind !== "unknown");
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

function printf(reader: Reader, state: State, call: Call): State[] {
	const name = textOf(call.args[1]) === "-v" ? textOf(call.args[2]) : null;
	if (name === null) {
		state.write(outputOf("printf", call.args, state).output);
		return ended(state, 0);
	}
	const value = format(call.args.slice(3)) ?? [unknown("command-substitution", "printf")];
	const derivation = [
		{ use: `$${name}`, from: call.args.map((arg) => arg.text).join(" "), range: call.range },
	];
	assignText(reader, state, name, value, { append: false, derivation, attributes: "" });
	return ended(state, 0);
}

function trap(_reader: Reader, state: State, call: Call): State[] {
	const [code, ...signals] = operands(call.args.slice(1));
	if (code === undefined) return ended(state, 0);
	if (signals.length === 0 || textOf(code) === "-") {
		for (const signal of signals.length === 0 ? [code] : signals) state.setTrap(signalName(signal), null);
		return ended(state, 0);
	}
	for (const signal of signals) state.setTrap(signalName(signal), code.bits.map(plain));
	return ended(state, 0);
}

function signalName(arg: Argument): string {
	const written = (textOf(arg) ?? arg.text).toUpperCase().replace(/^SIG/, "");
	return written === "0" ? "EXIT" : written;
}

function alias(_reader: Reader, state: State, call: Call): State[] {
	for (const arg of call.args.slice(1)) {
		const [first, ...rest] = arg.bits;
		const match = first?.kind === "text" ? /^([^=\s/$`]+)=/.exec(first.text) : null;
		if (first?.kind !== "text" || match === null) continue;
		const tail: Bit = {
			...first,
			text: first.text.slice(match[0].length),
			at: first.at < 0 ? -1 : first.at + match[0].length,
		};
		state.setAlias(match[1] ?? "", [tail, ...rest].map(plain));
	}
	return ended(state, 0);
}
