import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { ownBundle, packageFolder } from "../../src/package.ts";
import { temporaryFolder } from "../bundles.ts";

const denied = join(packageFolder, "examples", "docs-lane.yaml");

/** A copy of the built command that a test may damage. */
let folder: string;
let cache: string;
let text: string;

beforeEach(() => {
	folder = temporaryFolder();
	const dist = join(folder, "dist");
	for (const file of ["gatehouse.cjs", "command.cjs", "command.cache"]) {
		cpSync(join(packageFolder, "dist", file), join(dist, file));
	}
	symlinkSync(join(packageFolder, "dist", "checks"), join(dist, "checks"));
	cpSync(join(packageFolder, "package.json"), join(folder, "package.json"));
	cache = join(dist, "command.cache");
	text = join(dist, "command.cjs");
});

function run(...words: readonly string[]) {
	return spawnSync(process.execPath, [join(folder, "dist", "gatehouse.cjs"), ...words], { encoding: "utf8" });
}

/** Turns some bits in the middle of a file over. */
function damage(file: string): void {
	const bytes = readFileSync(file);
	const middle = bytes.length >> 1;
	for (let at = middle; at < middle + 4096; at += 1) {
		bytes[at] = (bytes[at] ?? 0) ^ 0x55;
	}
	writeFileSync(file, bytes);
}

describe("the command answers alike where its code cache", () => {
	it.each([
		{ is: "whole", harm: () => undefined },
		{ is: "missing", harm: () => rmSync(cache) },
		{ is: "empty", harm: () => writeFileSync(cache, "") },
		{ is: "cut short", harm: () => writeFileSync(cache, readFileSync(cache).subarray(0, 100_000)) },
		{ is: "damaged", harm: () => damage(cache) },
	])("is $is", ({ harm }) => {
		harm();
		const { status, stdout, stderr } = run("check", denied, "--bundle", ownBundle);
		expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
		expect(stdout).toContain("mounts.whole-home");
	});
});

it("runs its text as it stands, whatever the code cache was made of", () => {
	const written = readFileSync(text, "latin1");
	expect(written).toContain("A policy gate for");
	writeFileSync(text, written.replaceAll("A policy gate for", "A policy GATE for"), "latin1");
	expect(run("--help").stdout).toContain("A policy GATE for");
});
