import {
	type ContractDocument,
	defaultLimits,
	type Limits,
	type Reading,
	read,
	recognise,
	type Source,
	validate,
} from "./contract/index.ts";
import {
	type Context,
	decide,
	type FailureCode,
	failures,
	type Judged,
	type Outcome,
} from "./decision/index.ts";
import type { Decision, PolicyInput } from "./documents.generated.ts";
import { GatehouseError } from "./errors.ts";
import { deriveFacts } from "./facts/index.ts";
import {
	type Builtins,
	type Bundle,
	DeadlineError,
	defaultEngineLimits,
	Engine,
	type EngineLimits,
	readBundle,
	runWithin,
} from "./policy/index.ts";

export interface GateOptions {
	/** Folder of the bundle. */
	readonly bundle: string;
	readonly limits?: Partial<Limits & EngineLimits>;
}

/** A source that could not even be read, and why. It is judged all the same: nothing is lost. */
export interface UnreadableSource {
	readonly name: string;
	readonly unreadable: string;
}

/** A decision, with the text that it is about for whoever wants to show it. */
export interface Judgement {
	readonly decision: Decision;
	/** The whole file; null where it could not be read as text. */
	readonly text: string | null;
}

type Job =
	| { readonly kind: "read"; readonly source: Source | UnreadableSource }
	| { readonly kind: "judge"; readonly source: string; readonly reading: Reading };

/** One watchdog serves jobs until this part of the time limit is used, so that each has the rest of it at least. */
const sliceShare = 0.2;

/** How many files are taken from the caller at once, so that reading them is not counted as judging them. */
const filesAhead = 32;

/** Contracts go in, decisions come out. One gate serves any number of contracts and keeps nothing between them. */
export class Gate {
	readonly bundle: Bundle;
	readonly #engine: Engine;
	readonly #limits: Limits & EngineLimits;

	private constructor(bundle: Bundle, engine: Engine, limits: Limits & EngineLimits) {
		this.bundle = bundle;
		this.#engine = engine;
		this.#limits = limits;
	}

	/**
	 * Opens a gate on a bundle, after proving that the bundle is whole and denies what it must.
	 *
	 * @throws GatehouseError `bundle.*`
	 */
	static async open(options: GateOptions): Promise<Gate> {
		const limits = { ...defaultLimits, ...defaultEngineLimits, ...options.limits };
		const bundle = await readBundle(options.bundle);
		const engine = new Engine(bundle, await builtinsFor(bundle), limits);
		return new Gate(bundle, engine, limits);
	}

	/** The decisions on one file: one for each document in it, at least one. Never throws for what a file holds. */
	decide(source: Source | UnreadableSource, context: Context): readonly Judgement[] {
		return [...this.decideAll([source], context)];
	}

	/**
	 * The decisions on many files, in order. Each document has the time limit for itself; one that exceeds it is
	 * refused, and the next is judged as if nothing had happened.
	 */
	*decideAll(
		sources: Iterable<Source | UnreadableSource>,
		context: Context,
	): Generator<Judgement, void, undefined> {
		for (const group of groups(sources, filesAhead)) {
			const jobs: Job[] = group.map((source): Job => ({ kind: "read", source })).reverse();
			while (jobs.length > 0) {
				yield* this.#slice(jobs, context);
			}
		}
	}

	/** Works off jobs from the end of the list under one watchdog. */
	#slice(jobs: Job[], context: Context): readonly Judgement[] {
		const { timeoutMs } = this.#limits;
		const done: Judgement[] = [];
		const began = performance.now();
		try {
			runWithin(timeoutMs, () => {
				do {
					const job = jobs.at(-1) as Job;
					const { judgements, further } = this.#work(job, context);
					jobs.pop();
					jobs.push(...further);
					done.push(...judgements);
				} while (jobs.length > 0 && performance.now() - began < timeoutMs * sliceShare);
			});
		} catch (error) {
			if (!(error instanceof DeadlineError)) {
				throw error;
			}
			this.#engine.abandon();
			done.push(
				this.#failure(
					jobs.pop() as Job,
					"engine.timeout",
					`judging it took longer than ${timeoutMs} ms`,
					context,
				),
			);
		}
		return done;
	}

	#work(job: Job, context: Context): { judgements: readonly Judgement[]; further: readonly Job[] } {
		try {
			if (job.kind === "judge") {
				return { judgements: [this.#judge(job.source, job.reading, context)], further: [] };
			}
			const { source } = job;
			if ("unreadable" in source) {
				return {
					judgements: [this.#failure(job, "input.unreadable", source.unreadable, context)],
					further: [],
				};
			}
			const further = read(source, this.#limits)
				.map((reading): Job => ({ kind: "judge", source: source.name, reading }))
				.reverse();
			return { judgements: [], further };
		} catch (error) {
			if (error instanceof DeadlineError) {
				throw error;
			}
			const known = error instanceof GatehouseError && Object.hasOwn(failures, error.code);
			const code = known ? (error.code as FailureCode) : "engine.failed";
			const message = error instanceof Error ? error.message : String(error);
			return { judgements: [this.#failure(job, code, message, context)], further: [] };
		}
	}

	#failure(job: Job, code: FailureCode, message: string, context: Context): Judgement {
		const source = job.kind === "read" ? job.source.name : job.source;
		const reading = job.kind === "judge" ? job.reading : null;
		return this.#conclude(
			{ source, reading, contractKind: null, outcome: { kind: "failed", code, message } },
			context,
		);
	}

	#judge(source: string, reading: Reading, context: Context): Judgement {
		if (reading.kind === "refused") {
			const outcome: Outcome = { kind: "refused", refusals: reading.refusals };
			return this.#conclude({ source, reading, contractKind: null, outcome }, context);
		}
		const { document } = reading;
		const recognition = recognise(document);
		if (recognition.kind === "refused") {
			const outcome: Outcome = { kind: "refused", refusals: recognition.refusals };
			return this.#conclude({ source, reading, contractKind: null, outcome }, context);
		}
		const { contractKind } = recognition;
		const violations = validate(document.value, contractKind);
		const outcome: Outcome =
			violations.length > 0
				? { kind: "refused", refusals: violations }
				: this.#evaluate(document, contractKind, context);
		return this.#conclude({ source, reading, contractKind, outcome }, context);
	}

	#evaluate(
		document: ContractDocument,
		{ name, version }: { readonly name: string; readonly version: string },
		context: Context,
	): Outcome {
		const facts = deriveFacts(name, document.value, this.bundle.commands);
		const input: PolicyInput = {
			contract: document.value as PolicyInput["contract"],
			kind: { name, version },
			facts,
			environment: context.environment,
			related: {},
			time: context.time,
		};
		return { kind: "evaluated", facts, evaluation: this.#engine.evaluate(input) };
	}

	#conclude(judged: Judged, context: Context): Judgement {
		const text = judged.reading?.kind === "document" ? judged.reading.document.text : null;
		return { decision: decide(judged, this.bundle, context), text };
	}
}

/** OPA's own code answers what the module lacks; it is loaded only for a bundle that asks for some. */
async function builtinsFor(bundle: Bundle): Promise<Builtins> {
	if (bundle.builtins.length === 0) {
		return {};
	}
	const { openOpa } = await import("./opa/index.ts");
	const opa = await openOpa();
	const answerer =
		(name: string) =>
		(...values: readonly unknown[]) => {
			const answer = opa.builtin(name, values);
			switch (answer.kind) {
				case "value":
					return answer.value;
				// As in OPA, a builtin that fails leaves its expression undefined; a throw would end the whole evaluation.
				case "undefined":
				case "error":
					return undefined;
				case "refused":
					throw new GatehouseError("bundle.builtin", answer.message);
				default:
					return answer satisfies never;
			}
		};
	return Object.fromEntries(bundle.builtins.map((name) => [name, answerer(name)]));
}

function* groups<T>(items: Iterable<T>, size: number): Generator<readonly T[], void, undefined> {
	let group: T[] = [];
	for (const item of items) {
		group.push(item);
		if (group.length === size) {
			yield group;
			group = [];
		}
	}
	if (group.length > 0) {
		yield group;
	}
}
