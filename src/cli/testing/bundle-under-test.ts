import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	type AuthoringResult,
	type BuildBundleOptions,
	type BundleBuild,
	KeptBundles,
	readPolicyFiles,
	revisionOf,
} from "../../authoring/index.ts";
import { Gate } from "../../gate.ts";

export interface BundleSources {
	readonly policyDir: string;
	readonly schemasDir: string;
	/** Taken as it is where it is what the sources build. */
	readonly bundleDir: string;
	/** Where builds are kept; null keeps none. */
	readonly builtDir: string | null;
	readonly build: (options: BuildBundleOptions) => Promise<AuthoringResult<BundleBuild>>;
	/** Hears that there must be a build, which takes a while. */
	readonly onBuild?: (() => void) | undefined;
}

/** A gate on the policy as its sources are now: on the very form of it that would be shipped, never on a stand-in. */
export async function gateUnderTest(sources: BundleSources): Promise<AuthoringResult<Gate>> {
	const { policyDir, schemasDir, bundleDir, builtDir } = sources;
	const revision = revisionOf(await readPolicyFiles(policyDir));
	if ((await revisionIn(bundleDir)) === revision) {
		return { ok: true, value: await Gate.open({ bundle: bundleDir }) };
	}
	const bundles = builtDir === null ? null : new KeptBundles(builtDir);
	const kept = await bundles?.find(revision);
	if (kept !== undefined) {
		return opened({ ok: true, value: kept });
	}
	sources.onBuild?.();
	const build = (outDir: string) => sources.build({ policyDir, schemasDir, outDir });
	if (bundles !== null) {
		return opened(await bundles.keep(revision, build));
	}
	const outDir = await mkdtemp(join(tmpdir(), "gatehouse-test-"));
	try {
		const built = await build(outDir);
		return built.ok ? await opened({ ok: true, value: outDir }) : built;
	} finally {
		await rm(outDir, { recursive: true, force: true });
	}
}

async function opened(bundle: AuthoringResult<string>): Promise<AuthoringResult<Gate>> {
	return bundle.ok ? { ok: true, value: await Gate.open({ bundle: bundle.value }) } : bundle;
}

async function revisionIn(folder: string): Promise<string | undefined> {
	try {
		return (JSON.parse(await readFile(join(folder, ".manifest"), "utf8")) as { readonly revision?: string })
			.revision;
	} catch {
		// Whatever cannot be read there is not what the sources build.
		return undefined;
	}
}
