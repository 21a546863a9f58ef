import { chmodSync, existsSync, lstatSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { dirname } from "node:path";
import type { FastifyInstance } from "fastify";
import { GatehouseError } from "../../errors.ts";
import type { Address } from "./settings.ts";

/**
 * Listens, and tells where in the form of a URL.
 *
 * @throws GatehouseError `serve.address`
 */
export async function listen(
	app: FastifyInstance,
	address: Address,
	{ scheme, socketMode }: { readonly scheme: string; readonly socketMode: string },
): Promise<string> {
	try {
		if (address.kind === "socket") {
			await listenOnSocket(app, address.path, Number.parseInt(socketMode, 8));
			return `unix:${address.path}`;
		}
		await app.listen({ host: address.host, port: address.port });
	} catch (cause) {
		if (cause instanceof GatehouseError) {
			throw cause;
		}
		const why = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
		throw unusable(`nobody can listen there (${why})`, address, cause);
	}
	const bound = app.server.address();
	const port = typeof bound === "object" && bound !== null ? bound.port : address.port;
	const host = address.host.includes(":") ? `[${address.host}]` : address.host;
	return `${scheme}://${host}:${port}`;
}

/** Bytes of a socket's path, by what the systems have room for. A longer one would be cut off without a word. */
const longestPath = process.platform === "darwin" ? 103 : 107;

async function listenOnSocket(app: FastifyInstance, path: string, mode: number): Promise<void> {
	if (Buffer.byteLength(path) > longestPath) {
		throw unusable(`the path of a socket has at most ${longestPath} bytes`, { kind: "socket", path });
	}
	if (!existsSync(dirname(path))) {
		throw unusable("its folder is not there", { kind: "socket", path });
	}
	await clear(path);
	// Nobody else may get in before the permissions are set.
	const before = process.umask(0o177);
	try {
		await app.listen({ path });
	} finally {
		process.umask(before);
	}
	chmodSync(path, mode);
}

/** Removes a socket that a process left behind when it died; one that somebody answers on is not ours to take. */
async function clear(path: string): Promise<void> {
	const about = lstatSync(path, { throwIfNoEntry: false });
	if (about === undefined) {
		return;
	}
	if (!about.isSocket()) {
		throw unusable("something else stands there", { kind: "socket", path });
	}
	if (await isAnswered(path)) {
		throw unusable("another process listens there", { kind: "socket", path });
	}
	rmSync(path);
}

function isAnswered(path: string): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(path);
		socket.once("connect", () => {
			socket.destroy();
			resolve(true);
		});
		socket.once("error", (error) => resolve("code" in error && error.code !== "ECONNREFUSED"));
	});
}

function unusable(why: string, address: Address, cause?: unknown): GatehouseError {
	const shown = address.kind === "socket" ? address.path : `${address.host}:${address.port}`;
	return new GatehouseError("serve.address", `\`${shown}\`: ${why}`, { cause });
}
