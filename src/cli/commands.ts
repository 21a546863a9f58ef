import type { Command } from "commander";
import type { ExitStatus } from "./terminal.ts";

/** Adds a command's arguments and options, and hands on how its run ended. */
export type Declare = (command: Command, finish: (status: ExitStatus) => void) => void;

interface CommandEntry {
	/** One line for `--help`. */
	readonly summary: string;
	/** A command is loaded when it is called: `check` has no use for the compiler. */
	readonly load: () => Promise<{ readonly declare: Declare }>;
}

/** Every command, by name. */
export const commands = {
	check: {
		summary: "judge contracts: allow or deny, with each reason and its place",
		load: () => import("./commands/check.ts"),
	},
	serve: {
		summary: "answer over HTTP: OPA's Data API, raw contracts, batches",
		load: () => import("./commands/serve.ts"),
	},
	init: {
		summary: "write a configuration, and a file for each CI system that is named",
		load: () => import("./commands/init.ts"),
	},
	config: {
		summary: "print the settings in force, each with who says so",
		load: () => import("./commands/config.ts"),
	},
	explain: {
		summary: "tell how a decision came about, or why a rule found nothing",
		load: () => import("./commands/explain.ts"),
	},
	rules: {
		summary: "list every code that a decision can give, or tell all about one",
		load: () => import("./commands/rules.ts"),
	},
	kinds: {
		summary: "list every kind of contract: how it is recognised and which rules judge it",
		load: () => import("./commands/kinds.ts"),
	},
	schema: {
		summary: "print the JSON Schema of a kind",
		load: () => import("./commands/schema.ts"),
	},
	build: {
		summary: "compile the Rego rules into a bundle, type-checked against the input's schema",
		load: () => import("./commands/build.ts"),
	},
	test: {
		summary: "run the Rego tests beside the rules",
		load: () => import("./commands/test.ts"),
	},
	diff: {
		summary: "tell which decisions a change of the policy flips, and which reasons come and go",
		load: () => import("./commands/diff.ts"),
	},
	bundle: {
		summary: "sign a bundle, verify its signature, or tell what it is",
		load: () => import("./commands/bundle.ts"),
	},
	lint: {
		summary: "compile the rules strictly and hold them against the repository's conventions",
		load: () => import("./commands/lint.ts"),
	},
	new: {
		summary: "begin a rule: its text, its test, its cases and the line that gathers it",
		load: () => import("./commands/new.ts"),
	},
	facts: {
		summary: "print what the rules see of contracts",
		load: () => import("./commands/facts.ts"),
	},
	eval: {
		summary: "answer a query over the rules, with OPA's interpreter",
		load: () => import("./commands/eval.ts"),
	},
	repl: {
		summary: "answer queries over the rules, line by line",
		load: () => import("./commands/repl.ts"),
	},
	evidence: {
		summary: "verify what a run delivered against what its decision asked for",
		load: () => import("./commands/evidence.ts"),
	},
	log: {
		summary: "verify a record of decisions",
		load: () => import("./commands/log.ts"),
	},
	export: {
		summary: "write decisions in a form that others read, signed where it is an attestation",
		load: () => import("./commands/export.ts"),
	},
	attest: {
		summary: "verify exported decisions, and make the keys to sign them with",
		load: () => import("./commands/attest.ts"),
	},
	adapter: {
		summary: "serve a runner that speaks IPC v0 on standard input and output",
		load: () => import("./commands/adapter.ts"),
	},
	ipc: {
		summary: "run an adapter that speaks IPC v0",
		load: () => import("./commands/ipc.ts"),
	},
	fmt: {
		summary: "lay the Rego sources out as `opa fmt` does",
		load: () => import("./commands/fmt.ts"),
	},
	completion: {
		summary: "print a script that completes gatehouse's words in your shell",
		load: () => import("./commands/completion.ts"),
	},
} as const satisfies Record<string, CommandEntry>;
