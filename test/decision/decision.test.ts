import { describe, expect, it } from "vitest";
import mountSchema from "../../schemas/agent-machine-mount-evidence.v0.1.schema.json" with { type: "json" };
import officeSchema from "../../schemas/office-artifact-evidence.v0.1.schema.json" with { type: "json" };
import { type JsonValue, validate } from "../../src/contract/index.ts";
import type { Decision } from "../../src/documents.generated.ts";
import { Gate } from "../../src/gate.ts";
import { ownBundle } from "../../src/package.ts";
import { type ContractShape, contract, contractValue } from "../contracts.ts";
import { decisionFaults } from "../schemas.ts";

const gate = await Gate.open({ bundle: ownBundle });
const context = { time: "2026-05-01T12:00:00Z", environment: {} };

function decide(shape: ContractShape): Decision {
	const [judgement] = gate.decide(contract(shape), context);
	const decision = judgement?.decision as Decision;
	expect(decisionFaults(decision)).toEqual([]);
	return decision;
}

const codes = ({ reasons }: Decision) => reasons.map(({ code }) => code);
const eventsOf = (decision: Decision, type: string) => decision.events.filter((event) => event.type === type);

const plan = "sourceosctl agent-machine mounts plan";
const emit = ["agent-machine.mount.evidence", "office.artifact.evidence"];

describe("the outcome", () => {
	it("is permit where nothing is owed", () => {
		expect(decide({})).toMatchObject({ allow: true, outcome: "permit", reasons: [] });
	});

	it("is permitWithObligations where evidence is owed", () => {
		expect(decide({ steps: [plan], emit })).toMatchObject({ allow: true, outcome: "permitWithObligations" });
	});

	it("is deny where one reason denies", () => {
		expect(decide({ steps: [`${plan} --dev-root ~`], emit })).toMatchObject({
			allow: false,
			outcome: "deny",
		});
	});

	it("is not deny where reasons only warn", () => {
		const decision = decide({
			version: "v0.2",
			emit: ["stage", "promote", "rollback"],
			lane: {
				backend: { type: "nix", nix: { flake: "f", installable: ".#a", lock_ref: "l" } },
				promotion: { requiresStagePass: false, rollbackStrategy: "generation" },
			},
		});
		expect(decision).toMatchObject({
			allow: true,
			reasons: [{ code: "promotion.stage-optional", severity: "warn" }],
		});
	});
});

describe("a reason", () => {
	it("has code, texts, place and remedy", () => {
		const [reason] = decide({ steps: ["true", `${plan} --dev-root ~`], emit }).reasons;
		expect(reason).toEqual({
			code: "mounts.whole-home",
			severity: "deny",
			title: "Whole home directory mounted",
			message: "`--dev-root ~` mounts ~, the whole home directory",
			pointer: "/spec/lanes/0/steps/1/run",
			range: { line: 22, column: 59, endLine: 22, endColumn: 71 },
			meaning: { written: "--dev-root ~", resolved: "~", derivation: [] },
			remediation: expect.stringMatching(/^Name the one folder/),
			docs: "docs/rules.md#mountswhole-home",
			waiver: null,
		});
	});

	it("stands in the order of its place in the file", () => {
		const decision = decide({
			steps: [`${plan} --downloads-root ~/Downloads --dev-root ~`, `${plan} --docs-root /`],
			emit,
		});
		expect(codes(decision)).toEqual(["mounts.unscoped-downloads", "mounts.whole-home", "mounts.whole-home"]);
		const places = decision.reasons.map(({ range }) => [range?.line, range?.column]);
		expect(places).toEqual([...places].sort());
	});
});

describe("evidence", () => {
	const labels = { "sourceos.agent_machine": "true" };

	it("is required once for each event of a lane, with all that asks for it", () => {
		expect(decide({ labels, steps: [plan], emit }).evidence).toEqual({
			required: [
				{
					type: "agent-machine.mount.evidence",
					scope: { lane: 0, name: "lane" },
					rule: "evidence.missing-event",
					because: ["activity `mount`", "label `sourceos.agent_machine`"],
					declared: true,
				},
			],
			missing: [],
			images: [],
		});
	});

	it("is missing where the lane does not declare it", () => {
		const decision = decide({ labels, steps: ["make"] });
		expect(decision.evidence.missing).toEqual([
			{ type: "agent-machine.mount.evidence", scope: { lane: 0, name: "lane" } },
		]);
		expect(codes(decision)).toEqual(["evidence.missing-event"]);
	});
});

describe("the id", () => {
	const bytes = new TextEncoder().encode('{"kind": "Unheard",}');
	const idOf = (source: Parameters<Gate["decide"]>[0], from = gate) =>
		from.decide(source, context)[0]?.decision.id;

	it("differs where the same bytes are read in another way", async () => {
		const shallow = await Gate.open({ bundle: ownBundle, limits: { maxDepth: 3 } });
		const ids = [
			idOf({ name: "a.json", bytes }),
			idOf({ name: "a.yaml", bytes }),
			idOf({ name: "a.yaml", bytes }, shallow),
		];
		expect(new Set(ids).size).toBe(3);
	});

	it("differs for each file that cannot be read", () => {
		expect(idOf({ name: "a", unreadable: "why" })).not.toBe(idOf({ name: "b", unreadable: "why" }));
	});

	it("is the same whatever the file is called", () => {
		expect(idOf({ name: "a.yaml", bytes })).toBe(idOf({ name: "b.yaml", bytes }));
	});
});

describe("events", () => {
	it("are about the digest where a contract's id is empty", () => {
		const { contract: about, events } = decide({ id: "" });
		expect(about.id).toBe(null);
		expect(events[0]?.subject).toBe(about.sha256);
	});

	it("begin with the decision's own", () => {
		const decision = decide({});
		expect(decision.events).toEqual([
			{
				specversion: "1.0",
				id: expect.stringMatching(/^[a-f0-9]{32}$/),
				source: "urn:gatehouse:gate",
				type: "gatehouse.decision",
				subject: "example",
				time: context.time,
				datacontenttype: "application/json",
				data: expect.objectContaining({ decisionId: decision.id, allow: true, reasonCodes: [] }),
			},
		]);
	});

	it("say what is planned to be mounted, without the user's name", () => {
		const decision = decide({ steps: [`${plan} --dev-root /home/alice/dev/src`], emit });
		const [event] = eventsOf(decision, "agent-machine.mount.evidence");
		expect(event?.data).toMatchObject({
			kind: "AgentMachineMountEvidence",
			capturedAt: context.time,
			policyHash: gate.bundle.sha256,
			mounts: [
				{
					pathClass: "code",
					hostPathRef: "$HOME/dev/src",
					agentPath: "/workspace/dev",
					accessMode: "read-write",
				},
				{ pathClass: "documents", hostPathRef: "$HOME/Documents/SourceOS/agent-output" },
				{ pathClass: "downloads", accessMode: "browser-read-write-agent-read-only" },
			],
		});
		expect(JSON.stringify(event)).not.toContain("alice");
	});

	it("say what was refused beside what is planned", () => {
		const decision = decide({ steps: [`${plan} --dev-root ~`], emit });
		const [event] = eventsOf(decision, "agent-machine.mount.evidence");
		expect(event?.data).toMatchObject({
			mounts: [{ pathClass: "documents" }, { pathClass: "downloads" }],
			deniedAttempts: [{ pathRef: "$HOME", reason: "mounts.whole-home", severity: "deny" }],
		});
	});

	it("leave the mounts out where nothing is left to mount", () => {
		const mounts = [{ source: "/", target: "/mnt", readOnly: true, class: "immutable_input" }];
		const decision = decide({ version: "v0.2", lane: { mounts } });
		expect(codes(decision)).toEqual(["mounts.whole-home"]);
		expect(eventsOf(decision, "agent-machine.mount.evidence")).toEqual([]);
	});

	it.each([
		["office plan --format pptx", { operation: "plan", format: "pptx", artifactType: "slide-deck" }],
		["office generate --format xlsx", { operation: "plan", format: "xlsx", artifactType: "spreadsheet" }],
		[
			"office generate --execute --policy-ok",
			{ operation: "generate", format: "docx", artifactType: "document" },
		],
		[
			"office convert a.docx --to pdf --ex --po",
			{ operation: "convert", format: "pdf", sourceRefs: ["a.docx"] },
		],
		["office inspect ~/dev/a.ods", { operation: "inspect", format: "ods", storageRef: "$HOME/dev/a.ods" }],
	])("say that `%s` is planned", (words, data) => {
		const decision = decide({ steps: [`sourceosctl ${words}`], emit });
		expect(eventsOf(decision, "office.artifact.evidence").map((event) => event.data)).toMatchObject([
			{ kind: "OfficeArtifactEvidence", status: "planned", ...data },
		]);
	});

	it("of two office commands in one step are told apart", () => {
		const steps = ["sourceosctl office inspect a.docx; sourceosctl office inspect ~/x.photoslibrary/b.docx"];
		expect(
			eventsOf(decide({ steps, emit }), "office.artifact.evidence").map(({ data }) => data),
		).toMatchObject([
			{ status: "planned", sourceRefs: ["a.docx"] },
			{ status: "blocked", sourceRefs: ["$HOME/x.photoslibrary/b.docx"] },
		]);
	});

	it("say that refused office work is blocked", () => {
		const decision = decide({ steps: ["sourceosctl office inspect ~/x.photoslibrary/a.png"], emit });
		expect(eventsOf(decision, "office.artifact.evidence").map(({ data }) => data)).toMatchObject([
			{ status: "blocked" },
		]);
	});

	it("have the same ids for the same question and others at another time", () => {
		const ids = (time: string) =>
			gate
				.decide(contract({ steps: [plan], emit }), { ...context, time })
				.flatMap(({ decision }) => decision.events.map(({ id }) => id));
		expect(ids(context.time)).toEqual(ids(context.time));
		expect(new Set([...ids(context.time), ...ids("2026-05-01T12:00:01Z")]).size).toBe(4);
	});

	it("of two lanes of one name have two ids", () => {
		const value = contractValue({ steps: [plan], emit }) as {
			readonly spec: { readonly lanes: JsonValue[] };
		};
		value.spec.lanes.push(...value.spec.lanes);
		const bytes = new TextEncoder().encode(JSON.stringify(value));
		const events = gate.decide({ name: "lane.json", bytes }, context)[0]?.decision.events ?? [];
		expect(events).toHaveLength(3);
		expect(new Set(events.map(({ id }) => id)).size).toBe(3);
	});

	it.each(["constructor", "__proto__", "toString"])("tell of no format `%s`", (format) => {
		const steps = [
			`sourceosctl office generate --dry-run --format ${format} --title T`,
			`sourceosctl office inspect a.${format}`,
		];
		expect(eventsOf(decide({ steps, emit }), "office.artifact.evidence")).toEqual([]);
	});

	// What a document files as a secret could be a word of ours.
	it.each([
		"documents",
		"agent-machine",
		"AgentMachineMountEvidence",
		"OfficeArtifactEvidence",
		"spreadsheet",
		"read-only",
		"podman-bind",
		"a[redacted][redacted]",
	])("and duties stay of their form where the document files `%s` as a secret", (api_key) => {
		const steps = [`${plan} --dev-root ~/dev/${api_key}`, "sourceosctl office inspect ~/dev/a.xlsx"];
		const decision = decide({ steps, emit, labels: { api_key } });
		expect(decision.evidence.required.map(({ type }) => type)).toEqual(emit);
		for (const { type, data } of decision.events.slice(1)) {
			const schema = type === "office.artifact.evidence" ? officeSchema : mountSchema;
			expect(validate(data as JsonValue, { schema })).toEqual([]);
		}
	});
});

it.each([{ time: "yesterday" }, { at: "2026-05-10" }])(
	"nothing is judged at what is no time: %j",
	(change) => {
		expect(() => gate.decide(contract({}), { ...context, ...change })).toThrow(
			expect.objectContaining({ code: "context.time" }),
		);
	},
);
