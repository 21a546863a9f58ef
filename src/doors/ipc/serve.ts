import { setImmediate as otherThings } from "node:timers/promises";
import { GatehouseError } from "../../errors.ts";
import {
	advance,
	type Capabilities,
	type Effect,
	type Happening,
	type Invocation,
	type Outcome,
	type Session,
	silence,
} from "./adapter.ts";
import { lineOf, type Stamp } from "./envelope.ts";
import { errorPayload } from "./errors.ts";
import { type Line, linesOf } from "./lines.ts";
import type { Transcript } from "./transcript.ts";

export interface AdapterOptions {
	readonly input: AsyncIterable<Uint8Array>;
	readonly output: AdapterOutput;
	readonly offer: Capabilities;
	readonly stamp: Stamp;
	readonly transcript: Transcript;
	/** The work that an invocation asks for; what it yields is told as progress. */
	readonly work: (invocation: Invocation) => AsyncGenerator<object, Outcome, undefined>;
	/** A longer line is let go of as it comes in. */
	readonly maxLineBytes: number;
	/** For what is no message. */
	readonly note: (text: string) => void;
}

/** Nothing but messages, a line each. */
export interface AdapterOutput {
	write(text: string): void;
	/** Resolves once what was written has gone out: a runner that reads slowly is waited for. */
	drained(): Promise<void>;
}

/** An invocation with its answer. */
export interface Answered {
	readonly invocation: Invocation;
	readonly outcome: Outcome;
}

/** How a conversation ended. */
export interface Conversation {
	/** False where the runner turned out to speak something else. */
	readonly understood: boolean;
	/** The last invocation that was answered with a result. */
	readonly last: Answered | null;
}

/** So many invocations wait; a runner that asks for more is not read until there is room. */
const mostWaiting = 16;

/** Holds a conversation to its end: of the input, or where the runner speaks something else. */
export function serveAdapter(options: AdapterOptions): Promise<Conversation> {
	return new Server(options).serve();
}

class Server {
	readonly #options: AdapterOptions;
	#session: Session = silence;
	#waiting: Invocation[] = [];
	readonly #cancelled = new Set<string>();
	#working: Promise<void> | null = null;
	#roomMade: (() => void) | null = null;
	#last: Answered | null = null;
	#failure: unknown = null;

	constructor(options: AdapterOptions) {
		this.#options = options;
	}

	async serve(): Promise<Conversation> {
		const { input, maxLineBytes, note } = this.#options;
		try {
			for await (const line of linesOf(input, maxLineBytes)) {
				await this.#hear(line);
				if (this.#isOver) {
					break;
				}
			}
		} catch (error) {
			if (!isBroken(error)) {
				throw error;
			}
			note(`no more is read: ${error.message}`);
		}
		while (this.#working !== null && !this.#isOver) {
			await this.#working;
		}
		if (this.#failure !== null) {
			throw this.#failure;
		}
		await this.#options.output.drained();
		return { understood: !this.#isOver, last: this.#last };
	}

	get #isOver(): boolean {
		return this.#session.stage === "over";
	}

	async #hear(line: Line): Promise<void> {
		if (line.kind === "line") {
			this.#options.transcript.add(line.bytes);
		}
		this.#happen({ kind: "line", line });
		await this.#options.output.drained();
		while (this.#waiting.length >= mostWaiting) {
			await new Promise<void>((resolve) => {
				this.#roomMade = resolve;
			});
		}
	}

	#happen(happening: Happening): void {
		const { offer, stamp } = this.#options;
		const { session, effects } = advance(this.#session, happening, offer, stamp);
		this.#session = session;
		for (const effect of effects) {
			this.#perform(effect);
		}
	}

	#perform(effect: Effect): void {
		const { output, transcript } = this.#options;
		switch (effect.kind) {
			case "send": {
				const line = lineOf(effect.message);
				transcript.add(line);
				output.write(`${line}\n`);
				return;
			}
			case "start":
				this.#waiting.push(effect.invocation);
				this.#working ??= this.#workAll().catch((error) => this.#fail(error));
				return;
			case "cancel":
				this.#cancel(effect.invocation);
				return;
			case "leave":
				// Whatever is at work has nobody to tell.
				this.#waiting = [];
				return;
			default:
				effect satisfies never;
		}
	}

	/** What waits is called off at once, what is at work when it next looks up. */
	#cancel(id: string): void {
		const waits = this.#waiting.some((invocation) => invocation.id === id);
		if (!waits) {
			this.#cancelled.add(id);
			return;
		}
		this.#waiting = this.#waiting.filter((invocation) => invocation.id !== id);
		this.#happen({ kind: "ended", invocation: id, outcome: cancelled });
	}

	/** What can no longer be told or kept ends the conversation. */
	#fail(error: unknown): void {
		this.#failure = error;
		this.#working = null;
		this.#session = { ...this.#session, stage: "over" };
	}

	/** One after the other, in the order in which they were asked for. */
	async #workAll(): Promise<void> {
		// Whoever has asked is through with it before work begins.
		await otherThings();
		for (
			let invocation = this.#waiting.shift();
			invocation !== undefined;
			invocation = this.#waiting.shift()
		) {
			this.#roomMade?.();
			const outcome = await this.#outcomeOf(invocation);
			if (this.#isOver) {
				break;
			}
			if (outcome.ok) {
				this.#last = { invocation, outcome };
			}
			this.#cancelled.delete(invocation.id);
			this.#happen({ kind: "ended", invocation: invocation.id, outcome });
			await this.#options.output.drained();
		}
		this.#working = null;
	}

	async #outcomeOf(invocation: Invocation): Promise<Outcome> {
		const { id, timeoutMs } = invocation;
		const { work, output, note } = this.#options;
		const deadline = process.hrtime.bigint() + BigInt(timeoutMs) * 1_000_000n;
		try {
			const steps = work(invocation);
			for (;;) {
				const step = await steps.next();
				if (this.#isOver || this.#cancelled.has(id)) {
					return cancelled;
				}
				if (process.hrtime.bigint() > deadline) {
					return timedOut(timeoutMs);
				}
				if (step.done === true) {
					return step.value;
				}
				this.#happen({ kind: "progress", invocation: id, payload: step.value });
				await output.drained();
				await otherThings();
			}
		} catch (error) {
			note(`${invocation.op} has failed: ${error instanceof Error ? error.message : String(error)}`);
			return { ok: false, error: errorPayload("ADAPTER_FAILED", "the operation broke down") };
		}
	}
}

const cancelled: Outcome = {
	ok: false,
	error: errorPayload("ADAPTER_CANCELLED", "the operation was called off"),
};

function timedOut(timeoutMs: number): Outcome {
	const message = `the operation took longer than ${timeoutMs} ms`;
	return { ok: false, error: errorPayload("ADAPTER_TIMEOUT", message, { timeoutMs }) };
}

/** What befalls a stream has a code: it was closed, or whoever wrote to it is gone. */
function isBroken(error: unknown): error is Error {
	return error instanceof Error && "code" in error && !(error instanceof GatehouseError);
}
