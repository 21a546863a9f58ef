import {
	type AuthoringResult,
	type ConformanceResult,
	conformanceCases,
	judgeCases,
	type PolicyTestRun,
	type TestCache,
	type TestReport,
	testPolicy,
} from "../../authoring/index.ts";
import type { ThreadBench } from "./bench.ts";
import { gateUnderTest } from "./bundle-under-test.ts";
import { PassedCases } from "./passed-cases.ts";

export interface TestPlan {
	readonly policyDir: string;
	readonly schemasDir: string;
	/** Null where there are no cases to be judged. */
	readonly conformanceDir: string | null;
	readonly bundleDir: string;
	readonly builtDir: string | null;
	readonly run?: string | undefined;
	readonly coverage?: boolean | undefined;
}

/** What a run needs and the next can use again. */
export interface Workshop {
	readonly bench: ThreadBench;
	readonly cache: TestCache;
}

export interface RunHooks {
	/** Files whose own tests are run first. */
	readonly first?: ReadonlySet<string> | undefined;
	readonly onFirst?: ((part: AuthoringResult<PolicyTestRun>) => void) | undefined;
	/** Hears that the cases wait for a build. */
	readonly onBuild?: (() => void) | undefined;
	readonly signal?: AbortSignal | undefined;
}

/** The Rego tests, then the conformance cases, both of the policy as its sources are now. */
export async function runTests(
	plan: TestPlan,
	{ bench, cache }: Workshop,
	hooks: RunHooks = {},
): Promise<AuthoringResult<TestReport>> {
	const tested = await testPolicy({ ...plan, ...hooks, bench, cache });
	if (!tested.ok) {
		return tested;
	}
	const cases = await judge(plan, { bench, cache }, hooks);
	return cases.ok ? { ok: true, value: { ...tested.value, cases: cases.value } } : cases;
}

async function judge(
	plan: TestPlan,
	{ bench, cache }: Workshop,
	{ onBuild, signal }: RunHooks,
): Promise<AuthoringResult<readonly ConformanceResult[]>> {
	const pattern = new RegExp(plan.run ?? "", "u");
	const cases = plan.conformanceDir === null ? [] : await conformanceCases(plan.conformanceDir);
	const chosen = cases.filter(({ file }) => pattern.test(file));
	if (chosen.length === 0) {
		return { ok: true, value: [] };
	}
	const gate = await gateUnderTest({ ...plan, build: bench.bundle, onBuild });
	if (!gate.ok) {
		return gate;
	}
	const passed = await PassedCases.open(cache, gate.value.bundle.sha256);
	const known = await Promise.all(chosen.map((one) => passed.find(one)));
	const results = known.filter((one) => one !== undefined);
	for await (const result of judgeCases(
		gate.value,
		chosen.filter((_, index) => known[index] === undefined),
	)) {
		signal?.throwIfAborted();
		passed.keep(result);
		results.push(result);
	}
	await cache.save();
	return { ok: true, value: results };
}
