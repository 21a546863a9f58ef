import { parentPort } from "node:worker_threads";
import { buildBundle } from "../../authoring/index.ts";
import { type Opa, opaOf } from "../../opa/index.ts";
import type { Answer, Ask, Start } from "./messages.ts";

/** Answers what the main thread asks of OPA, until it is ended. */
export async function work(): Promise<void> {
	let opa: Opa | undefined;
	const answer = (message: Answer) => parentPort?.postMessage(message);
	parentPort?.on("message", async (message: Start | Ask) => {
		if ("module" in message) {
			opa = opaOf(message.module);
			return;
		}
		try {
			answer({ kind: "answered", result: JSON.stringify(await ask(opa as Opa, message)) });
		} catch (error) {
			answer({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
		}
	});
}

function ask(opa: Opa, message: Ask): unknown {
	switch (message.call) {
		case "outline":
			return opa.outline(message.request);
		case "test":
			return opa.test(message.request);
		case "bundle":
			return buildBundle(message.request, opa);
		default:
			return message satisfies never;
	}
}
