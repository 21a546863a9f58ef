import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import {
	buildBundle,
	compareEngines,
	type DifferentialOptions,
	readPolicyFiles,
} from "../../src/authoring/index.ts";
import { Gate } from "../../src/gate.ts";
import { lastingFolder } from "../bundles.ts";
import { copyLanePolicy } from "../cli/lane-policy.ts";
import { contract } from "../contracts.ts";

/** A rule that finds one thing in every contract with lanes. */
const rule = (name: string, message: string) => `# METADATA
# title: T
# description: D
# custom:
#   code: lanes.${name}
#   severity: warn
#   remediation: R
package gatehouse.lanes.${name}

import data.gatehouse.finding

findings contains finding.at(_rule, {"pointer": ""}, ${message}) if {
	count(input.facts.lanes) > 0
}

_rule := rego.metadata.chain()
`;

const rules = {
	steady: '"found"',
	unsorted: 'concat(",", {"one", "two", "three", "four", "five"})',
};

describe("two engines over the same inputs", () => {
	const folder = lastingFolder();
	const policyDir = join(folder, "policy");
	const outDir = join(folder, "bundle");
	let options: DifferentialOptions;

	beforeAll(async () => {
		copyLanePolicy(folder);
		for (const [name, message] of Object.entries(rules)) {
			writeFileSync(join(policyDir, "lanes", `${name}.rego`), rule(name, message));
		}
		const lines = Object.keys(rules).map(
			(name) => `findings contains finding if some finding in data.gatehouse.lanes.${name}.findings\n`,
		);
		writeFileSync(join(policyDir, "more.rego"), `package gatehouse\n\n${lines.join("\n")}`);
		const built = await buildBundle({ policyDir, schemasDir: join(folder, "schemas"), outDir });
		expect(built).toMatchObject({ ok: true });
		const gate = await Gate.open({ bundle: outDir });
		const [examined] = gate.examineAll(
			[contract({ steps: ["sourceosctl agent-machine mounts plan --dev-root ~"] })],
			{
				time: "2026-05-10T10:00:00Z",
				environment: {},
			},
		);
		if (examined?.input == null) throw new TypeError("the rules were not asked");
		options = {
			bundle: gate.bundle,
			rules: (await readPolicyFiles(policyDir)).rules,
			cases: [{ source: "case.json", input: examined.input, schema: {} }],
			inputs: 200,
			seed: 1,
		};
	});

	it("finds what hangs on the order of a set, with the rule's place and a smallest input", async () => {
		const run = await compareEngines(options);
		expect(run).toMatchObject({ cases: 1, generated: 200 });
		expect(run.differing).toBeGreaterThan(100);
		// An input without lanes has no such finding.
		expect(run.differing).toBeLessThan(201);
		const [first, ...others] = run.differences;
		expect(others).toEqual([]);
		expect(first).toMatchObject({
			source: "case.json",
			interpreted: [expect.stringContaining('"message":"five,four,one,three,two"')],
			compiled: [expect.stringContaining('"code":"lanes.unsorted"')],
			rules: [{ code: "lanes.unsorted", file: "policy/lanes/unsorted.rego", row: 8 }],
		});
		expect(JSON.stringify(first?.input)).toBe('{"facts":{"lanes":[{}]}}');
	});
});
