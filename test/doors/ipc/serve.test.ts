import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as otherThings } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Decision } from "../../../src/documents.generated.ts";
import type { Invocation, Outcome } from "../../../src/doors/ipc/adapter.ts";
import { lineOf, type Message } from "../../../src/doors/ipc/envelope.ts";
import { capabilitiesOf, workOf } from "../../../src/doors/ipc/operations.ts";
import { serveAdapter } from "../../../src/doors/ipc/serve.ts";
import { noTranscript, transcriptIn } from "../../../src/doors/ipc/transcript.ts";
import { ServedGate } from "../../../src/doors/served-gate.ts";
import { Gate } from "../../../src/gate.ts";
import { ownBundle, packageFolder } from "../../../src/package.ts";
import { DecisionRecord, verifyRecord } from "../../../src/record/index.ts";
import { temporaryFolder } from "../../bundles.ts";
import { counting, handshake, invoke } from "./sample.ts";

const now = () => "2026-05-10T10:00:00Z";
const bundled = await Gate.open({ bundle: ownBundle });
const conformance = (...names: readonly string[]) => join(packageFolder, "conformance", ...names);
const lane = readFileSync(conformance("good", "workstation-contract", "minimal.json"), "utf8");

interface Served {
	readonly heard: readonly Message[];
	readonly status: Awaited<ReturnType<typeof serveAdapter>>;
	readonly notes: readonly string[];
}

interface Setting {
	readonly record?: DecisionRecord;
	readonly work?: (invocation: Invocation) => AsyncGenerator<object, Outcome, undefined>;
	readonly transcript?: string;
}

/** What an adapter answers to these lines; the offer that it makes is left out. */
async function serve(said: Iterable<string> | AsyncIterable<string>, setting: Setting = {}): Promise<Served> {
	const gate = await ServedGate.open({
		open: async () => bundled,
		context: { environment: {} },
		record: setting.record,
		now,
	});
	const written: string[] = [];
	const notes: string[] = [];
	const transcript = setting.transcript === undefined ? noTranscript : transcriptIn(setting.transcript);
	const status = await serveAdapter({
		input: bytesOf(said),
		output: { write: (text) => void written.push(text), drained: async () => {} },
		offer: capabilitiesOf(setting.record !== undefined),
		stamp: counting("adapter"),
		transcript,
		work: setting.work ?? ((invocation) => workOf(invocation, { gate, related: [] })),
		maxLineBytes: 4 * 1024 * 1024,
		note: (text) => void notes.push(text),
	});
	transcript.close();
	return { heard: written.map((line) => JSON.parse(line) as Message), status, notes };
}

async function* bytesOf(said: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Uint8Array> {
	for await (const line of said) {
		yield Buffer.from(`${line}\n`);
	}
}

const accepted = capabilitiesOf(false).capabilities.map(({ name }) => name);
const greeting = handshake(accepted).map(lineOf);

function asking(op: string, args: object, id = "ask-0001", timeoutMs = 20_000): string {
	return lineOf(invoke(id, { op, args, timeoutMs }));
}

/** What comes of one invocation. */
async function answerTo(op: string, args: object, setting: Setting = {}): Promise<Message["payload"]> {
	const { heard } = await serve([...greeting, asking(op, args)], setting);
	expect(heard.map(({ type }) => type).slice(0, 2)).toEqual(["hello_ack", "capabilities"]);
	expect(heard).toHaveLength(3);
	expect(heard[2]?.replyTo).toBe("ask-0001");
	return heard[2]?.payload ?? {};
}

describe("contract.decide", () => {
	const decisionOn = async (args: object): Promise<Decision> => {
		const { ok, data } = await answerTo("contract.decide", args);
		expect(ok).toBe(true);
		return data as unknown as Decision;
	};

	it("decides on a value and on its text alike", async () => {
		const value = await decisionOn({ contract: JSON.parse(lane) });
		const text = await decisionOn({ text: lane, name: "plan.json" });
		expect([value.allow, text.allow]).toEqual([true, true]);
		expect([value.contract.source, text.contract.source]).toEqual(["contract", "plan.json"]);
		expect(text.contract).toMatchObject({ id: value.contract.id, kind: "WorkstationContract" });
	});

	// biome-ignore format: a table
	it.each<readonly [what: string, args: object, code: string]>([
		["text that cannot be read", { text: "{", syntax: "json" }, "input.not-json"],
		["nothing", { text: "" }, "input.empty"],
		["a value that is no object", { contract: null }, "contract.not-an-object"],
		["a kind that nobody knows", { contract: { kind: "Nothing" } }, "contract.unknown-kind"],
		["a contract nested too deeply", { contract: JSON.parse("[".repeat(80) + "]".repeat(80)) }, "input.too-deep"],
		["a contract that breaks a rule", { text: readFileSync(join(packageFolder, "examples", "docs-lane.yaml"), "utf8"), syntax: "yaml" }, "mounts.whole-home"],
	])("%s is a result that denies, and no error", async (_, args, code) => {
		const { allow, reasons } = await decisionOn(args);
		expect(allow).toBe(false);
		expect(reasons.map((reason) => reason.code)).toContain(code);
	});

	// biome-ignore format: a table
	it.each<readonly [what: string, args: object]>([
		["nothing at all", {}],
		["a value and a text", { contract: {}, text: "" }],
		["a member that it does not know", { contract: {}, colour: "red" }],
		["a syntax that there is not", { text: "", syntax: "toml" }],
		["a kind that there is not", { contract: {}, kind: "Nothing" }],
		["a time that is none", { contract: {}, time: "yesterday" }],
		["an environment of numbers", { contract: {}, environment: { node: 1 } }],
		["several documents as one", { text: "{}\n{}\n", syntax: "json-lines" }],
	])("%s is bad input", async (_, args) => {
		expect(await answerTo("contract.decide", args)).toMatchObject({ code: "ADAPTER_BAD_INPUT", retryable: false });
	});

	it("asks by the kind, the time and the environment that it is given", async () => {
		const environment = { node: "n1" };
		const { context } = await decisionOn({
			contract: JSON.parse(lane),
			time: "2026-01-01T00:00:00Z",
			environment,
			kind: "WorkstationContract",
		});
		expect(context).toEqual({
			time: now(),
			judgedAt: "2026-01-01T00:00:00Z",
			environment,
			kind: "WorkstationContract",
		});
	});

	it("follows what a contract rests on into what is given along", async () => {
		const folder = join(packageFolder, "examples");
		const text = readFileSync(join(folder, "handed-on.yaml"), "utf8");
		const team = readFileSync(join(folder, "given", "team.yaml"), "utf8");
		const given = { text: team, name: "team.yaml" };
		const { reasons } = await decisionOn({ text, syntax: "yaml", related: [given] });
		expect(reasons.map(({ code }) => code)).toEqual(["delegation.paths-widened"]);
		expect((await decisionOn({ text, syntax: "yaml" })).reasons.map(({ code }) => code)).toEqual([]);
	});

	it("tells how far it has come with many, and answers with all", async () => {
		const contracts = Array.from({ length: 70 }, (_, i) => ({ text: lane, name: `${i}.json` }));
		const { heard } = await serve([...greeting, asking("contract.decide", { contracts })]);
		expect(heard.slice(2).map(({ type }) => type)).toEqual(["progress", "progress", "result"]);
		expect(heard[2]?.payload).toEqual({ done: 32, total: 70 });
		const { decisions } = (heard[4] as Message).payload.data as unknown as {
			readonly decisions: readonly Decision[];
		};
		expect(decisions.map(({ contract }) => contract.source)).toEqual(contracts.map(({ name }) => name));
	});

	it("has its decisions in the record before it answers", async () => {
		const folder = temporaryFolder();
		const { heard } = await serve([...greeting, asking("contract.decide", { text: lane })], {
			record: new DecisionRecord(folder),
		});
		expect(heard[2]?.payload).toMatchObject({ ok: true, data: { allow: true } });
		expect(heard[1]?.payload).toMatchObject({ capabilities: [{ sideEffects: "filesystem" }, {}, {}] });
		expect(verifyRecord(folder)).toMatchObject({ entries: 1 });
	});
});

describe("evidence.verify", () => {
	const decide = async () => {
		const { heard } = await serve([...greeting, asking("contract.decide", { text: lane })]);
		return heard[2]?.payload.data;
	};

	it("holds events against their decision", async () => {
		const decision = await decide();
		expect(await answerTo("evidence.verify", { decision, events: [] })).toMatchObject({
			ok: true,
			data: { contradictions: [] },
		});
		expect(await answerTo("evidence.verify", { decision, events: [7] })).toMatchObject({
			ok: true,
			data: { satisfied: false, contradictions: [{ origin: "events[0]" }] },
		});
	});

	it("takes nothing for a decision that is none", async () => {
		expect(await answerTo("evidence.verify", { decision: {}, events: [] })).toMatchObject({
			code: "ADAPTER_BAD_INPUT",
		});
	});
});

it("text.caps writes in capitals", async () => {
	expect(await answerTo("text.caps", { text: "straße" })).toEqual({ ok: true, data: { text: "STRASSE" } });
	expect(await answerTo("text.caps", {})).toMatchObject({ code: "ADAPTER_BAD_INPUT" });
});

/** An operation that says how far it has come until it is stopped. */
async function* endless(): AsyncGenerator<object, Outcome, undefined> {
	for (let done = 1; ; done += 1) {
		yield { done };
	}
}

describe("an operation that does not end", () => {
	it("is called off, and so is one that waits for it", async () => {
		const cancel = (id: string) => lineOf({ ...invoke(`off-${id}`, { id }), type: "cancel" });
		const begun: string[] = [];
		const work = ({ id }: Invocation) => {
			begun.push(id);
			return endless();
		};
		async function* said(): AsyncGenerator<string> {
			yield* [...greeting, asking("text.caps", {}), asking("text.caps", {}, "ask-0002")];
			while (begun.length === 0) {
				await otherThings();
			}
			yield* [cancel("ask-0002"), cancel("ask-0001")];
		}
		const { heard } = await serve(said(), { work });
		const answers = heard.slice(2).filter(({ type }) => type !== "progress");
		expect(answers.map(({ replyTo, payload }) => [replyTo, payload.code])).toEqual([
			["ask-0002", "ADAPTER_CANCELLED"],
			["ask-0001", "ADAPTER_CANCELLED"],
		]);
		expect(begun).toEqual(["ask-0001"]);
	});

	it("is over with its time", async () => {
		const { heard } = await serve([...greeting, asking("text.caps", {}, "ask-0001", 1)], { work: endless });
		expect(heard.at(-1)).toMatchObject({
			type: "error",
			payload: { code: "ADAPTER_TIMEOUT", retryable: true },
		});
	});
});

it("an operation that breaks down is an error, and says to its own side why", async () => {
	const work = () => {
		throw new Error("out of paper");
	};
	const { heard, notes } = await serve(
		[...greeting, asking("text.caps", {}), asking("text.caps", {}, "ask-0002")],
		{ work },
	);
	expect(heard.slice(2).map(({ payload }) => payload.code)).toEqual(["ADAPTER_FAILED", "ADAPTER_FAILED"]);
	expect(notes).toEqual(["text.caps has failed: out of paper", "text.caps has failed: out of paper"]);
});

it("a hundred invocations at once are answered one after the other", async () => {
	const ids = Array.from({ length: 100 }, (_, i) => `ask-${String(i).padStart(4, "0")}`);
	const { heard } = await serve([...greeting, ...ids.map((id) => asking("text.caps", { text: id }, id))]);
	expect(heard.slice(2).map(({ replyTo }) => replyTo)).toEqual(ids);
});

it("a line too long is answered, and the next one is served", async () => {
	const long = "x".repeat(5 * 1024 * 1024);
	const { heard } = await serve([...greeting, long, asking("text.caps", { text: "a" })]);
	expect(heard.slice(2).map(({ type, payload }) => payload.code ?? type)).toEqual([
		"IPC_BAD_ENVELOPE",
		"result",
	]);
});

it("where the runner speaks something else, nothing more is read or said", async () => {
	const { heard, status } = await serve(["{}", ...greeting]);
	expect(heard.map(({ type }) => type)).toEqual(["error"]);
	expect(status).toEqual({ understood: false, last: null });
});

it("a runner that is gone ends the conversation", async () => {
	async function* breaking(): AsyncGenerator<string> {
		yield* greeting;
		throw Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });
	}
	const { heard, status, notes } = await serve(breaking());
	expect(heard).toHaveLength(2);
	expect(status.understood).toBe(true);
	expect(notes).toEqual(["no more is read: read ECONNRESET"]);
});

it("its transcript has every line of both sides, is its owner's alone, and is sound", async () => {
	const file = join(temporaryFolder(), "talk.ndjson");
	await serve([...greeting, "", asking("text.caps", { text: "ü" })], { transcript: file });
	const lines = readFileSync(file, "utf8").trimEnd().split("\n");
	expect(lines.map((line) => JSON.parse(line).type)).toEqual([
		"hello",
		"hello_ack",
		"capabilities",
		"capabilities_ack",
		"invoke",
		"result",
	]);
	expect(lines.at(-1)).toContain('"text":"Ü"');
	expect(statSync(file).mode & 0o777).toBe(0o600);
	const [judgement] = bundled.decide(
		{ name: file, bytes: readFileSync(file) },
		{ time: now(), environment: {} },
	);
	expect(judgement?.decision).toMatchObject({
		allow: true,
		reasons: [],
		contract: { kind: "IpcTranscript" },
	});
});
