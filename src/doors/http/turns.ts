/** How long jobs run one after the other before sockets and timers have their turn, in milliseconds. */
const stretchMs = 5;

interface Job {
	run(): void;
}

/** Judging takes the one thread that also answers `/health`: jobs are run in order, and others are let in between. */
export class Turns {
	#jobs: Job[] = [];
	#isSet = false;

	/** Runs a job in its turn; what it starts goes on by itself. */
	run<T>(job: () => Promise<T>): Promise<T> {
		return new Promise((resolve, reject) => {
			this.#jobs.push({
				run: () => {
					try {
						job().then(resolve, reject);
					} catch (error) {
						reject(error);
					}
				},
			});
			this.#set();
		});
	}

	#set(): void {
		if (!this.#isSet) {
			this.#isSet = true;
			setImmediate(() => this.#work());
		}
	}

	#work(): void {
		this.#isSet = false;
		const until = performance.now() + stretchMs;
		let done = 0;
		for (const job of this.#jobs) {
			done += 1;
			job.run();
			if (performance.now() >= until) {
				break;
			}
		}
		this.#jobs.splice(0, done);
		if (this.#jobs.length > 0) {
			this.#set();
		}
	}
}
