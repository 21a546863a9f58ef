import type { Server, Socket } from "node:net";
import { log } from "./log.ts";

/** In milliseconds. */
const times = {
	/** For the first connection: the host dials as soon as it has read the handshake. */
	unvisited: 60_000,
	/** After the last connection has gone: a call to shut down may still be on its way. */
	alone: 1000,
	/** For the answer to a call to shut down to go out; the host waits two seconds in all. */
	answered: 100,
	/** Between looks at who the parent is. */
	look: 1000,
};

/** The one way out: the socket's file is removed at the process's own end, and every thread ends with it. */
function leave(status: number, because: string): void {
	log("debug", `leaving: ${because}`);
	process.exit(status);
}

/** Leaves once the answer that is being given has gone out. */
export function leaveSoon(because: string): void {
	setTimeout(() => leave(0, because), times.answered);
}

/** Ends the process where nobody needs it any more: an agent may be killed, and then calls no Shutdown. */
export function endWithHost(server: Server): void {
	const connections = new Set<Socket>();
	const parent = process.ppid;
	const unvisited = setTimeout(() => leave(1, "nobody has connected"), times.unvisited);
	let alone: NodeJS.Timeout | undefined;
	server.on("connection", (socket) => {
		clearTimeout(unvisited);
		clearTimeout(alone);
		connections.add(socket);
		socket.once("close", () => {
			connections.delete(socket);
			if (connections.size === 0) {
				alone = setTimeout(() => leave(0, "the agent has gone"), times.alone);
			}
		});
	});
	setInterval(() => {
		if (process.ppid !== parent) {
			leave(0, "the agent has ended");
		}
	}, times.look).unref();
	process.on("uncaughtException", (error) => {
		log("error", `the plugin breaks down: ${error.message}`);
		leave(1, "it broke down");
	});
}
