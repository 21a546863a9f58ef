import { once } from "node:events";
import { request as ask } from "node:http";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { connection, decided, good, openBatch, openDoor, post } from "./opened-door.ts";

const question = JSON.stringify({ input: { contract: good } });

describe("what is too much", () => {
	it.each(["/v1/data/gatehouse/decision", "/v0/data/gatehouse/decision", "/v1/decisions", "/"])(
		"of a body is refused with 413: %s",
		async (path) => {
			const { address } = await openDoor({ maxBodyBytes: 1000 });
			const answer = await post(`${address}${path}`, `{"x":"${"x".repeat(100_000)}"}`);
			expect(answer).toMatchObject({ status: 413, text: expect.stringContaining('"request_too_large"') });
		},
	);

	it("of a body that only says how long it will be is refused without waiting for it", async () => {
		const { socket, ended } = connection(await openDoor({ requestTimeoutMs: 600_000 }));
		socket.write("POST /v1/data HTTP/1.1\r\nhost: x\r\ncontent-length: 5000000000\r\n\r\n");
		expect(await ended).toMatch(/^HTTP\/1\.1 413 /);
	});

	it("of a packed body is refused before it is unpacked", async () => {
		const { address } = await openDoor({ maxBodyBytes: 1000 });
		const answer = await post(`${address}/v1/data`, gzipSync(" ".repeat(500_000)), {
			"content-encoding": "gzip",
		});
		expect(answer.status).toBe(413);
	});

	it("of requests is refused: 503 for all, 429 for one caller, with a time to come back", async () => {
		for (const [limits, status] of [
			[{ maxConcurrent: 1 }, 503],
			[{ maxPerCaller: 1 }, 429],
		] as const) {
			const door = await openDoor(limits);
			const batch = openBatch(door);
			batch.request.write(`${JSON.stringify(good)}\n`);
			await batch.lines.next();
			const { status: refused, headers } = await post(`${door.address}/v1/decisions`, good);
			expect([refused, headers.get("retry-after")]).toEqual([status, "1"]);
			expect((await fetch(`${door.address}/health`)).status).toBe(200);
			batch.request.end();
			expect((await batch.lines.next()).done).toBe(true);
			expect(await decided(door, good)).toMatchObject({ allow: true });
		}
	});
});

describe("what is too slow", () => {
	it("to send its head is ended with 408", async () => {
		const { socket, ended } = connection(await openDoor({ requestTimeoutMs: 200 }));
		socket.write("POST /v1/data HTTP/1.1\r\nhost: x\r\nx-slow: ");
		expect(await ended).toMatch(/^HTTP\/1\.1 408 .*"request_timeout"/s);
	});

	it("to send its body is ended with 408", async () => {
		const { socket, ended } = connection(await openDoor({ requestTimeoutMs: 200 }));
		socket.write(`POST /v1/data HTTP/1.1\r\nhost: x\r\ncontent-length: ${question.length}\r\n\r\n{`);
		expect(await ended).toMatch(/^HTTP\/1\.1 408 .*connection: close.*"request_timeout"/is);
	});

	it("to go on with a batch is told so in a last line that is no Decision", async () => {
		const { request, lines } = openBatch(await openDoor({ requestTimeoutMs: 200 }));
		request.on("error", () => {});
		request.write(`${JSON.stringify(good)}\n{"half`);
		expect(JSON.parse((await lines.next()).value ?? "")).toMatchObject({ allow: true });
		expect(JSON.parse((await lines.next()).value ?? "")).toEqual({
			code: "request_timeout",
			message: expect.any(String),
		});
		request.destroy();
	});
});

describe("what is no request", () => {
	it.each([
		["garbage", "\x16\x03\x01 garbage\r\n\r\n", 400],
		["a head that is too long", `GET / HTTP/1.1\r\nhost: x\r\nx: ${"x".repeat(20_000)}\r\n\r\n`, 431],
		["two lengths", "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}", 400],
		[
			"a length and chunks",
			"POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n",
			400,
		],
	])("is answered and ended: %s", async (_, text, status) => {
		const { socket, ended } = connection(await openDoor());
		socket.write(text);
		expect(await ended).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
	});

	const head = "POST /v1/data/gatehouse/decision/allow HTTP/1.1\r\nhost: x\r\n";
	const whole = `${head}content-length: ${question.length}\r\n\r\n${question}`;

	it("comes after what was asked before it on the connection: that is answered first", async () => {
		const { socket, ended } = connection(await openDoor());
		socket.write(`${whole}${whole}garbage\r\n\r\n`);
		const text = await ended;
		expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 200", "HTTP/1.1 200", "HTTP/1.1 400"]);
		expect(text.match(/"result":true/g)).toHaveLength(2);
	});

	it("in its body is answered in its turn, and by what is wrong", async () => {
		const { socket, ended } = connection(await openDoor());
		socket.write(`${whole}${head}transfer-encoding: chunked\r\n\r\n1\r\n{\r\nzz\r\n`);
		expect(await ended).toMatch(/^HTTP\/1\.1 200 .*"result":true}\nHTTP\/1\.1 400 .*"invalid_parameter"/s);
	});

	it("in a batch is told of in its last line", async () => {
		const { socket, ended } = connection(await openDoor());
		const line = `${JSON.stringify(good)}\n`;
		socket.write(
			"POST /v1/decisions:batch HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-ndjson\r\n" +
				`transfer-encoding: chunked\r\n\r\n${line.length.toString(16)}\r\n${line}\r\n`,
		);
		await once(socket, "data");
		socket.write("zz\r\n");
		const text = await ended;
		expect(text.match(/^HTTP\/1\.1/gm)).toHaveLength(1);
		expect(text).toMatch(/"allow":true.*\{"code":"invalid_parameter","message":"[^"]+"\}\n\r\n0\r\n\r\n$/s);
	});

	it.each([
		["after a question is answered all the same", question, /^HTTP\/1\.1 200 .*"result":true/s],
		["within a question is told so", question.slice(0, 20), /^HTTP\/1\.1 400 .*before all of it had come/s],
	])("says nothing more: a caller who closes its side %s", async (_, body, answer) => {
		const { socket, ended } = connection(await openDoor());
		socket.end(`${head}content-length: ${question.length}\r\n\r\n${body}`);
		expect(await ended).toMatch(answer);
	});

	it.each(["/%", "/v1/data/%ff", "/v1/policies/%zz"])("is a bad address: %s", async (path) => {
		const door = await openDoor();
		const { hostname, port } = new URL(door.address);
		const status = await new Promise((resolve) => {
			ask({ hostname, port, path }, (response) => {
				response.resume();
				resolve(response.statusCode);
			}).end();
		});
		expect([status, door.told]).toEqual([400, []]);
	});

	it("at an unknown address is not found, as OPA says it", async () => {
		const { address } = await openDoor();
		expect(await post(`${address}/v1/query`, {})).toMatchObject({
			status: 404,
			text: "404 page not found\n",
		});
	});
});
