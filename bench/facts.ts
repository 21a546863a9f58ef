/**
 * What it costs to work out what a lane of five ordinary steps means, as a ratio to parsing the same contract. Medians
 * of batches, all in one run on one machine: `npm run bench`.
 */
import { type ContractKind, type JsonValue, kinds } from "../src/contract/index.ts";
import { deriveFacts } from "../src/facts/index.ts";
import { Gate } from "../src/gate.ts";
import { ownBundle } from "../src/package.ts";
import { readBundle } from "../src/policy/index.ts";
import { fiveSteps } from "./contracts.ts";

const bundle = await readBundle(ownBundle);
const gate = await Gate.open({ bundle: ownBundle });
const contract = JSON.parse(fiveSteps) as JsonValue;
const kind = kinds.find(({ version }) => version === "v0.1") as ContractKind;
const bytes = new TextEncoder().encode(fiveSteps);
const context = { time: "2026-05-01T00:00:00Z", environment: {} };

/** Median over batches of the microseconds that one call takes. */
function microseconds(call: () => unknown): number {
	const batches: number[] = [];
	for (let batch = 0; batch < 60; batch += 1) {
		const began = performance.now();
		for (let i = 0; i < 200; i += 1) {
			call();
		}
		batches.push(((performance.now() - began) * 1000) / 200);
	}
	// The first batches warm the compiler up.
	const warm = batches.slice(20).sort((a, b) => a - b);
	return warm[warm.length >> 1] ?? Number.NaN;
}

const many = Array.from({ length: 200 }, () => ({ name: "lane.json", bytes }));
const parse = microseconds(() => JSON.parse(fiveSteps));
const facts = microseconds(() => deriveFacts(kind, contract, bundle));
const decision = microseconds(() => gate.decide({ name: "lane.json", bytes }, context));
const batches: number[] = [];
for (let i = 0; i < 30; i += 1) {
	const began = performance.now();
	for (const _ of gate.decideAll(many, context)) {
		// Counting them is all there is to do.
	}
	batches.push(((performance.now() - began) * 1000) / many.length);
}
const inBatch = batches.slice(10).sort((a, b) => a - b)[10] ?? Number.NaN;

const row = (name: string, value: number) =>
	`${name.padEnd(44)} ${value.toFixed(1).padStart(8)} µs ${(value / parse).toFixed(1).padStart(7)} × JSON.parse\n`;
process.stdout.write(row("JSON.parse", parse));
process.stdout.write(row("facts of five ordinary steps", facts));
process.stdout.write(row("whole decision, one at a time", decision));
process.stdout.write(row("whole decision, many in a row", inBatch));
