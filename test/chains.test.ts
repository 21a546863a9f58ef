import { dirname, join, relative } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type ConformanceCase, conformanceCases, judgeCase } from "../src/authoring/index.ts";
import { Gate } from "../src/gate.ts";
import { ownBundle, packageFolder } from "../src/package.ts";
import { decisionFaults } from "./schemas.ts";

const cases = (await conformanceCases(join(packageFolder, "conformance")))
	.filter(({ file }) => file.includes("/chains/"))
	.map((one) => ({ ...one, folder: relative(packageFolder, dirname(one.file)) }));

let alone: Gate;

beforeAll(async () => {
	alone = await Gate.open({ bundle: ownBundle });
});

async function decide(one: ConformanceCase) {
	const [judgement] = await judgeCase(alone, one);
	return judgement?.decision;
}

it("there are cases that are asked in every way", () => {
	const members = cases.flatMap(({ asked }) => Object.keys(asked ?? {}));
	expect([...new Set(members)].sort()).toEqual(["at", "environment", "mountPolicy"]);
});

describe.each(cases)("a contract with what it rests on: $folder", (one) => {
	it("draws just the codes listed beside it", async () => {
		const decision = await decide(one);
		const codes = [...new Set(decision?.reasons.map(({ code }) => code))].sort();
		expect(codes).toEqual(one.codes);
		expect(decision?.allow).toBe(one.good);
	});

	it("is answered by a decision that its schema accepts, with a place for each reason", async () => {
		const decision = await decide(one);
		expect(decisionFaults(decision)).toEqual([]);
		expect(decision?.reasons.filter(({ range }) => range === null)).toEqual([]);
	});
});
