import type { Capabilities } from "../../../src/doors/ipc/adapter.ts";
import { lineOf, type Message, type Stamp, stampWith } from "../../../src/doors/ipc/envelope.ts";

/** Messages whose ids count, of one instant. */
export function counting(side: string): Stamp {
	let count = 0;
	return stampWith(
		() => {
			count += 1;
			return `${side}-${String(count).padStart(4, "0")}`;
		},
		() => "2026-05-10T10:00:00Z",
	);
}

export const offer: Capabilities = {
	adapter: { name: "lab", version: "1.0.0" },
	capabilities: [
		{ name: "text.caps", sideEffects: "none", timeouts: { defaultMs: 1000 } },
		{ name: "disk.wipe", sideEffects: "filesystem", timeouts: { defaultMs: 1000 } },
	],
};

/** What a runner says first: its `hello` is `runner-0001`, its acknowledgement answers `adapter-0002`. */
export function handshake(accepted: readonly string[] = ["text.caps"]): readonly Message[] {
	const stamp = counting("runner");
	return [
		stamp("hello", { role: "runner", protocols: ["ipc.v0"] }),
		stamp("capabilities_ack", { accepted }, "adapter-0002"),
	];
}

export function invoke(id: string, payload: object): Message {
	return { ...counting("runner")("invoke", payload), id };
}

export function bytesOf(message: Message): Uint8Array {
	return Buffer.from(lineOf(message));
}
