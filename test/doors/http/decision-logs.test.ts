import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { gunzipSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { masked } from "../../../src/doors/http/mask.ts";
import { contractValue } from "../../contracts.ts";
import { bad, decided, good, openBatch, openDoor, post } from "./opened-door.ts";
import { tokenFile } from "./token-file.ts";

const servers: Server[] = [];

afterEach(() => {
	for (const server of servers.splice(0)) {
		server.close();
		server.closeAllConnections();
	}
});

/** A service that takes decision logs, or fails with a status. */
async function service(status = () => 200) {
	const uploads: {
		readonly headers: NodeJS.Dict<string | string[]>;
		readonly entries: Record<string, unknown>[];
	}[] = [];
	const server = createServer(async (request, response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) {
			chunks.push(chunk as Buffer);
		}
		const entries = JSON.parse(gunzipSync(Buffer.concat(chunks)).toString());
		response.writeHead(status()).end();
		if (status() === 200) {
			uploads.push({ headers: request.headers, entries });
		}
	}).listen(0, "127.0.0.1");
	servers.push(server);
	await once(server, "listening");
	const address = server.address();
	const port = typeof address === "object" ? address?.port : 0;
	return { url: `http://127.0.0.1:${port}/logs`, uploads };
}

describe("the decision log", () => {
	it("has an entry in OPA's form for each answer", async () => {
		const door = await openDoor({ decisionLogConsole: true });
		const { text } = await post(`${door.address}/v1/data/gatehouse/decision/allow?metrics`, {
			input: { contract: bad },
		});
		const entry = JSON.parse(door.logged[0] ?? "");
		expect(door.logged).toHaveLength(1);
		expect(entry).toMatchObject({
			type: "openpolicyagent.org/decision_logs",
			decision_id: JSON.parse(text).decision_id,
			labels: { id: expect.any(String), version: expect.any(String) },
			bundles: { gatehouse: { revision: expect.stringMatching(/^sha256:/) } },
			path: "gatehouse/decision/allow",
			input: { contract: bad },
			result: false,
			requested_by: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
			timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
			metrics: { timer_rego_query_eval_ns: expect.any(Number) },
		});
	});

	it("has raw contracts and each line of a batch too, and what could not be read without an input", async () => {
		const door = await openDoor({ decisionLogConsole: true });
		await post(`${door.address}/v1/decisions`, `${JSON.stringify(good)}\n---\n${JSON.stringify(bad)}`, {
			"content-type": "application/yaml",
		});
		const batch = openBatch(door);
		batch.request.end(`${JSON.stringify(bad)}\n{"half`);
		await batch.lines.next();
		await batch.lines.next();
		const entries = door.logged.map((line) => JSON.parse(line));
		expect(entries.map(({ input, result }) => [input, result.allow])).toEqual([
			[{ contract: good }, true],
			[{ contract: bad }, false],
			[{ contract: bad }, false],
			[undefined, false],
		]);
	});

	it("has an answer without its input where that is nested too deeply to be gone over", async () => {
		const door = await openDoor({ decisionLogConsole: true });
		const deep = `{"input":{"contract":${"[".repeat(100_000)}${"]".repeat(100_000)}}}`;
		const { status, text } = await post(`${door.address}/v1/data/gatehouse/decision/allow`, deep);
		const entry = JSON.parse(door.logged[0] ?? "");
		expect([status, JSON.parse(text).result]).toEqual([200, false]);
		expect(entry).toMatchObject({ decision_id: JSON.parse(text).decision_id, result: false });
		expect(entry).not.toHaveProperty("input");
		expect(door.told).toEqual([]);
	});

	it("shows no secret and no user: their places are named as masked", async () => {
		const door = await openDoor({ decisionLogConsole: true });
		const token = `ghp_${"a1B2".repeat(9)}`;
		const contract = contractValue({ steps: [`export T=${token}; ls /home/ines/dev`] });
		const related = { documents: [{ contract: { password: "correct horse" } }] };
		await decided(door, contract, { environment: { actor: "/home/ines" }, related });
		expect(door.logged[0]).not.toMatch(new RegExp(`${token}|ines|correct horse`));
		expect(JSON.parse(door.logged[0] ?? "").masked).toEqual([
			"/input/contract/spec/lanes/0/steps/0/run",
			"/input/environment/actor",
			"/input/related/documents/0/contract/password",
		]);
	});

	it("leaves out what the settings say, and lists it as OPA does", async () => {
		const door = await openDoor({
			decisionLogConsole: true,
			decisionLogMask: [
				"/input/contract/spec",
				{ op: "upsert", path: "/input/contract/metadata/id", value: "**" },
				"/result/events",
				"/input/nothing",
			],
		});
		await decided(door, bad);
		const { input, result, erased, masked: replaced } = JSON.parse(door.logged[0] ?? "");
		expect({ spec: input.contract.spec, id: input.contract.metadata.id, events: result.events }).toEqual({
			id: "**",
		});
		expect([erased, replaced]).toEqual([
			["/input/contract/spec", "/result/events"],
			["/input/contract/metadata/id"],
		]);
	});

	it("waits for a console that takes nothing, within a bound, and not for ever at the end", async () => {
		const written: string[] = [];
		const stuck = {
			write: (text: string) => void written.push(text),
			drained: () => new Promise<void>(() => {}),
		};
		const door = await openDoor(
			{ decisionLogConsole: true, decisionLogBufferBytes: 8000, drainMs: 100 },
			{ console: stuck },
		);
		for (let count = 0; count < 10; count += 1) {
			await decided(door, good);
		}
		const metrics = await (await fetch(`${door.address}/metrics`)).text();
		const dropped = Number(/^gatehouse_decision_logs_dropped_total (\d+)$/m.exec(metrics)?.[1]);
		expect(written).toHaveLength(1);
		expect(dropped).toBeGreaterThan(0);
		expect(await door.drain()).toBe(false);
	});

	it.each(["decisionLogUrl", "traceUrl"])(
		"is not sent to a %s that is none, and the door says so",
		async (name) => {
			await expect(openDoor({ [name]: "logs:8080/x" })).rejects.toMatchObject({
				code: "serve.url",
				message: expect.stringContaining(name),
			});
		},
	);

	it("is sent packed, with a token, and all of it by the time that the door is closed", async () => {
		const { url, uploads } = await service();
		const door = await openDoor({ decisionLogUrl: url, decisionLogTokenFile: tokenFile("log-token") });
		await Promise.all([decided(door, good), decided(door, bad)]);
		await door.drain();
		expect(uploads.flatMap(({ entries }) => entries.map(({ path }) => path))).toEqual([
			"gatehouse/decision",
			"gatehouse/decision",
		]);
		expect(uploads[0]?.headers).toMatchObject({
			authorization: "Bearer log-token",
			"content-encoding": "gzip",
			"content-type": "application/json",
		});
	});

	it("waits for a service that fails, within a bound: what is older is dropped and counted", async () => {
		let status = 500;
		const { url, uploads } = await service(() => status);
		const door = await openDoor({
			decisionLogUrl: url,
			decisionLogMinDelayMs: 10,
			decisionLogMaxDelayMs: 10,
			decisionLogBufferBytes: 8000,
		});
		for (let count = 0; count < 10; count += 1) {
			await decided(door, good);
		}
		await vi.waitFor(() => expect(door.told.at(-1)).toBe("the decision log cannot be sent: status 500"));
		const metrics = await (await fetch(`${door.address}/metrics`)).text();
		const dropped = Number(/^gatehouse_decision_logs_dropped_total (\d+)$/m.exec(metrics)?.[1]);
		expect(dropped).toBeGreaterThan(0);
		status = 200;
		await vi.waitFor(() => expect(uploads.flatMap(({ entries }) => entries)).toHaveLength(10 - dropped));
	});
});

describe("a mask", () => {
	const same = (text: string) => text;
	const document = { input: { "a/b": [1, { c: "x" }], d: null }, result: { list: [1, 2] } };

	it.each([
		["/input/a~1b/1/c", { input: { "a/b": [1, {}], d: null }, result: { list: [1, 2] } }],
		["/input/a~1b/0", { input: { "a/b": [{ c: "x" }], d: null }, result: { list: [1, 2] } }],
		["/input", { result: { list: [1, 2] } }],
		["/input/d", { input: { "a/b": [1, { c: "x" }] }, result: { list: [1, 2] } }],
		["/result/list/length", document],
		["/result/list/7", document],
		["/input/d/e", document],
		["/input/constructor", document],
	])("leaves out what stands at %s, and nothing else", (path, rest) => {
		const { document: shown, erased } = masked(document, [path], same);
		expect(shown).toEqual(rest);
		expect(erased).toEqual(rest === document ? [] : [path]);
	});
});
