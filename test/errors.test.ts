import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { errorCodes } from "../src/errors.ts";
import { packageFolder } from "../src/package.ts";

describe("the page of errors", () => {
	it("lists every code with its help, and no other", () => {
		const page = readFileSync(join(packageFolder, "docs", "errors.md"), "utf8");
		const rows = [...page.matchAll(/^\| `([^`]+)` \| (.*) \|$/gm)].map(([, code = "", help = ""]) => [
			code,
			help,
		]);
		expect(Object.fromEntries(rows)).toEqual(errorCodes);
		expect(rows.length).toBe(Object.keys(errorCodes).length);
	});
});
