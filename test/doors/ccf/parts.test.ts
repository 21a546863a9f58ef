import { describe, expect, it } from "vitest";
import { Batches, limits } from "../../../src/doors/ccf/batches.ts";
import { Broker } from "../../../src/doors/ccf/broker.ts";
import { codecOf } from "../../../src/doors/ccf/codec.ts";
import { listed } from "../../../src/doors/ccf/failure.ts";
import { handshakeLine, termsOf } from "../../../src/doors/ccf/handshake.ts";
import { logLine } from "../../../src/doors/ccf/log.ts";
import type { ConfigureRequest } from "../../../src/doors/ccf/messages.ts";
import { optionNames, readOptions } from "../../../src/doors/ccf/options.ts";
import { laidOver } from "../../../src/doors/ccf/policy-files.ts";
import { riskTemplatesOf } from "../../../src/doors/ccf/risk-templates.ts";
import { isUuid, uuidOf } from "../../../src/doors/ccf/uuid.ts";
import { verdictOf } from "../../../src/doors/ccf/violations.ts";

const cookie = { RUNNER_PLUGIN: "AC755DCE-C118-481A-8EFA-18D8675D8122" };

describe("the handshake", () => {
	it("names the socket and nothing else, or says that there is a socket for each connection", () => {
		const address = { network: "unix", text: "/tmp/plugin1" } as const;
		expect(handshakeLine(address, false)).toBe("1|1|unix|/tmp/plugin1|grpc\n");
		expect(handshakeLine(address, true)).toBe("1|1|unix|/tmp/plugin1|grpc||false\n");
	});

	it("heeds what the host asks for", () => {
		const asked = { ...cookie, PLUGIN_PROTOCOL_VERSIONS: "1", PLUGIN_UNIX_SOCKET_DIR: "/run/x" };
		expect(termsOf(asked)).toEqual({ kind: "serve", folder: "/run/x", askedForOne: false });
		expect(termsOf({ ...cookie, PLUGIN_MULTIPLEX_GRPC: "true" })).toMatchObject({ askedForOne: true });
	});
});

describe("the broker", () => {
	const info = { serviceId: 7, network: "unix", address: "/tmp/plugin2" };

	it("brings announcement and call together, whichever is first", async () => {
		const broker = new Broker();
		broker.announce(info);
		expect(await broker.targetOf(7)).toBe("unix:/tmp/plugin2");
		const later = broker.targetOf(8);
		broker.announce({ ...info, serviceId: 8, network: "tcp", address: "127.0.0.1:10001" });
		expect(await later).toBe("dns:127.0.0.1:10001");
	});

	it.each([
		["nothing is announced", null, "deadlineExceeded"],
		["a knock is all that comes", { ...info, knock: {} }, "deadlineExceeded"],
		["another id is announced", { ...info, serviceId: 8 }, "deadlineExceeded"],
		["the network is unknown", { ...info, network: "vsock" }, "unavailable"],
		["the socket is nowhere", { ...info, address: "plugin2" }, "unavailable"],
	])("fails where %s", async (_, announced, status) => {
		const broker = new Broker(20);
		if (announced !== null) {
			broker.announce(announced);
		}
		await expect(broker.targetOf(7)).rejects.toMatchObject({ status });
	});
});

describe("the messages", () => {
	it("carry a configuration there and back", () => {
		const codec = codecOf<ConfigureRequest & { policyBehavior: object }>("ConfigureRequest");
		const request = {
			config: { input: "contracts", __proto__x: "y" },
			policyData: { deep: [{ number: 1.5, nothing: null, yes: true, text: "é" }] },
			policyBehavior: { ssh: { values: ["a", "b"] } },
		};
		const back = codec.decode(codec.encode(request));
		expect(JSON.parse(JSON.stringify(back))).toMatchObject(request);
	});

	it("have the numbers that the agent knows: a text in field 2 of evidence", () => {
		expect([...codecOf<{ title: string }>("Evidence").encode({ title: "ab" })]).toEqual([
			0x12, 2, 0x61, 0x62,
		]);
		expect([...codecOf("StdioData").encode({ channel: 2 })]).toEqual([8, 2]);
		expect([...codecOf("RiskTemplate").encode({ dedupeLabelKeys: ["k"] })]).toEqual([0x7a, 1, 0x6b]);
	});
});

describe("the settings", () => {
	const config = { input: "contracts" };

	it("are those of the command, and a few of its own", () => {
		const options = readOptions({
			input: "a.json\n  b/*.yaml\n",
			environment: "actor=ci\nnote=a=b",
			max_depth: "32",
			labels: "host=web1",
			protocol_version: "1",
			configuration: "none",
		});
		expect(options).toMatchObject({
			input: ["a.json", "b/*.yaml"],
			settings: { environment: { actor: "ci", note: "a=b" }, limits: { maxDepth: 32 } },
			labels: { host: "web1" },
			withoutInit: true,
			configuration: false,
			notes: [],
		});
	});

	it("ignore a key that nobody knows, with a word about the nearest", () => {
		expect(readOptions({ ...config, recrod: "x", __proto: "y" }).notes).toEqual([
			"the key `recrod` of config is ignored: perhaps `record` is meant",
			"the key `__proto` of config is ignored",
		]);
	});

	it.each([
		[{}, "config.input is missing"],
		[{ input: " " }, "config.input: it is empty"],
		[{ ...config, profile: "lax" }, "config.profile"],
		[{ ...config, fail_on: "error" }, "config.fail_on"],
		[{ ...config, environment: "actor" }, "config.environment"],
		[{ ...config, labels: "Host.name=x" }, "config.labels"],
		[
			{ ...config, labels: "contract_kind=x" },
			"config.labels: the label `contract_kind` is one that every record has",
		],
		[
			{ ...config, labels: "gatehouse_rule=x" },
			"config.labels: the label `gatehouse_rule` is one that every record has",
		],
		[{ ...config, timeout: "1e3" }, "config.timeout"],
		[{ ...config, timeout: "0" }, "config.timeout"],
		[{ ...config, max_depth: "501" }, "config.max_depth"],
		[{ ...config, at: "soon" }, "config.at"],
		[{ ...config, protocol_version: "3" }, "config.protocol_version"],
		[{ ...config, record: "" }, "config.record: it is empty"],
	])("refuse %j", (given, message) => {
		expect(() => readOptions(given)).toThrow(message);
	});

	it("never tell a value that is refused", () => {
		expect(() => readOptions({ ...config, timeout: "hunter2" })).toThrow(/^(?!.*hunter2)/);
	});

	it("have names that the agent leaves as they are", () => {
		expect(optionNames.filter((name) => !/^[a-z_]+$/.test(name))).toEqual([]);
	});
});

describe("a UUID", () => {
	it("is valid, and depends on all that it is made of and on no order", () => {
		const uuid = uuidOf({ type: "evidence", package: "a", labels: { x: "1", y: "2" } });
		expect(isUuid(uuid)).toBe(true);
		expect(uuid).toMatch(/^.{14}8.{4}[89ab]/);
		expect(uuidOf({ labels: { y: "2", x: "1" }, package: "a", type: "evidence" })).toBe(uuid);
		expect(uuidOf({ type: "evidence", package: "b", labels: { x: "1", y: "2" } })).not.toBe(uuid);
		expect(isUuid("x")).toBe(false);
	});
});

describe("a line of the log", () => {
	const time = new Date("2026-01-02T03:04:05.678Z");
	const line = (message: string, fields = {}) => JSON.parse(logLine("warn", message, fields, time));

	it("has its three members as texts, with six digits of a second", () => {
		const fields = { "@message": "no", path: "x" };
		expect(line("it is so", fields)).toEqual({
			path: "x",
			"@level": "warn",
			"@message": "it is so",
			"@module": "gatehouse",
			"@timestamp": "2026-01-02T03:04:05.678000Z",
		});
	});

	it("is one line without secrets, however long and odd the message is", () => {
		const text = logLine("info", `a\nb\u001b[31m password=hunter2000 ${"x".repeat(100_000)}\ud800`, {}, time);
		expect(text.indexOf("\n")).toBe(text.length - 1);
		expect(text).not.toContain("hunter2000");
		expect(text).not.toContain("\u001b");
		expect(Buffer.byteLength(text)).toBeLessThan(64 * 1024);
	});
});

describe("a list of faults", () => {
	it("says how many there is no room for", () => {
		expect(listed(["a", "b"])).toBe("a; b");
		const many = listed(Array.from({ length: 100 }, (_, index) => `${index} ${"x".repeat(500)}`));
		expect(many.length).toBeLessThan(4200);
		expect(many).toMatch(/; and \d+ more, which the log names$/);
	});
});

describe("batches", () => {
	it("are below the comfortable size, and lose nothing", () => {
		const batches = new Batches<{ readonly bytes: number; readonly n: number }>();
		const records = Array.from({ length: 700 }, (_, n) => ({ bytes: n % 7 === 0 ? 300_000 : 10, n }));
		const full = records.flatMap((record) => {
			const batch = batches.add(record);
			return batch === null ? [] : [batch];
		});
		const all = [...full, batches.rest()];
		expect(all.flat()).toEqual(records);
		expect(batches.rest()).toEqual([]);
		for (const batch of all) {
			expect(batch.length).toBeLessThanOrEqual(limits.records);
			expect(batch.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(limits.comfortable);
		}
	});

	it("hold one that is larger than is comfortable", () => {
		const batches = new Batches<{ readonly bytes: number }>();
		const large = { bytes: limits.comfortable + 1 };
		expect(batches.add(large)).toBeNull();
		expect(batches.add(large)).toEqual([large]);
	});
});

describe("documents", () => {
	it("are laid over others: objects are put together, other values replaced", () => {
		const below = { a: { b: 1, c: [1] }, d: { e: 1 } };
		expect(laidOver(below, { a: { c: [2] }, d: 3, f: null })).toEqual({ a: { b: 1, c: [2] }, d: 3, f: null });
	});
});

describe("what a policy says", () => {
	const title = ["It is so"];

	it.each([
		["nothing", [], []],
		["an empty object", [{}], []],
		["objects", [[{ id: "x", more: 1 }]], [{ id: "x" }]],
		["objects as keys", [{ '{"id":"x","title":"t"}': true }], [{ id: "x", title: "t" }]],
		["an object without members", [[{}]], [{}]],
	])("has as violations: %s", (_, violation, read) => {
		expect(verdictOf("p", { title, violation }).violations).toEqual(read);
	});

	it.each([
		["a title that is none", { title: [""] }],
		["a title that is no text", { title: [1] }],
		["remarks that are no text", { title, remarks: [["a"]] }],
		["labels as a list", { title, labels: [["a"]] }],
		["false as violation", { title, violation: [false] }],
		["null as violation", { title, violation: [null] }],
		["a list within the violations", { title, violation: [[[]]] }],
		["numbers as keys of violation", { title, violation: [{ 1: true }] }],
	])("is refused with %s", (_, answers) => {
		expect(() => verdictOf("p", answers)).toThrow();
	});
});

describe("risk templates of a policy", () => {
	const sound = { name: "n", title: "t", statement: "s" };
	const whole = {
		...sound,
		impact_hint: "high",
		likelihood_hint: "{{ .level }}",
		violation_ids: ["x"],
		threat_refs: [{ system: "attack", external_id: "T1", title: "t" }],
		remediation: { title: "r", tasks: [{ title: "one" }] },
		dedupe_label_keys: ["host"],
		label_schema: [{ key: "host" }, { key: "level" }],
	};
	const threat = { system: "attack", external_id: "T1", title: "t" };

	it("are read whole", () => {
		expect(riskTemplatesOf(undefined, "p", "f")).toEqual([]);
		expect(riskTemplatesOf([whole], "p", "f")).toEqual([
			expect.objectContaining({
				name: "n",
				policyPackage: "p",
				violationIds: ["x"],
				threatRefs: [{ system: "attack", externalId: "T1", title: "t", url: "" }],
				remediation: { title: "r", description: "", tasks: [{ title: "one" }] },
				labelSchema: [
					{ key: "host", description: "" },
					{ key: "level", description: "" },
				],
			}),
		]);
	});

	it.each([
		["no array", sound],
		["a text", ["x"]],
		["no name", [{ ...sound, name: "" }]],
		["no statement", [{ name: "n", title: "t" }]],
		["a hint that is none", [{ ...sound, impact_hint: "awful" }]],
		["an empty violation id", [{ ...sound, violation_ids: [""] }]],
		["a threat without a system", [{ ...sound, threat_refs: [{ external_id: "T1", title: "t" }] }]],
		["a remediation without a title", [{ ...sound, remediation: {} }]],
		["a key that its schema lacks", [{ ...sound, dedupe_label_keys: ["host"] }]],
		["one twice", [sound, sound]],
		["a threat twice", [{ ...sound, threat_refs: [threat, threat] }]],
		[
			"a template of a label that is not in the schema",
			[{ ...sound, title: '{{ if eq .kind "a.b" }}{{ .host }}{{ end }}' }],
		],
	])("are refused with %s", (_, value) => {
		expect(() => riskTemplatesOf(value, "p", "f")).toThrow();
	});
});
