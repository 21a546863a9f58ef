#!/usr/bin/env node
/** What the agent starts. The handshake comes before anything is loaded that the handshake does not need. */
import { writeSync } from "node:fs";
import { handshakeLine, termsOf } from "./handshake.ts";
import { loadServing } from "./load-serving.ts";
import { listen } from "./socket.ts";

async function launch(): Promise<void> {
	const terms = termsOf(process.env);
	if (terms.kind === "refuse") {
		process.stderr.write(`gatehouse-ccf-plugin: ${terms.because}\n`);
		process.exitCode = 1;
		return;
	}
	heedSignals();
	const listening = await listen(terms.folder);
	process.on("exit", listening.remove);
	writeSync(1, handshakeLine(listening.address, terms.askedForOne));
	const { serve } = await loadServing();
	serve(listening.server);
}

/** From before the handshake on: a signal may come as soon as the host knows of the process. */
function heedSignals(): void {
	// It goes to the whole group of processes; the agent shuts its plugins down by itself.
	process.on("SIGINT", () => undefined);
	for (const signal of ["SIGTERM", "SIGHUP"] as const) {
		process.on(signal, () => process.exit(0));
	}
}

for (const stream of [process.stdout, process.stderr]) {
	// Whoever read it has gone; the end of the connection says so too, and nothing may hold up the clean-up.
	stream.on("error", () => undefined);
}
launch().catch((error: unknown) => {
	process.stderr.write(`gatehouse-ccf-plugin: ${error instanceof Error ? error.message : String(error)}\n`);
	process.exit(1);
});
