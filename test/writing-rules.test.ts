import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { lints } from "../src/authoring/lint/lints.ts";
import { packageFolder } from "../src/package.ts";
import { lastingFolder } from "./bundles.ts";
import { copyLanePolicy } from "./cli/lane-policy.ts";
import { examplesOf, printed } from "./pages.ts";

const page = "docs/writing-rules.md";

/** How many rules there are, and how they are called together, is another matter in a part of the policy. */
const steady = (text: string): string =>
	text
		.replaceAll(/\b[0-9a-f]{64}\b/g, "…")
		.replaceAll(/\b\d+ rules\b/g, "… rules")
		.replaceAll(/\b\d+(?:\.\d+)? m?s\b/g, "… s");

describe("the page on writing rules", () => {
	// Each station goes on where the one before it ended.
	const folder = lastingFolder();
	beforeAll(() => {
		copyLanePolicy(folder);
		for (const name of [
			"policy/decision_test.rego",
			"examples/tmp-lane.yaml",
			"conformance/good/workstation-contract",
			"conformance/bad/workstation-contract",
		]) {
			cpSync(join(packageFolder, name), join(folder, name), { recursive: true });
		}
	});
	const examples = examplesOf(page);

	it("has a command for each station", () => {
		expect(examples.length).toBeGreaterThan(10);
	});

	it.each(examples)("`$command` prints what the page shows", ({ command, shown }) => {
		expect(steady(printed(command, folder))).toBe(steady(shown));
	});

	it("lists every lint with what holds", () => {
		const text = readFileSync(join(packageFolder, page), "utf8");
		const rows = [...text.matchAll(/^\| `(lint\.[a-z-]+)` \| (.*) \|$/gm)].map(([, code, holds]) => [
			code,
			holds,
		]);
		expect(rows).toEqual(Object.entries(lints).map(([code, { summary }]) => [code, summary]));
	});
});
