import { once } from "node:events";
import { request as ask } from "node:http";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { afterEach } from "vitest";
import { defaultLimits } from "../../../src/contract/index.ts";
import type { Decision } from "../../../src/documents.generated.ts";
import {
	type HttpDoor,
	type HttpDoorOptions,
	openHttpDoor,
	serveSettings,
} from "../../../src/doors/http/index.ts";
import { Gate } from "../../../src/gate.ts";
import { ownBundle, packageFolder } from "../../../src/package.ts";
import { contractValue } from "../../contracts.ts";

export type Given = Parameters<typeof serveSettings>[0];

export interface OpenedDoor extends HttpDoor {
	/** What the operator was told. */
	readonly told: string[];
	/** Lines of the decision log. */
	readonly logged: string[];
}

const opened: HttpDoor[] = [];

afterEach(async () => {
	for (const door of opened.splice(0)) {
		await door.drain();
	}
});

/** A door on a free port, closed after the test. */
export async function openDoor(given: Given = {}, more: Partial<HttpDoorOptions> = {}): Promise<OpenedDoor> {
	const told: string[] = [];
	const logged: string[] = [];
	const door = await openHttpDoor({
		settings: serveSettings({ listen: "127.0.0.1:0", drainMs: 2000, watchMs: 0, ...given }),
		open: (bundle) => Gate.open({ bundle: bundle ?? more.bundle ?? ownBundle }),
		bundle: ownBundle,
		context: { environment: {} },
		contract: { maxBytes: defaultLimits.maxBytes, timeoutMs: 1000 },
		complain: (text) => told.push(text),
		console: { write: (text) => void logged.push(text), drained: async () => {} },
		...more,
	});
	opened.push(door);
	return { ...door, told, logged };
}

export const good: object = contractValue({ id: "good" });
export const bad: object = contractValue({
	id: "bad",
	steps: ["sourceosctl agent-machine mounts plan --dev-root ~"],
	emit: ["agent-machine.mount.evidence"],
});

export const certificates: string = join(packageFolder, "test", "doors", "http", "certificates");

export interface Answer {
	readonly status: number;
	readonly headers: Headers;
	readonly text: string;
}

/** Posts a body, JSON unless it says otherwise. */
export async function post(
	url: string,
	body: unknown,
	headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
	const isWritten = typeof body === "string" || body instanceof Uint8Array;
	const response = await fetch(url, {
		method: "POST",
		body: isWritten ? (body as string) : JSON.stringify(body),
		headers: { "content-type": "application/json", ...headers },
	});
	return { status: response.status, headers: response.headers, text: await response.text() };
}

/** The answer of the Data API to a contract. */
export async function decided(door: HttpDoor, contract: unknown, more: object = {}): Promise<Decision> {
	const { text } = await post(`${door.address}/v1/data/gatehouse/decision`, { input: { contract, ...more } });
	return (JSON.parse(text) as { readonly result: Decision }).result;
}

/** A bare connection, and all that comes over it until it ends. */
export function connection(door: HttpDoor): { readonly socket: Socket; readonly ended: Promise<string> } {
	const { hostname, port } = new URL(door.address);
	const socket = connect(Number(port), hostname);
	let text = "";
	socket.on("data", (chunk) => {
		text += chunk;
	});
	socket.on("error", () => {});
	return { socket, ended: once(socket, "close").then(() => text) };
}

/** An open batch: what is written goes on its way, lines come as they are answered. */
export function openBatch(door: HttpDoor, query = "") {
	const request = ask(`${door.address}/v1/decisions:batch${query}`, {
		method: "POST",
		headers: { "content-type": "application/x-ndjson" },
	});
	const response = once(request, "response").then(([message]) => message as AsyncIterable<Buffer>);
	async function* lines(): AsyncGenerator<string, void, undefined> {
		let rest = "";
		for await (const chunk of await response) {
			rest += chunk;
			const parts = rest.split("\n");
			rest = parts.pop() ?? "";
			yield* parts;
		}
		if (rest !== "") {
			yield rest;
		}
	}
	return { request, lines: lines() };
}
