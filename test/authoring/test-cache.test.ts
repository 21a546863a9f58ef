import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { TestCache } from "../../src/authoring/index.ts";

async function folder(): Promise<string> {
	const made = await mkdtemp(join(tmpdir(), "gatehouse-cache-"));
	onTestFinished(() => rm(made, { recursive: true, force: true }));
	return made;
}

async function written(): Promise<string> {
	const made = await folder();
	const cache = await TestCache.open(made);
	cache.set("key", { some: "value" });
	await cache.save();
	return made;
}

it("What was set is there in the next process, and nothing lies beside it", async () => {
	const made = await written();
	expect((await TestCache.open(made)).get("key")).toEqual({ some: "value" });
	expect(await readdir(made)).toEqual(["tests.json"]);
});

it.each([
	["cut off", (text: string) => text.slice(0, -1)],
	["changed in one letter", (text: string) => text.replace("value", "velue")],
	["empty", () => ""],
	["something else", () => '{"key": 1}'],
])("A file that is %s holds nothing, and is written anew", async (_, spoil) => {
	const made = await written();
	const file = join(made, "tests.json");
	await writeFile(file, spoil(await readFile(file, "utf8")));
	const cache = await TestCache.open(made);
	expect(cache.get("key")).toBeUndefined();
	cache.set("key", 2);
	await cache.save();
	expect((await TestCache.open(made)).get("key")).toBe(2);
});

it("A folder that cannot be written is no failure", async () => {
	const file = join(await folder(), "file");
	await writeFile(file, "");
	const cache = await TestCache.open(join(file, "below"));
	cache.set("key", 1);
	await cache.save();
	expect(cache.get("key")).toBe(1);
});
