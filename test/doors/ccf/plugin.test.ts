import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageFolder } from "../../../src/package.ts";
import { verifyRecord } from "../../../src/record/index.ts";
import { temporaryFolder } from "../../bundles.ts";
import { environment } from "../../cli/command.ts";
import { evidenceIn, isSatisfied, lacking, type Played, play, policyEvidence } from "./host.ts";

const good = join(packageFolder, "conformance", "good", "workstation-contract", "minimal.json");
const bad = join(packageFolder, "examples", "docs-lane.yaml");

/** A folder with these files in it. */
function laid(files: Readonly<Record<string, string>>): string {
	const folder = temporaryFolder();
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
	return folder;
}

const contract = readFileSync(good, "utf8");

/** A policy by the convention, in a package of its own. */
const policy = (body: string, name = "lanes"): string =>
	`package compliance_framework.${name}\n\ntitle := "Lanes are as they must be"\n\n${body}\n`;

function messages({ logs }: Played, level: string): readonly string[] {
	return logs.filter((line) => line["@level"] === level).map((line) => line["@message"]);
}

describe.skipIf(lacking !== null)(
	`the plugin under a go-plugin host${lacking === null ? "" : `: ${lacking}`}`,
	() => {
		it("goes through a run of version 1, and leaves at once", async () => {
			const folder = laid({ "contract.json": contract });
			const played = await play({ folder, config: { input: "contract.json" } });
			expect(played).toMatchObject({
				health: "serving",
				configure: { code: "OK" },
				eval: { code: "OK" },
				exit: 0,
			});
			expect(played.init).toBeUndefined();
			expect(played.shutMs).toBeLessThan(2000);
			expect(evidenceIn(played).every(isSatisfied)).toBe(true);
			expect(messages(played, "error")).toEqual([]);
			expect(messages(played, "warn")).toEqual([]);
		});

		it("sends its templates before its evidence under version 2", async () => {
			const folder = laid({
				"contract.json": contract,
				"policies/lanes.rego": policy(
					'risk_templates := [{"name": "unnamed", "title": "Unnamed lane", "statement": "Nobody knows it", "violation_ids": ["no-name"], "impact_hint": "low"}]',
				),
			});
			const played = await play({
				folder,
				protocol: 2,
				config: { input: "contract.json" },
				policies: ["policies"],
			});
			expect(played).toMatchObject({ init: { code: "OK" }, eval: { code: "OK" } });
			expect(played.calls[0]).toMatchObject({
				method: "UpsertSubjectTemplates",
				message: { SubjectTemplates: [{ Type: "SubjectType_COMPONENT" }] },
			});
			const risks = played.calls.flatMap((call) =>
				call.method === "UpsertRiskTemplates" ? [call.message] : [],
			);
			expect(new Set(risks.map(({ PackageName }) => PackageName)).size).toBe(risks.length);
			expect(
				risks.find(({ PackageName }) => PackageName === "gatehouse.mounts")?.RiskTemplates,
			).toContainEqual(expect.objectContaining({ ViolationIds: ["mounts.whole-home"] }));
			expect(
				risks.find(({ PackageName }) => PackageName === "compliance_framework.lanes")?.RiskTemplates,
			).toEqual([expect.objectContaining({ Name: "unnamed", ViolationIds: ["no-name"], ImpactHint: "low" })]);
			const uuids = risks.flatMap(({ RiskTemplates }) => RiskTemplates.map(({ UUID }) => UUID));
			expect(new Set(uuids).size).toBe(uuids.length);
			expect(played.calls.at(-1)?.method).toBe("CreateEvidence");
		});

		it("is without Init where it is configured as version 1", async () => {
			const folder = laid({ "contract.json": contract });
			const config = { input: "contract.json", protocol_version: "1" };
			expect(await play({ folder, protocol: 2, config })).toMatchObject({
				init: { code: "Unimplemented" },
				calls: [],
			});
		});

		it("reports a denied contract by each rule that denies it, in words without secrets", async () => {
			const folder = laid({ "lane.yaml": readFileSync(bad, "utf8") });
			const played = await play({ folder, config: { input: "*.yaml", labels: "site=b4" } });
			expect(played.eval?.code).toBe("OK");
			const failing = evidenceIn(played).filter((evidence) => !isSatisfied(evidence));
			expect(failing.map(({ Labels }) => Labels._policy)).toEqual(["gatehouse.decision", "gatehouse.mounts"]);
			expect(failing[1]).toMatchObject({
				Labels: {
					gatehouse_rule: "mounts.whole-home",
					contract_kind: "WorkstationContract",
					contract_source: "lane.yaml",
					site: "b4",
				},
				Status: { Reason: "fail" },
				Subjects: [{ Type: "SubjectType_COMPONENT" }],
			});
			expect(failing[1]?.Props).toContainEqual(
				expect.objectContaining({ Name: "_violation_id", Value: "mounts.whole-home" }),
			);
			for (const { Labels, Start, End, Activities, Components, Origins } of evidenceIn(played)) {
				expect(Labels).not.toHaveProperty("_agent");
				expect(Labels).not.toHaveProperty("_plugin");
				expect(Date.parse(Start)).toBeLessThanOrEqual(Date.parse(End));
				expect([Activities.length, Components.length, Origins.length]).toEqual([1, 1, 1]);
			}
		});

		it("makes one record of a domain where it is asked to", async () => {
			const folder = laid({ "contract.json": contract });
			const played = await play({ folder, config: { input: "contract.json", evidence: "domains" } });
			const domains = evidenceIn(played).map(({ Labels }) => Labels._policy);
			expect(domains).toContain("gatehouse.mounts");
			expect(new Set(domains).size).toBe(domains.length);
		});

		it("keeps the identity of evidence from run to run, and when the policies move", async () => {
			const rules = policy("");
			const files = {
				"contract.json": contract,
				"a/lanes.rego": rules,
				"elsewhere/deeper/lanes.rego": rules,
			};
			const uuids = async (policies: string, labels = "") => {
				const folder = laid(files);
				const config = { input: "contract.json", ...(labels === "" ? {} : { labels }) };
				return evidenceIn(await play({ folder, config, policies: [policies] })).map(({ UUID }) => UUID);
			};
			const first = await uuids("a");
			expect(new Set(first).size).toBe(first.length);
			expect(await uuids("elsewhere/deeper")).toEqual(first);
			const other = await uuids("a", "host=other");
			expect(other.filter((uuid) => first.includes(uuid))).toEqual([]);
		});

		it("tells policies of the same name in two folders apart, and asks a folder that comes twice once", async () => {
			const folder = laid({
				"contract.json": contract,
				"a/lanes.rego": policy(""),
				"b/lanes.rego": policy(""),
			});
			const played = await play({ folder, config: { input: "contract.json" }, policies: ["a", "b", "a"] });
			const uuids = policyEvidence(played).map(({ UUID }) => UUID);
			expect(uuids).toHaveLength(2);
			expect(new Set(uuids).size).toBe(2);
		});

		const violations = [
			["no violation", "", true, []],
			["an empty set", 'violation contains {"id": "x"} if input.none', true, []],
			["a set of objects", 'violation contains {"id": "x", "title": "t"} if input.spec', false, ["x"]],
			["an array of objects", 'violation := [{"id": "x"}, {"id": "y"}]', false, ["x", "y"]],
			["objects as keys", 'violation[{"id": "x"}] if input.spec', false, ["x"]],
			["a violation without an id", 'violation contains {"title": "t"}', false, []],
			["deny, which is not looked at", 'deny contains "x"', true, []],
		] as const;
		it("reads every form of a violation", async () => {
			const files = violations.map(([, body], index) => [
				`policies/p${index}.rego`,
				policy(body, `p${index}`),
			]);
			const folder = laid({ "contract.json": contract, ...Object.fromEntries(files) });
			const played = await play({ folder, config: { input: "contract.json" }, policies: ["policies"] });
			expect(played.eval?.code).toBe("OK");
			const read = policyEvidence(played).map((evidence) => [
				isSatisfied(evidence),
				evidence.Props.filter(({ Name }) => Name === "_violation_id").map(({ Value }) => Value),
			]);
			expect(read).toEqual(violations.map(([, , satisfied, ids]) => [satisfied, ids]));
		});

		const broken = [
			["a boolean", "violation := true", "neither a set nor an array"],
			["a plain object", 'violation := {"id": "x"}', "not an object"],
			["texts", 'violation contains "x"', "not an object"],
			["a number as an id", 'violation contains {"id": 1}', "`id` of a violation"],
			["labels that are no texts", 'labels := {"a": 1}', "`labels`"],
			[
				"two values of one rule",
				'remarks := "a" if input.spec\nremarks := "b" if input.spec',
				"conflicting values$",
			],
			["a builtin that fails", 'violation contains {"id": "x"} if to_number(input.kind) > 1', "to_number"],
			["no title for this document", "", "no `title`"],
		] as const;
		it("names every policy that cannot be evaluated, once the others have been sent", async () => {
			const files = broken.map(([, body], index) => {
				const text = policy(body, `p${index}`);
				return [
					`policies/p${index}.rego`,
					body === "" ? text.replace(/^title.*$/m, "title := input.none") : text,
				];
			});
			const folder = laid({
				"contract.json": contract,
				...Object.fromEntries(files),
				"policies/sound.rego": policy("", "sound"),
			});
			const played = await play({ folder, config: { input: "contract.json" }, policies: ["policies"] });
			expect(policyEvidence(played).map(({ Labels }) => Labels._policy)).toEqual([
				"compliance_framework.sound",
			]);
			expect(played.eval?.code).toBe("FailedPrecondition");
			for (const [index, [, , why]] of broken.entries()) {
				expect(played.eval?.message).toMatch(
					new RegExp(`compliance_framework\\.p${index}\`[^;]*${why.replace("$", "(?=;)")}`),
				);
			}
		});

		it("evaluates nothing of a path with a file that does not compile, and names the path", async () => {
			const folder = laid({
				"contract.json": contract,
				"old/deny.rego": "package compliance_framework.old\n\ndeny[x] { x := 1 }\n",
				"old/sound.rego": policy("", "sound"),
				"new/lanes.rego": policy(""),
			});
			const played = await play({
				folder,
				protocol: 2,
				config: { input: "contract.json" },
				policies: ["old", "new"],
			});
			expect(played.init?.code).toBe("OK");
			expect(played.eval).toMatchObject({ code: "FailedPrecondition" });
			expect(played.eval?.message).toContain("the policies in `old`");
			expect(policyEvidence(played).map(({ Labels }) => Labels._policy)).toEqual([
				"compliance_framework.lanes",
			]);
		});

		it("leaves out skipped policies, tests and other packages, and gives each module its record", async () => {
			const folder = laid({
				"contract.json": contract,
				"p/skipped.rego": 'package compliance_framework.skipped\n\nskip_reason := "not here"\n',
				"p/a.rego": policy("violation contains data.ccf_libs.found"),
				"p/b.rego": 'package compliance_framework.lanes\n\nremarks := "more of it"\n',
				"p/libs/found.rego": 'package ccf_libs\n\nfound := {"id": "x"}\n',
				"p/a_test.rego": "package compliance_framework.lanes_test\n\ntest_it if true\n",
			});
			const played = await play({ folder, config: { input: "contract.json" }, policies: ["p"] });
			expect(played.eval?.code).toBe("OK");
			const [one, other, ...rest] = policyEvidence(played);
			expect(rest).toEqual([]);
			expect(one?.Remarks).toBe(other?.Remarks);
			expect(one?.UUID).not.toBe(other?.UUID);
		});

		it("lays policy_data over the documents of the path, and lets the policy's labels win", async () => {
			const folder = laid({
				"contract.json": contract,
				"p/limits/data.json": '{"lanes": 4, "kept": true}',
				"p/limits/more/data.yaml": "deep: 1\n",
				"p/a.rego": policy(
					'labels := {"contract_kind": "mine", "_agent": "forged", "limits": json.marshal(data.limits)}',
				),
			});
			const policyData = { limits: { lanes: 9 } };
			const played = await play({ folder, config: { input: "contract.json" }, policies: ["p"], policyData });
			const [evidence] = policyEvidence(played);
			expect(evidence?.Labels).toMatchObject({ contract_kind: "mine" });
			expect(evidence?.Labels).not.toHaveProperty("_agent");
			expect(JSON.parse(evidence?.Labels.limits ?? "")).toEqual({ lanes: 9, kept: true, more: { deep: 1 } });
		});

		it("reads a bundle, and refuses a file of Rego by itself", async () => {
			const folder = laid({ "contract.json": contract, "p/lanes.rego": policy(""), "p/data.json": "{}" });
			spawnSync("tar", ["-czf", "../bundle.tar.gz", "."], { cwd: join(folder, "p"), env: environment });
			const policies = ["bundle.tar.gz", "p/lanes.rego"];
			const played = await play({ folder, config: { input: "contract.json" }, policies });
			expect(policyEvidence(played)).toHaveLength(1);
			expect(played.eval?.message).toContain("the policies in `p/lanes.rego`");
		});

		it("asks the policies of a path only about the kinds that the agent's configuration names for it", async () => {
			const folder = laid({
				"in/contract.json": contract,
				"in/agent.json": readFileSync(
					join(packageFolder, "conformance/good/ccf-agent-configuration/minimal.json"),
					"utf8",
				),
				"Lanes/a.rego": policy(""),
				"all/a.rego": policy("", "all"),
			});
			const behavior = { lanes: ["WorkstationContract"] };
			const played = await play({ folder, config: { input: "in" }, policies: ["Lanes", "all"], behavior });
			const about = policyEvidence(played).map(({ Labels }) => `${Labels._policy} ${Labels.contract_kind}`);
			expect(about.sort()).toEqual([
				"compliance_framework.all CCFAgentConfiguration",
				"compliance_framework.all WorkstationContract",
				"compliance_framework.lanes WorkstationContract",
			]);
		});

		it("records each decision, and heeds the configuration file and waivers", async () => {
			const folder = laid({
				"lane.yaml": readFileSync(bad, "utf8"),
				"gatehouse.config.yaml": "waivers: waivers.yaml\n",
			});
			cpSync(join(packageFolder, "examples", "waivers.yaml"), join(folder, "waivers.yaml"));
			const played = await play({ folder, config: { input: "lane.yaml", record: "log" } });
			expect(played.eval?.code).toBe("OK");
			expect(verifyRecord(join(folder, "log"))).toMatchObject({ entries: 1 });
			const untouched = await play({ folder, config: { input: "lane.yaml", configuration: "none" } });
			expect(evidenceIn(untouched).filter((one) => !isSatisfied(one))).toHaveLength(2);
		});

		it("warns of a key that nobody knows, and goes on", async () => {
			const folder = laid({ "contract.json": contract });
			const played = await play({ folder, config: { input: "contract.json", bundel: "x" } });
			expect(messages(played, "warn")).toEqual([expect.stringContaining("perhaps `bundle` is meant")]);
			expect(played.eval?.code).toBe("OK");
		});
	},
);
