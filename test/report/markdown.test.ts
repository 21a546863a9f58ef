import { expect, it } from "vitest";
import { codeBlocks } from "./readers.ts";
import { clean, denied, waived } from "./samples.ts";
import { context, gate, written } from "./written.ts";

it("begins with the verdict, and leaves out what nothing is to be said of", () => {
	const text = written("markdown", [...clean, ...denied]);
	expect(text).toMatch(
		/^## ❌ gatehouse: denied\n\n2 contracts: 1 allowed, 1 denied\n\n\| rule \| reasons \|\n/,
	);
	expect(text.match(/^### .*$/gm)).toEqual(["### ❌ `denied.json` · WorkstationContract v0.1"]);
});

it("says who let a denial stand", () => {
	const text = written("markdown", waived);
	expect(text).toContain("## ✅ gatehouse: allowed");
	expect(text).toContain("waived by sam (OPS-7)");
});

it("keeps every word of a contract in code, whatever it is made of", () => {
	const odd = "``` ~~~ `x` ```` <b> [l](http://x.example) ![i](y) @all #1 | \\";
	const [judgement] = gate.decide(
		{ name: `\`${odd}\``, unreadable: `${odd}\n\`\`\`\`\`\n# heading` },
		context,
	);
	const text = written("markdown", judgement === undefined ? [] : [judgement]);
	const blocks = codeBlocks(text);
	expect(blocks).toHaveLength(1);
	expect(blocks[0]).toContain(odd);
	let rest = text;
	for (const block of blocks) {
		rest = rest.replace(block, "");
	}
	const [heading] = rest.match(/^### .*$/m) ?? [];
	// Fenced by more backticks than are in it.
	expect(heading).toBe(`### ❌ \`\`\`\`\` \`${odd}\` \`\`\`\`\``);
	expect(rest.replace(heading ?? "", "")).not.toMatch(/@all|x\.example|<b>/);
});

it("is no longer than a comment may be, and says how much it leaves out", () => {
	const many = Array.from({ length: 100 }, (_, n) =>
		gate.decide({ name: `${n}-${"漢".repeat(500)}.yaml`, unreadable: "no" }, context),
	).flat();
	const text = written("markdown", many);
	expect(text.length).toBeLessThan(65_536);
	const shown = codeBlocks(text).length;
	expect(shown).toBeGreaterThan(30);
	expect(text).toContain(`\n${100 - shown} more contracts with reasons are not shown here.\n`);
	expect(text).toContain("100 contracts: 0 allowed, 100 denied");
	expect(written("markdown", many.slice(0, 2))).not.toContain("not shown");
});
