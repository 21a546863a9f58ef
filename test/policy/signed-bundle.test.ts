import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { Gate } from "../../src/gate.ts";
import { openOpa } from "../../src/opa/index.ts";
import { ownBundle, ownPolicy } from "../../src/package.ts";
import { readBundle } from "../../src/policy/index.ts";
import { readBundleFiles, signaturesFile, signBundle } from "../../src/signature/index.ts";
import { copiedBundle, lastingFolder, temporaryFolder } from "../bundles.ts";
import { keys, time } from "../signature/sample.ts";

const signature = { key: keys.EdDSA.publicKey };

function signedCopy(): string {
	const folder = copiedBundle();
	const { text } = signBundle(readBundleFiles(folder), { key: keys.EdDSA.privateKey, time });
	writeFileSync(join(folder, signaturesFile), text);
	return folder;
}

/** As `opa build` packs: every name begins with a slash. */
function packed(folder: string): string {
	const archive = join(temporaryFolder(), "bundle.tar.gz");
	const names = ["-C", folder, ...readdirSync(folder)];
	execFileSync("tar", ["-czf", archive, "-P", "--transform", "s|^|/|", ...names]);
	return archive;
}

const lane = {
	name: "lane.yaml",
	bytes: readFileSync(new URL("../../examples/docs-lane.yaml", import.meta.url)),
};
const context = { time, environment: {} };

describe("the signed bundle", () => {
	it("judges, and the decision names the key", async () => {
		const gate = await Gate.open({ bundle: signedCopy(), signature: { ...signature } });
		const [judgement] = gate.decide(lane, context);
		expect(judgement?.decision.policy.signedBy).toMatch(/^[0-9a-f]{64}$/);
		expect(judgement?.decision.reasons[0]?.code).toBe("mounts.whole-home");
	});

	it("judges as a tar.gz too", async () => {
		const gate = await Gate.open({ bundle: packed(signedCopy()), signature });
		expect(gate.decide(lane, context)[0]?.decision).toMatchObject({ allow: false });
	});

	it("names no key where none was asked for", async () => {
		const gate = await Gate.open({ bundle: signedCopy() });
		expect(gate.decide(lane, context)[0]?.decision.policy.signedBy).toBeNull();
	});

	const damages: readonly { name: string; damage: (folder: string) => void; code: string }[] = [
		{
			name: "without its signature",
			damage: (folder) => rmSync(join(folder, signaturesFile)),
			code: "bundle.signature",
		},
		{
			name: "with another file",
			damage: (folder) => writeFileSync(join(folder, "notes.txt"), ""),
			code: "bundle.signature",
		},
		{
			name: "without its module",
			damage: (folder) => rmSync(join(folder, "policy.wasm")),
			code: "bundle.signature",
		},
		{
			name: "with a renamed file",
			damage: (folder) => renameSync(join(folder, "data.json"), join(folder, "Data.json")),
			code: "bundle.signature",
		},
		{
			name: "with a link in place of a file",
			damage: (folder) => {
				rmSync(join(folder, "data.json"));
				symlinkSync(join(ownBundle, "data.json"), join(folder, "data.json"));
			},
			code: "bundle.invalid",
		},
		{
			name: "with a link to a folder",
			damage: (folder) => symlinkSync("/", join(folder, "more")),
			code: "bundle.invalid",
		},
	];

	it.each(damages)("$name is refused before anything is judged", async ({ damage, code }) => {
		const folder = signedCopy();
		damage(folder);
		await expect(Gate.open({ bundle: folder, signature })).rejects.toMatchObject({ code });
	});

	it("with one bit flipped, in places all over each file, is refused", async () => {
		const folder = signedCopy();
		const passed: string[] = [];
		for (const name of readdirSync(folder)) {
			const bytes = readFileSync(join(folder, name));
			for (let sample = 0; sample < 40; sample += 1) {
				const at = Math.floor((sample * (bytes.length - 1)) / 39);
				const flipped = Buffer.from(bytes);
				flipped[at] = (flipped[at] ?? 0) ^ (1 << (sample % 8));
				writeFileSync(join(folder, name), flipped);
				const ended = await readBundle(folder, signature).catch((error: { code?: unknown }) => error.code);
				if (ended !== "bundle.signature") {
					passed.push(`${name}:${at}`);
				}
			}
			writeFileSync(join(folder, name), bytes);
		}
		expect(passed).toEqual([]);
		await expect(readBundle(folder, signature)).resolves.toMatchObject({ signedBy: expect.any(String) });
	});
});

describe("a tar.gz", () => {
	it.each([
		{ name: "that is cut short", make: (tar: Buffer) => gzipSync(tar).subarray(0, 60) },
		{ name: "whose archive is cut short", make: (tar: Buffer) => gzipSync(tar.subarray(0, 512)) },
		{ name: "with a damaged header", make: (tar: Buffer) => gzipSync(tar.fill(1, 0, 4)) },
		{ name: "with a file twice", make: (tar: Buffer) => gzipSync(Buffer.concat([withoutEnd(tar), tar])) },
		{ name: "that is something else", make: () => Buffer.from("bundle") },
		{ name: "that is empty", make: () => Buffer.alloc(0) },
	])("$name is refused", async ({ make }) => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, "a"), "a");
		execFileSync("tar", ["-cf", join(folder, "t.tar"), "-C", folder, "a"]);
		const archive = join(folder, "bundle.tar.gz");
		writeFileSync(archive, make(readFileSync(join(folder, "t.tar"))));
		await expect(readBundle(archive)).rejects.toMatchObject({ code: "bundle.invalid" });
	});

	it("with a link is refused", async () => {
		const folder = temporaryFolder();
		symlinkSync("/etc/passwd", join(folder, "data.json"));
		await expect(readBundle(packed(folder))).rejects.toMatchObject({ code: "bundle.invalid" });
	});

	it("with a name that leads out is refused", async () => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, "a"), "a");
		const archive = join(folder, "b.tar.gz");
		execFileSync("tar", ["-czf", archive, "-C", folder, "--transform", "s|^a$|x/../../a|", "a"]);
		await expect(readBundle(archive)).rejects.toMatchObject({ code: "bundle.invalid" });
	});
});

function withoutEnd(tar: Buffer): Buffer {
	return tar.subarray(0, 1024);
}

describe("OPA", () => {
	it("reads our bundle, as a folder and as a tar.gz", async () => {
		const opa = await openOpa();
		const manifest = JSON.parse(readFileSync(join(ownBundle, ".manifest"), "utf8"));
		const value = {
			revision: manifest.revision,
			roots: ["gatehouse"],
			entrypoints: ["gatehouse/decision"],
			data: { gatehouse: { canary: { token: expect.any(String) } } },
		};
		expect(opa.readBundle({ from: readBundleFiles(ownBundle) })).toMatchObject({ ok: true, value });
		const from = new Uint8Array(readFileSync(packed(ownBundle)));
		expect(opa.readBundle({ from })).toMatchObject({ ok: true, value });
	});

	it("verifies our bundle", async () => {
		const verify = { key: keys.EdDSA.publicKey, algorithm: "EdDSA" };
		const opa = await openOpa();
		expect(opa.readBundle({ from: readBundleFiles(signedCopy()), verify })).toMatchObject({ ok: true });
	});
});

/** What `opa build -t wasm -e gatehouse/decision` makes of a policy: all but the entrypoint's rule stays as Rego. */
describe("a bundle of OPA's own compiler", () => {
	const plain = lastingFolder();
	beforeAll(() => {
		cpSync(ownBundle, plain, { recursive: true });
		cpSync(ownPolicy, join(plain, "gatehouse"), {
			recursive: true,
			filter: (path) => !/(?:_test\.rego|\.json)$/.test(path),
		});
		writeFileSync(
			join(plain, ".manifest"),
			JSON.stringify({
				revision: "",
				roots: [""],
				wasm: [{ entrypoint: "gatehouse/decision", module: "/policy.wasm" }],
				rego_version: 1,
			}),
		);
	});

	it("judges as ours does, with the texts of its Rego", async () => {
		const theirs = (await Gate.open({ bundle: plain })).decide(lane, context)[0]?.decision;
		const ours = (await Gate.open({ bundle: ownBundle })).decide(lane, context)[0]?.decision;
		expect(theirs?.reasons).toEqual(ours?.reasons);
		expect(theirs?.policy.revision).toBe(theirs?.policy.sha256);
	});

	it("has every rule that ours has", async () => {
		const codes = async (path: string) => [...(await readBundle(path)).rules.keys()].sort();
		expect(await codes(packed(plain))).toEqual(await codes(ownBundle));
	});

	it("without Rego is refused with what to do", async () => {
		const folder = temporaryFolder();
		cpSync(plain, folder, { recursive: true });
		rmSync(join(folder, "gatehouse"), { recursive: true });
		await expect(readBundle(folder)).rejects.toMatchObject({
			code: "bundle.invalid",
			message: expect.stringContaining("compile it with `opa build` from sources with METADATA"),
		});
	});

	it.each([
		{ wasm: [], code: "bundle.entrypoint" },
		{ wasm: [{ entrypoint: "gatehouse/decision", module: "/other.wasm" }], code: "bundle.missing" },
		{ wasm: [null], code: "bundle.entrypoint" },
	])("with the resolvers $wasm is refused", async ({ wasm, code }) => {
		const folder = temporaryFolder();
		cpSync(plain, folder, { recursive: true });
		writeFileSync(join(folder, ".manifest"), JSON.stringify({ wasm }));
		await expect(readBundle(folder)).rejects.toMatchObject({ code });
	});
});
