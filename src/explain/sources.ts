import { compiledRules, readPolicyFiles, revisionOf } from "../authoring/index.ts";
import { GatehouseError } from "../errors.ts";
import type { Bundle, Rule } from "../policy/index.ts";

/** The Rego that a bundle was built from, by file name. */
export type RegoSources = Readonly<Record<string, string>>;

/**
 * The rules' sources, proven to be those that the bundle was built from.
 *
 * @throws GatehouseError `policy.*`, `explain.sources`
 */
export async function sourcesOf(bundle: Bundle, folder: string): Promise<RegoSources> {
	const files = await readPolicyFiles(folder);
	if (revisionOf(files) !== bundle.revision) {
		throw new GatehouseError(
			"explain.sources",
			`the rules in \`${folder}\` are not those that the bundle was built from`,
		);
	}
	return compiledRules(files);
}

/** The modules that a query needs; all of them where it asks for `data` in a way that does not name what of it. */
export function modulesAsked(query: string, sources: RegoSources, data: unknown): RegoSources {
	if (/\bdata\b(?!(?:\.\w)+)/.test(query)) {
		return sources;
	}
	const modules = Object.entries(sources).map(([file, text]) => moduleOf(file, text));
	const packages = [...new Set(modules.map((module) => module.package))];
	const asking = moduleOf("", query);
	const found = reached([asking], modules, (from, to) =>
		from.mentions.some((name) => meant(name, packages, data).includes(to.package)),
	);
	return Object.fromEntries(
		[...found].filter((one) => one !== asking).map(({ file }) => [file, sources[file] ?? ""]),
	);
}

/** A module, by what can be told without a parser: its package and the documents of `data` that it speaks of. */
interface Module {
	readonly file: string;
	readonly package: string;
	readonly mentions: readonly string[];
}

/**
 * The modules that rules need to be evaluated as the decision does: those that ask for the rules, and all that the
 * rules ask for. The others of the policy are left out, which saves most of the time that it takes to compile it.
 */
export function modulesFor(rules: readonly Rule[], sources: RegoSources, data: unknown): RegoSources {
	const modules = Object.entries(sources).map(([file, text]) => moduleOf(file, text));
	const packages = [...new Set(modules.map((module) => module.package))];
	const meanings = new Map<string, readonly string[]>();
	const meaning = (name: string) => {
		const known = meanings.get(name) ?? meant(name, packages, data);
		meanings.set(name, known);
		return known;
	};
	const asked = new Set(rules.map(({ file }) => file));
	const starts = modules.filter(({ file }) => asked.has(file));
	const asking = reached(starts, modules, (from, to) => to.mentions.some((name) => asks(name, from.package)));
	const helping = reached(starts, modules, (from, to) => {
		// What asks for a rule asks for others too, which are not wanted.
		return !asking.has(to) && from.mentions.some((name) => meaning(name).includes(to.package));
	});
	return Object.fromEntries([...asking, ...helping].map(({ file }) => [file, sources[file] ?? ""]));
}

function moduleOf(file: string, text: string): Module {
	const name = /^package[ \t]+(\S+)/m.exec(text)?.[1] ?? "";
	const names = new Set([...text.matchAll(/\bdata((?:\.\w+)+)/g)].map(([, path = ""]) => path.slice(1)));
	return { file, package: name, mentions: [...names] };
}

/** Whether a path leads into the data documents, which no module makes. */
function isData(path: readonly string[], data: unknown): boolean {
	let value = data;
	for (const key of path) {
		if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) {
			return false;
		}
		value = (value as Readonly<Record<string, unknown>>)[key];
	}
	return true;
}

/** The packages that a document of `data` is one of or, where it is none of any, holds. */
function meant(name: string, packages: readonly string[], data: unknown): readonly string[] {
	const held = packages.filter((one) => one === name || one.startsWith(`${name}.`));
	if (held.length > 0 || isData(name.split("."), data)) {
		return held;
	}
	const holders = packages.filter((one) => name.startsWith(`${one}.`));
	return holders.toSorted((a, b) => b.length - a.length).slice(0, 1);
}

/** Whether a document is what the decision asks of a package, or of all packages that stand beside it. */
function asks(name: string, of: string): boolean {
	const parent = of.slice(0, of.lastIndexOf("."));
	return [`${of}.findings`, `${of}.found`, parent].includes(name);
}

/** Everything that a step leads to, and the starts. */
function reached(
	starts: readonly Module[],
	modules: readonly Module[],
	leadsTo: (from: Module, to: Module) => boolean,
): ReadonlySet<Module> {
	const found = new Set(starts);
	for (const from of found) {
		for (const to of modules) {
			if (!found.has(to) && leadsTo(from, to)) {
				found.add(to);
			}
		}
	}
	return found;
}
