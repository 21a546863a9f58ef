import type { Command } from "commander";
import {
	capabilitiesOf,
	clockOf,
	noTranscript,
	removeReceipt,
	serveAdapter,
	stampOf,
	transcriptIn,
	type Workshop,
	workOf,
	writeReceipt,
} from "../../doors/ipc/index.ts";
import { type Reload, ServedGate } from "../../doors/served-gate.ts";
import type { Declare } from "../commands.ts";
import { doorGate } from "../door-gate.ts";
import { addHelp } from "../help.ts";
import { declareFixing, type FixingOptions } from "../ipc-options.ts";
import {
	complainNote,
	declareJudging,
	defined,
	type JudgingOptions,
	settingsGiven,
	wholeNumber,
} from "../judging.ts";
import { effectiveSettings } from "../settings.ts";
import { type ExitStatus, exitStatus, standardOutput } from "../terminal.ts";

interface AdapterOptions extends JudgingOptions, FixingOptions {
	readonly record?: string;
	readonly transcript?: string;
	readonly receipt?: string;
	readonly maxLine: number;
}

export const declare: Declare = (command, finish) => {
	declareServing(
		addHelp(declareJudging(command), {
			exit: {
				0: "the runner has said all that it had to say, and has its answers",
				2: "the runner speaks something else, is gone, or the gate cannot be opened",
			},
			examples: [
				"gatehouse adapter < session.ndjson",
				"gatehouse adapter --transcript transcript.ndjson --receipt receipt.json < session.ndjson",
				"gatehouse ipc run --adapter 'gatehouse adapter' --op text.caps",
			],
		}),
	).action(async (options: AdapterOptions) => finish(await adapter(options)));
};

function declareServing(command: Command): Command {
	command
		.option("--record <folder>", "append every decision to the record in this folder before it is told")
		.option("--transcript <file>", "write every line of the conversation to this file")
		.option("--receipt <file>", "write what came of the last invocation to this file")
		.option("--max-line <n>", "let go of longer lines, in bytes", wholeNumber, 8 * 1024 * 1024);
	return declareFixing(command);
}

async function adapter(options: AdapterOptions): Promise<ExitStatus> {
	if (options.receipt !== undefined) {
		removeReceipt(options.receipt);
	}
	const workshop = await openWorkshop(options);
	const now = clockOf(options);
	const offer = capabilitiesOf(workshop.keepsRecord);
	const transcript = options.transcript === undefined ? noTranscript : transcriptIn(options.transcript);
	const release = heedSignals(workshop.gate);
	try {
		const { understood, last } = await serveAdapter({
			input: process.stdin,
			output: standardOutput(),
			offer,
			stamp: stampOf("adapter", options),
			transcript,
			work: (invocation) => workOf(invocation, workshop),
			maxLineBytes: options.maxLine,
			note: complainNote,
		});
		const status = understood ? exitStatus.ok : exitStatus.unusable;
		if (options.receipt !== undefined && last !== null) {
			const { op, args } = last.invocation;
			writeReceipt(options.receipt, {
				ts: now(),
				adapter: ["gatehouse", ...process.argv.slice(2)],
				capabilities: offer,
				invocation: { op, args },
				result: last.outcome,
				exitCode: status,
				transcript: options.transcript ?? null,
			});
		}
		return status;
	} finally {
		transcript.close();
		release();
	}
}

/** What the operations work with; the configuration and all that it names are read anew at each reload. */
async function openWorkshop(options: AdapterOptions): Promise<Workshop & { readonly keepsRecord: boolean }> {
	const given = { ...settingsGiven(options), ...defined({ record: options.record }) };
	const door = await doorGate(() => effectiveSettings(given, options.config).settings, options.at);
	const gate = await ServedGate.open({
		open: () => door.open(),
		get context() {
			return door.context;
		},
		record: door.record,
		now: clockOf(options),
	});
	return {
		gate,
		get related() {
			return door.plan.related ?? [];
		},
		keepsRecord: door.record !== undefined,
	};
}

/** `SIGHUP` opens the gate anew; `SIGTERM` and `SIGINT` end the reading, and what was asked is still answered. */
function heedSignals(gate: ServedGate): () => void {
	const reload = () => void gate.reload().then((ended) => complainNote(told(ended)));
	const stop = () => void process.stdin.destroy();
	process.on("SIGHUP", reload).on("SIGTERM", stop).on("SIGINT", stop);
	return () => {
		process.off("SIGHUP", reload).off("SIGTERM", stop).off("SIGINT", stop);
	};
}

function told(reload: Reload): string {
	switch (reload.outcome) {
		case "replaced":
			return `the bundle ${reload.to} is in force in place of ${reload.from}`;
		case "unchanged":
			return "the bundle is the one in force already";
		case "kept":
			return `the gate in force stays, for the new one cannot be opened: ${reload.error.message}`;
		default:
			return reload satisfies never;
	}
}
