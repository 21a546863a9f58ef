import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { packageFolder } from "../../src/package.ts";
import { formats } from "../../src/report/index.ts";

it("has a section in docs/reports.md for each format, and a row that leads to it", () => {
	const page = readFileSync(join(packageFolder, "docs", "reports.md"), "utf8");
	const sections = [...page.matchAll(/^## (.*)$/gm)].flatMap(([, title = ""]) => title.split(" and "));
	expect(sections.sort()).toEqual(Object.keys(formats).sort());
	const rows = [...page.matchAll(/\[`([a-z]+)`\]\(#([a-z-]+)\)/g)];
	expect(rows.map(([, name]) => name).sort()).toEqual(Object.keys(formats).sort());
	for (const [, , anchor = ""] of rows) {
		expect(page).toContain(`\n## ${anchor.replaceAll("-", " ")}\n`);
	}
});
