import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { Failure } from "./failure.ts";

/** Emitted by a request whose body will not come as a whole, with the {@link Failure} to answer it by. */
export const broken = "gatehouse.broken";

interface Answering {
	readonly request: IncomingMessage;
	readonly end: () => void;
}

/** What is being answered on each connection. */
export class Connections {
	readonly #open = new WeakMap<Socket, Set<Answering>>();
	/** Connections of which no more can be read, and what is still to be said of it; null where an answer says it. */
	readonly #refused = new WeakMap<Socket, Failure | null>();

	/**
	 * Calls `ended` once, when an answer is over, however that came: it went out, or its connection broke. An answer that
	 * waits behind another on one connection is told of by nobody but the connection.
	 */
	watch(request: IncomingMessage, response: ServerResponse, ended: () => void): void {
		const { socket } = request;
		const all = this.#of(socket);
		const answering = {
			request,
			end: () => {
				if (all.delete(answering)) {
					ended();
					this.#endRefused(socket);
				}
			},
		};
		all.add(answering);
		response.once("close", answering.end);
	}

	/** Answers what is no request. Nothing is written between the parts of other answers, nor before those that are due. */
	readonly refuse = (error: Error & { readonly code?: string }, socket: Socket): void => {
		if (error.code === "ECONNRESET" || !socket.writable) {
			socket.destroy();
			return;
		}
		// The rest of what cannot be read is heard of once more with each part of it.
		if (this.#refused.has(socket)) {
			return;
		}
		const failure = failureOf(error);
		const isTold = [...this.#of(socket)].some(
			({ request }) => !request.complete && request.emit(broken, failure),
		);
		this.#refused.set(socket, isTold ? null : failure);
		this.#endRefused(socket);
	};

	/** Once all that is due has gone out. */
	#endRefused(socket: Socket): void {
		const failure = this.#refused.get(socket);
		if (failure === undefined || this.#of(socket).size > 0 || !socket.writable) {
			return;
		}
		socket.end(failure === null ? "" : answerOf(failure), () => socket.destroy());
	}

	#of(socket: Socket): Set<Answering> {
		const known = this.#open.get(socket);
		if (known !== undefined) {
			return known;
		}
		const all = new Set<Answering>();
		this.#open.set(socket, all);
		socket.once("close", () => {
			for (const { end } of all) {
				end();
			}
		});
		return all;
	}
}

const faults: Readonly<Record<string, readonly [number, string, string]>> = {
	ERR_HTTP_REQUEST_TIMEOUT: [408, "request_timeout", "the head of the request did not come in time"],
	HPE_HEADER_OVERFLOW: [431, "invalid_parameter", "the head of the request is too large"],
	HPE_INVALID_EOF_STATE: [400, "invalid_parameter", "the request ended before all of it had come"],
};

function failureOf({ code = "" }: { readonly code?: string }): Failure {
	const [status, name, message] = faults[code] ?? [
		400,
		"invalid_parameter",
		"the request is not written as HTTP/1.1 must be",
	];
	return new Failure(status, name, message);
}

const titles: Readonly<Record<number, string>> = {
	400: "Bad Request",
	408: "Request Timeout",
	431: "Request Header Fields Too Large",
};

/** An answer as it goes over the bare connection. */
function answerOf({ status, body }: Failure): string {
	return `HTTP/1.1 ${status} ${titles[status]}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`;
}
