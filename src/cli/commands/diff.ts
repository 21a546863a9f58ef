import { statSync } from "node:fs";
import { type Command, Option } from "commander";
import { GatehouseError } from "../../errors.ts";
import { fileSource } from "../../file-source.ts";
import type { Gate } from "../../gate.ts";
import { diffDocument, diffOf, Impact, replay, writeDiff } from "../../impact/index.ts";
import { entriesIn, type RecordLine } from "../../record/index.ts";
import { withoutForeign } from "../../waivers/index.ts";
import type { Declare } from "../commands.ts";
import { addHelp } from "../help.ts";
import { findInputs, type Input, loadFiles } from "../input/index.ts";
import { complainNote, declareContext, type JudgingOptions, planOf, settingsGiven } from "../judging.ts";
import { type OpenedSide, openSide, workTree } from "../policy-side.ts";
import { type Effective, effectiveSettings } from "../settings.ts";
import { type ExitStatus, exitStatus, standardOutput } from "../terminal.ts";
import { type GatePlan, openGate } from "../threads/index.ts";
import { addPolicyFolders, type PolicyFolderOptions } from "./policy-folders.ts";

interface DiffOptions extends Omit<JudgingOptions, "policy">, PolicyFolderOptions {
	readonly from: string;
	readonly to: string;
	readonly replay?: string;
	readonly failOnFlip?: boolean;
	readonly format: "text" | "json";
}

export const declare: Declare = (command, finish) => {
	declareDiff(command).action(async (paths: string[], options: DiffOptions) =>
		finish(await diff(paths, options)),
	);
};

const side = `a folder with a bundle, a revision of the repository, or ${workTree}: the sources as they stand`;

function declareDiff(command: Command): Command {
	addHelp(command, {
		exit: {
			0: "the policies were compared",
			1: "a decision flips, or the record is broken, and --fail-on-flip is given",
			2: "they cannot be compared",
		},
		examples: [
			"gatehouse diff contracts/",
			"gatehouse diff --from main --to bundles/gatehouse contracts/ --format json",
			"gatehouse diff --replay log --fail-on-flip",
		],
	})
		.argument("[contracts...]", "files, folders, globs, or - for standard input")
		.option("--from <policy>", side, "HEAD")
		.option("--to <policy>", "the same", workTree)
		.option("--replay <folder>", "judge the decisions of this record again, each in its own context")
		.option("--fail-on-flip", "end with status 1 where a verdict, an authority or a duty of evidence changes")
		.addOption(
			new Option("-f, --format <format>", "how to write it").choices(["text", "json"]).default("text"),
		)
		.option("--config <file>", "configuration (default: gatehouse.config.{yaml,json} here or above)")
		.option("--no-config", "heed no configuration file");
	return declareContext(addPolicyFolders(command));
}

/** Lets two policies judge the same contracts, and tells what differs. */
async function diff(paths: readonly string[], options: DiffOptions): Promise<ExitStatus> {
	// Which policies judge, `--from` and `--to` say; `--policy` is where one of them is built from.
	const { policy: _, ...judging } = options;
	const { file, settings } = effectiveSettings(settingsGiven(judging), options.config);
	const lines = options.replay === undefined ? [] : recordIn(options.replay);
	const inputs = await inputsOf(paths, settings, file, options.replay !== undefined);
	const { plan, context } = await planOf(settings, options.at);
	const { from, to } = await openSides(options, plan);
	const impact = new Impact();
	for (const source of loadFiles(inputs)) {
		const after = to.gate.decide(source, context);
		// How many documents a file holds is the same to every policy.
		for (const [i, before] of from.gate.decide(source, context).entries()) {
			impact.note(before, after[i] ?? before);
		}
	}
	replay(lines, { from: from.gate, to: to.gate, load: fileSource }, impact);
	const told = diffOf(from, to, impact);
	const out = standardOutput();
	if (options.format === "json") {
		out.write(`${JSON.stringify(diffDocument(told, impact), null, "\t")}\n`);
	} else {
		writeDiff(told, impact, out);
	}
	await out.drained();
	const fails = impact.flips() > 0 || impact.isIncomplete;
	return options.failOnFlip === true && fails ? exitStatus.denied : exitStatus.ok;
}

/** Both policies, each with the waivers that are for its rules. */
async function openSides(
	options: DiffOptions,
	{ waivers, ...plan }: GatePlan,
): Promise<{ readonly from: OpenedSide; readonly to: OpenedSide }> {
	const open = (bundle: string) => openGate({ ...plan, options: { ...plan.options, bundle } });
	const from = await openSide(options.from, options, open);
	const to = await openSide(options.to, options, open);
	if (waivers === undefined) {
		return { from, to };
	}
	const waiving = (one: OpenedSide, other: OpenedSide): Gate => {
		const meant = withoutForeign(waivers.document, one.bundle.rules.keys(), other.bundle.rules.keys());
		return one.gate.waiving(meant, waivers.time);
	};
	return { from: { ...from, gate: waiving(from, to) }, to: { ...to, gate: waiving(to, from) } };
}

/** The contracts named here or, where nothing is and no record is judged again, those of the configuration. */
async function inputsOf(
	paths: readonly string[],
	{ files, mountPolicy, waivers }: Effective,
	configuration: string | null,
	isReplay: boolean,
): Promise<readonly Input[]> {
	const named = paths.length > 0 || isReplay ? paths : files.value;
	if (named.length === 0 && !isReplay) {
		throw new GatehouseError("input.no-files", "no contract is named");
	}
	const without = [configuration, mountPolicy.value, waivers.value].filter((path) => path != null);
	return findInputs(named, { note: complainNote, without });
}

function recordIn(folder: string): Iterable<RecordLine> {
	if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
		throw new GatehouseError("record.unreadable", `\`${folder}\` is not a folder`);
	}
	return entriesIn(folder);
}
