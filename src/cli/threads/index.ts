/** Judging many files: on every core where that pays, with the same answers in the same order. */
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
export const threadFile = join(packageFolder, "dist", "gatehouse-thread.cjs");

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
	{ gate, plan, context, threads }: Judging,
): AsyncGenerator<Judgement, void, undefined> {
	const count = threads ?? (await threadsFor(items.length));
	if (count === 1) {
		yield* gate.decideAll(loadFiles(items), context);
		return;
	}
	// Threads take 3 ms to load, which a single file does not need to pay.
	const { judgeInThreads } = await import("./judge-in-threads.ts");
	const task = { plan, context, bundle: gate.bundle.sha256 };
	yield* judgeInThreads(items, { count, file: threadFile, task }, (item, because) =>
		gate.refuse(typeof item === "string" ? item : item.name, because, context),
	);
}

async function threadsFor(items: number): Promise<number> {
	if (items < 2 * worthAThread) {
		return 1;
	}
	const { availableParallelism } = await import("node:os");
	return Math.min(availableParallelism(), Math.floor(items / worthAThread));
}
