import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { GatehouseError } from "../../src/errors.ts";
import { Gate } from "../../src/gate.ts";
import { ownBundle } from "../../src/package.ts";
import { WaiverUse } from "../../src/waivers/index.ts";
import { wildcard } from "../../src/waivers/wildcard.ts";
import { temporaryFolder } from "../bundles.ts";
import { gatehouse } from "../cli/command.ts";
import { contract } from "../contracts.ts";
import { decisionFaults } from "../schemas.ts";

const time = "2026-05-10T10:00:00Z";
const context = { time, environment: {} };

const waiver = (fields: Readonly<Record<string, string>> = {}) => ({
	code: "mounts.whole-home",
	contract: "docs-lane",
	owner: "ines@example.org",
	reason: "reviewed on the tenth of May",
	ticket: "SEC-12",
	expires: "2026-06-01T00:00:00Z",
	...fields,
});
const file = (...waivers: readonly object[]) => ({
	apiVersion: "gatehouse.dev/v1",
	kind: "Waivers",
	waivers,
});

const wholeHome = contract({
	id: "docs-lane",
	steps: ["sourceosctl agent-machine mounts plan --dev-root ~"],
	emit: ["agent-machine.mount.evidence"],
});

let gate: Gate;

beforeAll(async () => {
	gate = await Gate.open({ bundle: ownBundle });
});

function decide(waivers: object, at = time) {
	const [judgement] = gate.waiving(waivers, time).decide(wholeHome, { ...context, at });
	return judgement?.decision;
}

describe("a waived denial", () => {
	it("stays in the decision with who answers for it, and denies no more", () => {
		const decision = decide(file(waiver()));
		const { owner, reason, ticket, expires } = waiver();
		expect(decision).toMatchObject({
			allow: true,
			outcome: "permitWithObligations",
			reasons: [{ code: "mounts.whole-home", severity: "deny", waiver: { owner, reason, ticket, expires } }],
		});
		expect(decision?.policy.waivers).toMatch(/^sha256:/);
		expect(decisionFaults(decision)).toEqual([]);
	});

	it("is mounted after all, so the evidence names it among the mounts", () => {
		const event = decide(file(waiver()))?.events.find(({ type }) => type === "agent-machine.mount.evidence");
		const data = event?.data as { readonly mounts: readonly { readonly hostPathRef: string }[] } | undefined;
		expect(data?.mounts.map(({ hostPathRef }) => hostPathRef)).toContain("$HOME");
	});

	// biome-ignore format: a table
	const others: readonly (readonly [name: string, fields: Readonly<Record<string, string>>, allow: boolean])[] = [
		["for the domain", { code: "mounts.*" }, true],
		["for any rule of this contract", { code: "*" }, true],
		["for contracts by a form", { contract: "docs-*" }, true],
		["for the file", { contract: "*.json" }, true],
		["for this lane", { lane: "lane" }, true],
		["for another lane", { lane: "other" }, false],
		["for another contract", { contract: "docs" }, false],
		["for another rule of the domain", { code: "mounts.unscoped-downloads" }, false],
	];

	it.each(others)("%s", (_, fields, allow) => {
		expect(decide(file(waiver(fields)))?.allow).toBe(allow);
	});

	it("is judged by the instant of the decision: at its very end it is over", () => {
		expect(decide(file(waiver()), "2026-05-31T23:59:59Z")?.allow).toBe(true);
		expect(decide(file(waiver()), "2026-06-01T00:00:00Z")?.allow).toBe(false);
	});

	it("has another id than the same denial without", () => {
		expect(decide(file(waiver()))?.id).not.toBe(decide(file())?.id);
	});
});

describe("a waiver file is refused", () => {
	const messageOf = (document: object): string => {
		try {
			gate.waiving(document, time);
			return "";
		} catch (error) {
			expect((error as GatehouseError).code).toBe("waivers.invalid");
			return (error as GatehouseError).message;
		}
	};

	// biome-ignore format: a table
	it.each([
		["that is over", { expires: "2026-05-10T10:00:00Z" }, "is over since 2026-05-10T10:00:00Z"],
		["for everything", { code: "*", contract: "*" }, "is for every rule and every contract"],
		["for everything, in other words", { code: "*.*", contract: "**" }, "is for every rule and every contract"],
		["for every rule and every file with an extension", { code: "**", contract: "*.*" }, "is for every rule and every contract"],
		["for every rule and every file in a folder", { code: "*", contract: "*/*.yaml" }, "is for every rule and every contract"],
		["for a code that nobody gives", { code: "mounts.whole-hous" }, "names no code that a decision can give"],
		["for what cannot be waived", { code: "schema.missing-field" }, "`schema.missing-field` cannot be waived"],
		["for a rule that cannot be waived", { code: "mounts.system-place" }, "`mounts.system-place` cannot be waived"],
		["without a reason worth the name", { reason: "ok" }, "/waivers/0/reason"],
		["with an end that is no time", { expires: "never" }, "/waivers/0/expires"],
	])("%s", (_, fields, message) => {
		expect(messageOf(file(waiver(fields)))).toContain(message);
	});

	it("that names all of its faults at once", () => {
		const message = messageOf(file(waiver({ code: "a.b" }), waiver({ expires: "2026-01-01T00:00:00Z" })));
		expect(message).toMatch(/\/waivers\/0`.*\/waivers\/1`/);
	});
});

it("no waiver for any rule touches what cannot be waived", () => {
	const source = contract({
		id: "docs-lane",
		steps: ["sourceosctl agent-machine mounts plan --dev-root /etc"],
	});
	const [judgement] = gate.waiving(file(waiver({ code: "*" })), time).decide(source, context);
	const unwaived = judgement?.decision.reasons.filter(({ waiver: found }) => found === null);
	expect(unwaived?.map(({ code }) => code)).toContain("mounts.system-place");
	expect(judgement?.decision.allow).toBe(false);
});

it.each([
	["*", "", true],
	["a*", "a", true],
	["*a", "ba", true],
	["a*a", "a", false],
	["a*b*c", "a-b-c", true],
	["a*b*c", "a-c-b", false],
	["a*bc*c", "abc", false],
	["a.b", "a-b", false],
])("the form `%s` and the text `%s`", (form, text, fits) => {
	expect(wildcard(form)(text)).toBe(fits);
});

describe("which waivers let something stand", () => {
	// Reviewed in one go: only what they are for tells them apart.
	const both = file(waiver(), waiver({ contract: "gone" }), waiver({ code: "mounts.unscoped-downloads" }));

	it("is told of each, however much they have in common", () => {
		const waiving = gate.waiving(both, time);
		const use = new WaiverUse(waiving.waivers);
		for (const { decision } of waiving.decide(wholeHome, context)) {
			use.note(decision);
		}
		expect(use.unused().map(({ code, contract: whose }) => [code, whose])).toEqual([
			["mounts.whole-home", "gone"],
			["mounts.unscoped-downloads", "docs-lane"],
		]);
	});

	it("is told by the command too, which answers as the library does", () => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, "docs-lane.json"), (wholeHome as { readonly bytes: Uint8Array }).bytes);
		writeFileSync(join(folder, "waivers.json"), JSON.stringify(both));
		const words = ["check", "docs-lane.json", "--waivers", "waivers.json", "--at", time, "--format", "json"];
		const { status, stdout, stderr } = gatehouse(words, folder);
		expect(status).toBe(0);
		expect(JSON.parse(stdout)).toEqual([
			gate.waiving(both, time).decide(wholeHome, { ...context, at: time })[0]?.decision,
		]);
		expect(stderr.trimEnd().split("\n")).toEqual([
			expect.stringContaining("waiver of mounts.whole-home for gone by ines@example.org (SEC-12)"),
			expect.stringContaining("waiver of mounts.unscoped-downloads for docs-lane by ines@example.org"),
		]);
	});
});

it("the same contract in two files has two ids, where a waiver is for one of the files", () => {
	const waiving = gate.waiving(file(waiver({ contract: "one.json" })), time);
	const [one, two] = ["one.json", "two.json"].map((name) => {
		return waiving.decide({ ...wholeHome, name }, context)[0]?.decision;
	});
	expect([one?.allow, two?.allow]).toEqual([true, false]);
	expect(one?.id).not.toBe(two?.id);
});

it("what is said of a waiver shows neither secrets nor names of users", () => {
	const secret = `ghp_${"Zq7".repeat(12)}`;
	const fields = { owner: `ines ${secret}`, reason: `as /home/zacharias said: ${secret}`, ticket: secret };
	const said = JSON.stringify(decide(file(waiver(fields)))?.reasons);
	expect(said).toMatch(/"owner":"ines \[redacted\]".*\/home\/<user> said/);
	expect(said).not.toMatch(/Zq7Zq7|zacharias/);
});
