import { Option } from "commander";
import { isBesideOurs } from "../../authoring/index.ts";
import { tellStory, writeStory } from "../../explain/index.ts";
import { ownPolicy } from "../../package.ts";
import { jsonText } from "../../report/index.ts";
import type { Declare } from "../commands.ts";
import { addHelp } from "../help.ts";
import { findInputs, loadFiles } from "../input/index.ts";
import {
	complainNote,
	declareJudging,
	defined,
	type JudgingOptions,
	planOf,
	settingsGiven,
} from "../judging.ts";
import { effectiveSettings } from "../settings.ts";
import { type ExitStatus, exitStatus, standardOutput } from "../terminal.ts";
import { openGate } from "../threads/index.ts";
import { checkCode } from "./codes.ts";

interface ExplainOptions extends JudgingOptions {
	readonly rule?: string;
	readonly format: "text" | "json";
	readonly stdinName?: string;
}

export const declare: Declare = (command, finish) => {
	addHelp(command, explainHelp)
		.argument("<contract>", "file, folder, glob, or - for standard input: a story for each document")
		.option("--rule <code>", "tell of this rule alone: what fired, or which condition did not hold")
		.option("--stdin-name <name>", "what to call standard input; its extension says the syntax")
		.addOption(
			new Option("-f, --format <format>", "how to write the story").choices(["text", "json"]).default("text"),
		);
	declareJudging(command).action(async (path: string, options: ExplainOptions) =>
		finish(await explain(path, options)),
	);
};

const explainHelp = {
	exit: { 0: "the story was told, whatever the decision is", 2: "it could not be" },
	examples: [
		"gatehouse explain plan.json",
		"gatehouse explain plan.json --rule mounts.whole-home",
		"gatehouse explain plan.json --related contracts/ --format json",
	],
};

/** Judges the documents as `check` does, and tells of each how its decision came about. */
async function explain(path: string, options: ExplainOptions): Promise<ExitStatus> {
	const inputs = await findInputs([path], {
		note: complainNote,
		...defined({ stdinName: options.stdinName }),
	});
	// The Rego of a bundle built elsewhere is a whole policy, which nothing is compiled from here.
	const whole = options.policy !== undefined && !isBesideOurs(options.policy) ? options.policy : undefined;
	const { policy: _, ...others } = options;
	const given = settingsGiven(whole === undefined ? options : others);
	const { settings } = effectiveSettings(given, options.config);
	const { plan, context } = await planOf(settings, options.at);
	const gate = await openGate(plan);
	const { rule: code } = options;
	const policy = whole ?? settings.policy.value ?? ownPolicy;
	if (code !== undefined) {
		checkCode(code, gate.bundle);
	}
	const out = standardOutput();
	const isJson = options.format === "json";
	let separator = "[\n";
	for (const examination of gate.examineAll(loadFiles(inputs), context)) {
		const story = await tellStory(examination, gate.bundle, { code, policy });
		if (isJson) {
			out.write(`${separator}${jsonText(story)}`);
			separator = ",\n";
		} else {
			writeStory(story, examination.lines, out);
		}
	}
	if (isJson) {
		out.write("\n]\n");
	}
	return exitStatus.ok;
}
