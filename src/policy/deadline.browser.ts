export class DeadlineError extends Error {
	override readonly name = "DeadlineError";
}

/**
 * Runs a job to its end: a page cannot interrupt itself. Whoever judges what may take long does it in a worker, which
 * can be ended.
 */
export function runWithin<T>(_ms: number, job: () => T): T {
	return job();
}
