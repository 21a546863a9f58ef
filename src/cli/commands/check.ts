import { InvalidArgumentError, Option } from "commander";
import { kindsNamed } from "../../contract/index.ts";
import type { Decision } from "../../documents.generated.ts";
import { readInstant } from "../../instant.ts";
import { ownBundle } from "../../package.ts";
import { DecisionRecord } from "../../record/index.ts";
import { recorded } from "../../recording.ts";
import { type FormatName, formats } from "../../report/index.ts";
import { WaiverUse } from "../../waivers/index.ts";
import type { Declare } from "../commands.ts";
import { findFiles, loadFiles, readDocument } from "../files.ts";
import { complain, type ExitStatus, exitStatus, standardOutput } from "../terminal.ts";
import { type GatePlan, judgeAll, openGate } from "../threads/index.ts";

interface CheckOptions {
	readonly bundle: string;
	readonly format: FormatName;
	readonly mountPolicy?: string;
	readonly profile?: string;
	readonly node?: string;
	readonly at?: string;
	readonly kind?: string;
	readonly related?: readonly string[];
	readonly waivers?: string;
	readonly failOn: "deny" | "warn";
	readonly record?: string;
	readonly maxBytes?: number;
	readonly maxDepth?: number;
	readonly timeout?: number;
	readonly threads?: number;
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
		)
		.option("--bundle <folder>", "compiled policy to judge by", ownBundle)
		.option("--mount-policy <file>", "AgentMachineMountPolicy to judge mounts by (default: the bundle's own)")
		.addOption(new Option("--profile <name>", "how much some findings weigh").choices(["strict"]))
		.option("--kind <name>", "NAME or NAME@VERSION of documents that do not say their kind", kind)
		.option("--node <name>", "node that is asked to act, for whom authority must be meant")
		.option("--related <path>", "documents that contracts refer to, such as grants; repeatable", gather)
		.option("--at <time>", "instant to judge expiry at, RFC 3339 (default: a record's own)", instant)
		.option("--max-bytes <n>", "refuse larger files (default: 1048576)", wholeNumber)
		.option("--max-depth <n>", "refuse deeper nesting (default: 64, at most 500)", depth)
		.option("--timeout <ms>", "refuse what takes longer to judge (default: 1000)", wholeNumber)
		.option("--threads <n>", "judge in so many threads (default: as many as pay; 1: in none)", wholeNumber)
		.option("--waivers <file>", "reviewed exceptions: denials that may stand for a time")
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
	const { maxBytes, maxDepth, timeout, profile, node, threads } = options;
	const at = options.at ?? new Date().toISOString();
	const plan: GatePlan = {
		options: {
			bundle: options.bundle,
			...(options.mountPolicy === undefined ? {} : { mountPolicy: readDocument(options.mountPolicy) }),
			limits: {
				...(maxBytes === undefined ? {} : { maxBytes }),
				...(maxDepth === undefined ? {} : { maxDepth }),
				...(timeout === undefined ? {} : { timeoutMs: timeout }),
			},
		},
		...(options.related === undefined ? {} : { related: [...loadFiles(await findFiles(options.related))] }),
		...(options.waivers === undefined
			? {}
			: { waivers: { document: readDocument(options.waivers), time: at } }),
	};
	const gate = await openGate(plan);
	const report = formats[options.format].open(standardOutput());
	const context = {
		time: at,
		...(options.at === undefined ? {} : { at: options.at }),
		...(options.kind === undefined ? {} : { kind: options.kind }),
		environment: {
			...(profile === undefined ? {} : { profile }),
			...(node === undefined ? {} : { node }),
		},
	};
	async function* judgements() {
		yield* gate.refusedRelated(context);
		yield* judgeAll(files, { gate, plan, context, ...(threads === undefined ? {} : { threads }) });
	}
	const { record } = options;
	const answers =
		record === undefined
			? judgements()
			: recorded(judgements(), new DecisionRecord(record), () => new Date().toISOString());
	const waiverUse = new WaiverUse(gate.waivers);
	let status: ExitStatus = exitStatus.ok;
	for await (const judgement of answers) {
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

function gather(path: string, earlier: readonly string[] = []): readonly string[] {
	return [...earlier, path];
}

function wholeNumber(text: string): number {
	const value = Number(text);
	if (!Number.isSafeInteger(value) || value < 1 || value > 2 ** 31 - 1) {
		throw new InvalidArgumentError("it must be a whole number from 1.");
	}
	return value;
}

function depth(text: string): number {
	const value = wholeNumber(text);
	if (value > 500) {
		throw new InvalidArgumentError("it must be at most 500.");
	}
	return value;
}

/** @throws GatehouseError `kind.unknown` */
function kind(text: string): string {
	kindsNamed(text);
	return text;
}

function instant(text: string): string {
	if (readInstant(text) === null) {
		throw new InvalidArgumentError("it must be a time such as 2026-05-01T00:00:00Z.");
	}
	return text;
}
