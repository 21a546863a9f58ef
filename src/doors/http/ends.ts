import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";

/**
 * Tells when an answer is over, however that came: it went out, or its connection broke. An answer that waits behind
 * another on one connection is told of by nobody but the connection.
 */
export class Ends {
	readonly #open = new WeakMap<Socket, Set<() => void>>();

	/** Calls `ended` once. */
	watch(response: ServerResponse, socket: Socket, ended: () => void): void {
		const waiting = this.#of(socket);
		const end = () => {
			if (waiting.delete(end)) {
				ended();
			}
		};
		waiting.add(end);
		response.once("close", end);
	}

	#of(socket: Socket): Set<() => void> {
		const known = this.#open.get(socket);
		if (known !== undefined) {
			return known;
		}
		const waiting = new Set<() => void>();
		this.#open.set(socket, waiting);
		socket.once("close", () => {
			for (const end of waiting) {
				end();
			}
		});
		return waiting;
	}
}
