import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { setFlagsFromString } from "node:v8";
import { brotliDecompress } from "node:zlib";
import { GatehouseError } from "../errors.ts";
import { sha256 } from "../sha256.ts";
import { type WasmModule, webAssembly } from "../web-assembly.ts";

const artifact = join("opa", "opa.wasm.br");

/** Expands and compiles the OPA module that travels with the package, for a command that is soon over. */
export function loadModule(): Promise<WasmModule> {
	return load(compileBriefly);
}

/** The same for a process that stays: what it uses often is optimised, in all of its threads. */
export function loadLastingModule(): Promise<WasmModule> {
	return load((bytes) => webAssembly.compile(bytes));
}

async function load(compile: (bytes: Uint8Array) => Promise<WasmModule>): Promise<WasmModule> {
	const file = findArtifact();
	const compressed = await readFile(file).catch((cause: unknown) => {
		throw new GatehouseError("opa.missing", `cannot read ${artifact}`, { cause });
	});
	try {
		return await compile(await promisify(brotliDecompress)(compressed));
	} catch (cause) {
		throw new GatehouseError("opa.missing", `${artifact} is damaged`, { cause });
	}
}

/** Names the OPA module that travels with the package, whatever else says its version. */
export async function moduleDigest(): Promise<string> {
	return sha256(await readFile(findArtifact()));
}

/** The artifact lies in a folder above this file, whether that is a source or bundled into `dist/`. */
function findArtifact(): string {
	for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
		const file = join(folder, artifact);
		if (existsSync(file)) {
			return file;
		}
		if (folder === dirname(folder)) {
			throw new GatehouseError("opa.missing", `cannot find ${artifact}`);
		}
	}
}

/**
 * Compiles with V8's fast compiler only. Optimising OPA's 41 MB while they run costs three times of what it is to save in
 * one command (a build 6.3 s instead of 2.3 s on two cores). The flag is read here alone; what is compiled later is
 * optimised as ever.
 */
async function compileBriefly(bytes: Uint8Array): Promise<WasmModule> {
	setFlagsFromString("--liftoff-only");
	try {
		return await webAssembly.compile(bytes);
	} finally {
		setFlagsFromString("--no-liftoff-only");
	}
}
