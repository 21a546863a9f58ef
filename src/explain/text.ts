import pico from "picocolors";
import type { Reason } from "../decision/index.ts";
import { printable, type Sink, snippetOf } from "../report/index.ts";
import type { SourceLines } from "../source-lines.ts";
import type { BodyStory, FailureStory, RuleStory, WayStory } from "./rule-story.ts";
import type { FactItem, Story } from "./story.ts";
import { cut, type NamedValue } from "./values.ts";

/** Longest text of one value on a line. */
const widest = 72;

/** Writes a story for people. */
export function writeStory(story: Story, lines: SourceLines | null, to: Sink): void {
	new Writer(lines, story, to).write();
}

class Writer {
	readonly #lines: SourceLines | null;
	readonly #story: Story;
	readonly #to: Sink;
	readonly #colours: ReturnType<typeof pico.createColors>;

	constructor(lines: SourceLines | null, story: Story, to: Sink) {
		this.#lines = lines;
		this.#story = story;
		this.#to = to;
		this.#colours = pico.createColors(to.styled);
	}

	write(): void {
		const { told, own, untold } = this.#story;
		this.#head();
		if (own !== null) {
			this.#own();
			return;
		}
		const { asked } = this.#story;
		if (!asked || told.length === 0) {
			this.#section("read", this.#reading());
			this.#section("facts", this.#facts());
			this.#section("rules", this.#rules());
			this.#section("owes", this.#owed());
		}
		if (this.#story.isTooLarge) {
			this.#line("");
			this.#line("  the contract is too large for OPA's tracer, so what the rules saw is not told");
		}
		for (const rule of told) {
			this.#rule(rule);
		}
		const toldCodes = new Set(told.map(({ code }) => code));
		const others = this.#story.decision.reasons.filter(({ code }) => !toldCodes.has(code));
		if (!asked) {
			for (const reason of others.filter(({ code }) => !untold.includes(code))) {
				this.#line("");
				this.#reason(reason);
			}
			this.#next();
		} else if (told.length === 0 && !this.#story.isTooLarge) {
			this.#line("");
			this.#line("  the rule was not asked: no rule was");
		} else if (this.#story.decision.reasons.length === others.length && others.length > 0) {
			this.#line("");
			this.#line(
				`  what it is denied or warned of: ${[...new Set(others.map(({ code }) => code))].join(", ")}`,
			);
		}
		this.#line("");
	}

	#head(): void {
		const { contract, allow, outcome } = this.#story.decision;
		const { green, red, bold, dim } = this.#colours;
		const verdict = allow ? green("✓ allow") : red("✗ deny ");
		const number = contract.document > 0 ? ` (document ${contract.document + 1})` : "";
		const kind = contract.kind === null ? "" : dim(`  ${contract.kind} ${contract.version}`);
		const owing = outcome === "permitWithObligations" ? dim("  with obligations") : "";
		this.#line(`${verdict} ${bold(printable(contract.source))}${number}${kind}${owing}`);
	}

	#section(name: string, lines: readonly string[]): void {
		const [first, ...rest] = lines;
		if (first === undefined) {
			return;
		}
		this.#line("");
		this.#line(`  ${this.#colours.bold(name.padEnd(6))} ${first}`);
		for (const line of rest) {
			this.#line(`         ${line}`);
		}
	}

	#reading(): readonly string[] {
		const { decision, reading } = this.#story;
		const { contract, context, policy } = decision;
		const by = context.kind === null ? reading.marks.join(", ") : `${reading.marks.join(", ")} or --kind`;
		const lines = {
			nothing: ["the file could not be read, so nothing else was asked"],
			text: ["the text could not be read as one value, so nothing else was asked"],
			kind: ["it is of no kind that the gate knows, so no rule was asked"],
			schema: [`as ${contract.kind} ${contract.version}; its schema refuses it, so no rule was asked`],
			rules: [`as ${contract.kind} ${contract.version}, by ${by}`],
		}[reading.reached];
		const environment = Object.entries(context.environment).map(([name, value]) => `${name} ${value}`);
		const related = decision.related.map(({ source }) => source);
		return [
			...lines,
			`by mount policy ${policy.mountPolicy.id}`,
			...(context.judgedAt === null ? [] : [`as of ${context.judgedAt}`]),
			...(environment.length === 0 ? [] : [`with ${environment.join(", ")}`]),
			...(related.length === 0 ? [] : [`together with ${related.join(", ")}`]),
		].map(printable);
	}

	#facts(): readonly string[] {
		const { facts } = this.#story;
		if (facts === null) {
			return [];
		}
		const counts = Object.entries(facts.counts).map(([name, count]) => `${count} ${plural(name, count)}`);
		const more = facts.more === 0 ? [] : [`… ${facts.more} more`];
		return [counts.join(", ") || "none", ...facts.items.flatMap((item) => this.#fact(item)), ...more];
	}

	#fact(item: FactItem): readonly string[] {
		const { dim } = this.#colours;
		const means = item.resolved === null || item.resolved === item.written ? "" : ` → ${item.resolved}`;
		const place = item.range === null ? "" : dim(`  :${item.range.line}:${item.range.column}`);
		return [
			`${item.what} ${printable(cut(item.written, widest))}${printable(cut(means, widest))}${place}`,
			...item.derivation.map((step) => dim(`  ${printable(cut(step, widest))}`)),
		];
	}

	#rules(): readonly string[] {
		const { rules } = this.#story;
		if (rules === null) {
			return [];
		}
		const { all, aboutKind, aboutFacts, fired } = rules;
		const kind = `${aboutKind} about this kind, ${aboutFacts} about facts that any kind may have`;
		const found = fired.length === 0 ? "none of them found anything" : `found something: ${fired.join(", ")}`;
		return [`${kind}, of ${all} in the bundle`, found];
	}

	#owed(): readonly string[] {
		return this.#story.decision.evidence.required.map(({ type, scope, because, declared }) =>
			printable(`${type} (${scope.name}), for ${because.join(", ")}${declared ? "" : "; not declared"}`),
		);
	}

	#rule(rule: RuleStory): void {
		const { bold, dim, red, green } = this.#colours;
		const outcome = {
			fired: red("fired"),
			silent: green("found nothing"),
			unasked: green("was not asked"),
		}[rule.outcome];
		this.#line("");
		this.#line(
			`  ${bold(rule.code)} ${outcome}  ${rule.title}  ${dim(`${rule.severity}  ${rule.file}:${rule.row}`)}`,
		);
		for (const reason of this.#story.decision.reasons.filter(({ code }) => code === rule.code)) {
			this.#line("");
			this.#reason(reason);
		}
		for (const body of rule.bodies) {
			this.#line("");
			this.#body(body, "    ");
		}
		if (!rule.complete) {
			this.#line(dim("    (more happened than is told)"));
		}
	}

	#reason(reason: Reason): void {
		const { red, yellow, dim, bold, cyan } = this.#colours;
		const severity = (reason.severity === "deny" ? red : yellow)(reason.severity);
		const { range } = reason;
		const place = range === null ? reason.pointer : `${range.line}:${range.column}`;
		this.#line(`    ${severity} ${bold(reason.code)}  ${printable(reason.message)}`);
		const number = range === null ? "" : String(range.line);
		const margin = (mark: string) => dim(`    ${mark.padStart(Math.max(4, number.length))} │`);
		this.#line(
			`${margin("")} ${dim(`${printable(this.#story.decision.contract.source)}:${printable(place)}`)}`,
		);
		if (range !== null && this.#lines !== null) {
			const { line, marks } = snippetOf(this.#lines, range);
			const means = reason.meaning === undefined ? "" : ` means ${printable(reason.meaning.resolved)}`;
			this.#line(`${margin(number)} ${line}`);
			this.#line(`${margin("")} ${red(marks)}${means}`);
		}
		for (const step of reason.meaning?.derivation ?? []) {
			this.#line(`${margin("")} ${printable(step)}`);
		}
		if (reason.waiver !== null) {
			const { owner, ticket, expires } = reason.waiver;
			this.#line(
				`${margin("")} ${cyan("waived")} by ${printable(owner)} (${printable(ticket)}) until ${expires}`,
			);
		}
	}

	#body(body: BodyStory, indent: string): void {
		const { dim } = this.#colours;
		for (const way of body.ways) {
			this.#way(body, way, indent);
		}
		if (body.more > 0) {
			this.#line(
				dim(`${indent}… ${body.more} more ${body.more === 1 ? "way" : "ways"} through ${lastOf(body.rule)}`),
			);
		}
	}

	#way(body: BodyStory, way: WayStory, indent: string): void {
		const { red, green, dim, cyan } = this.#colours;
		const { failure } = way;
		if (failure === null) {
			const gives =
				way.gives === null || way.gives === "true"
					? " held"
					: ` gives ${printable(cut(way.gives, widest * 2))}`;
			this.#line(`${indent}${green("✓")} ${lastOf(body.rule)}${gives}  ${dim(`${body.file}:${body.row}`)}`);
			for (const { row, text } of body.conditions) {
				this.#line(`${indent}  ${dim(`${row} │`)} ${cyan(text)}`);
			}
		} else {
			this.#line(
				`${indent}${red("✗")} ${lastOf(body.rule)}  ${cyan(`\`${failure.text}\``)} did not hold  ${dim(`${body.file}:${failure.row}`)}`,
			);
			this.#seen(failure, `${indent}    `);
			if (failure.inner !== undefined) {
				this.#line(`${indent}    for one of them ${cyan(`\`${failure.inner.text}\``)} did not hold`);
				this.#seen(failure.inner, `${indent}      `);
			}
		}
		for (const named of way.bindings) {
			this.#binding(named, `${indent}    `);
		}
		for (const inner of way.because) {
			this.#body(inner, `${indent}  `);
		}
		if (way.again) {
			this.#line(dim(`${indent}  (as told above)`));
		}
	}

	#seen({ seen }: FailureStory, indent: string): void {
		const texts = seen.map(({ name, value, fact }) => {
			const shown = fact === undefined ? value : (fact.resolved ?? fact.written);
			return printable(`${cut(name, 60)} is ${cut(shown ?? "undefined", widest)}`);
		});
		if (texts.length > 0) {
			this.#line(`${indent}${texts.join(", ")}`);
		}
	}

	#binding({ name, value, fact }: NamedValue, indent: string): void {
		const { dim } = this.#colours;
		if (fact === undefined) {
			this.#line(`${indent}${name} = ${printable(cut(value ?? "undefined", widest))}`);
			return;
		}
		const means = fact.resolved === null || fact.resolved === fact.written ? "" : ` → ${fact.resolved}`;
		const place =
			fact.range === null
				? ""
				: `  ${this.#story.decision.contract.source}:${fact.range.line}:${fact.range.column}`;
		this.#line(
			`${indent}${name} = ${printable(cut(`${fact.written}${means}`, widest))}${dim(printable(place))}`,
		);
		for (const step of fact.derivation) {
			this.#line(dim(`${indent}  ${printable(cut(step, widest))}`));
		}
	}

	#own(): void {
		const { own, decision, reading } = this.#story;
		if (own === null) {
			return;
		}
		const { bold, dim, red, green } = this.#colours;
		const given = own.given ? red("was given") : green("was not given");
		this.#line("");
		this.#line(`  ${bold(own.code)} ${given}  ${own.title}  ${dim("by the gate itself, before any rule")}`);
		this.#line(`    ${own.description}`);
		for (const reason of decision.reasons.filter(({ code }) => code === own.code)) {
			this.#line("");
			this.#reason(reason);
		}
		if (!own.given) {
			const came = {
				nothing: "the file could not even be read",
				text: "its text was refused before",
				kind: "its text was read, and its kind was not recognised",
				schema: `it was recognised as ${decision.contract.kind}, and its schema refused it`,
				rules: `it was read, recognised as ${decision.contract.kind} ${decision.contract.version}, accepted by its schema and judged by the rules`,
			}[reading.reached];
			this.#line(`    ${printable(came)}.`);
		} else {
			this.#line(`    fix ${own.remediation.trim()}`);
		}
		this.#line("");
	}

	#next(): void {
		const { decision, untold, told } = this.#story;
		const { dim } = this.#colours;
		const source = printable(decision.contract.source);
		if (untold.length > 0) {
			this.#line(dim(`  not told here: ${untold.join(", ")}`));
		}
		if (this.#story.rules === null) {
			return;
		}
		const code = untold[0] ?? told[0]?.code ?? "CODE";
		this.#line("");
		this.#line(
			dim(`  one rule in full, or why it found nothing: gatehouse explain ${source} --rule ${code}`),
		);
	}

	#line(text: string): void {
		this.#to.write(`${text}\n`);
	}
}

/** The rule's own name; the file beside it says where it stands. */
function lastOf(rule: string): string {
	return rule.slice(rule.lastIndexOf(".") + 1);
}

function plural(name: string, count: number): string {
	return count === 1 ? name.replace(/ies$/, "y").replace(/s$/, "") : name;
}
