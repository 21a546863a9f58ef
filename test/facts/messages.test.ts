import { expect, it } from "vitest";
import { messageFacts } from "../../src/facts/messages.ts";

interface Short {
	readonly id: string;
	readonly type: string;
	readonly replyTo?: string;
}

const ipc = (messages: readonly Short[]) =>
	messageFacts("IpcTranscript", { transcript: "", messages } as never);
const m2 = (messages: readonly object[]) =>
	messageFacts("M2IpcTranscript", { transcript: "", messages } as never);

it("an answer belongs to the message of the other side that it names", () => {
	const facts = ipc([
		{ id: "a", type: "hello" },
		{ id: "b", type: "hello_ack", replyTo: "a" },
		{ id: "c", type: "capabilities", replyTo: "b" },
		{ id: "d", type: "capabilities_ack", replyTo: "later" },
		{ id: "later", type: "capabilities" },
	]);
	expect(facts).toEqual([
		{ side: "runner", answers: [1] },
		{ side: "adapter", answers: [], request: 0 },
		{ side: "adapter", answers: [] },
		{ side: "runner", answers: [] },
		{ side: "adapter", answers: [] },
	]);
});

it("an error, and what nobody knows, comes from the side that it does not answer", () => {
	const facts = ipc([
		{ id: "a", type: "hello" },
		{ id: "b", type: "capabilities" },
		{ id: "c", type: "error", replyTo: "a" },
		{ id: "d", type: "error", replyTo: "b" },
		{ id: "e", type: "error" },
		{ id: "f", type: "sing", replyTo: "b" },
	]);
	expect(facts?.map(({ side, request }) => [side, request])).toEqual([
		["runner", undefined],
		["adapter", undefined],
		["adapter", 0],
		["runner", 1],
		["adapter", undefined],
		["runner", 1],
	]);
});

it("an id that stands again is told, with the first that has it", () => {
	const facts = ipc(["a", "b", "a", "a"].map((id) => ({ id, type: "invoke" })));
	expect(facts?.map(({ repeats }) => repeats)).toEqual([undefined, undefined, 0, 0]);
});

it("of answers with the ids of their requests, each belongs to the latest request before it", () => {
	const facts = m2([
		{ id: "a", op: "x" },
		{ id: "a", op: "x", ok: true },
		{ id: "a", op: "x" },
		{ id: "a", op: "x", ok: false },
		{ id: "b", op: "x", ok: true },
	]);
	expect(facts?.map(({ side, request, answers }) => [side, request, answers])).toEqual([
		["runner", undefined, [1]],
		["adapter", 0, []],
		["runner", undefined, [3]],
		["adapter", 2, []],
		["adapter", undefined, []],
	]);
	expect(facts?.map(({ repeats }) => repeats)).toEqual([undefined, undefined, 0, 1, undefined]);
});

it("nothing else has messages", () => {
	expect(messageFacts("WorkstationContract", {})).toBe(null);
});
