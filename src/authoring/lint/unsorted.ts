import type { Expression, PolicySyntax, RuleSyntax, Term } from "../../opa/index.ts";
import type { Lint, LintedPolicy } from "./lint.ts";
import { type Names, namesOf, pathOfRule } from "./references.ts";
import { bodiesOf, placeIn, termsOf } from "./walk.ts";

export const unsorted: Lint = {
	summary: "a set is sorted before it becomes text or an array",
	help: "put `sort(…)` around the set: its order is not the same in every engine",
	*find(policy) {
		const isSetAt = setRules(policy);
		const names = namesOf(policy.modules);
		for (const module of policy.modules) {
			const own = names.get(module);
			for (const rule of own === undefined ? [] : module.rules) {
				const isSet = setReader(rule, own as Names, isSetAt);
				for (const { term, above } of termsOf(rule)) {
					const what = orderOfSet(term, above[0], isSet);
					if (what !== undefined) {
						yield { message: what, ...placeIn(module, term), about: module.file };
					}
				}
			}
		}
	},
};

type IsSet = (term: Term) => boolean;

/** Functions for which the order of an array is nothing. */
const orderless = new Set([
	"count",
	"equal",
	"internal.member_2",
	"internal.member_3",
	"max",
	"min",
	"product",
	"sort",
	"sum",
]);

function orderOfSet(term: Term, above: Term | undefined, isSet: IsSet): string | undefined {
	if (term.type === "call" && term.name === "concat") {
		const [, joined] = term.items;
		return joined !== undefined && isSet(joined) ? "a set is joined to a text as it comes" : undefined;
	}
	if (term.type === "templatestring") {
		const shows = term.items.some((item) => isSet(item.type === "expression" ? item.term : item));
		return shows ? "a set is shown in a text as it comes" : undefined;
	}
	if (term.type !== "arraycomprehension" || (above?.type === "call" && orderless.has(above.name))) {
		return undefined;
	}
	return term.body.some((expression) => walksSet(expression, isSet))
		? "a set becomes an array as it comes"
		: undefined;
}

/** Whether an expression takes one member of a set after the other: `some x in set`, `x := set[_]`. */
function walksSet({ term, negated }: Expression, isSet: IsSet): boolean {
	if (negated) {
		return false;
	}
	if (term.type === "call" && term.name === "assign") {
		const taken = term.items[1];
		const last = taken?.type === "ref" ? taken.items.at(-1) : undefined;
		return taken?.type === "ref" && last?.type === "var" && isSet(withoutLast(taken));
	}
	if (term.type !== "some") {
		return false;
	}
	return term.items.some((item) => {
		const domain =
			item.type === "call" && item.name.startsWith("internal.member_") ? item.items.at(-1) : undefined;
		return domain !== undefined && isSet(domain);
	});
}

function withoutLast(ref: Extract<Term, { readonly type: "ref" }>): Term {
	const [first, ...rest] = ref.items.slice(0, -1);
	return first !== undefined && rest.length === 0 ? first : { ...ref, items: ref.items.slice(0, -1) };
}

/** Functions that yield a set, whatever they are given. */
const setFunctions = new Set(["and", "intersection", "object.keys", "or", "union", "graph.reachable"]);

/** Tells sets within a rule: by their form, by what a variable was set to, by what the rules of the policy are. */
function setReader(rule: RuleSyntax, names: Names, isSetAt: (path: string) => boolean): IsSet {
	const locals = new Map<string, Term>();
	for (const body of bodiesOf(rule)) {
		for (const { term } of body) {
			const [left, right] = term.type === "call" && term.name === "assign" ? term.items : [];
			if (left?.type === "var" && right !== undefined) {
				locals.set(left.name, right);
			}
		}
	}
	const isSet = (term: Term): boolean => {
		switch (term.type) {
			case "set":
			case "setcomprehension":
				return true;
			case "call":
				return callYieldsSet(term.name, term.items, names, isSetAt, isSet);
			case "var": {
				const value = locals.get(term.name);
				locals.delete(term.name);
				const yes = value === undefined ? isKnown(names.resolve(term), isSetAt) : isSet(value);
				if (value !== undefined) {
					locals.set(term.name, value);
				}
				return yes;
			}
			case "ref":
				return isKnown(names.resolve(term), isSetAt);
			default:
				return false;
		}
	};
	return isSet;
}

function callYieldsSet(
	name: string,
	items: readonly Term[],
	names: Names,
	isSetAt: (path: string) => boolean,
	isSet: IsSet,
): boolean {
	if (name === "minus") {
		return items.some(isSet);
	}
	return setFunctions.has(name) || isKnown(names.resolveCall(name), isSetAt);
}

function isKnown(path: readonly (string | null)[] | undefined, isSetAt: (path: string) => boolean): boolean {
	return path !== undefined && isSetAt(keyOf(path));
}

/** The rules that are sets, by path: `x contains y`, `x[z] contains y` with any token for `z`, `x := {…}`. */
function setRules({ modules }: LintedPolicy): (path: string) => boolean {
	const sets = new Set<string>();
	for (const module of modules) {
		for (const rule of module.rules) {
			if (yieldsSet(rule)) {
				sets.add(pathOfSet(module, rule));
			}
		}
	}
	return (path) => sets.has(path) || sets.has(path.replace(/\/[^/]*$/, "/*"));
}

function yieldsSet({ key, value, args }: RuleSyntax): boolean {
	if (key !== undefined && args === undefined && (value === undefined || value.type === "boolean")) {
		return true;
	}
	return value?.type === "set" || value?.type === "setcomprehension";
}

function pathOfSet(module: PolicySyntax, rule: RuleSyntax): string {
	return keyOf([...pathOfRule(module, rule), ...(rule.path ?? []).map(() => null)]);
}

function keyOf(path: readonly (string | null)[]): string {
	return path.map((token) => token ?? "*").join("/");
}
