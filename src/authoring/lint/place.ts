import type { Expression, RuleSyntax, Term } from "../../opa/index.ts";
import { isFindingCall } from "./finding-calls.ts";
import { type InputSchema, inputSchemaOf } from "./input-schema.ts";
import type { Lint } from "./lint.ts";
import { type Names, namesOf } from "./references.ts";
import type { SchemaReader } from "./schema.ts";
import { bodiesOf, pathOf, placeIn, termsOf } from "./walk.ts";

export const place: Lint = {
	summary: "a finding points at a fact's place, or by a pointer that the schema has",
	help: "hand on the fact's `at`, or give the JSON Pointer of a member that the kind's schema describes",
	*find(policy) {
		const names = namesOf(policy.modules);
		for (const { syntax, head } of policy.rules) {
			const schema = inputSchemaOf(syntax, policy);
			for (const rule of syntax.rules) {
				const means = { schema, names: names.get(syntax), bound: bindingsOf(rule) };
				for (const { term } of termsOf(rule)) {
					const [, at] = isFindingCall(term) ? term.items : [];
					const isAbout = isFindingCall(term) && term.name === "finding.about";
					const because = at === undefined ? undefined : misplaced(at, isAbout, means);
					if (at !== undefined && because !== undefined) {
						yield { message: because, ...placeIn(syntax, at), about: head.about };
					}
				}
			}
		}
	},
};

/** What the terms of a rule mean. */
interface Means {
	readonly schema: InputSchema;
	readonly names: Names | undefined;
	readonly bound: ReadonlyMap<string, Binding>;
}

/** What a variable is: a term, or each member of one. */
interface Binding {
	readonly term: Term;
	readonly each: boolean;
}

const literals = ["string", "number", "boolean", "null", "array", "set", "templatestring"];
const noPlace = 'this is no place: it must be a fact\'s `at` or `{"pointer": …}`';

/** Why a place, or what a finding is about, leads nowhere, as far as its text tells. */
function misplaced(term: Term, isAbout: boolean, means: Means): string | undefined {
	const binding = term.type === "var" ? means.bound.get(term.name) : undefined;
	if (binding !== undefined && !binding.each) {
		// Two variables that are each other mean nothing, and do not compile.
		const bound = new Map([...means.bound].filter(([, other]) => other !== binding));
		return misplaced(binding.term, isAbout, { ...means, bound });
	}
	if (literals.includes(term.type)) {
		return noPlace;
	}
	if (isAbout) {
		return lacking(term, means);
	}
	if (term.type === "object") {
		return misleading(term, means.schema.contract);
	}
	const last = pathOf(term)?.at(-1);
	const isElement = binding?.each === true && elementOf(binding.term, means) !== undefined;
	return isElement || (term.type === "ref" && typeof last === "string" && last !== "at")
		? noPlace
		: undefined;
}

/** What is reported with its meaning must have one, or nothing is reported. */
function lacking(term: Term, means: Means): string | undefined {
	const binding = term.type === "var" ? means.bound.get(term.name) : undefined;
	const fact = binding?.each === true ? elementOf(binding.term, means) : undefined;
	const missing = ["at", "text", "shown"].find((member) => fact?.has(member) === false);
	return missing === undefined
		? undefined
		: `what \`finding.about\` is given has no \`${missing}\`: the finding would never be`;
}

/** What the input's schema says of an element of a list in it. */
function elementOf(list: Term, { schema, names }: Means): { has(member: string): boolean } | undefined {
	const path = names?.resolve(list);
	if (path === undefined || path[0] !== "input") {
		return undefined;
	}
	const element = schema.at([...path, null]);
	return element === undefined || element.anything || element.schemas.length === 0
		? undefined
		: { has: (member) => element.schemas.some(({ properties }) => isMember(properties, member)) };
}

function isMember(properties: unknown, member: string): boolean {
	return typeof properties === "object" && properties !== null && Object.hasOwn(properties, member);
}

function bindingsOf(rule: RuleSyntax): ReadonlyMap<string, Binding> {
	const bound = new Map<string, Binding>();
	for (const { term } of [...bodiesOf(rule)].flat()) {
		const calls = term.type === "some" ? term.items : [term];
		for (const call of calls) {
			const items = call.type === "call" ? call.items : [];
			const each = call.type === "call" && call.name.startsWith("internal.member_");
			const [variable, value] = each ? items.slice(-2) : items;
			const binds = each || (call.type === "call" && call.name === "assign");
			if (binds && variable?.type === "var" && value !== undefined) {
				bound.set(variable.name, { term: value, each });
			}
		}
	}
	return bound;
}

/** Why an object is no place, or one that the schema lacks. */
function misleading(
	at: Extract<Term, { type: "object" }>,
	contract: SchemaReader | undefined,
): string | undefined {
	const pointer = at.pairs.find(([key]) => key.type === "string" && key.value === "pointer")?.[1];
	if (pointer === undefined) {
		return "the place has no `pointer`";
	}
	const parts = textOf(pointer);
	if (parts === undefined) {
		return [...literals, "object"].includes(pointer.type) ? "the `pointer` is no text" : undefined;
	}
	const [first = ""] = parts;
	if (first !== null && first !== "" && !first.startsWith("/")) {
		return `\`${shown(parts)}\` is no JSON Pointer: it does not begin with \`/\``;
	}
	return contract === undefined || leads(contract, parts)
		? undefined
		: `the schema has nothing at \`${shown(parts)}\``;
}

/** A text in parts, null where one is known at run time only; undefined for anything else. */
function textOf(term: Term): readonly (string | null)[] | undefined {
	if (term.type === "string") {
		return [term.value];
	}
	return term.type === "templatestring" ? term.items.map(partOf) : undefined;
}

function partOf(item: Term | Expression): string | null {
	return item.type === "string" ? item.value : null;
}

function shown(parts: readonly (string | null)[]): string {
	return parts.map((part) => part ?? "{…}").join("");
}

const hole = "\u0000";

/** Whether a pointer of this form may lead to a member. What is known at run time only may be any number of tokens. */
function leads(contract: SchemaReader, parts: readonly (string | null)[]): boolean {
	const text = parts.map((part) => part ?? hole).join("");
	const [start = "", ...pointed] = text.split("/");
	let places = start.includes(hole) ? contract.within(contract.start) : contract.start;
	for (const token of pointed) {
		places = token.includes(hole)
			? contract.within(contract.below(places, null))
			: contract.below(places, token.replaceAll("~1", "/").replaceAll("~0", "~"));
	}
	return places.anything || places.schemas.length > 0;
}
