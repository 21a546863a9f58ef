import { containerWrappers } from "./container-wrappers.ts";
import { environmentWrappers } from "./environment-wrappers.ts";
import { fileContent } from "./files.ts";
import { fd, find } from "./find.ts";
import { env, su, sudo } from "./identity.ts";
import { parallel, xargs } from "./insertions.ts";
import { interpreters } from "./interpreters.ts";
import { command, script, shellLine, type Wrapper } from "./launches.ts";
import { make } from "./makefile.ts";
import { readOptions } from "./options.ts";
import { processWrappers } from "./process-wrappers.ts";
import { textOf } from "./reader.ts";
import { applet, inputScript, shell } from "./shells.ts";
import { alternatives } from "./ways.ts";
import { simple } from "./wrapper-kinds.ts";

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

/** `tmux new-session -d 'cmd …'`: one argument is a shell text, several are a command. */
const tmux: Wrapper = (_reader, _state, call) => {
	const first = readOptions(call.args.slice(1), { short: "cfLST" });
	const typed = /^send(?:-keys)?$/.test(textOf(first.rest[0]) ?? "");
	if (typed) {
		const [keys] = readOptions(first.rest.slice(1), { short: "tN" }).rest;
		return keys === undefined ? [] : [script(keys, "tmux send-keys")];
	}
	if (
		!/^(?:new|new-session|neww|new-window|splitw|split-window|respawn-pane|respawn-window)$/.test(
			textOf(first.rest[0]) ?? "",
		)
	)
		return [];
	const { rest } = readOptions(first.rest.slice(1), { short: "cefFlnstxyp" });
	const [only] = rest;
	if (only === undefined) return [];
	return [rest.length === 1 ? script(only, "tmux") : command(rest)];
};

/** Lines of a schedule: five fields or a name such as `@daily`, then a text for a shell. */
const crontab: Wrapper = (_reader, state, call) => {
	const [file] = call.args.slice(1).filter((arg) => textOf(arg) === "-" || !/^-/.test(textOf(arg) ?? ""));
	if (file === undefined) return [];
	const content = textOf(file) === "-" ? (state.input ?? []) : fileContent(state, file.bits);
	return alternatives(content).map((one) => {
		const bits = one.map((bit) =>
			bit.kind === "text" ? { ...bit, text: bit.text.replace(schedule, ""), at: -1 } : bit,
		);
		return script({ ...file, bits }, "crontab");
	});
};

const schedule = /^[ \t]*(?:@\w+|(?:[\w*/,-]+[ \t]+){4}[\w*/,-]+)[ \t]/gm;

/** `sg group -c 'cmd …'`, `sg group 'cmd …'`. */
const sg: Wrapper = (_reader, _state, call) => {
	const read = readOptions(call.args.slice(1), { operands: 1 });
	const [text] = readOptions(read.rest, {}).rest;
	return text === undefined ? [] : [script(text, "sg")];
};

/** `entr cmd`, `entr -s 'cmd …'`. */
const entr: Wrapper = (_reader, _state, call) => {
	const { rest, seen } = readOptions(call.args.slice(1), {});
	const [first] = rest;
	if (first === undefined) return [];
	return [seen.has("s") ? script(first, "entr -s") : command(rest)];
};

const wrappers: Readonly<Record<string, Wrapper>> = {
	sh: shell,
	bash: shell,
	dash: shell,
	ash: shell,
	zsh: shell,
	ksh: shell,
	mksh: shell,
	rbash: shell,
	yash: shell,
	posh: shell,
	lksh: shell,
	oksh: shell,
	fish: shell,
	csh: shell,
	tcsh: shell,
	pwsh: simple({ script: ["c", "Command"], short: "c", long: ["Command"] }),
	busybox: applet,
	toybox: applet,
	sudo,
	doas: sudo,
	su,
	runuser: su,
	env,
	make,
	gmake: make,
	xargs,
	find,
	parallel,
	watch,
	ssh,
	at: (_reader, state, call) => (state.input === null ? [] : [inputScript("at", call.args.slice(1))]),
	batch: (_reader, state, call) => (state.input === null ? [] : [inputScript("batch", call.args.slice(1))]),
	fd,
	fdfind: fd,
	crontab,
	sg,
	entr,
	screen: simple({ short: "cehpStTX" }),
	tmux,
	...processWrappers,
	...environmentWrappers,
	...containerWrappers,
	...interpreters,
};

const zero = 48;
const nine = 57;
const versioned = /^(python|pypy|perl|ruby|lua|php)[0-9][0-9.]*$/;

/** What a program makes of the command that it is given; null where it is none of these programs. */
export function wrapperOf(program: string): Wrapper | null {
	if (Object.hasOwn(wrappers, program)) return wrappers[program] ?? null;
	const last = program.charCodeAt(program.length - 1);
	if (last < zero || last > nine) return null;
	const name = versioned.exec(program)?.[1];
	return name === undefined ? null : (wrappers[name] ?? null);
}
