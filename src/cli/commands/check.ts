import { Option } from "commander";
import type { Decision } from "../../documents.generated.ts";
import { DecisionRecord } from "../../record/index.ts";
import { recorded } from "../../recording.ts";
import { type FormatName, formats } from "../../report/index.ts";
import { WaiverUse } from "../../waivers/index.ts";
import type { Declare } from "../commands.ts";
import { findFiles, loadFiles } from "../files.ts";
import { complain, type ExitStatus, exitStatus, standardOutput } from "../terminal.ts";
import { addJudgingOptions, contextOf, type JudgingOptions, openGate } from "./judging-options.ts";

interface CheckOptions extends JudgingOptions {
	readonly format: FormatName;
	readonly failOn: "deny" | "warn";
	readonly record?: string;
}

export const declare: Declare = (command, finish) => {
	command
		.argument(
			"<contracts...>",
			"files, folders (every .json, .jsonl, .ndjson, .yaml and .yml in them) or globs",
		)
		.addOption(
			new Option("-f, --format <format>", "how to write the decisions")
				.choices(Object.keys(formats))
				.default("pretty"),
		);
	addJudgingOptions(command)
		.addOption(
			new Option("--fail-on <severity>", "what ends with status 1").choices(["deny", "warn"]).default("deny"),
		)
		.option("--record <folder>", "append every decision to the record in this folder before it is printed")
		.addHelpText("after", examples)
		.action(async (paths: string[], options: CheckOptions) => finish(await check(paths, options)));
};

const examples = `
Exit status: 0 every contract is allowed, 1 at least one is denied, 2 the gate could not be run as asked.

Examples:
  gatehouse check contracts/
  gatehouse check 'lanes/**/*.yaml' --format json
  gatehouse check plan.json --at 2026-05-01T00:00:00Z`;

/** Judges the files and writes the report to standard output. */
async function check(paths: readonly string[], options: CheckOptions): Promise<ExitStatus> {
	const files = await findFiles(paths);
	const context = contextOf(options);
	const gate = await openGate(options, context);
	const report = formats[options.format].open(standardOutput());
	function* judgements() {
		yield* gate.refusedRelated(context);
		yield* gate.decideAll(loadFiles(files), context);
	}
	const { record } = options;
	const answers =
		record === undefined
			? judgements()
			: recorded(judgements(), new DecisionRecord(record), () => new Date().toISOString());
	const waiverUse = new WaiverUse(gate.waivers);
	let status: ExitStatus = exitStatus.ok;
	for (const judgement of answers) {
		report.add(judgement);
		waiverUse.note(judgement.decision);
		if (fails(judgement.decision, options.failOn)) {
			status = exitStatus.denied;
		}
	}
	report.end();
	for (const { code, contract, owner, ticket } of waiverUse.unused()) {
		complain(
			`gatehouse: the waiver of ${code} for ${contract} by ${owner} (${ticket}) let nothing stand: remove it`,
		);
	}
	return status;
}

function fails({ allow, reasons }: Decision, failOn: "deny" | "warn"): boolean {
	const warns = reasons.some(({ severity, waiver }) => severity === "warn" && waiver === null);
	return !allow || (failOn === "warn" && warns);
}
