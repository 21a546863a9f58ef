import { expect, it } from "vitest";
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

it("names files relative to where it was started", () => {
	const [issue] = issues(gate.decide({ name: "././a/./b.yaml", unreadable: "no" }, context));
	expect(issue?.location.path).toBe("a/./b.yaml");
});
