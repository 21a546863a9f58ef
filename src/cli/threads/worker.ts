import { parentPort, workerData } from "node:worker_threads";
import type { Judgement, WrittenDecision } from "../../gate.ts";
import { loadFiles } from "../input/index.ts";
import type { Answer, Question, Task } from "./messages.ts";
import { openGate } from "./plan.ts";

/** Judges what the main thread asks about, until it is ended. */
export async function work(): Promise<void> {
	const { plan, context, bundle } = workerData as Task;
	const answer = (message: Answer) => parentPort?.postMessage(message);
	try {
		const gate = await openGate(plan);
		if (gate.bundle.sha256 !== bundle) {
			throw new Error("the bundle was changed during the run");
		}
		parentPort?.on("message", ({ id, items, context: asked }: Question) => {
			const judgements = [...gate.decideAll(loadFiles(items), asked ?? context)];
			answer(
				asked === undefined
					? { kind: "judged", id, judgements: JSON.stringify(judgements) }
					: { kind: "decided", id, decisions: judgements.map(written) },
			);
		});
		answer({ kind: "ready" });
	} catch (error) {
		answer({ kind: "unable", message: error instanceof Error ? error.message : String(error) });
	}
}

function written({ decision }: Judgement): WrittenDecision {
	return { json: JSON.stringify(decision), outcome: decision.outcome };
}
