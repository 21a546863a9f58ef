import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import * as browserEntry from "../src/browser.ts";
import * as entry from "../src/index.ts";
import { packageFolder } from "../src/package.ts";
import { chromiumProgram, launchChromium } from "./chromium.ts";
import type {} from "./installed.ts";
import { examplesOf, printed } from "./pages.ts";

const page = "docs/library.md";
const text = readFileSync(join(packageFolder, page), "utf8");

/** A folder of a project that has the package. */
const folder = mkdtempSync(join(inject("project"), "page-"));
cpSync(join(packageFolder, "examples"), join(folder, "examples"), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

describe("the page of the library", () => {
	const programs = [...text.matchAll(/^```[jt]s\n\/\/ (examples\/\S+)\n([\s\S]*?)^```$/gm)];

	it("shows the programs as they are", () => {
		expect(programs.length).toBe(4);
		for (const [, file = "", shown] of programs) {
			expect(shown).toBe(readFileSync(join(packageFolder, file), "utf8"));
		}
	});

	it.each(examplesOf(page))("shows what `$command` prints", ({ command, shown }) => {
		expect(printed(command, folder)).toBe(shown);
	});

	it("has a typed program that holds to the types", () => {
		const tsc = join(packageFolder, "node_modules", "typescript", "bin", "tsc");
		const options = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--target", "es2023"];
		const run = spawnSync(
			process.execPath,
			[
				tsc,
				...options,
				"--module",
				"nodenext",
				"--lib",
				"es2023,dom",
				"--types",
				"",
				"examples/library/typed.mts",
			],
			{ cwd: folder, encoding: "utf8" },
		);
		expect(run).toMatchObject({ status: 0, stdout: "" });
	});

	it("names every function that there is", () => {
		const names = [...Object.keys(entry), ...Object.keys(browserEntry)].filter((name) => /^[a-z]/.test(name));
		const known = ["defaultEngineLimits", "defaultLimits", "errorCodes", "readBundle"];
		expect(names.filter((name) => !known.includes(name) && !text.includes(`\`${name}`))).toEqual([]);
	});
});

describe.skipIf(chromiumProgram === undefined)(
	chromiumProgram === undefined ? "its page: no Chromium is installed here" : "its page in a browser",
	() => {
		let browser: Browser;
		beforeAll(async () => {
			browser = await launchChromium();
		});
		afterAll(() => browser.close());

		const types = { html: "text/html", mjs: "text/javascript", js: "text/javascript" } as const;
		const policy =
			"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'";

		it("judges in a worker what is written into it", async () => {
			const opened = await browser.newPage();
			await opened.route("https://page.test/**", (route) => {
				const { pathname } = new URL(route.request().url());
				const root = pathname.startsWith("/node_modules/") ? inject("project") : folder;
				const type = types[pathname.split(".").at(-1) as keyof typeof types] ?? "application/octet-stream";
				return route.fulfill({
					body: readFileSync(join(root, pathname)),
					headers: { "content-security-policy": policy, "content-type": type },
				});
			});
			await opened.goto("https://page.test/examples/library/page.html");
			const judged = async (contract: string) => {
				await opened.fill("textarea", contract);
				await opened.click("button");
				return () => opened.locator("pre").textContent();
			};
			const lane = readFileSync(join(packageFolder, "examples", "docs-lane.yaml"), "utf8");
			await expect.poll(await judged(lane), { timeout: 60_000 }).toMatch(/^deny\nmounts\.whole-home: /);
			await expect.poll(await judged("a: ["), { timeout: 60_000 }).toMatch(/^deny\ninput\.not-yaml: /);
		});
	},
);
