import { join } from "node:path";
import { type Command, Option } from "commander";
import { isObject, type JsonObject } from "../../contract/index.ts";
import {
	clockOf,
	commandWords,
	type Ending,
	isSuccess,
	removeReceipt,
	runErrand,
	sortedJson,
	stampOf,
	startAdapter,
	transcriptIn,
	writeReceipt,
} from "../../doors/ipc/index.ts";
import { GatehouseError } from "../../errors.ts";
import type { Declare } from "../commands.ts";
import { documentOf, makeFolder, readDocument } from "../files.ts";
import { addHelp } from "../help.ts";
import { declareFixing, type FixingOptions } from "../ipc-options.ts";
import { complainNote, wholeNumber } from "../judging.ts";
import { complain, type ExitStatus, exitStatus, standardOutput } from "../terminal.ts";

interface RunOptions extends FixingOptions {
	readonly adapter: string;
	readonly op: string;
	readonly text: string;
	readonly argsJson?: string;
	readonly argsFile?: string;
	readonly out: string;
	readonly timeout: number;
	readonly maxLine: number;
}

export const declare: Declare = (command, finish) => {
	addHelp(command, runHelp);
	declareRun(addHelp(command.command("run"), runHelp)).action(async (options: RunOptions) =>
		finish(await run(options)),
	);
};

const runHelp = {
	exit: {
		0: "it is done; where the result holds decisions, all of them allow",
		1: "the adapter answers that it is not done, or a decision denies",
		2: "there is no answer: the adapter cannot be run, breaks the protocol, or takes too long",
	},
	examples: [
		"gatehouse ipc run --adapter 'gatehouse adapter' --op text.caps --text hello",
		"gatehouse ipc run --adapter 'gatehouse adapter' --op contract.decide --args-file arguments.json",
	],
};

function declareRun(command: Command): Command {
	command
		.description("start an adapter, have it do one operation, and keep the transcript and a receipt")
		.requiredOption("--adapter <command>", "the adapter's command; its words are split as a shell would")
		.option("--op <operation>", "what it is to do", "text.caps")
		.option("--text <text>", "the arguments `{text}`", "hello world")
		.option("--args-json <json>", "the arguments, an object of JSON")
		.addOption(new Option("--args-file <file>", "a file that holds them").conflicts("argsJson"))
		.option(
			"--out <folder>",
			"where `ipc-transcript.ndjson` and `run-receipt.json` go",
			join(".workstation", "reports", "ipc"),
		)
		.option("--timeout <ms>", "how long the handshake may take, and then the operation", wholeNumber, 10_000)
		.option("--max-line <n>", "break off at longer lines, in bytes", wholeNumber, 64 * 1024 * 1024);
	return declareFixing(command);
}

/** How long an adapter has to end by itself, and then how long after it was asked to; also, to answer once called off. */
const patienceMs = 2000;

async function run(options: RunOptions): Promise<ExitStatus> {
	const { op, timeout, out, seed } = options;
	const words = commandWords(options.adapter);
	const args = argumentsOf(options);
	const receipt = join(out, "run-receipt.json");
	const transcriptFile = join(out, "ipc-transcript.ndjson");
	prepare(out, receipt);
	const transcript = transcriptIn(transcriptFile);
	const release = endOnSignals();
	const child = startAdapter({
		words,
		transcript,
		maxLineBytes: options.maxLine,
		patienceMs,
		note: (line) => complain(`adapter: ${line}`),
	});
	const errand = {
		op,
		args,
		timeoutMs: timeout,
		graceMs: patienceMs,
		pid: seed === undefined ? process.pid : 0,
	};
	const ending = await runErrand(child, errand, stampOf("runner", options), complainNote);
	const exitCode = await child.end();
	transcript.close();
	release();
	if (ending.kind === "result" && ending.result.ok === true) {
		writeReceipt(receipt, {
			ts: clockOf(options)(),
			adapter: words,
			capabilities: ending.capabilities,
			invocation: { op, args },
			result: ending.result,
			exitCode,
			transcript: transcriptFile,
		});
	}
	return statusOf(op, ending, child.failure());
}

function statusOf(op: string, ending: Ending, failure: Error | null): ExitStatus {
	switch (ending.kind) {
		case "result":
			standardOutput().write(sortedJson(ending.result));
			return isSuccess(op, ending.result) ? exitStatus.ok : exitStatus.denied;
		case "error":
			complainNote(`the adapter answers with an error: ${ending.error.message} [${ending.error.code}]`);
			return exitStatus.denied;
		case "fault":
			throw failure === null
				? new GatehouseError(`ipc.${ending.fault}`, `the adapter cannot be used: ${ending.message}`)
				: new GatehouseError("ipc.adapter", `the adapter cannot be started: ${failure.message}`);
		default:
			return ending satisfies never;
	}
}

/** @throws GatehouseError `option.document` */
function argumentsOf({ text, argsJson, argsFile }: RunOptions): JsonObject {
	if (argsJson === undefined && argsFile === undefined) {
		return { text };
	}
	const given =
		argsJson === undefined
			? readDocument(argsFile ?? "")
			: documentOf({ name: "--args-json", bytes: Buffer.from(argsJson), syntax: "json" }, "--args-json");
	if (!isObject(given)) {
		throw new GatehouseError("option.document", "the arguments of an operation are an object");
	}
	return given;
}

function prepare(out: string, receipt: string): void {
	makeFolder(out);
	removeReceipt(receipt);
}

/** Whoever ends this process ends the adapter with it. */
function endOnSignals(): () => void {
	const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
	const end = () => process.exit(exitStatus.unusable);
	for (const signal of signals) {
		process.on(signal, end);
	}
	return () => {
		for (const signal of signals) {
			process.off(signal, end);
		}
	};
}
