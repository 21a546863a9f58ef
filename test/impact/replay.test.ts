import { beforeAll, describe, expect, it } from "vitest";
import type { Source } from "../../src/contract/index.ts";
import type { Context } from "../../src/decision/index.ts";
import type { Decision } from "../../src/documents.generated.ts";
import { Gate } from "../../src/gate.ts";
import { Impact, type Replay, replay } from "../../src/impact/index.ts";
import { ownBundle } from "../../src/package.ts";
import type { RecordLine } from "../../src/record/index.ts";
import { changeData, copiedBundle } from "../bundles.ts";
import { contract } from "../contracts.ts";

const label = "sourceos.terminal_command";
const time = "2026-05-01T12:00:00Z";
const owing = contract({ id: "owing", labels: { [label]: "true" }, emit: ["terminal.command.evidence"] });
const from = await Gate.open({ bundle: ownBundle });
let to: Gate;

beforeAll(async () => {
	const folder = copiedBundle();
	changeData(folder, ({ gatehouse }) => {
		delete gatehouse.evidence.labels[label];
	});
	to = await Gate.open({ bundle: folder });
});

function decide(source: Source, context: Partial<Context> = {}): Decision {
	const [judgement] = from.decide(source, { time, environment: {}, ...context });
	if (judgement === undefined) throw new TypeError("no judgement");
	return judgement.decision;
}

/** What was recorded of the contract. */
const own = decide(owing);

function entry(data: unknown, type: "decision" | "event" = "decision", seq = 7): RecordLine {
	return { kind: "entry", entry: { seq, prev: "", time, type, data, hash: "" } };
}

function replayed(lines: readonly RecordLine[], files: readonly Source[] = [owing]): Impact {
	const impact = new Impact();
	const load = (name: string) =>
		files.find((file) => file.name === name) ?? { name, unreadable: "it cannot be read (ENOENT)" };
	replay(lines, { from, to, load }, impact);
	return impact;
}

describe("a recorded decision", () => {
	it("is judged again by both policies", () => {
		const impact = replayed([entry(decide(owing))]);
		expect(impact.notReplayed).toEqual([]);
		expect(impact.changes).toMatchObject([
			{ flips: ["obligations"], entry: 7, contract: { source: owing.name } },
		]);
	});

	it("is judged in its own context", () => {
		const contexts: Context[] = [];
		const spy = (gate: Gate): Replay["from"] => ({
			waivers: gate.waivers,
			decide: (source, context) => {
				contexts.push(context);
				return gate.decide(source, context);
			},
		});
		const context = { at: "2026-04-01T00:00:00Z", environment: { node: "n1", profile: "strict" } };
		const recorded = decide(owing, { ...context, kind: "WorkstationContract" });
		const load = () => owing;
		replay([entry(recorded)], { from: spy(from), to: spy(to), load }, new Impact());
		expect(contexts.slice(-2)).toEqual([1, 2].map(() => ({ ...context, time, kind: "WorkstationContract" })));
	});

	it.each<[string, RecordLine[], Source[], string]>([
		["whose file is gone", [entry(own)], [], "not at hand: it cannot be read (ENOENT)"],
		[
			"whose contract was changed",
			[entry(own)],
			[{ ...contract({ id: "owing", steps: ["echo other"] }) }],
			"the contract has changed since",
		],
		[
			"of a document that its file no longer has",
			[entry({ ...own, contract: { ...own.contract, document: 3 } })],
			[owing],
			"the contract has changed since",
		],
		[
			"that rested on documents which are not given",
			[
				entry({
					...own,
					related: [{ source: "g.json", sha256: `sha256:${"0".repeat(64)}`, kind: "K", id: null }],
				}),
			],
			[owing],
			"--related",
		],
		[
			"that was judged with waivers which are not given",
			[entry({ ...own, policy: { ...own.policy, waivers: `sha256:${"0".repeat(64)}` } })],
			[owing],
			"--waivers",
		],
		[
			"that was judged by a mount policy which is not given",
			[
				entry({
					...own,
					policy: { ...own.policy, mountPolicy: { id: "x", sha256: `sha256:${"0".repeat(64)}` } },
				}),
			],
			[owing],
			"--mount-policy",
		],
		[
			"whose environment was a secret",
			[entry({ ...own, context: { ...own.context, environment: { token: "[redacted]" } } })],
			[owing],
			"it was a secret",
		],
		[
			"of a kind that nobody knows any more",
			[entry({ ...own, context: { ...own.context, kind: "Gone" } })],
			[owing],
			"there is no kind `Gone`",
		],
		[
			"at a time that is none",
			[entry({ ...own, context: { ...own.context, time: "noon" } })],
			[owing],
			"cannot be read",
		],
		["of no known form", [entry({ kind: "Decision" })], [owing], "no decision in a form that is known"],
		["that is null", [entry(null)], [owing], "no decision in a form that is known"],
		[
			"that is not as it was written",
			[{ kind: "fault", place: "000001.ndjson:3", message: "its hash does not fit" }],
			[owing],
			"(000001.ndjson:3): its hash does not fit",
		],
	])("%s is counted as not judged again, with the reason", (_, lines, files, why) => {
		const impact = replayed(lines, files);
		expect(impact.judged).toBe(0);
		expect(impact.notReplayed).toMatchObject([{ why: expect.stringContaining(why) }]);
	});

	it("is told apart from an entry of another type, which holds none", () => {
		const impact = replayed([entry({ anything: true }, "event")]);
		expect([impact.judged, impact.notReplayed]).toEqual([0, []]);
	});
});
