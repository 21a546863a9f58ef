import { expect, it } from "vitest";
import { clean, denied, several, waived } from "./samples.ts";
import { context, gate, written } from "./written.ts";

const points = (text: string) => text.split("\n").filter((line) => /^(?:not )?ok /.test(line));

it("has the version first, a point a contract, and the plan last", () => {
	const lines = written("tap", [...clean, ...several, ...waived])
		.trimEnd()
		.split("\n");
	expect([lines[0], lines.at(-1)]).toEqual(["TAP version 14", "1..4"]);
	expect(points(lines.join("\n"))).toEqual([
		"ok 1 - WorkstationContract v0.1 clean.json",
		"not ok 2 - WorkstationContract v0.1 several.jsonl",
		"ok 3 - WorkstationContract v0.1 several.jsonl (document 2)",
		"ok 4 - WorkstationContract v0.1 waived.json",
	]);
});

it("says that there is nothing by a plan of none", () => {
	expect(written("tap", [])).toBe("TAP version 14\n1..0 # no contract was judged\n");
});

it("describes a failure in a block of YAML", () => {
	expect(written("tap", denied).split("\n").slice(2, 9)).toEqual([
		"  ---",
		"  severity: fail",
		"  reasons:",
		'    - code: "mounts.whole-home"',
		'      severity: "deny"',
		'      message: "`--dev-root ~` mounts ~, the whole home directory"',
		expect.stringMatching(/^ {6}at: \{"line":\d+,"column":\d+\}$/),
	]);
});

it("lets no name begin a directive, a point or a plan", () => {
	const name = "a # SKIP \\# TODO\nok 7\n1..9\nBail out!";
	const text = written("tap", gate.decide({ name, unreadable: "no" }, context));
	expect(points(text)).toEqual([
		"not ok 1 - a \\# SKIP \\\\\\# TODO\\\\u{a}ok 7\\\\u{a}1..9\\\\u{a}Bail out!",
	]);
	expect(text.match(/^(?:1\.\.|Bail)/gm)).toEqual(["1.."]);
});
