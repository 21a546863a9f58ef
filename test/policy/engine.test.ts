import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { buildBundle } from "../../src/authoring/index.ts";
import { Gate } from "../../src/gate.ts";
import { packageFolder } from "../../src/package.ts";
import { lastingFolder } from "../bundles.ts";
import { contract } from "../contracts.ts";

const context = { time: "2026-05-01T00:00:00Z", environment: {} };

let bundle: string;

/** Compiles the policy of `misbehaving/`, changed as asked. */
async function compile(change: (rego: string) => string): Promise<string> {
	const folder = lastingFolder();
	const policyDir = join(folder, "policy");
	cpSync(new URL("misbehaving", import.meta.url), policyDir, { recursive: true });
	cpSync(join(packageFolder, "policy", "capabilities.json"), join(policyDir, "capabilities.json"));
	const rego = join(policyDir, "decision.rego");
	writeFileSync(rego, change(readFileSync(rego, "utf8")));
	const outDir = join(folder, "bundle");
	const built = await buildBundle({ policyDir, schemasDir: join(packageFolder, "schemas"), outDir });
	expect(built).toMatchObject({ ok: true });
	return outDir;
}

beforeAll(async () => {
	bundle = await compile((rego) => rego);
}, 60_000);

/** The reason codes of one contract each, judged by one gate in turn. */
async function codesOf(ids: readonly string[], timeoutMs = 250): Promise<readonly string[][]> {
	const gate = await Gate.open({ bundle, limits: { timeoutMs } });
	const sources = ids.map((id) => contract({ id }));
	return [...gate.decideAll(sources, context)].map(({ decision }) => {
		expect(decision.allow).toBe(decision.reasons.length === 0);
		return decision.reasons.map((reason) => reason.code);
	});
}

describe("a policy that goes wrong", () => {
	it("in an undefined decision denies", async () => {
		expect(await codesOf(["undefined", "sound"])).toEqual([["engine.result"], []]);
	});

	it("in a decision of another shape denies", async () => {
		expect(await codesOf(["misshapen", "sound"])).toEqual([["engine.result"], []]);
	});

	it("in a conflict denies, and the next contract is judged by a fresh instance", async () => {
		expect(await codesOf(["conflict", "sound"])).toEqual([["engine.failed"], []]);
	});

	it("in a conflict more often than an instance survives still judges the next contract", async () => {
		const ids = [...Array.from({ length: 1200 }, () => "conflict"), "sound"];
		expect((await codesOf(ids)).at(-1)).toEqual([]);
	});

	it("by taking too long is stopped and denies, and the contracts around it are judged", async () => {
		expect(await codesOf(["sound", "slow", "sound", "slow", "sound"], 60)).toEqual([
			[],
			["engine.timeout"],
			[],
			["engine.timeout"],
			[],
		]);
	});

	it("by taking too long does not spoil what is loaded for the first time beside it", async () => {
		const gate = await Gate.open({ bundle, limits: { timeoutMs: 20 } });
		const yaml = { name: "a.yaml", bytes: contract({ id: "sound" }).bytes };
		const decisions = [
			...gate.decideAll([contract({ id: "slow" }), yaml, contract({ id: "slow" }), yaml], context),
		];
		expect(decisions.map(({ decision }) => decision.reasons.map(({ code }) => code))).toEqual([
			["engine.timeout"],
			[],
			["engine.timeout"],
			[],
		]);
	});

	it("names what failed, at the file's beginning", async () => {
		const gate = await Gate.open({ bundle });
		const [judgement] = gate.decide(contract({ id: "conflict" }), context);
		expect(judgement?.decision.reasons).toMatchObject([
			{
				code: "engine.failed",
				severity: "deny",
				message: expect.stringContaining("decision.rego:"),
				range: { line: 1, column: 1 },
			},
		]);
	});
});

describe("a builtin that the module lacks", () => {
	it("is answered by OPA's own code", async () => {
		expect(await codesOf(["builtin"])).toEqual([[]]);
	});

	it("and the manifest hides is refused", async () => {
		const folder = lastingFolder();
		cpSync(bundle, folder, { recursive: true });
		const path = join(folder, ".manifest");
		const manifest = JSON.parse(readFileSync(path, "utf8")) as {
			metadata: { gatehouse: { builtins: string[] } };
		};
		expect(manifest.metadata.gatehouse.builtins).toEqual(["semver.compare"]);
		manifest.metadata.gatehouse.builtins = [];
		writeFileSync(path, JSON.stringify(manifest));
		await expect(Gate.open({ bundle: folder })).rejects.toMatchObject({ code: "bundle.builtin" });
	});
});

describe("a bundle that asks for a builtin", () => {
	it.each(["http.send", "time.now_ns", "sprintf", "nobody.provides"])(
		"such as `%s` is refused",
		async (name) => {
			const folder = lastingFolder();
			cpSync(bundle, folder, { recursive: true });
			const path = join(folder, ".manifest");
			const manifest = JSON.parse(readFileSync(path, "utf8")) as {
				metadata: { gatehouse: { builtins: string[] } };
			};
			manifest.metadata.gatehouse.builtins.push(name);
			writeFileSync(path, JSON.stringify(manifest));
			await expect(Gate.open({ bundle: folder })).rejects.toMatchObject({ code: "bundle.builtin" });
		},
	);
});

describe("a bundle whose rules", () => {
	it("let the canary pass is refused", async () => {
		const silent = await compile((rego) => rego.replace('"gate.canary"', '"gate.other"'));
		await expect(Gate.open({ bundle: silent })).rejects.toMatchObject({ code: "bundle.canary" });
	}, 60_000);

	it("have another entrypoint are refused", async () => {
		const other = await compile((rego) => rego.replaceAll(/^decision :=/gm, "verdict :="));
		await expect(Gate.open({ bundle: other })).rejects.toMatchObject({ code: "bundle.entrypoint" });
	}, 60_000);
});
