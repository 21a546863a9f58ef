import { cpSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageFolder } from "../src/package.ts";
import { lastingFolder } from "./bundles.ts";
import { examplesOf, printed } from "./pages.ts";

describe("the page on rules of one's own", () => {
	// Each command goes on where the one before it ended.
	const folder = lastingFolder();
	process.env.XDG_CACHE_HOME = join(folder, "cache");
	cpSync(join(packageFolder, "examples"), join(folder, "examples"), { recursive: true });
	const examples = examplesOf("docs/own-rules.md");

	it("has a command for each step", () => {
		expect(examples.length).toBeGreaterThan(5);
	});

	it.each(examples)("`$command` prints what the page shows", ({ command, shown }) => {
		expect(printed(command, folder)).toBe(shown);
	});
});
