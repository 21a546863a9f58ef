import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../src/contract/index.ts";
import type { Decision } from "../../src/documents.generated.ts";
import { readEvents, verifyEvidence } from "../../src/evidence/index.ts";
import { Gate } from "../../src/gate.ts";
import { ownBundle } from "../../src/package.ts";
import { temporaryFolder } from "../bundles.ts";
import { gatehouse } from "../cli/command.ts";
import { contractValue } from "../contracts.ts";

const digest = `sha256:${"7f83b165".repeat(8)}`;
const lane = {
	name: "docs",
	backend: { type: "container", container: { image: `registry.example/docs@${digest}` } },
	evidence: { emit: ["agent-machine.mount.evidence", "office.artifact.evidence"] },
};
const steps = [
	"sourceosctl agent-machine mounts plan --dev-root ~/dev/docs",
	"sourceosctl office generate --dry-run --artifact-type slide-deck --format pptx --title T",
];
const context = { time: "2026-05-10T10:00:00Z", environment: {} };

let decision: Decision;
let denied: Decision;

beforeAll(async () => {
	const gate = await Gate.open({ bundle: ownBundle });
	const decide = (runs: readonly string[]) => {
		const bytes = new TextEncoder().encode(JSON.stringify(contractValue({ steps: runs, lane })));
		return gate.decide({ name: "lane.json", bytes }, context)[0]?.decision as Decision;
	};
	decision = decide(steps);
	denied = decide(["sourceosctl agent-machine mounts plan --dev-root ~"]);
});

/** What the runner delivers where all goes as planned: the plan's own payloads, after the fact. */
function delivered(type: string, change: (data: JsonObject) => JsonObject = (data) => data): JsonObject {
	const plan = decision.events.find((event) => event.type === type);
	const payload = structuredClone(plan?.data) as JsonObject;
	return {
		specversion: "1.0",
		id: `run-${type}`,
		source: "urn:example:runner",
		type,
		subject: plan?.subject as string,
		time: "2026-05-10T10:05:00Z",
		datacontenttype: "application/json",
		data: change(payload),
	};
}

const mount = (change?: (data: JsonObject) => JsonObject) =>
	delivered("agent-machine.mount.evidence", change);
const office = (change?: (data: JsonObject) => JsonObject) => delivered("office.artifact.evidence", change);

function check(events: readonly JsonValue[], against: Decision = decision) {
	const readings = events.flatMap((event, i) => readEvents(event, `event-${i}`));
	const { missing, contradictions, delivered: met } = verifyEvidence(against, readings);
	return {
		delivered: met.map(({ duty }) => duty.type),
		missing: missing.map(({ type }) => type),
		contradictions: contradictions.map(({ message }) => message),
	};
}

function mountsOf(data: JsonObject): JsonObject[] {
	return data.mounts as JsonObject[];
}

describe("the evidence of a run", () => {
	it("is whole where every event that is owed was delivered as planned", () => {
		expect(decision.allow).toBe(true);
		expect(check([mount(), office()])).toEqual({
			delivered: ["agent-machine.mount.evidence", "office.artifact.evidence"],
			missing: [],
			contradictions: [],
		});
	});

	it("lacks what was not delivered", () => {
		expect(check([office()])).toMatchObject({ missing: ["agent-machine.mount.evidence"] });
	});

	it("is not met by what the gate itself says of the plan", () => {
		expect(check(decision.events as unknown as JsonValue[]).missing).toEqual([
			"agent-machine.mount.evidence",
			"office.artifact.evidence",
		]);
	});

	it("is not met by another lane's", () => {
		expect(check([{ ...mount(), subject: "other" }, office()]).missing).toEqual([
			"agent-machine.mount.evidence",
		]);
	});

	it("comes in a batch too", () => {
		expect(check([[mount(), office()]])).toMatchObject({ missing: [], contradictions: [] });
	});

	it("may come twice", () => {
		expect(check([mount(), mount(), office()])).toMatchObject({ missing: [], contradictions: [] });
	});
});

describe("a run contradicts its plan", () => {
	// biome-ignore format: a table
	const cases: readonly (readonly [name: string, event: () => JsonObject, message: string])[] = [
		["by another root", () => mount((data) => ({ ...data, mounts: mountsOf(data).map((root, i) => (i === 0 ? { ...root, hostPathRef: "$HOME/.ssh" } : root)) })), "`$HOME/.ssh` was mounted, which the plan does not mount"],
		["by more access", () => mount((data) => ({ ...data, mounts: mountsOf(data).map((root) => ({ ...root, accessMode: "read-write" })) })), "was mounted read-write, and planned browser-read-write-agent-read-only"],
		["by another place in the lane", () => mount((data) => ({ ...data, mounts: mountsOf(data).map((root) => ({ ...root, agentPath: "/" })) })), "was mounted at `/`, and planned at `/workspace/dev`"],
		["by another policy", () => mount((data) => ({ ...data, policyHash: "sha256:0" })), "it was made under the policy `sha256:0`"],
		["by another mount policy", () => mount((data) => ({ ...data, mountPolicyRef: "urn:other" })), "it names the mount policy `urn:other`"],
		["by a payload that is not what its type says", () => mount((data) => ({ ...data, mounts: [] })), "`mounts`"],
		["by happening before its decision", () => ({ ...mount(), time: "2026-05-10T09:59:59Z" }), "before the decision at 2026-05-10T10:00:00Z"],
		["by executing a dry run", () => office((data) => ({ ...data, operation: "generate", status: "success" })), "was planned as a dry run, and executed as `generate`"],
		["by converting in a dry run", () => office((data) => ({ ...data, operation: "convert", status: "failure", conversion: { executed: true } })), "was planned as a dry run, and executed as `convert`"],
		["by another image", () => ({ ...mount(), type: "container.digest", id: "c", data: { digest: `sha256:${"0".repeat(64)}` } }), "it ran the image `sha256:0000"],
		["by what is no event", () => ({ type: "agent-machine.mount.evidence" }), "it is neither a CloudEvents 1.0 event nor an evidence envelope"],
	];

	it.each(cases)("%s", (_, event, message) => {
		expect(check([event()]).contradictions).toEqual(
			expect.arrayContaining([expect.stringContaining(message)]),
		);
	});

	it("and what contradicts it meets no duty", () => {
		const elsewhere = mount((data) => ({ ...data, policyHash: "sha256:0" }));
		expect(check([elsewhere, office()]).missing).toEqual(["agent-machine.mount.evidence"]);
	});

	it("by two events under one name", () => {
		const other = mount((data) => ({ ...data, executor: "another" }));
		expect(check([mount(), other, office()]).contradictions).toEqual(["another event bears its id: event-0"]);
	});

	it("by having run at all where it was denied", () => {
		expect(denied.allow).toBe(false);
		expect(check([mount()], denied).contradictions).toContain(
			"the run was denied, and `agent-machine.mount.evidence` tells of it",
		);
	});

	it("not by the image that was planned", () => {
		const run = { ...mount(), type: "container.digest", id: "c", data: { digest } };
		expect(check([run, mount(), office()]).contradictions).toEqual([]);
	});
});

it("an evidence envelope of the execution plane is an event", () => {
	const envelope = {
		contract_version: 1,
		evidence_id: "ev-1",
		evidence_type: "execution.completed",
		request_id: "adm-1",
		payload: {},
		emitted_at: "2026-05-10T09:00:00Z",
	};
	expect(check([envelope]).contradictions).toEqual([
		"it happened at 2026-05-10T09:00:00Z, before the decision at 2026-05-10T10:00:00Z",
	]);
});

describe("gatehouse evidence verify", () => {
	function run(events: readonly JsonObject[]) {
		const folder = temporaryFolder();
		mkdirSync(join(folder, "events"));
		writeFileSync(join(folder, "decision.json"), JSON.stringify([decision]));
		const lines = events.map((event) => `${JSON.stringify(event)}\n`).join("");
		writeFileSync(join(folder, "events.ndjson"), lines);
		return gatehouse(["evidence", "verify", "decision.json", "events.ndjson"], folder);
	}

	it("ends with 0 where all is there, and says what was delivered", () => {
		const { status, stdout } = run([mount(), office()]);
		expect(stdout).toMatch(/^delivered {4}agent-machine\.mount\.evidence \(docs\) {2}events\.ndjson:1$/m);
		expect([status, stdout.trimEnd().split("\n").at(-1)]).toEqual([
			0,
			"2 delivered, 0 missing, 0 contradicting",
		]);
	});

	it("ends with 1 where something is missing, and says who asks for it", () => {
		const { status, stdout } = run([office()]);
		expect(stdout).toMatch(/^missing {6}agent-machine\.mount\.evidence \(docs\) {2}asked for by /m);
		expect(status).toBe(1);
	});

	it("ends with 2 where there is no decision", () => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, "decision.json"), "{}");
		expect(gatehouse(["evidence", "verify", "decision.json"], folder)).toMatchObject({
			status: 2,
			stdout: "",
		});
	});
});
