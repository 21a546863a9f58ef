/** The builtins that run something else: `eval`, `.`, `exec`, `command`, `compgen`. */

import { unknown, unquoted } from "./bits.ts";
import { ended, opaqueOutput, operands } from "./builtin.ts";
import { type Call, invoke } from "./calls.ts";
import { fileContent } from "./files.ts";
import { parametersOf } from "./functions.ts";
import { readOptions } from "./options.ts";
import { found } from "./outputs.ts";
import { expandLater } from "./prompts.ts";
import { type Argument, joined, type Reader, textOf } from "./reader.ts";
import { runContent, runText } from "./scripts.ts";
import { Source } from "./source.ts";
import type { State } from "./state.ts";

export function foundOutput(state: State, args: readonly Argument[]): State[] {
	state.write(found(args) ?? [unknown("command-substitution", "command -v")]);
	return ended(state, null);
}

/** `compgen -C cmd` runs a command, `-F` a function, and `-W` expands its words. */
export function compgen(reader: Reader, state: State, call: Call): State[] {
	const { values } = readOptions(call.args.slice(1), { short: "oAGWFCXPS" });
	for (const letter of ["C", "F"]) {
		const code = values.get(letter);
		if (code === undefined) continue;
		const child = state.fork();
		child.via = [...call.via, `compgen -${letter}`];
		runText(reader, child, Source.of(code.bits, call.range), { how: `compgen -${letter}`, word: code, call });
	}
	expandLater(reader, state, unquoted(values.get("W")?.bits ?? []), call.range);
	return opaqueOutput(state, "compgen");
}

export function evaluate(reader: Reader, state: State, call: Call): State[] {
	const source = joined(operands(call.args.slice(1)), call.range);
	if (source.text.trim() === "") return ended(state, 0);
	const outer = state.via;
	state.via = [...call.via, "eval"];
	const ends = runText(reader, state, source, { how: "eval", word: call.args[1], call });
	for (const end of ends) end.via = outer;
	return ends;
}

export function sourceFile(reader: Reader, state: State, call: Call): State[] {
	const [file, ...rest] = operands(call.args.slice(1));
	if (file === undefined) return ended(state, 1);
	const how = textOf(call.args[0]) ?? ".";
	const content = fileContent(state, file.bits);
	const outer = { via: state.via, parameters: state.parameters, canReturn: state.canReturn };
	state.via = [...call.via, how];
	state.canReturn = true;
	if (rest.length > 0) state.parameters = parametersOf(rest);
	const ends = runContent(reader, state, content, { how, word: file, call });
	for (const end of ends) {
		end.via = outer.via;
		end.canReturn = outer.canReturn;
		if (rest.length > 0) end.parameters = outer.parameters;
		if (end.leave?.kind === "return") end.leave = null;
	}
	return ends;
}

export function exec(reader: Reader, state: State, call: Call): State[] {
	let index = 1;
	for (; index < call.args.length; index++) {
		const written = textOf(call.args[index]) ?? "";
		if (written === "--") {
			index++;
			break;
		}
		if (!/^-[cl]*(?:a.*)?$/s.test(written) || written === "-") break;
		if (written.endsWith("a") && written.indexOf("a") === written.length - 1) index++;
	}
	const rest = call.args.slice(index);
	if (rest.length === 0) {
		call.redirected?.last();
		return ended(state, 0);
	}
	const ends = invoke(reader, state, { ...call, args: rest, lookup: "programs", via: [...call.via, "exec"] });
	for (const end of ends) end.leave = { kind: "exit" };
	return ends;
}

export function command(reader: Reader, state: State, call: Call): State[] {
	let index = 1;
	for (; index < call.args.length; index++) {
		const written = textOf(call.args[index]) ?? "";
		if (written === "--") {
			index++;
			break;
		}
		if (!/^-[pvV]+$/.test(written)) break;
		if (/[vV]/.test(written)) return foundOutput(state, call.args.slice(index + 1));
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
