import { InvalidArgumentError, Option } from "commander";
import { Gate } from "../../gate.ts";
import { ownBundle } from "../../package.ts";
import { type FormatName, formats } from "../../report/index.ts";
import type { Declare } from "../commands.ts";
import { findFiles, loadFiles, readDocument } from "../files.ts";
import { type ExitStatus, exitStatus, standardOutput } from "../terminal.ts";

interface CheckOptions {
	readonly bundle: string;
	readonly format: FormatName;
	readonly mountPolicy?: string;
	readonly profile?: string;
	readonly at?: string;
	readonly maxBytes?: number;
	readonly maxDepth?: number;
	readonly timeout?: number;
}

export const declare: Declare = (command, finish) => {
	command
		.argument("<contracts...>", "files, folders (every .json, .yaml and .yml in them) or globs")
		.addOption(
			new Option("-f, --format <format>", "how to write the decisions")
				.choices(Object.keys(formats))
				.default("pretty"),
		)
		.option("--bundle <folder>", "compiled policy to judge by", ownBundle)
		.option("--mount-policy <file>", "AgentMachineMountPolicy to judge mounts by (default: the bundle's own)")
		.addOption(new Option("--profile <name>", "how much some findings weigh").choices(["strict"]))
		.option("--at <time>", "instant to judge at, RFC 3339 (default: now)", instant)
		.option("--max-bytes <n>", "refuse larger files (default: 1048576)", wholeNumber)
		.option("--max-depth <n>", "refuse deeper nesting (default: 64, at most 500)", depth)
		.option("--timeout <ms>", "refuse what takes longer to judge (default: 1000)", wholeNumber)
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
	const { maxBytes, maxDepth, timeout, profile } = options;
	const gate = await Gate.open({
		bundle: options.bundle,
		...(options.mountPolicy === undefined ? {} : { mountPolicy: readDocument(options.mountPolicy) }),
		limits: {
			...(maxBytes === undefined ? {} : { maxBytes }),
			...(maxDepth === undefined ? {} : { maxDepth }),
			...(timeout === undefined ? {} : { timeoutMs: timeout }),
		},
	});
	const report = formats[options.format].open(standardOutput());
	const context = {
		time: options.at ?? new Date().toISOString(),
		environment: profile === undefined ? {} : { profile },
	};
	let status: ExitStatus = exitStatus.ok;
	for (const judgement of gate.decideAll(loadFiles(files), context)) {
		report.add(judgement);
		if (!judgement.decision.allow) {
			status = exitStatus.denied;
		}
	}
	report.end();
	return status;
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

/** RFC 3339, section 5.6. */
const instantForm = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;

function instant(text: string): string {
	// JavaScript takes the 30th of February for the 2nd of March; no other reader does.
	const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
	const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10));
	if (!instantForm.test(text) || !isDay || Number.isNaN(Date.parse(text))) {
		throw new InvalidArgumentError("it must be a time such as 2026-05-01T00:00:00Z.");
	}
	return text;
}
