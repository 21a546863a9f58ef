import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import {
	type AuthoringResult,
	type CurrentBundle,
	describeErrors,
	type PolicyFiles,
	readPolicyFiles,
	revisionOf,
	withCurrentBundle,
} from "../authoring/index.ts";
import { GatehouseError } from "../errors.ts";
import type { Gate } from "../gate.ts";
import type { NamedSide } from "../impact/index.ts";
import { ownPolicy } from "../package.ts";
import type { Bundle } from "../policy/index.ts";
import type { PolicyFolderOptions } from "./commands/policy-folders.ts";
import { filesAt } from "./input/index.ts";
import { complainNote } from "./judging.ts";
import { complain } from "./terminal.ts";

/** The sources as they stand in the work tree. */
export const workTree = "WORKTREE";

/** Where `gatehouse build` puts a bundle. */
export const builtBundle = "bundles/gatehouse";

/** A policy to be compared, with a gate on its bundle. */
export interface OpenedSide extends NamedSide {
	readonly gate: Gate;
}

/** Opens a gate on a bundle's folder, which may be gone afterwards. */
type Open = (folder: string) => Promise<Gate>;

/**
 * Finds the bundle that a name means: the sources of the work tree, a folder with a bundle, or a revision of the
 * repository. Where there is no bundle of the sources, they are compiled.
 *
 * @throws GatehouseError `diff.side`, `option.revision`, `bundle.*`, `policy.*`
 */
export async function openSide(name: string, folders: PolicyFolderOptions, open: Open): Promise<OpenedSide> {
	if (name === workTree) {
		return ofSources(
			name,
			{ ...folders, built: builtBundle, what: `the sources in ${folders.policy}` },
			open,
		);
	}
	if (existsSync(join(name, ".manifest"))) {
		const gate = await open(name);
		const { bundle } = gate;
		return { name, what: "a bundle", gate, bundle, sources: await sourcesOf(bundle, folders) };
	}
	try {
		return await ofRevision(name, folders, open);
	} catch (cause) {
		// A folder may have the name of a branch; only where it is none, the folder was meant.
		if (cause instanceof GatehouseError && cause.code === "option.revision" && existsSync(name)) {
			throw new GatehouseError("diff.side", `\`${name}\` is no folder with a bundle`, { cause });
		}
		throw cause;
	}
}

async function ofSources(
	name: string,
	{ policy, schemas, built, what }: PolicyFolderOptions & { readonly built: string; readonly what: string },
	open: Open,
): Promise<OpenedSide> {
	const current = await withCurrentBundle(
		{
			policyDir: policy,
			schemasDir: schemas,
			built,
			onBuild: () => complainNote(`the policy of \`${name}\` is compiled, which takes a while`),
		},
		open,
	);
	const { files, value: gate } = compiled(name, current);
	return { name, what, gate, bundle: gate.bundle, sources: allSources(files) };
}

function compiled<T>(name: string, result: AuthoringResult<CurrentBundle<T>>): CurrentBundle<T> {
	if (result.ok) {
		return result.value;
	}
	complain(describeErrors(result));
	throw new GatehouseError("diff.side", `the policy of \`${name}\` does not compile`);
}

/** The bundle that is committed at the revision or, where none is, the sources. */
async function ofRevision(name: string, folders: PolicyFolderOptions, open: Open): Promise<OpenedSide> {
	const { policy, schemas } = folders;
	const { commit, files } = filesAt(name, [builtBundle, policy, schemas]);
	const [bundle, rules, documents] = files;
	const what = `commit ${commit.slice(0, 12)}`;
	const root = await mkdtemp(join(tmpdir(), "gatehouse-revision-"));
	// Names of files in the policy begin with the folder's.
	const [built, policyDir, schemasDir] = [
		join(root, "bundle"),
		join(root, "policy", basename(resolve(policy))),
		join(root, "schemas", basename(resolve(schemas))),
	];
	try {
		await write(rules, policyDir);
		if (bundle?.has(".manifest") === true) {
			await write(bundle, built);
			const gate = await open(built);
			const { bundle: committed } = gate;
			const sources = rules?.size === 0 ? null : await readPolicyFiles(policyDir);
			const isOfSources = sources !== null && revisionOf(sources) === committed.revision;
			if (sources !== null && !isOfSources) {
				complainNote(
					`the bundle committed at \`${name}\` is of other sources than those beside it: it counts`,
				);
			}
			return { name, what, gate, bundle: committed, sources: isOfSources ? allSources(sources) : null };
		}
		if (rules?.size === 0) {
			throw new GatehouseError("diff.side", `\`${name}\` has neither \`${builtBundle}\` nor \`${policy}\``);
		}
		await write(documents, schemasDir);
		const sources = { policy: policyDir, schemas: schemasDir, built, what: `${what}, compiled` };
		return await ofSources(name, sources, open);
	} finally {
		await rm(root, { recursive: true, force: true });
	}
}

async function write(files: ReadonlyMap<string, Uint8Array> | undefined, folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	for (const [path, bytes] of files ?? []) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), bytes);
	}
}

/** The sources of a bundle, where they are those of the work tree or of the package. */
async function sourcesOf(bundle: Bundle, { policy }: PolicyFolderOptions): Promise<NamedSide["sources"]> {
	for (const folder of [policy, ownPolicy].filter((one) => existsSync(one))) {
		const files = await readPolicyFiles(folder);
		if (revisionOf(files) === bundle.revision) {
			return allSources(files);
		}
	}
	return null;
}

function allSources({ rules, data, capabilities }: PolicyFiles): Readonly<Record<string, string>> {
	return { ...rules, ...data, ...capabilities };
}
