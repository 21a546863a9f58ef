import { type Command, Option } from "commander";
import { formats } from "../report/index.ts";
import {
	declareJudging,
	defined,
	gather,
	type JudgingOptions,
	settingsGiven,
	wholeNumber,
} from "./judging.ts";
import { effectiveSettings } from "./settings.ts";

/** What `check` takes, and `config` tells the effect of. */
export interface CheckOptions extends JudgingOptions {
	readonly format?: readonly string[];
	readonly failOn?: "deny" | "warn";
	readonly record?: string;
	readonly changedSince?: string;
	readonly stdinName?: string;
	readonly threads?: number;
}

export function declareChecking(command: Command): Command {
	command.argument(
		"[contracts...]",
		"files, folders (every .json, .jsonl, .ndjson, .yaml and .yml in them), globs, or - for standard input",
	);
	return declareJudging(command)
		.option("-f, --format <format[=file]>", formatHelp, gather)
		.option("--stdin-name <name>", "what to call standard input; its extension says the syntax")
		.option("--changed-since <revision>", "only what git says has changed since then, unless the policy did")
		.addOption(
			new Option("--fail-on <severity>", "what ends with status 1 (default: deny)").choices(["deny", "warn"]),
		)
		.option("--threads <n>", "judge in so many threads (default: as many as pay)", wholeNumber)
		.option("--record <folder>", "append every decision to the record in this folder before it is printed");
}

const formatHelp = `how to write the decisions, and where; repeatable (default: pretty): ${Object.keys(formats).join(", ")}`;

/**
 * What a command line of `check` comes to.
 *
 * @throws GatehouseError `configuration.*`
 */
export function checkSettings(
	paths: readonly string[],
	options: CheckOptions,
): ReturnType<typeof effectiveSettings> {
	const { failOn, record, format, config } = options;
	const given = defined({
		files: paths.length === 0 ? undefined : [...paths],
		failOn,
		record,
		reports: format === undefined ? undefined : [...format],
	});
	return effectiveSettings({ ...settingsGiven(options), ...given }, config);
}
