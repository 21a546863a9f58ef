import type { JsonValue } from "../contract/index.ts";
import type { PolicyInput } from "../documents.generated.ts";
import { GatehouseError } from "../errors.ts";
import { builtinsFor } from "../host-builtins.ts";
import { type GivenAnswer, type Opa, openOpa } from "../opa/index.ts";
import { type Bundle, defaultEngineLimits, Engine, type Rule } from "../policy/index.ts";
import { Mutator } from "./mutate.ts";
import { Random } from "./random.ts";
import { compareText } from "./result.ts";
import { shrunk } from "./shrink.ts";

/** An input that a contract gave rise to. */
export interface Case {
	readonly source: string;
	readonly input: PolicyInput;
	/** What the input follows. */
	readonly schema: unknown;
}

export interface DifferentialOptions {
	readonly bundle: Bundle;
	/** The Rego that the bundle was built from, by file name. */
	readonly rules: Readonly<Record<string, string>>;
	readonly cases: readonly Case[];
	/** How many inputs to generate from those of the cases. */
	readonly inputs: number;
	readonly seed: number;
}

/** What one engine answers: the members of its sets as canonical text, sorted. */
interface Answer {
	readonly given: readonly string[];
	/** Why it gave none. */
	readonly failure: string | null;
}

/** An input that the engines answer differently. */
export interface Difference {
	/** The case, or the case's number of a generated input. */
	readonly source: string;
	/** The smallest input found that they still answer differently. */
	readonly input: JsonValue;
	/** What the compiled policy alone answers of this input, and what the interpreter alone. */
	readonly compiled: readonly string[];
	readonly interpreted: readonly string[];
	/** The rules that the answers differ in. */
	readonly rules: readonly Rule[];
}

export interface DifferentialRun {
	readonly cases: number;
	readonly generated: number;
	/** How many findings the answers held: none would prove nothing. */
	readonly findings: number;
	/** How many inputs were answered differently. */
	readonly differing: number;
	/** One for each group of codes that the answers differ in. */
	readonly differences: readonly Difference[];
}

const query = "data.gatehouse.decision";

/** As many inputs go over to OPA at once. */
const atOnce = 100;

/** Differences that are made small: the search asks both engines up to so many times. */
const shown = 5;
const tries = 400;

/**
 * Asks the compiled policy and OPA's interpreter the same, and compares their answers as sets, to the letter.
 *
 * @throws GatehouseError `policy.invalid` where OPA cannot compile the rules
 */
export async function compareEngines(options: DifferentialOptions): Promise<DifferentialRun> {
	const engines = await Engines.open(options);
	const { cases, inputs, seed } = options;
	const mutator = new Mutator(
		cases.map(({ input, schema }) => ({ value: input as unknown as JsonValue, schema })),
		new Random(seed),
	);
	const differing = new Map<string, { readonly source: string; readonly input: JsonValue }>();
	let count = 0;
	let done = 0;
	let findings = 0;
	const ask = (asked: readonly { readonly source: string; readonly input: JsonValue }[]) => {
		for (let from = 0; from < asked.length; from += atOnce) {
			const some = asked.slice(from, from + atOnce);
			const pairs = engines.ask(some.map(({ input }) => input));
			for (const [i, [compiled, interpreted]] of pairs.entries()) {
				findings += interpreted.given.length;
				if (isSame(compiled, interpreted)) {
					continue;
				}
				count += 1;
				const key = codesIn(compiled, interpreted).join();
				const one = some[i];
				if (one !== undefined && !differing.has(key)) {
					differing.set(key, one);
				}
			}
			done += some.length;
		}
	};
	ask(cases.map(({ source, input }) => ({ source, input: input as unknown as JsonValue })));
	for (let made = 0; made < inputs && cases.length > 0; made += atOnce) {
		const numbers = Array.from({ length: Math.min(atOnce, inputs - made) }, (_, i) => made + i + 1);
		ask(
			numbers.map((number) => ({
				source: `generated input ${number} of seed ${seed}`,
				input: mutator.next(),
			})),
		);
	}
	const differences = [...differing.values()]
		.slice(0, shown)
		.map((one) => smallest(one, engines, options.bundle));
	return { cases: cases.length, generated: done - cases.length, findings, differing: count, differences };
}

/** Both engines, with the policy in place. */
class Engines {
	readonly #bundle: Bundle;
	readonly #builtins: Awaited<ReturnType<typeof builtinsFor>>;
	readonly #opa: Opa;
	/** By the mount policy, which an engine reads once. */
	readonly #engines = new Map<string, Engine>();

	private constructor(bundle: Bundle, builtins: Awaited<ReturnType<typeof builtinsFor>>, opa: Opa) {
		this.#bundle = bundle;
		this.#builtins = builtins;
		this.#opa = opa;
	}

	static async open({ bundle, rules }: DifferentialOptions): Promise<Engines> {
		const opa = await openOpa();
		const data = JSON.parse(new TextDecoder().decode(bundle.data)) as Readonly<Record<string, unknown>>;
		const prepared = opa.prepare({ modules: rules, data, query });
		if (!prepared.ok) {
			const [error] = prepared.errors;
			throw new GatehouseError("policy.invalid", `${error?.file}:${error?.row}: ${error?.message}`);
		}
		return new Engines(bundle, await builtinsFor(bundle), opa);
	}

	/** What the compiled policy and the interpreter answer, input by input. */
	ask(asked: readonly JsonValue[]): readonly (readonly [Answer, Answer])[] {
		const inputs = asked.map(whole);
		const interpreted = this.#opa.answers(inputs).map(ofInterpreter);
		return inputs.map((input, i) => [this.#compiled(input), interpreted[i] ?? nothing] as const);
	}

	#compiled(input: JsonValue): Answer {
		const question = input as unknown as PolicyInput;
		try {
			const result = this.#engineFor(question.related?.mount_policy).answer(question);
			const [first] = result as readonly { readonly result?: unknown }[];
			return first === undefined ? nothing : { given: membersOf(first.result), failure: null };
		} catch (error) {
			return { given: [], failure: error instanceof Error ? error.message : String(error) };
		}
	}

	#engineFor(policy: PolicyInput["related"]["mount_policy"]): Engine {
		const mountPolicy = JSON.stringify(policy);
		const known = this.#engines.get(mountPolicy);
		if (known !== undefined) {
			return known;
		}
		const engine = new Engine(this.#bundle, this.#builtins, defaultEngineLimits, JSON.parse(mountPolicy));
		// The first is the cases' own, which most inputs share; of the others one is kept at a time.
		const [first] = this.#engines;
		this.#engines.clear();
		for (const [key, one] of first === undefined ? [] : [first]) {
			this.#engines.set(key, one);
		}
		this.#engines.set(mountPolicy, engine);
		return engine;
	}
}

/** Undefined is an answer too: nobody may take it for an empty one. */
const nothing: Answer = { given: [], failure: "the answer is undefined" };

function ofInterpreter({ value, error }: GivenAnswer): Answer {
	if (error !== undefined) {
		return { given: [], failure: `${error.file}:${error.row}: ${error.message}` };
	}
	return value === undefined ? nothing : { given: membersOf(value), failure: null };
}

/** The members of the sets that an answer is made of. */
function membersOf(answer: unknown): readonly string[] {
	return Object.entries((answer ?? {}) as Readonly<Record<string, unknown>>)
		.flatMap(([name, members]) =>
			(Array.isArray(members) ? members : [members]).map((member) =>
				JSON.stringify({ [name]: member }, byName),
			),
		)
		.sort(compareText);
}

function byName(_key: string, value: unknown): unknown {
	if (typeof value !== "object" || value === null || Array.isArray(value)) {
		return value;
	}
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareText(a, b)));
}

/** Two failures are one answer: a contract is denied by either, and each engine has words of its own for it. */
function isSame(one: Answer, other: Answer): boolean {
	return (
		(one.failure === null) === (other.failure === null) &&
		one.given.length === other.given.length &&
		one.given.every((member, i) => member === other.given[i])
	);
}

function onlyIn(one: Answer, other: Answer): readonly string[] {
	const known = new Set(other.given);
	const more = one.given.filter((member) => !known.has(member));
	return one.failure === null ? more : [...more, one.failure];
}

/** The codes of what only one of the engines answers. */
function codesIn(compiled: Answer, interpreted: Answer): readonly string[] {
	const codes = [...onlyIn(compiled, interpreted), ...onlyIn(interpreted, compiled)].flatMap(
		(member) => /"(?:code|rule)":"([^"]*)"/.exec(member)?.[1] ?? [],
	);
	return [...new Set(codes)].sort(compareText);
}

function smallest(
	{ source, input }: { readonly source: string; readonly input: JsonValue },
	engines: Engines,
	bundle: Bundle,
): Difference {
	const answersTo = (one: JsonValue) => engines.ask([one])[0] ?? [nothing, nothing];
	const wanted = codesIn(...answersTo(input)).join();
	const least = shrunk(
		input,
		(smaller) => {
			const [compiled, interpreted] = answersTo(smaller);
			return !isSame(compiled, interpreted) && codesIn(compiled, interpreted).join() === wanted;
		},
		tries,
	);
	const [compiled, interpreted] = answersTo(least);
	return {
		source,
		input: least,
		compiled: onlyIn(compiled, interpreted),
		interpreted: onlyIn(interpreted, compiled),
		rules: codesIn(compiled, interpreted).flatMap((code) => bundle.rules.get(code) ?? []),
	};
}

/** The input with all that the gate itself puts in each. */
function whole(input: JsonValue): JsonValue {
	const { related, ...rest } = input as { readonly related?: { readonly mount_policy?: JsonValue } };
	return { ...rest, related: { ...related, mount_policy: related?.mount_policy ?? null } } as JsonValue;
}
