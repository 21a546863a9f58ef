import { spawnSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Gate } from "../../../src/gate.ts";
import { changeData, copiedBundle, temporaryFolder } from "../../bundles.ts";
import { decided, good, openDoor } from "./opened-door.ts";
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

	it("must be signed by whom the settings name", async () => {
		const { url } = await serverOf((_request, response) => response.end(packed(copiedBundle())));
		const key = generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "pem" }) as string;
		const open = (bundle: string | null) => Gate.open({ bundle: bundle ?? "", signature: { key } });
		await expect(openDoor({ bundleUrl: url }, { open })).rejects.toMatchObject({ code: "bundle.signature" });
	});

	it("that cannot be had at the start leaves the door closed", async () => {
		const bytes = packed(copiedBundle());
		const { url } = await serverOf((request, response) => {
			const isMoved = request.url === "/moved";
			response.writeHead(isMoved ? 200 : 302, { location: "/moved" }).end(isMoved ? bytes : undefined);
		});
		await expect(openDoor({ bundleUrl: url })).rejects.toMatchObject({ code: "serve.bundle" });
		await expect(openDoor({ bundleUrl: "http://127.0.0.1:1/" })).rejects.toMatchObject({
			code: "serve.bundle",
		});
	});
});
