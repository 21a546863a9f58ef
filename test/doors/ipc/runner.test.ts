import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startAdapter } from "../../../src/doors/ipc/child.ts";
import type { Message } from "../../../src/doors/ipc/envelope.ts";
import { type Ending, isSuccess, runErrand } from "../../../src/doors/ipc/runner.ts";
import { transcriptIn } from "../../../src/doors/ipc/transcript.ts";
import { temporaryFolder } from "../../bundles.ts";
import { counting } from "./sample.ts";

interface Run {
	readonly ending: Ending;
	readonly exitCode: number | null;
	readonly failure: Error | null;
	readonly notes: readonly string[];
	/** What the runner said. */
	readonly said: readonly Message[];
	readonly lines: readonly string[];
}

const script = join(import.meta.dirname, "odd-adapter.mjs");

async function run(way: string, timeoutMs = 20_000): Promise<Run> {
	return runCommand([process.execPath, script, way], timeoutMs);
}

async function runCommand(words: readonly [string, ...string[]], timeoutMs: number): Promise<Run> {
	const file = join(temporaryFolder(), "transcript.ndjson");
	const transcript = transcriptIn(file);
	const notes: string[] = [];
	const note = (text: string) => void notes.push(text);
	const child = startAdapter({ words, transcript, maxLineBytes: 1024 * 1024, patienceMs: 200, note });
	const errand = { op: "text.caps", args: { text: "hi" }, timeoutMs, graceMs: 200, pid: 1 };
	const ending = await runErrand(child, errand, counting("runner"), note);
	const exitCode = await child.end();
	transcript.close();
	const lines = readFileSync(file, "utf8").split("\n").slice(0, -1);
	const said = lines
		.filter((line) => line.includes('"id":"runner-'))
		.map((line) => JSON.parse(line) as Message);
	return { ending, exitCode, failure: child.failure(), notes, said, lines };
}

it("an errand ends with its result, the adapter by itself", async () => {
	const { ending, exitCode, said, notes } = await run("well");
	expect(ending).toMatchObject({
		kind: "result",
		result: { ok: true, data: { text: "HI" } },
		capabilities: { adapter: { name: "odd" } },
	});
	expect(exitCode).toBe(0);
	expect(said.map(({ type }) => type)).toEqual(["hello", "capabilities_ack", "invoke"]);
	expect(notes).toEqual(["odd: here"]);
});

// biome-ignore format: a table
describe("an adapter that is", () => {
	it.each<readonly [way: string, ending: object, lastSaid: string]>([
		["mute", { kind: "fault", fault: "timeout", message: "it sends no `hello_ack` within 1500 ms" }, "error IPC_TIMEOUT"],
		["silent", { kind: "fault", fault: "timeout", message: "it gives no answer within 1500 ms" }, "error IPC_TIMEOUT"],
		["endless-garbage", { kind: "fault", fault: "timeout", message: "it gives no answer within 1500 ms" }, "error IPC_TIMEOUT"],
		["called-off", { kind: "error", error: { code: "ADAPTER_CANCELLED" } }, "cancel"],
	])("%s comes to an ending in time", async (way, ending, lastSaid) => {
		const { ending: came, said } = await run(way, 1500);
		expect(came).toMatchObject(ending);
		const last = said.at(-1);
		expect([last?.type, last?.payload.code].filter((part) => part !== undefined).join(" ")).toBe(lastSaid);
	});

	it.each<readonly [way: string, ending: object]>([
		["dying-at-once", { kind: "fault", fault: "adapter" }],
		["dying-at-work", { kind: "fault", fault: "adapter" }],
		["half-a-result", { kind: "fault", fault: "adapter" }],
		["unordered", { kind: "fault", fault: "protocol", message: expect.stringContaining("`capabilities`") }],
		["refusing", { kind: "error", error: { code: "IPC_STATE" } }],
		["other-version", { kind: "fault", fault: "protocol" }],
		["incapable", { kind: "fault", fault: "protocol", message: "it does not offer `text.caps`, perhaps `text.cups` is meant; it offers `text.cups`" }],
		["foreign", { kind: "fault", fault: "protocol", message: "it does not speak `ipc.v0`" }],
		["malformed", { kind: "fault", fault: "protocol", message: expect.stringContaining("`data`") }],
		["long-winded", { kind: "fault", fault: "protocol", message: "it sends a line of 104857600 bytes" }],
		["failing", { kind: "result", result: { ok: false } }],
		["erring", { kind: "error", error: { code: "ADAPTER_BAD_INPUT" } }],
		["erring-at-large", { kind: "error", error: { code: "ADAPTER_BROKEN" } }],
		["answering-twice", { kind: "fault", fault: "protocol", message: "it answers the invocation twice" }],
		["answering-under-our-id", { kind: "fault", fault: "protocol", message: "its `result` has the id of an earlier message" }],
		["answering-under-its-own-id", { kind: "fault", fault: "protocol", message: "its `result` has the id of an earlier message" }],
		["failing-the-handshake", { kind: "error", error: { code: "IPC_STATE" } }],
		["beside", { kind: "result", result: { ok: true, data: { text: "HI" } } }],
	])("%s comes to an ending", async (way, ending) => {
		expect((await run(way)).ending).toMatchObject(ending);
	});
});

it("what is no message is passed over, told once and kept in the transcript", async () => {
	const { ending, notes, lines } = await run("garbage");
	expect(ending).toMatchObject({ kind: "result", result: { ok: true } });
	expect(notes.filter((note) => note.includes("what is no message"))).toHaveLength(1);
	expect(lines.filter((line) => line.startsWith("loading") || line === '{"half":')).toHaveLength(2);
});

it("an adapter that will not go is ended, with all that it has started", async () => {
	const { ending, exitCode } = await run("clinging");
	expect(exitCode).toBe(-9);
	const { pids } = (ending as Ending & { readonly kind: "result" }).result.data as unknown as {
		readonly pids: readonly number[];
	};
	expect(pids).toHaveLength(2);
	await expect.poll(() => pids.filter(isRunning)).toEqual([]);
});

/** Whether a process is there and more than what its parent has not yet taken note of. */
function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
	} catch {
		return false;
	}
}

it("a command that there is not comes to an ending", async () => {
	const { ending, failure, exitCode } = await runCommand(["/nonexistent/adapter"], 20_000);
	expect(ending).toMatchObject({ kind: "fault", fault: "adapter" });
	expect(failure?.message).toContain("ENOENT");
	expect(exitCode).toBe(null);
});

// biome-ignore format: a table
it.each([
	[{ ok: true, data: {} }, true],
	[{ ok: false, data: {} }, false],
	[{ ok: true }, false],
	[{ data: {} }, false],
	[{ ok: true, data: { kind: "Decision", allow: true } }, true],
	[{ ok: true, data: { kind: "Decision", allow: false } }, false],
	[{ ok: true, data: { kind: "Decision" } }, false],
	[{ ok: true, data: { decisions: [{ kind: "Decision", allow: true }, { kind: "Decision", allow: false }] } }, false],
	[{ ok: true, data: { decisions: [{ kind: "Decision", allow: true }] } }, true],
	[{ ok: true, data: { decisions: [{ allow: true }, null] } }, false],
	[{ ok: true, data: { decisions: [] } }, false],
	[{ ok: true, data: { decisions: { first: { allow: true } } } }, false],
	[{ ok: true, data: { allow: false } }, false],
	[{ ok: true, data: { allow: "true" } }, false],
	[{ ok: true, data: { satisfied: true } }, true],
	[{ ok: true, data: { satisfied: false } }, false],
])("whether %j is a success: %s", (result, is) => {
	expect(isSuccess("text.caps", result)).toBe(is);
});

// biome-ignore format: a table
it.each([
	["contract.decide", { ok: true, data: { kind: "Decision", allow: true } }, true],
	["contract.decide", { ok: true, data: { text: "fine" } }, false],
	["contract.decide", { ok: true, data: {} }, false],
	["evidence.verify", { ok: true, data: { satisfied: true } }, true],
	["evidence.verify", { ok: true, data: { missing: [] } }, false],
	["text.caps", { ok: true, data: {} }, true],
])("whether %s with %j is a success: %s", (op, result, is) => {
	expect(isSuccess(op, result)).toBe(is);
});
