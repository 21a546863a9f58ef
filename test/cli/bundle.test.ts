import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ownBundle, packageFolder } from "../../src/package.ts";
import { lastingFolder, temporaryFolder } from "../bundles.ts";
import { keys } from "../signature/sample.ts";
import { gatehouse } from "./command.ts";

const project = lastingFolder();
const lane = join(packageFolder, "examples", "docs-lane.yaml");
const run = (...words: string[]) => gatehouse(words, project);
const asSigned = ["--verify-key", "public.pem", "--verify-key-id", "team", "--verify-scope", "write"];

beforeAll(() => {
	cpSync(ownBundle, join(project, "bundle"), { recursive: true });
	cpSync(ownBundle, join(project, "unsigned"), { recursive: true });
	writeFileSync(join(project, "private.pem"), keys.EdDSA.privateKey);
	writeFileSync(join(project, "public.pem"), keys.EdDSA.publicKey);
	writeFileSync(join(project, "other.pem"), keys.ES256.publicKey);
	expect(
		run("bundle", "sign", "bundle", "--key", "private.pem", "--key-id", "team", "--scope", "write"),
	).toEqual({
		status: 0,
		stdout: "bundle signed: 3 files, EdDSA, key team, scope write\n",
		stderr: "",
	});
});

describe("gatehouse check --verify-key", () => {
	it("judges by the signed bundle, and the decision says by whom it is signed", () => {
		const { status, stdout } = run("check", lane, "--bundle", "bundle", ...asSigned, "--format", "json");
		expect(status).toBe(1);
		expect(JSON.parse(stdout)).toMatchObject([{ policy: { signedBy: "team" } }]);
	});

	it.each([
		{ name: "an unsigned bundle", words: ["--bundle", "unsigned", ...asSigned], code: "bundle.signature" },
		{
			name: "the wrong key",
			words: ["--bundle", "bundle", "--verify-key", "other.pem"],
			code: "bundle.signature",
		},
		{
			name: "the wrong scope",
			words: ["--bundle", "bundle", ...asSigned, "--verify-scope", "read"],
			code: "bundle.signature",
		},
		{
			name: "the wrong key id",
			words: ["--bundle", "bundle", ...asSigned, "--verify-key-id", "us"],
			code: "bundle.signature",
		},
		{ name: "a scope without a key", words: ["--verify-scope", "write"], code: "bundle.signature" },
		{
			name: "a private key",
			words: ["--bundle", "bundle", "--verify-key", "private.pem"],
			code: "key.invalid",
		},
		{
			name: "no such key",
			words: ["--bundle", "bundle", "--verify-key", "none.pem"],
			code: "file.unreadable",
		},
	])("judges nothing at $name", ({ words, code }) => {
		expect(run("check", lane, ...words)).toEqual({
			status: 2,
			stdout: "",
			stderr: expect.stringContaining(`[${code}]`),
		});
	});

	it("can be asked for by the configuration", () => {
		const folder = temporaryFolder();
		const settings = { bundle: join(project, "unsigned"), verifyKey: join(project, "public.pem") };
		writeFileSync(join(folder, "gatehouse.config.json"), JSON.stringify(settings));
		expect(gatehouse(["check", lane], folder)).toMatchObject({
			status: 2,
			stderr: expect.stringContaining("nobody has signed it"),
		});
	});
});

describe("gatehouse bundle", () => {
	it("verifies what it signed", () => {
		expect(run("bundle", "verify", "bundle", "--key", "public.pem", "--scope", "write")).toEqual({
			status: 0,
			stdout: expect.stringMatching(/^bundle is as it was signed, by [0-9a-f]{64}\n$/),
			stderr: "",
		});
	});

	it("refuses what it did not sign", () => {
		expect(run("bundle", "verify", "unsigned", "--key", "public.pem")).toMatchObject({
			status: 2,
			stdout: "",
			stderr: expect.stringContaining("[bundle.signature]"),
		});
	});

	it.each([
		{ name: "no folder", words: ["none", "--key", "private.pem"], code: "bundle.missing" },
		{ name: "a folder that is no bundle", words: [".", "--key", "private.pem"], code: "bundle.missing" },
		{ name: "a public key", words: ["bundle", "--key", "public.pem"], code: "key.invalid" },
	])("signs nothing at $name", ({ words, code }) => {
		expect(run("bundle", "sign", ...words)).toMatchObject({
			status: 2,
			stdout: "",
			stderr: expect.stringContaining(`[${code}]`),
		});
	});

	it("tells what a bundle is", () => {
		const { revision } = JSON.parse(readFileSync(join(ownBundle, ".manifest"), "utf8"));
		const { stdout } = run("bundle", "inspect", "bundle", "--format", "json");
		expect(JSON.parse(stdout)).toMatchObject({
			revision,
			opa: expect.stringMatching(/^\d+\.\d+\.\d+$/),
			rules: expect.any(Number),
			entrypoints: ["gatehouse/decision"],
			roots: ["gatehouse"],
			builtins: [],
			files: [
				{ name: ".manifest" },
				{ name: ".signatures.json" },
				{ name: "data.json" },
				{ name: "policy.wasm" },
			],
			signature: { keyid: "team", algorithm: "EdDSA", scope: "write", issuer: "gatehouse" },
		});
	});

	it("tells it to people too", () => {
		const { stdout } = run("bundle", "inspect", "bundle");
		expect(stdout).toContain(`revision     sha256:`);
		expect(stdout).toMatch(/^ {2}key {8}team$/m);
		expect(run("bundle", "inspect", "unsigned").stdout).toMatch(/^signature {4}none$/m);
	});
});
