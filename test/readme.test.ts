import { spawnSync } from "node:child_process";
import { accessSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageFolder } from "../src/package.ts";

/** A command of a page and what the page shows below it. */
interface Example {
	readonly command: string;
	readonly shown: string;
}

/** The `console` blocks of a page: a line that begins with `$ `, then what it prints. */
function examplesOf(page: string): readonly Example[] {
	const text = readFileSync(join(packageFolder, page), "utf8");
	return [...text.matchAll(/^```console\n\$ (.*)\n([\s\S]*?)^```$/gm)].map(
		([, command = "", shown = ""]) => ({
			command,
			shown,
		}),
	);
}

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
		const run = spawnSync(command.replaceAll("npx gatehouse", "node dist/gatehouse.js"), {
			cwd: packageFolder,
			shell: true,
			encoding: "utf8",
			env: { ...process.env, NO_COLOR: "1" },
		});
		expect(`${run.stdout}${run.stderr}`).toBe(shown);
	});
});
