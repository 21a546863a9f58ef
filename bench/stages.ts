/**
 * What it costs to judge a lane of five ordinary steps, stage by stage, as ratios to parsing the same contract:
 * `npm run bench`. Processor time is measured, every stage in turn in each round, so that what else the machine does
 * counts for little.
 */
import { kindName, read, recognise, validate } from "../src/contract/index.ts";
import { deriveFacts } from "../src/facts/index.ts";
import { Gate } from "../src/gate.ts";
import { openMountPolicy } from "../src/mount-policy.ts";
import { ownBundle } from "../src/package.ts";
import { defaultEngineLimits, Engine, readBundle, runWithin } from "../src/policy/index.ts";
import { fiveSteps } from "./contracts.ts";

const bundle = await readBundle(ownBundle);
const gate = await Gate.open({ bundle: ownBundle });
const mountPolicy = openMountPolicy(bundle.mountPolicy, bundle.homes, "the bundle's mount policy");
const engine = new Engine(bundle, {}, defaultEngineLimits, mountPolicy);
const source = { name: "lane.json", bytes: new TextEncoder().encode(fiveSteps) };
const many = Array.from({ length: 50 }, () => source);
const context = { time: "2026-05-01T00:00:00Z", environment: {} };

const [reading] = read(source);
const document = reading?.kind === "document" ? reading.document : null;
const recognition = document === null ? null : recognise(document);
if (document === null || recognition?.kind !== "known") {
	throw new Error("the contract of the benchmark is not one");
}
const { contractKind } = recognition;
const { facts, places } = deriveFacts(contractKind, document.value, bundle);
const input = {
	contract: document.value as Parameters<Engine["evaluate"]>[0]["contract"],
	kind: kindName(contractKind),
	facts,
	environment: {},
	time: null,
	related: { documents: null },
};

/** A stage, and how many contracts one call of it handles. */
interface Stage {
	readonly name: string;
	readonly run: () => unknown;
	readonly contracts?: number;
}

const stages: readonly Stage[] = [
	{ name: "JSON.parse", run: () => JSON.parse(fiveSteps) },
	{ name: "read", run: () => read(source) },
	{ name: "validate", run: () => validate(document.value, contractKind) },
	{ name: "facts", run: () => deriveFacts(contractKind, document.value, bundle) },
	{ name: "rules, the input's writing and reading included", run: () => engine.evaluate(input, places) },
	{ name: "watchdog, once for a slice of contracts", run: () => runWithin(1000, () => null) },
	{ name: "whole decision, one at a time", run: () => gate.decide(source, context) },
	{
		name: "whole decision, many in a row",
		run: () => [...gate.decideAll(many, context)],
		contracts: many.length,
	},
];

const rounds = 200;
const perRound = 50;

/** The microseconds that one contract takes in a stage, in each round. The first rounds warm the compiler up. */
const taken = stages.map((): number[] => []);
for (let round = 0; round < rounds; round += 1) {
	for (const [i, { run, contracts = 1 }] of stages.entries()) {
		const calls = perRound / contracts;
		const began = process.cpuUsage();
		for (let call = 0; call < calls; call += 1) {
			run();
		}
		if (round >= rounds / 4) {
			const { user, system } = process.cpuUsage(began);
			taken[i]?.push((user + system) / perRound);
		}
	}
}

function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

const medians = taken.map(median);
const [parse = Number.NaN] = medians;
for (const [i, { name }] of stages.entries()) {
	const value = medians[i] ?? Number.NaN;
	const ratio = `${(value / parse).toFixed(1).padStart(7)} × JSON.parse`;
	process.stdout.write(`${name.padEnd(48)} ${value.toFixed(1).padStart(8)} µs ${ratio}\n`);
}
