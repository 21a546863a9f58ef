import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Decision } from "../../src/documents.generated.ts";
import { packageFolder } from "../../src/package.ts";
import { temporaryFolder } from "../bundles.ts";
import { contractValue } from "../contracts.ts";
import { decisionFaults } from "../schemas.ts";
import { gatehouse } from "./command.ts";

const permit = join(packageFolder, "examples", "mount-policy.permit.json");

function decide(words: readonly string[]): readonly Decision[] {
	const { stdout } = gatehouse(["check", ...words, "--format", "ndjson", "--at", "2026-05-01T00:00:00Z"]);
	const decisions = stdout.trimEnd().split("\n");
	return decisions.map((line) => JSON.parse(line) as Decision);
}

/** The reason codes of a lane that plans this mount, under a policy. */
function codes(argument: string, policy: string = permit): readonly string[] {
	const file = join(temporaryFolder(), "lane.json");
	const steps = [`sourceosctl agent-machine mounts plan ${argument}`];
	writeFileSync(file, JSON.stringify(contractValue({ steps, emit: ["agent-machine.mount.evidence"] })));
	const reasons = decide([file, "--mount-policy", policy]).flatMap((decision) => decision.reasons);
	return [...new Set(reasons.map(({ code }) => code))];
}

function policyWith(change: Readonly<Record<string, unknown>>): string {
	const file = join(temporaryFolder(), "policy.json");
	const policy = JSON.parse(readFileSync(permit, "utf8")) as Readonly<Record<string, unknown>>;
	writeFileSync(file, JSON.stringify({ ...policy, ...change }));
	return file;
}

describe("under a policy that permits what it does not deny", () => {
	it("every dangerous shell case is still denied, and every innocent one allowed", () => {
		const bad = decide(["conformance/bad/shell", "--mount-policy", permit]);
		const good = decide(["conformance/good/shell", "--mount-policy", permit]);
		expect(bad.length).toBeGreaterThan(120);
		expect(good.length).toBeGreaterThan(80);
		expect(bad.filter(({ allow }) => allow).map(({ contract }) => contract.id)).toEqual([]);
		expect(good.filter(({ reasons }) => reasons.length > 0).map(({ contract }) => contract.id)).toEqual([]);
	});

	it.each([
		["--dev-root ~/src", []],
		["--dev-root ~/music-app", []],
		["--dev-root ~/Music", ["mounts.discouraged-pattern"]],
		["--dev-root ~/music/x", ["mounts.discouraged-pattern"]],
		["--dev-root ~/reference", ["mounts.beyond-access"]],
		["--dev-root ~/x/private/y", ["mounts.denied-pattern"]],
		["--dev-root ~/dev/Private", ["mounts.denied-pattern"]],
		["--dev-root ~/dev/Pri*e", ["mounts.denied-pattern"]],
		["--downloads-root ~/Downloads/SourceOS/agent-downloads", []],
		["--downloads-root ~/Downloads/other", ["mounts.denied-pattern"]],
		["--dev-root ~", ["mounts.whole-home"]],
		["--dev-root /etc", ["mounts.system-place"]],
		["--dev-root src", []],
		["--dev-root ..", ["mounts.unresolved-path"]],
	])("`%s` draws %j", (argument, expected) => {
		expect(codes(argument)).toEqual(expected);
	});
});

describe("a mount policy", () => {
	it("that asks draws a warning for what it does not name", () => {
		expect(codes("--dev-root ~/src", policyWith({ defaultDecision: "ask" }))).toEqual([
			"mounts.unlisted-source",
		]);
	});

	it("that denies denies it", () => {
		expect(codes("--dev-root ~/src", policyWith({ defaultDecision: "deny" }))).toContain(
			"mounts.outside-roots",
		);
	});

	it("may be YAML", () => {
		const file = join(temporaryFolder(), "policy.yaml");
		writeFileSync(file, readFileSync(permit, "utf8").replaceAll("\t", " "));
		expect(codes("--dev-root ~/src", file)).toEqual([]);
	});

	it("stands in the decision, in its id and in its events", () => {
		const file = "conformance/good/workstation-contract/scoped-mounts.json";
		const [own] = decide([file]);
		const [other] = decide([file, "--mount-policy", permit]);
		expect(other?.policy.mountPolicy.id).toBe("urn:srcos:agent-machine-mount-policy:example-permit");
		expect(other?.id).not.toBe(own?.id);
		expect(other?.events.at(-1)?.data).toMatchObject({ mountPolicyRef: other?.policy.mountPolicy.id });
		expect([own, other].flatMap(decisionFaults)).toEqual([]);
	});

	it.each([
		["{", "option.document", ":1:2"],
		["{}", "mount-policy.invalid", "`id`"],
		[{ defaultDecision: "allow" }, "mount-policy.invalid", "/defaultDecision"],
		[
			{ deniedPatterns: [{ pattern: "~/.s*", reason: "x" }] },
			"mount-policy.invalid",
			"/deniedPatterns/0/pattern",
		],
		[
			{ deniedPatterns: [{ pattern: "$X/y", reason: "x" }] },
			"mount-policy.invalid",
			"/deniedPatterns/0/pattern",
		],
		[
			{ deniedPatterns: [{ pattern: `~${"/x".repeat(17)}`, reason: "x" }] },
			"mount-policy.invalid",
			"more than 16 levels",
		],
		[
			{ allowedRoots: [{ path: "dev", pathClass: "code", accessMode: "read-write" }] },
			"mount-policy.invalid",
			"/allowedRoots/0/path",
		],
	])("%j is refused with exit status 2", (content, code, detail) => {
		const text = typeof content === "string" ? content : readFileSync(policyWith(content), "utf8");
		const file = join(temporaryFolder(), "policy.json");
		writeFileSync(file, text);
		const run = gatehouse(["check", "conformance/good", "--mount-policy", file]);
		expect(run).toMatchObject({ status: 2, stdout: "" });
		expect(run.stderr).toContain(`[${code}]`);
		expect(run.stderr).toContain(detail);
	});
});

describe("the profile `strict`", () => {
	it("denies an office command that acts", () => {
		const file = "conformance/good/workstation-contract/office-acting.yaml";
		expect(decide([file]).map(({ allow }) => allow)).toEqual([true]);
		expect(decide([file, "--profile", "strict"]).map(({ allow }) => allow)).toEqual([false]);
	});
});
