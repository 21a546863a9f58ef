import type { PolicyTrace, TracedBody, TracedBranch, TracedFailure, TracedName } from "../opa/index.ts";
import type { Rule } from "../policy/index.ts";
import { cut, member, type NamedValue, namedValue, type Showing } from "./values.ts";

/** How one rule judged one contract, as OPA's tracer saw it. */
export interface RuleStory {
	readonly code: string;
	readonly title: string;
	readonly severity: Rule["severity"];
	readonly file: string;
	readonly row: number;
	/** `fired`, `silent` (no body of it held), or `unasked`: it is about another kind of contract. */
	readonly outcome: "fired" | "silent" | "unasked";
	/** The bodies of the rule; of one that was not asked, those that keep it from being asked. */
	readonly bodies: readonly BodyStory[];
	/** False where more happened than is told. */
	readonly complete: boolean;
}

/** A body of a rule: the ways through it that held, and those that did not. */
export interface BodyStory {
	/** Without `data.gatehouse.`. */
	readonly rule: string;
	readonly file: string;
	readonly row: number;
	/** What must hold, line by line, as written. */
	readonly conditions: readonly Line[];
	readonly ways: readonly WayStory[];
	/** Ways that are counted and not told. */
	readonly more: number;
}

export interface WayStory {
	readonly held: boolean;
	/** What the rule gives then: the message of a finding, or a value. */
	readonly gives: string | null;
	/** The expression that did not hold, with what it saw. */
	readonly failure: FailureStory | null;
	/** The variables that have a value and have not been told further out. */
	readonly bindings: readonly NamedValue[];
	/** The evaluations that it came to this by. */
	readonly because: readonly BodyStory[];
	/** Whether some of these were told before. */
	readonly again: boolean;
}

export interface Line {
	readonly row: number;
	readonly text: string;
}

export interface FailureStory extends Line {
	readonly seen: readonly NamedValue[];
	/** In an `every`: what failed for one element. */
	readonly inner?: FailureStory;
}

/** How much is told of one rule. */
const mostWays = 8;
const mostBodies = 120;
const deepest = 6;
const longestLine = 160;

const root = "data.gatehouse.";

/** Tells how a rule went. `packageOf` is its package as a reference. */
export function ruleStory(rule: Rule, name: string, trace: PolicyTrace, showing: Showing): RuleStory {
	const teller = new Teller(trace, showing);
	const isOf = (wanted: string) => (index: number) => nameOf(trace, index) === wanted;
	const all = trace.bodies.map((_, index) => index);
	const own = all.filter(isOf(name));
	const fired = own.some((index) => (trace.bodies[index]?.held ?? 0) > 0);
	const { code, title, severity, file, row } = rule;
	const told = own.length > 0 ? own : all.filter((index) => asksFor(trace, index, name));
	// Where it fired, the bodies that did not hold are of no interest.
	const bodies = fired ? told.filter((index) => (trace.bodies[index]?.held ?? 0) > 0) : told;
	return {
		code,
		title,
		severity,
		file,
		row,
		outcome: fired ? "fired" : own.length > 0 ? "silent" : "unasked",
		bodies: teller.bodies(bodies, fired),
		complete: trace.complete && teller.complete,
	};
}

function nameOf(trace: PolicyTrace, index: number): string | undefined {
	return trace.rules[trace.bodies[index]?.rule ?? -1]?.name;
}

/** Whether a body would have asked for a rule, had it come so far: `data.gatehouse.links[_].findings`. */
function asksFor(trace: PolicyTrace, index: number, name: string): boolean {
	const segments = name.split(".");
	const forms = [name, `${segments.slice(0, -2).join(".")}[_].${segments.at(-1)}`];
	const conditions = trace.rules[trace.bodies[index]?.rule ?? -1]?.conditions ?? [];
	return conditions.some(({ text }) => forms.some((form) => text.endsWith(form)));
}

/** Tells each evaluation once, and no more than a reader takes in. */
class Teller {
	readonly #trace: PolicyTrace;
	readonly #showing: Showing;
	readonly #told = new Set<number>();
	complete = true;

	constructor(trace: PolicyTrace, showing: Showing) {
		this.#trace = trace;
		this.#showing = showing;
	}

	/** @param held whether it is told how something held, rather than how it did not */
	bodies(indexes: readonly number[], held: boolean): readonly BodyStory[] {
		return this.#bodies(indexes, held, new Set(), 0);
	}

	#bodies(
		indexes: readonly number[],
		held: boolean,
		known: ReadonlySet<number>,
		depth: number,
	): readonly BodyStory[] {
		const fresh = this.#telling(indexes, held).filter((index) => !this.#told.has(index));
		if (fresh.length > 0 && (depth > deepest || this.#told.size > mostBodies)) {
			this.complete = false;
			return [];
		}
		for (const index of fresh) {
			this.#told.add(index);
		}
		return fresh.map((index) => this.#body(this.#trace.bodies[index] as TracedBody, held, known, depth));
	}

	/**
	 * Of the bodies of one rule: those that held, where it is told how something held. Otherwise those that did not; what
	 * the rule gave all the same is told where it gave something other than true.
	 */
	#telling(indexes: readonly number[], held: boolean): readonly number[] {
		const names = [...new Set(indexes.map((index) => nameOf(this.#trace, index)))];
		return names.flatMap((name) => {
			const group = indexes.filter((index) => nameOf(this.#trace, index) === name);
			const holding = group.filter((index) => (this.#trace.bodies[index]?.held ?? 0) > 0);
			if (holding.length === 0) {
				return group;
			}
			if (held) {
				return holding;
			}
			return holding.every((index) => this.#isPlain(index)) ? holding : group;
		});
	}

	/** Whether a body gives nothing but true. */
	#isPlain(index: number): boolean {
		const branches = this.#trace.bodies[index]?.branches ?? [];
		return branches.every(({ value }) => value === undefined || this.#trace.values[value] === true);
	}

	#body(body: TracedBody, held: boolean, known: ReadonlySet<number>, depth: number): BodyStory {
		const rule = this.#trace.rules[body.rule];
		const ofInterest = body.branches.filter((branch) => branch.held || !held || body.held === 0);
		const ways = mixed(ofInterest).slice(0, mostWays);
		const told = ways.map((branch) => this.#way(branch, known, depth));
		const all = held && body.held > 0 ? body.held : body.held + body.failed;
		return {
			rule: (rule?.name ?? "").replace(root, ""),
			file: rule?.file ?? "",
			row: rule?.row ?? 0,
			conditions: (rule?.conditions ?? []).map(({ row, text }) => ({ row, text: oneLine(text) })),
			ways: told,
			more: all - told.length,
		};
	}

	#way(branch: TracedBranch, known: ReadonlySet<number>, depth: number): WayStory {
		const news = branch.bindings.filter(({ value }) => value === undefined || !known.has(value));
		const now = new Set([...known, ...branch.bindings.flatMap(({ value }) => value ?? [])]);
		const negated = branch.failure?.text.startsWith("not ") === true;
		return {
			held: branch.held,
			gives: this.#gives(branch),
			failure: branch.failure === undefined ? null : this.#failure(branch.failure, now),
			bindings: news.map((one) => this.#named(one)),
			again: branch.bodies.some((index) => this.#told.has(index)),
			because: this.#bodies(branch.bodies, branch.held || negated, now, depth + 1),
		};
	}

	#gives({ held, value }: TracedBranch): string | null {
		if (!held || value === undefined) {
			return null;
		}
		const given = this.#trace.values[value];
		const message = member(given, "message");
		return typeof message === "string"
			? this.#showing.redact(message)
			: namedValue("", given, this.#showing).value;
	}

	#failure({ row, text, seen = [], inner }: TracedFailure, known: ReadonlySet<number>): FailureStory {
		// A variable that stands among the bindings says nothing new.
		const isNews = ({ text, value }: TracedName) =>
			!/^\w+$/.test(text) || value === undefined || !known.has(value) || this.#isScalar(value);
		return {
			row,
			text: oneLine(text),
			seen: seen.filter(isNews).map((one) => this.#named(one)),
			...(inner === undefined ? {} : { inner: this.#failure(inner, known) }),
		};
	}

	#isScalar(index: number): boolean {
		const value = this.#trace.values[index];
		return typeof value !== "object" || value === null;
	}

	#named({ text, value }: TracedName): NamedValue {
		return namedValue(
			oneLine(text),
			value === undefined ? undefined : this.#trace.values[value],
			this.#showing,
		);
	}
}

/** The branches that held first, then those that failed, each line before another is told twice. */
function mixed(branches: readonly TracedBranch[]): readonly TracedBranch[] {
	const rank = new Map<string, number>();
	return branches
		.map((branch) => {
			const key = branch.held ? "" : `${branch.failure?.row}`;
			const number = (rank.get(key) ?? 0) + 1;
			rank.set(key, number);
			return { branch, number: branch.held ? 0 : number };
		})
		.sort((a, b) => a.number - b.number)
		.map(({ branch }) => branch);
}

function oneLine(text: string): string {
	return cut(text.replaceAll(/\s+/g, " "), longestLine);
}
