import type {
	PolicyTrace,
	TracedBody,
	TracedBranch,
	TracedFailure,
	TracedName,
	TracedRule,
	TracedStep,
} from "../opa/index.ts";
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
	/** Whether these were told before. */
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

/** How much is told of one rule; of one body, where it is the rule's own, and where it helps. */
const mostBodies = 120;
const mostWays = 8;
const mostInner = 3;
const deepest = 6;
const longestLine = 160;

const root = "data.gatehouse.";

/**
 * Tells how a rule went.
 *
 * @param name of its findings, as a reference
 * @param depth how far to follow what its conditions ask of others: 0 is not at all
 */
export function ruleStory(
	rule: Rule,
	name: string,
	trace: PolicyTrace,
	showing: Showing,
	depth = deepest,
): RuleStory {
	const teller = new Teller(trace, showing, depth);
	const isOf = (wanted: string) => (index: number) => nameOf(trace, index) === wanted;
	const all = trace.bodies.map((_, index) => index);
	const own = all.filter(isOf(name));
	const fired = own.some((index) => (trace.bodies[index]?.held ?? 0) > 0);
	const { code, title, severity, file, row } = rule;
	const told = own.length > 0 ? own : asking(trace, name);
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

/** The bodies that would have asked for a rule, had they come so far; where none was tried, those that ask for its family. */
function asking(trace: PolicyTrace, name: string): readonly number[] {
	const segments = name.split(".");
	const siblings = `${segments.slice(0, -2).join(".")}[_].${segments.at(-1)}`;
	const family = `${segments.slice(0, 3).join(".")}.found`;
	const near = endingIn(trace, [name, siblings]);
	return near.length > 0 ? near : endingIn(trace, [family]);
}

/** The bodies with a condition that ends in one of these references. */
function endingIn(trace: PolicyTrace, references: readonly string[]): readonly number[] {
	return trace.bodies.flatMap(({ rule }, index) => {
		const conditions = trace.rules[rule]?.conditions ?? [];
		return conditions.some(({ text }) => references.some((reference) => text.endsWith(reference)))
			? [index]
			: [];
	});
}

/** What a reader knows when it comes to a body. */
interface Known {
	/** Whether it is told how something held, rather than how it did not. */
	readonly held: boolean;
	/** Values that were told, by index. */
	readonly values: ReadonlySet<number>;
	/** What a failing comparison saw: bodies that would have given something else are of no interest. */
	readonly wanted: readonly number[];
	readonly depth: number;
}

/** Tells each evaluation once, and no more than a reader takes in. */
class Teller {
	readonly #trace: PolicyTrace;
	readonly #showing: Showing;
	readonly #deepest: number;
	readonly #told = new Set<string>();
	complete = true;

	constructor(trace: PolicyTrace, showing: Showing, deepest: number) {
		this.#trace = trace;
		this.#showing = showing;
		this.#deepest = deepest;
	}

	bodies(indexes: readonly number[], held: boolean): readonly BodyStory[] {
		return this.#group(indexes, { held, values: new Set(), wanted: [], depth: 0 });
	}

	/** What a step asked of others. What gave an argument is told by its value, where that is used. */
	#step({ bodies }: TracedStep, known: Known): readonly BodyStory[] {
		const last = nameOf(this.#trace, bodies.at(-1) ?? -1);
		return this.#group(
			bodies.filter((index) => nameOf(this.#trace, index) === last),
			known,
		);
	}

	/** The bodies of one rule. */
	#group(indexes: readonly number[], known: Known): readonly BodyStory[] {
		const fresh = this.#telling(indexes, known).filter((index) => !this.#isTold(index));
		if (fresh.length > 0 && (known.depth > this.#deepest || this.#told.size > mostBodies)) {
			this.complete &&= known.depth > this.#deepest;
			return [];
		}
		let values = known.values;
		return fresh.map((index) => {
			this.#told.add(this.#signOf(index));
			const body = this.#trace.bodies[index] as TracedBody;
			const story = this.#body(body, { ...known, values });
			// The arguments are the same for all.
			values = new Set([...values, ...body.branches.flatMap((branch) => valuesOf(branch.bindings))]);
			return story;
		});
	}

	/**
	 * Where it is told how something held, the bodies that did. Otherwise those that did not and, where the rule gave
	 * something other than true, what it gave instead.
	 */
	#telling(indexes: readonly number[], { held, wanted }: Known): readonly number[] {
		const holding = indexes.filter((index) => (this.#trace.bodies[index]?.held ?? 0) > 0);
		if (holding.length > 0 && (held || holding.every((index) => this.#isPlain(index)))) {
			return holding;
		}
		const isOfInterest = (index: number) => {
			const value = this.#trace.rules[this.#trace.bodies[index]?.rule ?? -1]?.value;
			return value === undefined || this.#trace.values[value] === true || wanted.includes(value);
		};
		return indexes.filter((index) => holding.includes(index) || wanted.length === 0 || isOfInterest(index));
	}

	/** Whether a body was told, or one that went in just the same way. */
	#isTold(index: number): boolean {
		return this.#told.has(this.#signOf(index));
	}

	#signOf(index: number): string {
		const body = this.#trace.bodies[index];
		const ways = body?.branches.map(({ steps: _, ...way }) => way);
		return JSON.stringify([body?.rule, body?.held, body?.failed, ways]);
	}

	/** Whether a body gives nothing but true. */
	#isPlain(index: number): boolean {
		const branches = this.#trace.bodies[index]?.branches ?? [];
		return branches.every(({ value }) => value === undefined || this.#trace.values[value] === true);
	}

	#body(body: TracedBody, known: Known): BodyStory {
		const rule = this.#trace.rules[body.rule];
		const onlyHeld = known.held && body.held > 0;
		const ofInterest = onlyHeld ? body.branches.filter(({ held }) => held) : body.branches;
		const ways = mixed(ofInterest).slice(0, known.depth === 0 ? mostWays : mostInner);
		const isUsed = (condition: number) => ways.some(({ held }) => held) && condition >= 0;
		return {
			rule: (rule?.name ?? "").replace(root, ""),
			file: rule?.file ?? "",
			row: rule?.row ?? 0,
			conditions: (rule?.conditions ?? [])
				.filter((_, i) => isUsed(i))
				.map(({ row, text }) => ({ row, text: oneLine(text) })),
			ways: ways.map((branch) => this.#way(branch, known, rule)),
			more: (onlyHeld ? body.held : body.held + body.failed) - ways.length,
		};
	}

	#way(branch: TracedBranch, known: Known, rule: TracedRule | undefined): WayStory {
		const { failure, bindings, steps } = branch;
		const seen = failure?.seen ?? [];
		const isNews = ({ text, value }: TracedName) =>
			(value === undefined || !known.values.has(value)) &&
			!seen.some((one) => one.text === text) &&
			(known.depth === 0 || this.#isTellable(value));
		const values = new Set([...known.values, ...valuesOf(bindings)]);
		const told = steps.flatMap(({ bodies }) => bodies).some((index) => this.#isTold(index));
		const because = steps.flatMap((step) => {
			const text = rule?.conditions[step.condition]?.text ?? "";
			const held = branch.held !== text.startsWith("not ");
			const wanted = branch.held ? [] : valuesOf(seen).filter((value) => this.#isScalar(value));
			return this.#step(step, { held, values, wanted, depth: known.depth + 1 });
		});
		return {
			held: branch.held,
			gives: this.#gives(branch),
			failure: failure === undefined ? null : this.#failure(failure, values),
			bindings: bindings.filter(isNews).map((one) => this.#named(one)),
			because,
			again: told && because.length === 0,
		};
	}

	/** Whether a value says something on one line: a scalar or a fact. */
	#isTellable(index: number | undefined): boolean {
		const value = index === undefined ? undefined : this.#trace.values[index];
		return typeof value !== "object" || value === null || member(value, "at") !== undefined;
	}

	#gives({ held, value }: TracedBranch): string | null {
		if (!held || value === undefined) {
			return null;
		}
		const given = this.#trace.values[value];
		const message = member(given, "message");
		if (typeof message === "string") {
			return this.#showing.redact(message);
		}
		const named = namedValue("", given, this.#showing);
		return named.fact?.resolved ?? named.fact?.written ?? named.value;
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

function valuesOf(names: readonly TracedName[]): readonly number[] {
	return names.flatMap(({ value }) => value ?? []);
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
