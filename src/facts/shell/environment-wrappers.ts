/** Programs that run another one in an environment that they keep: of packages, of variables, of secrets. */
import { command, type Launch, script, type Wrapper } from "./launches.ts";
import type { Read } from "./options.ts";
import { type Argument, textOf } from "./reader.ts";
import { after, anyOf, dashed, runsRest, simple, skipping } from "./wrapper-kinds.ts";

/** The first word of `hatch run env:cmd` names the environment as well. */
function withoutEnvironment(read: Read, via: string): readonly Launch[] {
	const [first, ...others] = read.rest;
	const name = textOf(first)?.replace(/^[\w.+-]+:/, "");
	if (first === undefined || name === undefined || name === textOf(first)) return runsRest(read, via);
	return [{ ...command([named(first, name), ...others]), via }];
}

function named(arg: Argument, name: string): Argument {
	return { ...arg, bits: [{ kind: "text", text: name, quoted: false, at: -1 }] };
}

/** `mise exec tool@1 -- cmd`: what comes before `--` are tools. */
function afterDashes(read: Read, via: string): readonly Launch[] {
	const at = read.rest.findIndex((arg) => textOf(arg) === "--");
	return runsRest(at < 0 ? read : { ...read, rest: read.rest.slice(at + 1) }, via);
}

/** `nix run .#cmd -- …`: the program has the name of what is run, or the last part of it. */
function nixRun(read: Read, via: string): readonly Launch[] {
	const [first, ...others] = read.rest;
	const name = /[#.:/]([\w-]+)$/.exec(textOf(first) ?? "")?.[1];
	if (first === undefined || name === undefined) return [];
	const rest = textOf(others[0]) === "--" ? others.slice(1) : others;
	return [{ ...command([named(first, name), ...rest]), via }];
}

/** `nix develop -c cmd …`, `nix shell a b --command cmd …`. */
const nixCommand: Wrapper = (_reader, _state, call) => {
	const at = call.args.findIndex((arg) => /^(?:-c|--command)$/.test(textOf(arg) ?? ""));
	return at < 0 || at + 1 >= call.args.length ? [] : [{ ...command(call.args.slice(at + 1)), via: "nix -c" }];
};

/** `sops exec-env FILE 'cmd …'`. */
function secrets(read: Read, via: string): readonly Launch[] {
	const [, text] = read.rest;
	return text === undefined ? [] : [script(text, via)];
}

/** `coverage run -m module …`, `coverage run script.py …`: as Python would. */
function asPython(read: Read, via: string): readonly Launch[] {
	const [first] = read.rest;
	if (first === undefined) return [];
	const before = read.seen.has("m") ? [named(first, "-m")] : [];
	return [{ ...command([named(first, "python3"), ...before, ...read.rest]), via }];
}

const python = {
	short: "pm",
	long: ["with", "python", "directory", "project", "env-file", "extra", "group", "from", "index-url", "spec"],
};
const node = {
	short: "pcw",
	long: ["package", "call", "workspace", "filter", "prefix"],
	script: ["c", "call"],
};
const conda = after(["run"], { short: "np", long: ["name", "prefix", "cwd"] });
const mise = after(
	["exec", "x"],
	{ short: "Cj", long: ["command", "cd", "jobs"], script: ["c", "command"] },
	afterDashes,
);

export const environmentWrappers: Readonly<Record<string, Wrapper>> = {
	pixi: after(["run", "exec"], {
		short: "emps",
		long: ["environment", "manifest-path", "with", "spec", "channel"],
	}),
	uv: anyOf(
		after(["run"], python),
		after(["tool"], {}, (read, via) => (textOf(read.rest[0]) === "run" ? skipping(1)(read, via) : [])),
	),
	uvx: simple(python),
	pipx: after(["run"], python),
	poetry: after(["run"], { short: "CP", long: ["directory", "project"] }),
	pdm: after(["run"], { short: "p", long: ["project", "venv"] }),
	rye: after(["run"], {}),
	pipenv: after(["run"], {}),
	hatch: after(["run"], { short: "eip", long: ["env", "include", "project"] }, withoutEnvironment),
	conda,
	mamba: conda,
	micromamba: conda,
	mise,
	rtx: mise,
	asdf: after(["exec"], {}),
	direnv: after(["exec"], {}, skipping(1)),
	devbox: after(["run"], { short: "ce", long: ["config", "env", "env-file"] }),
	"nix-shell": simple({
		short: "ApIj",
		long: ["run", "command", "attr", "packages", "option", "arg", "argstr"],
		script: ["run", "command"],
	}),
	nix: anyOf(nixCommand, after(["run"], { short: "I", long: ["inputs-from"] }, nixRun)),
	guix: after(["shell", "environment"], { short: "mDe" }, afterDashes),
	bundle: after(["exec"], {}),
	npx: simple(node),
	pnpx: simple(node),
	bunx: simple(node),
	npm: after(["exec", "x"], node),
	pnpm: after(["exec", "dlx"], node),
	yarn: after(["exec", "dlx", "run"], node),
	bun: after(["x"], node),
	op: after(["run"], { long: ["env-file", "account"] }),
	"aws-vault": after(["exec"], { short: "drt", long: ["duration", "region", "mfa-token"] }, skipping(1)),
	"aws-okta": after(["exec"], {}, skipping(1)),
	chamber: after(["exec"], {}, afterDashes),
	envchain: simple({ operands: 1 }),
	envdir: simple({ operands: 1 }),
	dotenv: anyOf(after(["run"], { short: "feqp" }), dashed({ short: "fevp" })),
	dotenvx: after(["run"], { short: "fe", long: ["env-file", "env", "env-vault-file"] }),
	doppler: after(["run"], {
		short: "pct",
		long: ["command", "project", "config", "token"],
		script: ["command"],
	}),
	infisical: after(["run"], { long: ["command", "env", "path", "token"], script: ["command"] }),
	teller: after(["run"], {}),
	summon: simple({ short: "fpD" }),
	sops: after(["exec-env", "exec-file"], {}, secrets),
	coverage: after(["run"], { short: "p", long: ["source", "rcfile", "include", "omit"] }, asPython),
};
