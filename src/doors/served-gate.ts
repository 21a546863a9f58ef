import type { Source } from "../contract/index.ts";
import type { Context } from "../decision/index.ts";
import { GatehouseError } from "../errors.ts";
import type { Gate, Judgement, UnreadableSource } from "../gate.ts";
import type { DecisionRecord } from "../record/index.ts";
import { recordedGroup } from "../recording.ts";

export interface ServedGateOptions {
	/** Opens a gate anew, as the settings say: once at the start, and for every reload. */
	readonly open: () => Promise<Gate>;
	/** What holds for every question that does not say its own. */
	readonly context: Omit<Context, "time">;
	/** Where every decision goes before it is given out. */
	readonly record?: DecisionRecord | undefined;
	/** The clock: RFC 3339. */
	readonly now: () => string;
	/** Judges elsewhere than in this thread, by the gate that it is given; absent, the gate is asked here. */
	readonly judge?: Judge | undefined;
}

/** Judges documents as a gate would. */
export type Judge = (
	gate: Gate,
	sources: readonly (Source | UnreadableSource)[],
	context: Context,
) => Promise<readonly Judgement[]>;

/** What a question says of itself. */
export type Asked = Partial<Context>;

/** How a reload ended. Where the new gate could not be opened the old one stays, or still there is none. */
export type Reload =
	| { readonly outcome: "replaced"; readonly from: string | null; readonly to: string }
	| { readonly outcome: "unchanged" }
	| { readonly outcome: "kept"; readonly error: Error };

interface Waiting {
	readonly judgements: readonly Judgement[];
	readonly resolve: (judgements: readonly Judgement[]) => void;
	readonly reject: (error: unknown) => void;
}

/**
 * What every door asks: a gate that may be replaced while it serves, and the record of its decisions. A question is
 * answered wholly by the gate that it met.
 */
export class ServedGate {
	readonly #options: ServedGateOptions;
	#gate: Gate | null = null;
	#waiting: Waiting[] = [];
	#reloading: Promise<Reload> | null = null;

	/** A gate that is still to be opened, by {@link reload}. */
	constructor(options: ServedGateOptions) {
		this.#options = options;
	}

	/** @throws GatehouseError as `open` does */
	static async open(options: ServedGateOptions): Promise<ServedGate> {
		const served = new ServedGate(options);
		const opening = await served.reload();
		if (opening.outcome === "kept") {
			throw opening.error;
		}
		return served;
	}

	/** Whether there is a gate yet. */
	get isOpen(): boolean {
		return this.#gate !== null;
	}

	/**
	 * The gate in force now.
	 *
	 * @throws GatehouseError `gate.closed` where none could be opened yet
	 */
	get gate(): Gate {
		if (this.#gate === null) {
			throw new GatehouseError("gate.closed", "no gate is open yet");
		}
		return this.#gate;
	}

	/**
	 * The decisions on documents, once they are in the record. What cannot be recorded is refused.
	 *
	 * @param gate the gate in force, or one derived from it
	 * @throws GatehouseError `context.time`, `context.settled`, `kind.unknown` where the question itself cannot be put
	 */
	async decide(
		sources: readonly (Source | UnreadableSource)[],
		asked: Asked = {},
		gate: Gate = this.gate,
	): Promise<readonly Judgement[]> {
		const { context: settled, record, now, judge } = this.#options;
		const environment = besides(settled.environment, asked.environment);
		const context = { ...settled, time: now(), ...asked, environment };
		const judgements =
			judge === undefined ? [...gate.decideAll(sources, context)] : await judge(gate, sources, context);
		if (record === undefined) {
			return judgements;
		}
		return new Promise((resolve, reject) => {
			this.#waiting.push({ judgements, resolve, reject });
			if (this.#waiting.length === 1) {
				// Questions that come in together wait for one synchronisation with the disk.
				setImmediate(() => this.#recordWaiting(record));
			}
		});
	}

	#recordWaiting(record: DecisionRecord): void {
		const waiting = this.#waiting;
		this.#waiting = [];
		try {
			const all = waiting.flatMap(({ judgements }) => judgements);
			const answers = recordedGroup(all, record, this.#options.now());
			let next = 0;
			for (const { judgements, resolve } of waiting) {
				resolve(answers.slice(next, next + judgements.length));
				next += judgements.length;
			}
		} catch (error) {
			for (const { reject } of waiting) {
				reject(error);
			}
		}
	}

	/** Opens the gate anew and puts it in place of the old one; calls that come meanwhile share one reload. */
	reload(): Promise<Reload> {
		this.#reloading ??= this.#replace().finally(() => {
			this.#reloading = null;
		});
		return this.#reloading;
	}

	async #replace(): Promise<Reload> {
		const from = this.#gate?.bundle;
		try {
			this.#gate = await this.#options.open();
		} catch (error) {
			return { outcome: "kept", error: error instanceof Error ? error : new Error(String(error)) };
		}
		const to = this.#gate.bundle;
		return from?.sha256 === to.sha256
			? { outcome: "unchanged" }
			: { outcome: "replaced", from: from?.revision ?? null, to: to.revision };
	}
}

/** What a question adds to what is settled. Whoever asks cannot say otherwise: a door that is strict is so to all. */
function besides(
	settled: Context["environment"],
	asked: Context["environment"] = {},
): Context["environment"] {
	for (const [name, value] of Object.entries(asked)) {
		if (Object.hasOwn(settled, name) && settled[name] !== value) {
			throw new GatehouseError(
				"context.settled",
				`\`${name}\` is settled here, and cannot be said otherwise`,
			);
		}
	}
	return { ...settled, ...asked };
}
