import { randomUUID } from "node:crypto";
import { type JsonValue, read, type Source } from "../../contract/index.ts";
import { redactionOf } from "../../decision/index.ts";
import type { Decision } from "../../documents.generated.ts";
import { GatehouseError } from "../../errors.ts";
import type { Gate } from "../../gate.ts";
import { DeadlineError, runWithin } from "../../policy/index.ts";
import type { Asked, ServedGate } from "../served-gate.ts";
import type { DecisionLogs } from "./decision-logs.ts";
import { invalid } from "./failure.ts";
import type { Metrics } from "./metrics.ts";
import type { RequestSpan } from "./tracing.ts";
import { Turns } from "./turns.ts";

export interface AskingOptions {
	readonly gate: ServedGate;
	readonly metrics: Metrics;
	readonly logs: DecisionLogs | null;
	/** How long reading documents that a caller gives along may take. */
	readonly timeoutMs: number;
}

/** Who asks, and when. */
export interface Asker {
	readonly requestedBy: string;
	readonly span: RequestSpan | null;
	/** `process.hrtime.bigint()` when the request came. */
	readonly began: bigint;
}

/** Documents to judge, and what a request says of itself. */
export interface AskedDocuments {
	readonly sources: readonly Source[];
	readonly related?: readonly Source[];
	readonly asked: Asked;
}

export interface Answered {
	readonly decision: Decision;
	/** As OPA counts: of this answer alone, never the same twice. */
	readonly decisionId: string;
	/** By OPA's names, in nanoseconds. */
	readonly metrics: Readonly<Record<string, number>>;
}

/** Puts a request's questions to the gate, and tells log, metrics and spans of the answers. */
export class Asking {
	readonly #options: AskingOptions;
	readonly #turns = new Turns();

	constructor(options: AskingOptions) {
		this.#options = options;
	}

	/** @throws Failure 400 where the question itself cannot be put */
	ask(question: AskedDocuments, asker: Asker): Promise<readonly Answered[]> {
		return this.#turns.run(() => this.#ask(question, asker));
	}

	async #ask({ sources, related = [], asked }: AskedDocuments, asker: Asker): Promise<readonly Answered[]> {
		const { gate, metrics } = this.#options;
		const began = process.hrtime.bigint();
		const startTime = Date.now();
		const judgements = await this.#judge(sources, related, asked, gate.gate);
		const ended = process.hrtime.bigint();
		const times = {
			counter_server_query_cache_hit: 1,
			timer_rego_query_eval_ns: Number(ended - began),
			timer_server_handler_ns: Number(ended - asker.began),
		};
		return judgements.map(({ decision }) => {
			metrics.decision(decision);
			asker.span?.decided(decision, startTime);
			return { decision, decisionId: randomUUID(), metrics: times };
		});
	}

	async #judge(sources: readonly Source[], related: readonly Source[], asked: Asked, gate: Gate) {
		try {
			const relating = related.length === 0 ? gate : this.#relating(gate, related);
			return await this.#options.gate.decide(sources, asked, relating);
		} catch (error) {
			const isTheirs =
				error instanceof GatehouseError && (error.code === "kind.unknown" || error.code === "context.time");
			throw isTheirs ? invalid(error.message) : error;
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
		const asked = typeof input === "function" ? input() : input;
		// The documents given along have secrets too.
		const redact = redactionOf(gate.gate.bundle.homes)((asked ?? null) as JsonValue | null);
		logs.log(
			{ decisionId, path, input: asked, result, decision, requestedBy, metrics, timestamp: new Date().toISOString() },
			redact,
		);
	}
}

interface LogParts {
	readonly path: string;
	readonly input: unknown;
	readonly result: unknown;
	readonly requestedBy: string;
}

/** The input that a raw contract comes to, for the log; undefined where it cannot be read as one document. */
export function inputOf(source: Source, document: number): object | undefined {
	const reading = read(source)[document];
	return reading?.kind === "document" ? { contract: reading.document.value } : undefined;
}
