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
		["by access of another sort", () => mount((data) => ({ ...data, mounts: mountsOf(data).map((root) => ({ ...root, accessMode: "write-only-artifacts" })) })), "was mounted write-only-artifacts, and planned browser-read-write"],
		["by letting files run", () => mount((data) => ({ ...data, mounts: mountsOf(data).map((root) => ({ ...root, directExecutionAllowed: true })) })), "was mounted so that its files can be run, which was not planned"],
		["by letting secrets in", () => mount((data) => ({ ...data, mounts: mountsOf(data).map((root) => ({ ...root, secretsProhibited: false })) })), "was mounted with secrets allowed, which was not planned"],
		["by a root that it keeps to itself", () => mount((data) => ({ ...data, mounts: mountsOf(data).map((root) => ({ ...root, hostPathRef: null })) })), "`mount-0` does not say what was mounted"],
		["by mounting in a lane that does not", () => ({ ...mount(), subject: "other" }), "which the plan does not mount"],
		["by a time that is none", () => ({ ...mount(), time: "yesterday" }), "`yesterday` is no time"],
		["by evidence from before its decision", () => mount((data) => ({ ...data, capturedAt: "2026-05-10T09:00:00Z" })), "before the decision at 2026-05-10T10:00:00Z"],
		["by executing a dry run in vain", () => office((data) => ({ ...data, operation: "generate", status: "failure" })), "was planned as a dry run, and executed as `generate`"],
		["by executing what it calls a plan", () => office((data) => ({ ...data, conversion: { executed: true } })), "was planned as a dry run, and executed as `plan`"],
		["by a dry run with effects", () => office((data) => ({ ...data, sideEffects: { emailSent: true } })), "was planned as a dry run, and executed as `plan`"],
		["by executing a dry run that only the lane is named of", () => ({ ...office((data) => ({ ...data, operation: "generate", status: "success", artifactId: "x" })), subject: "docs" }), "was planned as a dry run, and executed as `generate`"],
		["by executing a dry run of no subject", () => ({ ...office((data) => ({ ...data, operation: "generate", status: "success" })), subject: null }), "was planned as a dry run, and executed as `generate`"],
		["by office work in a lane that does none", () => ({ ...office((data) => ({ ...data, operation: "generate", status: "success" })), subject: "other/0/0" }), "the plan has no office work in `other/0/0`"],
		["by another image in other words", () => ({ ...mount(), type: "t", id: "c", data: { runtime: { containerImage: { digest: `SHA256:${"A".repeat(64)}` } } } }), "it ran the image `sha256:aaaa"],
		["by another image in a list", () => ({ ...mount(), type: "t", id: "c", data: { images: [`sha256:${"1".repeat(64)}`] } }), "it ran the image `sha256:1111"],
		["by an image of another name without a digest", () => ({ ...mount(), type: "t", id: "c", data: { image: "registry.example/evil:1" } }), "it ran the image `registry.example/evil:1`"],
		["by another image in another lane's name", () => ({ ...mount(), type: "container.digest", subject: "elsewhere", id: "c", data: { digest: `sha256:${"0".repeat(64)}` } }), "it ran the image `sha256:0000"],
		["by being about another decision", () => ({ ...mount(), type: "t", data: { decisionId: "urn:gatehouse:decision:0" } }), "it is about the decision `urn:gatehouse:decision:0`"],
		["by being about another contract", () => ({ ...mount(), type: "t", data: { contract: { sha256: `sha256:${"0".repeat(64)}` } } }), "it is about another contract"],
		["by an envelope under another policy", () => envelope({ payload: { policyHash: `sha256:${"0".repeat(64)}` } }), "it was made under the policy `sha256:0000"],
		["by an envelope with another image", () => envelope({ payload: { container_digest: `sha256:${"0".repeat(64)}` } }), "it ran the image `sha256:0000"],
		["by an envelope with a payload of another root", () => envelope({ evidence_type: "agent-machine.mount.evidence", lane_id: "docs", payload: { ...(mount().data as JsonObject), mounts: [{ ...(mountsOf(mount().data as JsonObject)[0] as JsonObject), hostPathRef: "$HOME" }] } }), "`$HOME` was mounted"],
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

describe("an evidence envelope of the execution plane", () => {
	it("is an event", () => {
		expect(check([envelope({ emitted_at: "2026-05-10T09:00:00Z" })]).contradictions).toEqual([
			"it happened at 2026-05-10T09:00:00Z, before the decision at 2026-05-10T10:00:00Z",
		]);
	});

	it("that goes by the plan contradicts nothing", () => {
		const events = [
			envelope({ policy_bundle_hash: `sha256:${"0".repeat(64)}`, payload: { image: digest } }),
			mount(),
			office(),
		];
		expect(check(events)).toMatchObject({ missing: [], contradictions: [] });
	});

	it("can carry the payload that is owed", () => {
		const events = [mount(), office()].map(({ type, data }, i) => {
			return envelope({
				evidence_id: `ev-${i}`,
				evidence_type: type as string,
				lane_id: "docs",
				payload: data as JsonObject,
			});
		});
		expect(check(events)).toMatchObject({ missing: [], contradictions: [] });
	});

	it("may say that what was denied was rejected, and not that it was accepted", () => {
		expect(check([envelope({ evidence_type: "admission.rejected" })], denied).contradictions).toEqual([]);
		expect(check([envelope({ evidence_type: "admission.accepted" })], denied).contradictions).toHaveLength(1);
	});
});

describe("no alarm is given", () => {
	// biome-ignore format: a table
	it.each<readonly [string, () => JsonObject]>([
		["for an event without a subject in a contract of one lane", () => ({ ...mount(), subject: null })],
		["for a root in other words", () => mount((data) => ({ ...data, mounts: mountsOf(data).map((root, i) => (i === 0 ? { ...root, hostPathRef: "~/dev//docs/" } : root)) }))],
		["for less access", () => mount((data) => ({ ...data, mounts: mountsOf(data).map((root) => ({ ...root, accessMode: "read-only" })) }))],
		["for the planned image by its name", () => ({ ...mount(), type: "t", id: "c", data: { image: "registry.example/docs" } })],
		["for the planned image without the algorithm", () => ({ ...mount(), type: "container.digest", id: "c", data: { digest: digest.slice(7) } })],
		["for an event of another sort without data", () => ({ specversion: "1.0", id: "i", source: "s", type: "com.example.started" })],
		["for members that reach for prototypes", () => JSON.parse('{"specversion":"1.0","id":"i","source":"s","type":"__proto__","data":{"constructor":{"__proto__":{"image":null}}}}')],
	])("%s", (_, event) => {
		expect(check([{ ...event(), id: "first" }, mount(), office()])).toMatchObject({ missing: [], contradictions: [] });
	});
});

/** An envelope as a runner's node writes it. */
function envelope(fields: JsonObject): JsonObject {
	return {
		contract_version: 1,
		evidence_id: "ev-1",
		evidence_type: "execution.completed",
		execution_ref: "exec-1",
		request_id: "adm-1",
		lane_id: "process",
		payload: {},
		emitted_at: "2026-05-10T10:05:00Z",
		...fields,
	};
}

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

	it("takes an empty file for no events", () => {
		const { status, stdout } = run([]);
		expect([status, stdout.trimEnd().split("\n").at(-1)]).toEqual([
			1,
			"0 delivered, 2 missing, 0 contradicting",
		]);
	});

	it.each([
		["half a decision", '{"apiVersion":"gatehouse.dev/v1","kind":"Decision"}'],
		["a decision that was changed", () => JSON.stringify({ ...denied, allow: true })],
		["several", () => JSON.stringify([decision, denied])],
		["nothing", ""],
	])("ends with 2 and one clear line where the decision's file holds %s", (_, text) => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, "decision.json"), typeof text === "string" ? text : text());
		const { status, stderr } = gatehouse(["evidence", "verify", "decision.json"], folder);
		expect([status, stderr.trimEnd().split("\n").length]).toEqual([2, 1]);
		expect(stderr).toMatch(/^gatehouse: `decision\.json.*\[(?:option\.document|export\.decisions)\]; /);
	});

	it("reads the decision as every format for machines writes it", () => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, "plan.decisions"), `${JSON.stringify(decision)}\n`);
		expect(gatehouse(["evidence", "verify", "plan.decisions"], folder)).toMatchObject({
			status: 1,
			stderr: "",
		});
	});

	it("says where a file is no JSON", () => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, "decision.json"), JSON.stringify(decision));
		writeFileSync(join(folder, "events.json"), '{\n  "id": nothing\n}');
		const { stdout } = gatehouse(["evidence", "verify", "decision.json", "events.json"], folder);
		expect(stdout).toMatch(/^contradicts {2}events\.json:2:9 {2}/m);
	});

	it("lists no more contradictions than anybody reads, and counts all", () => {
		const { stdout } = run(Array.from({ length: 1500 }, () => ({})));
		const lines = stdout.trimEnd().split("\n");
		expect(lines.filter((line) => line.startsWith("contradicts"))).toHaveLength(1000);
		expect(lines.slice(-2)).toEqual([
			"and 500 more that contradict",
			"0 delivered, 2 missing, 1500 contradicting",
		]);
	});
});
