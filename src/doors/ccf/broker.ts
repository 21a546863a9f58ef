import { CallFailure } from "./failure.ts";
import type { ConnInfo } from "./messages.ts";

/** How long an announcement may be on its way. */
const patienceMs = 5000;

interface Waiter {
	readonly announced: Promise<ConnInfo>;
	readonly announce: (info: ConnInfo) => void;
}

/**
 * Where the host serves its side of a call. The announcement and the call that speaks of it travel independently:
 * whichever is first makes the waiter.
 */
export class Broker {
	readonly #waiters = new Map<number, Waiter>();
	readonly #patienceMs: number;

	constructor(patience: number = patienceMs) {
		this.#patienceMs = patience;
	}

	/** Takes what comes in on the stream. A knock belongs to a way of connecting that is not offered. */
	announce(info: ConnInfo): void {
		if (info.knock === undefined) {
			this.#waiterOf(info.serviceId).announce(info);
		}
	}

	/**
	 * What to dial for a number. Each is asked for once.
	 *
	 * @throws CallFailure where it is not announced in time, or is nowhere that can be dialled
	 */
	async targetOf(id: number): Promise<string> {
		let timer: NodeJS.Timeout | undefined;
		const late = new Promise<never>((_, reject) => {
			const message = `the host has announced no connection with the id ${id} within ${this.#patienceMs} ms`;
			timer = setTimeout(() => reject(new CallFailure("deadlineExceeded", message)), this.#patienceMs);
		});
		try {
			return targetOf(await Promise.race([this.#waiterOf(id).announced, late]));
		} finally {
			clearTimeout(timer);
			this.#waiters.delete(id);
		}
	}

	#waiterOf(id: number): Waiter {
		const known = this.#waiters.get(id);
		if (known !== undefined) {
			return known;
		}
		const { promise: announced, resolve: announce } = withResolvers<ConnInfo>();
		const waiter = { announced, announce };
		this.#waiters.set(id, waiter);
		return waiter;
	}
}

/** An announcement in the words of gRPC. */
function targetOf({ serviceId, network, address }: ConnInfo): string {
	if (network === "unix" && address.startsWith("/")) {
		return `unix:${address}`;
	}
	if (network === "tcp" && address !== "") {
		return `dns:${address}`;
	}
	throw new CallFailure(
		"unavailable",
		`the host has announced the id ${serviceId} at no address that is known here`,
	);
}

function withResolvers<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
	let resolve: (value: T) => void = () => undefined;
	const promise = new Promise<T>((done) => {
		resolve = done;
	});
	return { promise, resolve };
}
