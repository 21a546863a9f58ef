/** The commands that are part of the shell, as far as they change what later commands mean. */

import { staticText, text, unknown, type Value } from "./bits.ts";
import { type Builtin, ended, opaqueOutput, succeed } from "./builtin.ts";
import { type Call, invoke } from "./calls.ts";
import { testCommand } from "./conditions.ts";
import { declare, unset } from "./declarations.ts";
import { changeDirectory, popDirectory, pushDirectory } from "./directories.ts";
import { breakLoop, continueLoop, exit, returnFrom } from "./flow.ts";
import { mapfile, read } from "./input.ts";
import { splits } from "./lookup.ts";
import { alias, enable, hash, unalias } from "./naming.ts";
import { readOptions } from "./options.ts";
import { outputOf } from "./outputs.ts";
import { format } from "./print.ts";
import { type Argument, type Reader, textOf } from "./reader.ts";
import { changeSome } from "./references.ts";
import { command, compgen, evaluate, exec, foundOutput, sourceFile } from "./running.ts";
import { set, shopt } from "./settings.ts";
import type { State } from "./state.ts";
import { arithmeticText } from "./state-arithmetic.ts";
import { storeNamed } from "./targets.ts";
import { trap } from "./traps.ts";

export const builtins: Readonly<Record<string, Builtin>> = {
	":": succeed,
	true: succeed,
	false: (_reader, state) => ended(state, 1),
	"[": (reader, state, call) =>
		ended(state, textOf(call.args.at(-1)) === "]" ? testCommand(reader, call.args.slice(1, -1), state) : 1),
	test: (reader, state, call) => ended(state, testCommand(reader, call.args.slice(1), state)),
	cd: (_reader, state, call) => changeDirectory(state, call.args.slice(1)),
	pushd: (_reader, state, call) => pushDirectory(state, call.args.slice(1)),
	popd: (_reader, state, call) => popDirectory(state, call.args.slice(1)),
	export: (reader, state, call) => declare(reader, state, call, "x"),
	readonly: (reader, state, call) => declare(reader, state, call, "r"),
	declare: (reader, state, call) => declare(reader, state, call, ""),
	typeset: (reader, state, call) => declare(reader, state, call, ""),
	local: (reader, state, call) => declare(reader, state, call, ""),
	unset,
	set,
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
	exit,
	logout: exit,
	return: returnFrom,
	break: breakLoop,
	continue: continueLoop,
	read,
	mapfile,
	readarray: mapfile,
	printf: (reader, state, call) => printf(reader, state, call),
	echo: (_reader, state, call) => {
		// A plain `sh` may read the escapes without being asked to.
		const isOpen = state.modes.posix && call.args.some((arg) => staticText(arg.bits)?.includes("\\"));
		if (isOpen) return opaqueOutput(state, "echo");
		state.write(outputOf("echo", call.args, state).output);
		return ended(state, 0);
	},
	pwd: (_reader, state, call) => {
		state.write(outputOf("pwd", call.args, state).output);
		return ended(state, 0);
	},
	trap,
	alias,
	unalias,
	let: (reader, state, call) => {
		let value: bigint | null = null;
		for (const arg of call.args.slice(1)) {
			const written = textOf(arg);
			if (written === null) letUnknown(state, arg);
			value = written === null ? null : arithmeticText(reader, state, written);
		}
		return ended(state, value === null ? null : value === 0n ? 1 : 0);
	},
	getopts: (reader, state, call) => {
		const [, , name] = call.args;
		for (const bits of [name?.bits ?? [], [text("OPTARG")]]) {
			const written = `$${staticText(bits) ?? ""}`;
			storeNamed(reader, state, bits, [unknown("special-parameter", written)], []);
		}
		return ended(state, null);
	},
	shopt,
	enable,
	compgen,
	umask: succeed,
	wait: (reader, state, call) => {
		const name = readOptions(call.args.slice(1), { short: "p" }).values.get("p");
		const job = unknown("special-parameter", "$!");
		if (name !== undefined) storeNamed(reader, state, name.bits, [job], []);
		return ended(state, null);
	},
	hash,
	type: (_reader, state, call) =>
		/^-[pP]$/.test(textOf(call.args[1]) ?? "")
			? foundOutput(state, call.args.slice(2))
			: opaqueOutput(state, "type"),
	jobs: (_reader, state) => opaqueOutput(state, "jobs"),
	kill: (_reader, state) => ended(state, null),
	ulimit: succeed,
};

/** `let "$e"`: an expression that nobody can read may assign to any name in front of what is not known. */
function letUnknown(state: State, { bits }: Argument): void {
	const [first] = bits;
	const prefix = first?.kind === "text" ? /^\s*([A-Za-z_]\w*)/.exec(first.text)?.[1] : undefined;
	changeSome(state, prefix ?? "", []);
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

function printf(reader: Reader, state: State, call: Call): State[] {
	const [, option, name] = call.args;
	if (textOf(option) !== "-v" || name === undefined) {
		state.write(outputOf("printf", call.args, state).output);
		return ended(state, 0);
	}
	const value = untilNul(format(call.args.slice(3)) ?? [unknown("command-substitution", "printf")]);
	const use = `$${textOf(name) ?? ""}`;
	const from = call.args.map((arg) => arg.text).join(" ");
	storeNamed(reader, state, name.bits, value, [{ use, from, range: call.range }]);
	return ended(state, 0);
}

/** A variable holds nothing from the first NUL on. */
function untilNul(value: Value): Value {
	const at = value.findIndex((bit) => bit.kind === "text" && bit.text.includes("\0"));
	const bit = value[at];
	return bit?.kind === "text"
		? [...value.slice(0, at), { ...bit, text: bit.text.slice(0, bit.text.indexOf("\0")), at: -1 }]
		: value;
}
