import { Worker } from "node:worker_threads";
import type { Context } from "../../decision/index.ts";
import type { Decision } from "../../documents.generated.ts";
import { GatehouseError } from "../../errors.ts";
import type { Judgement, WrittenDecision } from "../../gate.ts";
import type { Input } from "../input/index.ts";
import type { Answer, Question, Task } from "./messages.ts";

/**
 * The stack of the main thread, by V8's default, and what Node keeps of a thread's: what is too deep for the one is too
 * deep for the other.
 */
const stackSizeMb = (984 + 192) / 1024;

/** Thrown where a thread came to an end over a question: one of its items may have ended it. */
export class ThreadEnded extends Error {
	override readonly name = "ThreadEnded";
}

/** A judgement that is read when somebody looks into it. */
class Unread implements Judgement {
	readonly written: WrittenDecision;
	readonly lines = null;
	#decision: Decision | undefined;

	constructor(written: WrittenDecision) {
		this.written = written;
	}

	get decision(): Decision {
		this.#decision ??= JSON.parse(this.written.json) as Decision;
		return this.#decision;
	}
}

interface Asked {
	readonly question: Question;
	readonly resolve: (judgements: readonly Judgement[]) => void;
	readonly reject: (error: Error) => void;
}

/** One thread that judges, question by question; where it comes to an end, another takes its place. */
export class Thread {
	readonly #file: string | URL;
	readonly #task: Task;
	/** The oldest is the one that the thread is at. */
	readonly #asked = new Map<number, Asked>();
	#worker: Worker | undefined;
	#ready = false;
	#questions = 0;

	/** @param file what the thread runs */
	constructor(file: string | URL, task: Task) {
		this.#file = file;
		this.#task = task;
	}

	/**
	 * The judgements on these items, in order.
	 *
	 * @throws ThreadEnded
	 * @throws GatehouseError `threads.failed` where no thread can judge anything
	 */
	judge(items: readonly Input[], context?: Context): Promise<readonly Judgement[]> {
		const question: Question = {
			id: this.#questions++,
			items,
			...(context === undefined ? {} : { context }),
		};
		return new Promise((resolve, reject) => {
			this.#asked.set(question.id, { question, resolve, reject });
			this.#worker ??= this.#start();
			this.#worker.postMessage(question);
		});
	}

	async end(): Promise<void> {
		this.#asked.clear();
		await this.#worker?.terminate();
	}

	#start(): Worker {
		this.#ready = false;
		const worker = new Worker(this.#file, { workerData: this.#task, resourceLimits: { stackSizeMb } });
		let because = "it ended by itself";
		worker.on("message", (answer: Answer) => this.#take(answer));
		worker.on("error", (error) => {
			because = error.message;
		});
		worker.on("exit", () => this.#goOn(because));
		return worker;
	}

	/** After the end of a thread: what it was at has failed, the rest is asked again. */
	#goOn(because: string): void {
		this.#worker = undefined;
		if (!this.#ready) {
			this.#failAll(new GatehouseError("threads.failed", `a thread could not start: ${because}`));
			return;
		}
		const [current, ...rest] = this.#asked.values();
		if (current !== undefined) {
			this.#asked.delete(current.question.id);
			current.reject(new ThreadEnded(because));
		}
		if (rest.length > 0) {
			this.#worker = this.#start();
			for (const { question } of rest) {
				this.#worker.postMessage(question);
			}
		}
	}

	#take(answer: Answer): void {
		switch (answer.kind) {
			case "ready":
				this.#ready = true;
				return;
			case "unable":
				this.#failAll(
					new GatehouseError("threads.failed", `a thread could not open the gate: ${answer.message}`),
				);
				return;
			case "judged":
				this.#asked.get(answer.id)?.resolve(JSON.parse(answer.judgements) as readonly Judgement[]);
				this.#asked.delete(answer.id);
				return;
			case "decided":
				this.#asked.get(answer.id)?.resolve(answer.decisions.map((written) => new Unread(written)));
				this.#asked.delete(answer.id);
				return;
			default:
				answer satisfies never;
		}
	}

	#failAll(error: Error): void {
		const asked = [...this.#asked.values()];
		this.#asked.clear();
		for (const { reject } of asked) {
			reject(error);
		}
	}
}
