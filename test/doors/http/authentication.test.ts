import { spawnSync } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { request as askOver } from "node:http";
import { Agent, request as ask } from "node:https";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../bundles.ts";
import { certificates, connection, good, openDoor, post } from "./opened-door.ts";
import { tokenFile } from "./token-file.ts";

const [first, second] = ["first-token-0123456789", "second-token-0123456789"];
const bearing = (token: string) => ({ authorization: `Bearer ${token}` });

describe("a door with tokens", () => {
	it.each([
		["none", {}, 401],
		["the first", bearing(first), 200],
		["the second", bearing(second), 200],
		["the beginning of one", bearing(first.slice(0, -1)), 401],
		["two at once", bearing(`${first} ${second}`), 401],
		["the comment of the file", bearing("#"), 401],
		["nothing", bearing(""), 401],
		["one as a password", { authorization: `Basic ${first}` }, 401],
	])("answers who shows %s: %s", async (_, headers, status) => {
		const { address } = await openDoor({ tokenFile: tokenFile(first, second) });
		const answers = await Promise.all([
			post(`${address}/v1/decisions`, good, headers),
			fetch(`${address}/v1/policies`, { headers }),
			fetch(`${address}/metrics`, { headers }),
		]);
		expect(answers.map((answer) => answer.status)).toEqual([status, status, status]);
		expect((await fetch(`${address}/health`)).status).toBe(200);
	});

	it("answers nobody who shows two of them in two headers", async () => {
		const { socket, ended } = connection(await openDoor({ tokenFile: tokenFile(first, second) }));
		const header = `authorization: Bearer ${first}\r\n`;
		socket.end(`GET /v1/policies HTTP/1.1\r\nhost: x\r\n${header}${header}\r\n`);
		expect(await ended).toMatch(/^HTTP\/1\.1 401 /);
	});

	it("takes new ones when it is told to read anew, and keeps the old where they are none", async () => {
		const file = tokenFile(first);
		const door = await openDoor({ tokenFile: file });
		const status = async (token: string) =>
			(await post(`${door.address}/v1/decisions`, good, bearing(token))).status;
		writeFileSync(file, "short\n");
		await door.reload();
		expect(door.told).toEqual([expect.stringContaining("tokens stay as they were")]);
		expect(await status(first)).toBe(200);
		writeFileSync(file, `${second}\n`);
		await door.reload();
		expect([await status(first), await status(second)]).toEqual([401, 200]);
	});

	it.each([
		["", "holds no token"],
		["short\n", "fewer than 16 characters"],
		["a token with blanks in it\n", "no header can hold"],
	])("is not opened with a file of %j", async (text, message) => {
		const file = tokenFile();
		writeFileSync(file, text);
		await expect(openDoor({ tokenFile: file })).rejects.toMatchObject({
			code: "serve.tokens",
			message: expect.stringContaining(message),
		});
	});

	it("shows none of them: not in answers, metrics or messages", async () => {
		const door = await openDoor({ tokenFile: tokenFile(first), decisionLogConsole: true });
		await post(`${door.address}/v1/decisions?source=${first}`, good, bearing(first));
		const metrics = await (await fetch(`${door.address}/metrics`, { headers: bearing(first) })).text();
		expect(`${metrics}${door.told.join("")}`).not.toContain(first);
	});
});

describe("a page in a browser", () => {
	const input = JSON.stringify({ contract: good });

	it.each([
		["of another origin", { origin: "https://example.org" }, 403],
		["of no origin", { origin: "null" }, 403],
		["of another port", { origin: "http://127.0.0.1:1" }, 403],
		["that shows an image", { "sec-fetch-site": "cross-site" }, 403],
		["that was typed in", { "sec-fetch-site": "none" }, 200],
	])("%s is answered only what it may have: %j %s", async (_, headers, status) => {
		const { address } = await openDoor();
		const query = new URLSearchParams({ input });
		const answers = await Promise.all([
			post(`${address}/`, input, { ...headers, "content-type": "text/plain" }),
			fetch(`${address}/v1/data/gatehouse/decision?${query}`, { headers }),
			fetch(`${address}/v1/policies/none`, { headers }),
		]);
		expect(answers.map((answer) => answer.status)).toEqual([status, status, status === 200 ? 404 : status]);
	});

	it("of the door's own origin, or with a token, is answered", async () => {
		const { address } = await openDoor();
		expect((await post(`${address}/`, input, { origin: address })).status).toBe(200);
		const known = await openDoor({ tokenFile: tokenFile(first) });
		const headers = { origin: "https://example.org", ...bearing(first) };
		expect((await post(`${known.address}/`, input, headers)).status).toBe(200);
	});
});

describe("a door beyond this machine", () => {
	it.each(["0.0.0.0:0", "[::]:0", ":0", "192.0.2.1:0", "example.org:0", "127.0.0.999:0", "127.1:0"])(
		"is not opened at %s without asking who comes",
		async (listen) => {
			await expect(openDoor({ listen })).rejects.toMatchObject({ code: "serve.unauthenticated" });
		},
	);

	it.each(["localhost:0", "LocalHost:0"])(
		"is not what %s is: that is one address of this machine",
		async (listen) => {
			expect((await openDoor({ listen })).address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
		},
	);

	it("is opened where that is said to be wished, or where tokens are asked for", async () => {
		await openDoor({ listen: "0.0.0.0:0", insecure: true });
		await openDoor({ listen: "0.0.0.0:0", tokenFile: tokenFile(first) });
	});

	it.each([
		"",
		"8181",
		"localhost",
		"localhost:x",
		"localhost:99999",
		"http://localhost:1",
		"unix:",
		"::1:80",
	])("is not opened at %j, which is no address", async (listen) => {
		await expect(openDoor({ listen })).rejects.toMatchObject({ code: "serve.address" });
	});

	it("is not opened where another process listens", async () => {
		const { address } = await openDoor();
		await expect(openDoor({ listen: new URL(address).host })).rejects.toMatchObject({
			code: "serve.address",
		});
	});
});

describe("a door with certificates", () => {
	const file = (name: string) => join(certificates, name);
	const tls = { tlsCert: file("door.pem"), tlsKey: file("door.key") };
	const health = (address: string, more: object = {}) =>
		new Promise<number | string>((resolve) => {
			const agent = new Agent({ ca: readFileSync(file("authority.pem")), ...more });
			ask(`${address}/health`, { agent }, (response) => {
				response.resume();
				resolve(response.statusCode ?? 0);
			})
				.on("error", () => resolve("refused"))
				.end();
		});
	const own = { cert: readFileSync(file("client.pem")), key: readFileSync(file("client.key")) };

	it("is opened to those alone whose certificates the authority has signed", async () => {
		const { address } = await openDoor({ ...tls, clientCa: file("authority.pem") });
		expect(address).toMatch(/^https:/);
		expect([await health(address), await health(address, own)]).toEqual(["refused", 200]);
	});

	it("asks for none where none are wanted", async () => {
		const { address } = await openDoor(tls);
		expect(await health(address)).toBe(200);
	});

	it.each([
		["a key alone", { tlsKey: tls.tlsKey }],
		["an authority alone", { clientCa: file("authority.pem") }],
		["a file that is not there", { ...tls, tlsKey: file("none.key") }],
		["a certificate that is none", { ...tls, tlsCert: file("door.key") }],
		["another's key", { ...tls, tlsKey: file("client.key") }],
		["an authority that is none", { ...tls, clientCa: file("door.key") }],
	])("is not opened with %s", async (_, given) => {
		await expect(openDoor(given)).rejects.toMatchObject({ code: "serve.tls" });
	});
});

describe("a door in a Unix socket", () => {
	const allowOver = (socketPath: string) =>
		new Promise<string>((resolve, reject) => {
			const headers = { "content-type": "application/json" };
			const request = askOver({
				socketPath,
				path: "/v1/data/gatehouse/decision/allow",
				method: "POST",
				headers,
			});
			request.on("error", reject).on("response", async (response) => {
				let text = "";
				for await (const chunk of response) {
					text += chunk;
				}
				resolve(text);
			});
			request.end(JSON.stringify({ input: { contract: good } }));
		});

	it("is opened to its owner alone, or to whom the mode says, and gone afterwards", async () => {
		const path = join(temporaryFolder(), "gate.sock");
		const door = await openDoor({ listen: `unix:${path}` });
		expect([door.address, statSync(path).mode & 0o777]).toEqual([`unix:${path}`, 0o600]);
		expect(JSON.parse(await allowOver(path)).result).toBe(true);
		await door.drain();
		expect(statSync(path, { throwIfNoEntry: false })).toBeUndefined();
		await openDoor({ listen: `unix:${path}`, socketMode: "660" });
		expect(statSync(path).mode & 0o777).toBe(0o660);
	});

	it.each([
		["of more bytes than a socket's path can have", "x".repeat(200)],
		["in a folder that is not there", join("none", "gate.sock")],
	])("is not opened at a path %s", async (_, name) => {
		const path = join(temporaryFolder(), name);
		await expect(openDoor({ listen: `unix:${path}` })).rejects.toMatchObject({
			code: "serve.address",
			message: expect.stringMatching(/bytes$|not there$/),
		});
	});

	it("takes the place of one that a dead process left, and of nothing else", async () => {
		const folder = temporaryFolder();
		const [path, text] = [join(folder, "gate.sock"), join(folder, "text")];
		writeFileSync(text, "");
		await openDoor({ listen: `unix:${path}` });
		await expect(openDoor({ listen: `unix:${path}` })).rejects.toMatchObject({ code: "serve.address" });
		await expect(openDoor({ listen: `unix:${text}` })).rejects.toMatchObject({ code: "serve.address" });
		const left = join(folder, "left.sock");
		const dying = `require("node:net").createServer().listen(${JSON.stringify(left)}, () => process.kill(process.pid, "SIGKILL"))`;
		spawnSync(process.execPath, ["-e", dying]);
		expect(statSync(left).isSocket()).toBe(true);
		await openDoor({ listen: `unix:${left}` });
		expect(JSON.parse(await allowOver(left)).result).toBe(true);
	});
});
