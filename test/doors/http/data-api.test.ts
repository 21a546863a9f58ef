import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { OPAClient } from "@open-policy-agent/opa";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import type { Decision } from "../../../src/documents.generated.ts";
import { packageFolder } from "../../../src/package.ts";
import { bad, decided, good, openDoor, post } from "./opened-door.ts";
import { tokenFile } from "./token-file.ts";

describe("a client of OPA", () => {
	it("gets the decision, and what is in it", async () => {
		const client = new OPAClient((await openDoor()).address);
		const decision = await client.evaluate<object, Decision>("gatehouse/decision", { contract: bad });
		expect(decision).toMatchObject({ allow: false, reasons: [{ code: "mounts.whole-home" }] });
		expect(await client.evaluate("gatehouse/decision/allow", { contract: good })).toBe(true);
		expect(await client.evaluate("gatehouse/decision/reasons/0/code", { contract: bad })).toBe(
			"mounts.whole-home",
		);
		expect(await client.evaluateDefault<object, Decision>({ contract: good })).toMatchObject({ allow: true });
	});

	it("gets many decisions one by one, since there are no batches of OPA's here", async () => {
		const client = new OPAClient((await openDoor()).address);
		const inputs = { good: { contract: good }, bad: { contract: bad } };
		const answers = await client.evaluateBatch("gatehouse/decision/allow", inputs, { fallback: true });
		expect(answers).toEqual({ good: true, bad: false });
	});

	it("is told apart from others by its token", async () => {
		const door = await openDoor({ tokenFile: tokenFile("0123456789abcdef") });
		const known = new OPAClient(door.address, { headers: { authorization: "Bearer 0123456789abcdef" } });
		expect(await known.evaluate("gatehouse/decision/allow", { contract: good })).toBe(true);
		await expect(
			new OPAClient(door.address).evaluate("gatehouse/decision/allow", { contract: good }),
		).rejects.toThrow();
	});
});

describe("the Data API", () => {
	it.each([
		["gatehouse/decision/allow", { result: true }],
		["gatehouse/decision/reasons", { result: [] }],
		["gatehouse/decision/contract/kind", { result: "WorkstationContract" }],
		["gatehouse/decision/reasons/length", {}],
		["gatehouse/decision/reasons/0", {}],
		["gatehouse/decision/nothing", {}],
		["gatehouse/decision/constructor", {}],
		["gatehouse/other", {}],
		["other", {}],
	])("answers at %s as OPA does", async (path, answer) => {
		const door = await openDoor();
		const { status, text } = await post(`${door.address}/v1/data/${path}`, { input: { contract: good } });
		expect({ status, answer: JSON.parse(text) }).toEqual({
			status: 200,
			answer: { ...answer, decision_id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
		});
	});

	it.each([
		["", "gatehouse"],
		["/gatehouse", "decision"],
	])("has the decision in what holds it: /v1/data%s", async (path, name) => {
		const door = await openDoor();
		const { text } = await post(`${door.address}/v1/data${path}`, { input: { contract: good } });
		expect(Object.keys(JSON.parse(text).result)).toEqual([name]);
	});

	it("adds what is asked for: metrics by OPA's names, provenance, space to read by", async () => {
		const door = await openDoor();
		const url = `${door.address}/v1/data/gatehouse/decision/allow?metrics&provenance=true&pretty`;
		const { text } = await post(url, { input: { contract: good } });
		expect(JSON.parse(text)).toMatchObject({
			result: true,
			metrics: {
				timer_rego_query_eval_ns: expect.any(Number),
				timer_rego_input_parse_ns: expect.any(Number),
				timer_server_handler_ns: expect.any(Number),
			},
			provenance: { bundles: { gatehouse: { revision: expect.stringMatching(/^sha256:/) } } },
		});
		expect(text).toContain('\n  "result": true\n');
		const plain = await post(`${door.address}/v1/data/gatehouse/decision/allow?metrics=false`, {
			input: { contract: good },
		});
		expect(Object.keys(JSON.parse(plain.text))).toEqual(["decision_id", "result"]);
	});

	it.each(["", "text/plain", "json", "application/json; charset", "a/b/c"])(
		"asks for no type of content: %j",
		async (type) => {
			const door = await openDoor();
			const url = `${door.address}/v1/data/gatehouse/decision/allow`;
			const { text } = await post(url, { input: { contract: good } }, { "content-type": type });
			expect([JSON.parse(text).result, door.told]).toEqual([true, []]);
		},
	);

	it("gives every answer an id of its own", async () => {
		const door = await openDoor();
		const ask = () => post(`${door.address}/v1/data/gatehouse/decision/allow`, { input: { contract: good } });
		const ids = (await Promise.all([ask(), ask(), ask()])).map(({ text }) => JSON.parse(text).decision_id);
		expect(new Set(ids).size).toBe(3);
	});

	it("takes the input as a parameter, in YAML, and packed", async () => {
		const { address } = await openDoor();
		const url = `${address}/v1/data/gatehouse/decision/allow`;
		const input = { contract: good };
		const asked = await fetch(`${url}?${new URLSearchParams({ input: JSON.stringify(input) })}`);
		const answers = [
			await asked.text(),
			(
				await post(url, `input:\n  contract: ${JSON.stringify(good)}\n`, {
					"content-type": "application/yaml",
				})
			).text,
			(await post(url, gzipSync(JSON.stringify({ input })), { "content-encoding": "gzip" })).text,
			(await post(url, gzipSync(JSON.stringify({ input })), { "content-encoding": "GZIP" })).text,
		];
		expect(answers.map((text) => JSON.parse(text).result)).toEqual([true, true, true, true]);
	});

	it("answers bare at /v0/data and at /, and says what is undefined", async () => {
		const { address } = await openDoor();
		const input = { contract: good };
		expect((await post(`${address}/v0/data/gatehouse/decision/allow`, input)).text).toBe("true\n");
		expect(JSON.parse((await post(address, input)).text)).toMatchObject({ kind: "Decision", allow: true });
		expect(await post(`${address}/v0/data/gatehouse/nothing`, input)).toMatchObject({
			status: 404,
			text: expect.stringContaining('"undefined_document"'),
		});
	});

	it("believes no facts: they are derived anew", async () => {
		const facts = { lanes: [], commands: [], paths: [], images: [], problems: [], scripts: [] };
		const more = {
			facts,
			kind: { name: "WorkstationContract", version: "v0.1" },
			related: { mount_policy: {} },
		};
		expect(await decided(await openDoor(), bad, more)).toMatchObject({
			allow: false,
			reasons: [{ code: "mounts.whole-home" }],
		});
	});

	it("reads the contract as it is written: what is written twice is a refusal", async () => {
		const door = await openDoor();
		const text = `{"input":{"contract":${JSON.stringify(good).replace('"kind"', '"kind":"x","kind"')}}}`;
		const answer = await post(`${door.address}/v1/data/gatehouse/decision`, text);
		expect(JSON.parse(answer.text).result).toMatchObject({
			allow: false,
			contract: { source: "input.contract" },
			reasons: [{ code: "input.duplicate-key" }],
		});
	});

	it("goes by what the input says of kind, environment and time", async () => {
		const door = await openDoor();
		const { kind: _, api_version: __, ...nameless } = good as Record<string, unknown>;
		const more = {
			kind: { name: "WorkstationContract", version: "v0.1" },
			environment: { profile: "strict", node: "lab-1" },
			time: "2026-05-10T10:00:00",
		};
		expect((await decided(door, nameless, more)).context).toMatchObject({
			kind: "WorkstationContract@v0.1",
			environment: { profile: "strict", node: "lab-1" },
		});
		expect((await decided(door, good, more)).context.judgedAt).toBe("2026-05-10T10:00:00Z");
	});

	it.each([
		["half a text", '{"input'],
		["a list", []],
		["an input that is none", { input: 5 }],
		["no contract", { input: {} }],
		["a bare contract", { input: good }],
		["two contracts", `{"input":{"contract":${JSON.stringify(bad)},"contract":${JSON.stringify(good)}}}`],
		["two inputs", `{"input":{"contract":1},"input":{"contract":${JSON.stringify(good)}}}`],
		["an unknown kind", { input: { contract: good, kind: { name: "Nothing" } } }],
		["a time that is none", { input: { contract: good, time: "tomorrow" } }],
		["a number as environment", { input: { contract: good, environment: { node: 1 } } }],
		["documents that are none", { input: { contract: good, related: { documents: {} } } }],
		["bytes that are no text", Buffer.from([0x7b, 0xff, 0x7d])],
	])("refuses %s in OPA's form", async (_, body) => {
		const door = await openDoor();
		const { status, text } = await post(`${door.address}/v1/data/gatehouse/decision`, body);
		expect({ status, answer: JSON.parse(text) }).toEqual({
			status: 400,
			answer: { code: "invalid_parameter", message: expect.any(String) },
		});
		expect(door.told).toEqual([]);
	});

	const warning = { code: "api_usage_warning", message: "'input' key missing from the request" };

	it.each([
		["no input", "{}"],
		["an input that is null", '{"input": null}'],
		["null", "null"],
		["nothing", ""],
	])("finds nothing where there is %s, and warns, as OPA does", async (_, body) => {
		const { address } = await openDoor();
		const answers = await Promise.all([
			post(`${address}/v1/data/gatehouse/decision/allow`, body),
			fetch(`${address}/v1/data/gatehouse/decision/allow`),
			post(`${address}/v0/data/gatehouse/decision/allow`, ""),
			fetch(`${address}/v1/data/gatehouse/decision/allow?input=`),
		]);
		const [posted, got] = [JSON.parse(answers[0].text), await answers[1].json()];
		expect([posted, got]).toEqual([
			{ decision_id: expect.any(String), warning },
			{ decision_id: expect.any(String) },
		]);
		expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 400]);
	});

	it("can be read, not written", async () => {
		const { address } = await openDoor();
		const answers = await Promise.all(
			["PUT", "PATCH", "DELETE"].map(async (method) => {
				const { status, headers } = await fetch(`${address}/v1/data/gatehouse/decision`, { method });
				return [status, headers.get("allow")];
			}),
		);
		expect(answers).toEqual([1, 2, 3].map(() => [405, "GET, POST"]));
	});
});

describe("related documents", () => {
	it("count as those do that the settings name, and are read anew", async () => {
		const examples = join(packageFolder, "examples");
		const read = (file: string) =>
			parseAllDocuments(readFileSync(join(examples, file), "utf8")).map(
				(document) => document.toJS() as unknown,
			);
		const documents = readdirSync(join(examples, "given"))
			.flatMap((file) => read(`given/${file}`))
			.map((contract) => ({ contract, allow: true, authorises: true }));
		const door = await openDoor();
		const [contract] = read("handed-on.yaml");
		const codes = async (more: object) =>
			(await decided(door, contract, more)).reasons.map(({ code }) => code);
		expect(await codes({ related: { documents } })).toContain("delegation.paths-widened");
		expect(await codes({ related: { documents: null } })).not.toContain("delegation.paths-widened");
	});
});
