import type { Expression, Placed, PolicySyntax, RuleSyntax, Term } from "../../opa/index.ts";

/** A term and what it stands in, the innermost first. */
export interface Visited {
	readonly term: Term;
	readonly above: readonly Term[];
}

/** Every term of a rule, its `else` included, the outer before the inner. */
export function* termsOf(rule: RuleSyntax): Generator<Visited> {
	for (const term of [...(rule.path ?? []), ...(rule.args ?? []), rule.key, rule.value]) {
		if (term !== undefined) {
			yield* termsIn(term, []);
		}
	}
	yield* termsOfBody(rule.body, []);
	if (rule.else !== undefined) {
		yield* termsOf(rule.else);
	}
}

/** Every body of a rule: its own, its `else` and those of comprehensions and `every`. */
export function* bodiesOf(rule: RuleSyntax): Generator<readonly Expression[]> {
	yield rule.body;
	for (const { term } of termsOf({ ...rule, else: undefined } as unknown as RuleSyntax)) {
		if ("body" in term) {
			yield term.body;
		}
	}
	if (rule.else !== undefined) {
		yield* bodiesOf(rule.else);
	}
}

function* termsOfBody(body: readonly Expression[], above: readonly Term[]): Generator<Visited> {
	for (const expression of body) {
		yield* termsOfExpression(expression, above);
	}
}

function* termsOfExpression(expression: Expression, above: readonly Term[]): Generator<Visited> {
	yield* termsIn(expression.term, above);
	for (const { target, value } of expression.with ?? []) {
		yield* termsIn(target, above);
		yield* termsIn(value, above);
	}
}

/** A term and every term in it. */
function* termsIn(term: Term, above: readonly Term[]): Generator<Visited> {
	yield { term, above };
	const inside = [term, ...above];
	for (const part of partsOf(term)) {
		yield* part.type === "expression" ? termsOfExpression(part, inside) : termsIn(part, inside);
	}
}

function partsOf(term: Term): readonly (Term | Expression)[] {
	switch (term.type) {
		case "ref":
			// Its first variable means nothing without the rest.
			return term.items[0]?.type === "var" ? term.items.slice(1) : term.items;
		case "array":
		case "set":
		case "some":
		case "call":
		case "templatestring":
			return term.items;
		case "object":
			return term.pairs.flat();
		case "arraycomprehension":
		case "setcomprehension":
			return [term.head, ...term.body];
		case "objectcomprehension":
			return [term.key, term.head, ...term.body];
		case "every":
			return [...(term.key === undefined ? [] : [term.key]), term.value, term.domain, ...term.body];
		case "var":
		case "string":
		case "number":
		case "boolean":
		case "null":
			return [];
		default:
			return term satisfies never;
	}
}

/** The place of a part of a module; what the parser has added stands where the module begins. */
export function placeIn(module: PolicySyntax, part: Placed): { file: string; row: number; col: number } {
	return { file: module.file, row: part.row ?? module.row, col: part.col ?? module.col };
}

/** The tokens of a reference, null where one is known at run time only. */
export function pathOf(term: Term): readonly (string | null)[] | undefined {
	if (term.type === "var") {
		return [term.name];
	}
	if (term.type !== "ref" || term.items[0]?.type !== "var") {
		return undefined;
	}
	return term.items.map((item, i) => {
		if (i === 0 && item.type === "var") {
			return item.name;
		}
		return item.type === "string" ? item.value : null;
	});
}
