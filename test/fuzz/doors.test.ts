import { once } from "node:events";
import { connect } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineOf, type Message } from "../../src/doors/ipc/envelope.ts";
import { capabilitiesOf, workOf } from "../../src/doors/ipc/operations.ts";
import { serveAdapter } from "../../src/doors/ipc/serve.ts";
import { noTranscript } from "../../src/doors/ipc/transcript.ts";
import { ServedGate } from "../../src/doors/served-gate.ts";
import { Gate } from "../../src/gate.ts";
import { ownBundle } from "../../src/package.ts";
import { contractValue } from "../contracts.ts";
import { good, openDoor, post } from "../doors/http/opened-door.ts";
import { counting, handshake, invoke } from "../doors/ipc/sample.ts";
import { cases, spoiltOf } from "./mutations.ts";

const contract = JSON.stringify(contractValue());

describe("the HTTP door, whatever it is sent,", () => {
	const request = (path: string, body: string, type = "application/json") =>
		`POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: ${type}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
	const requests = [
		request("/v1/decisions", contract),
		request("/v1/decisions?kind=WorkstationContract&pretty", `a: 1\nb: ["x"]\n`, "application/yaml"),
		request("/v1/decisions:batch", `${contract}\n${contract}\n`, "application/x-ndjson"),
		request("/v1/data/gatehouse/decision?metrics", `{"input": {"contract": ${contract}}}`),
		request("/v1/data/gatehouse/decision", contract) + request("/v1/decisions", contract),
		"GET /v1/policies HTTP/1.1\r\nhost: localhost\r\n\r\nGET /metrics HTTP/1.0\r\n\r\n",
		request("/v1/decisions", contract).replace("\r\ncontent-length", "\r\ntransfer-encoding: chunked\r\nx"),
	];

	it("answers or hangs up, never by a failure of its own, and serves the next", async () => {
		const door = await openDoor();
		const { hostname, port } = new URL(door.address);
		await fc.assert(
			fc.asyncProperty(spoiltOf(requests), async (bytes) => {
				const socket = connect({ host: hostname, port: Number(port) });
				const parts: Buffer[] = [];
				socket.on("data", (part) => parts.push(part));
				socket.on("error", () => {});
				socket.end(bytes);
				await once(socket, "close");
				const heads =
					Buffer.concat(parts)
						.toString("latin1")
						.match(/^HTTP\/1\.1 \d{3}/gm) ?? [];
				expect(heads.filter((head) => /(?: 500|[^2-5]\d\d)$/.test(head))).toEqual([]);
			}),
			cases(0.2),
		);
		const next = await post(`${door.address}/v1/decisions`, good);
		expect([next.status, JSON.parse(next.text).allow]).toEqual([200, true]);
	});
});

describe("the adapter, whatever it is told,", () => {
	it("answers in whole messages of its protocol to the end", async () => {
		const bundled = await Gate.open({ bundle: ownBundle });
		const now = () => "2026-05-10T10:00:00Z";
		const gate = await ServedGate.open({ open: async () => bundled, context: { environment: {} }, now });
		const accepted = capabilitiesOf(false).capabilities.map(({ name }) => name);
		const greeting = handshake(accepted).map(lineOf);
		const ask = (op: string, args: object) => lineOf(invoke("ask-1", { op, args, timeoutMs: 20_000 }));
		const talk = [
			ask("contract.decide", { contract: contractValue() }),
			ask("contract.decide", { text: "a: 1", name: "a.yaml" }),
			ask("text.caps", { text: "caps" }),
			ask("evidence.verify", { decision: {}, events: [] }),
		];
		const texts = [...talk, talk.join("\n"), [...greeting, ...talk].join("\n"), greeting.join("\n")];
		await fc.assert(
			fc.asyncProperty(spoiltOf(texts), fc.boolean(), async (bytes, isGreeted) => {
				const written: string[] = [];
				await serveAdapter({
					input: (async function* () {
						yield Buffer.concat([Buffer.from(isGreeted ? `${greeting.join("\n")}\n` : ""), bytes]);
					})(),
					output: { write: (text) => void written.push(text), drained: async () => {} },
					offer: capabilitiesOf(false),
					stamp: counting("adapter"),
					transcript: noTranscript,
					work: (invocation) => workOf(invocation, { gate, related: [] }),
					maxLineBytes: 4 * 1024 * 1024,
					note: () => {},
				});
				const heard = written.map((line) => JSON.parse(line) as Message);
				expect(heard.filter(({ v, id, type }) => v !== "ipc.v0" || id === "" || type === undefined)).toEqual(
					[],
				);
				expect(new Set(heard.map(({ id }) => id)).size).toBe(heard.length);
			}),
			cases(0.2),
		);
	});
});
