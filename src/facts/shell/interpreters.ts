/** Interpreters of other languages: programs that their code runs by name are read, nothing else of it. */
import { text, unquoted, type Value } from "./bits.ts";
import type { Call } from "./calls.ts";
import { type ProgramCall, programCalls } from "./code-calls.ts";
import { copyOf, fileContent, writtenFile } from "./files.ts";
import { appleScript, awk, type Interpreter, lua, node, perl, php, python, r, ruby } from "./languages.ts";
import { command, commandText, type Launch, type Wrapper } from "./launches.ts";
import { leading, tail } from "./options.ts";
import { type Argument, textOf } from "./reader.ts";
import type { State } from "./state.ts";
import { alternatives } from "./ways.ts";

/** Code that a command line holds or leads to, and the words that it gets. */
interface Given {
	readonly code: Value;
	readonly word: Argument;
	readonly rest: readonly Argument[];
}

function reading(interpreter: Interpreter): Wrapper {
	return (_reader, state, call) => {
		const program = call.args[0];
		if (program === undefined) return [];
		const copied = copiedScript(state, call, interpreter.valued);
		if (copied !== null) return [command(copied)];
		return givenCode(state, call, interpreter).flatMap((given) =>
			alternatives(given.code).flatMap((code) =>
				programCalls(code, interpreter.language).flatMap((found) => launchOf(found, given, program)),
			),
		);
	};
}

function givenCode(state: State, call: Call, interpreter: Interpreter): readonly Given[] {
	const args = call.args.slice(1);
	const found: Given[] = [];
	let at = 0;
	for (; at < args.length; at++) {
		const arg = args[at];
		const written = arg === undefined ? "" : leading(arg);
		const code = interpreter.code.exec(written)?.[0];
		const option = code ?? interpreter.file?.exec(written)?.[0];
		if (arg === undefined || (option === undefined && isTarget(written))) break;
		if (option !== undefined) {
			const word = optionValue(arg, option) ?? args[++at];
			const rest = args.slice(at + 1);
			if (word !== undefined)
				found.push({ code: code === undefined ? fileContent(state, word.bits) : word.bits, word, rest });
		} else if (interpreter.valued.test(written)) at++;
	}
	return found.length > 0 ? found : otherCode(state, call, args.slice(at), interpreter);
}

/** Code that no option carries: an operand, or the input. */
function otherCode(
	state: State,
	call: Call,
	[operand, ...rest]: readonly Argument[],
	interpreter: Interpreter,
): readonly Given[] {
	const [program] = call.args;
	if (program === undefined) return [];
	if (operand === undefined)
		return state.input === null ? [] : [{ code: state.input, word: program, rest: [] }];
	const isModule = leading(operand).startsWith("-m");
	return isModule ? [] : [operandCode(state, operand, rest, interpreter.codeFirst === true)];
}

/** A word that says what to run: an operand, or `-m`. */
function isTarget(written: string): boolean {
	return !/^-./.test(written) || written.startsWith("-m");
}

/** A value that is glued to its option. */
function optionValue(arg: Argument, option: string): Argument | null {
	const glued = tail(arg, option.length + (leading(arg)[option.length] === "=" ? 1 : 0));
	return glued.bits.length > 0 ? glued : null;
}

function operandCode(state: State, word: Argument, rest: readonly Argument[], isCode: boolean): Given {
	if (isCode) return { code: word.bits, word, rest };
	const code = textOf(word) === "-" ? (state.input ?? []) : fileContent(state, word.bits);
	return { code, word, rest };
}

/** `python3 s`, where s is a copy of a program: what runs is that program. */
function copiedScript(state: State, call: Call, valued: RegExp): readonly Argument[] | null {
	const at = call.args.findIndex(
		(arg, index) =>
			index > 0 && !leading(arg).startsWith("-") && !valued.test(leading(call.args[index - 1] ?? arg)),
	);
	const file = call.args[at];
	const content = file === undefined ? null : writtenFile(state, file.bits);
	const original = content === null ? null : copyOf(content);
	if (file === undefined || original === null) return null;
	return call.args.map((arg, index) => (index === at ? { ...arg, bits: [text(original)] } : arg));
}

function launchOf(found: ProgramCall, { word, rest }: Given, program: Argument): readonly Launch[] {
	const name = textOf(program)?.replace(/^.*\//s, "") ?? "";
	const via = `${name} code`;
	const args = found.values.map((value): Argument => ({ ...word, bits: value }));
	const [first, ...others] = args;
	if (first === undefined) return [];
	const asWord = (written: string): Argument => ({ ...program, bits: [text(written)] });
	const given = others.length > 0 ? others : rest;
	switch (found.kind) {
		case "text":
			return [commandText({ ...first, bits: unquoted(first.bits) }, via)].filter((launch) => launch !== null);
		case "words":
			return [{ ...command(args), via }];
		case "file":
			return [{ ...command([program, first, ...given]), via }];
		case "module":
		case "main":
			return [{ ...command([program, asWord("-m"), first, ...given]), via }];
	}
}

export const interpreters: Readonly<Record<string, Wrapper>> = {
	python: reading(python),
	pypy: reading(python),
	perl: reading(perl),
	ruby: reading(ruby),
	node: reading(node),
	nodejs: reading(node),
	php: reading(php),
	lua: reading(lua),
	luajit: reading(lua),
	awk: reading(awk),
	gawk: reading(awk),
	mawk: reading(awk),
	nawk: reading(awk),
	osascript: reading(appleScript),
	Rscript: reading(r),
};
