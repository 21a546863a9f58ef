import { spawnSync } from "node:child_process";

/** One thing that was measured, as a ratio. */
export interface Figure {
	readonly name: string;
	readonly ratio: number;
	readonly goal: { readonly atMost: number } | { readonly atLeast: number };
	/** Medians, in milliseconds. */
	readonly ours: number;
	readonly theirs: number;
	/** How often each was run. */
	readonly runs: number;
}

export function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

export interface Program {
	readonly command: string;
	readonly words: readonly string[];
	/** Exit statuses that are answers; any other is a failure. */
	readonly statuses: readonly number[];
}

/**
 * The median wall time of each program, in milliseconds. They are run in turn, round by round, so that what else the
 * machine does falls on all alike; a first round is not counted.
 */
export function race(programs: readonly Program[], rounds: number): readonly number[] {
	const taken = programs.map((): number[] => []);
	for (let round = 0; round <= rounds; round += 1) {
		for (const [i, program] of programs.entries()) {
			const time = timeOf(program);
			if (round > 0) {
				taken[i]?.push(time);
			}
		}
	}
	return taken.map(median);
}

function timeOf({ command, words, statuses }: Program): number {
	const began = performance.now();
	// What it prints is read, as whoever runs it would.
	const { status, error, stderr } = spawnSync(command, words, { encoding: "utf8", maxBuffer: 2 ** 30 });
	const time = performance.now() - began;
	if (error !== undefined || status === null || !statuses.includes(status)) {
		throw new Error(
			`${command} ${words.join(" ").slice(0, 200)} ended with ${status}: ${error?.message ?? stderr}`,
		);
	}
	return time;
}
