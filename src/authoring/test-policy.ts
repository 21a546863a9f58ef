import {
	type ModuleOutline,
	moduleDigest,
	type OpaResult,
	openOpa,
	type PolicySources,
	type RegoError,
	type TestCase,
	type TestRequest,
	type TestRun,
} from "../opa/index.ts";
import { sha256 } from "../sha256.ts";
import { coverageOf, type PolicyCoverage } from "./coverage.ts";
import { type AuthoringResult, compareText, failure, withSources } from "./result.ts";
import { type PolicyFiles, type PolicyFolders, readContext, readPolicyFiles } from "./sources.ts";
import { TestCache } from "./test-cache.ts";
import { partOf, planUnits, type TestUnit } from "./units.ts";

export interface TestPolicyOptions extends PolicyFolders {
	/** Regular expression over `data.<package>.<test>`; without it all tests run. */
	readonly run?: string | undefined;
	/** Runs every test anew: what was reached is not kept. */
	readonly coverage?: boolean | undefined;
	/** Passed tests are not run again as long as nothing that they depend on has changed. */
	readonly cache?: TestCache | undefined;
	/** Where the tests are run; by default in this thread. */
	readonly bench?: TestBench | undefined;
	/** Files whose own tests are run first. */
	readonly first?: ReadonlySet<string> | undefined;
	/** Hears how the tests of the files named by {@link first} ended, as soon as they have. */
	readonly onFirst?: ((part: AuthoringResult<PolicyTestRun>) => void) | undefined;
}

export interface PolicyTestRun {
	/** In the order of file and row. */
	readonly tests: readonly PolicyTest[];
	readonly coverage?: PolicyCoverage;
	/** Texts by file name, for showing the places. */
	readonly sources: Readonly<Record<string, string>>;
}

export interface PolicyTest extends TestCase {
	/** It passed before, and nothing that it depends on has changed since. */
	readonly cached?: true;
}

/** What runs tests, in one thread or more. */
export interface TestBench {
	/** How many requests are worth being made at a time. */
	readonly width: number;
	outline(sources: PolicySources): Promise<OpaResult<readonly ModuleOutline[]>>;
	test(request: TestRequest): Promise<OpaResult<TestRun>>;
}

/** Of the cache's keys: to be raised where entries mean something else than before. */
const cacheForm = 1;

/** How many units are compiled together: few enough to be told of soon, enough to share what they have in common. */
const unitsAtOnce = 60;

/** A unit of more than this part of the policy is compiled with others like it. */
const largeShare = 0.4;

const thisThread: TestBench = {
	width: 1,
	outline: async (sources) => (await openOpa()).outline(sources),
	test: async (request) => (await openOpa()).test(request),
};

/**
 * Runs the policy folder's `test_*` rules with OPA's interpreter, under the schema and capabilities of a build. Each
 * package of tests is compiled with all that it can reach, and with nothing else.
 */
export async function testPolicy(options: TestPolicyOptions): Promise<AuthoringResult<PolicyTestRun>> {
	const files = await readPolicyFiles(options.policyDir, options.base);
	const { context, generated, errors } = await readContext(files, options);
	const modules = { ...files.rules, ...files.tests, ...generated };
	const pattern = patternOf(options.run);
	if (errors.length > 0 || !pattern.ok) {
		return failure(pattern.ok ? errors : pattern.errors, modules);
	}
	const bench = options.bench ?? thisThread;
	const cache = options.cache ?? (await TestCache.open(null));
	const foundation = await foundationOf(context, files);
	const outlines = await outlinesOf({ ...context, modules }, foundation, bench, cache);
	if (!outlines.ok) {
		return failure(outlines.errors, modules);
	}
	const counted = files.own?.rules ?? files.rules;
	const run = new Run(options, { context, modules, counted, outlines: outlines.value, bench, cache });
	const plan = planUnits({
		outlines: outlines.value,
		modules,
		data: context.data ?? {},
		schemas: context.schemas ?? {},
		foundation,
	});
	const isChosen = (name: string) => pattern.value.test(name);
	const result =
		options.coverage === true
			? await run.all(isChosen)
			: await run.units(plan.units, plan.colliding, isChosen);
	await cache.save();
	return result;
}

function patternOf(text: string | undefined): OpaResult<RegExp> {
	try {
		return { ok: true, value: new RegExp(text ?? "", "u") };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return { ok: false, errors: [{ code: "test_pattern_error", message }] };
	}
}

/** Names what every test rests on. */
async function foundationOf(context: Omit<PolicySources, "modules">, files: PolicyFiles): Promise<string> {
	const schema = JSON.stringify(context.inputSchema);
	// What an organisation adds may reach anything.
	const own = files.own === null ? "" : JSON.stringify([context.data, context.schemas]);
	const parts = [cacheForm, await moduleDigest(), schema, own, ...Object.values(files.capabilities)];
	return sha256(parts.join("\0"));
}

/** The outlines of all modules; only those that were never seen are parsed. */
async function outlinesOf(
	sources: PolicySources,
	foundation: string,
	bench: TestBench,
	cache: TestCache,
): Promise<OpaResult<readonly ModuleOutline[]>> {
	const keyOf = (file: string) => sha256(`outline\0${foundation}\0${file}\0${sources.modules[file]}`);
	const files = Object.keys(sources.modules);
	const found = files.flatMap((file) => cache.get<ModuleOutline>(keyOf(file)) ?? []);
	const known = new Set(found.map(({ file }) => file));
	const unknown = Object.entries(sources.modules).filter(([file]) => !known.has(file));
	if (unknown.length === 0) {
		return { ok: true, value: found };
	}
	const { capabilities } = sources;
	const answer = await bench.outline({ capabilities, modules: Object.fromEntries(unknown) });
	if (!answer.ok) {
		return answer;
	}
	for (const outline of answer.value) {
		cache.set(keyOf(outline.file), outline);
	}
	return { ok: true, value: [...found, ...answer.value].sort((a, b) => compareText(a.file, b.file)) };
}

interface RunParts {
	readonly context: Omit<PolicySources, "modules">;
	readonly modules: Readonly<Record<string, string>>;
	/** The rules that coverage is told of. */
	readonly counted: Readonly<Record<string, string>>;
	readonly outlines: readonly ModuleOutline[];
	readonly bench: TestBench;
	readonly cache: TestCache;
}

/** What is compiled and run together. */
interface Part {
	readonly units: readonly TestUnit[];
	/** It holds the tests of the files to be run first, and no others. */
	readonly isFirst: boolean;
}

type IsChosen = (test: string) => boolean;

class Run {
	readonly #options: TestPolicyOptions;
	readonly #parts: RunParts;
	readonly #outlines: ReadonlyMap<string, ModuleOutline>;

	constructor(options: TestPolicyOptions, parts: RunParts) {
		this.#options = options;
		this.#parts = parts;
		this.#outlines = new Map(parts.outlines.map((outline) => [outline.file, outline]));
	}

	/** Everything in one compilation, with what it reached. */
	async all(isChosen: IsChosen): Promise<AuthoringResult<PolicyTestRun>> {
		const { context, modules, counted, bench, outlines } = this.#parts;
		const run = isChosen("") ? undefined : expressionFor(outlines.flatMap(fullNames).filter(isChosen));
		const result = withSources(await bench.test({ ...context, modules, run, coverage: true }), modules);
		if (!result.ok) {
			return result;
		}
		const { tests, coverage } = result.value;
		const value = { tests: tests.filter((test) => isChosen(nameOf(test))), sources: modules };
		return {
			ok: true,
			value: coverage === undefined ? value : { ...value, coverage: coverageOf(coverage, outlines, counted) },
		};
	}

	/** Unit by unit: those that passed before are not run again. */
	async units(
		units: readonly TestUnit[],
		colliding: boolean,
		isChosen: IsChosen,
	): Promise<AuthoringResult<PolicyTestRun>> {
		const { cache, modules } = this.#parts;
		const tests: PolicyTest[] = [];
		const stale: TestUnit[] = [];
		for (const unit of units.filter((one) => one.package === null || chosenOf(one, isChosen).length > 0)) {
			const passed = cache.get<readonly TestCase[]>(keyOf(unit));
			if (passed === undefined) {
				stale.push(unit);
			} else {
				tests.push(...passed.map((test): PolicyTest => ({ ...test, cached: true })));
			}
		}
		const errors = colliding ? await this.#collisions() : [];
		const queue = this.#queue(stale);
		const work = async () => {
			for (let part = queue.shift(); part !== undefined; part = queue.shift()) {
				const result = await this.#part(part.units, isChosen).catch((error: unknown) => {
					// The others have nothing more to do either.
					queue.length = 0;
					throw error;
				});
				if (result.ok) {
					tests.push(...result.value.tests);
				} else {
					errors.push(...result.errors);
				}
				if (part.isFirst) {
					this.#options.onFirst?.(result);
				}
			}
		};
		await Promise.all(Array.from({ length: this.#parts.bench.width }, work));
		if (errors.length > 0) {
			return failure(withoutRepetition(errors), modules);
		}
		const chosen = tests.filter((test) => isChosen(nameOf(test))).sort(byPlace);
		return { ok: true, value: { tests: chosen, sources: modules } };
	}

	/** Only a compilation of everything can tell. */
	async #collisions(): Promise<RegoError[]> {
		const { bench, context, modules } = this.#parts;
		const whole = await bench.test({ ...context, modules, packages: [] });
		return whole.ok ? [] : [...whole.errors];
	}

	/** What to run together: first what the changed files are about, last what needs most of the policy. */
	#queue(stale: readonly TestUnit[]): Part[] {
		const { first = new Set<string>() } = this.#options;
		const isFirst = ({ own, near }: TestUnit) => [...own, ...near].some((file) => first.has(file));
		const isLarge = ({ modules }: TestUnit) => modules.length > largeShare * this.#outlines.size;
		const large = stale.filter(isLarge);
		const small = stale.filter((unit) => !isLarge(unit));
		const soon = small.filter(isFirst);
		const later = small.filter((unit) => !isFirst(unit));
		const queue: Part[] = soon.length > 0 ? [{ units: soon, isFirst: true }] : [];
		for (let from = 0; from < later.length; from += unitsAtOnce) {
			queue.push({ units: later.slice(from, from + unitsAtOnce), isFirst: false });
		}
		return large.length > 0 ? [...queue, { units: large, isFirst: false }] : queue;
	}

	async #part(units: readonly TestUnit[], isChosen: IsChosen): Promise<AuthoringResult<PolicyTestRun>> {
		const { bench, cache, context, modules } = this.#parts;
		const whole = units.filter((unit) => chosenOf(unit, isChosen).length === unit.tests.length);
		const chosen = units.flatMap((unit) => chosenOf(unit, isChosen));
		const run = whole.length === units.length ? undefined : expressionFor(chosen);
		const packages = units.flatMap((unit) => unit.package ?? []);
		const sources = partOf(context, modules, this.#outlines, units);
		const result = withSources(await bench.test({ ...sources, packages, run }), modules);
		if (!result.ok) {
			return result;
		}
		const { tests } = result.value;
		for (const unit of whole) {
			const own = tests.filter((test) => test.package === unit.package);
			if (own.every(({ outcome }) => outcome === "pass" || outcome === "skip")) {
				cache.set(keyOf(unit), own);
			}
		}
		return { ok: true, value: { tests, sources: modules } };
	}
}

function keyOf({ package: name, digest }: TestUnit): string {
	return `unit ${name ?? ""} ${digest}`;
}

function chosenOf(unit: TestUnit, isChosen: IsChosen): readonly string[] {
	return unit.tests.map((test) => `${unit.package}.${test}`).filter(isChosen);
}

function fullNames(outline: ModuleOutline): string[] {
	return outline.tests.map((test) => `data.${outline.package.join(".")}.${test}`);
}

function nameOf({ package: name, name: test }: TestCase): string {
	return `${name}.${test}`;
}

/** Of RE2, for just these tests. OPA numbers tests of the same name. */
function expressionFor(names: readonly string[]): string {
	return `^(?:${names.map((name) => name.replace(/[^\w ]/gu, "\\$&")).join("|")})(?:#\\d+)?$`;
}

function withoutRepetition(errors: readonly RegoError[]): readonly RegoError[] {
	return [...new Map(errors.map((error) => [JSON.stringify(error), error])).values()];
}

function byPlace(a: TestCase, b: TestCase): number {
	return compareText(a.file, b.file) || a.row - b.row;
}
