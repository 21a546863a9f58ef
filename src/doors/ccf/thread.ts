import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { packageFolder } from "../../package.ts";
import { CallFailure } from "./failure.ts";
import {
	type Configured,
	type Evaluated,
	type JudgingAnswer,
	type JudgingRequest,
	pluginThread,
	type RecordTaker,
	type RunPolicies,
	type Templates,
} from "./judging.ts";
import type { Log } from "./log.ts";
import type { ConfigureRequest, Evidence } from "./messages.ts";

/** What threads run, from the sources too: Node itself knows no TypeScript. */
const threadFile = join(packageFolder, "dist", "gatehouse-thread.cjs");

/** The stack of the main thread: what is too deep for the one is too deep for the other. */
const stackSizeMb = (984 + 192) / 1024;

interface Asked {
	readonly resolve: (result: unknown) => void;
	readonly reject: (error: Error) => void;
	readonly take: RecordTaker;
}

/** Who judges: what {@link JudgingThread} is to the runner. */
export interface Judge {
	configure(request: ConfigureRequest): Promise<Configured>;
	templates(request: RunPolicies): Promise<Templates>;
	/** @param take gets evidence as it comes */
	evaluate(request: RunPolicies, take: RecordTaker): Promise<Evaluated>;
	/** Stops whatever is being judged; what was asked fails. */
	stop(because: string): void;
}

/** Judges in a thread of its own: nothing that a policy does keeps the agent waiting for an answer. */
export class JudgingThread implements Judge {
	readonly #worker: Worker;
	readonly #asked = new Map<number, Asked>();
	readonly #log: Log;
	#questions = 0;
	#ended: CallFailure | null = null;

	constructor(log: Log) {
		this.#log = log;
		this.#worker = new Worker(threadFile, {
			workerData: pluginThread,
			resourceLimits: { stackSizeMb },
			stdout: true,
		});
		// Nothing may stand on standard output besides the handshake.
		this.#worker.stdout.resume();
		this.#worker.on("message", (answer: JudgingAnswer) => this.#take(answer));
		this.#worker.on("error", (error) => this.#end(`the thread that judges broke down: ${error.message}`));
		this.#worker.on("exit", () => this.#end("the thread that judges has ended"));
	}

	configure({ config, policyData }: ConfigureRequest): Promise<Configured> {
		return this.#ask<Configured>({ call: "configure", request: { config: { ...config }, policyData } });
	}

	templates(request: RunPolicies): Promise<Templates> {
		return this.#ask<Templates>({ call: "templates", request });
	}

	evaluate(request: RunPolicies, take: RecordTaker): Promise<Evaluated> {
		return this.#ask<Evaluated>({ call: "evaluate", request }, take);
	}

	stop(because: string): void {
		this.#end(because, "deadlineExceeded");
		void this.#worker.terminate();
	}

	#ask<T>(request: JudgingRequest, take: RecordTaker = () => undefined): Promise<T> {
		const id = this.#questions++;
		return new Promise<T>((resolve, reject) => {
			if (this.#ended !== null) {
				reject(this.#ended);
				return;
			}
			this.#asked.set(id, { resolve: resolve as (result: unknown) => void, reject, take });
			this.#worker.postMessage({ ...request, id });
		});
	}

	#take(answer: JudgingAnswer): void {
		if (answer.kind === "log") {
			this.#log(answer.level, answer.message);
			return;
		}
		const asked = this.#asked.get(answer.id);
		switch (answer.kind) {
			case "evidence":
				asked?.take(JSON.parse(answer.records) as readonly Evidence[]);
				return;
			case "done":
				this.#asked.delete(answer.id);
				asked?.resolve(JSON.parse(answer.result));
				return;
			case "failed":
				this.#asked.delete(answer.id);
				asked?.reject(new CallFailure(answer.status, answer.message));
				return;
			default:
				answer satisfies never;
		}
	}

	#end(because: string, status: CallFailure["status"] = "internal"): void {
		this.#ended ??= new CallFailure(status, because);
		for (const { reject } of this.#asked.values()) {
			reject(this.#ended);
		}
		this.#asked.clear();
	}
}
