import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import glob from "fast-glob";
import { beforeAll, describe, expect, it } from "vitest";
import type { Source } from "../src/contract/index.ts";
import { Gate } from "../src/gate.ts";
import { ownBundle, packageFolder } from "../src/package.ts";
import { decisionFaults } from "./schemas.ts";

const context = { time: "2026-05-10T10:00:00Z", environment: {} };
const cases = glob.sync("conformance/chains/*/*/contract.json", { cwd: packageFolder }).map(dirname).sort();

function load(name: string): Source {
	return { name, bytes: readFileSync(join(packageFolder, name)) };
}

let alone: Gate;

beforeAll(async () => {
	alone = await Gate.open({ bundle: ownBundle });
});

function decide(folder: string) {
	const given = glob.sync(`${folder}/given/*.json`, { cwd: packageFolder }).sort();
	const gate = alone.relating(given.map(load));
	const [judgement] = gate.decide(load(`${folder}/contract.json`), context);
	return { decision: judgement?.decision, refused: gate.refusedRelated(context) };
}

function expectedCodes(folder: string): readonly string[] {
	const list = join(packageFolder, folder, "contract.codes");
	return existsSync(list) ? readFileSync(list, "utf8").trim().split("\n").sort() : [];
}

describe.each(cases)("a contract with what it rests on: %s", (folder) => {
	it("draws just the codes listed beside it", () => {
		const { decision } = decide(folder);
		const codes = [...new Set(decision?.reasons.map(({ code }) => code))].sort();
		expect(codes).toEqual(expectedCodes(folder));
		expect(decision?.allow).toBe(folder.includes("/good/"));
	});

	it("is answered by a decision that its schema accepts, with a place for each reason", () => {
		const { decision } = decide(folder);
		expect(decisionFaults(decision)).toEqual([]);
		expect(decision?.reasons.filter(({ range }) => range === null)).toEqual([]);
	});
});
