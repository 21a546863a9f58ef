import { families, familiesOf, type JsonValue } from "../contract/index.ts";
import { ownTexts, type Reason, type ReasonText, redactionOf } from "../decision/index.ts";
import type { Decision, PolicyInput } from "../documents.generated.ts";
import type { CommandFact } from "../facts/index.ts";
import type { Examination } from "../gate.ts";
import type { At } from "../place.ts";
import type { Bundle, Finding, Rule } from "../policy/index.ts";
import { type KindEntry, kindEntries } from "../report/index.ts";
import { openSchemaFiles } from "../schema-files.ts";
import { askAgain } from "./ask.ts";
import { type RuleStory, ruleStory } from "./rule-story.ts";
import { sourcesOf } from "./sources.ts";
import { cut, type Fact, type Showing } from "./values.ts";

/** How a decision came about. Everything in it is redacted as the decision itself is. */
export interface Story {
	readonly decision: Decision;
	readonly reading: ReadingStory;
	/** What the contract's text means; null where no rule was asked. */
	readonly facts: FactsStory | null;
	/** Which rules there are for it; null where none was asked. */
	readonly rules: RulesStory | null;
	/** Whether one code was asked for. */
	readonly asked: boolean;
	/** The rules that are told of, each with what it saw. */
	readonly told: readonly RuleStory[];
	/** Whether the contract is too large for OPA's tracer, so that no rule is told of. */
	readonly isTooLarge: boolean;
	/** Codes of rules that found something and are not told of. */
	readonly untold: readonly string[];
	/** A code of the gate's own that was asked for. */
	readonly own: OwnStory | null;
}

/** How far a document came. */
export interface ReadingStory {
	readonly reached: "nothing" | "text" | "kind" | "schema" | "rules";
	/** What it was recognised by. */
	readonly marks: readonly string[];
}

export interface OwnStory extends ReasonText {
	readonly code: string;
	readonly given: boolean;
}

export interface FactsStory {
	/** How many of each there are, those without left out. */
	readonly counts: Readonly<Record<string, number>>;
	/** Commands that the rules govern, host paths, and what else is worth a line. */
	readonly items: readonly FactItem[];
	readonly more: number;
}

export interface FactItem extends Fact {
	readonly what: string;
}

export interface RulesStory {
	readonly all: number;
	/** About this kind, and about facts that any kind may have. */
	readonly aboutKind: number;
	readonly aboutFacts: number;
	readonly fired: readonly string[];
}

/** Rules that are told of where none is named. */
const mostRules = 8;
const mostItems = 12;

export interface StoryOptions {
	/** A code to tell of; without it, the rules that found something. */
	readonly code?: string | undefined;
	/** Folder of the Rego sources. */
	readonly policy: string;
}

/**
 * Tells how a decision came about.
 *
 * @throws GatehouseError `explain.*`, `policy.*`
 */
export async function tellStory(
	examination: Examination,
	bundle: Bundle,
	options: StoryOptions,
): Promise<Story> {
	const { code } = options;
	const { decision, judged, input } = examination;
	const { outcome } = judged;
	const findings = outcome.kind === "evaluated" ? outcome.evaluation.findings : [];
	const places = outcome.kind === "evaluated" ? outcome.derived.places : [];
	const showing = showingOf(examination, bundle, places);
	const fired = [...new Set(decision.reasons.map((reason) => reason.code))].filter((one) =>
		bundle.rules.has(one),
	);
	const wanted = code === undefined ? fired.slice(0, mostRules) : [code];
	const rules = wanted.flatMap((one) => bundle.rules.get(one) ?? []);
	const entry = judged.contractKind === null ? null : entryOf(judged.contractKind, bundle);
	const told =
		input === null || rules.length === 0
			? []
			: await ruleStories(rules, { ...options, input, bundle, findings, places, showing });
	return {
		decision,
		reading: readingStory(examination, entry),
		facts: input === null ? null : factsStory(input.facts, showing),
		rules: input === null || entry === null ? null : rulesStory(bundle, entry, fired),
		asked: code !== undefined,
		told: told ?? [],
		isTooLarge: told === null,
		untold: code === undefined ? fired.slice(mostRules) : [],
		own: code !== undefined && !bundle.rules.has(code) ? ownStory(code, decision.reasons) : null,
	};
}

interface Asking extends StoryOptions {
	readonly input: PolicyInput;
	readonly bundle: Bundle;
	readonly findings: readonly Finding[];
	readonly places: readonly At[];
	readonly showing: Showing;
}

/** Null where the contract is too large for it. */
async function ruleStories(
	rules: readonly Rule[],
	{ code, policy, input, bundle, findings, places, showing }: Asking,
): Promise<readonly RuleStory[] | null> {
	const sources = await sourcesOf(bundle, policy);
	const trace = await askAgain(rules, input, bundle, sources, findings, places);
	if (trace === null) {
		return null;
	}
	const depth = code === undefined ? 0 : undefined;
	return rules.map((rule) =>
		ruleStory(rule, `${packageOf(sources[rule.file])}.findings`, trace, showing, depth),
	);
}

function packageOf(source: string | undefined): string {
	return `data.${/^package[ \t]+(\S+)/m.exec(source ?? "")?.[1]}`;
}

/**
 * Secrets of the contract and of all that it refers to are taken out, wherever they turn up, and so are the names of
 * users, which facts hold by themselves.
 */
function showingOf({ judged, input }: Examination, bundle: Bundle, places: readonly At[]): Showing {
	const document = judged.reading?.kind === "document" ? judged.reading.document : null;
	const related = input?.related.documents ?? [];
	const redact = redactionOf(bundle.homes)([document?.value ?? null, ...related] as JsonValue);
	const own = input === null ? [] : [...input.facts.paths, ...Object.values(input.facts.locations)];
	const paths = [...own, ...related.flatMap(({ locations }) => Object.values(locations))];
	const users = new Set(paths.flatMap(({ user }) => user ?? []));
	return {
		redact: (text) => (users.has(text) ? "<user>" : redact(text)),
		rangeOf: (number) => {
			const place = places[number];
			return (place && document?.locate(place)) ?? null;
		},
	};
}

function entryOf({ name, version }: { name: string; version: string }, bundle: Bundle): KindEntry | null {
	const entries = kindEntries(familiesOf(bundle.kinds), bundle.rules, openSchemaFiles());
	return entries.find((entry) => entry.name === name && entry.version === version) ?? null;
}

function readingStory({ judged, input, decision }: Examination, entry: KindEntry | null): ReadingStory {
	const marks = (entry?.recognisedBy ?? []).map((mark) => {
		if ("equals" in mark) return `${mark.field} = ${mark.equals}`;
		return "matches" in mark
			? `${mark.field} ~ ${mark.matches}`
			: mark.present
				? mark.field
				: `no ${mark.field}`;
	});
	if (input !== null) {
		return { reached: "rules", marks };
	}
	if (judged.reading?.kind !== "document") {
		return { reached: judged.reading === null ? "nothing" : "text", marks };
	}
	if (judged.contractKind === null) {
		return { reached: "kind", marks };
	}
	return {
		reached: decision.reasons.some(({ code }) => code.startsWith("schema.")) ? "schema" : "rules",
		marks,
	};
}

function ownStory(code: string, reasons: readonly Reason[]): OwnStory {
	const text = ownTexts[code] as ReasonText;
	return { code, ...text, given: reasons.some((reason) => reason.code === code) };
}

function rulesStory(bundle: Bundle, entry: KindEntry, fired: readonly string[]): RulesStory {
	const folders = Object.keys(families).map((family) => `policy/${family.replaceAll("-", "_")}/`);
	const ofAny = [...bundle.rules.values()].filter(
		({ about, file }) => about.length === 0 && !folders.some((folder) => file.startsWith(folder)),
	);
	return {
		all: bundle.rules.size,
		aboutKind: entry.rules.length + entry.shared.length,
		aboutFacts: ofAny.length,
		fired,
	};
}

type Facts = NonNullable<Examination["input"]>["facts"];

function factsStory(facts: Facts, showing: Showing): FactsStory {
	const counts = Object.entries(facts).map(([name, list]) => [name, Object.keys(list).length] as const);
	const items = itemsOf(facts, showing);
	return {
		counts: Object.fromEntries(counts.filter(([, count]) => count > 0)),
		items: items.slice(0, mostItems),
		more: Math.max(0, items.length - mostItems),
	};
}

/** What a reader may doubt: the governed commands, the paths, images, references, and all that could not be read. */
function itemsOf(facts: Facts, showing: Showing): readonly FactItem[] {
	const item = (what: string, at: unknown, written: string, rest: Partial<Fact> = {}): FactItem => ({
		what,
		written: cut(showing.redact(written), 120),
		resolved: null,
		derivation: [],
		range: typeof at === "number" ? showing.rangeOf(at) : null,
		...rest,
	});
	const paths = [
		...facts.paths,
		...Object.values(facts.locations).map((path) => ({ ...path, role: "path" })),
	];
	return [
		...facts.problems.map(({ at, message }) => item("not readable", at, message)),
		...facts.scripts.map(({ at, how, kind }) => item(`unread ${kind}`, at, how)),
		...paths.map((path) => {
			const { at, text, shown } = path;
			const derivation = "derivation" in path ? (path.derivation ?? []) : [];
			return item(path.role, at, text, {
				resolved: showing.redact(shown),
				derivation: derivation.map(showing.redact),
			});
		}),
		...facts.commands.flatMap((command) =>
			command.governed === undefined ? [] : [commandItem(command, item)],
		),
		...facts.images.map(({ at, text, pinned }) => item(pinned ? "pinned image" : "image", at, text)),
	];
}

type MakeItem = (what: string, at: unknown, written: string, rest?: Partial<Fact>) => FactItem;

function commandItem({ at, governed, via }: CommandFact, item: MakeItem): FactItem {
	const words = `${governed?.program ?? ""} ${governed?.command ?? ""}`.trim();
	const does = governed?.activities.join(", ") ?? "";
	const acts = governed?.acts === true ? `acts${does === "" ? "" : `: ${does}`}` : does;
	return item("command", at, words, {
		resolved: acts === "" ? null : acts,
		derivation: via.length === 0 ? [] : [`by way of ${via.join(", ")}`],
	});
}
