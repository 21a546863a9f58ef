import { Option } from "commander";
import { type Story, tellStory, writeStory } from "../../explain/index.ts";
import { ownPolicy } from "../../package.ts";
import type { Declare } from "../commands.ts";
import { findFiles, loadFiles } from "../files.ts";
import { type ExitStatus, exitStatus, standardOutput } from "../terminal.ts";
import { checkCode } from "./codes.ts";
import { addJudgingOptions, contextOf, type JudgingOptions, openGate } from "./judging-options.ts";

interface ExplainOptions extends JudgingOptions {
	readonly rule?: string;
	readonly policy: string;
	readonly format: "text" | "json";
}

export const declare: Declare = (command, finish) => {
	command
		.argument("<contract>", "file, folder or glob: a story for each document")
		.option("--rule <code>", "tell of this rule alone: what fired, or which condition did not hold")
		.addOption(
			new Option("-f, --format <format>", "how to write the story").choices(["text", "json"]).default("text"),
		)
		.option("--policy <folder>", "the Rego that the bundle was built from", ownPolicy);
	addJudgingOptions(command)
		.addHelpText("after", examples)
		.action(async (path: string, options: ExplainOptions) => finish(await explain(path, options)));
};

const examples = `
Exit status: 0 the story was told, whatever the decision is; 2 it could not be.

Examples:
  gatehouse explain lane.yaml
  gatehouse explain lane.yaml --rule mounts.whole-home
  gatehouse explain delegation.json --related grants/ --format json`;

/** Judges the documents as `check` does, and tells of each how its decision came about. */
async function explain(path: string, options: ExplainOptions): Promise<ExitStatus> {
	const files = await findFiles([path]);
	const context = contextOf(options);
	const gate = await openGate(options, context);
	const { rule: code, policy } = options;
	if (code !== undefined) {
		checkCode(code, gate.bundle);
	}
	const out = standardOutput();
	const isJson = options.format === "json";
	let separator = "[\n";
	for (const examination of gate.examineAll(loadFiles(files), context)) {
		const story = await tellStory(examination, gate.bundle, { code, policy });
		if (isJson) {
			out.write(`${separator}${asJson(story)}`);
			separator = ",\n";
		} else {
			writeStory(story, examination.text, out);
		}
	}
	if (isJson) {
		out.write("\n]\n");
	}
	return exitStatus.ok;
}

/** JSON leaves characters as they are that reorder or hide text on a terminal; written as escapes they mean the same. */
function asJson(story: Story): string {
	return JSON.stringify(story).replace(
		/[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
}
