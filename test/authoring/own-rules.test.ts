import { cpSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
	buildBundle,
	bundleBesideOurs,
	compareEngines,
	compiledRules,
	lintPolicy,
	openQueries,
	readPolicyFiles,
	testPolicy,
} from "../../src/authoring/index.ts";
import { kinds } from "../../src/contract/index.ts";
import { Gate } from "../../src/gate.ts";
import { packageFolder } from "../../src/package.ts";
import { readBundle } from "../../src/policy/index.ts";
import { lastingFolder, temporaryFolder } from "../bundles.ts";
import { copyLanePolicy } from "../cli/lane-policy.ts";

const example = join(packageFolder, "examples", "own-policy");

/** Less than travels along, so that it compiles sooner: the rules about lanes. */
const project = lastingFolder();
copyLanePolicy(project);
const base = { policyDir: join(project, "policy"), schemasDir: join(project, "schemas") };
const { schemasDir } = base;
const ruleFile = "acme/vendors/not_approved.rego";
const rule = readFileSync(join(example, ruleFile), "utf8");
const kindsText = readFileSync(join(example, "kinds.json"), "utf8");
const commandsText = readFileSync(join(example, "commands/data.json"), "utf8");
const schemaFile = "schemas/vendor-request.v1.schema.json";
const schemaText = readFileSync(join(example, schemaFile), "utf8");

/** The example's folder with other files. */
function changed(files: Readonly<Record<string, string | null>>): string {
	const folder = join(temporaryFolder(), "own");
	cpSync(example, folder, { recursive: true });
	for (const [name, text] of Object.entries(files)) {
		const path = join(folder, name);
		if (text === null) {
			rmSync(path);
			continue;
		}
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
	}
	return folder;
}

function errorsOf(
	result: Awaited<ReturnType<typeof testPolicy>> | Awaited<ReturnType<typeof buildBundle>>,
): unknown {
	return result.ok ? "no error" : result.errors.map(({ file, message }) => `${file}: ${message}`);
}

interface Fault {
	readonly name: string;
	readonly files: Readonly<Record<string, string | null>>;
	readonly said: string;
}

const faults: readonly Fault[] = [
	{
		name: "a package within ours",
		files: { "acme/more.rego": "package gatehouse.mounts.whole_home\n\nfindings contains 1 if false\n" },
		said: "own/acme/more.rego: data.gatehouse.mounts.whole_home is within `gatehouse`",
	},
	{
		name: "our package itself",
		files: { "acme/more.rego": "package gatehouse\n\nfindings contains 1 if false\n" },
		said: "own/acme/more.rego: data.gatehouse is within `gatehouse`",
	},
	{
		name: "data within ours",
		files: { "data.json": '{"gatehouse":{"waivers":{"never":[]}}}' },
		said: "own/data.json: `gatehouse` is gatehouse's own",
	},
	{
		name: "data within ours by its folder",
		files: { "gatehouse/waivers/data.json": '{"never":[]}' },
		said: "own/data.json: `gatehouse` is gatehouse's own",
	},
	{
		name: "data given twice",
		files: { "data.json": '{"acme":{"vendors":{"approved":1}}}' },
		said: "data.acme.vendors.approved is given by another data.json too",
	},
	{
		name: "data that is no object",
		files: { "data.json": "[]" },
		said: "own/data.json: the document must be an object",
	},
	{
		name: "data where a package stands",
		files: { "data.json": '{"acme":{"vendors":{"not_approved":{"findings":[]}}}}' },
		said: "conflict",
	},
	{
		name: "a kind of ours",
		files: { "kinds.json": kindsText.replace("VendorRequest", "WorkstationContract") },
		said: "own/kinds.json: the kind `WorkstationContract` is gatehouse's own",
	},
	{
		name: "a kind twice",
		files: { "kinds.json": JSON.stringify({ kinds: [1, 2].flatMap(() => JSON.parse(kindsText).kinds) }) },
		said: "the kind VendorRequest v1 stands here twice",
	},
	{
		name: "a kind without a mark",
		files: { "kinds.json": kindsText.replace('{ "kind": "VendorRequest" }', "{}") },
		said: "own/kinds.json: ",
	},
	{ name: "kinds that are no JSON", files: { "kinds.json": "{" }, said: "own/kinds.json: " },
	{
		name: "a kind without its schema",
		files: { [schemaFile]: null },
		said: "there is no `schemas/vendor-request.v1.schema.json`",
	},
	{
		name: "a schema's id of ours",
		files: {
			[schemaFile]: schemaText.replace(
				"https://acme.example/schemas/vendor-request.v1.schema.json",
				String(kinds[0]?.schema.$id),
			),
		},
		said: "is that of a schema of gatehouse's own",
	},
	{
		name: "a schema's name of ours",
		files: { "schemas/policy-data.schema.json": "{}" },
		said: "own/schemas/policy-data.schema.json: gatehouse has a schema `policy-data` of its own",
	},
	{
		name: "a schema that is none",
		files: { [schemaFile]: schemaText.replace('"type": "object"', '"type": "thing"') },
		said: "is no JSON Schema that can be used",
	},
	{
		name: "a schema that leads back to itself",
		files: { [schemaFile]: schemaText.replace('"minLength": 1', '"allOf": [{ "$ref": "#/properties/id" }]') },
		said: "`#/properties/id` in `schemas/vendor-request.v1.schema.json` leads back to itself",
	},
	{
		name: "a schema that asks the net",
		files: { [schemaFile]: schemaText.replace('"minLength": 1', '"$ref": "http://127.0.0.1:9/more.json"') },
		said: "can't resolve reference http://127.0.0.1:9/more.json",
	},
	...[
		{ what: "every lane", marks: '{ "kind": "WorkstationContract" }', versionMarks: "{}" },
		{ what: "what ours require", marks: '{ "api_version": { "present": true } }', versionMarks: "{}" },
		{ what: "what ours never have", marks: '{ "acme": { "present": false } }', versionMarks: "{}" },
	].map(({ what, marks, versionMarks }) => ({
		name: `a kind with marks that ${what} bears`,
		files: {
			"kinds.json": kindsText
				.replace('{ "kind": "VendorRequest" }', marks)
				.replace('{ "version": 1 }', versionMarks),
		},
		said: "a document could not be `VendorRequest v1` without",
	})),
	{
		name: "two versions that nothing tells apart",
		files: {
			"kinds.json": JSON.stringify({
				kinds: ["v1", "v2"].map((version) => ({ ...JSON.parse(kindsText).kinds[0], version })),
			}),
		},
		said: "a document could not be `VendorRequest v2` without `VendorRequest v1`",
	},
	{
		name: "a command of ours",
		files: { "commands/data.json": commandsText.replaceAll("acmectl", "sourceosctl") },
		said: "own/commands/data.json: `sourceosctl` starts `sourceosctl`, which another row governs",
	},
	{
		name: "a word that starts a command of ours",
		files: { "commands/data.json": commandsText.replace('"names": ["acmectl"]', '"names": ["prophet"]') },
		said: "own/commands/data.json: `prophet` starts",
	},
	{
		name: "a command of another shape",
		files: { "commands/data.json": '{"programs":[{"name":"x"}]}' },
		said: "own/commands/data.json: ",
	},
	{
		name: "a builtin that ours may not use",
		files: { [ruleFile]: rule.replace('input.kind.name == "VendorRequest"', "time.now_ns() > 0") },
		said: `own/${ruleFile}: undefined function time.now_ns`,
	},
	{
		name: "a field that the own schema lacks",
		files: { [ruleFile]: rule.replace("input.contract.vendor}", "input.contract.vndor}") },
		said: `own/${ruleFile}: undefined ref: input.contract.vndor`,
	},
	{
		name: "Rego that cannot be read",
		files: { [ruleFile]: "package acme\n\nfindings if {" },
		said: `own/${ruleFile}: `,
	},
];

describe("rules beside ours", () => {
	it.each(faults)("with $name are refused, with the place", async ({ files, said }) => {
		const result = await testPolicy({ policyDir: changed(files), schemasDir, base });
		expect(errorsOf(result)).toContainEqual(expect.stringContaining(said));
	});

	it.each([
		{ name: "without any Rego", files: { [ruleFile]: null, "acme/vendors/not_approved_test.rego": null } },
		{ name: "with a schema that is no JSON", files: { [schemaFile]: "{" } },
	])("$name are no rules", async ({ files }) => {
		const policyDir = changed(files);
		await expect(testPolicy({ policyDir, schemasDir, base })).rejects.toMatchObject({
			code: "policy.invalid",
		});
	});

	it.each([
		{ name: "find nothing in the example", files: {}, found: [] },
		{
			name: "find a place that is none, and a helper that nothing uses",
			files: {
				[ruleFile]: rule
					.replace('{"pointer": "/vendor"}', '{"pointer": "/vndor"}')
					.replace("_rule :=", "helper := 1\n\n_rule :="),
			},
			found: [
				"lint.place the schema has nothing at `/vndor`",
				"lint.unreached nothing that an entrypoint asks for uses `helper`",
			],
		},
	])("lints $name", async ({ files, found }) => {
		const linted = await lintPolicy({
			policyDir: changed(files),
			schemasDir,
			base,
			conformanceDir: "nowhere",
		});
		const flaws = linted.ok ? linted.value.findings : [];
		expect(linted.ok && linted.value.errors).toEqual([]);
		expect(flaws.map(({ code, message }) => `${code} ${message}`)).toEqual(found);
	});

	it("are read once where a link leads back", async () => {
		const policyDir = changed({});
		symlinkSync(".", join(policyDir, "loop"));
		expect(Object.keys((await readPolicyFiles(policyDir, base)).own?.rules ?? {})).toEqual([
			`own/${ruleFile}`,
		]);
	});

	it("cannot be kept in a cache that cannot be written", async () => {
		const before = process.env.XDG_CACHE_HOME;
		process.env.XDG_CACHE_HOME = join(example, "kinds.json");
		try {
			await expect(bundleBesideOurs(example, base)).rejects.toMatchObject({ code: "cache.unwritable" });
		} finally {
			process.env.XDG_CACHE_HOME = before;
		}
	});

	it("in a folder named as ours are refused", async () => {
		const folder = join(temporaryFolder(), "policy");
		cpSync(example, folder, { recursive: true });
		await expect(testPolicy({ policyDir: folder, schemasDir, base })).rejects.toMatchObject({
			code: "policy.unreadable",
		});
	});

	it("are refused where a code is ours, of a domain of ours, or of no form", async () => {
		const named = (code: string, name: string) =>
			rule.replace("acme.vendor-not-approved", code).replace("vendors.not_approved", `vendors.${name}`);
		const policyDir = changed({
			"acme/vendors/same.rego": named("mounts.whole-home", "same"),
			"acme/vendors/near.rego": named("mounts.of-our-own", "near"),
			"acme/vendors/form.rego": named("Acme", "form"),
		});
		const errors = errorsOf(await buildBundle({ policyDir, schemasDir, base, outDir: temporaryFolder() }));
		expect(errors).toEqual([
			expect.stringMatching(/^own\/acme\/vendors\/form.rego: the code `Acme` is not of the form/),
			expect.stringMatching(
				/^own\/acme\/vendors\/near.rego: the code `mounts.of-our-own` is of a domain of gatehouse's own/,
			),
			expect.stringMatching(/^own\/acme\/vendors\/same.rego: the code `mounts.whole-home` is of a domain/),
			expect.stringMatching(/whole_home.rego: the code `mounts.whole-home` is used by/),
		]);
	});
});

describe("the bundle of rules beside ours", () => {
	const cache = lastingFolder();
	const before = process.env.XDG_CACHE_HOME;
	let bundle = "";
	beforeAll(async () => {
		process.env.XDG_CACHE_HOME = cache;
		const built = await bundleBesideOurs(example, base);
		bundle = built.ok ? built.value : "";
	}, 120_000);
	afterAll(() => {
		process.env.XDG_CACHE_HOME = before;
	});

	const context = { time: "2026-05-10T10:00:00Z", environment: {} };
	const judge = async (name: string, text: string) =>
		(await Gate.open({ bundle })).decide({ name, bytes: Buffer.from(text) }, context)[0]?.decision;
	const request = (vendor: string, more = "") =>
		`kind: VendorRequest\nversion: 1\nid: a\nvendor: ${vendor}\ndata: internal\n${more}`;

	it("lies in the cache, and is kept", async () => {
		expect(bundle.startsWith(join(cache, "gatehouse", "bundles"))).toBe(true);
		const { mtimeMs } = statSync(join(bundle, ".manifest"));
		expect(await bundleBesideOurs(example, base)).toEqual({ ok: true, value: bundle });
		expect(statSync(join(bundle, ".manifest")).mtimeMs).toBe(mtimeMs);
	});

	it("is another where a file of the folder is another", async () => {
		const folder = changed({ "data.json": '{"acme_more":1}' });
		const built = await bundleBesideOurs(folder, base);
		expect(built.ok && built.value).not.toBe(bundle);
	});

	it("has our rules and theirs", async () => {
		const { rules } = await readBundle(bundle);
		expect(rules.get("acme.vendor-not-approved")).toMatchObject({
			file: `own-policy/${ruleFile}`,
			about: ["vendor-request.v1"],
		});
		expect(rules.has("mounts.whole-home")).toBe(true);
	});

	it.each([
		{ name: "denies by their rule", text: request("Cloudbox"), codes: ["acme.vendor-not-approved"] },
		{ name: "allows by their rule", text: request("Paperworks"), codes: [] },
		{
			name: "holds their kind to their schema",
			text: request("Paperworks", "more: 1"),
			codes: ["schema.unknown-field"],
		},
		{
			name: "knows their versions",
			text: request("Paperworks").replace("version: 1", "version: 2"),
			codes: ["contract.unknown-version"],
		},
	])("$name", async ({ text, codes }) => {
		const decision = await judge("request.yaml", text);
		expect(decision?.reasons.map(({ code }) => code)).toEqual(codes);
	});

	it("answers as OPA's interpreter does", async () => {
		const gate = await Gate.open({ bundle });
		const bytes = Buffer.from(request("Cloudbox"));
		const cases = [...gate.examineAll([{ name: "request.yaml", bytes }], context)].flatMap(({ input }) =>
			input === null ? [] : [{ source: "request.yaml", input, schema: {} }],
		);
		const rules = await compiledRules(await readPolicyFiles(example, base));
		const run = await compareEngines({ bundle: gate.bundle, rules, cases, inputs: 20, seed: 2 });
		expect(run).toMatchObject({ cases: 1, generated: 20, differing: 0 });
		expect(run.findings).toBeGreaterThan(0);
	});

	it("is what queries are asked of", async () => {
		const opened = await openQueries({ policyDir: example, schemasDir, base });
		const input = { kind: { name: "VendorRequest" }, contract: { vendor: "Nobody", data: "public" } };
		const query = "some finding in data.gatehouse.findings; code := finding.code";
		const asked = opened.ok ? opened.value.ask({ query, input, most: 5 }) : opened;
		expect(asked.ok && asked.value.answers.map(({ bindings }) => bindings.code)).toEqual([
			"acme.vendor-not-approved",
		]);
	});

	it("names the page of the organisation, where its rule has found something", async () => {
		const [reason] = (await judge("request.yaml", request("Cloudbox")))?.reasons ?? [];
		expect(reason?.docs).toBe("https://acme.example/vendors");
	});

	it("judges paths in their commands by our rules", async () => {
		const lane = readFileSync(join(packageFolder, "examples", "docs-lane.yaml"), "utf8");
		const text = lane.replace("sourceosctl agent-machine mounts plan --dev=$D", "acmectl sync --folder $D");
		const decision = await judge("lane.yaml", text);
		expect(decision?.reasons.map(({ code }) => code)).toEqual(["mounts.whole-home"]);
	});

	it.each([".manifest", "data.json", "policy.wasm"])("is built anew where %s is altered", async (name) => {
		const bytes = readFileSync(join(bundle, name));
		writeFileSync(join(bundle, name), Buffer.concat([bytes, Buffer.from(" ")]));
		expect(await bundleBesideOurs(example, base)).toEqual({ ok: true, value: bundle });
		await expect(readBundle(bundle)).resolves.toMatchObject({ signedBy: null });
	});
});
