import type { Expression, Term } from "../../opa/index.ts";
import { type InputSchema, inputSchemaOf } from "./input-schema.ts";
import type { Lint } from "./lint.ts";
import { listedValues } from "./schema.ts";
import { bodiesOf, pathOf, placeIn } from "./walk.ts";

export const neverHolds: Lint = {
	summary: "no body is refuted by itself or by the schema",
	help: "delete the body, or compare with a value that can be",
	*find(policy) {
		for (const module of policy.modules) {
			const schema = inputSchemaOf(module, policy);
			for (const rule of module.rules) {
				for (const body of bodiesOf(rule)) {
					for (const { expression, because } of refutations(body, schema)) {
						yield {
							message: `this never holds: ${because}`,
							...placeIn(module, expression),
							about: module.file,
						};
					}
				}
			}
		}
	},
};

interface Refutation {
	readonly expression: Expression;
	readonly because: string;
}

function* refutations(body: readonly Expression[], schema: InputSchema): Generator<Refutation> {
	const known = new Map<string, { readonly text: string; readonly value: unknown }>();
	for (const expression of body) {
		const because = constantRefutation(expression);
		if (because !== undefined) {
			yield { expression, because };
			continue;
		}
		const equation = expression.negated ? undefined : equationOf(expression.term);
		if (equation === undefined) {
			continue;
		}
		const { path, value } = equation;
		const text = path.join(".");
		const listed = schema.at(path);
		const values = listed === undefined ? undefined : listedValues(listed);
		if (values !== undefined && !values.has(value)) {
			const all = [...values].map((one) => JSON.stringify(one)).join(", ");
			yield { expression, because: `the schema lists ${all}` };
		}
		const first = known.get(text);
		if (first !== undefined && first.value !== value && !path.includes(null)) {
			yield { expression, because: `\`${text}\` is ${JSON.stringify(first.value)} above` };
		}
		known.set(text, first ?? { text, value });
	}
}

function constantRefutation({ term, negated }: Expression): string | undefined {
	if (term.type === "boolean" && term.value === (negated === true)) {
		return `it is \`${negated ? "not " : ""}${term.value}\``;
	}
	if (term.type !== "call" || (term.name !== "equal" && term.name !== "neq")) {
		return undefined;
	}
	const [left, right] = term.items.map(constantOf);
	if (left === undefined || right === undefined) {
		return undefined;
	}
	const holds = (left.value === right.value) === (term.name === "equal");
	return holds !== (negated === true) ? undefined : "both sides are constants";
}

/** A path of the input that an expression compares with a constant. */
function equationOf(
	term: Term,
): { readonly path: readonly (string | null)[]; readonly value: unknown } | undefined {
	if (term.type !== "call" || term.name !== "equal") {
		return undefined;
	}
	const [left, right] = term.items;
	const [of, constant] = left?.type === "ref" ? [left, right] : [right, left];
	const path = of?.type === "ref" ? pathOf(of) : undefined;
	const value = constant === undefined ? undefined : constantOf(constant);
	return path?.[0] !== "input" || value === undefined ? undefined : { path, value: value.value };
}

function constantOf(term: Term): { readonly value: unknown } | undefined {
	switch (term.type) {
		case "string":
		case "number":
		case "boolean":
			return { value: term.value };
		case "null":
			return { value: null };
		default:
			return undefined;
	}
}
