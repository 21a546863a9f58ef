import { describe, expect, it } from "vitest";
import { printable } from "../../src/report/index.ts";
import { xml } from "./readers.ts";
import { clean, denied, several, waived, warned } from "./samples.ts";
import { context, gate, written } from "./written.ts";

const suites = (text: string) => [...xml(text).getElementsByTagName("testsuite")];

describe("a report of JUnit", () => {
	it("has a suite for each file and a case for each contract, with their counts", () => {
		const text = written("junit", [...clean, ...several, ...denied]);
		const shown = suites(text).map((suite) => [
			...["name", "tests", "failures", "errors"].map((name) => suite.getAttribute(name)),
			[...suite.getElementsByTagName("testcase")].map((one) => one.getAttribute("name")),
		]);
		expect(shown).toEqual([
			["clean.json", "1", "0", "0", ["clean"]],
			["several.jsonl", "2", "1", "0", ["first", "second"]],
			["denied.json", "1", "1", "0", ["denied"]],
		]);
	});

	it("fails a case once, with all reasons for the denial", () => {
		const failures = [...xml(written("junit", denied)).getElementsByTagName("failure")];
		expect(failures.map((one) => [one.getAttribute("type"), one.getAttribute("message")])).toEqual([
			["mounts.whole-home", "1 reason: mounts.whole-home"],
		]);
		expect(failures[0]?.textContent).toContain("^^^^^^^^^^^^ means ~\n");
	});

	it("puts warnings and what is waived into the output of a case that passes", () => {
		const page = xml(written("junit", [...warned, ...waived]));
		expect([...page.getElementsByTagName("failure")]).toEqual([]);
		const out = [...page.getElementsByTagName("system-out")].map((one) => one.textContent ?? "");
		expect(out).toEqual([
			expect.stringContaining("warn shell.unread-script"),
			expect.stringContaining("waived by sam (OPS-7) until 2026-06-01"),
		]);
	});

	it("makes visible what XML cannot hold, and keeps the rest as it is", () => {
		const name = `a\u0000\u0008\u000b\ufffe\uffff\ud800]]>"'<&b`;
		const text = written("junit", gate.decide({ name, unreadable: name }, context));
		expect(text.match(/[\ufffe\uffff]/)).toBeNull();
		const [suite] = suites(text);
		expect(suite?.getAttribute("name")).toBe(printable(name));
		expect(suite?.getElementsByTagName("failure")[0]?.textContent).toContain(`]]>"'<&b`);
	});
});
