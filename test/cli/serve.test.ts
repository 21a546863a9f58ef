import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { request as ask } from "node:http";
import { join } from "node:path";
import { OPAClient } from "@open-policy-agent/opa";
import { afterEach, describe, expect, it, vi } from "vitest";
import { changeData, copiedBundle, temporaryFolder } from "../bundles.ts";
import { contractValue } from "../contracts.ts";
import { environment, gatehouse, program } from "./command.ts";

const good = contractValue({ id: "good" });
const bad = contractValue({ steps: ["sourceosctl agent-machine mounts plan --dev-root ~"] });
const running: ChildProcess[] = [];

/** A new gate takes its time to be opened in every thread. */
const patient = { timeout: 20_000 };

afterEach(() => {
	for (const server of running.splice(0)) {
		server.kill("SIGKILL");
	}
});

/** The installed command, serving on a free port. */
async function serve(words: readonly string[], cwd = temporaryFolder()) {
	const server = spawn(program, ["serve", "--listen", "127.0.0.1:0", ...words], { cwd, env: environment });
	running.push(server);
	const said = { out: "", err: "" };
	server.stdout.on("data", (chunk) => {
		said.out += chunk;
	});
	server.stderr.on("data", (chunk) => {
		said.err += chunk;
	});
	await vi.waitFor(() => expect(said.err).toContain("listening on "), patient);
	const address = /listening on (\S+)/.exec(said.err)?.[1] ?? "";
	const ended = once(server, "exit").then(([status, signal]) => status ?? signal);
	return { server, address, said, ended, cwd };
}

describe("gatehouse serve", () => {
	it("ends with status 2, and no trace, where nobody reads its decision log any more", async () => {
		const { server, address, said, ended } = await serve(["--log-decisions"]);
		server.stdout.destroy();
		const client = new OPAClient(address);
		await client.evaluate("gatehouse/decision/allow", { contract: good }).catch(() => undefined);
		expect(await ended).toBe(2);
		expect(said.err).not.toContain("EPIPE");
	});

	it("answers a client of OPA, records, and ends with status 0 when it is told to", async () => {
		const { server, address, said, ended, cwd } = await serve([
			"--record",
			"log",
			"--log-decisions",
			"--profile",
			"strict",
		]);
		const client = new OPAClient(address);
		expect(await client.evaluate("gatehouse/decision/allow", { contract: good })).toBe(true);
		expect(await client.evaluate("gatehouse/decision/context/environment", { contract: bad })).toEqual({
			profile: "strict",
		});
		server.kill("SIGTERM");
		expect(await ended).toBe(0);
		expect(gatehouse(["log", "verify", "log"], cwd).stdout).toMatch(/^2 entries .*: whole\n$/);
		expect(
			said.out
				.trim()
				.split("\n")
				.map((line) => JSON.parse(line).result),
		).toEqual([true, { profile: "strict" }]);
		expect(said.err).toMatch(/^gatehouse: listening on .*\ngatehouse: SIGTERM: .*\n$/);
	});

	it("takes its settings from the configuration", async () => {
		const cwd = temporaryFolder();
		writeFileSync(join(cwd, "tokens"), "0123456789abcdef\n");
		writeFileSync(
			join(cwd, "gatehouse.config.yaml"),
			"serve: { tokenFile: tokens, maxBodyBytes: 10 }\nprofile: strict\n",
		);
		const { address } = await serve([], cwd);
		const status = async (headers: Record<string, string>) =>
			(await fetch(`${address}/v1/data`, { method: "POST", body: JSON.stringify({ input: {} }), headers }))
				.status;
		expect([await status({}), await status({ authorization: "Bearer 0123456789abcdef" })]).toEqual([
			401, 413,
		]);
	});

	it("reads everything again at SIGHUP, and goes on with the old bundle where the new one is broken", async () => {
		const bundle = copiedBundle();
		const { server, address, said } = await serve(["--bundle", bundle]);
		const revision = async () =>
			/"active_revision":"([^"]+)"/.exec(await (await fetch(`${address}/health?bundles`)).text())?.[1];
		const before = await revision();
		writeFileSync(join(bundle, "policy.wasm"), "");
		server.kill("SIGHUP");
		await vi.waitFor(() => expect(said.err).toContain("the bundle in force stays"), patient);
		expect(await revision()).toBe(before);
		writeFileSync(join(bundle, "policy.wasm"), readFileSync(join(copiedBundle(), "policy.wasm")));
		changeData(bundle, ({ gatehouse: { evidence } }) => {
			Object.assign(evidence, { labels: {} });
		});
		server.kill("SIGHUP");
		await vi.waitFor(async () => expect(await revision()).not.toBe(before), patient);
	});

	it("reads its configuration again at SIGHUP, and what is settled there nobody says otherwise", async () => {
		const cwd = temporaryFolder();
		const file = join(cwd, "gatehouse.config.yaml");
		writeFileSync(file, "environment: { node: n1 }\n");
		const { server, address } = await serve([], cwd);
		const asked = async (node: string) =>
			(
				await fetch(`${address}/v1/decisions?node=${node}`, {
					method: "POST",
					headers: { "content-type": "application/json" },
					body: JSON.stringify(good),
				})
			).status;
		expect([await asked("n1"), await asked("n2")]).toEqual([200, 400]);
		writeFileSync(file, "environment: { node: n2 }\n");
		server.kill("SIGHUP");
		await vi.waitFor(async () => expect([await asked("n1"), await asked("n2")]).toEqual([400, 200]), patient);
	});

	it("ends a batch that is on its way before it ends itself", async () => {
		const { server, address, ended } = await serve([]);
		const request = ask(`${address}/v1/decisions:batch`, {
			method: "POST",
			headers: { "content-type": "application/x-ndjson" },
		});
		const response = once(request, "response");
		const line = `${JSON.stringify(good)}\n`;
		request.write(line.repeat(3));
		const [message] = (await response) as [AsyncIterable<Buffer>];
		server.kill("SIGTERM");
		await vi.waitFor(() => expect(fetch(`${address}/health`)).rejects.toThrow());
		request.end(line.repeat(4));
		let text = "";
		for await (const chunk of message) {
			text += chunk;
		}
		expect(
			text
				.trim()
				.split("\n")
				.map((one) => JSON.parse(one).allow),
		).toEqual(Array(7).fill(true));
		expect(await ended).toBe(0);
	});

	it("ends at once at a second signal", async () => {
		const { server, address, said, ended } = await serve(["--drain", "60000"]);
		const request = ask(`${address}/v1/decisions:batch`, {
			method: "POST",
			headers: { "content-type": "application/x-ndjson" },
		});
		request.on("error", () => {});
		request.write(`${JSON.stringify(good)}\n`);
		await once(request, "response");
		server.kill("SIGTERM");
		await vi.waitFor(() => expect(said.err).toContain("SIGTERM"));
		server.kill("SIGTERM");
		expect(await ended).toBe(2);
	});

	it.each([
		[["--listen", "0.0.0.0:0"], "serve.unauthenticated"],
		[["--listen", "nowhere"], "serve.address"],
		[["--token-file", "none"], "serve.tokens"],
		[["--client-ca", "none"], "serve.tls"],
		[["--bundle-url", "bundle.tar.gz"], "serve.url"],
		[["--listen", "unix:none/gate.sock"], "serve.address"],
		[["--bundle", "none"], "bundle.missing"],
	])("does not start with %j", (words, code) => {
		const run = gatehouse(["serve", ...words], temporaryFolder());
		expect(run).toEqual({ status: 2, stdout: "", stderr: expect.stringContaining(`[${code}]`) });
	});
});
