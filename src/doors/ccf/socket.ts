import { rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Address } from "./handshake.ts";

/** A server that listens; nobody takes its connections yet. */
export interface Listening {
	readonly server: Server;
	readonly address: Address;
	/** Takes the socket's file away. */
	readonly remove: () => void;
}

/** Node cuts a longer path without a word, and the host then dials one that is not there. */
const longestPath = 107;

/** How often another name is tried in one folder. */
const attempts = 3;

/**
 * Listens on a socket in the folder, or else in the one for temporary files, or else on a port of the loopback
 * interface.
 */
export async function listen(folder: string | undefined): Promise<Listening> {
	const folders = process.platform === "win32" ? [] : [folder ?? tmpdir(), "/tmp"];
	for (const path of folders.flatMap((one) => Array.from({ length: attempts }, () => socketIn(one)))) {
		const server = Buffer.byteLength(path) > longestPath ? null : await opened({ path });
		if (server !== null) {
			return {
				server,
				address: { network: "unix", text: path },
				remove: () => rmSync(path, { force: true }),
			};
		}
	}
	const server = await opened({ host: "127.0.0.1", port: 0 });
	const bound = server?.address();
	if (server === null || bound === null || typeof bound !== "object") {
		throw new Error("neither a socket nor a port of the loopback interface can be listened on");
	}
	return { server, address: { network: "tcp", text: `127.0.0.1:${bound.port}` }, remove: () => undefined };
}

function socketIn(folder: string): string {
	return join(folder, `plugin${Math.random().toString(36).slice(2, 10)}`);
}

function opened(where: { readonly path: string } | { readonly host: string; readonly port: number }) {
	return new Promise<Server | null>((resolve) => {
		const server = createServer();
		server.once("error", () => resolve(null));
		server.listen(where, () => resolve(server));
	});
}
