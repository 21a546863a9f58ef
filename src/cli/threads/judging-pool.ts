import { kindsNamed, type Source } from "../../contract/index.ts";
import type { Context } from "../../decision/index.ts";
import type { Gate, Judgement, UnreadableSource } from "../../gate.ts";
import { threadFile } from "./index.ts";
import { judged } from "./judge-in-threads.ts";
import { type GatePlan, heldPlan, openGate } from "./plan.ts";
import { Thread } from "./thread.ts";

interface Crew {
	readonly threads: readonly Thread[];
	/** Questions that each is at. */
	readonly busy: number[];
	/** Set where another crew has taken its place. */
	isRetired: boolean;
}

/**
 * Threads that judge for a door, so that its own thread is free for its callers. Each gate has threads of its own that
 * opened it by the same plan, and is asked only there.
 */
export class JudgingPool {
	readonly #count: number;
	readonly #crews = new WeakMap<Gate, Crew>();
	#current: Crew | null = null;

	constructor(count: number) {
		this.#count = count;
	}

	/**
	 * Opens a gate here and in every thread; only when all have it does it take the place of the one before.
	 *
	 * @throws GatehouseError as {@link openGate}, `threads.failed`
	 */
	async open(plan: GatePlan, context: Context): Promise<Gate> {
		const gate = await openGate(plan);
		// A thread that comes to an end is started anew, when another bundle may stand there.
		const task = { plan: heldPlan(plan), context, bundle: gate.bundle.sha256 };
		const threads = Array.from({ length: this.#count }, () => new Thread(threadFile, task));
		try {
			// A question about nothing is answered as soon as the gate is open.
			await Promise.all(threads.map((thread) => thread.judge([])));
		} catch (error) {
			await Promise.all(threads.map((thread) => thread.end()));
			throw error;
		}
		const crew: Crew = { threads, busy: threads.map(() => 0), isRetired: false };
		this.#crews.set(gate, crew);
		const before = this.#current;
		this.#current = crew;
		if (before !== null) {
			before.isRetired = true;
			// Whoever has met the old gate and not asked it yet does so in the same turn.
			setImmediate(() => release(before));
		}
		return gate;
	}

	/**
	 * The judgements of a gate that was opened here; one that was derived from it is asked in this thread.
	 *
	 * @throws GatehouseError `kind.unknown`, which would end a thread
	 */
	readonly judge = async (
		gate: Gate,
		sources: readonly (Source | UnreadableSource)[],
		context: Context,
	): Promise<readonly Judgement[]> => {
		const crew = this.#crews.get(gate);
		if (crew === undefined || crew.isRetired) {
			return [...gate.decideAll(sources, context)];
		}
		if (context.kind !== undefined) {
			kindsNamed(context.kind, gate.bundle.kinds);
		}
		const at = crew.busy.indexOf(Math.min(...crew.busy));
		crew.busy[at] = (crew.busy[at] ?? 0) + 1;
		const refuse = (item: string | Source | UnreadableSource, because: string) =>
			gate.refuse(typeof item === "string" ? item : item.name, because, context);
		try {
			return await judged(crew.threads[at] as Thread, sources.map(alone), refuse, context);
		} finally {
			crew.busy[at] = (crew.busy[at] ?? 1) - 1;
			release(crew);
		}
	};

	async close(): Promise<void> {
		await Promise.all(this.#current?.threads.map((thread) => thread.end()) ?? []);
	}
}

/** Ends the threads of a crew that is done. */
function release({ threads, busy, isRetired }: Crew): void {
	if (isRetired && busy.every((count) => count === 0)) {
		for (const thread of threads) {
			void thread.end();
		}
	}
}

/** A part of a larger buffer would cross to a thread with all of it. */
function alone(source: Source | UnreadableSource): Source | UnreadableSource {
	return "bytes" in source ? { ...source, bytes: new Uint8Array(source.bytes) } : source;
}
