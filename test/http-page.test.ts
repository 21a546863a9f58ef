import { spawnSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import schema from "../schemas/configuration.v1.schema.json" with { type: "json" };
import { packageFolder } from "../src/package.ts";
import { temporaryFolder } from "./bundles.ts";
import { environment } from "./cli/command.ts";
import { examplesOf } from "./pages.ts";

const page = "docs/http.md";

it("The page's server answers what the page shows", () => {
	const folder = temporaryFolder();
	cpSync(join(packageFolder, "examples"), join(folder, "examples"), { recursive: true });
	const examples = examplesOf(page);
	// Its commands share a shell, in which the server runs in the background.
	const script = [
		"set -m",
		...examples.map(({ command }) => command.replaceAll(/\bnpx gatehouse\b/g, "gatehouse")),
	];
	const run = spawnSync("bash", ["-c", script.join("\n")], {
		cwd: folder,
		env: environment,
		encoding: "utf8",
	});
	expect(examples.length).toBeGreaterThan(0);
	expect(run.stdout).toBe(examples.map(({ shown }) => shown).join(""));
});

it("The page names settings that there are", () => {
	const text = readFileSync(join(packageFolder, page), "utf8");
	const known = Object.keys(schema.properties.serve.properties);
	const named = [
		...text.matchAll(/`((?:max|min|bundle|decisionLog|trace|drain|watch|request)[A-Z]\w+)`/g),
	].map(([, name]) => name);
	expect(named.length).toBeGreaterThan(5);
	expect(named.filter((name) => !known.includes(name ?? ""))).toEqual([]);
});
