import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Decision } from "../../documents.generated.ts";
import { readOwnToken } from "./authentication.ts";
import { Backlog } from "./backlog.ts";
import { why } from "./bundle-server.ts";
import { type Console, ConsoleLog } from "./console-log.ts";
import { type Mask, type MaskRule, masked } from "./mask.ts";

/** What is logged of one answer. */
export interface LoggedAnswer {
	readonly decisionId: string;
	/** As OPA names it: `gatehouse/decision`. */
	readonly path: string;
	/** What was asked; undefined where it could not be read. */
	readonly input: unknown;
	readonly result: unknown;
	readonly decision: Decision;
	readonly requestedBy: string;
	readonly metrics: Readonly<Record<string, number>>;
	/** RFC 3339. */
	readonly timestamp: string;
}

export interface DecisionLogOptions {
	readonly mask: readonly MaskRule[];
	readonly version: string;
	/** Takes an entry a line, where the console gets them. */
	readonly console?: Console | undefined;
	readonly service?: LogService | undefined;
	/** How much may wait for either of them. */
	readonly bufferBytes: number;
	/** Told how many entries found no room. */
	readonly dropped: (count: number) => void;
	readonly complain: (text: string) => void;
}

export interface LogService {
	readonly url: string;
	readonly tokenFile?: string | undefined;
	readonly minDelayMs: number;
	readonly maxDelayMs: number;
	readonly chunkBytes: number;
}

/** How long a service may take to answer. */
const uploadTimeoutMs = 10_000;

/** Packs about so well, which is all that the size of a chunk needs to be known by. */
const packing = 5;

const gzipped = promisify(gzip);

/**
 * The log of decisions in OPA's form: to the console, and to a service as a packed list now and then. What waits for
 * the service has a bound; beyond it the oldest entries are dropped, and counted.
 */
export class DecisionLogs {
	readonly #options: DecisionLogOptions;
	readonly #labels: Readonly<Record<string, string>>;
	readonly #console: ConsoleLog | null;
	readonly #waiting: Backlog;
	/** Aborted to send at once. */
	#pause = new AbortController();
	#stopped = false;
	readonly #uploading: Promise<void>;

	constructor(options: DecisionLogOptions) {
		this.#options = options;
		const { console, bufferBytes, dropped } = options;
		const backlog = () => new Backlog(bufferBytes, dropped);
		this.#console = console === undefined ? null : new ConsoleLog(console, backlog());
		this.#waiting = backlog();
		this.#labels = { id: randomUUID(), app: "gatehouse", version: options.version };
		this.#uploading =
			options.service === undefined ? Promise.resolve() : this.#uploadNowAndThen(options.service);
	}

	/** @param redact what a decision does not show, taken out of a text */
	log(answer: LoggedAnswer, redact: (text: string) => string): void {
		const { mask, service } = this.#options;
		const entry = entryOf(
			answer,
			this.#labels,
			masked({ input: answer.input, result: answer.result }, mask, redact),
		);
		this.#console?.add(
			`${JSON.stringify({ ...entry, level: "info", msg: "Decision Log", time: answer.timestamp, type: "openpolicyagent.org/decision_logs" })}\n`,
		);
		if (service !== undefined) {
			this.#waiting.add(JSON.stringify(entry));
			if (this.#waiting.isHalfFull) {
				this.#pause.abort();
			}
		}
	}

	/** Writes and sends what is waiting, once, and ends. */
	async close(): Promise<void> {
		this.#stopped = true;
		this.#pause.abort();
		await Promise.all([this.#uploading, this.#console?.close()]);
	}

	async #uploadNowAndThen(service: LogService): Promise<void> {
		const { minDelayMs, maxDelayMs } = service;
		let failures = 0;
		while (!this.#stopped) {
			const delay = Math.min(minDelayMs + Math.random() * Math.max(0, maxDelayMs - minDelayMs), 2 ** 31 - 1);
			this.#pause = new AbortController();
			const { signal } = this.#pause;
			// An abort only ends the pause; one after a failure is waited out, lest a dead service be asked without end.
			await wait(failures === 0 ? delay : Math.min(delay, 500 * 2 ** failures), null, { signal }).catch(
				() => null,
			);
			failures = (await this.#uploadAll(service)) ? 0 : Math.min(failures + 1, 16);
		}
	}

	/** Whether everything went out. What did not stays, before what came meanwhile. */
	async #uploadAll(service: LogService): Promise<boolean> {
		while (!this.#waiting.isEmpty) {
			const chunk = this.#waiting.take(service.chunkBytes * packing);
			try {
				await upload(chunk, service);
			} catch (error) {
				this.#waiting.putBack(chunk);
				this.#options.complain(`the decision log cannot be sent: ${why(error)}`);
				return false;
			}
		}
		return true;
	}
}

async function upload(entries: readonly string[], { url, tokenFile }: LogService): Promise<void> {
	const body = await gzipped(`[${entries.join(",")}]`);
	const authorization = tokenFile === undefined ? null : `Bearer ${readOwnToken(tokenFile)}`;
	const response = await fetch(url, {
		method: "POST",
		redirect: "error",
		headers: {
			"content-type": "application/json",
			"content-encoding": "gzip",
			...(authorization === null ? {} : { authorization }),
		},
		body,
		signal: AbortSignal.timeout(uploadTimeoutMs),
	});
	await response.body?.cancel();
	if (!response.ok) {
		throw new Error(`status ${response.status}`);
	}
}

function entryOf(
	{ decisionId, path, decision, requestedBy, metrics, timestamp }: LoggedAnswer,
	labels: Readonly<Record<string, string>>,
	{ document, erased, masked }: Mask,
): Readonly<Record<string, unknown>> {
	return {
		labels,
		decision_id: decisionId,
		bundles: { gatehouse: { revision: decision.policy.revision } },
		path,
		...document,
		...(erased.length === 0 ? {} : { erased }),
		...(masked.length === 0 ? {} : { masked }),
		requested_by: requestedBy,
		timestamp,
		metrics,
	};
}
