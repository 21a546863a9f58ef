import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildBundle, revisionOf } from "./bundle.ts";
import type { AuthoringResult } from "./result.ts";
import { type PolicyFiles, type PolicyFolders, readPolicyFiles } from "./sources.ts";

/** A bundle of the sources as they stand now. */
export interface CurrentBundle<T> {
	readonly files: PolicyFiles;
	/** Whether it had to be built: the one in the folder is of other sources, or none is there. */
	readonly isBuilt: boolean;
	readonly value: T;
}

/**
 * Uses the bundle of a policy folder: the one that was built if it is of these very sources, else a new one, in a folder
 * that is gone afterwards.
 *
 * @param built folder in which a bundle may stand
 */
export async function withCurrentBundle<T>(
	folders: PolicyFolders & { readonly built: string; readonly onBuild?: () => void },
	use: (bundle: string) => Promise<T>,
): Promise<AuthoringResult<CurrentBundle<T>>> {
	const files = await readPolicyFiles(folders.policyDir);
	if (builtRevision(folders.built) === revisionOf(files)) {
		return { ok: true, value: { files, isBuilt: false, value: await use(folders.built) } };
	}
	folders.onBuild?.();
	const outDir = await mkdtemp(join(tmpdir(), "gatehouse-bundle-"));
	try {
		const { policyDir, schemasDir } = folders;
		const built = await buildBundle({ policyDir, schemasDir, outDir });
		return built.ok ? { ok: true, value: { files, isBuilt: true, value: await use(outDir) } } : built;
	} finally {
		await rm(outDir, { recursive: true, force: true });
	}
}

/** The revision that a bundle's manifest names; null where there is no manifest to be read. */
function builtRevision(folder: string): string | null {
	try {
		const manifest = JSON.parse(readFileSync(join(folder, ".manifest"), "utf8")) as { revision?: unknown };
		return typeof manifest?.revision === "string" ? manifest.revision : null;
	} catch {
		// What cannot be read is built anew.
		return null;
	}
}
