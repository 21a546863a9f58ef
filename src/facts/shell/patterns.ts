/** Shell patterns (POSIX 2.13 and bash's extended ones) over values whose parts may be unknown: yes, no, or it depends. */
import type { Pattern, Token, Unit } from "./pattern-syntax.ts";

/** Too large to try every way in the time there is. */
const mostCells = 200_000;

/** Steps of interpretation that matching is worth: usually none, for paths and patterns are short. */
export function workOf(pattern: Pattern, subject: readonly Unit[]): number {
	return (pattern.length * subject.length + subject.length) >> 8;
}

/** Whether the whole subject matches; null where that depends on something unknown. */
export function matches(pattern: Pattern, subject: readonly Unit[], ignoreCase = false): boolean | null {
	if ((pattern.length + 1) * (subject.length + 1) > mostCells) return null;
	if (differsAtEnd(pattern, subject, ignoreCase)) return false;
	const opened = subject.flatMap(opening);
	const tokens = pattern.flatMap((token): Token[] =>
		token.kind === "unit" ? opening(token.unit).map((unit) => ({ kind: "unit", unit })) : [token],
	);
	return new Matcher(opened, ignoreCase).from(tokens, 0, 0, new Map(), (at) => isOver(opened, at));
}

/** All that is known of the characters of an absolute path is that the first one is a slash. */
function opening(unit: Unit): Unit[] {
	return typeof unit !== "string" && (unit.kind === "home" || unit.kind === "start") ? ["/", unit] : [unit];
}

/** What is not known character by character may be empty. */
function isOver(subject: readonly Unit[], at: number): boolean | null {
	if (at === subject.length) return true;
	return subject.slice(at).every((unit) => typeof unit !== "string") ? null : false;
}

/** Compares the characters at both ends, for what lies before them may not be known. */
function differsAtEnd(pattern: Pattern, subject: readonly Unit[], ignoreCase: boolean): boolean {
	for (let back = 1; back <= pattern.length; back++) {
		const token = pattern[pattern.length - back];
		const unit = subject[subject.length - back];
		if (
			token?.kind !== "unit" ||
			typeof token.unit !== "string" ||
			(unit !== undefined && typeof unit !== "string")
		)
			return false;
		if (unit === undefined) return true;
		if (unit !== token.unit && !ignoreCase) return true;
	}
	return false;
}

type Then = (at: number) => boolean | null;

class Matcher {
	readonly #subject: readonly Unit[];
	readonly #ignoreCase: boolean;
	#steps = 0;

	constructor(subject: readonly Unit[], ignoreCase: boolean) {
		this.#subject = subject;
		this.#ignoreCase = ignoreCase;
	}

	from(
		pattern: Pattern,
		token: number,
		at: number,
		known: Map<number, boolean | null>,
		then: Then,
	): boolean | null {
		const current = pattern[token];
		if (current === undefined) return then(at);
		const key = token * (this.#subject.length + 1) + at;
		const before = known.get(key);
		if (before !== undefined) return before;
		if (++this.#steps > mostCells) return null;
		const answer = this.#token(pattern, current, token, at, known, then);
		known.set(key, answer);
		return answer;
	}

	#token(
		pattern: Pattern,
		current: Token,
		token: number,
		at: number,
		known: Map<number, boolean | null>,
		then: Then,
	) {
		const rest: Then = (next) => this.from(pattern, token + 1, next, known, then);
		if (current.kind === "star") {
			const here = rest(at);
			if (at === this.#subject.length) return here;
			const further = either(here, () => this.from(pattern, token, at + 1, known, then));
			// What is not known character by character may be taken in part.
			return typeof this.#subject[at] === "string" ? further : either(further, () => null);
		}
		if (current.kind === "choice") return this.#choice(current.operator, current.ways, at, rest);
		const unit = this.#subject[at];
		if (unit === undefined) return false;
		if (typeof unit !== "string" && !isSame(current, unit)) return null;
		return both(this.#one(current, unit), () => rest(at + 1));
	}

	#one(token: Exclude<Token, { kind: "star" | "choice" }>, unit: Unit): boolean | null {
		if (token.kind === "any") return typeof unit === "string" ? true : null;
		if (typeof unit !== "string") return true;
		if (token.kind === "unit" && typeof token.unit !== "string") return null;
		const candidates = this.#ignoreCase ? [unit.toLowerCase(), unit.toUpperCase()] : [unit];
		if (token.kind === "unit") {
			return candidates.some((c) => token.unit === c);
		}
		const inSet = candidates.some(
			(c) =>
				token.ranges.some(([low, high]) => low <= c && c <= high) || token.classes.some((k) => k.test(c)),
		);
		return inSet !== token.negated;
	}

	#choice(operator: string, ways: readonly Pattern[], at: number, rest: Then): boolean | null {
		const once = (then: Then) => {
			let answer: boolean | null = false;
			for (const way of ways) answer = either(answer, () => this.from(way, 0, at, new Map(), then));
			return answer;
		};
		if (operator === "@") return once(rest);
		if (operator === "?") return either(rest(at), () => once(rest));
		if (operator === "!") return this.#not(ways, at, rest);
		const again = (next: number): boolean | null =>
			next > at ? either(rest(next), () => this.#choice("*", ways, next, rest)) : rest(next);
		return operator === "*" ? either(rest(at), () => once(again)) : once(again);
	}

	#not(ways: readonly Pattern[], at: number, rest: Then): boolean | null {
		let answer: boolean | null = false;
		for (let end = at; end <= this.#subject.length; end++) {
			let inside: boolean | null = false;
			for (const way of ways)
				inside = either(inside, () => this.from(way, 0, at, new Map(), (stop) => stop === end));
			const outside = inside === null ? null : !inside;
			answer = either(answer, () => both(outside, () => rest(end)));
		}
		return answer;
	}
}

/** The same home on both sides is the same text. */
function isSame(token: Token, unit: Exclude<Unit, string>): boolean {
	return token.kind === "unit" && typeof token.unit !== "string" && sameOpaque(token.unit, unit);
}

function sameOpaque(a: Exclude<Unit, string>, b: Exclude<Unit, string>): boolean {
	if (a.kind === "home" && b.kind === "home") return a.user === b.user && (a.up ?? 0) === (b.up ?? 0);
	return a.kind === "start" && b.kind === "start";
}

export function either(a: boolean | null, b: () => boolean | null): boolean | null {
	if (a === true) return true;
	const other = b();
	if (other === true) return true;
	return a === null || other === null ? null : false;
}

export function both(a: boolean | null, b: () => boolean | null): boolean | null {
	if (a === false) return false;
	const other = b();
	if (other === false) return false;
	return a === null || other === null ? null : true;
}
