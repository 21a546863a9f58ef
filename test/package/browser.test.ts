import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { Gate } from "../../src/gate.ts";
import { ownBundle, packageFolder } from "../../src/package.ts";
import { readBundleFiles } from "../../src/signature/index.ts";
import { chromiumProgram, launchChromium } from "../chromium.ts";
import { contract, contractValue } from "../contracts.ts";
import type {} from "../installed.ts";

/** What a page does with the library: it is asked in JSON, and answers in JSON. Bytes are base64. */
const program = `import { Gate, GatehouseError, valueSource } from "gatehouse";

const bytesOf = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
const sourceOf = ({ name, bytes, value }) => bytes === undefined ? valueSource(value, name) : { name, bytes: bytesOf(bytes) };

globalThis.makesCode = () => {
	try {
		return Function("return true")();
	} catch {
		return false;
	}
};

globalThis.ask = async (request) => {
	const { files, archive, path, signature, waivers, related, sources, context } = JSON.parse(request);
	const named = files && new Map(Object.entries(files).map(([name, bytes]) => [name, bytesOf(bytes)]));
	try {
		let gate = await Gate.open({ bundle: named ?? path ?? bytesOf(archive), signature });
		gate = related === undefined ? gate : gate.relating(related.map(sourceOf));
		gate = waivers === undefined ? gate : gate.waiving(waivers, context.time);
		const decisions = [...gate.decideAll(sources.map(sourceOf), context)].map(({ decision }) => decision);
		gate.close();
		return JSON.stringify({ decisions });
	} catch (error) {
		return JSON.stringify({ thrown: error instanceof GatehouseError ? error.code : String(error) });
	}
};
`;

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
const context = { time: "2026-05-01T00:00:00Z", environment: { actor: "page" } };

const ownFiles = [...readBundleFiles(ownBundle)];
const files = Object.fromEntries(ownFiles.map(([name, bytes]) => [name, base64(bytes)]));
const manifest = JSON.parse(readFileSync(join(ownBundle, ".manifest"), "utf8"));

/** The bundle with a manifest that says something else; what it says of the other files holds. */
function saying(change: object): Readonly<Record<string, string>> {
	const gatehouse = { ...manifest.metadata.gatehouse, ...change };
	const text = JSON.stringify({ ...manifest, metadata: { gatehouse } });
	return { ...files, ".manifest": base64(Buffer.from(text)) };
}

/** Every sample of a contract that the project has, good, bad and unreadable. */
const samples = readdirSync(join(packageFolder, "conformance"), { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile() && /\.(?:json|jsonl|ndjson|ya?ml)$/.test(entry.name))
	.map((entry) => join(entry.parentPath, entry.name))
	.map((file) => ({ name: file.slice(packageFolder.length + 1), bytes: new Uint8Array(readFileSync(file)) }));

type Ask = (
	request: object,
) => Promise<{ readonly decisions?: readonly unknown[]; readonly thrown?: string }>;

async function bundled(): Promise<string> {
	const { outputFiles } = await build({
		stdin: { contents: program, resolveDir: inject("project") },
		bundle: true,
		platform: "browser",
		format: "iife",
		write: false,
		// One that is there in Node alone would be an error here.
		logLevel: "error",
	});
	return outputFiles[0]?.text ?? "";
}

/** No Node in it, and no text that becomes code; what there is, a browser has too. */
function withoutNode(text: string): Ask {
	const web = { TextEncoder, TextDecoder, Blob, DecompressionStream, performance, atob };
	const realm = createContext({ ...web }, { codeGeneration: { strings: false, wasm: true } });
	runInContext(text, realm);
	return async (request) => JSON.parse(await realm.ask(JSON.stringify(request)));
}

/** What holds of the library wherever it is asked without Node. */
function answersAsNodeDoes(asking: () => Ask): void {
	const ask: Ask = (request) => asking()({ sources: [], context, ...request });

	it("decides on every sample contract as Node does", async () => {
		const gate = await Gate.open({ bundle: ownBundle });
		const expected = [...gate.decideAll(samples, context)].map(({ decision }) => decision);
		const sources = samples.map(({ name, bytes }) => ({ name, bytes: base64(bytes) }));
		const { decisions } = await ask({ files, sources });
		expect(expected.length).toBeGreaterThan(900);
		expect(decisions).toEqual(JSON.parse(JSON.stringify(expected)));
	});

	it("follows references and holds to waivers", async () => {
		const example = (file: string) => ({
			name: file,
			bytes: base64(readFileSync(join(packageFolder, "examples", file))),
		});
		const related = [example("given/team.yaml")];
		const waivers = {
			apiVersion: "gatehouse.dev/v1",
			kind: "Waivers",
			waivers: [
				{
					code: "mounts.whole-home",
					contract: "docs-lane",
					owner: "an owner",
					reason: "a reason of some length",
					ticket: "T-1",
					expires: "2026-06-01T00:00:00Z",
				},
			],
		};
		const { decisions } = await ask({ files, sources: [example("handed-on.yaml")], related });
		expect(decisions).toMatchObject([{ allow: false, reasons: [{ code: "delegation.paths-widened" }] }]);
		const { decisions: waived } = await ask({ files, sources: [example("docs-lane.yaml")], waivers });
		expect(waived).toMatchObject([{ allow: true, reasons: [{ waiver: { ticket: "T-1" } }] }]);
	});

	it("takes a value, and the bundle as a tar.gz", async () => {
		const gate = await Gate.open({ bundle: ownBundle });
		const [expected] = gate.decide(contract(), context);
		const sources = [{ name: "example.json", value: contractValue() }];
		const { decisions } = await ask({ archive: base64(gzipSync(tarOf(ownFiles))), sources });
		expect(decisions).toEqual([JSON.parse(JSON.stringify(expected?.decision))]);
	});

	it.each([
		["a path", { path: "bundles/gatehouse" }, "bundle.browser"],
		["a signature to be held to", { files, signature: { key: "" } }, "bundle.browser"],
		[
			"a bundle with a builtin of the host",
			{ files: saying({ builtins: ["io.jwt.decode"] }) },
			"bundle.browser",
		],
		[
			"a bundle with a kind of its own",
			{ files: saying({ kinds: [{ name: "Own", marks: {}, schema: {}, schemaFile: "own.v1" }] }) },
			"bundle.browser",
		],
		[
			"a bundle that `opa build` wrote",
			{ files: { ...files, ".manifest": base64(Buffer.from('{ "revision": "", "wasm": [] }')) } },
			"bundle.browser",
		],
		["a bundle without data", { files: { ...files, "data.json": undefined } }, "bundle.missing"],
		["a bundle with a changed file", { files: { ...files, "data.json": "e30=" } }, "bundle.digest"],
		["what is no tar.gz", { archive: base64(Buffer.from("bundle")) }, "bundle.invalid"],
		[
			"a tar.gz that is cut short",
			{ archive: base64(gzipSync(tarOf(ownFiles)).subarray(0, 9000)) },
			"bundle.invalid",
		],
	])("refuses %s", async (_, bundle, code) => {
		expect(await ask(bundle)).toEqual({ thrown: code });
	});
}

/** Just what a header must have. */
function tarOf(entries: readonly (readonly [string, Uint8Array])[]): Buffer {
	const blocks = entries.flatMap(([name, bytes]) => {
		const header = Buffer.alloc(512);
		header.write(name, 0);
		header.write(bytes.length.toString(8).padStart(11, "0"), 124);
		header.write(" ".repeat(8), 148);
		header.write("0", 156);
		const sum = header.reduce((total, byte) => total + byte, 0);
		header.write(sum.toString(8).padStart(6, "0"), 148);
		header[154] = 0;
		return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
	});
	return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

describe("the library with the means of the web alone", () => {
	let ask: Ask;
	beforeAll(async () => {
		ask = withoutNode(await bundled());
	});

	answersAsNodeDoes(() => ask);
});

describe.skipIf(chromiumProgram === undefined)(
	chromiumProgram === undefined
		? "the library in a browser: no Chromium is installed here"
		: "the library in a browser whose page lets no text become code",
	() => {
		let browser: Browser;
		let page: Page;
		const said: string[] = [];

		beforeAll(async () => {
			const text = await bundled();
			browser = await launchChromium();
			page = await browser.newPage();
			page.on("console", (message) => void said.push(message.text()));
			page.on("pageerror", (error) => void said.push(error.message));
			await page.route("https://page.test/**", (route) => {
				const isProgram = route.request().url().endsWith("/program.js");
				return route.fulfill({
					contentType: isProgram ? "text/javascript" : "text/html",
					headers: { "content-security-policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'" },
					body: isProgram ? text : '<!doctype html><title>Page</title><script src="/program.js"></script>',
				});
			});
			await page.goto("https://page.test/");
		});

		afterAll(async () => {
			await browser.close();
		});

		/** In a task of the page's own: what the test evaluates itself would be above the page's policy. */
		const inPage = (expression: string): Promise<unknown> =>
			page.evaluate(`new Promise((resolve) => setTimeout(() => resolve(${expression})))`);

		answersAsNodeDoes(
			() => async (request) =>
				JSON.parse(String(await inPage(`ask(${JSON.stringify(JSON.stringify(request))})`))),
		);

		it("never tried what the page forbids", async () => {
			// What the page itself would try, outside of what the test may.
			expect(await inPage("makesCode()")).toBe(false);
			expect(said.filter((text) => !/favicon|'unsafe-eval'/.test(text))).toEqual([]);
		});
	},
);
