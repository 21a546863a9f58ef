import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { lastingFolder, temporaryFolder } from "../bundles.ts";
import { contractValue } from "../contracts.ts";
import { gatehouse } from "./command.ts";

const time = "2026-05-10T10:00:00Z";
const good = JSON.stringify(contractValue());
const bad = JSON.stringify(
	contractValue({ id: "bad", steps: ["sourceosctl agent-machine mounts plan --dev-root ~"] }),
);
const two = `--- ${good}\n--- ${JSON.stringify(contractValue({ id: "second" }))}\n`;

let folder = "";

/** Runs the command in the folder and keeps what it prints in a file. */
function keep(file: string, words: readonly string[]): void {
	writeFileSync(join(folder, file), gatehouse(words, folder).stdout);
}

const run = (...words: readonly string[]) => gatehouse(words, folder);
const verify = (...words: readonly string[]) => run("attest", "verify", ...words);

beforeAll(() => {
	folder = lastingFolder();
	for (const [name, text] of Object.entries({ "good.json": good, "bad.json": bad, "two.yaml": two })) {
		writeFileSync(join(folder, name), text);
	}
	for (const [file, path] of Object.entries({ good: "good.json", both: "*.json", two: "two.yaml" })) {
		keep(`${file}.decisions`, ["check", path, "--at", time, "--format", "ndjson"]);
	}
	run("attest", "key", "ed");
	run("attest", "key", "ec", "--algorithm", "p256");
	for (const key of ["ed", "ec"]) {
		keep(`good.${key}`, ["export", "good.decisions", "--as", "vsa", "--key", `${key}.pem`]);
	}
	keep("both.ed", ["export", "both.decisions", "--as", "vsa", "--key", "ed.pem"]);
	keep("two.ed", ["export", "two.decisions", "--as", "vsa", "--key", "ed.pem"]);
	keep("good.policy", ["export", "good.decisions", "--as", "policy-decision", "--valid-for", "90s"]);
});

describe("attest key", () => {
	it("writes a private key that only its owner reads, and never over another", () => {
		const own = temporaryFolder();
		expect(gatehouse(["attest", "key", "k"], own)).toMatchObject({ status: 0, stderr: "" });
		const before = readFileSync(join(own, "k.pem"), "utf8");
		expect(statSync(join(own, "k.pem")).mode & 0o777).toBe(0o600);
		expect(gatehouse(["attest", "key", "k"], own)).toMatchObject({
			status: 2,
			stderr: expect.stringContaining("[file.unwritable]"),
		});
		expect(readFileSync(join(own, "k.pem"), "utf8")).toBe(before);
	});
});

describe("export", () => {
	it("reads the list that check writes, and gives one document a line", () => {
		keep("list", ["check", ".", "--at", time, "--format", "json"]);
		const { status, stdout } = run("export", "list", "--as", "policy-decision");
		const types = stdout
			.trimEnd()
			.split("\n")
			.map((line) => (JSON.parse(line) as { type: string }).type);
		expect([status, new Set(types)]).toEqual([0, new Set(["PolicyDecision"])]);
		expect(types.length).toBeGreaterThan(2);
	});

	it("gives the same bytes each time with an Ed25519 key", () => {
		const again = run("export", "good.decisions", "--as", "vsa", "--key", "ed.pem");
		expect(again.stdout).toBe(readFileSync(join(folder, "good.ed"), "utf8"));
	});

	it.each([
		{ words: ["good.decisions", "--as", "vsa"], says: "[export.key]" },
		{ words: ["good.decisions", "--as", "policy-decision", "--key", "ed.pem"], says: "[export.key]" },
		{ words: ["good.decisions", "--as", "vsa", "--key", "ed.pub.pem"], says: "[key.invalid]" },
		{ words: ["good.decisions", "--as", "vsa", "--key", "none.pem"], says: "[file.unreadable]" },
		{ words: ["good.json", "--as", "vsa", "--key", "ed.pem"], says: "[export.decisions]" },
		{ words: ["good.decisions", "--as", "vcard"], says: "Allowed choices are policy-decision, vsa" },
		{ words: ["good.decisions"], says: "required option '--as <form>' not specified" },
		...["0s", "366d", "1.5h"].map((duration) => ({
			words: ["good.decisions", "--as", "policy-decision", `--valid-for=${duration}`],
			says: "such as 90s, 15m, 1h or 7d",
		})),
	])("ends with 2 and writes nothing for `$words`", ({ words, says }) => {
		expect(run("export", ...words)).toMatchObject({
			status: 2,
			stdout: "",
			stderr: expect.stringContaining(says),
		});
	});
});

describe("attest verify", () => {
	const key = ["--key", "ed.pub.pem"];

	it.each([
		{
			words: ["good.ed", ...key, "--contract", "good.json"],
			says: "verified  good.ed  verification summary",
		},
		{
			words: ["good.ec", "--key", "ec.pub.pem"],
			says: "verified  good.ec  verification summary of good.json: PASSED",
		},
		{ words: ["two.ed", ...key, "--contract", "two.yaml"], says: "verified  two.ed:2  verification summary" },
		{ words: ["good.policy", "--at", time], says: "verified  good.policy  PolicyDecision on" },
	])("is 0 for `$words`", ({ words, says }) => {
		expect(verify(...words)).toMatchObject({ status: 0, stdout: expect.stringContaining(says), stderr: "" });
	});

	it.each([
		{
			words: ["good.ed", "--key", "ec.pub.pem"],
			says: "refused   good.ed  no signature in it is by this key",
		},
		{
			words: ["good.ed", ...key, "--contract", "bad.json"],
			says: "refused   good.ed  it speaks of another contract",
		},
		{ words: ["good.ed", ...key, "--policy", "0".repeat(64)], says: "it was decided by another policy" },
		{ words: ["both.ed", ...key], says: "refused   both.ed:1  it does not allow" },
		{ words: ["good.policy", "--at", "2026-05-10T10:01:30Z"], says: "it ended at 2026-05-10T10:01:30Z" },
		{ words: ["good.policy", "--at", time, ...key], says: "refused   good.policy  it is not signed" },
		{ words: ["good.json"], says: "refused   good.json  it is of no form that is known here" },
		{ words: ["two.yaml"], says: "refused   two.yaml:1:1  " },
		{
			words: ["good.ed", ...key, "--contract", "good.json", "--contract", "two.yaml"],
			says: "refused   two.yaml (document 2)  no verified document speaks of it",
		},
	])("is 1 for `$words`", ({ words, says }) => {
		expect(verify(...words)).toMatchObject({ status: 1, stdout: expect.stringContaining(says), stderr: "" });
	});

	it("is 1 where one document of a contract's file was never allowed", () => {
		const [first = ""] = readFileSync(join(folder, "two.ed"), "utf8").split("\n");
		writeFileSync(join(folder, "half.ed"), first);
		const { status, stdout } = verify("half.ed", ...key, "--contract", "two.yaml");
		expect([status, stdout]).toEqual([
			1,
			expect.stringContaining("refused   two.yaml (document 2)  no verified document speaks of it"),
		]);
	});

	it("verifies what another signer has signed along", () => {
		const [own, other] = ["good.ed", "good.ec"].map((file) =>
			JSON.parse(readFileSync(join(folder, file), "utf8")),
		);
		const signatures = [...other.signatures, ...own.signatures];
		writeFileSync(join(folder, "shared"), JSON.stringify({ ...own, signatures }));
		expect([verify("shared", ...key).status, verify("shared", "--key", "ec.pub.pem").status]).toEqual([0, 0]);
	});

	it.each([
		{ words: ["none"], says: "[file.unreadable]" },
		{ words: ["good.ed", "--key", "ed.pem"], says: "[key.invalid]" },
		{ words: ["good.ed", "--policy", "abc"], says: "64 lower-case hexadecimal digits" },
		{ words: ["good.ed", "--at", "soon"], says: "such as 2026-05-01T00:00:00Z" },
	])("is 2 for `$words`", ({ words, says }) => {
		expect(verify(...words)).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining(says) });
	});
});
