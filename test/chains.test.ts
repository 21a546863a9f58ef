import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type ConformanceCase, conformanceCases } from "../src/authoring/index.ts";
import type { Source } from "../src/contract/index.ts";
import { Gate } from "../src/gate.ts";
import { ownBundle, packageFolder } from "../src/package.ts";
import { decisionFaults } from "./schemas.ts";

const context = { time: "2026-05-10T10:00:00Z", environment: {} };
const cases = (await conformanceCases(join(packageFolder, "conformance")))
	.filter(({ given }) => given !== null)
	.map((one) => ({ ...one, folder: relative(packageFolder, dirname(one.file)) }));

function load(name: string): Source {
	return { name, bytes: readFileSync(name) };
}

let alone: Gate;

beforeAll(async () => {
	alone = await Gate.open({ bundle: ownBundle });
});

function decide({ file, given }: ConformanceCase) {
	const gate = alone.relating((given ?? []).map(load));
	const [judgement] = gate.decide(load(file), context);
	return { decision: judgement?.decision, refused: gate.refusedRelated(context) };
}

describe.each(cases)("a contract with what it rests on: $folder", (one) => {
	it("draws just the codes listed beside it", () => {
		const { decision } = decide(one);
		const codes = [...new Set(decision?.reasons.map(({ code }) => code))].sort();
		expect(codes).toEqual(one.codes);
		expect(decision?.allow).toBe(one.good);
	});

	it("is answered by a decision that its schema accepts, with a place for each reason", () => {
		const { decision } = decide(one);
		expect(decisionFaults(decision)).toEqual([]);
		expect(decision?.reasons.filter(({ range }) => range === null)).toEqual([]);
	});
});
