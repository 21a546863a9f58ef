import { createHash } from "node:crypto";
import { readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Gate } from "../../src/gate.ts";
import { ownBundle } from "../../src/package.ts";
import { readBundle } from "../../src/policy/index.ts";
import { copiedBundle, temporaryFolder } from "../bundles.ts";

interface Manifest {
	metadata: { gatehouse: { files: Record<string, string>; builtins: string[] } };
}

/** Changes a file of a bundle and makes the manifest vouch for the change. */
function replaceVouched(folder: string, name: string, change: (bytes: Buffer) => Buffer): void {
	const bytes = change(readFileSync(join(folder, name)));
	writeFileSync(join(folder, name), bytes);
	changeManifest(folder, (manifest) => {
		manifest.metadata.gatehouse.files[name] = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
	});
}

function changeManifest(folder: string, change: (manifest: Manifest) => void): void {
	const path = join(folder, ".manifest");
	const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest;
	change(manifest);
	writeFileSync(path, JSON.stringify(manifest));
}

const opening = (folder: string) => Gate.open({ bundle: folder });

it("the project's own bundle asks its host for nothing: OPA's code need not be loaded to judge a contract", async () => {
	expect((await readBundle(ownBundle)).builtins).toEqual([]);
});

describe("a bundle", () => {
	it("is read with its revision, rules and command table", async () => {
		const bundle = await readBundle(ownBundle);
		expect(bundle.revision).toMatch(/^sha256:[a-f0-9]{64}$/);
		expect(bundle.rules.get("mounts.whole-home")).toMatchObject({
			severity: "deny",
			title: expect.any(String),
		});
		expect(bundle.commands.programs.map((program) => program.name)).toContain("sourceosctl");
	});

	it.each(["policy.wasm", "data.json", ".manifest"])("without its `%s` is refused", async (name) => {
		const folder = copiedBundle();
		rmSync(join(folder, name));
		await expect(opening(folder)).rejects.toMatchObject({ code: "bundle.missing" });
	});

	it("that is not there is refused", async () => {
		await expect(opening(join(temporaryFolder(), "none"))).rejects.toMatchObject({ code: "bundle.missing" });
	});

	it.each(["policy.wasm", "data.json"])("whose `%s` was cut short is refused", async (name) => {
		const folder = copiedBundle();
		truncateSync(join(folder, name), 1000);
		await expect(opening(folder)).rejects.toMatchObject({ code: "bundle.digest" });
	});

	it.each(["policy.wasm", "data.json"])("with one bit flipped in `%s` is refused", async (name) => {
		const folder = copiedBundle();
		const bytes = readFileSync(join(folder, name));
		const middle = bytes.length >> 1;
		bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
		writeFileSync(join(folder, name), bytes);
		await expect(opening(folder)).rejects.toMatchObject({ code: "bundle.digest" });
	});

	it.each(["{", "null", "{}", '{"revision":"x","metadata":{"gatehouse":{"files":{}}}}', "[]"])(
		"with the manifest `%s` is refused",
		async (text) => {
			const folder = copiedBundle();
			writeFileSync(join(folder, ".manifest"), text);
			await expect(opening(folder)).rejects.toMatchObject({ code: "bundle.invalid" });
		},
	);

	it("whose module is no WebAssembly is refused, though the manifest vouches for it", async () => {
		const folder = copiedBundle();
		replaceVouched(folder, "policy.wasm", (bytes) => bytes.subarray(0, 5000));
		await expect(opening(folder)).rejects.toMatchObject({ code: "bundle.invalid" });
	});

	it("of another ABI is refused", async () => {
		const folder = copiedBundle();
		// The smallest module there is: it exports nothing, the ABI's version neither.
		replaceVouched(folder, "policy.wasm", () => Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
		await expect(opening(folder)).rejects.toMatchObject({ code: "bundle.abi" });
	});

	it("whose data lacks the command table is refused", async () => {
		const folder = copiedBundle();
		replaceVouched(folder, "data.json", () => Buffer.from("{}"));
		await expect(opening(folder)).rejects.toMatchObject({ code: "bundle.invalid" });
	});
});
