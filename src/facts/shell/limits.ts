import type { Problem, ProblemCode, Range } from "./types.ts";

/** How far a reading goes. Each is generous for what people write and small enough to end within milliseconds. */
export interface ShellLimits {
	/** UTF-16 code units of a text. */
	readonly textLength: number;
	/** Shells in shells, functions in functions, substitutions in substitutions. */
	readonly depth: number;
	/** Different outcomes that are kept apart at one point of the text. */
	readonly ways: number;
	/** Commands in a reading. */
	readonly commands: number;
	/** Rounds of one loop, words of one brace expansion. */
	readonly rounds: number;
	/** Steps of interpretation in all. */
	readonly work: number;
}

export const defaultLimits: ShellLimits = {
	textLength: 65_536,
	depth: 24,
	ways: 64,
	commands: 1024,
	rounds: 256,
	work: 8000,
};

/** Thrown where a limit ends the reading, caught where the reading started. */
export class LimitReached extends Error {
	readonly problem: Problem;

	constructor(code: ProblemCode, message: string, range: Range) {
		super(message);
		this.problem = { code, message, range };
	}
}
