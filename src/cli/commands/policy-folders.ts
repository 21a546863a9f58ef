import type { Command } from "commander";
import { type AuthoringFailure, describeErrors } from "../../authoring/index.ts";
import { complain, type ExitStatus, exitStatus } from "../terminal.ts";

export interface PolicyFolderOptions {
	readonly policy: string;
	readonly schemas: string;
}

/** The options of every command that works on Rego sources. */
export function addPolicyFolders(command: Command): Command {
	return command
		.option(
			"--policy <folder>",
			"folder of the Rego sources; without capabilities.json, rules beside ours",
			"policy",
		)
		.option("--schemas <folder>", "folder of the JSON Schemas that rules are checked against", "schemas");
}

/** Says what the author must correct, each with its line and a caret. */
export function reportErrors(failure: AuthoringFailure): ExitStatus {
	complain(describeErrors(failure));
	return exitStatus.denied;
}
