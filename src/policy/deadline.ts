import { Script } from "node:vm";

/** Thrown out of {@link runWithin} when the time is up. */
export class DeadlineError extends Error {
	override readonly name = "DeadlineError";
}

const script = new Script("globalThis[Symbol.for('gatehouse.job')]()", { filename: "gatehouse-deadline" });
const slot = Symbol.for("gatehouse.job");

/**
 * Runs a synchronous job and ends it when the time is up, inside a WebAssembly loop too: V8's own watchdog, which
 * `node:vm` starts for a script with a timeout, interrupts both. What the job was working on is in an unknown state
 * afterwards. The watchdog is a thread, about 0.15 ms a call: run many short jobs under one.
 *
 * @param ms whole milliseconds, at least 1
 * @throws DeadlineError where the time is up; whatever the job throws otherwise
 */
export function runWithin<T>(ms: number, job: () => T): T {
	const host = globalThis as { [slot]?: () => void };
	const outer = host[slot];
	let result: { readonly value: T } | undefined;
	host[slot] = () => {
		result = { value: job() };
	};
	try {
		script.runInThisContext({ timeout: ms });
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") {
			throw new DeadlineError(`stopped after ${ms} ms`, { cause: error });
		}
		throw error;
	} finally {
		if (outer === undefined) {
			delete host[slot];
		} else {
			host[slot] = outer;
		}
	}
	return (result as { readonly value: T }).value;
}
