import { readdir, readFile } from "node:fs/promises";
import { basename, join, resolve, sep } from "node:path";
import { GatehouseError } from "../errors.ts";
import type { PolicySources, RegoError } from "../opa/index.ts";
import { compareText } from "./result.ts";

export interface PolicyFolders {
	/** Rego, `data.json` documents and `capabilities.json`; the folder itself is `data.gatehouse`. */
	readonly policyDir: string;
	/** `policy-input.schema.json`, which is the schema of `input`, and others that annotations name. */
	readonly schemasDir: string;
}

/** A policy folder's texts, by file name relative to the folder's parent: `policy/mounts/whole_home.rego`. */
export interface PolicyFiles {
	readonly rules: Readonly<Record<string, string>>;
	readonly tests: Readonly<Record<string, string>>;
	/** The `data.json` documents. */
	readonly data: Readonly<Record<string, string>>;
	readonly capabilities: Readonly<Record<string, string>>;
}

const dataRoot = "gatehouse";
const inputSchema = "policy-input";

export async function readPolicyFiles(policyDir: string): Promise<PolicyFiles> {
	const texts = await readTexts(policyDir, (name) => /\.rego$|^(data|capabilities)\.json$/.test(name));
	const root = basename(resolve(policyDir));
	const pick = (isWanted: (file: string) => boolean) =>
		Object.fromEntries(Object.entries(texts).filter(([file]) => isWanted(file)));
	return {
		rules: pick((file) => file.endsWith(".rego") && !isTest(file)),
		tests: pick(isTest),
		data: pick((file) => file.endsWith("/data.json")),
		capabilities: pick((file) => file === `${root}/capabilities.json`),
	};
}

export function isTest(file: string): boolean {
	return file.endsWith("_test.rego");
}

/** Everything that the policy's rules are compiled against; `errors` are of the data documents. */
export async function readContext(
	files: PolicyFiles,
	folders: PolicyFolders,
): Promise<{ readonly context: Omit<PolicySources, "modules">; readonly errors: readonly RegoError[] }> {
	const [capabilities] = Object.values(files.capabilities);
	if (capabilities === undefined) {
		throw new GatehouseError("policy.unreadable", `no capabilities.json in \`${folders.policyDir}\``);
	}
	const schemas = await readSchemas(folders.schemasDir);
	if (!(inputSchema in schemas)) {
		throw new GatehouseError(
			"policy.unreadable",
			`no ${inputSchema}.schema.json in \`${folders.schemasDir}\``,
		);
	}
	const errors = unportableNames(files);
	const data = gatherData(files.data, errors);
	return {
		context: {
			data: { [dataRoot]: data },
			inputSchema: schemas[inputSchema],
			schemas,
			capabilities: parseJson(`${folders.policyDir}/capabilities.json`, capabilities),
		},
		errors,
	};
}

/** Error messages of a compiled policy spoil any other letters. */
function unportableNames(files: PolicyFiles): RegoError[] {
	return [...Object.keys(files.rules), ...Object.keys(files.tests), ...Object.keys(files.data)]
		.filter((file) => /[^\x20-\x7e]/.test(file))
		.map((file) => ({ code: "policy_name_error", message: "file names must be ASCII", file }));
}

type JsonObject = { [key: string]: unknown };

/** Puts `policy/mounts/data.json` at `mounts`, as OPA would. */
function gatherData(documents: Readonly<Record<string, string>>, errors: RegoError[]): JsonObject {
	const root: JsonObject = {};
	for (const [file, text] of Object.entries(documents)) {
		const report = (message: string) => errors.push({ code: "policy_data_error", message, file });
		let document: unknown;
		try {
			document = JSON.parse(text);
		} catch (error) {
			report(`not valid JSON: ${error instanceof Error ? error.message : String(error)}`);
			continue;
		}
		if (!isObject(document)) {
			report("the document must be an object");
			continue;
		}
		const nested = file.split("/").slice(1, -1).reduceRight(nest, document);
		for (const path of merge(root, nested, "data.gatehouse")) {
			report(`${path} is given by another data.json too`);
		}
	}
	return root;
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
	try {
		const root = resolve(folder);
		const paths = await readdir(root, { recursive: true });
		const texts = await Promise.all(
			paths
				.filter((path) => isWanted(basename(path)))
				.map(async (path) => {
					const name = [basename(root), ...path.split(sep)].join("/");
					return [name, await readFile(join(root, path), "utf8")] as const;
				}),
		);
		return Object.fromEntries(texts.sort(([a], [b]) => compareText(a, b)));
	} catch (cause) {
		throw new GatehouseError("policy.unreadable", `cannot read the folder \`${folder}\``, { cause });
	}
}
