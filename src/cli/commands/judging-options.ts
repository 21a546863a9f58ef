import { type Command, InvalidArgumentError, Option } from "commander";
import { kindsNamed } from "../../contract/index.ts";
import type { Context } from "../../decision/index.ts";
import { Gate } from "../../gate.ts";
import { readInstant } from "../../instant.ts";
import { ownBundle } from "../../package.ts";
import { findFiles, loadFiles, readDocument } from "../files.ts";

/** What a contract is judged by, of every command that judges one. */
export interface JudgingOptions {
	readonly bundle: string;
	readonly mountPolicy?: string;
	readonly profile?: string;
	readonly node?: string;
	readonly at?: string;
	readonly kind?: string;
	readonly related?: readonly string[];
	readonly waivers?: string;
	readonly maxBytes?: number;
	readonly maxDepth?: number;
	readonly timeout?: number;
}

export function addJudgingOptions(command: Command): Command {
	return command
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
		.option("--waivers <file>", "reviewed exceptions: denials that may stand for a time");
}

/** What the options say of the question, put now. */
export function contextOf({ at, kind, profile, node }: JudgingOptions): Context {
	return {
		time: at ?? new Date().toISOString(),
		...(at === undefined ? {} : { at }),
		...(kind === undefined ? {} : { kind }),
		environment: {
			...(profile === undefined ? {} : { profile }),
			...(node === undefined ? {} : { node }),
		},
	};
}

/**
 * The gate that the options ask for.
 *
 * @throws GatehouseError what {@link Gate.open} throws, `option.document`, `input.no-files`, `waivers.invalid`
 */
export async function openGate(options: JudgingOptions, context: Context): Promise<Gate> {
	const { maxBytes, maxDepth, timeout } = options;
	const alone = await Gate.open({
		bundle: options.bundle,
		...(options.mountPolicy === undefined ? {} : { mountPolicy: readDocument(options.mountPolicy) }),
		limits: {
			...(maxBytes === undefined ? {} : { maxBytes }),
			...(maxDepth === undefined ? {} : { maxDepth }),
			...(timeout === undefined ? {} : { timeoutMs: timeout }),
		},
	});
	const relating =
		options.related === undefined ? alone : alone.relating(loadFiles(await findFiles(options.related)));
	return options.waivers === undefined
		? relating
		: relating.waiving(readDocument(options.waivers), context.at ?? context.time);
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
