import { describe, expect, it } from "vitest";
import type { Decision } from "../../src/documents.generated.ts";
import { Gate } from "../../src/gate.ts";
import { changeOf } from "../../src/impact/decision-change.ts";
import { Impact } from "../../src/impact/index.ts";
import { ownBundle } from "../../src/package.ts";
import { type ContractShape, contract } from "../contracts.ts";

const gate = await Gate.open({ bundle: ownBundle });
const decide = (shape: ContractShape): Decision => {
	const [judgement] = gate.decide(contract(shape), { time: "2026-05-01T12:00:00Z", environment: {} });
	if (judgement === undefined) throw new TypeError("no judgement");
	return judgement.decision;
};

const plan = "sourceosctl agent-machine mounts plan";
const emit = ["agent-machine.mount.evidence"];
const sound = decide({ steps: [plan], emit });
const home = decide({ steps: [`${plan} --dev-root ~`], emit });
const idle = decide({ steps: ["echo ok"], emit });
const change = (decision: Decision, part: Partial<Decision>): Decision => ({ ...decision, ...part });
const authority = (value: boolean, because: string) => ({ authorises: { value, because } });

describe("what changes in a decision", () => {
	it("is nothing where it is the same, whenever and by whatever bundle it was taken", () => {
		const again = change(home, {
			id: "urn:gatehouse:decision:0",
			policy: { ...home.policy, revision: "other" },
			context: { ...home.context, time: "2027-01-01T00:00:00Z" },
			reasons: home.reasons.map((reason) => ({ ...reason, title: "Another", remediation: "Another." })),
		});
		expect(changeOf(home, again)).toBeNull();
	});

	it.each([
		["toDeny", sound, home],
		["toAllow", home, sound],
		["obligations", idle, sound],
		["obligations", sound, idle],
		["authority", change(sound, authority(true, "a")), change(sound, authority(false, "a"))],
		["authority", change(sound, { authorises: null }), change(sound, authority(false, "a"))],
	] as const)("flips %s", (flip, before, after) => {
		expect(changeOf(before, after)?.flips).toEqual([flip]);
	});

	it("names the reasons that came and went", () => {
		expect(changeOf(sound, home)?.reasons).toEqual({ came: home.reasons, went: [], changed: [] });
		expect(changeOf(home, sound)?.reasons).toEqual({ came: [], went: home.reasons, changed: [] });
	});

	it("names the duties that came and went", () => {
		expect(changeOf(idle, sound)?.obligations).toEqual({ came: sound.evidence.required, went: [] });
		expect(changeOf(sound, idle)?.obligations).toEqual({ came: [], went: sound.evidence.required });
	});

	it.each([
		["in other words", { message: "another" }],
		["of another weight", { severity: "warn" }],
		["at another stretch of the same text", { range: { line: 9, column: 1, endLine: 9, endColumn: 2 } }],
		["now waived", { waiver: { owner: "sam", reason: "r", ticket: "T-1", expires: "2026-06-01T00:00:00Z" } }],
	] as const)("takes a reason %s for a changed one, and no flip", (_, part) => {
		const [reason] = home.reasons;
		if (reason === undefined) throw new TypeError("no reason");
		const other = { ...reason, ...part };
		expect(changeOf(home, change(home, { reasons: [other] }))).toMatchObject({
			flips: [],
			reasons: { came: [], went: [], changed: [{ before: reason, after: other }] },
		});
	});

	it("takes a reason at another place for another one", () => {
		const moved = home.reasons.map((reason) => ({ ...reason, pointer: "/elsewhere" }));
		expect(changeOf(home, change(home, { reasons: moved }))?.reasons).toEqual({
			came: moved,
			went: home.reasons,
			changed: [],
		});
	});

	it("tells another ground of the same authority, which is no flip", () => {
		const before = change(sound, authority(true, "a"));
		const after = change(sound, authority(true, "b"));
		expect(changeOf(before, after)).toMatchObject({
			flips: [],
			authorises: { before: { because: "a" }, after: { because: "b" } },
		});
	});
});

describe("the impact on many contracts", () => {
	const judgement = (decision: Decision, source: string) => ({
		decision: { ...decision, contract: { ...decision.contract, source } },
		lines: null,
	});
	const impact = new Impact();
	const pairs = [
		[sound, sound, "same"],
		[idle, sound, "owing"],
		[sound, home, "denied"],
		[home, sound, "allowed"],
	] as const;
	for (const [before, after, source] of pairs) {
		impact.note(judgement(before, source), judgement(after, source));
	}

	it("counts what was judged and what flips in which way", () => {
		expect([impact.judged, impact.flips(), impact.flips("toDeny"), impact.flips("toAllow")]).toEqual([
			4, 3, 1, 1,
		]);
	});

	it("tells those first that are no longer denied, then those that now are", () => {
		expect(impact.changes.map(({ contract: { source } }) => source)).toEqual(["allowed", "denied", "owing"]);
	});

	it("counts by code, with the contracts that flip", () => {
		expect(impact.codes).toEqual([
			{
				code: "mounts.whole-home",
				came: 1,
				went: 1,
				changed: 0,
				owed: 0,
				contracts: 2,
				flips: ["denied", "allowed"],
			},
			{
				code: "evidence.missing-event",
				came: 0,
				went: 0,
				changed: 0,
				owed: 1,
				contracts: 1,
				flips: ["owing"],
			},
		]);
	});
});
