import { parentPort } from "node:worker_threads";
import type { JsonObject } from "../contract/index.ts";
import { CallFailure } from "../doors/ccf/failure.ts";
import { ContractJudge } from "../doors/ccf/judge.ts";
import type { Configured, JudgingAnswer, JudgingQuestion } from "../doors/ccf/judging.ts";
import type { Log } from "../doors/ccf/log.ts";
import { readOptions } from "../doors/ccf/options.ts";
import { ServedGate } from "../doors/served-gate.ts";
import { GatehouseError } from "../errors.ts";
import { openOpa } from "../opa/index.ts";
import { doorGate } from "./door-gate.ts";
import { findInputs, loadFiles } from "./input/index.ts";
import { effectiveSettings } from "./settings.ts";

const tell = (answer: JudgingAnswer): void => parentPort?.postMessage(answer);
const log: Log = (level, message) => tell({ kind: "log", level, message });
const now = (): string => new Date().toISOString();

/** Judges for the plugin of the Continuous Compliance agent, until it is ended: one question after the other. */
export function work(): void {
	let judge: ContractJudge | null = null;
	let answered: Promise<void> = Promise.resolve();
	const answer = async (question: JudgingQuestion): Promise<void> => {
		const { id } = question;
		try {
			if (question.call === "configure") {
				judge = null;
				const opened = await open(question.request.config, question.request.policyData ?? {});
				judge = opened.judge;
				tell({ kind: "done", id, result: JSON.stringify(opened.configured) });
				return;
			}
			tell({ kind: "done", id, result: JSON.stringify(await answerTo(judge, question)) });
		} catch (error) {
			tell({ kind: "failed", id, ...failureOf(error) });
		}
	};
	parentPort?.on("message", (question: JudgingQuestion) => {
		answered = answered.then(() => answer(question));
	});
}

function answerTo(
	judge: ContractJudge | null,
	question: Exclude<JudgingQuestion, { readonly call: "configure" }>,
): Promise<unknown> {
	if (judge === null) {
		throw new CallFailure("failedPrecondition", "the plugin has not been configured");
	}
	const { id, request } = question;
	return question.call === "templates"
		? judge.templates(request)
		: judge.evaluate(request, (records) => tell({ kind: "evidence", id, records: JSON.stringify(records) }));
}

async function open(
	config: Readonly<Record<string, string>>,
	policyData: JsonObject,
): Promise<{ readonly judge: ContractJudge; readonly configured: Configured }> {
	const options = readOptions(config);
	for (const note of options.notes) {
		log("warn", note);
	}
	const { file, settings } = effectiveSettings(options.settings, options.configuration);
	const door = await doorGate(() => settings, options.at);
	const { mountPolicy, waivers, failOn } = settings;
	const documents = [file, mountPolicy.value, waivers.value].filter((path) => path != null);
	const inputs = await findInputs(options.input, { note: (text) => log("debug", text), without: documents });
	const { context, record } = door;
	const served = await ServedGate.open({ open: () => door.open(), context, record, now });
	const judge = new ContractJudge({
		served,
		sources: () => loadFiles(inputs),
		limits: served.gate.limits,
		failOn: failOn.value,
		options,
		policyData,
		openOpa,
		log,
		now,
	});
	return { judge, configured: { withoutInit: options.withoutInit, timeLimit: options.timeLimit } };
}

function failureOf(error: unknown): Pick<Extract<JudgingAnswer, { kind: "failed" }>, "status" | "message"> {
	if (error instanceof CallFailure) {
		return { status: error.status, message: error.message };
	}
	if (error instanceof GatehouseError) {
		return { status: "invalidArgument", message: `${error.message} [${error.code}]; ${error.help}` };
	}
	return { status: "internal", message: error instanceof Error ? error.message : String(error) };
}
