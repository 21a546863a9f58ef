import type { Context } from "../../decision/index.ts";
import type { Judgement } from "../../gate.ts";
import type { Input } from "../input/index.ts";
import type { Task } from "./messages.ts";
import { Thread, ThreadEnded } from "./thread.ts";

export interface Threads {
	readonly count: number;
	/** What each runs. */
	readonly file: string | URL;
	readonly task: Task;
}

/** How many items a thread gets at once: enough to make the way there and back cheap. */
const batchSize = 16;

/** How many batches each thread may be ahead of what has been handed on; this bounds the memory of a long run. */
const batchesAhead = 3;

/**
 * The judgements on many items, in the order of the items whichever thread is first.
 *
 * @param refuse the judgement on an item that brings down the thread that judges it
 * @throws GatehouseError `threads.failed`
 */
export async function* judgeInThreads(
	items: readonly Input[],
	{ count, file, task }: Threads,
	refuse: (item: Input, because: string) => Judgement,
): AsyncGenerator<Judgement, void, undefined> {
	const useful = Math.min(count, Math.ceil(items.length / batchSize));
	const threads = Array.from({ length: useful }, () => new Thread(file, task));
	const free = threads.flatMap((thread) => Array.from({ length: batchesAhead }, () => thread));
	const pending: Promise<Answered>[] = [];
	try {
		for (let next = 0; next < items.length || pending.length > 0; ) {
			const thread = next < items.length ? free.shift() : undefined;
			if (thread !== undefined) {
				const batch = answered(thread, items.slice(next, next + batchSize), refuse);
				// Its failure is met when its turn comes.
				batch.catch(() => undefined);
				pending.push(batch);
				next += batchSize;
				continue;
			}
			const first = await (pending.shift() as Promise<Answered>);
			free.push(first.thread);
			yield* first.judgements;
		}
	} finally {
		await Promise.all(threads.map((thread) => thread.end()));
	}
}

interface Answered {
	readonly thread: Thread;
	readonly judgements: readonly Judgement[];
}

async function answered(
	thread: Thread,
	items: readonly Input[],
	refuse: (item: Input, because: string) => Judgement,
): Promise<Answered> {
	return { thread, judgements: await judged(thread, items, refuse) };
}

/** Where a batch brings its thread down, each of its items is judged alone: only the one that does it is refused. */
export async function judged(
	thread: Thread,
	items: readonly Input[],
	refuse: (item: Input, because: string) => Judgement,
	context?: Context,
): Promise<readonly Judgement[]> {
	try {
		return await thread.judge(items, context);
	} catch (error) {
		if (!(error instanceof ThreadEnded)) {
			throw error;
		}
		const [only, ...others] = items;
		if (only !== undefined && others.length === 0) {
			return [refuse(only, error.message)];
		}
		const judgements: Judgement[] = [];
		for (const item of items) {
			judgements.push(...(await judged(thread, [item], refuse, context)));
		}
		return judgements;
	}
}
