/** Judging many files: on every core where that pays, with the same answers in the same order. */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Context } from "../../decision/index.ts";
import type { Gate, Judgement } from "../../gate.ts";
import { packageFolder } from "../../package.ts";
import { type Input, loadFiles } from "../input/index.ts";
import type { GatePlan } from "./plan.ts";

export { type GatePlan, openGate } from "./plan.ts";

/** A thread takes about as long to start as this many files to judge. */
const worthAThread = 150;

/** What threads run, from the sources too: Node itself knows no TypeScript. */
const threadFile = join(packageFolder, "dist", "gatehouse-thread.cjs");

export interface Judging {
	readonly gate: Gate;
	/** What the gate was opened with. */
	readonly plan: GatePlan;
	readonly context: Context;
	/** How many threads to judge in; 1 is the main thread alone. By default as many as pay. */
	readonly threads?: number;
}

/** The judgements on many items, in the order of the items. */
export async function* judgeAll(
	items: readonly Input[],
	{ gate, plan, context, threads = threadsFor(items.length) }: Judging,
): AsyncGenerator<Judgement, void, undefined> {
	if (threads === 1) {
		yield* gate.decideAll(loadFiles(items), context);
		return;
	}
	// Threads take 3 ms to load, which a single file does not need to pay.
	const { judgeInThreads } = await import("./judge-in-threads.ts");
	const task = { plan, context, bundle: gate.bundle.sha256 };
	yield* judgeInThreads(items, { count: threads, file: threadFile, task }, (item, because) =>
		gate.refuse(typeof item === "string" ? item : item.name, because, context),
	);
}

function threadsFor(items: number): number {
	return Math.max(1, Math.min(availableParallelism(), Math.floor(items / worthAThread)));
}
