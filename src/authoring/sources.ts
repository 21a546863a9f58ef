import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { type CarriedKind, type JsonValue, read, validate } from "../contract/index.ts";
import { GatehouseError } from "../errors.ts";
import { type Opa, openOpa, type PolicySources, type RegoError } from "../opa/index.ts";
import { ownPolicy, packageFolder } from "../package.ts";
import type { SourceRange } from "../place.ts";
import { commandCollisions, gather, isBesideOurs, type OwnRules, readKinds, sortOwn } from "./own-rules.ts";
import { compareText } from "./result.ts";

export interface PolicyFolders {
	/**
	 * Rego, `data.json` documents and `capabilities.json`; the folder itself is `data.gatehouse`. One without
	 * `capabilities.json` holds an organisation's own rules, which stand beside those that travel along.
	 */
	readonly policyDir: string;
	/** `policy-input.schema.json`, which is the schema of `input`, and others that annotations name. */
	readonly schemasDir: string;
	/** What an organisation's rules stand beside; absent, what travels along. */
	readonly base?: PolicyBase | undefined;
}

/** A whole policy and its schemas. */
export type PolicyBase = Pick<PolicyFolders, "policyDir" | "schemasDir">;

export const ownBase: PolicyBase = { policyDir: ownPolicy, schemasDir: join(packageFolder, "schemas") };

/** A policy folder's texts, by file name relative to the folder's parent: `policy/mounts/whole_home.rego`. */
export interface PolicyFiles {
	readonly rules: Readonly<Record<string, string>>;
	readonly tests: Readonly<Record<string, string>>;
	/** The `data.json` documents. */
	readonly data: Readonly<Record<string, string>>;
	readonly capabilities: Readonly<Record<string, string>>;
	/** What stands beside the rules that travel along; null where the folder is a whole policy. */
	readonly own: OwnRules | null;
}

const dataRoot = "gatehouse";
const inputSchema = "policy-input";
const dataSchema = "policy-data";

/** @throws GatehouseError `policy.*` */
export async function readPolicyFiles(policyDir: string, base: PolicyBase = ownBase): Promise<PolicyFiles> {
	if (!isBesideOurs(policyDir)) {
		return readWholePolicy(policyDir);
	}
	const ours = await readWholePolicy(base.policyDir);
	const own = await readOwnRules(policyDir);
	// Ours are tested where they are made.
	return { ...ours, rules: { ...ours.rules, ...own.rules }, tests: own.tests, own };
}

/** @throws GatehouseError `policy.*` */
export async function readOwnRules(folder: string): Promise<OwnRules> {
	const own = sortOwn(folder, await readTexts(folder, (name) => /\.(?:rego|json)$/.test(name)));
	if (own.folder === basename(ownPolicy)) {
		throw new GatehouseError(
			"policy.unreadable",
			`no capabilities.json in \`${folder}\`; rules beside gatehouse's stand in a folder of another name`,
		);
	}
	if (Object.keys(own.rules).length === 0) {
		throw new GatehouseError("policy.invalid", `\`${folder}\` holds no Rego`);
	}
	return own;
}

async function readWholePolicy(policyDir: string): Promise<PolicyFiles> {
	const texts = await readTexts(policyDir, (name) => /\.rego$|^(data|capabilities)\.json$/.test(name));
	const root = basename(resolve(policyDir));
	const pick = (isWanted: (file: string) => boolean) =>
		Object.fromEntries(Object.entries(texts).filter(([file]) => isWanted(file)));
	return {
		rules: pick((file) => file.endsWith(".rego") && !isTest(file)),
		tests: pick(isTest),
		data: pick((file) => file.endsWith("/data.json")),
		capabilities: pick((file) => file === `${root}/capabilities.json`),
		own: null,
	};
}

/** The rules as a build compiles them: with what gathers an organisation's. */
export async function compiledRules({ rules, own }: PolicyFiles): Promise<Readonly<Record<string, string>>> {
	return own === null ? rules : { ...rules, ...gather(await openOpa(), own.rules).modules };
}

function isTest(file: string): boolean {
	return file.endsWith("_test.rego");
}

/** Everything that the policy's rules are compiled against. */
export interface PolicyContext {
	readonly context: Omit<PolicySources, "modules">;
	/** Modules that nobody wrote, to be compiled along. */
	readonly generated: Readonly<Record<string, string>>;
	readonly kinds: readonly CarriedKind[];
	/** Top-level names of the data and packages. */
	readonly roots: readonly string[];
	/** Of the data documents, and of all that an organisation adds. */
	readonly errors: readonly RegoError[];
}

export async function readContext(files: PolicyFiles, folders: PolicyFolders): Promise<PolicyContext> {
	const [capabilities] = Object.values(files.capabilities);
	if (capabilities === undefined) {
		throw new GatehouseError("policy.unreadable", `no capabilities.json in \`${folders.policyDir}\``);
	}
	const schemasDir = files.own === null ? folders.schemasDir : (folders.base ?? ownBase).schemasDir;
	const schemas = await readSchemas(schemasDir);
	if (!(inputSchema in schemas)) {
		throw new GatehouseError("policy.unreadable", `no ${inputSchema}.schema.json in \`${schemasDir}\``);
	}
	const errors = unportableNames(files);
	const data = gatherData(files.data, errors);
	const added = files.own === null ? null : addOwn(files.own, schemas, data, await openOpa());
	errors.push(...dataFaults(data, schemas[dataSchema], files.own ?? basename(resolve(folders.policyDir))));
	return {
		context: {
			data: { ...added?.data, [dataRoot]: data },
			inputSchema: withClosedContract(schemas[inputSchema]),
			schemas,
			capabilities: parseJson(`${folders.policyDir}/capabilities.json`, capabilities),
		},
		generated: added?.generated ?? {},
		kinds: added?.kinds ?? [],
		roots: [dataRoot, ...(added?.roots ?? [])],
		errors: [...errors, ...(added?.errors ?? [])],
	};
}

/** What an organisation brings along; its schemas and commands are added to ours. */
function addOwn(own: OwnRules, schemas: Record<string, unknown>, data: JsonObject, opa: Opa) {
	const errors: RegoError[] = [];
	for (const [file, text] of Object.entries(own.schemas)) {
		const name = (file.split("/").at(-1) ?? "").replace(/\.schema\.json$/, "");
		if (name in schemas) {
			errors.push({ code: "own_kind_error", message: `gatehouse has a schema \`${name}\` of its own`, file });
		} else {
			schemas[name] = parseJson(file, text);
		}
	}
	const kinds = readKinds(own, schemas);
	const gathered = gather(opa, own.rules);
	const documents = gatherData(own.data, errors, "data");
	for (const key of Object.keys(documents).filter((name) => name === dataRoot)) {
		const message = `\`${key}\` is gatehouse's own: name your data after your organisation`;
		errors.push({ code: "policy_data_error", message, file: `${own.folder}/data.json` });
	}
	errors.push(...kinds.errors, ...gathered.errors, ...addCommands(own, data));
	const packages = Object.values(own.rules).map((text) => /^package[ \t]+(\w+)/m.exec(text)?.[1] ?? "");
	const roots = [...new Set([...Object.keys(documents), ...packages])].filter((name) => name !== "").sort();
	return { data: documents, kinds: kinds.kinds, generated: gathered.modules, roots, errors };
}

function addCommands(own: OwnRules, data: JsonObject): RegoError[] {
	const errors: RegoError[] = [];
	const [entry] = Object.entries(own.commands);
	const document = entry === undefined ? undefined : readDocument(entry[0], entry[1], errors);
	if (entry === undefined || !isObject(document)) {
		return errors;
	}
	const commands = data.commands as { readonly programs: readonly never[] };
	const added = Array.isArray(document.programs) ? (document.programs as never[]) : [];
	// A row of another shape is told by the schema of the data.
	const rows = added.filter((row: { starts?: unknown }) => Array.isArray(row?.starts));
	errors.push(...commandCollisions(entry[0], commands.programs, rows));
	data.commands = { ...document, programs: [...commands.programs, ...added] };
	return errors;
}

/** What the data documents break of their schema, if there is one. */
function dataFaults(data: JsonObject, schema: unknown, folder: string | OwnRules): RegoError[] {
	if (!isObject(schema)) {
		return [];
	}
	return validate(data as JsonValue, { schema } as Parameters<typeof validate>[1]).map(({ at, message }) => ({
		code: "policy_data_error",
		message: `${message} (at \`${at.pointer}\`)`,
		file: `${typeof folder === "string" ? folder : folder.folder}/${at.pointer.split("/")[1] ?? ""}/data.json`,
	}));
}

/**
 * A rule that looks into the contract names the kind's schema in its annotation. For the others the contract has no
 * fields, so that a look without a schema is a type error, not a rule that never fires.
 */
function withClosedContract(schema: unknown): unknown {
	if (!isObject(schema) || !isObject(schema.properties)) {
		return schema;
	}
	// An object without any property would pass for one of which nothing is known.
	const properties = { "(name the schema of `input.contract` in the package's METADATA)": {} };
	const contract = { type: "object", additionalProperties: false, properties };
	return { ...schema, properties: { ...schema.properties, contract } };
}

/** Error messages of a compiled policy spoil any other letters. */
function unportableNames(files: PolicyFiles): RegoError[] {
	const own = Object.keys(files.own?.data ?? {});
	return [...Object.keys(files.rules), ...Object.keys(files.tests), ...Object.keys(files.data), ...own]
		.filter((file) => /[^\x20-\x7e]/.test(file))
		.map((file) => ({ code: "policy_name_error", message: "file names must be ASCII", file }));
}

type JsonObject = { [key: string]: unknown };

/** Where a document of the policy folder stands: `policy/mounts/data.json` at `data.gatehouse.mounts`. */
function dataPath(file: string): readonly string[] {
	return [dataRoot, ...file.split("/").slice(1, -1)];
}

/** Puts `policy/mounts/data.json` at `mounts`, as OPA would. */
function gatherData(
	documents: Readonly<Record<string, string>>,
	errors: RegoError[],
	at = `data.${dataRoot}`,
): JsonObject {
	const root: JsonObject = {};
	for (const [file, text] of Object.entries(documents)) {
		const report = (message: string) => errors.push({ code: "policy_data_error", message, file });
		const document = readDocument(file, text, errors);
		if (!isObject(document)) {
			continue;
		}
		const nested = dataPath(file).slice(1).reduceRight(nest, document);
		for (const path of merge(root, nested, at)) {
			report(`${path} is given by another data.json too`);
		}
	}
	return root;
}

/** Data is read as strictly as contracts are: a number that a double rounds, or a key given twice, is an error. */
function readDocument(file: string, text: string, errors: RegoError[]): unknown {
	const report = (message: string, range?: SourceRange) => {
		const place = range === undefined ? {} : { row: range.line, col: range.column };
		errors.push({ code: "policy_data_error", message, file, ...place });
	};
	const [reading] = read({ name: file, bytes: new TextEncoder().encode(text), syntax: "json" });
	if (reading?.kind === "refused") {
		for (const { message, range } of reading.refusals) {
			report(message, range);
		}
		return undefined;
	}
	const value = reading?.document.value;
	if (!isObject(value)) {
		report("the document must be an object");
	}
	return value;
}

function nest(document: JsonObject, key: string): JsonObject {
	return { [key]: document };
}

/** Adds what is new and yields the path of what is not. */
function* merge(into: JsonObject, from: JsonObject, at: string): Generator<string> {
	for (const [key, value] of Object.entries(from)) {
		const present = Object.hasOwn(into, key) ? into[key] : undefined;
		if (present === undefined) {
			Object.defineProperty(into, key, { value, writable: true, enumerable: true, configurable: true });
		} else if (isObject(present) && isObject(value)) {
			yield* merge(present, value, `${at}.${key}`);
		} else {
			yield `${at}.${key}`;
		}
	}
}

function isObject(value: unknown): value is JsonObject {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

async function readSchemas(schemasDir: string): Promise<Record<string, unknown>> {
	const texts = await readTexts(schemasDir, (name) => name.endsWith(".json"));
	return Object.fromEntries(
		Object.entries(texts).map(([file, text]) => {
			const name = file.slice(file.indexOf("/") + 1).replace(/(\.schema)?\.json$/, "");
			return [name, parseJson(file, text)];
		}),
	);
}

function parseJson(file: string, text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new GatehouseError("policy.invalid", `\`${file}\` is not valid JSON`, { cause });
	}
}

/** Texts below a folder, by names that begin with the folder's own, sorted. */
async function readTexts(
	folder: string,
	isWanted: (name: string) => boolean,
): Promise<Record<string, string>> {
	const root = resolve(folder);
	if (!existsSync(root)) {
		throw new GatehouseError("policy.missing", `there is no folder \`${folder}\``);
	}
	try {
		// With their types, so that no link to a folder is followed: it could lead back.
		const entries = await readdir(root, { recursive: true, withFileTypes: true });
		const texts = await Promise.all(
			entries
				.filter((entry) => !entry.isDirectory() && isWanted(entry.name))
				.map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
				.map(async (path) => {
					const name = [basename(root), ...path.split(sep)].join("/");
					return [name, decode(name, await readFile(join(root, path)))] as const;
				}),
		);
		return Object.fromEntries(texts.sort(([a], [b]) => compareText(a, b)));
	} catch (cause) {
		if (cause instanceof GatehouseError) {
			throw cause;
		}
		throw new GatehouseError("policy.unreadable", `cannot read the folder \`${folder}\``, { cause });
	}
}

/** A text that is not UTF-8 would come back changed from a formatter, and mean something else to the next reader. */
function decode(name: string, bytes: Uint8Array): string {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch (cause) {
		throw new GatehouseError("policy.invalid", `\`${name}\` is not UTF-8`, { cause });
	}
}
