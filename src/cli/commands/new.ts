import { writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type Judge, newKindRule, newRule } from "../../authoring/index.ts";
import { kindsNamed } from "../../contract/index.ts";
import { GatehouseError } from "../../errors.ts";
import { Gate } from "../../gate.ts";
import { ownBundle } from "../../package.ts";
import type { Declare } from "../commands.ts";
import { makeFolder, writeNew } from "../files.ts";
import { addHelp } from "../help.ts";
import { exitStatus, standardOutput } from "../terminal.ts";

interface NewRuleOptions {
	readonly policy: string;
	readonly conformance: string;
	readonly kind?: string;
}

export const declare: Declare = (command, finish) => {
	addHelp(command, newHelp);
	addHelp(
		command.command("rule").description("a rule over facts, which works as it stands and warns at first"),
		newHelp,
	)
		.argument("<domain/name>", "such as mounts/no-tmp: folder and file, and the code mounts.no-tmp")
		.option("--policy <folder>", "folder of the Rego sources", "policy")
		.option("--conformance <folder>", "folder of the cases that must be allowed or draw codes", "conformance")
		.option("--kind <kind>", "a rule about this kind of record, in its folder")
		.action(async (name: string, options: NewRuleOptions) => {
			await begin(name, options);
			finish(exitStatus.ok);
		});
};

const newHelp = {
	exit: { 0: "the files are written", 2: "the name is taken or none, or a file cannot be written" },
	examples: ["gatehouse new rule mounts/no-tmp"],
};

/** Commands that the rule has to pass, in the order in which they help. */
const checks = [
	"gatehouse fmt && gatehouse lint && gatehouse test",
	"gatehouse build",
	"gatehouse check CONTRACT --bundle bundles/gatehouse",
];

/** Writes the files, none of which may be there, and says what to change in them. */
async function begin(
	name: string,
	{ policy: policyDir, conformance: conformanceDir, kind }: NewRuleOptions,
): Promise<void> {
	const folders = { policyDir, conformanceDir };
	const { code, written, extended, next } =
		kind === undefined
			? newRule(name, folders)
			: newKindRule(name, kindsNamed(kind)[0], folders, await openJudge());
	// Whoever stops listening must not leave half of a rule behind.
	const done: string[] = [];
	for (const [file, text] of Object.entries(written)) {
		makeFolder(dirname(file));
		writeNew(file, text, 0o644);
		done.push(`${file} written\n`);
	}
	for (const [file, text] of Object.entries(extended)) {
		extend(file, text);
		done.push(`${file} extended\n`);
	}
	const edits = next.map(([file, what]) => `  ${file}\n    ${what}\n`);
	const out = standardOutput();
	out.write(done.join(""));
	out.write(`\n${code} warns as it stands. Now make it yours:\n${edits.join("")}`);
	out.write(`\nThen run:\n${checks.map((line) => `  ${line}\n`).join("")}`);
}

/** Judges by the policy that travels along. */
async function openJudge(): Promise<Judge> {
	const gate = await Gate.open({ bundle: ownBundle });
	const context = { time: new Date().toISOString(), environment: {} };
	return (text) => {
		const source = { name: "case.json", bytes: new TextEncoder().encode(text) };
		return gate.decide(source, context).flatMap(({ decision }) => decision.reasons.map(({ code }) => code));
	};
}

function extend(file: string, text: string): void {
	try {
		writeFileSync(file, text);
	} catch (cause) {
		throw new GatehouseError("policy.unreadable", `cannot write \`${file}\``, { cause });
	}
}
