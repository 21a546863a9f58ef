import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageFolder } from "../../../src/package.ts";
import { temporaryFolder } from "../../bundles.ts";
import { environment } from "../../cli/command.ts";
import { evidenceIn, isSatisfied, lacking, type Play, play, plugin, policyEvidence, start } from "./host.ts";

const contract = readFileSync(
	join(packageFolder, "conformance", "good", "workstation-contract", "minimal.json"),
	"utf8",
);

const cookie = { RUNNER_PLUGIN: "AC755DCE-C118-481A-8EFA-18D8675D8122" };

/** A body that an interpreter is at for hours. */
const endless =
	"violation contains {} if {\n\tsome a in numbers.range(1, 100000)\n\tsome b in numbers.range(1, 100000)\n\ta + b < 0\n}";

/** A run on one sound contract, with these policies by their names. */
function sound(policies: Readonly<Record<string, string>> = {}): Play {
	const folder = temporaryFolder();
	writeFileSync(join(folder, "contract.json"), contract);
	mkdirSync(join(folder, "policies"));
	for (const [name, body] of Object.entries(policies)) {
		const text = `package compliance_framework.${name}\n\ntitle := "It is so"\n\n${body}\n`;
		writeFileSync(join(folder, "policies", `${name}.rego`), text);
	}
	return { folder, config: { input: "contract.json" }, policies: ["policies"] };
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

describe("the plugin without a host", () => {
	it.each([
		["nothing says that an agent started it", {}],
		["the cookie is another", { RUNNER_PLUGIN: "garbage\u0001" }],
		["the host wants certificates", { ...cookie, PLUGIN_CLIENT_CERT: "-----BEGIN CERTIFICATE-----" }],
		["the host speaks another protocol", { ...cookie, PLUGIN_PROTOCOL_VERSIONS: "7,8" }],
	])("says so in one line and ends with 1, where %s", (_, env) => {
		const run = spawnSync(plugin, [], { env: { ...environment, ...env }, encoding: "utf8" });
		expect(run.status).toBe(1);
		expect(run.stdout).toBe("");
		expect(run.stderr).toMatch(/^gatehouse-ccf-plugin: [^\n]+\n$/);
	});

	const begun = async (env: Readonly<Record<string, string>>) => {
		const child = spawn(plugin, [], { env: { ...environment, ...cookie, ...env } });
		const [line] = (await once(child.stdout, "data")) as [Buffer];
		return { child, line: line.toString() };
	};

	it("ends on SIGTERM with its socket gone, and not on SIGINT", async () => {
		const folder = temporaryFolder();
		const { child, line } = await begun({ PLUGIN_UNIX_SOCKET_DIR: folder });
		expect(line).toMatch(/^1\|1\|unix\|\/[^|]+\|grpc\n$/);
		expect(readdirSync(folder)).toHaveLength(1);
		child.kill("SIGINT");
		child.kill("SIGTERM");
		expect(await once(child, "exit")).toEqual([0, null]);
		expect(readdirSync(folder)).toEqual([]);
	});

	it("listens elsewhere where the folder's path is too long for a socket", async () => {
		const folder = join(temporaryFolder(), "x".repeat(110));
		mkdirSync(folder);
		const { child, line } = await begun({ PLUGIN_UNIX_SOCKET_DIR: folder, PLUGIN_MULTIPLEX_GRPC: "true" });
		expect(line).toMatch(/^1\|1\|unix\|\/tmp\/plugin[a-z0-9]+\|grpc\|\|false\n$/);
		child.kill("SIGTERM");
		await once(child, "exit");
		expect(readdirSync(folder)).toEqual([]);
	});
});

describe.skipIf(lacking !== null)(`faults around the plugin${lacking === null ? "" : `: ${lacking}`}`, () => {
	it.each([
		["there is no input", {}, "config.input is missing"],
		["the input is nowhere", { input: "nowhere/*.json" }, "no contract matches"],
		["a value is none", { input: "contract.json", timeout: "soon" }, "config.timeout"],
		["the bundle is none", { input: "contract.json", bundle: "nowhere" }, "bundle"],
		["the waivers are none", { input: "contract.json", waivers: "contract.json" }, "waiver"],
	])("Configure fails where %s", async (_, config, why) => {
		const played = await play({ ...sound(), config });
		expect(played.configure).toMatchObject({ code: "InvalidArgument" });
		expect(played.configure.message).toContain(why);
		expect(played).toMatchObject({ calls: [], exit: 0 });
	});

	it.each([
		["no JSON", "{", "input.not-json"],
		["empty", "", "input."],
		["no text", Buffer.from([0xff, 0xfe, 0x00]), "input."],
	])("a contract that is %s is an error of Eval and no evidence", async (_, text, code) => {
		const asked = sound({ lanes: "" });
		writeFileSync(join(asked.folder, "contract.json"), text);
		const played = await play(asked);
		expect(evidenceIn(played)).toEqual([]);
		expect(played.eval?.code).toBe("FailedPrecondition");
		expect(played.eval?.message).toContain("contract.json");
		expect(played.eval?.message).toContain(code);
	});

	it("what is read and is of no kind is denied, and asked about all the same", async () => {
		const asked = sound({ lanes: "" });
		writeFileSync(join(asked.folder, "contract.json"), '{"hello": "world"}');
		const played = await play(asked);
		expect(played.eval?.code).toBe("OK");
		expect(evidenceIn(played).map((one) => [one.Labels._policy, isSatisfied(one)])).toEqual([
			["gatehouse.decision", false],
			["compliance_framework.lanes", true],
		]);
	});

	it.each([
		["CreateEvidence", "eval"],
		["UpsertSubjectTemplates", "init"],
		["UpsertRiskTemplates", "init"],
	] as const)("hands on that the agent does not take %s", async (method, call) => {
		const played = await play({ ...sound(), protocol: 2, fault: `refuse-${method}` });
		expect(played[call]?.code).toBe("Unknown");
		expect(played[call]?.message).toContain("unexpected api response status code: 400");
		expect(played.exit).toBe(0);
	});

	it("waits for a connection that is announced after the call", async () => {
		expect(await play({ ...sound(), fault: "late" })).toMatchObject({ eval: { code: "OK" } });
	});

	it("gives up a connection that is never announced", async () => {
		const played = await play({ ...sound(), fault: "unannounced" });
		expect(played.eval).toMatchObject({ code: "DeadlineExceeded" });
		expect(played.eval?.message).toMatch(/ the id \d+ /);
		expect(played.exit).toBe(0);
	});

	it.each(["die-after-request", "die-in-evidence"])("ends by itself with the host: %s", async (fault) => {
		const asked = sound({ endless });
		const config = { ...asked.config, policy_timeout: "1500" };
		const running = start({ ...asked, config, fault, env: { TMPDIR: asked.folder } });
		const { pid, address } = await running.started;
		expect(address.startsWith(asked.folder)).toBe(true);
		expect(await running.played).toBeNull();
		await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false);
		expect(existsSync(address)).toBe(false);
	});

	it("stops a policy that does not end, and evaluates the next", async () => {
		const asked = sound({ endless, lanes: "" });
		const played = await play({ ...asked, config: { ...asked.config, policy_timeout: "1000" } });
		expect(played.eval?.message).toContain("compliance_framework.endless");
		expect(played.eval?.message).toContain("took longer than 1000 ms");
		expect(policyEvidence(played).map(({ Labels }) => Labels._policy)).toEqual([
			"compliance_framework.lanes",
		]);
	});

	it("stops at the time limit, names what was not reached, and has sent the rest", async () => {
		const asked = sound({ endless, lanes: "" });
		const played = await play({
			...asked,
			config: { ...asked.config, policy_timeout: "1500", time_limit: "1000" },
		});
		expect(played.eval?.code).toBe("FailedPrecondition");
		expect(played.eval?.message).toContain("the time limit was reached");
		expect(evidenceIn(played).length).toBeGreaterThan(0);
	});

	it("splits what is more than one message takes", async () => {
		const asked = sound();
		const many = Array.from({ length: 120 }, (_, index) =>
			contract.replace('"minimal"', `"minimal-${index}"`),
		);
		writeFileSync(
			join(asked.folder, "contracts.jsonl"),
			many.map((one) => JSON.stringify(JSON.parse(one))).join("\n"),
		);
		const played = await play({ ...asked, config: { input: "contracts.jsonl" } });
		expect(played.eval?.code).toBe("OK");
		const sizes = played.calls.map(({ bytes }) => bytes);
		expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(4 * 1024 * 1024);
		expect(Math.max(...sizes)).toBeLessThan(4 * 1024 * 1024);
		const uuids = evidenceIn(played).map(({ UUID }) => UUID);
		expect(new Set(uuids).size).toBe(uuids.length);
		expect(uuids.length % many.length).toBe(0);
	});

	it("names evidence that no message takes, and sends the rest", async () => {
		const asked = sound({ huge: "remarks := data.text", lanes: "" });
		// The host's own call is larger than what it takes itself.
		const played = await play({ ...asked, policyData: { text: "0123456789".repeat(500_000) } });
		expect(played.eval?.code).toBe("FailedPrecondition");
		expect(played.eval?.message).toContain("more than the agent accepts");
		expect(policyEvidence(played).map(({ Labels }) => Labels._policy)).toEqual([
			"compliance_framework.lanes",
		]);
	});

	it("keeps the secrets of documents for policies out of all that policies make of them", async () => {
		const secret = "Correct-Horse-42x";
		const asked = sound({
			quoting:
				'violation contains {"id": data.db.password, "title": data.db.password}\nlabels := {"db": data.db.password}',
			failing: "violation contains {} if to_number(data.db.password) > 1",
			risking: 'risk_templates := [{"name": "n", "title": data.db.password, "statement": "s"}]',
			fooling:
				'risk_templates := [{"name": "n", "title": "t", "statement": "s", "impact_hint": data.db.password}]',
		});
		const played = await play({ ...asked, protocol: 2, policyData: { db: { password: secret } } });
		expect(policyEvidence(played)).toHaveLength(3);
		expect(played.eval?.message).toContain("compliance_framework.failing");
		expect(JSON.stringify(played)).not.toContain(secret);
	});

	it("names what Init and Eval both meet once", async () => {
		const played = await play({ ...sound(), policies: ["nowhere"], protocol: 2 });
		expect(played.eval?.message.match(/nowhere/g)).toHaveLength(2);
	});

	it("keeps a contract's secrets out of all that it sends and logs", async () => {
		const secret = "glpat-abcdefghij0123456789xyz";
		const asked = sound({
			telling: 'violation contains {"id": "x", "title": json.marshal(input)}',
			broken: "labels := {input.metadata.id: 1}\nremarks := input",
		});
		writeFileSync(join(asked.folder, "contract.json"), contract.replace('"minimal"', `"${secret}"`));
		const played = await play(asked);
		expect(evidenceIn(played).length).toBeGreaterThan(10);
		expect(JSON.stringify(played)).not.toContain(secret);
	});

	it("bears texts that no one would write", async () => {
		const odd = 'title := "\\u0000\\u202e{{ .x }}\\ud7ff\\u001b[31m"';
		const played = await play(
			sound({ odd: `${odd}\nlabels := {"__proto__": "x", "": "y"}`.replace("title", "remarks") }),
		);
		expect(played.eval?.code).toBe("OK");
	});
});
