import { Option } from "commander";
import { describeLinting, lintPolicy } from "../../authoring/index.ts";
import { jsonText } from "../../report/index.ts";
import type { Declare } from "../commands.ts";
import { addHelp } from "../help.ts";
import { type ExitStatus, exitStatus, plain, standardOutput } from "../terminal.ts";
import { addPolicyFolders, type PolicyFolderOptions, reportErrors } from "./policy-folders.ts";

interface LintOptions extends PolicyFolderOptions {
	readonly conformance: string;
	readonly format: "text" | "json";
}

export const declare: Declare = (command, finish) => {
	addHelp(addPolicyFolders(command), {
		exit: {
			0: "the rules compile and keep to the conventions",
			1: "something is to be mended: each with its place and what to do",
			2: "a folder cannot be used",
		},
		examples: ["gatehouse lint", "gatehouse lint --format json"],
	})
		.option("--conformance <folder>", "folder of the cases that must be allowed or draw codes", "conformance")
		.addOption(
			new Option("-f, --format <format>", "how to write what was found")
				.choices(["text", "json"])
				.default("text"),
		)
		.action(async (options: LintOptions) => finish(await lint(options)));
};

async function lint({ policy, schemas, conformance, format }: LintOptions): Promise<ExitStatus> {
	const linted = await lintPolicy({ policyDir: policy, schemasDir: schemas, conformanceDir: conformance });
	if (!linted.ok) {
		if (format === "json") {
			standardOutput().write(`${jsonText({ errors: linted.errors, findings: [], rules: 0 }, 2)}\n`);
			return exitStatus.denied;
		}
		return reportErrors(linted);
	}
	const { errors, findings, rules } = linted.value;
	const text =
		format === "json"
			? jsonText({ errors, findings, rules }, 2)
			: describeLinting(linted.value).split("\n").map(plain).join("\n");
	standardOutput().write(`${text}\n`);
	return errors.length + findings.length === 0 ? exitStatus.ok : exitStatus.denied;
}
