/** An adapter that behaves as its first argument says: `odd-adapter.mjs WAY`. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

const [way] = process.argv.slice(2);
let count = 0;
let greeted;

function say(type, payload, replyTo, more = {}) {
	count += 1;
	const id = `odd-${String(count).padStart(6, "0")}`;
	const message = { v: "ipc.v0", id, ts: new Date().toISOString(), type, payload, replyTo, ...more };
	process.stdout.write(`${JSON.stringify(message)}\n`);
}

function sayHello({ id }) {
	greeted = id;
	if (way === "garbage") process.stdout.write('loading…\n{"half":\n\xff\n');
	if (way === "unordered") return offer();
	if (way === "refusing")
		return say("error", { code: "IPC_STATE", message: "not today", retryable: true }, id);
	say("hello_ack", { role: "adapter", selected: way === "other-version" ? "ipc.v9" : "ipc.v0" }, id);
	offer();
}

/** Writes without end, as fast as it is read. */
function flood(text) {
	process.stdout.write(text, () => flood(text));
}

function offer() {
	const name = way === "incapable" ? "text.cups" : "text.caps";
	say("capabilities", {
		adapter: { name: "odd", version: "1" },
		capabilities: [{ name, sideEffects: "none" }],
	});
}

const answers = {
	silent: () => {},
	"dying-at-work": () => process.exit(7),
	"half-a-result": () => process.stdout.write('{"v":"ipc.v0","id":"odd-0', () => process.exit(0)),
	foreign: () => say("result", { ok: true, data: {} }, undefined, { v: "ipc.v9" }),
	malformed: ({ id }) => say("result", { ok: true }, id),
	failing: ({ id }) => say("result", { ok: false, data: { why: "no" } }, id),
	erring: ({ id }) => say("error", { code: "ADAPTER_BAD_INPUT", message: "no text", retryable: false }, id),
	"erring-at-large": () => say("error", { code: "ADAPTER_BROKEN", message: "smoke", retryable: false }),
	denying: ({ id }) => say("result", { ok: true, data: { kind: "Decision", allow: false } }, id),
	"long-winded": () => {
		const piece = "x".repeat(1024 * 1024);
		for (let n = 0; n < 100; n += 1) process.stdout.write(piece);
		process.stdout.write("\n");
	},
	beside: ({ id, payload }) => {
		say("result", { ok: true, data: { text: "another's" } }, "somebody-else");
		say("progress", { done: 1 }, id);
		caps(id, payload);
	},
	"called-off": () => {},
	"answering-twice": ({ id, payload }) => {
		caps(id, payload);
		say("error", { code: "ADAPTER_BROKEN", message: "on second thoughts", retryable: false }, id);
	},
	"answering-under-our-id": ({ id }) => say("result", { ok: true, data: {} }, id, { id }),
	"answering-under-its-own-id": ({ id }) => say("result", { ok: true, data: {} }, id, { id: "odd-000001" }),
	"failing-the-handshake": () =>
		say("error", { code: "IPC_STATE", message: "no", retryable: false }, greeted),
	"endless-garbage": () => flood("no\n".repeat(30_000)),
	clinging: ({ id }) => {
		process.on("SIGTERM", () => {});
		setInterval(() => {}, 1000);
		const child = spawn(
			process.execPath,
			["-e", "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)"],
			{
				stdio: ["ignore", "inherit", "inherit"],
			},
		);
		say("result", { ok: true, data: { pids: [process.pid, child.pid] } }, id);
	},
};

function caps(id, { args }) {
	say("result", { ok: true, data: { text: args.text.toUpperCase() } }, id);
}

if (way === "dying-at-once") process.exit(3);
process.stderr.write("odd: here\n");
createInterface({ input: process.stdin }).on("line", (line) => {
	const message = JSON.parse(line);
	if (way === "mute") return;
	if (message.type === "hello") sayHello(message);
	if (message.type === "invoke") (answers[way] ?? (({ id, payload }) => caps(id, payload)))(message);
	if (message.type === "cancel" && way === "called-off") {
		say("error", { code: "ADAPTER_CANCELLED", message: "as you wish", retryable: true }, message.payload.id);
	}
});
