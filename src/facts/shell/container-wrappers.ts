/**
 * Programs that run another one in a container, a sandbox or on another machine. What it finds there may be other
 * folders, but the text is there for somebody to run.
 */
import { command, type Launch, script, type Wrapper } from "./launches.ts";
import { type Options, type Read, readOptions } from "./options.ts";
import { textOf } from "./reader.ts";
import { after, anyOf, dashed, simple, skipping } from "./wrapper-kinds.ts";

const container: Options = {
	short: "veuwpahlmc",
	long: [
		"volume",
		"env",
		"env-file",
		"user",
		"workdir",
		"publish",
		"name",
		"mount",
		"network",
		"net",
		"entrypoint",
		"label",
		"hostname",
		"memory",
		"cpus",
		"device",
		"platform",
		"pull",
		"add-host",
		"cap-add",
		"cap-drop",
		"security-opt",
		"tmpfs",
		"ulimit",
		"shm-size",
		"restart",
		"userns",
		"pid",
		"ipc",
		"gpus",
		"runtime",
		"log-driver",
		"log-opt",
		"volumes-from",
		"cidfile",
		"detach-keys",
		"dns",
		"ip",
		"group-add",
	],
};

/** `docker run [--entrypoint cmd] IMAGE …`: the entry point comes before the words after the image. */
function inImage(read: Read, via: string): readonly Launch[] {
	const entry = read.values.get("entrypoint");
	const rest = read.rest.slice(1);
	const args = entry === undefined ? rest : [entry, ...rest];
	return args.length === 0 ? [] : [{ ...command(args), via }];
}

/** `docker compose run service cmd …`. */
function compose(read: Read, via: string): readonly Launch[] {
	if (!/^(?:exec|run)$/.test(textOf(read.rest[0]) ?? "")) return [];
	return inImage(
		readOptions(read.rest.slice(1), { ...container, long: [...(container.long ?? []), "index"] }),
		via,
	);
}

const engine = anyOf(
	after(["run", "create"], container, inImage),
	after(["exec"], container, skipping(1)),
	after(["container"], {}, (read, via) => compose(read, via)),
	after(["compose"], { short: "fp", long: ["file", "project-name", "profile", "env-file"] }, compose),
);

const pod = after(
	["exec", "run", "debug"],
	{ short: "ncfi", long: ["namespace", "container", "image", "filename", "context", "kubeconfig"] },
	(read, via) => {
		const at = read.rest.findIndex((arg) => textOf(arg) === "--");
		return skipping(at < 0 ? 1 : at + 1)(read, via);
	},
);

/** `flatpak run --command=cmd APP …`. */
function flatpak(read: Read, via: string): readonly Launch[] {
	const program = read.values.get("command");
	return program === undefined ? [] : [{ ...command([program, ...read.rest.slice(1)]), via }];
}

const bubblewrap: Options = {
	long: [
		"args",
		"argv0",
		"userns",
		"uid",
		"gid",
		"hostname",
		"chdir",
		"unsetenv",
		"lock-file",
		"sync-fd",
		"proc",
		"dev",
		"tmpfs",
		"mqueue",
		"dir",
		"remount-ro",
		"seccomp",
		"block-fd",
		"info-fd",
		"cap-add",
		"cap-drop",
		"perms",
		"size",
	],
	pairs: [
		"bind",
		"bind-try",
		"dev-bind",
		"dev-bind-try",
		"ro-bind",
		"ro-bind-try",
		"bind-data",
		"ro-bind-data",
		"file",
		"symlink",
		"setenv",
		"chmod",
		"overlay-src",
	],
};

const machine = after(
	["exec"],
	{ short: "n", long: ["cwd", "env", "user", "group", "working-directory"] },
	(read, via) => skipping(1)(read, via),
);

export const containerWrappers: Readonly<Record<string, Wrapper>> = {
	docker: engine,
	podman: engine,
	nerdctl: engine,
	"docker-compose": after(["exec", "run"], container, inImage),
	"podman-compose": after(["exec", "run"], container, inImage),
	kubectl: pod,
	oc: pod,
	lxc: machine,
	incus: machine,
	multipass: machine,
	limactl: after(["shell"], { long: ["workdir", "shell"] }, skipping(1)),
	"lxc-attach": simple({ short: "n", long: ["name"] }),
	"lxc-execute": simple({ short: "n", long: ["name"] }),
	machinectl: after(["shell"], { short: "E", long: ["uid", "setenv"] }, skipping(1)),
	"systemd-nspawn": simple({
		short: "DiuMSpE",
		long: ["directory", "image", "user", "machine", "bind", "bind-ro", "setenv", "chdir"],
	}),
	"arch-chroot": simple({ short: "u", operands: 1 }),
	schroot: dashed({ short: "cdu", long: ["chroot", "directory", "user"] }),
	proot: simple({ short: "rbqwkS", long: ["rootfs", "bind", "cwd", "qemu"] }),
	vagrant: after(["ssh"], { short: "c", long: ["command"], script: ["c", "command"] }, () => []),
	toolbox: after(["run"], { short: "cdr", long: ["container", "distro", "release"] }),
	distrobox: after(["enter"], { short: "nae", long: ["name", "additional-flags"] }, (read, via) => {
		const named = read.values.has("n") || read.values.has("name");
		return skipping(named ? 0 : 1)(read, via);
	}),
	"distrobox-enter": dashed({ short: "nae", long: ["name", "additional-flags"], operands: 1 }),
	"distrobox-host-exec": simple(),
	"host-spawn": simple({ short: "e", long: ["env", "cwd"] }),
	"flatpak-spawn": simple(),
	flatpak: after(
		["run"],
		{ long: ["command", "branch", "arch", "cwd", "env", "filesystem", "share", "socket"] },
		flatpak,
	),
	bwrap: simple(bubblewrap),
	firejail: simple(),
	ansible: (_reader, _state, call) => {
		const all = readOptions(call.args.slice(2), {
			short: "imabuetf",
			long: ["args", "module-name", "inventory"],
		});
		const given = all.values.get("a") ?? all.values.get("args");
		return given === undefined ? [] : [script(given, "ansible")];
	},
};
