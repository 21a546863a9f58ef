import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { Gate } from "../../../src/gate.ts";
import { ownBundle } from "../../../src/package.ts";
import { DecisionRecord, verifyRecord } from "../../../src/record/index.ts";
import { temporaryFolder } from "../../bundles.ts";
import { contractValue } from "../../contracts.ts";
import { connection, decided, good, openBatch, openDoor, post } from "./opened-door.ts";

const question = JSON.stringify({ input: { contract: good } });
const head = (length: number, path = "/v1/data/gatehouse/decision") =>
	`POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`;
const inFlight = async (address: string) =>
	Number(/^gatehouse_requests_in_flight (\d+)$/m.exec(await (await fetch(`${address}/metrics`)).text())?.[1]);

describe("a caller that dies", () => {
	it("in its question leaves nothing behind, and nothing is decided", async () => {
		const folder = temporaryFolder();
		const door = await openDoor({}, { record: new DecisionRecord(folder) });
		const { socket } = connection(door);
		socket.write(head(question.length) + question.slice(0, 50));
		await vi.waitFor(async () => expect(await inFlight(door.address)).toBe(1));
		socket.destroy();
		await vi.waitFor(async () => expect(await inFlight(door.address)).toBe(0));
		expect(await decided(door, good)).toMatchObject({ allow: true });
		expect(verifyRecord(folder)).toMatchObject({ entries: 1, faults: [] });
		expect(door.told).toEqual([]);
	});

	it("in a batch has the whole lines judged, and the half one not", async () => {
		const folder = temporaryFolder();
		const door = await openDoor({}, { record: new DecisionRecord(folder) });
		const { request, lines } = openBatch(door);
		request.on("error", () => {});
		request.write(`${JSON.stringify(good)}\n${JSON.stringify(good).slice(0, 30)}`);
		await lines.next();
		request.destroy();
		await expect(lines.next()).rejects.toThrow();
		await vi.waitFor(async () => expect(await inFlight(door.address)).toBe(0));
		expect(verifyRecord(folder)).toMatchObject({ entries: 1, faults: [] });
		expect(door.told).toEqual([]);
	});

	it("before it reads its answer is no harm", async () => {
		const door = await openDoor();
		for (let i = 0; i < 20; i += 1) {
			const { socket, ended } = connection(door);
			socket.write(head(question.length) + question, () => socket.resetAndDestroy());
			await ended;
		}
		await vi.waitFor(async () => expect(await inFlight(door.address)).toBe(0));
		expect(await decided(door, good)).toMatchObject({ allow: true });
	});
});

describe("a slow caller", () => {
	it("that reads no answers holds its batch up, and neither memory nor others", async () => {
		const door = await openDoor({ idleTimeoutMs: 1000 });
		const { socket, ended } = connection(door);
		socket.pause();
		const line = `${JSON.stringify(good)}\n`;
		socket.write(
			"POST /v1/decisions:batch HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-ndjson\r\ntransfer-encoding: chunked\r\n\r\n",
		);
		const lines = line.repeat(200);
		const chunk = `${lines.length.toString(16)}\r\n${lines}\r\n`;
		// As much as goes out: the door stops reading when its answers are not taken.
		let written = 0;
		while (written < 500 && socket.write(chunk)) {
			written += 1;
		}
		const others = await Promise.all([decided(door, good), decided(door, good)]);
		expect(others.map(({ allow }) => allow)).toEqual([true, true]);
		const count = async () =>
			Number(
				/^gatehouse_decisions_total\{outcome="permit"\} (\d+)$/m.exec(
					await (await fetch(`${door.address}/metrics`)).text(),
				)?.[1],
			);
		await vi.waitFor(async () => expect(await inFlight(door.address)).toBe(0), { timeout: 20_000 });
		expect(await count()).toBeLessThan(500 * 200);
		socket.resume();
		await ended;
	});

	it("does not keep others from their answers, nor from /health", async () => {
		const door = await openDoor();
		const slow = Array.from({ length: 30 }, () => connection(door));
		for (const { socket } of slow) {
			socket.write(head(question.length) + question.slice(0, 10));
		}
		expect(await decided(door, good)).toMatchObject({ allow: true });
		expect((await fetch(`${door.address}/health`)).status).toBe(200);
		for (const { socket } of slow) {
			socket.write(question.slice(10));
		}
		for (const { socket } of slow) {
			const [answer] = await once(socket, "data");
			expect(String(answer)).toMatch(/^HTTP\/1\.1 200 /);
			socket.destroy();
		}
	});
});

describe("a record that cannot be written", () => {
	it("makes refusals of the answers", async () => {
		const file = join(temporaryFolder(), "file");
		writeFileSync(file, "");
		const door = await openDoor({}, { record: new DecisionRecord(file) });
		expect(await decided(door, good)).toMatchObject({ allow: false, reasons: [{ code: "record.failed" }] });
	});
});

describe("a question that takes too long", () => {
	it("is refused by itself, those with it are not", async () => {
		const open = () => Gate.open({ bundle: ownBundle, limits: { timeoutMs: 60, maxBytes: 8_000_000 } });
		const door = await openDoor({ maxBodyBytes: 8_000_000 }, { open });
		const steps = Array.from(
			{ length: 3000 },
			(_, i) => `sourceosctl agent-machine mounts plan --dev-root ~/dev/${i}`,
		);
		const heavy = contractValue({ steps });
		const [one, other, third] = await Promise.all([
			decided(door, good),
			decided(door, heavy),
			decided(door, good),
		]);
		expect([one?.allow, third?.allow]).toEqual([true, true]);
		expect(other).toMatchObject({ allow: false, reasons: [{ code: "engine.timeout" }] });
	});
});

describe("a door that is being closed", () => {
	it("answers what it was asked before, and nothing more", async () => {
		const door = await openDoor();
		const [begun, idle] = [connection(door), connection(door)];
		begun.socket.write(head(question.length) + question.slice(0, 10));
		await vi.waitFor(async () => expect(await inFlight(door.address)).toBe(1));
		const drained = door.drain();
		await expect(post(`${door.address}/v1/decisions`, good)).rejects.toThrow();
		begun.socket.write(`${question.slice(10)}${head(question.length)}${question}`);
		const text = await begun.ended;
		expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\n(.*\r\n)*connection: close\r\n/i);
		expect(text.match(/^HTTP\/1\.1 200/gm)).toHaveLength(1);
		await idle.ended;
		expect(await drained).toBe(true);
	});

	it("cuts off what does not end in time, and says so", async () => {
		const door = await openDoor({ drainMs: 100 });
		const { socket, ended } = connection(door);
		socket.write(head(question.length) + question.slice(0, 10));
		await vi.waitFor(async () => expect(await inFlight(door.address)).toBe(1));
		expect(await door.drain()).toBe(false);
		expect(await ended).toBe("");
	});
});
