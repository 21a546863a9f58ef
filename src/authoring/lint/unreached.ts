import type { PolicySyntax, RuleSyntax } from "../../opa/index.ts";
import type { Lint, LintedPolicy } from "./lint.ts";
import { namesOf, type Path, pathOfRule, referencesOf } from "./references.ts";
import { placeIn } from "./walk.ts";

export const unreached: Lint = {
	summary: "every rule is used by what an entrypoint asks for",
	help: "gather the findings in policy/decision.rego or the family's kinds.rego; delete a helper that nothing uses",
	*find(policy) {
		const { rules, entrances, from } = graphOf(policy);
		const asked = from(entrances);
		const silent = rules.filter((one) => one.rule.name === "findings" && !asked.has(one));
		// What only a silent rule uses will be reached once that rule speaks.
		const used = from([...asked, ...silent]);
		const unused = rules.filter((one) => !used.has(one));
		for (const { module, rule } of firstOfEach(silent)) {
			const message = `nothing gathers \`${module.package}.findings\`: the rule never speaks`;
			yield { message, ...placeIn(module, rule), about: module.file };
		}
		for (const { module, rule } of firstOfEach(unused)) {
			const message = `nothing that an entrypoint asks for uses \`${rule.name}\``;
			yield { message, ...placeIn(module, rule), about: module.file };
		}
	},
};

/** The first body of each rule. */
function firstOfEach(rules: readonly Reachable[]): Iterable<Reachable> {
	return new Map(rules.toReversed().map((one) => [nameOf(one), one] as const)).values();
}

function nameOf({ path }: Reachable): string {
	return path.join(".");
}

interface Reachable {
	readonly module: PolicySyntax;
	readonly rule: RuleSyntax;
	readonly path: readonly string[];
}

interface Graph {
	readonly rules: readonly Reachable[];
	/** The entrypoints. */
	readonly entrances: readonly Reachable[];
	/** The rules given and all that they lead to. */
	from(rules: Iterable<Reachable>): ReadonlySet<Reachable>;
}

function graphOf({ modules }: LintedPolicy): Graph {
	const names = namesOf(modules);
	const rules = modules.flatMap((module) =>
		module.rules.map((rule) => ({ module, rule, path: pathOfRule(module, rule) })),
	);
	const below = indexed(rules);
	const entrances = new Set(
		modules.flatMap(({ annotations }) =>
			annotations.filter(({ entrypoint }) => entrypoint).map(({ path }) => path),
		),
	);
	const from = (start: Iterable<Reachable>) => {
		const reached = new Set(start);
		for (const { module, rule } of reached) {
			const own = names.get(module);
			for (const reference of own === undefined ? [] : referencesOf(rule, own)) {
				for (const found of below(reference)) {
					reached.add(found);
				}
			}
		}
		return reached;
	};
	return { rules, entrances: rules.filter((one) => entrances.has(nameOf(one))), from };
}

interface Branch {
	readonly rules: Reachable[];
	readonly branches: Map<string, Branch>;
}

/** Finds the rules that a path leads to: to one, into what one holds, or to all below. */
function indexed(rules: readonly Reachable[]): (path: Path) => Iterable<Reachable> {
	const root: Branch = { rules: [], branches: new Map() };
	for (const rule of rules) {
		let at = root;
		for (const token of rule.path) {
			const next = at.branches.get(token) ?? { rules: [], branches: new Map() };
			at.branches.set(token, next);
			at = next;
		}
		at.rules.push(rule);
	}
	return (path) => follow(root, path);
}

function* follow(at: Branch, [token, ...rest]: Path): Generator<Reachable> {
	yield* at.rules;
	if (token === undefined) {
		for (const branch of at.branches.values()) {
			yield* follow(branch, []);
		}
		return;
	}
	const named = token === null ? [...at.branches.values()] : [at.branches.get(token)];
	for (const branch of named) {
		if (branch !== undefined) {
			yield* follow(branch, rest);
		}
	}
}
