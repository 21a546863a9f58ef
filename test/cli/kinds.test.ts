import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { families, kinds } from "../../src/contract/index.ts";
import type { Decision } from "../../src/documents.generated.ts";
import { ownBundle, packageFolder } from "../../src/package.ts";
import { readBundle } from "../../src/policy/index.ts";
import type { KindEntry } from "../../src/report/index.ts";
import { openSchemaFiles } from "../../src/schema-files.ts";
import { temporaryFolder } from "../bundles.ts";
import { contractValue } from "../contracts.ts";
import { decisionFaults } from "../schemas.ts";
import { gatehouse } from "./command.ts";

const { rules } = await readBundle(ownBundle);
const fileOf = openSchemaFiles();

describe("gatehouse kinds", () => {
	const entries = JSON.parse(gatehouse(["kinds", "--format", "json"]).stdout) as KindEntry[];

	it("lists every kind in every version", () => {
		const listed = entries.map(({ name, version }) => `${name}@${version}`);
		expect(listed.toSorted()).toEqual(kinds.map(({ name, version }) => `${name}@${version}`).toSorted());
		const lines = gatehouse(["kinds"]).stdout.split("\n");
		expect(lines.filter((line) => line.startsWith("  ")).length).toBe(kinds.length);
	});

	it("gives each rule that names a schema, or stands in the folder of a family, to some kind", () => {
		const given = entries.flatMap((entry) => [...entry.rules, ...entry.shared].map(({ code }) => code));
		const folders = Object.keys(families).map((family) => `policy/${family.replaceAll("-", "_")}/`);
		const owned = [...rules.values()].filter(
			({ about, file }) => about.length > 0 || folders.some((folder) => file.startsWith(folder)),
		);
		expect([...new Set(given)].toSorted()).toEqual(owned.map(({ code }) => code).toSorted());
		expect(owned.length).toBeGreaterThan(10);
	});

	it("tells all about one", () => {
		const run = gatehouse(["kinds", "HostInterfaceEnvelope"]);
		expect(run).toMatchObject({ status: 0, stderr: "" });
		for (const text of [
			"HostInterfaceEnvelope v1\n  One decision of a broker",
			"role           authority, a record on which others rely to act\n",
			"recognised by  schemaVersion = host-interfaces/envelope/v1\n",
			"judged at      /decidedAt\n",
			"schema         schemas/host-interface-envelope.v1.schema.json\n",
			"host-interface.grant-expired",
		]) {
			expect(run.stdout).toContain(text);
		}
	});

	it("tells of one version where one is named, in every form", () => {
		const words = ["kinds", "WorkstationContract@v0.1"];
		const [entry, ...others] = JSON.parse(gatehouse([...words, "-f", "json"]).stdout) as KindEntry[];
		expect([entry?.version, others]).toEqual(["v0.1", []]);
		expect(gatehouse(words).stdout).toContain("WorkstationContract v0.1\n");
		expect(gatehouse([...words, "-f", "markdown"]).stdout).toMatch(/^## WorkstationContract v0\.1\n/);
	});

	it("is what docs/kinds.md shows", () => {
		expect(gatehouse(["kinds", "--format", "markdown"]).stdout).toBe(
			readFileSync(join(packageFolder, "docs", "kinds.md"), "utf8"),
		);
	});
});

describe("gatehouse schema", () => {
	it.each(kinds)("finds the file of $name $version", (kind) => {
		const { path, text } = fileOf(kind);
		expect(text).toBe(readFileSync(join(packageFolder, path), "utf8"));
		expect(JSON.parse(text)).toEqual(kind.schema);
	});

	it("prints the file to the byte", () => {
		expect(gatehouse(["schema", "HostInterfaceEnvelope@v1"])).toEqual({
			status: 0,
			stdout: readFileSync(join(packageFolder, "schemas/host-interface-envelope.v1.schema.json"), "utf8"),
			stderr: "",
		});
	});

	it("prints the newest of several versions, and says so elsewhere", () => {
		const run = gatehouse(["schema", "WorkstationContract"]);
		expect(run).toMatchObject({
			status: 0,
			stderr: "gatehouse: this is WorkstationContract@v0.2, the newest; there is v0.1 too\n",
		});
		expect(JSON.parse(run.stdout)).toMatchObject({ title: "WorkstationContract v0.2" });
	});
});

it.each([
	["kinds", "HostInterfaceEnvelop"],
	["schema", "HostInterfaceEnvelop"],
	["schema", "hostinterfaceenvelope@v1"],
	["check", "conformance", "--format", "json", "--kind", "HostInterfaceEnvelop"],
])("`%s %s` ends with 2 and the nearest kind", (...words) => {
	const run = gatehouse(words);
	expect(run).toMatchObject({ status: 2, stdout: "" });
	expect(run.stderr).toContain("perhaps `HostInterfaceEnvelope` is meant [kind.unknown]");
});

describe("gatehouse check --kind", () => {
	const { kind: _, ...unmarked } = contractValue();
	const envelope = readFileSync(
		join(packageFolder, "conformance/good/host-interface-envelope/editor-allowed.json"),
		"utf8",
	);

	function judge(text: string, kind: string): Decision {
		const file = join(temporaryFolder(), "document.json");
		writeFileSync(file, text);
		const { stdout } = gatehouse(["check", file, "--format", "ndjson", "--kind", kind]);
		const decision = JSON.parse(stdout) as Decision;
		expect(decisionFaults(decision)).toEqual([]);
		return decision;
	}

	it("judges a document without a kind by the one that is named, and records that", () => {
		expect(judge(JSON.stringify(unmarked), "WorkstationContract")).toMatchObject({
			contract: { kind: "WorkstationContract", version: "v0.2" },
			context: { kind: "WorkstationContract" },
			reasons: expect.arrayContaining([expect.objectContaining({ code: "schema.missing-field" })]),
		});
	});

	it("changes nothing where the document says the same", () => {
		expect(judge(envelope, "HostInterfaceEnvelope@v1")).toMatchObject({ allow: true });
	});

	it("refuses a document that says another", () => {
		expect(judge(envelope, "WorkstationContract")).toMatchObject({
			allow: false,
			reasons: [{ code: "contract.other-kind" }],
		});
	});
});
