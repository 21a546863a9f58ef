/** The commands that are part of the shell, as far as they change what later commands mean. */
import { assignText } from "./assignments.ts";
import { type Bit, unknown } from "./bits.ts";
import { type Builtin, ended, opaqueOutput, operands, plain, succeed } from "./builtin.ts";
import { type Call, fromCall, invoke, parametersOf } from "./calls.ts";
import { testCommand } from "./conditions.ts";
import { declare, unset } from "./declarations.ts";
import { changeDirectory, popDirectory, pushDirectory } from "./directories.ts";
import { fileContent, openDescriptor } from "./files.ts";
import { mapfile, read } from "./input.ts";
import { splits } from "./lookup.ts";
import { found, outputOf } from "./outputs.ts";
import { parseArithmetic } from "./parse.ts";
import { format } from "./print.ts";
import { type Argument, joined, type Reader, textOf } from "./reader.ts";
import { runText } from "./scripts.ts";
import { Source } from "./source.ts";
import type { State } from "./state.ts";
import { evaluateArithmetic } from "./substitution.ts";

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
	set: (_reader, state, call) => setOptions(state, call),
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
		if (!state.canReturn) return ended(state, null);
		state.status = statusArgument(call.args[1], state);
		return leave(state, { kind: "return" });
	},
	break: (_reader, state, call) => leaveLoop(state, "break", call.args[1]),
	continue: (_reader, state, call) => leaveLoop(state, "continue", call.args[1]),
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
	hash: (_reader, state, call) => {
		// `hash -p /opt/x y`: from now on y is that file.
		const [option, path, name] = call.args.slice(1);
		if (textOf(option) === "-p" && path !== undefined)
			state.setAlias(textOf(name) ?? "", path.bits.map(plain));
		return ended(state, 0);
	},
	type: (_reader, state, call) =>
		/^-[pP]$/.test(textOf(call.args[1]) ?? "")
			? foundOutput(state, call.args.slice(2))
			: opaqueOutput(state, "type"),
	jobs: (_reader, state) => opaqueOutput(state, "jobs"),
	kill: (_reader, state) => ended(state, null),
	ulimit: succeed,
};

function foundOutput(state: State, args: readonly Argument[]): State[] {
	state.write(found(args) ?? [unknown("command-substitution", "command -v")]);
	return ended(state, null);
}

function leave(state: State, how: NonNullable<State["leave"]>): State[] {
	state.leave = how;
	return [state];
}

function leaveLoop(state: State, kind: "break" | "continue", arg: Argument | undefined): State[] {
	if (state.loops === 0) return ended(state, 0);
	const written = textOf(arg);
	const levels = written !== null && /^\d+$/.test(written) ? Math.max(1, Number(written)) : 1;
	return leave(state, { kind, levels: Math.min(levels, state.loops) });
}

function statusArgument(arg: Argument | undefined, state: State): State["status"] {
	if (arg === undefined) return state.status;
	const written = textOf(arg);
	return written === null || !/^\d+$/.test(written) ? null : Number(written) % 256 === 0 ? 0 : 1;
}

/** `set -e`, `set -- a b`, `set a b`. */
function setOptions(state: State, call: Call): State[] {
	const args = call.args.slice(1);
	for (let index = 0; index < args.length; index++) {
		const written = textOf(args[index]);
		if (written === "--" || written === "-" || written === null || !/^[-+]./.test(written)) {
			state.parameters = parametersOf(args.slice(written === "--" || written === "-" ? index + 1 : index));
			state.parametersFrom = fromCall(call);
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
	if (Number.isNaN(count) || state.parameters.slice(0, count).some(splits)) {
		state.parameters = [[unknown("positional-parameter", '"$@"', true)]];
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
	const outer = { via: state.via, parameters: state.parameters, canReturn: state.canReturn };
	state.via = [...call.via, how];
	state.canReturn = true;
	if (rest.length > 0) state.parameters = parametersOf(rest);
	const ends = runText(reader, state, Source.of(content, call.range), { how, word: file, call });
	for (const end of ends) {
		end.via = outer.via;
		end.canReturn = outer.canReturn;
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
		if (!/^-[cl]*(?:a.*)?$/s.test(written) || written === "-") break;
		if (written.endsWith("a") && written.indexOf("a") === written.length - 1) index++;
	}
	const rest = call.args.slice(index);
	if (rest.length === 0) {
		// From now on the shell itself writes there.
		const output = call.redirected?.output;
		if (output !== undefined) openDescriptor(state, 1, output?.path ?? "");
		return ended(state, 0);
	}
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
