import { createHash } from "node:crypto";
import type { ModuleOutline, PolicySources } from "../opa/index.ts";
import { sha256 } from "../sha256.ts";
import { compareText } from "./result.ts";

/** A package of tests with all that its answers can depend on; without a package, modules that no test reaches. */
export interface TestUnit {
	/** Such as `data.gatehouse.finding_test`. */
	readonly package: string | null;
	/** Names of its tests. */
	readonly tests: readonly string[];
	/** Files of the package itself. */
	readonly own: readonly string[];
	/** Files that its own name in their text: what it tests, in most cases. */
	readonly near: ReadonlySet<string>;
	/** All modules that it needs to be compiled and run, sorted. */
	readonly modules: readonly string[];
	/** The same as long as none of all that has changed. */
	readonly digest: string;
}

export interface PlannedPolicy {
	readonly units: readonly TestUnit[];
	/** Whether names of rules and packages may collide, which no part of the policy could tell. */
	readonly colliding: boolean;
}

type Path = readonly string[];

/** What units are made of. `foundation` names all that is the same for each of them: OPA and its capabilities. */
export interface PlanSources {
	readonly outlines: readonly ModuleOutline[];
	readonly modules: Readonly<Record<string, string>>;
	/** All data, as it is below `data`. */
	readonly data: unknown;
	readonly schemas: Readonly<Record<string, unknown>>;
	readonly foundation: string;
}

/** Divides a policy into packages of tests. A unit leaves out only what it cannot reach, by whatever way it is named. */
export function planUnits(sources: PlanSources): PlannedPolicy {
	const graph = new Graph(sources);
	const tested = sources.outlines.filter(({ tests }) => tests.length > 0);
	const packages = new Map<string, ModuleOutline[]>();
	for (const outline of tested) {
		append(packages, nameOf(outline.package), outline);
	}
	const units = [...packages]
		.sort(([a], [b]) => compareText(a, b))
		.map(([name, own]) => unitOf(name, own, graph, sources));
	const reached = new Set(units.flatMap(({ modules }) => modules));
	const rest = sources.outlines.filter(({ file }) => !reached.has(file));
	return {
		units: rest.length === 0 ? units : [...units, unitOf(null, rest, graph, sources)],
		colliding: isColliding(sources.outlines),
	};
}

/** A package as OPA writes it. */
function nameOf(path: Path): string {
	return `data${path.map((key) => (/^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`)).join("")}`;
}

function unitOf(
	name: string | null,
	own: readonly ModuleOutline[],
	graph: Graph,
	sources: PlanSources,
): TestUnit {
	const { modules, data } = graph.closure(own.map(({ file }) => file));
	const schemas = [...new Set(modules.flatMap((file) => graph.outline(file).schemas))].sort();
	const hash = createHash("sha256").update(sources.foundation);
	for (const file of modules) {
		hash.update(`\0module\0${file}\0${graph.digest(file)}`);
	}
	for (const document of data) {
		hash.update(`\0data\0${document}`);
	}
	for (const schema of schemas) {
		hash.update(`\0schema\0${schema}\0${graph.schemaDigest(schema)}`);
	}
	return {
		package: name,
		tests: name === null ? [] : own.flatMap(({ tests }) => tests),
		own: own.map(({ file }) => file),
		near: new Set(own.flatMap(({ file }) => graph.named(file))),
		modules,
		digest: hash.digest("hex"),
	};
}

/** The request for some units: their modules, and of the context what these can name. */
export function partOf(
	context: Omit<PolicySources, "modules">,
	modules: Readonly<Record<string, string>>,
	outlines: ReadonlyMap<string, ModuleOutline>,
	units: readonly TestUnit[],
): PolicySources {
	const files = [...new Set(units.flatMap((unit) => unit.modules))].sort();
	const named = new Set(files.flatMap((file) => outlines.get(file)?.schemas ?? []));
	return {
		...context,
		schemas: Object.fromEntries(Object.entries(context.schemas ?? {}).filter(([name]) => named.has(name))),
		modules: Object.fromEntries(files.map((file) => [file, modules[file] ?? ""])),
	};
}

/** Which modules and data documents a module can read. */
class Graph {
	readonly #outlines: ReadonlyMap<string, ModuleOutline>;
	/** By package. */
	readonly #at = new Map<string, ModuleOutline[]>();
	/** By package and by all that it lies below. */
	readonly #below = new Map<string, string[]>();
	readonly #data: readonly DataDocument[];
	readonly #digests = new Map<string, string>();
	readonly #schemaDigests = new Map<string, string>();
	readonly #edges = new Map<
		string,
		{ readonly modules: readonly string[]; readonly data: readonly string[] }
	>();
	readonly #sources: PlanSources;

	constructor(sources: PlanSources) {
		this.#sources = sources;
		this.#outlines = new Map(sources.outlines.map((outline) => [outline.file, outline]));
		this.#data = [...documentsIn(sources.data, [])];
		for (const outline of sources.outlines) {
			append(this.#at, keyOf(outline.package), outline);
			for (let depth = 0; depth <= outline.package.length; depth += 1) {
				append(this.#below, keyOf(outline.package.slice(0, depth)), outline.file);
			}
		}
	}

	outline(file: string): ModuleOutline {
		return this.#outlines.get(file) as ModuleOutline;
	}

	digest(file: string): string {
		return remember(this.#digests, file, () => sha256(this.#sources.modules[file] ?? ""));
	}

	schemaDigest(name: string): string {
		return remember(this.#schemaDigests, name, () =>
			sha256(JSON.stringify(this.#sources.schemas[name] ?? null)),
		);
	}

	/** Files that a module's text names. */
	named(file: string): readonly string[] {
		return this.#edgesOf(file).modules;
	}

	closure(files: readonly string[]): {
		readonly modules: readonly string[];
		readonly data: readonly string[];
	} {
		const modules = new Set(files);
		const data = new Set<string>();
		// A set hands on what is added while it is walked.
		for (const file of modules) {
			const edges = this.#edgesOf(file);
			for (const next of edges.modules) {
				modules.add(next);
			}
			for (const document of edges.data) {
				data.add(document);
			}
		}
		return { modules: [...modules].sort(compareText), data: [...data].sort(compareText) };
	}

	#edgesOf(file: string) {
		return remember(this.#edges, file, () => {
			const { package: path, refs, rules } = this.outline(file);
			const around = this.#around(path);
			// Data where a rule stands is an error, whoever reads it.
			const places = [...refs, ...rules.map((rule) => [...path, ...rule])];
			return {
				modules: [...new Set([...around, ...refs.flatMap((ref) => this.#reachedBy(ref))])],
				data: this.#data
					.filter((document) => places.some((place) => areAlong(place, document.path)))
					.map((document) => document.identity),
			};
		});
	}

	/** The package's other modules, and those above whose annotations hold in it. */
	#around(path: Path): string[] {
		const files = (this.#at.get(keyOf(path)) ?? []).map(({ file }) => file);
		for (let depth = 0; depth < path.length; depth += 1) {
			const above = this.#at.get(keyOf(path.slice(0, depth))) ?? [];
			files.push(...above.filter(({ wide }) => wide === true).map(({ file }) => file));
		}
		return files;
	}

	/** What lies at a reference or below, and rules above that may yield what it names. */
	#reachedBy(ref: Path): string[] {
		const files = [...(this.#below.get(keyOf(ref)) ?? [])];
		for (let depth = 0; depth < ref.length; depth += 1) {
			const rest = ref.slice(depth);
			const above = this.#at.get(keyOf(ref.slice(0, depth))) ?? [];
			const yielding = above.filter(({ rules }) => rules.some((rule) => areAlong(rule, rest)));
			files.push(...yielding.map(({ file }) => file));
		}
		return files;
	}
}

/** Rules that stand where another package is, or where another package's rule is: only the whole policy shows it. */
function isColliding(outlines: readonly ModuleOutline[]): boolean {
	const packages = new Set<string>();
	for (const { package: path } of outlines) {
		for (let depth = 0; depth <= path.length; depth += 1) {
			packages.add(keyOf(path.slice(0, depth)));
		}
	}
	const owners = new Map<string, string>();
	return outlines.some(({ package: path, rules }) =>
		rules.some((rule) => {
			const key = keyOf([...path, ...rule]);
			const owner = remember(owners, key, () => keyOf(path));
			return packages.has(key) || owner !== keyOf(path);
		}),
	);
}

interface DataDocument {
	readonly path: Path;
	/** Its place and content. */
	readonly identity: string;
}

/** How deep data is told apart: `data.gatehouse.mounts.policy` from `data.gatehouse.mounts.classes`. */
const dataDepth = 3;

function* documentsIn(value: unknown, path: Path): Generator<DataDocument> {
	const keys =
		typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
	if (path.length < dataDepth && keys.length > 0) {
		for (const [key, inner] of keys) {
			yield* documentsIn(inner, [...path, key]);
		}
		return;
	}
	yield { path, identity: `${keyOf(path)}\0${sha256(JSON.stringify(value) ?? "")}` };
}

/** Whether one of two paths leads along the other. */
function areAlong(a: Path, b: Path): boolean {
	const length = Math.min(a.length, b.length);
	for (let i = 0; i < length; i += 1) {
		if (a[i] !== b[i]) {
			return false;
		}
	}
	return true;
}

function keyOf(path: Path): string {
	return path.join("\0");
}

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
	const list = lists.get(key);
	if (list === undefined) {
		lists.set(key, [value]);
	} else {
		list.push(value);
	}
}

function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
	const before = known.get(key);
	if (before !== undefined) {
		return before;
	}
	const made = make();
	known.set(key, made);
	return made;
}
