import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { packageFolder } from "../../src/package.ts";
import { lastingFolder } from "../bundles.ts";
import { gatehouse } from "./command.ts";

describe("gatehouse new rule --kind", () => {
	const project = lastingFolder();
	beforeAll(() => {
		for (const folder of ["policy", "conformance"]) {
			cpSync(join(packageFolder, folder), join(project, folder), { recursive: true });
		}
		cpSync(join(packageFolder, "schemas"), join(project, "schemas"), { recursive: true });
	});
	const begin = (name: string, kind: string) => gatehouse(["new", "rule", name, "--kind", kind], project);

	it.each([
		["AttestationDecision", "attestation-decision", "policy/agent_machine/attestation_decision"],
		["AgentPassport", "passport", "policy/passports/passport"],
		["HostInterfaceEnvelope", "host-interface", "policy/host_interfaces/envelope"],
	])("begins a rule about %s where its family finds it", (kind, domain, folder) => {
		const decision = readFileSync(join(project, "policy/decision.rego"));
		expect(begin(`${domain}/copied-id`, kind)).toMatchObject({ status: 0, stderr: "" });
		expect(readdirSync(join(project, folder))).toEqual(
			expect.arrayContaining(["copied_id.rego", "copied_id_test.rego"]),
		);
		expect(readFileSync(join(project, "policy/decision.rego"))).toEqual(decision);
	});

	it("lays them out so that nothing is to be mended, and their tests pass", () => {
		expect(gatehouse(["fmt", "--check"], project)).toMatchObject({ status: 0, stdout: "" });
		expect(gatehouse(["lint"], project)).toMatchObject({ status: 0, stderr: "" });
		expect(gatehouse(["test", "--run", "copied_id"], project)).toMatchObject({
			status: 0,
			stdout: expect.stringContaining("9 passed, 0 failed"),
		});
	});

	it.each([
		["x/copied-id", "AttestationDecision", "perhaps `attestation-decision/copied-id` is meant"],
		["passport/copied-id", "AgentPassport", "is there already"],
		["lanes/x", "WorkstationContract", "no folder of rules is gathered for it alone"],
		["x/y", "AgentPassprot", "[kind.unknown]"],
	])("does not begin %s about %s", (name, kind, says) => {
		expect(begin(name, kind)).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining(says) });
	});
});
