import { describe, expect, it } from "vitest";
import type { Judgement } from "../../src/gate.ts";
import { contract, contractValue } from "../contracts.ts";
import { type SarifResult, sarifResults } from "./readers.ts";
import { officialSchema } from "./sarif-schema.ts";
import { about, context, gate, written } from "./written.ts";

const home = "sourceosctl agent-machine mounts plan --dev-root ~";
const denied = gate.decide(contract({ id: "denied", steps: [home] }), context);
const waivers = {
	apiVersion: "gatehouse.dev/v1",
	kind: "Waivers",
	waivers: [
		{
			code: "mounts.whole-home",
			contract: "denied",
			owner: "sam",
			reason: "the image is built from all of it",
			ticket: "OPS-7",
			expires: "2026-06-01T00:00:00Z",
		},
	],
};

/** The results of one contract, written to a file of this name. */
function resultsOf(text: string, name = "lane.yaml"): readonly SarifResult[] {
	return sarifResults(
		written("sarif", gate.decide({ name, bytes: new TextEncoder().encode(text) }, context)),
	);
}

interface Log {
	readonly version: string;
	readonly runs: readonly {
		readonly tool: { readonly driver: { readonly rules: readonly Rule[]; readonly version: string } };
		readonly columnKind: string;
		readonly invocations: readonly { readonly executionSuccessful: boolean }[];
	}[];
}

interface Rule {
	readonly id: string;
	readonly help: { readonly text: string; readonly markdown: string };
	readonly defaultConfiguration: { readonly level: string };
}

function runOf(judgements: readonly Judgement[]) {
	const { version, runs } = JSON.parse(written("sarif", judgements)) as Log;
	expect([version, runs.length]).toEqual(["2.1.0", 1]);
	return runs[0] as Log["runs"][number];
}

describe("a SARIF log", () => {
	const missing = "missing" in officialSchema ? officialSchema.missing : null;

	it.skipIf(missing !== null)(
		missing === null ? "is valid by the official schema" : `is valid by the official schema: ${missing}`,
		() => {
			const check = "check" in officialSchema ? officialSchema.check : () => false;
			const unread = gate.decide({ name: "/odd dir/ü?#.yaml", unreadable: "it is a pipe" }, context);
			const waived = gate
				.waiving(waivers, context.time)
				.decide(contract({ id: "denied", steps: [home] }), context);
			for (const judgements of [[], denied, unread, [...denied, ...unread, ...waived]]) {
				const valid = check(JSON.parse(written("sarif", judgements)));
				expect([valid, "errors" in check ? check.errors : null]).toEqual([true, null]);
			}
			expect(check({ version: "2.1.0" })).toBe(false);
		},
	);

	it("describes every rule, and each result points to its own", () => {
		const { tool, columnKind } = runOf(denied);
		const { rules } = tool.driver;
		expect(columnKind).toBe("utf16CodeUnits");
		expect(rules.length).toBeGreaterThan(about.bundle.rules.size);
		for (const { help, defaultConfiguration } of rules) {
			expect(help.text).toContain("Instead: ");
			expect(help.markdown).toContain("**Instead:** ");
			expect(["error", "warning", "note"]).toContain(defaultConfiguration.level);
		}
		const results = sarifResults(written("sarif", denied));
		expect(results.map(({ ruleIndex }) => rules[ruleIndex ?? -1]?.id)).toEqual(
			results.map(({ ruleId }) => ruleId),
		);
	});

	it("marks the words that a result is about, in their line", () => {
		const [, result] = sarifResults(written("sarif", denied));
		expect(result).toMatchObject({
			ruleId: "mounts.whole-home",
			level: "error",
			locations: [
				{
					physicalLocation: {
						artifactLocation: { uri: "denied.json" },
						region: {
							startLine: 18,
							startColumn: 59,
							endLine: 18,
							endColumn: 71,
							snippet: { text: "--dev-root ~" },
						},
						contextRegion: { startLine: 18, endLine: 18, snippet: { text: `            "run": "${home}"` } },
					},
					logicalLocations: [
						{ fullyQualifiedName: "/spec/lanes/0/steps/0/run" },
						{ fullyQualifiedName: "/spec/lanes/0", name: "lane" },
					],
				},
			],
		});
	});

	// biome-ignore format: a table
	it.each([
		["a b/ü%#?.yaml", "a%20b/%C3%BC%25%23%3F.yaml"],
		["./a/../b.yaml", "b.yaml"],
		["c:d.yaml", "c%3Ad.yaml"],
		["/srv/x.yaml", "file:///srv/x.yaml"],
		["\ud800\n", "%EF%BF%BD%0A"],
		["-", "-"],
	])("calls the file %j by the URI %s", (name, uri) => {
		const [result] = sarifResults(written("sarif", gate.decide({ name, unreadable: "no" }, context)));
		expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
	});

	it("says whether everything could be judged", () => {
		expect(runOf(denied).invocations[0]?.executionSuccessful).toBe(true);
		const unread = gate.decide({ name: "a.yaml", unreadable: "it is a pipe" }, context);
		expect(runOf([...unread, ...denied]).invocations[0]?.executionSuccessful).toBe(false);
	});

	it("shows what a waiver lets stand as suppressed, and nothing else", () => {
		const waiving = gate.waiving(waivers, context.time);
		const results = sarifResults(
			written("sarif", waiving.decide(contract({ id: "denied", steps: [home] }), context)),
		);
		expect(results.map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([
			["evidence.missing-event", undefined],
			[
				"mounts.whole-home",
				[
					{
						kind: "external",
						status: "accepted",
						justification: expect.stringMatching(
							/^waived by sam \(OPS-7\) until 2026-06-01.*: the image is built/,
						),
					},
				],
			],
		]);
	});

	it("makes no link of a contract's words", () => {
		const [judgement] = gate.decide({ name: "a", unreadable: "see [this](https://x.example)" }, context);
		expect(written("sarif", judgement === undefined ? [] : [judgement])).not.toContain("](");
	});
});

describe("a fingerprint", () => {
	const value = contractValue({ id: "lane", steps: [home, home] });
	const text = JSON.stringify(value, null, 2);
	const printsOf = (results: readonly SarifResult[]) =>
		results.map(({ partialFingerprints }) => partialFingerprints["gatehouse/v1"]);

	it("stays as it is when the lines move, and when the file does", () => {
		const prints = printsOf(resultsOf(text));
		expect(prints.length).toBeGreaterThan(2);
		expect(new Set(prints).size).toBe(prints.length);
		expect(printsOf(resultsOf(`\n\n${text}`))).toEqual(prints);
		expect(printsOf(resultsOf(JSON.stringify(value, null, "\t\t"), "moved/lane.json"))).toEqual(prints);
	});

	// biome-ignore format: a table
	it.each([
		["that is said where another place is too", '{\n"a": 1,\n"a": 2}'],
		["at a point", '{"a": }'],
		["at the end", '{"a": "b'],
	])("of a refusal %s stays as it is when the lines move", (_, broken) => {
		const prints = printsOf(resultsOf(broken));
		expect(prints).toHaveLength(1);
		expect(printsOf(resultsOf(`\n\n${broken}`))).toEqual(prints);
	});

	it("changes with the words that are marked, and with the contract", () => {
		const prints = new Set(printsOf(resultsOf(text)));
		const other = printsOf(resultsOf(text.replaceAll("--dev-root ~", "--dev-root=~")));
		expect(other.filter((print) => prints.has(print))).toHaveLength(1);
		const renamed = printsOf(resultsOf(text.replace('"lane"', '"other"')));
		expect(renamed.filter((print) => prints.has(print))).toEqual([]);
	});

	it("tells the same reason in two files of one contract apart", () => {
		const both = [...denied, ...denied];
		const prints = printsOf(sarifResults(written("sarif", both)));
		expect(new Set(prints).size).toBe(prints.length);
	});
});
