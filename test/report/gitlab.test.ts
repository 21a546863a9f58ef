import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { sarifResults } from "./readers.ts";
import { denied, waived, warned } from "./samples.ts";
import { context, gate, written } from "./written.ts";

interface Issue {
	readonly description: string;
	readonly check_name: string;
	readonly fingerprint: string;
	readonly severity: string;
	readonly location: { readonly path: string; readonly lines: object; readonly positions: object };
}

const issues = (...judgements: Parameters<typeof written>[1][]) =>
	JSON.parse(written("gitlab", judgements.flat())) as Issue[];

it("has what GitLab reads of each reason", () => {
	expect(issues(denied)).toEqual([
		{
			description: expect.stringMatching(
				/^`--dev-root ~` mounts ~, the whole home directory\. Fix: Name the one/,
			),
			check_name: "mounts.whole-home",
			fingerprint: expect.stringMatching(/^[a-f0-9]{32}$/),
			severity: "critical",
			location: {
				path: "denied.json",
				lines: { begin: 18, end: 18 },
				positions: { begin: { line: 18, column: 59 }, end: { line: 18, column: 71 } },
			},
		},
	]);
});

it("weighs warnings less, and least what a waiver lets stand", () => {
	expect(issues(denied, warned, waived).map(({ severity }) => severity)).toEqual([
		"critical",
		"minor",
		"info",
	]);
});

it("gives no two issues of a report one fingerprint", () => {
	const prints = issues(denied, denied, warned, denied).map(({ fingerprint }) => fingerprint);
	expect(new Set(prints).size).toBe(prints.length);
});

describe("a file", () => {
	const here = process.cwd();
	const unread = (name: string) => gate.decide({ name, unreadable: "no" }, context);

	it.each([
		"./a/b.yaml",
		"././a/./b.yaml",
		"a//b.yaml",
		"a/../a/b.yaml",
		`../${basename(here)}/a/b.yaml`,
		join(here, "a/b.yaml"),
	])("is the same one, at the same place and with the same fingerprint, when it is called %s", (name) => {
		const [plain] = issues(unread("a/b.yaml"));
		const [issue] = issues(unread(name));
		const [result] = sarifResults(written("sarif", unread(name)));
		expect([issue?.location, issue?.fingerprint]).toEqual([plain?.location, plain?.fingerprint]);
		expect(plain?.location.path).toBe("a/b.yaml");
		expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe("a/b.yaml");
		expect(result?.partialFingerprints).toEqual({ "gatehouse/v1": plain?.fingerprint });
		expect(written("github", unread(name))).toMatch(/^::error file=a\/b\.yaml,/);
	});

	it.each([
		["../b.yaml", "../b.yaml", "../b.yaml"],
		["/somewhere/b c.yaml", "/somewhere/b c.yaml", "file:///somewhere/b%20c.yaml"],
	])("elsewhere stays there: %s", (name, path, uri) => {
		expect(issues(unread(name))[0]?.location.path).toBe(path);
		const [result] = sarifResults(written("sarif", unread(name)));
		expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
	});
});
