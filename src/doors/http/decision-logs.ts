import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Decision } from "../../documents.generated.ts";
import { readOwnToken } from "./authentication.ts";
import { why } from "./bundle-server.ts";
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
	/** Takes an entry as a line, where the console gets them. */
	readonly console?: ((line: string) => void) | undefined;
	readonly service?: LogService | undefined;
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
	readonly bufferBytes: number;
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
	#waiting: string[] = [];
	/** Aborted to send at once. */
	#pause = new AbortController();
	#stopped = false;
	#bytes = 0;
	readonly #uploading: Promise<void>;

	constructor(options: DecisionLogOptions) {
		this.#options = options;
		this.#labels = { id: randomUUID(), app: "gatehouse", version: options.version };
		this.#uploading =
			options.service === undefined ? Promise.resolve() : this.#uploadNowAndThen(options.service);
	}

	/** @param redact what a decision does not show, taken out of a text */
	log(answer: LoggedAnswer, redact: (text: string) => string): void {
		const { mask, console, service } = this.#options;
		const entry = entryOf(
			answer,
			this.#labels,
			masked({ input: answer.input, result: answer.result }, mask, redact),
		);
		console?.(
			`${JSON.stringify({ ...entry, level: "info", msg: "Decision Log", time: answer.timestamp, type: "openpolicyagent.org/decision_logs" })}\n`,
		);
		if (service !== undefined) {
			this.#keep(JSON.stringify(entry), service.bufferBytes);
		}
	}

	/** Sends what is waiting, once, and ends. */
	async close(): Promise<void> {
		this.#stopped = true;
		this.#pause.abort();
		await this.#uploading;
	}

	#keep(text: string, bufferBytes: number): void {
		this.#waiting.push(text);
		this.#bytes += text.length;
		let count = 0;
		while (this.#bytes > bufferBytes && count < this.#waiting.length) {
			this.#bytes -= this.#waiting[count]?.length ?? 0;
			count += 1;
		}
		if (this.#bytes > bufferBytes / 2) {
			this.#pause.abort();
		}
		if (count > 0) {
			this.#waiting.splice(0, count);
			this.#options.dropped(count);
		}
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
		while (this.#waiting.length > 0) {
			const chunk = this.#takeChunk(service.chunkBytes * packing);
			try {
				await upload(chunk, service);
			} catch (error) {
				this.#waiting = [...chunk, ...this.#waiting];
				this.#bytes += lengthOf(chunk);
				this.#options.complain(`the decision log cannot be sent: ${why(error)}`);
				return false;
			}
		}
		return true;
	}

	#takeChunk(bytes: number): readonly string[] {
		let size = 0;
		const end = this.#waiting.findIndex((text) => {
			size += text.length;
			return size > bytes;
		});
		const chunk = this.#waiting.splice(0, end < 0 ? this.#waiting.length : Math.max(1, end));
		this.#bytes -= lengthOf(chunk);
		return chunk;
	}
}

function lengthOf(texts: readonly string[]): number {
	return texts.reduce((sum, text) => sum + text.length, 0);
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
