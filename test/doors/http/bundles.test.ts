import { spawnSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Gate } from "../../../src/gate.ts";
import { changeData, copiedBundle, temporaryFolder } from "../../bundles.ts";
import { decided, good, openDoor, post } from "./opened-door.ts";
import { tokenFile } from "./token-file.ts";

const servers: Server[] = [];

afterEach(() => {
	for (const server of servers.splice(0)) {
		server.close();
		server.closeAllConnections();
	}
});

/** A server whose answer a test may change, and what it was asked. */
async function serverOf(answer: (request: IncomingMessage, response: ServerResponse) => void) {
	const asked: IncomingMessage[] = [];
	const server = createServer((request, response) => {
		asked.push(request);
		answer(request, response);
	}).listen(0, "127.0.0.1");
	servers.push(server);
	await once(server, "listening");
	const address = server.address();
	const port = typeof address === "object" ? address?.port : 0;
	return { url: `http://127.0.0.1:${port}/bundles/gatehouse.tar.gz`, asked };
}

/** A bundle as `tar` packs it, and its revision. */
function packed(folder: string): Buffer {
	const file = join(temporaryFolder(), "bundle.tar.gz");
	spawnSync("tar", ["-czf", file, "-C", folder, "."]);
	return readFileSync(file);
}

function changed(): string {
	const folder = copiedBundle();
	changeData(folder, ({ gatehouse }) => {
		Object.assign(gatehouse.evidence, { labels: {} });
	});
	return folder;
}

const health = async (address: string) =>
	(await (await fetch(`${address}/health?bundles`)).json()) as {
		readonly bundles: { readonly gatehouse: { readonly active_revision: string; readonly message?: string } };
	};

describe("a bundle in a folder", () => {
	it("is in force as soon as it was changed, and a broken one never: the old one stays, and the door says so", async () => {
		const bundle = copiedBundle();
		const door = await openDoor({ watchMs: 20 }, { bundle });
		const before = (await decided(door, good)).policy.revision;
		changeData(bundle, ({ gatehouse }) => {
			Object.assign(gatehouse.evidence, { labels: {} });
		});
		await vi.waitFor(async () => expect((await decided(door, good)).policy.revision).not.toBe(before));
		const after = (await decided(door, good)).policy.revision;
		expect(door.told.at(-1)).toBe(`bundle ${after} is in force, in place of ${before}`);

		writeFileSync(join(bundle, "data.json"), "{}");
		await vi.waitFor(() =>
			expect(door.told.at(-1)).toMatch(/the bundle in force stays.*\[bundle\.digest\]$/),
		);
		expect(await health(door.address)).toMatchObject({
			bundles: { gatehouse: { active_revision: after, message: expect.stringContaining("data.json") } },
		});
		expect(await decided(door, good)).toMatchObject({ allow: true, policy: { revision: after } });
		const metrics = await (await fetch(`${door.address}/metrics`)).text();
		expect(metrics).toContain('gatehouse_bundle_reloads_total{outcome="kept"} 1');
		expect(metrics).toContain(`gatehouse_bundle_info{revision="${after}"} 1`);
	});

	it("is replaced while questions come in, and none is dropped", async () => {
		const bundle = copiedBundle();
		const door = await openDoor({}, { bundle });
		const asking = Array.from({ length: 60 }, async (_, i) => {
			if (i === 20) {
				changeData(bundle, ({ gatehouse }) => {
					Object.assign(gatehouse.evidence, { labels: {} });
				});
				await door.reload();
			}
			return (await decided(door, good)).allow;
		});
		expect(new Set(await Promise.all(asking))).toEqual(new Set([true]));
	});

	it("that is gone leaves the old one in force", async () => {
		const bundle = copiedBundle();
		const door = await openDoor({}, { bundle });
		rmSync(bundle, { recursive: true });
		await door.reload();
		expect(door.told.at(-1)).toContain("the bundle in force stays");
		expect(await decided(door, good)).toMatchObject({ allow: true });
	});
});

describe("a bundle on a server", () => {
	const polled = { bundleMinDelayMs: 20, bundleMaxDelayMs: 20 };

	it("is fetched with a token, and asked for by its ETag until there is another", async () => {
		let [etag, bytes] = ['"1"', packed(copiedBundle())];
		const { url, asked } = await serverOf((request, response) => {
			const isKnown = request.headers["if-none-match"] === etag;
			response.writeHead(isKnown ? 304 : 200, { etag, "content-type": "application/gzip" });
			response.end(isKnown ? undefined : bytes);
		});
		const door = await openDoor({ ...polled, bundleUrl: url, bundleTokenFile: tokenFile("bundle-token") });
		const before = (await decided(door, good)).policy.revision;
		await vi.waitFor(() => expect(asked.length).toBeGreaterThan(3));
		expect(asked.map(({ headers }) => headers["if-none-match"]).slice(0, 3)).toEqual([undefined, etag, etag]);
		expect(asked[0]?.headers.authorization).toBe("Bearer bundle-token");
		[etag, bytes] = ['"2"', packed(changed())];
		await vi.waitFor(async () => expect((await decided(door, good)).policy.revision).not.toBe(before));
		await vi.waitFor(() => expect(asked.at(-1)?.headers["if-none-match"]).toBe('"2"'));
		expect(door.told).toEqual([expect.stringContaining("is in force")]);
	});

	it.each([
		["half a bundle", 200, (bytes: Buffer) => bytes.subarray(0, bytes.length / 2), "bundle.invalid"],
		["a page", 200, () => Buffer.from("<html>"), "bundle.invalid"],
		["a failure", 500, () => Buffer.from(""), "serve.bundle"],
		["too much", 200, () => Buffer.alloc(3_000_000), "serve.bundle"],
	])(
		"that is %s never takes the place of a sound one, and is asked for again",
		async (_, status, breaks, code) => {
			const sound = packed(copiedBundle());
			let isBroken = false;
			const { url, asked } = await serverOf((_request, response) => {
				response.writeHead(isBroken ? status : 200, { etag: isBroken ? '"broken"' : '"sound"' });
				response.end(isBroken ? breaks(sound) : sound);
			});
			const door = await openDoor({ ...polled, bundleUrl: url, bundleMaxBytes: 2_000_000 });
			isBroken = true;
			await vi.waitFor(() => expect(door.told.at(-1)).toContain(`[${code}]`));
			expect(door.told.at(-1)).not.toContain(tmpdir());
			expect(await health(door.address)).toMatchObject({
				bundles: { gatehouse: { message: expect.any(String) } },
			});
			expect(await decided(door, good)).toMatchObject({ allow: true });
			expect(asked.map(({ headers }) => headers["if-none-match"])).not.toContain('"broken"');
			isBroken = false;
			await vi.waitFor(async () => {
				expect((await health(door.address)).bundles.gatehouse).not.toHaveProperty("message");
			});
		},
	);

	it("must be signed by whom the settings name: until it is, nobody is answered", async () => {
		const { url } = await serverOf((_request, response) => response.end(packed(copiedBundle())));
		const key = generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "pem" }) as string;
		const open = (bundle: string | null) => Gate.open({ bundle: bundle ?? "", signature: { key } });
		const door = await openDoor({ bundleUrl: url }, { open });
		expect((await post(`${door.address}/v1/decisions`, good)).status).toBe(503);
		expect(door.told[0]).toMatch(/^no bundle is in force yet.*\[bundle\.signature\]$/);
	});

	it.each([
		["is away", (response: ServerResponse) => response.destroy()],
		["fails", (response: ServerResponse) => response.writeHead(500).end()],
		["says that nothing has changed", (response: ServerResponse) => response.writeHead(304).end()],
		["has moved", (response: ServerResponse) => response.writeHead(302, { location: "/moved" }).end()],
		["does not answer", () => {}],
	])(
		"that %s at the start: the door is there, answers nobody, and opens as soon as it can",
		async (_, fails) => {
			const sound = packed(copiedBundle());
			let isAway = true;
			const { url } = await serverOf((_request, response) => {
				if (isAway) {
					fails(response);
				} else {
					response.end(sound);
				}
			});
			const door = await openDoor({ bundleUrl: url }, { patience: { startMs: 50, answerMs: 1000 } });
			const { status, headers } = await post(`${door.address}/v1/data/gatehouse/decision`, {
				input: { contract: good },
			});
			expect([status, headers.get("retry-after")]).toEqual([503, "1"]);
			expect((await fetch(`${door.address}/health`)).status).toBe(200);
			for (const asked of ["bundles", "bundle=true", "plugins"]) {
				const unready = await fetch(`${door.address}/health?${asked}`);
				expect([unready.status, await unready.json()]).toEqual([
					500,
					expect.objectContaining({ error: "one or more bundles are not activated" }),
				]);
			}
			expect(await (await fetch(`${door.address}/v1/policies`)).json()).toEqual({ result: [] });
			isAway = false;
			await vi.waitFor(async () => expect((await fetch(`${door.address}/health?bundles`)).status).toBe(200), {
				timeout: 20_000,
			});
			expect(await decided(door, good)).toMatchObject({ allow: true });
			expect(door.told.length).toBeLessThan(4);
			expect(door.told.at(-1)).toMatch(/^bundle sha256:\S+ is in force$/);
		},
	);

	it("does not keep a door that is closed meanwhile", async () => {
		let isAway = false;
		const { url, asked } = await serverOf((_request, response) => {
			if (!isAway) {
				response.end(packed(copiedBundle()));
			}
		});
		const door = await openDoor({ ...polled, bundleUrl: url });
		isAway = true;
		const before = asked.length;
		await vi.waitFor(() => expect(asked.length).toBeGreaterThan(before));
		expect(await door.drain()).toBe(true);
		expect(door.told).toEqual([]);
	});

	it.each([
		["an address that is none", { bundleUrl: "bundles" }, "serve.url"],
		["an address of a file", { bundleUrl: "file:///bundle.tar.gz" }, "serve.url"],
		["a password in the address", { bundleUrl: "http://user:secret@127.0.0.1:1/" }, "serve.url"],
		[
			"a token that is not there",
			{ bundleUrl: "http://127.0.0.1:1/", bundleTokenFile: "none" },
			"serve.tokens",
		],
	])("cannot be asked at all with %s, and the door is not opened", async (_, given, code) => {
		await expect(openDoor(given)).rejects.toMatchObject({ code });
	});

	it("is not waited for where no bundle would mend what is wrong", async () => {
		const { url } = await serverOf((_request, response) => response.end(packed(copiedBundle())));
		const open = async (bundle: string | null) =>
			(await Gate.open({ bundle: bundle ?? "" })).waiving({ nothing: true }, "2026-05-01T00:00:00Z");
		await expect(openDoor({ bundleUrl: url }, { open })).rejects.toMatchObject({ code: "waivers.invalid" });
	});
});
