import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { isObject, type JsonObject, type JsonValue } from "../../contract/index.ts";
import { GatehouseError } from "../../errors.ts";
import type { Opa } from "../../opa/index.ts";
import { readBundleFiles } from "../../signature/index.ts";

/** What a policy path holds. */
export interface PolicyFiles {
	/** Rego by path below the policy path. */
	readonly modules: Readonly<Record<string, string>>;
	/** The path's documents, each below the names of its folders. */
	readonly data: JsonObject;
}

type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** More than any policies come to. */
const mostFiles = 20_000;

/**
 * Reads a policy path: a folder with all below it, or a bundle (tar.gz).
 *
 * @throws Error in words that say what is wrong with it
 */
export function readPolicyFiles(path: string, opa: Opa): PolicyFiles {
	const files = filesOf(path);
	const sources = [...files].filter(([name]) => name.endsWith(".rego"));
	const utf8 = new TextDecoder("utf-8", { fatal: true });
	const modules = sources.map(([name, bytes]) => {
		let text: string;
		try {
			text = utf8.decode(bytes);
		} catch (cause) {
			throw new Error(`\`${name}\` is not text`, { cause });
		}
		// OPA refuses it too, and does not say which one it is.
		if (text.split("\n").every((line) => /^\s*(?:#|$)/.test(line))) {
			throw new Error(`\`${name}\` is empty`);
		}
		return [name, text] as const;
	});
	return { modules: Object.fromEntries(modules), data: dataOf(files, opa) };
}

function filesOf(path: string): Files {
	if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
		const files = new Map<string, Uint8Array<ArrayBuffer>>();
		readFolder(path, "", new Set(), files);
		return files;
	}
	try {
		return readBundleFiles(path);
	} catch (error) {
		throw error instanceof GatehouseError ? new Error(error.message, { cause: error }) : error;
	}
}

/** Rego, documents, and what says how they belong together. */
const isPolicyFile = (name: string): boolean =>
	name.endsWith(".rego") || ["data.json", "data.yaml", "data.yml", ".manifest"].includes(name);

/** Links are followed, for that is how some mount folders; each folder is entered once. */
function readFolder(
	root: string,
	below: string,
	entered: Set<string>,
	files: Map<string, Uint8Array<ArrayBuffer>>,
): void {
	const folder = join(root, below);
	const real = realpathSync(folder);
	if (entered.has(real)) {
		return;
	}
	entered.add(real);
	for (const name of readdirSync(folder).sort()) {
		const path = below === "" ? name : `${below}/${name}`;
		const stat = statSync(join(root, path), { throwIfNoEntry: false });
		if (stat?.isDirectory() === true) {
			readFolder(root, path, entered, files);
		} else if (stat?.isFile() === true && isPolicyFile(name)) {
			files.set(path, new Uint8Array(readFileSync(join(root, path))));
		}
		if (files.size > mostFiles) {
			throw new Error(`it holds more than ${mostFiles} files`);
		}
	}
}

/** OPA itself puts the documents together. */
function dataOf(files: Files, opa: Opa): JsonObject {
	const documents = [...files].filter(([name]) => !name.endsWith(".rego"));
	if (documents.length === 0) {
		return {};
	}
	const read = opa.readBundle({ from: new Map(documents) });
	if (!read.ok) {
		throw new Error(read.errors.map(({ message }) => message).join("; "));
	}
	return read.value.data as JsonObject;
}

/** Documents laid over others: objects are put together, whatever else there is replaces what was. */
export function laidOver(below: JsonObject, above: JsonObject): JsonObject {
	const both = Object.entries(above).map(([name, value]): [string, JsonValue] => {
		const under = Object.hasOwn(below, name) ? below[name] : undefined;
		return [name, isObject(value) && under !== undefined && isObject(under) ? laidOver(under, value) : value];
	});
	return Object.fromEntries([...Object.entries(below), ...both]);
}
