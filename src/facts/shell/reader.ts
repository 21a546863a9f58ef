/** One reading in progress: what it found, what it may still spend, and which of several outcomes it is following. */

import { type Bit, pieces, sameBits, staticText, type Value } from "./bits.ts";
import { isLike } from "./likeness.ts";
import { LimitReached, type ShellLimits } from "./limits.ts";
import type { Assignment, FunctionDefinition, ParsedScript } from "./parse.ts";
import { Source } from "./source.ts";
import type { State, Status } from "./state.ts";
import type { Derivation, Problem, ProblemCode, Range, SimpleCommand, UnknownScript, Word } from "./types.ts";

/** One argument while it is being worked on. */
export interface Argument {
	readonly bits: readonly Bit[];
	/** As written. */
	readonly text: string;
	readonly range: Range;
	readonly derivation: readonly Derivation[];
	/** The array that a declaration is given: `declare -a x=(a b)`. */
	/** The word as callers see it, once it was asked for. INVARIANT: only for these very bits, a copy may have others. */
	shown?: { readonly bits: readonly Bit[]; readonly word: Word };
	readonly array?: { readonly node: Assignment; readonly source: Source };
}

/** The walk over statements, handed to the modules below it that meet scripts inside words. */
export interface Walk {
	script(reader: Reader, script: ParsedScript, source: Source, state: State): State[];
	source(reader: Reader, source: Source, state: State): State[];
}

/** Steps of interpretation that are still made once something could not be read. */
const afterProblem = 1000;

export class Reader {
	readonly limits: ShellLimits;
	readonly walk: Walk;
	readonly commands: SimpleCommand[] = [];
	readonly problems: Problem[] = [];
	readonly unknownScripts: UnknownScript[] = [];
	/** Collects where the values of the word being expanded came from. */
	derivation: Derivation[] | null = null;
	/** A state that no trap would change. */
	calm: State | null = null;
	/** How the last command substitution of the command in progress ended. */
	substituted: Status | undefined = undefined;
	/** Above 0 within a condition, where `set -e` does not end the shell. */
	conditions = 0;
	#work = 0;
	#most: number;
	#depth = 0;
	#ways: number[] | null = null;
	#counts: number[] = [];
	#next = 0;
	#isOpen = true;
	readonly #calls: { readonly definition: FunctionDefinition; readonly state: State }[] = [];
	readonly #seen = new Map<string, SimpleCommand[]>();

	constructor(limits: ShellLimits, walk: Walk) {
		this.limits = limits;
		this.#most = limits.work;
		this.walk = walk;
	}

	/** Counts one step of interpretation. */
	spend(range: Range, amount = 1): void {
		this.#work += amount;
		if (this.#work > this.#most) {
			throw new LimitReached(
				"shell.too-much-work",
				"the step does too much to be followed to its end",
				range,
			);
		}
	}

	/** Runs something one level deeper; null where that is too deep. */
	deeper<T>(range: Range, act: () => T): T | null {
		if (this.#depth >= this.limits.depth) {
			this.problem(
				"shell.too-deep",
				`more than ${this.limits.depth} shells, functions or substitutions in one another`,
				range,
			);
			return null;
		}
		this.#depth++;
		try {
			return act();
		} finally {
			this.#depth--;
		}
	}

	/** Calls a function, unless the very same call is in progress: it would do what that one does, for ever. */
	calling(definition: FunctionDefinition, state: State, range: Range, act: () => State[]): State[] {
		const same = this.#calls.some((call) => call.definition === definition && isLike(call.state, state));
		if (same) {
			state.status = null;
			return [state];
		}
		this.#calls.push({ definition, state: state.fork() });
		try {
			return this.deeper(range, act) ?? [state];
		} finally {
			this.#calls.pop();
		}
	}

	problem(code: ProblemCode, message: string, range: Range): void {
		const known = this.problems.some(
			(p) => p.code === code && p.range.start === range.start && p.range.end === range.end,
		);
		if (!known) this.problems.push({ code, message, range });
		// What cannot be read is refused in any case: a little more is enough to say what else is in it.
		this.#most = Math.min(this.#most, this.#work + afterProblem);
	}

	/**
	 * Does something once for each combination of the choices that it makes with `choose`, each time on a fresh copy of
	 * the state. So the code that expands words reads as if there were one outcome only.
	 */
	eachWay<T>(state: State, range: Range, act: (state: State) => T): T[] {
		const outer = { ways: this.#ways, counts: this.#counts, next: this.#next, isOpen: this.#isOpen };
		this.#isOpen = true;
		this.#ways = [];
		this.#counts = [];
		const results: T[] = [];
		try {
			do {
				if (results.length >= this.limits.ways) {
					if (!this.#isOpen)
						this.problem(
							"shell.too-many-ways",
							`more than ${this.limits.ways} outcomes are possible here`,
							range,
						);
					break;
				}
				this.spend(range);
				this.#next = 0;
				results.push(act(state.fork()));
			} while (this.#advance());
		} finally {
			this.#ways = outer.ways;
			this.#counts = outer.counts;
			this.#next = outer.next;
			this.#isOpen = outer.isOpen;
		}
		return results;
	}

	/** A value with one way taken wherever it has several. */
	settle(value: Value): Value {
		if (!value.some((bit) => bit.kind === "either")) return value;
		return value.flatMap((bit) =>
			bit.kind === "either" ? this.settle(bit.ways[this.choose(bit.ways.length)] ?? []) : [bit],
		);
	}

	/**
	 * One of `count` possibilities; the others are followed later. `isOpen`: the first one is something unknown, so that
	 * nothing is taken for harmless where the others are too many to be followed.
	 */
	choose(count: number, isOpen = false): number {
		if (count <= 1 || this.#ways === null) return 0;
		const index = this.#next++;
		const chosen = this.#ways[index];
		if (chosen !== undefined) return chosen;
		this.#ways.push(0);
		this.#counts.push(count);
		if (!isOpen) this.#isOpen = false;
		return 0;
	}

	#advance(): boolean {
		const ways = this.#ways ?? [];
		while (ways.length > 0) {
			const last = ways.length - 1;
			const value = (ways[last] ?? 0) + 1;
			if (value < (this.#counts[last] ?? 0)) {
				ways[last] = value;
				return true;
			}
			ways.pop();
			this.#counts.pop();
		}
		return false;
	}

	word(argument: Argument): Word {
		if (argument.shown?.bits === argument.bits) return argument.shown.word;
		const word: Word = {
			pieces: pieces(argument.bits),
			text: argument.text,
			range: argument.range,
			derivation: argument.derivation,
		};
		argument.shown = { bits: argument.bits, word };
		return word;
	}

	/** Notes a command, once however many ways lead to it. */
	command(command: SimpleCommand): void {
		const key = `${command.range.start}:${command.range.end}:${command.program}`;
		const same = this.#seen.get(key);
		if (same === undefined) this.#seen.set(key, [command]);
		else {
			this.spend(command.range, same.length >> 2);
			if (same.some((other) => sameCommand(other, command))) return;
			same.push(command);
		}
		if (this.commands.length >= this.limits.commands) {
			throw new LimitReached(
				"shell.too-many-ways",
				`the step may run more than ${this.limits.commands} commands`,
				command.range,
			);
		}
		this.commands.push(command);
	}

	unknownScript(script: UnknownScript): void {
		const known = this.unknownScripts.some(
			(s) => s.kind === script.kind && s.how === script.how && s.range.start === script.range.start,
		);
		if (!known) this.unknownScripts.push(script);
	}
}

/** A part of several arguments joined by blanks, as `eval` and `ssh` join theirs. */
export function joined(args: readonly Argument[], whole: Range): Source {
	const bits: Bit[] = [];
	for (const [index, arg] of args.entries()) {
		if (index > 0) bits.push({ kind: "text", text: " ", quoted: false, at: -1 });
		bits.push(...arg.bits);
	}
	return Source.of(
		bits,
		whole,
		args.flatMap((arg) => arg.derivation),
	);
}

export function textOf(argument: Argument | undefined): string | null {
	return argument === undefined ? null : staticText(argument.bits);
}

function sameCommand(a: SimpleCommand, b: SimpleCommand): boolean {
	return (
		sameWords(a.words, b.words) &&
		a.via.join("\0") === b.via.join("\0") &&
		samePieces(a.cwd, b.cwd) &&
		samePieces(a.home, b.home) &&
		a.environmentCleared === b.environmentCleared &&
		a.environment.length === b.environment.length &&
		a.environment.every((entry, index) => {
			const other = b.environment[index];
			return (
				entry.name === other?.name && samePieces(entry.value?.pieces ?? null, other.value?.pieces ?? null)
			);
		}) &&
		samePieces(a.stdin?.text ?? null, b.stdin?.text ?? null) &&
		sameWords(
			a.redirections.map((r) => r.target),
			b.redirections.map((r) => r.target),
		)
	);
}

function sameWords(a: readonly Word[], b: readonly Word[]): boolean {
	return a.length === b.length && a.every((word, index) => samePieces(word.pieces, b[index]?.pieces ?? null));
}

function samePieces(a: Word["pieces"] | null, b: Word["pieces"] | null): boolean {
	if (a === null || b === null) return a === b;
	return a === b || sameBits(a as readonly Bit[], b as readonly Bit[]);
}
