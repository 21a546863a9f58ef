import { env, su, sudo } from "./identity.ts";
import { find, parallel, xargs } from "./insertions.ts";
import { assign, command, type Launch, script, shellLine, type Wrapper } from "./launches.ts";
import { leading, type Options, type Read, readOptions } from "./options.ts";
import { textOf } from "./reader.ts";
import { applet, inputScript, shell } from "./shells.ts";
import type { State } from "./state.ts";

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

const none: Options = {};

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
	at: (_reader, state, call) => (state.input === null ? [] : [inputScript("at", call.args.slice(1))]),
	batch: (_reader, state, call) => (state.input === null ? [] : [inputScript("batch", call.args.slice(1))]),
	screen: simple({ short: "cehpStTX" }),
	tmux,
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

/** What a program makes of the command that it is given; null where it is none of these programs. */
export function wrapperOf(program: string): Wrapper | null {
	const name = program.replace(/^(python|pypy|perl|ruby|lua|php)[0-9][0-9.]*$/, "$1");
	return Object.hasOwn(wrappers, name) ? (wrappers[name] ?? null) : null;
}
