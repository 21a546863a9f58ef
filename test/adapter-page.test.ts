import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ipcErrors } from "../src/doors/ipc/errors.ts";
import { packageFolder } from "../src/package.ts";
import { lastingFolder } from "./bundles.ts";
import { examplesOf, printed } from "./pages.ts";

describe("the page on the adapter", () => {
	// Each command goes on where the one before it ended.
	const folder = lastingFolder();
	cpSync(join(packageFolder, "examples"), join(folder, "examples"), { recursive: true });
	const examples = examplesOf("docs/adapter.md");

	it("has a command for each end", () => {
		expect(examples.length).toBeGreaterThan(3);
	});

	it.each(examples)("`$command` prints what the page shows", ({ command, shown }) => {
		expect(printed(command, folder)).toBe(shown);
	});

	it("lists every code of an error, and no other", () => {
		const page = readFileSync(join(packageFolder, "docs", "adapter.md"), "utf8");
		const rows = [...page.matchAll(/^\| `([A-Z_]+)` \| (yes|no) \| (.*) \|$/gm)];
		const listed = rows.map(([, code = "", again, when]) => [code, { retryable: again === "yes", when }]);
		expect(Object.fromEntries(listed)).toEqual(ipcErrors);
		expect(rows).toHaveLength(Object.keys(ipcErrors).length);
	});
});
