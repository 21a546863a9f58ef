import { describe, expect, it } from "vitest";
import { workflowCommands } from "./readers.ts";
import { clean, denied, waived, warned } from "./samples.ts";
import { about, context, gate, written } from "./written.ts";

/** The page that a job gets. */
function summaryOf(...judgements: Parameters<typeof written>[1][]): string {
	const pages: string[] = [];
	written("github", judgements.flat(), {
		info: { ...about, summarise: (page) => void pages.push(page) },
	});
	expect(pages).toHaveLength(1);
	return pages.join("");
}

describe("workflow commands", () => {
	it("point to the words, each by its weight", () => {
		const commands = workflowCommands(written("github", [...clean, ...denied, ...warned, ...waived]));
		expect(commands.map(({ name, properties }) => [name, properties.file, properties.title])).toEqual([
			["error", "denied.json", "mounts.whole-home"],
			["warning", "warned.json", "shell.unread-script"],
			["notice", "waived.json", "mounts.whole-home"],
		]);
		expect(commands[0]?.properties).toMatchObject({ line: "18", endLine: "18", col: "59", endColumn: "71" });
		expect(commands[0]?.data).toMatch(
			/^`--dev-root ~` mounts ~, the whole home directory\nfix: Name the one/,
		);
		expect(commands[2]?.data).toContain("\nwaived by sam (OPS-7) until");
	});

	it("carry any name and any words, and begin no other command", () => {
		const name = "./a,line=7::b:c%0A\r\n::set-output name=x::y.yaml";
		const [command, ...others] = workflowCommands(
			written("github", gate.decide({ name, unreadable: `100%25\n::error::x` }, context)),
		);
		expect(others).toEqual([]);
		expect(command?.properties.file).toBe("a,line=7::b:c%0A\\u{d}\\u{a}::set-output name=x::y.yaml");
		expect(command?.data).toMatch(/^100%25\\u\{a\}::error::x\nfix: /);
	});

	it("give no columns to what is longer than a line", () => {
		const text = "a: 1\nb: 2\n";
		const [judgement] = gate.decide({ name: "a.yaml", bytes: new TextEncoder().encode(text) }, context);
		const [reason] = judgement?.decision.reasons ?? [];
		expect(reason?.range?.endLine).toBeGreaterThan(reason?.range?.line ?? 9);
		const [command] = workflowCommands(written("github", judgement === undefined ? [] : [judgement]));
		expect(Object.keys(command?.properties ?? {})).toEqual(["file", "line", "endLine", "title"]);
	});
});

describe("the summary of a job", () => {
	it("has the verdict, the rules and a row for each reason", () => {
		const page = summaryOf(clean, denied, waived);
		expect(page).toContain("## ❌ gatehouse: denied\n\n3 contracts: 2 allowed, 1 denied\n");
		expect(page).toContain("| `mounts.whole-home` | 2 |\n");
		expect(page.match(/^\| (?:deny|waived) \|.*\|$/gm)).toHaveLength(2);
	});

	it("is there where everything is allowed", () => {
		expect(summaryOf(clean)).toContain("## ✅ gatehouse: allowed\n\n1 contract: 1 allowed, 0 denied\n");
	});

	it("keeps a contract's words in their cell, where they mean nothing", () => {
		const odd = "a | b \\| `c` <img src=x> [l](http://x.example) @all a@b.example #1 **d**\n| e |";
		const rows = summaryOf(gate.decide({ name: odd, unreadable: odd }, context)).match(/^\| deny .*$/gm);
		expect(rows).toHaveLength(1);
		const cells = (rows?.[0] ?? "").split("|").map((cell) => cell.trim());
		expect(cells).toHaveLength(6);
		for (const cell of cells.slice(3, 5)) {
			expect(cell.replace(/<\/?code>|<wbr>|&#\d+;/g, "")).toMatch(/^[A-Za-z0-9 ]+$/);
		}
		expect(rows?.[0]).toContain("&#64;<wbr>all");
	});

	it("stays below what GitHub takes, and says what it leaves out", () => {
		const [judgement] = gate.decide({ name: "x".repeat(5000), unreadable: "no" }, context);
		const page = summaryOf(new Array(1000).fill(judgement));
		expect(Buffer.byteLength(page)).toBeLessThan(1024 * 1024);
		expect(page).toMatch(/^[1-9]\d* more are not shown here\.$/m);
	});
});
