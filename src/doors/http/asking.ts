import { randomUUID } from "node:crypto";
import { type JsonValue, read, type Source } from "../../contract/index.ts";
import { redactionOf } from "../../decision/index.ts";
import type { Decision } from "../../documents.generated.ts";
import { type ErrorCode, GatehouseError } from "../../errors.ts";
import type { Gate, Judgement } from "../../gate.ts";
import { DeadlineError, runWithin } from "../../policy/index.ts";
import type { ServedGate } from "../served-gate.ts";
import type { DecisionLogs } from "./decision-logs.ts";
import { invalid } from "./failure.ts";
import type { Metrics } from "./metrics.ts";
import type { RequestSpan } from "./tracing.ts";
import { type AskedDocuments, WaitingLine } from "./waiting.ts";

export interface AskingOptions {
	readonly gate: ServedGate;
	readonly metrics: Metrics;
	readonly logs: DecisionLogs | null;
	/** How long reading documents that a caller gives along may take. */
	readonly timeoutMs: number;
	/** How many groups of questions are judged at one time. */
	readonly atOnce: number;
}

/** What the gate says of a question that cannot be put to it. */
const theirs: ReadonlySet<ErrorCode> = new Set(["kind.unknown", "context.time", "context.settled"]);

/** Who asks, and when. */
export interface Asker {
	readonly requestedBy: string;
	readonly span: RequestSpan | null;
	/** `process.hrtime.bigint()` when the request came. */
	readonly began: bigint;
}

export interface Answered {
	readonly decision: Decision;
	/** The decision as JSON. */
	readonly json: string;
	/** As OPA counts: of this answer alone, never the same twice. */
	readonly decisionId: string;
	/** By OPA's names, in nanoseconds. */
	readonly metrics: Readonly<Record<string, number>>;
}

/** Puts a request's questions to the gate, and tells log, metrics and spans of the answers. */
export class Asking {
	readonly #options: AskingOptions;
	readonly #line: WaitingLine;

	constructor(options: AskingOptions) {
		this.#options = options;
		this.#line = new WaitingLine((question) => this.#judge(question), options.atOnce);
	}

	/** @throws Failure 400 where the question itself cannot be put */
	async ask(question: AskedDocuments, asker: Asker): Promise<readonly Answered[]> {
		const { metrics } = this.#options;
		const began = process.hrtime.bigint();
		const startTime = Date.now();
		const judgements = await this.#line.ask(question);
		const ended = process.hrtime.bigint();
		const times = {
			counter_server_query_cache_hit: 1,
			timer_rego_query_eval_ns: Number(ended - began),
			timer_server_handler_ns: Number(ended - asker.began),
		};
		return judgements.map((judgement) => {
			metrics.decision(judgement.written?.outcome ?? judgement.decision.outcome);
			asker.span?.decided(judgement.decision, startTime);
			return {
				get decision() {
					return judgement.decision;
				},
				get json() {
					return judgement.written?.json ?? JSON.stringify(judgement.decision);
				},
				decisionId: randomUUID(),
				metrics: times,
			};
		});
	}

	async #judge({ sources, related = [], asked }: AskedDocuments): Promise<readonly Judgement[]> {
		const { gate } = this.#options;
		try {
			const relating = related.length === 0 ? gate.gate : this.#relating(gate.gate, related);
			return await gate.decide(sources, asked, relating);
		} catch (error) {
			throw error instanceof GatehouseError && theirs.has(error.code) ? invalid(error.message) : error;
		}
	}

	/** A caller's documents are read before the gate's own clock runs. */
	#relating(gate: Gate, related: readonly Source[]): Gate {
		const { timeoutMs } = this.#options;
		try {
			return runWithin(timeoutMs, () => gate.relating(related));
		} catch (error) {
			throw error instanceof DeadlineError
				? invalid(`the related documents take longer to read than ${timeoutMs} ms`)
				: error;
		}
	}

	/** Logs an answer, with what was asked: the input given, or that made of a raw contract. */
	log(answer: Answered, { path, input, result, requestedBy }: LogParts): void {
		const { logs, gate } = this.#options;
		if (logs === null) {
			return;
		}
		const { decision, decisionId, metrics } = answer;
		const timestamp = new Date().toISOString();
		const log = (asked: unknown) => {
			// The documents given along have secrets too.
			const redact = redactionOf(gate.gate.bundle.homes)((asked ?? null) as JsonValue | null);
			const parts = { decisionId, path, decision, requestedBy, metrics, timestamp };
			logs.log({ ...parts, input: asked, result: result() }, redact);
		};
		try {
			log(input());
		} catch (error) {
			if (!(error instanceof RangeError)) {
				throw error;
			}
			// Nested too deeply to be gone over; the answer is logged all the same.
			log(undefined);
		}
	}
}

interface LogParts {
	readonly path: string;
	/** Told when it is to be logged. */
	readonly input: () => unknown;
	readonly result: () => unknown;
	readonly requestedBy: string;
}

/** The input that a raw contract comes to, for the log; undefined where it cannot be read as one document. */
export function inputOf(source: Source, document: number): object | undefined {
	const reading = read(source)[document];
	return reading?.kind === "document" ? { contract: reading.document.value } : undefined;
}
