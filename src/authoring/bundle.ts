import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { GatehouseError } from "../errors.ts";
import { answerOf, type Opa, openOpa, type PolicyBuild, type RegoError } from "../opa/index.ts";
import { sha256 } from "../sha256.ts";
import { canonicalJson } from "./canonical-json.ts";
import { type CatalogueRule, catalogueOf } from "./catalogue.ts";
import { type AuthoringResult, failure, withSources } from "./result.ts";
import { type PolicyFiles, type PolicyFolders, readContext, readPolicyFiles } from "./sources.ts";

export interface BuildBundleOptions extends PolicyFolders {
	readonly outDir: string;
	/** Write nothing; `changed` then says what a build would change. */
	readonly check?: boolean | undefined;
}

export interface BundleBuild {
	readonly revision: string;
	readonly rules: readonly CatalogueRule[];
	/** Builtins that the policy asks of its host. */
	readonly builtins: readonly string[];
	/** Names of the bundle's files that differ from what stood in the folder. */
	readonly changed: readonly string[];
}

/** The bundle's files by name, in the order in which they are written: the manifest vouches for the others. */
export interface BundleFiles {
	readonly "policy.wasm": Uint8Array;
	readonly "data.json": Uint8Array;
	readonly ".manifest": Uint8Array;
}

/** Compiles the policy folder into an OPA bundle folder. The same sources give the same bytes, anywhere. */
export async function buildBundle(
	options: BuildBundleOptions,
	opened?: Opa,
): Promise<AuthoringResult<BundleBuild>> {
	const files = await readPolicyFiles(options.policyDir, options.base);
	const { context, generated, kinds, roots, errors } = await readContext(files, options);
	const opa = opened ?? (await openOpa());
	if (errors.length > 0) {
		return failure(errors, files.rules);
	}
	const compiled = withSources(
		opa.build({ ...context, modules: { ...files.rules, ...generated } }),
		files.rules,
	);
	if (!compiled.ok) {
		return compiled;
	}
	const build = compiled.value;
	const catalogue = catalogueOf(build);
	const faults = [
		...catalogue.errors,
		...entrypointErrors(build),
		...builtinErrors(build),
		...domainErrors(catalogue.rules, files),
	];
	if (faults.length > 0) {
		return failure(faults, files.rules);
	}
	const data = encode(canonicalJson(context.data));
	const revision = revisionOf(files);
	const manifest = {
		revision,
		roots,
		wasm: build.entrypoints.map((entrypoint) => ({ entrypoint, module: "/policy.wasm" })),
		metadata: {
			gatehouse: {
				files: { "policy.wasm": digest(build.wasm), "data.json": digest(data) },
				builtins: build.builtins,
				opa: opa.version().opa,
				capabilities: digest(encode(Object.values(files.capabilities).join(""))),
				rules: catalogue.rules,
				...(kinds.length === 0 ? {} : { kinds }),
			},
		},
	};
	const bundle = {
		"policy.wasm": build.wasm,
		"data.json": data,
		".manifest": encode(canonicalJson(manifest)),
	};
	const changed = await write(bundle, options.outDir, options.check ?? false);
	return { ok: true, value: { revision, rules: catalogue.rules, builtins: build.builtins, changed } };
}

function entrypointErrors({ entrypoints }: PolicyBuild): RegoError[] {
	const named = entrypoints.join(", ");
	return entrypoints.length === 1
		? []
		: [{ code: "entrypoint_error", message: `one rule must be the entrypoint; annotated are: ${named}` }];
}

function builtinErrors({ builtins }: PolicyBuild): RegoError[] {
	return builtins
		.filter((name) => answerOf(name) !== "opa")
		.map((name) => ({
			code: "builtin_error",
			message: `nobody answers the builtin \`${name}\` at run time`,
		}));
}

/** Waivers and readers speak of domains: one belongs to gatehouse or to the organisation. */
function domainErrors(rules: readonly CatalogueRule[], { own }: PolicyFiles): RegoError[] {
	const isOwn = ({ file }: CatalogueRule) => own !== null && Object.hasOwn(own.rules, file);
	const domain = ({ code }: CatalogueRule) => code.split(".")[0] ?? "";
	const ours = new Set(rules.filter((rule) => !isOwn(rule)).map(domain));
	return rules
		.filter((rule) => isOwn(rule) && ours.has(domain(rule)))
		.map(({ code, file, row }) => ({
			code: "rule_metadata_error",
			message: `the code \`${code}\` is of a domain of gatehouse's own: begin it with your organisation's name`,
			file,
			row,
			col: 1,
		}));
}

/** Names what the bundle was made from: every source's name, length and text. */
export function revisionOf({ rules, data, capabilities, own }: PolicyFiles): string {
	const hash = createHash("sha256");
	const added = { ...own?.data, ...own?.commands, ...own?.kinds, ...own?.schemas };
	const sources = { ...rules, ...data, ...capabilities, ...added };
	for (const file of Object.keys(sources).sort()) {
		const text = encode(sources[file] ?? "");
		hash.update(`${file}\0${text.length}\0`).update(text);
	}
	return `sha256:${hash.digest("hex")}`;
}

function digest(bytes: Uint8Array): string {
	return `sha256:${sha256(bytes)}`;
}

function encode(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

async function write(bundle: BundleFiles, outDir: string, isCheck: boolean): Promise<string[]> {
	const changed: string[] = [];
	try {
		for (const [name, bytes] of Object.entries(bundle)) {
			const path = join(outDir, name);
			// A file that cannot be read is one that must be written.
			const present = await readFile(path).catch(() => undefined);
			if (present !== undefined && Buffer.compare(present, bytes) === 0) {
				continue;
			}
			changed.push(name);
			if (!isCheck) {
				await mkdir(outDir, { recursive: true });
				await writeFile(path, bytes);
			}
		}
	} catch (cause) {
		throw new GatehouseError("policy.unreadable", `cannot write the bundle to \`${outDir}\``, { cause });
	}
	return changed;
}
