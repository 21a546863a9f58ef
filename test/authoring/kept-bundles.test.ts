import { cpSync, readdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { KeptBundles } from "../../src/authoring/index.ts";
import { ownBundle } from "../../src/package.ts";
import { temporaryFolder } from "../bundles.ts";

const built = { revision: "sha256:0", rules: [], builtins: [], changed: [] };

/** Stands in for a compiler: the bundle that travels along. */
async function make(outDir: string) {
	cpSync(ownBundle, outDir, { recursive: true });
	return { ok: true, value: built } as const;
}

describe("bundles that are kept", () => {
	let folder = "";
	let bundles = new KeptBundles(folder);
	beforeEach(() => {
		folder = join(temporaryFolder(), "bundles");
		bundles = new KeptBundles(folder);
	});

	async function keep(source: string): Promise<string> {
		const kept = await bundles.keep(source, make);
		return kept.ok ? kept.value : "";
	}

	it("are found by what they are made from", async () => {
		const kept = await keep("a");
		expect(await bundles.find("a")).toBe(kept);
		expect(await bundles.find("b")).toBeUndefined();
	});

	/** A manifest that still vouches for the other files, with a rule that only warns. */
	const weaken = (path: string) => {
		const file = join(path, ".manifest");
		const text = readFileSync(file, "utf8");
		writeFileSync(file, text.replace('"severity": "deny"', '"severity": "warn"'));
	};
	it.each([
		{ name: "whose manifest was altered", damage: weaken },
		{
			name: "whose data were altered",
			damage: (path: string) => writeFileSync(join(path, "data.json"), "{}"),
		},
		{
			name: "whose module was cut short",
			damage: (path: string) => truncateSync(join(path, "policy.wasm"), 1000),
		},
		{ name: "that have another name", damage: (path: string) => renameSync(path, `${path}0`) },
	])("$name are not there", async ({ damage }) => {
		const kept = await keep("a");
		damage(kept);
		expect(await bundles.find("a")).toBeUndefined();
		await keep("a");
		expect(await bundles.find("a")).toBe(kept);
	});

	it("are as many as are of use", async () => {
		for (const source of "abcdefghij") {
			await keep(source);
		}
		expect(readdirSync(folder)).toHaveLength(8);
	});

	it("leave nothing where none could be made", async () => {
		const failed = { ok: false, errors: [], sources: {} } as const;
		expect(await bundles.keep("a", async () => failed)).toEqual(failed);
		await expect(
			bundles.keep("a", async (outDir) => {
				await make(outDir);
				throw new TypeError("broken");
			}),
		).rejects.toThrow("broken");
		expect(readdirSync(folder)).toEqual([]);
	});
});
