/** Programs that run another one with other rights, limits, times, devices or under somebody's eyes. */
import { command, commandText, type Launch, script, shellLine, type Wrapper } from "./launches.ts";
import { leading, type Options, readAll, readOptions, tail } from "./options.ts";
import { type Argument, textOf } from "./reader.ts";
import { after, anyOf, dashed, simple, texts } from "./wrapper-kinds.ts";

/** `gdb --args cmd …`. */
const debugger_: Wrapper = (_reader, _state, call) => {
	const at = call.args.findIndex((arg) => textOf(arg) === "--args");
	return at < 0 || at + 1 >= call.args.length ? [] : [command(call.args.slice(at + 1))];
};

/** `exec NAME cmd …`. */
function execIn(rest: readonly Argument[]): readonly Launch[] {
	return rest.length < 3 ? [] : [command(rest.slice(2))];
}

/** `foreach [--recursive] cmd …`. */
function foreach(args: readonly Argument[]): readonly Launch[] {
	const { rest } = readOptions(args, {});
	return rest.length === 0 ? [] : [shellLine(rest, "git submodule foreach")];
}

const gitOptions = { short: "cC", long: ["git-dir", "work-tree", "namespace", "config-env", "super-prefix"] };

/** Settings whose value is a shell text, and those where one begins with `!`. */
const gitCommands =
	/^(?:core\.(?:editor|pager|sshcommand|fsmonitor)|sequence\.editor|pager\..+|diff\.external)=/i;
const gitShellValues = /^(?:alias|credential)\..+?=!/i;

/** `git -c alias.x='!cmd …' x`. */
const configured: Wrapper = (_reader, _state, call) =>
	call.args.flatMap((arg, index) => {
		if (textOf(call.args[index - 1]) !== "-c") return [];
		const written = leading(arg);
		const [name] = gitCommands.exec(written) ?? gitShellValues.exec(written) ?? [];
		const value = name === undefined ? null : commandText(tail(arg, name.length), "git -c");
		return value === null ? [] : [value];
	});

/** Programs that keep their operands and run the text that an option holds. */
const optionText =
	(options: Options): Wrapper =>
	(_reader, _state, call) => {
		const program = textOf(call.args[0])?.replace(/^.*\//s, "") ?? "";
		const { values } = readAll(call.args.slice(1), options);
		return [...values].flatMap(([name, value]) => {
			if (options.script?.includes(name) !== true) return [];
			const action = /^exec=/.exec(leading(value))?.[0] ?? "";
			const isOther = name === "checkpoint-action" && action === "";
			return isOther ? [] : [script(tail(value, action.length), `${program} --${name}`)];
		});
	};

export const processWrappers: Readonly<Record<string, Wrapper>> = {
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
	unshare: simple({
		short: "RSGwl",
		long: [
			"root",
			"wd",
			"setuid",
			"setgid",
			"map-user",
			"map-group",
			"map-users",
			"propagation",
			"setgroups",
		],
	}),
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
	setarch: simple({ operands: 1 }),
	linux32: simple(),
	linux64: simple(),
	i386: simple(),
	x86_64: simple(),
	uname26: simple(),
	setpriv: simple({
		long: [
			"ambient-caps",
			"inh-caps",
			"bounding-set",
			"ruid",
			"euid",
			"rgid",
			"egid",
			"reuid",
			"regid",
			"groups",
			"securebits",
			"pdeathsig",
			"selinux-label",
			"apparmor-profile",
			"landlock-access",
			"landlock-rule",
			"seccomp-filter",
		],
	}),
	capsh: dashed(),
	gosu: simple({ operands: 1 }),
	"su-exec": simple({ operands: 1 }),
	setuidgid: simple({ operands: 1 }),
	envuidgid: simple({ operands: 1 }),
	setlock: simple({ operands: 1 }),
	chpst: simple({ short: "uUbednmopfcrt/" }),
	softlimit: simple({ short: "acdflmoprst" }),
	pkexec: simple({ long: ["user"] }),
	run0: simple({ short: "ugDpM", long: ["user", "group", "chdir", "property", "machine", "slice", "unit"] }),
	tini: simple({ short: "pe" }),
	"tini-static": simple({ short: "pe" }),
	"dumb-init": simple({ short: "r", long: ["rewrite"] }),
	catatonit: simple(),
	"s6-setuidgid": simple({ operands: 1 }),
	"with-contenv": simple(),
	choom: simple({ short: "n", long: ["adjust"] }),
	uclampset: simple({ short: "mM" }),
	cpulimit: simple({ short: "leip", long: ["limit", "exe", "pid"] }),
	numactl: simple({
		short: "imNCpPwf",
		long: [
			"interleave",
			"membind",
			"cpunodebind",
			"physcpubind",
			"preferred",
			"preferred-many",
			"weighted-interleave",
		],
	}),
	cgexec: simple({ short: "g" }),
	chronic: simple(),
	ifne: simple(),
	eatmydata: simple(),
	catchsegv: simple(),
	faketime: simple({ operands: 1, short: "pm", long: ["date-prog", "exclude-monotonic"] }),
	perf: after(["stat", "record", "trace", "mem", "kvm", "lock", "sched"], {
		short: "eopCtruicFmGIxDjk",
		long: ["event", "output", "pid", "cpu", "tid", "repeat", "count", "freq", "call-graph", "interval-print"],
	}),
	valgrind: simple(),
	heaptrack: simple({ short: "op" }),
	rr: after(["record"], { short: "nc" }),
	uftrace: after(["record", "live"], { short: "DFNtd" }),
	gdb: debugger_,
	cgdb: debugger_,
	lldb: dashed(),
	rlwrap: simple({ short: "bCDefgHlMNOPpqsStz" }),
	proxychains: simple({ short: "f" }),
	proxychains4: simple({ short: "f" }),
	torsocks: simple({ short: "uaPp", long: ["user", "pass", "address", "port"] }),
	torify: simple(),
	tsocks: simple(),
	hyperfine: texts({
		short: "wmMrSspPLDnC",
		long: [
			"warmup",
			"min-runs",
			"max-runs",
			"runs",
			"shell",
			"setup",
			"prepare",
			"conclude",
			"cleanup",
			"parameter-scan",
			"parameter-list",
			"command-name",
			"style",
			"sort",
			"export-json",
			"export-csv",
			"export-markdown",
			"input",
			"output",
			"time-unit",
		],
		script: ["setup", "prepare", "conclude", "cleanup", "s", "p", "C"],
	}),
	concurrently: texts({ short: "npckms", long: ["names", "prefix", "max-processes", "success"] }),
	watchexec: simple({
		short: "weifdsNnoES",
		long: ["watch", "exts", "ignore", "filter", "debounce", "signal", "shell", "delay-run", "env"],
	}),
	nodemon: texts({
		short: "xewi",
		long: ["exec", "ext", "watch", "ignore", "delay"],
		script: ["x", "exec"],
	}),
	openvt: simple({ short: "c", long: ["console"] }),
	"dbus-launch": simple(),
	retry: simple({ short: "tds", long: ["times", "delay", "sleep", "until", "message"] }),
	tar: optionText({
		short: "I",
		long: ["checkpoint-action", "to-command", "use-compress-program"],
		script: ["checkpoint-action", "to-command", "use-compress-program", "I"],
	}),
	split: optionText({ short: "abClnt", long: ["filter"], script: ["filter"] }),
	rsync: optionText({ short: "efBMT", long: ["rsh"], script: ["e", "rsh"] }),
	ip: after(["netns", "vrf"], { short: "bfl" }, (read) =>
		textOf(read.rest[0]) === "exec" ? execIn(read.rest) : [],
	),
	git: anyOf(
		configured,
		after(["bisect"], gitOptions, (read) =>
			textOf(read.rest[0]) === "run" ? [command(read.rest.slice(1))] : [],
		),
		after(
			["rebase"],
			{ short: "cCx", long: [...gitOptions.long, "exec", "onto"], script: ["x", "exec"] },
			() => [],
		),
		after(["submodule"], gitOptions, (read) =>
			textOf(read.rest[0]) === "foreach" ? foreach(read.rest.slice(1)) : [],
		),
	),
};
