import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { AuthoringResult, BuildBundleOptions, BundleBuild, TestBench } from "../../authoring/index.ts";
import { GatehouseError } from "../../errors.ts";
import { packageFolder } from "../../package.ts";
import type { WasmModule } from "../../web-assembly.ts";
import { type Answer, type Ask, testingThread } from "./messages.ts";

/** What threads run, from the sources too: Node itself knows no TypeScript. */
const threadFile = join(packageFolder, "dist", "gatehouse-thread.cjs");

/** More threads than this compile more often than they test. */
const mostThreads = 4;

/** Runs tests in threads, which are started as they are needed. */
export class ThreadBench implements TestBench {
	readonly width = Math.min(availableParallelism(), mostThreads);
	readonly #load: () => Promise<WasmModule>;
	#module: Promise<WasmModule> | undefined;
	readonly #free: Worker[] = [];
	readonly #busy = new Set<Worker>();

	/** @param load OPA's module, for all threads */
	constructor(load: () => Promise<WasmModule>) {
		this.#load = load;
	}

	outline: TestBench["outline"] = (request) => this.#ask({ call: "outline", request });

	test: TestBench["test"] = (request) => this.#ask({ call: "test", request });

	bundle = (request: BuildBundleOptions): Promise<AuthoringResult<BundleBuild>> =>
		this.#ask({ call: "bundle", request });

	/** Starts what the first question would have to wait for. */
	async warmUp(): Promise<void> {
		await Promise.all(Array.from({ length: this.width }, () => this.outline({ modules: {} })));
	}

	/** Gives up what is being run; threads that wait stay as they are. */
	async abandon(): Promise<void> {
		await Promise.all([...this.#busy].map((worker) => worker.terminate()));
	}

	async end(): Promise<void> {
		await Promise.all([...this.#busy, ...this.#free.splice(0)].map((worker) => worker.terminate()));
	}

	async #ask<T>(ask: Ask): Promise<T> {
		this.#module ??= this.#load();
		const module = await this.#module;
		const worker = this.#free.pop() ?? start(module);
		this.#busy.add(worker);
		try {
			const answer = await exchange(worker, ask);
			this.#free.push(worker);
			if (answer.kind === "failed") {
				throw new GatehouseError("opa.failed", answer.message);
			}
			return JSON.parse(answer.result) as T;
		} finally {
			this.#busy.delete(worker);
		}
	}
}

function start(module: WasmModule): Worker {
	const worker = new Worker(threadFile, { workerData: testingThread });
	worker.postMessage({ module });
	return worker;
}

/** One question and its answer. */
function exchange(worker: Worker, ask: Ask): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const settle = (act: () => void) => {
			worker.removeAllListeners("message").removeAllListeners("error").removeAllListeners("exit");
			act();
		};
		worker.on("message", (answer: Answer) => settle(() => resolve(answer)));
		worker.on("error", (cause) => settle(() => reject(failed(cause.message, cause))));
		worker.on("exit", () => settle(() => reject(failed("the thread was ended"))));
		worker.postMessage(ask);
	});
}

function failed(because: string, cause?: unknown): GatehouseError {
	return new GatehouseError("opa.failed", `a thread of tests failed: ${because}`, { cause });
}
