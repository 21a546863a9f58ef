import type { PolicySyntax, RuleSyntax, Term } from "../../opa/index.ts";
import { pathOf, termsOf } from "./walk.ts";

/** A path below `data` or `input`; null where a token is known at run time only. */
export type Path = readonly (string | null)[];

/** What the names of a module mean: its imports, its own rules. A local variable of such a name counts as the rule. */
export class Names {
	readonly #own: ReadonlySet<string>;
	readonly #imports: ReadonlyMap<string, readonly string[]>;
	readonly #package: readonly string[];

	constructor(module: PolicySyntax, packageRules: ReadonlySet<string>) {
		this.#package = tokens(module.package);
		this.#imports = new Map(module.imports.map(({ name, path }) => [name, tokens(path)]));
		this.#own = packageRules;
	}

	/** Where a variable or reference leads below `data` or `input`; undefined for what is local. */
	resolve(term: Term): Path | undefined {
		const path = pathOf(term);
		return path === undefined ? undefined : this.#resolvePath(path);
	}

	/** As {@link resolve}, for the name by which a function is called. */
	resolveCall(name: string): Path | undefined {
		return this.#resolvePath(tokens(name));
	}

	#resolvePath(path: Path): Path | undefined {
		const [head, ...rest] = path;
		if (head === "data" || head === "input") {
			return path;
		}
		if (typeof head !== "string") {
			return undefined;
		}
		const imported = this.#imports.get(head);
		if (imported !== undefined) {
			return [...imported, ...rest];
		}
		return this.#own.has(head) ? [...this.#package, head, ...rest] : undefined;
	}
}

/** The names of modules, each with the rules that its package has in any module. */
export function namesOf(modules: readonly PolicySyntax[]): ReadonlyMap<PolicySyntax, Names> {
	const rules = new Map<string, Set<string>>();
	for (const module of modules) {
		const own = rules.get(module.package) ?? new Set();
		rules.set(module.package, own);
		for (const { name } of module.rules) {
			own.add(tokens(name)[0] ?? name);
		}
	}
	return new Map(
		modules.map((module) => [module, new Names(module, rules.get(module.package) ?? new Set())]),
	);
}

/** Everywhere a rule leads. */
export function* referencesOf(rule: RuleSyntax, names: Names): Generator<Path> {
	for (const { term } of termsOf(rule)) {
		const path = term.type === "call" ? names.resolveCall(term.name) : names.resolve(term);
		if (path !== undefined) {
			yield path;
		}
	}
}

/** The path of a rule below `data`. */
export function pathOfRule(module: PolicySyntax, rule: RuleSyntax): readonly string[] {
	return [...tokens(module.package), ...tokens(rule.name)];
}

/** The tokens of a reference as OPA writes it: `data.a["b-c"].d`. */
export function tokens(reference: string): readonly string[] {
	return [...reference.matchAll(/\["((?:[^"\\]|\\.)*)"\]|([^.[\]]+)/g)].map(
		([, quoted, plain]) => quoted ?? plain ?? "",
	);
}
