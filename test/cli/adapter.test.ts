import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import type { Message } from "../../src/doors/ipc/envelope.ts";
import { lineOf } from "../../src/doors/ipc/envelope.ts";
import { stampOf } from "../../src/doors/ipc/identity.ts";
import { packageFolder } from "../../src/package.ts";
import { changeData, copiedBundle, temporaryFolder } from "../bundles.ts";
import { handshake, invoke } from "../doors/ipc/sample.ts";
import { environment, gatehouse, program } from "./command.ts";

const good = (...names: readonly string[]) => join(packageFolder, "conformance", "good", ...names);
const minimal = good("workstation-contract", "minimal.json");
const lane = readFileSync(minimal, "utf8");
const odd = `node '${join(packageFolder, "test", "doors", "ipc", "odd-adapter.mjs")}'`;

const ops = ["contract.decide", "evidence.verify", "text.caps"];
/** With this seed, what the adapter offers has an id that a session written beforehand can answer. */
const seeded = ["--seed", "s"];
const stamp = stampOf("adapter", { seed: "s" });
stamp("hello_ack", {});
const offered = stamp("capabilities", {}).id;
const greeting = handshake(ops).map((message) =>
	lineOf(message.type === "hello" ? message : { ...message, replyTo: offered }),
);
const asking = (op: string, args: object, id = "ask-0001") => lineOf(invoke(id, { op, args }));
const session = (...lines: readonly string[]) => [...greeting, ...lines].map((line) => `${line}\n`).join("");

describe("`gatehouse adapter`", () => {
	it("answers a session, and ends with it", () => {
		const { status, stdout, stderr } = gatehouse(
			["adapter", ...seeded],
			packageFolder,
			session(asking("text.caps", { text: "a" })),
		);
		const heard = stdout
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line) as Message);
		expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
		expect(heard.map(({ type }) => type)).toEqual(["hello_ack", "capabilities", "result"]);
		expect(heard[2]?.payload).toEqual({ ok: true, data: { text: "A" } });
		expect(new Set(heard.map(({ id }) => id)).size).toBe(3);
	});

	it("ends with status 2 where the runner speaks something else", () => {
		const { status, stdout } = gatehouse(["adapter"], packageFolder, `{"v":"ipc.v1"}\n${session()}`);
		expect([status, stdout.trimEnd().split("\n").length]).toEqual([2, 1]);
		expect(JSON.parse(stdout)).toMatchObject({ payload: { code: "IPC_PROTO_MISMATCH" } });
	});

	it("writes the same transcript and receipt of the same session, to the byte", () => {
		const folder = temporaryFolder();
		const run = () => {
			const fixed = ["--seed", "s", "--clock", "2026-05-10T10:00:00Z"];
			const kept = ["--transcript", "talk.ndjson", "--receipt", "receipt.json", "--record", "log"];
			const input = session(asking("contract.decide", { text: lane }), "no message");
			expect(gatehouse(["adapter", ...fixed, ...kept], folder, input).status).toBe(0);
			return ["talk.ndjson", "receipt.json"].map((file) => readFileSync(join(folder, file), "utf8"));
		};
		const [talk = "", receipt = ""] = run();
		expect(run()).toEqual([talk, receipt]);
		expect(talk.split("\n")).toHaveLength(9);
		expect(JSON.parse(receipt)).toMatchObject({
			v: "run-receipt.v0",
			ts: "2026-05-10T10:00:00Z",
			invocation: { op: "contract.decide", args: { text: lane } },
			result: { ok: true, data: { allow: true } },
			exitCode: 0,
			transcript: "talk.ndjson",
		});
		gatehouse(["adapter", "--receipt", "receipt.json"], folder);
		expect(existsSync(join(folder, "receipt.json"))).toBe(false);
		expect(gatehouse(["log", "verify", "log"], folder)).toMatchObject({
			status: 0,
			stdout: expect.stringContaining("2"),
		});
	});

	it("takes its settings from the configuration, and refuses to start with one that is wrong", () => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, "gatehouse.config.yaml"), "environment: { node: n9 }\n");
		const input = session(asking("contract.decide", { text: lane }));
		const last =
			gatehouse(["adapter", ...seeded], folder, input)
				.stdout.trimEnd()
				.split("\n")
				.at(-1) ?? "";
		expect(JSON.parse(last).payload.data.context.environment).toEqual({ node: "n9" });
		writeFileSync(join(folder, "gatehouse.config.yaml"), "bundel: there\n");
		expect(gatehouse(["adapter", ...seeded], folder, input)).toMatchObject({ status: 2, stdout: "" });
	});

	it("lets go of a line of 100 MB, and serves the next", async () => {
		const talk = new Talk(["--max-line", "65536"]);
		await talk.greet();
		const piece = "x".repeat(1024 * 1024);
		for (let n = 0; n < 100; n += 1) {
			if (!talk.child.stdin.write(piece)) {
				await once(talk.child.stdin, "drain");
			}
		}
		talk.say("");
		expect(await talk.next()).toMatchObject({ payload: { code: "IPC_BAD_ENVELOPE" } });
		const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${await talk.pid()}/status`, "utf8"))?.[1];
		expect(Number(peak)).toBeLessThan(250_000);
		expect(await talk.ask("text.caps", { text: "b" })).toMatchObject({ payload: { ok: true } });
		expect(await talk.end()).toBe(0);
	});

	it("puts a changed bundle in force between two questions, and keeps the old one where the new one is broken", async () => {
		const bundle = copiedBundle();
		const talk = new Talk(["--bundle", bundle]);
		await talk.greet();
		const revision = async () => {
			const { payload } = await talk.ask("contract.decide", { text: lane });
			return (payload.data as { readonly policy: { readonly revision: string } }).policy.revision;
		};
		const first = await revision();
		changeData(bundle, ({ gatehouse: data }) => {
			(data.evidence as { labels: object }).labels = {};
		});
		expect(await talk.reload()).toContain("is in force in place of");
		const second = await revision();
		expect(second).not.toBe(first);
		writeFileSync(join(bundle, "data.json"), "{}");
		expect(await talk.reload()).toContain("the gate in force stays");
		expect(await revision()).toBe(second);
		expect(await talk.end()).toBe(0);
	});

	it("answers what was asked when it is told to end", async () => {
		const talk = new Talk([]);
		await talk.greet();
		const contracts = Array.from({ length: 100 }, (_, i) => ({ text: lane, name: `${i}.json` }));
		talk.say(asking("contract.decide", { contracts }));
		expect(await talk.next()).toMatchObject({ type: "progress" });
		process.kill(await talk.pid(), "SIGTERM");
		let heard = await talk.next();
		while (heard.type === "progress") {
			heard = await talk.next();
		}
		expect(heard).toMatchObject({ type: "result", payload: { ok: true } });
		expect(await talk.exit()).toBe(0);
	});

	it("ends where nobody reads its answers", async () => {
		const talk = new Talk([]);
		await talk.greet();
		talk.child.stdout.destroy();
		talk.say(asking("text.caps", { text: "a" }));
		expect(await talk.exit()).toBe(2);
	});
});

/** A conversation with the installed command. */
class Talk {
	readonly child: ChildProcessWithoutNullStreams;
	readonly #lines: AsyncIterator<string>;
	readonly #told: AsyncIterator<string>;
	readonly #exit: Promise<unknown[]>;
	#count = 0;

	constructor(words: readonly string[]) {
		this.child = spawn(program, ["adapter", ...words], { cwd: temporaryFolder(), env: environment });
		this.child.stdin.on("error", () => {});
		this.#exit = once(this.child, "exit");
		this.#lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
		this.#told = createInterface({ input: this.child.stderr })[Symbol.asyncIterator]();
	}

	say(line: string): void {
		this.child.stdin.write(`${line}\n`);
	}

	async next(): Promise<Message> {
		const { value } = await this.#lines.next();
		return JSON.parse(value) as Message;
	}

	async greet(): Promise<void> {
		const [hello, ack] = handshake(ops) as readonly [Message, Message];
		this.say(lineOf(hello));
		await this.next();
		const { id } = await this.next();
		this.say(lineOf({ ...ack, replyTo: id }));
	}

	ask(op: string, args: object): Promise<Message> {
		this.#count += 1;
		this.say(asking(op, args, `ask-${String(this.#count).padStart(4, "0")}`));
		return this.next();
	}

	/** What is told of a reload. */
	async reload(): Promise<string> {
		process.kill(await this.pid(), "SIGHUP");
		return (await this.#told.next()).value;
	}

	async pid(): Promise<number> {
		return this.child.pid ?? 0;
	}

	async exit(): Promise<unknown> {
		const [status] = await this.#exit;
		return status;
	}

	end(): Promise<unknown> {
		this.child.stdin.end();
		return this.exit();
	}
}

describe("`gatehouse ipc run`", () => {
	const adapter = "gatehouse adapter";

	it("runs an operation of the adapter, and leaves transcript and receipt", () => {
		const folder = temporaryFolder();
		const { status, stdout, stderr } = gatehouse(
			["ipc", "run", "--adapter", adapter, "--text", "né"],
			folder,
		);
		expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
		expect(stdout).toBe('{\n  "data": {\n    "text": "NÉ"\n  },\n  "ok": true\n}\n');
		const out = join(folder, ".workstation", "reports", "ipc");
		expect(readdirSync(out).toSorted()).toEqual(["ipc-transcript.ndjson", "run-receipt.json"]);
		const receipt = readFileSync(join(out, "run-receipt.json"), "utf8");
		expect(Object.keys(JSON.parse(receipt))).toEqual([
			"adapter",
			"capabilities",
			"exitCode",
			"invocation",
			"result",
			"transcript",
			"ts",
			"v",
		]);
		expect(JSON.parse(receipt)).toMatchObject({
			adapter: ["gatehouse", "adapter"],
			exitCode: 0,
			result: { ok: true },
		});
		expect(gatehouse(["check", join(out, "ipc-transcript.ndjson")], folder)).toMatchObject({ status: 0 });
	});

	it("gives equal files for equal seeds and clocks", () => {
		const run = () => {
			const folder = temporaryFolder();
			const fixed = ["--seed", "s", "--clock", "2026-05-10T10:00:00Z"];
			gatehouse(
				["ipc", "run", "--adapter", `${adapter} ${fixed.join(" ")}`, "--out", "out", ...fixed],
				folder,
			);
			return ["ipc-transcript.ndjson", "run-receipt.json"].map((file) =>
				readFileSync(join(folder, "out", file), "utf8"),
			);
		};
		expect(run()).toEqual(run());
	});

	// biome-ignore format: a table
	it.each<readonly [file: string, status: number]>([
		[minimal, 0],
		[join(packageFolder, "examples", "docs-lane.yaml"), 1],
	])("ends as the decision on %s says", (file, status) => {
		const folder = temporaryFolder();
		const args = JSON.stringify({ text: readFileSync(file, "utf8"), name: file });
		writeFileSync(join(folder, "args.json"), args);
		const ask = ["ipc", "run", "--adapter", adapter, "--op", "contract.decide", "--args-file", "args.json"];
		const run = gatehouse(ask, folder);
		expect(run.status).toBe(status);
		expect(JSON.parse(run.stdout)).toMatchObject({ ok: true, data: { kind: "Decision", allow: status === 0 } });
	});

	// biome-ignore format: a table
	it.each<readonly [what: string, words: readonly string[], status: number, told: string]>([
		["an adapter that says no", ["--adapter", `${odd} failing`], 1, ""],
		["an adapter that answers with an error", ["--adapter", `${odd} erring`], 1, "[ADAPTER_BAD_INPUT]"],
		["an adapter that says nothing", ["--adapter", `${odd} mute`, "--timeout", "300"], 2, "[ipc.timeout]"],
		["an adapter that dies", ["--adapter", `${odd} dying-at-work`], 2, "[ipc.adapter]"],
		["an adapter that cannot do it", ["--adapter", `${odd} incapable`], 2, "[ipc.protocol]"],
		["a command that there is not", ["--adapter", "/nonexistent/adapter"], 2, "[ipc.adapter]"],
		["an empty command", ["--adapter", " "], 2, "[ipc.adapter]"],
		["arguments that are no object", ["--adapter", adapter, "--args-json", "[]"], 2, "[option.document]"],
		["arguments with a key twice", ["--adapter", adapter, "--args-json", '{"a":1,"a":2}'], 2, "[option.document]"],
		["arguments given twice", ["--adapter", adapter, "--args-json", "{}", "--args-file", "a.json"], 2, "cannot be used with"],
		["an operation that the gate has not", ["--adapter", adapter, "--op", "text.cap"], 2, "perhaps `text.caps` is meant"],
	])("%s ends with its status, says why, and leaves no receipt", (_, words, status, told) => {
		const folder = temporaryFolder();
		gatehouse(["ipc", "run", "--adapter", `${odd} well`, "--out", "out"], folder);
		expect(existsSync(join(folder, "out", "run-receipt.json"))).toBe(true);
		const run = gatehouse(["ipc", "run", "--out", "out", ...words], folder);
		expect(run).toMatchObject({ status, stderr: expect.stringContaining(told) });
		const isAsked = !/option\.document|cannot be used with|is empty/.test(run.stderr);
		expect(existsSync(join(folder, "out", "run-receipt.json"))).toBe(!isAsked);
	});

	it("ends its adapter where it is ended itself", async () => {
		const folder = temporaryFolder();
		const child = spawn(
			program,
			["ipc", "run", "--adapter", `${odd} silent`, "--timeout", "100000", "--out", "out"],
			{
				cwd: folder,
				env: environment,
			},
		);
		const transcript = join(folder, "out", "ipc-transcript.ndjson");
		await expect
			.poll(() => existsSync(transcript) && readFileSync(transcript, "utf8"), { timeout: 20_000 })
			.toContain('"invoke"');
		const adapters = spawnSync("ps", ["-o", "pid=,args=", "--ppid", String(child.pid)], {
			encoding: "utf8",
		}).stdout;
		const pid = Number(/^\s*(\d+) .*odd-adapter/m.exec(adapters)?.[1]);
		expect(pid).toBeGreaterThan(1);
		child.kill("SIGTERM");
		const [status] = await once(child, "exit");
		expect(status).toBe(2);
		await expect
			.poll(() => spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" }).stdout)
			.toMatch(/^(?:Z.*)?\s*$/);
	});
});

describe("`gatehouse check` on transcripts", () => {
	it("judges each as one document, wherever it comes from", () => {
		const folder = temporaryFolder();
		cpSync(good("m2-ipc-transcript", "built.jsonl"), join(folder, "built.ndjson"));
		const { status, stdout } = gatehouse(["check", ".", "--format", "ndjson"], folder);
		expect(status).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({
			allow: true,
			contract: { kind: "M2IpcTranscript", version: "v1.0", document: 0, source: "built.ndjson" },
		});
	});
});
