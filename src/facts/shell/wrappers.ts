/** Programs that run another command. One table: how each finds it among its own arguments. */
import { type Bit, staticText, text, unknown, type Value } from "./bits.ts";
import { type Call, invoke } from "./command.ts";
import { type Argument, joined, type Reader, textOf } from "./reader.ts";
import { fileContent } from "./redirections.ts";
import { noteScript, runShell } from "./scripts.ts";
import { splitArguments } from "./split.ts";
import type { State } from "./state.ts";

/** One command that a wrapper leads to. */
export interface Launch {
	/** How the wrapper is called in `via`; its name if absent. */
	readonly via?: string;
	/** What the wrapper changes for the command: directory, environment, input. */
	prepare?(child: State): void;
	run(reader: Reader, child: State, call: Call): State[];
}

type Wrapper = (reader: Reader, state: State, call: Call) => readonly Launch[];

/** How a program reads the arguments before the command. */
interface Options {
	/** Letters whose value is the next argument, unless it is glued on. */
	readonly short?: string;
	/** Long options whose value is the next argument, unless it follows `=`. */
	readonly long?: readonly string[];
	/** Operands before the command: the duration of `timeout`, the mask of `taskset`. */
	readonly operands?: number;
	/** `NAME=value` before the command is for its environment. */
	readonly assigns?: boolean;
	/** Letters and long options whose value is a shell text. */
	readonly script?: readonly string[];
	/** Options whose value is the directory in which the command runs. */
	readonly directory?: readonly string[];
}

interface Read {
	readonly rest: readonly Argument[];
	readonly scripts: readonly Argument[];
	readonly directory: Argument | null;
	readonly assignments: readonly Argument[];
	/** Options by name, without values. */
	readonly seen: ReadonlySet<string>;
	readonly values: ReadonlyMap<string, Argument>;
}

const assignment = /^([A-Za-z_]\w*)=/;

/** Reads a program's own options up to its first operand, as getopt does. */
function readOptions(args: readonly Argument[], options: Options): Read {
	const seen = new Set<string>();
	const values = new Map<string, Argument>();
	const scripts: Argument[] = [];
	const assignments: Argument[] = [];
	let index = 0;
	let operands = options.operands ?? 0;
	const valued = (name: string, glued: Argument | null) => {
		const value = glued ?? args[++index];
		if (value === undefined) return;
		values.set(name, value);
		if (options.script?.includes(name)) scripts.push(value);
	};
	for (; index < args.length; index++) {
		const arg = args[index];
		if (arg === undefined) break;
		const written = leading(arg);
		if (written === "--" && textOf(arg) === "--") {
			index++;
			while (operands > 0) {
				index++;
				operands--;
			}
			break;
		}
		if (written.startsWith("--")) {
			const name = written.slice(2).split("=", 1)[0] ?? "";
			seen.add(name);
			const glued = written.includes("=") ? tail(arg, name.length + 3) : null;
			if (glued !== null || options.long?.includes(name)) valued(name, glued);
		} else if (/^-./.test(written)) {
			readShort(arg, written, options, seen, valued);
		} else if (options.assigns && assignment.test(written)) assignments.push(arg);
		else if (operands > 0) operands--;
		else if (arg.bits.every((bit) => bit.kind === "unknown" && bit.splits)) continue;
		else break;
	}
	const directory =
		options.directory?.map((name) => values.get(name)).find((value) => value !== undefined) ?? null;
	return { rest: args.slice(index), scripts, directory, assignments, seen, values };
}

function readShort(
	arg: Argument,
	written: string,
	options: Options,
	seen: Set<string>,
	valued: (name: string, glued: Argument | null) => void,
): void {
	for (let at = 1; at < written.length; at++) {
		const letter = written[at] ?? "";
		seen.add(letter);
		if (!options.short?.includes(letter)) continue;
		const isLast = at + 1 === written.length && arg.bits.length === 1;
		valued(letter, isLast ? null : tail(arg, at + 1));
		return;
	}
}

/** The text that an argument begins with. */
function leading(arg: Argument): string {
	let all = "";
	for (const bit of arg.bits) {
		if (bit.kind !== "text") break;
		all += bit.text;
	}
	return all;
}

/** An argument without its first characters. */
function tail(arg: Argument, skip: number): Argument {
	const bits: Bit[] = [];
	let left = skip;
	for (const bit of arg.bits) {
		if (bit.kind !== "text" || left === 0) {
			bits.push(bit);
			continue;
		}
		const cut = Math.min(left, bit.text.length);
		left -= cut;
		if (cut < bit.text.length)
			bits.push({ ...bit, text: bit.text.slice(cut), at: bit.at < 0 ? -1 : bit.at + cut });
	}
	return { ...arg, bits };
}

function command(args: readonly Argument[]): Launch {
	return { run: (reader, child, call) => invoke(reader, child, { ...call, args }) };
}

/** A shell text that a program hands to `sh -c`. */
function script(value: Argument, via: string): Launch {
	return {
		via,
		run: (reader, child, call) =>
			runShell(reader, child, value.bits, { how: via, word: value, call }, [], null),
	};
}

function assign(child: State, assignments: readonly Argument[]): void {
	for (const arg of assignments) {
		const name = assignment.exec(leading(arg))?.[1];
		if (name === undefined) continue;
		const value = tail(arg, name.length + 1).bits.map(
			(bit): Bit => (bit.kind === "text" && bit.quoted ? { ...bit, quoted: false } : bit),
		);
		child.assign(
			name,
			value,
			[{ use: `$${name}`, from: arg.text, range: arg.range }, ...arg.derivation],
			true,
		);
	}
}

/** A wrapper whose arguments are options, perhaps operands, and then the command. */
function simple(options: Options = {}): Wrapper {
	return (_reader, _state, call) => {
		const program = leading(
			call.args[0] ?? { bits: [], text: "", range: call.range, derivation: [] },
		).replace(/^.*\//s, "");
		const read = readOptions(call.args.slice(1), options);
		const prepare = (child: State) => {
			assign(child, read.assignments);
			if (read.directory !== null) child.cwd = read.directory.bits;
		};
		const launches: Launch[] = read.scripts.map((value) => ({ ...script(value, `${program} -c`), prepare }));
		if (read.rest.length > 0) launches.push({ ...command(read.rest), prepare });
		return launches;
	};
}

/** After a subcommand: `pixi run x`, `nix develop -c x`. */
function after(
	words: readonly string[],
	options: Options,
	inner: (read: Read, program: string) => readonly Launch[],
): Wrapper {
	return (_reader, _state, call) => {
		const program = textOf(call.args[0])?.replace(/^.*\//s, "") ?? "";
		const first = readOptions(call.args.slice(1), options);
		const sub = textOf(first.rest[0]);
		if (sub === null || !words.includes(sub)) return [];
		const read = readOptions(first.rest.slice(1), options);
		return inner(read, `${program} ${sub}`);
	};
}

const runsRest = (read: Read, via: string): readonly Launch[] =>
	read.rest.length === 0 ? [] : [{ ...command(read.rest), via }];

const env: Wrapper = (_reader, _state, call) => {
	const options: Options = {
		short: "uCSa",
		long: ["unset", "chdir", "split-string", "argv0"],
		assigns: true,
		directory: ["C", "chdir"],
	};
	let args = call.args.slice(1);
	const first = readOptions(args, options);
	const split = first.values.get("S") ?? first.values.get("split-string");
	if (split !== undefined) {
		// `env -S 'a b' c` is `env a b c`.
		args = [
			...args
				.slice(0, args.length - first.rest.length - first.assignments.length)
				.filter((arg) => arg !== split && !/^-.*S|^--split/.test(leading(arg))),
			...splitArguments(split),
			...first.assignments,
			...first.rest,
		];
	}
	const read = split === undefined ? first : readOptions(args, options);
	const [only, ...others] = read.rest;
	const cleared =
		read.seen.has("i") || read.seen.has("ignore-environment") || (only !== undefined && textOf(only) === "-");
	const rest = textOf(only) === "-" ? readOptions(others, options) : read;
	if (rest.rest.length === 0) return [];
	const unsets = args.flatMap((arg, index) => {
		const written = leading(arg);
		if (written === "-u" || written === "--unset") return [args[index + 1]];
		if (/^-[iv0]*u./.test(written)) return [tail(arg, written.indexOf("u") + 1)];
		return written.startsWith("--unset=") ? [tail(arg, 8)] : [];
	});
	return [
		{
			...command(rest.rest),
			prepare(child) {
				if (cleared) {
					for (const name of [...child.variables.keys()]) child.forgetVariable(name);
					child.cleared = true;
				}
				for (const arg of unsets) {
					const name = textOf(arg);
					if (name !== null)
						child.setVariable(name, {
							value: null,
							elements: null,
							exported: true,
							derivation: [],
							attributes: "",
						});
				}
				assign(child, [...read.assignments, ...(rest === read ? [] : rest.assignments)]);
				if (read.directory !== null) child.cwd = read.directory.bits;
			},
		},
	];
};

/** Commands that run as somebody else: `~` in a shell below them is that user's home. */
function asUser(child: State, user: Argument | undefined): void {
	const name = textOf(user);
	if (name !== null && name !== "") child.assign("HOME", [{ kind: "home", user: name }], [], true);
}

const sudo: Wrapper = (_reader, _state, call) => {
	const program = textOf(call.args[0])?.replace(/^.*\//s, "") ?? "sudo";
	const read = readOptions(call.args.slice(1), {
		short: program === "doas" ? "uC" : "ughpCRDTcrtU",
		long: [
			"user",
			"group",
			"host",
			"prompt",
			"close-from",
			"chroot",
			"chdir",
			"command-timeout",
			"role",
			"type",
			"other-user",
			"login-class",
		],
		assigns: true,
		directory: ["D", "chdir"],
	});
	if (read.rest.length === 0 || read.seen.has("e") || read.seen.has("l")) return [];
	return [
		{
			...command(read.rest),
			prepare(child) {
				asUser(child, read.values.get("u") ?? read.values.get("user"));
				assign(child, read.assignments);
				if (read.directory !== null) child.cwd = read.directory.bits;
			},
		},
	];
};

/** `su - alice -c '…'`, `runuser -u alice -- cmd`: options may follow the user's name. */
const su: Wrapper = (_reader, _state, call) => {
	const program = textOf(call.args[0])?.replace(/^.*\//s, "") ?? "su";
	const options: Options = {
		short: "cgGswTu",
		long: ["command", "group", "supp-group", "shell", "whitelist-environment", "user", "session-command"],
		script: ["c", "command", "session-command"],
	};
	const launches: Launch[] = [];
	let args = call.args.slice(1);
	let user: Argument | undefined;
	for (let round = 0; args.length > 0 && round < 8; round++) {
		const read = readOptions(args, options);
		const asked = read.values.get("u") ?? read.values.get("user");
		launches.push(...read.scripts.map((value) => script(value, `${program} -c`)));
		if (asked !== undefined && read.rest.length > 0) launches.push(command(read.rest));
		if (asked !== undefined) user = asked;
		else if (textOf(read.rest[0]) !== "-") user ??= read.rest[0];
		args = read.rest.slice(1);
	}
	return launches.map((launch) => ({ ...launch, prepare: (child) => asUser(child, user) }));
};

const xargs: Wrapper = (_reader, state, call) => {
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
	const other =
		read.seen.has("d") || read.seen.has("delimiter") || read.seen.has("0") || read.seen.has("null");
	const items = input === null ? null : itemsOf(input, other, replaced !== undefined, call);
	const mark = replaced === undefined ? null : textOf(replaced);
	if (mark !== null) {
		const values = items ?? [insertedArgument(call, false)];
		return values.map((value) => command(rest.map((arg) => substituted(arg, mark, value.bits))));
	}
	const single = read.seen.has("n") || read.seen.has("L") || read.seen.has("l");
	if (items === null) return [command([...rest, insertedArgument(call, true)])];
	if (!single) return [command([...rest, ...items])];
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

/** The arguments that xargs makes of its input; null where they are not known. */
function itemsOf(
	input: Value,
	otherSeparator: boolean,
	byLine: boolean,
	call: Call,
): readonly Argument[] | null {
	if (input.some((bit) => bit.kind === "unknown" || (bit.kind === "text" && /['"\\\0]/.test(bit.text))))
		return null;
	if (otherSeparator) return null;
	const separators = byLine ? "\n" : " \t\n";
	const items: Bit[][] = [];
	let current: Bit[] = [];
	for (const bit of input) {
		if (bit.kind !== "text") {
			current.push(bit);
			continue;
		}
		let begin = 0;
		for (let at = 0; at <= bit.text.length; at++) {
			const character = bit.text[at];
			if (character !== undefined && !separators.includes(character)) continue;
			if (at > begin)
				current.push({ ...bit, text: bit.text.slice(begin, at), at: bit.at < 0 ? -1 : bit.at + begin });
			begin = at + 1;
			if (character !== undefined && current.length > 0) {
				items.push(current);
				current = [];
			}
		}
	}
	if (current.length > 0) items.push(current);
	return items.map((bits) => ({ bits, text: staticText(bits) ?? "", range: call.range, derivation: [] }));
}

/** Bits with neighbouring texts made one, for a mark may be put together of quoted and unquoted parts. */
function coalesced(bits: readonly Bit[]): readonly Bit[] {
	const result: Bit[] = [];
	for (const bit of bits) {
		const last = result[result.length - 1];
		if (bit.kind === "text" && last?.kind === "text") result[result.length - 1] = { ...last, text: last.text + bit.text, at: -1 };
		else result.push(bit);
	}
	return result;
}

/** An argument with a mark such as `{}` replaced wherever it stands. */
function substituted(arg: Argument, mark: string, value: Value): Argument {
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

/** `find … -exec cmd {} \;`: each of the paths that it finds is put in. */
const find: Wrapper = (_reader, _state, call) => {
	const launches: Launch[] = [];
	for (let index = 0; index < call.args.length; index++) {
		const action = textOf(call.args[index]);
		if (action === null || !/^-(?:exec|execdir|ok|okdir)$/.test(action)) continue;
		let end = index + 1;
		const isEnd = (written: string | null, before: string | null) =>
			written === ";" || (written === "+" && before === "{}");
		while (end < call.args.length && !isEnd(textOf(call.args[end]), textOf(call.args[end - 1]))) end++;
		const inner = call.args.slice(index + 1, end);
		const found: Value = [unknown("inserted-arguments", "{}", textOf(call.args[end]) === "+")];
		if (inner.length > 0)
			launches.push({ ...command(inner.map((arg) => substituted(arg, "{}", found))), via: `find ${action}` });
		index = end;
	}
	return launches;
};

const parallel: Wrapper = (_reader, _state, call) => {
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

/** Words that a program joins with blanks and hands to a shell. */
function shellLine(words: readonly Argument[], via: string): Launch {
	return {
		via,
		run: (reader, child, call) => {
			const source = joined(words, call.range);
			const bits: Bit[] = words.flatMap((word, index): Bit[] =>
				index > 0 ? [text(" "), ...word.bits] : [...word.bits],
			);
			return source.text.trim() === ""
				? [child]
				: runShell(reader, child, bits, { how: via, word: words[0], call }, [], null);
		},
	};
}

const watch: Wrapper = (_reader, _state, call) => {
	const read = readOptions(call.args.slice(1), { short: "nq", long: ["interval", "equexit"] });
	if (read.rest.length === 0) return [];
	return [read.seen.has("x") || read.seen.has("exec") ? command(read.rest) : shellLine(read.rest, "watch")];
};

/** The other machine has a home of its own, but the text is there for somebody to run. */
const ssh: Wrapper = (_reader, _state, call) => {
	const read = readOptions(call.args.slice(1), { short: "BbcDEeFIiJLlmOopQRSWw", operands: 0 });
	const after = readOptions(read.rest.slice(1), { short: "BbcDEeFIiJLlmOopQRSWw" });
	return after.rest.length === 0 ? [] : [shellLine(after.rest, "ssh")];
};

/** The shells: `-c` with other letters around it, `-o` with a value, a script file, or standard input. */
const shell: Wrapper = (reader, state, call) => {
	const program = textOf(call.args[0])?.replace(/^.*\//s, "") ?? "sh";
	const args = call.args.slice(1);
	const launches: Launch[] = [];
	let asText = false;
	let fromInput = false;
	let index = 0;
	for (; index < args.length; index++) {
		const arg = args[index];
		const written = textOf(arg);
		if (arg === undefined || written === "--" || written === "-") {
			index++;
			break;
		}
		if (written === null && arg.bits.every((bit) => bit.kind === "unknown")) {
			// Unknown options may well hold a -c.
			noteScript(reader, { how: program, word: arg, call }, "part");
			const next = args[index + 1];
			if (next !== undefined) launches.push(script(next, `${program} -c`));
			continue;
		}
		if (written === null || !/^[-+]./.test(written)) break;
		if (written.startsWith("--")) {
			if (written !== "--rcfile" && written !== "--init-file") continue;
			const file = args[++index];
			if (file !== undefined) launches.push(fileScript(file, program, []));
			continue;
		}
		if (written.startsWith("-") && written.includes("c")) asText = true;
		if (written.startsWith("-") && written.includes("s")) fromInput = true;
		index += [...written].filter((letter) => letter === "o" || letter === "O").length;
	}
	const rest = args.slice(index);
	const startup = state.variables.get(program === "bash" ? "BASH_ENV" : "ENV");
	if (startup?.exported && startup.value !== null && startup.value.length > 0) {
		launches.push(
			fileScript(
				{ bits: startup.value, text: "BASH_ENV", range: call.range, derivation: startup.derivation },
				program,
				[],
			),
		);
	}
	const [first] = rest;
	if (asText) {
		if (first !== undefined) launches.push(shellText(first, rest.slice(1), `${program} -c`));
	} else if (first !== undefined && !fromInput) launches.push(fileScript(first, program, rest.slice(1)));
	else launches.push(inputScript(program, rest));
	return launches;
};

function values(args: readonly Argument[]): readonly Value[] | null {
	if (args.some((arg) => arg.bits.some((bit) => bit.kind === "unknown" && bit.splits))) return null;
	return args.map((arg) =>
		arg.bits.map((bit): Bit => (bit.kind === "text" && bit.quoted ? { ...bit, quoted: false } : bit)),
	);
}

function shellText(code: Argument, args: readonly Argument[], via: string): Launch {
	return {
		via,
		run: (reader, child, call) =>
			runShell(
				reader,
				child,
				code.bits,
				{ how: via, word: code, call },
				values(args.slice(1)),
				values(args.slice(0, 1))?.[0] ?? null,
			),
	};
}

function fileScript(file: Argument, program: string, args: readonly Argument[]): Launch {
	const via = `${program} script`;
	return {
		via,
		run: (reader, child, call) =>
			runShell(
				reader,
				child,
				fileContent(child, file.bits),
				{ how: program, word: file, call },
				values(args),
				file.bits,
			),
	};
}

function inputScript(program: string, args: readonly Argument[]): Launch {
	const via = `${program} < input`;
	return {
		via,
		run: (reader, child, call) => {
			if (child.input !== null)
				return runShell(reader, child, child.input, { how: via, word: undefined, call }, values(args), null);
			noteScript(reader, { how: via, word: undefined, call }, "input");
			return [child];
		},
	};
}

/** `busybox sh -c …`: the applet's name comes first. */
const applet: Wrapper = (_reader, _state, call) =>
	call.args.length < 2 ? [] : [command(call.args.slice(1))];

const none: Options = {};

export const wrappers: Readonly<Record<string, Wrapper>> = {
	sh: shell,
	bash: shell,
	dash: shell,
	ash: shell,
	zsh: shell,
	ksh: shell,
	mksh: shell,
	rbash: shell,
	yash: shell,
	busybox: applet,
	toybox: applet,
	sudo,
	doas: sudo,
	su,
	runuser: su,
	env,
	xargs,
	find,
	parallel,
	watch,
	ssh,
	nohup: simple(),
	setsid: simple(),
	nice: simple({ short: "n", long: ["adjustment"] }),
	ionice: simple({ short: "cnpPu", long: ["class", "classdata", "pid", "pgid", "uid"] }),
	chrt: simple({ short: "TPD", long: ["sched-runtime", "sched-deadline", "sched-period"], operands: 1 }),
	taskset: simple({ short: "p", operands: 1 }),
	timeout: simple({ short: "ks", long: ["kill-after", "signal"], operands: 1 }),
	gtimeout: simple({ short: "ks", long: ["kill-after", "signal"], operands: 1 }),
	time: simple({ short: "fo", long: ["format", "output"] }),
	stdbuf: simple({ short: "ioe", long: ["input", "output", "error"] }),
	unbuffer: simple(),
	chroot: simple({ long: ["userspec", "groups"], operands: 1 }),
	fakeroot: simple({ short: "lsiub", long: ["lib", "faked"] }),
	flock: simple({
		short: "wEc",
		long: ["timeout", "wait", "conflict-exit-code", "command"],
		operands: 1,
		script: ["c", "command"],
	}),
	strace: simple({ short: "abeEIoOpPsSuUX", long: ["output", "trace", "attach", "env"] }),
	ltrace: simple({ short: "aAeFlnopsuxX" }),
	unshare: simple({ short: "RSGw", long: ["root", "wd", "setuid", "setgid"] }),
	nsenter: simple({ short: "tSG", long: ["target", "setuid", "setgid"] }),
	prlimit: simple({ short: "p", long: ["pid"] }),
	"systemd-run": simple({
		short: "pMHCEu",
		long: [
			"property",
			"unit",
			"setenv",
			"uid",
			"gid",
			"working-directory",
			"slice",
			"description",
			"machine",
			"host",
		],
	}),
	"systemd-inhibit": simple({ long: ["what", "who", "why", "mode"] }),
	"dbus-run-session": simple({ long: ["config-file", "dbus-daemon"] }),
	"xvfb-run": simple({
		short: "nesfpw",
		long: ["server-num", "error-file", "server-args", "auth-file", "xauth-protocol", "wait"],
	}),
	caffeinate: simple({ short: "tw" }),
	arch: simple({ short: "de" }),
	script: simple({
		short: "cEtTIOBom",
		long: ["command", "echo", "log-io", "log-in", "log-out", "log-timing", "output-limit"],
		script: ["c", "command"],
		operands: 1,
	}),
	pixi: after(
		["run", "exec"],
		{ short: "emp", long: ["environment", "manifest-path", "with", "spec", "channel"] },
		runsRest,
	),
	uv: after(
		["run"],
		{ short: "pm", long: ["with", "python", "directory", "project", "env-file", "extra", "group"] },
		runsRest,
	),
	poetry: after(["run"], { short: "CP", long: ["directory", "project"] }, runsRest),
	pipenv: after(["run"], none, runsRest),
	conda: after(["run"], { short: "np", long: ["name", "prefix", "cwd"] }, runsRest),
	toolbox: after(["run"], { short: "cdr", long: ["container", "distro", "release"] }, runsRest),
	direnv: after(["exec"], none, (read, via) => runsRest({ ...read, rest: read.rest.slice(1) }, via)),
	"nix-shell": simple({
		short: "ApIj",
		long: ["run", "command", "attr", "packages", "option", "arg", "argstr"],
		script: ["run", "command"],
	}),
	nix: (_reader, _state, call) => {
		const at = call.args.findIndex((arg) => /^(?:-c|--command)$/.test(textOf(arg) ?? ""));
		return at < 0 || at + 1 >= call.args.length
			? []
			: [{ ...command(call.args.slice(at + 1)), via: "nix -c" }];
	},
};
