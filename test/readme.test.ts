import { accessSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageFolder } from "../src/package.ts";
import { examplesOf, printed } from "./pages.ts";

const pages = ["README.md", "CONTRIBUTING.md", "docs/explain.md"];

describe.each(pages)("%s", (page) => {
	it("links to files that are there", () => {
		const text = readFileSync(join(packageFolder, page), "utf8");
		const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link = ""]) => link);
		expect(links.length).toBeGreaterThan(0);
		for (const link of links) {
			expect(() => accessSync(join(packageFolder, dirname(page), link))).not.toThrow();
		}
	});
});

describe.each(["README.md", "docs/explain.md"])("the example of %s", (page) => {
	const examples = examplesOf(page);

	it("is there", () => {
		expect(examples.length).toBeGreaterThan(0);
	});

	it.each(examples)("`$command` prints what the page shows", ({ command, shown }) => {
		expect(printed(command, packageFolder)).toBe(shown);
	});
});
