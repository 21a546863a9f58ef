import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { packageFolder } from "../src/package.ts";
import { examplesOf, printed } from "./pages.ts";

/** Digests and ids differ with each policy and key. */
const steady = (text: string): string => text.replaceAll(/\b[0-9a-f]{32,64}\b/g, "…");

describe("the page on the life of a decision", () => {
	// Each station goes on where the one before it ended.
	const folder = mkdtempSync(join(tmpdir(), "gatehouse-"));
	afterAll(() => rmSync(folder, { recursive: true }));
	cpSync(join(packageFolder, "examples"), join(folder, "examples"), { recursive: true });
	const examples = examplesOf("docs/life-of-a-decision.md");

	it("has a command for each station", () => {
		expect(examples.length).toBeGreaterThan(12);
	});

	it.each(examples)("`$command` prints what the page shows", ({ command, shown }) => {
		expect(steady(printed(command, folder))).toBe(steady(shown));
	});
});
