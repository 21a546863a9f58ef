import { describe, expect, it } from "vitest";
import {
	advance,
	type Effect,
	type Happening,
	type Session,
	silence,
} from "../../../src/doors/ipc/adapter.ts";
import type { Message } from "../../../src/doors/ipc/envelope.ts";
import { bytesOf, counting, handshake, invoke, offer } from "./sample.ts";

type Heard = Message | string | Happening;

/** What comes of these, said to an adapter that has heard nothing. */
function talk(heard: readonly Heard[]): { readonly session: Session; readonly effects: readonly Effect[] } {
	const stamp = counting("adapter");
	let session = silence;
	const effects: Effect[] = [];
	for (const one of heard) {
		const step = advance(session, happening(one), offer, stamp);
		session = step.session;
		effects.push(...step.effects);
	}
	return { session, effects };
}

function happening(heard: Heard): Happening {
	if (typeof heard === "object" && "kind" in heard) {
		return heard;
	}
	const bytes = typeof heard === "string" ? Buffer.from(heard, "latin1") : bytesOf(heard);
	return { kind: "line", line: { kind: "line", bytes } };
}

/** The effects in short: `type code→replyTo`. */
function inShort(effects: readonly Effect[]): readonly string[] {
	return effects.map((effect) => {
		if (effect.kind !== "send") {
			return effect.kind;
		}
		const { type, payload, replyTo } = effect.message;
		return [type, payload.code, replyTo].filter((part) => part !== undefined).join(" ");
	});
}

const [hello, ack] = handshake() as readonly [Message, Message];
const ask = invoke("ask-0001", { op: "text.caps", args: { text: "a" }, timeoutMs: 50 });
const ended: Happening = {
	kind: "ended",
	invocation: "ask-0001",
	outcome: { ok: true, data: { text: "A" } },
};
const late: Happening = { kind: "progress", invocation: "ask-0001", payload: { done: 1 } };
const cancel: Message = { ...ask, id: "call-off1", type: "cancel", payload: { id: "ask-0001" } };
const greeted = ["hello_ack runner-0001", "capabilities"];

// biome-ignore format: a table
describe("an adapter that hears", () => {
	it.each<readonly [what: string, heard: readonly Heard[], effects: readonly string[]]>([
		["a greeting", [hello], greeted],
		["a whole conversation", [hello, ack, ask, ended], [...greeted, "start", "result ask-0001"]],
		["two invocations, answered in another order", [hello, ack, ask, { ...ask, id: "ask-0002" }, { ...ended, invocation: "ask-0002" }, ended], [...greeted, "start", "start", "result ask-0002", "result ask-0001"]],
		["an invocation before any greeting", [ask], ["error IPC_STATE ask-0001"]],
		["an invocation before the acknowledgement", [hello, ask], [...greeted, "error IPC_STATE ask-0001"]],
		["two greetings", [hello, { ...hello, id: "hello-002" }], [...greeted, "error IPC_STATE hello-002"]],
		["an acknowledgement of nothing", [ack], ["error IPC_STATE runner-0002"]],
		["an acknowledgement of another message", [hello, { ...ack, replyTo: "adapter-0001" }], [...greeted, "error IPC_STATE runner-0002"]],
		["an acknowledgement of what was not offered", [hello, { ...ack, payload: { accepted: ["no.such"] } }], [...greeted, "error IPC_STATE runner-0002"]],
		["an operation that is not offered", [hello, ack, { ...ask, payload: { op: "no.such", args: {} } }], [...greeted, "error ADAPTER_NO_SUCH_OP ask-0001"]],
		["an operation that was not accepted", [hello, ack, { ...ask, payload: { op: "disk.wipe", args: {} } }], [...greeted, "error IPC_STATE ask-0001"]],
		["an id that is still open", [hello, ack, ask, ask], [...greeted, "start", "error IPC_BAD_ENVELOPE ask-0001"]],
		["an id that is answered already", [hello, ack, ask, ended, ask], [...greeted, "start", "result ask-0001", "error IPC_BAD_ENVELOPE ask-0001"]],
		["a call-off that names nothing", [hello, ack, ask, { ...cancel, payload: {} }], [...greeted, "start", "error IPC_BAD_ENVELOPE call-off1"]],
		["an operation called off", [hello, ack, ask, cancel], [...greeted, "start", "cancel"]],
		["an operation called off that is over", [hello, ack, ask, ended, cancel], [...greeted, "start", "result ask-0001"]],
		["one called off that was never asked for", [hello, ack, cancel], greeted],
		["progress of an operation", [hello, ack, ask, late], [...greeted, "start", "progress ask-0001"]],
		["progress of one that is over", [hello, ack, ask, ended, late, ended], [...greeted, "start", "result ask-0001"]],
		["an error", [{ ...hello, type: "error", payload: { code: "IPC_STATE", message: "", retryable: false } }], []],
		["a type that nobody knows", [{ ...hello, type: "sing" }], ["error IPC_UNKNOWN_TYPE runner-0001"]],
		["blank lines", ["", " \t", "\r"], []],
		["garbage", ["what?"], ["error IPC_BAD_ENVELOPE"]],
		["half a message", [String.fromCharCode(...bytesOf(hello)).slice(0, 40)], ["error IPC_BAD_ENVELOPE"]],
		["a NUL", ["\0"], ["error IPC_BAD_ENVELOPE"]],
		["what is not UTF-8", ['{"v":"\xff"}'], ["error IPC_BAD_ENVELOPE"]],
		["a key twice", ['{"v":"ipc.v0","v":"ipc.v0"}'], ["error IPC_BAD_ENVELOPE"]],
		["a hundred thousand brackets", ["[".repeat(100_000)], ["error IPC_BAD_ENVELOPE"]],
		["a list", ["[]"], ["error IPC_BAD_ENVELOPE"]],
		["a message without time", ['{"v":"ipc.v0","id":"runner-0001","type":"hello","payload":{}}'], ["error IPC_BAD_ENVELOPE runner-0001"]],
		["a message with a member too many", [JSON.stringify({ ...hello, extra: 1 })], ["error IPC_BAD_ENVELOPE runner-0001"]],
		["an invocation without arguments", [hello, ack, { ...ask, payload: { op: "text.caps" } }], [...greeted, "error IPC_BAD_ENVELOPE ask-0001"]],
		["a line that was too long", [{ kind: "line", line: { kind: "too-long", length: 9 } }, hello], ["error IPC_BAD_ENVELOPE", ...greeted]],
		["another version, and leaves", ['{"v":"ipc.v1","id":"runner-0001"}'], ["error IPC_PROTO_MISMATCH", "leave"]],
		["no version, and leaves", ["{}"], ["error IPC_PROTO_MISMATCH", "leave"]],
		["a runner of other protocols, and leaves", [{ ...hello, payload: { role: "runner", protocols: ["ipc.v1"] } }], ["error IPC_PROTO_MISMATCH runner-0001", "leave"]],
	])("%s", (_, heard, effects) => {
		expect(inShort(talk(heard).effects)).toEqual(effects);
	});
});

it("what is to be done is what was asked for, in the time that it has", () => {
	const { effects, session } = talk([
		hello,
		ack,
		ask,
		{ ...ask, id: "ask-0002", payload: { op: "text.caps", args: {} } },
	]);
	expect(effects.filter(({ kind }) => kind === "start")).toEqual([
		{ kind: "start", invocation: { id: "ask-0001", op: "text.caps", args: { text: "a" }, timeoutMs: 50 } },
		{ kind: "start", invocation: { id: "ask-0002", op: "text.caps", args: {}, timeoutMs: 1000 } },
	]);
	expect(session.open).toEqual(["ask-0001", "ask-0002"]);
});

it("the version that was got is told", () => {
	expect(talk(['{"v":"ipc.v1"}']).effects[0]).toMatchObject({
		message: { payload: { code: "IPC_PROTO_MISMATCH", retryable: false, details: { got: "ipc.v1" } } },
	});
});

// biome-ignore format: a table
it.each([
	['{"v":"ipc.v0","id":"runner-0001","type":"hello","payload":{}}', "the line is no message: it lacks the field `ts`"],
	['{"v":"ipc.v0","id":"short","ts":"2026-05-10T10:00:00Z","type":"hello","payload":{}}', "the line is no message: `id` has 5 characters, and must have at least 8 characters (at `/id`)"],
])("what is wrong with %s is told in the line's own words", (line, message) => {
	expect(talk([line]).effects[0]).toMatchObject({ message: { payload: { message } } });
});
