import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	type AuthoringResult,
	type BuildBundleOptions,
	type BundleBuild,
	readPolicyFiles,
	revisionOf,
} from "../../authoring/index.ts";
import { Gate } from "../../gate.ts";

export interface BundleSources {
	readonly policyDir: string;
	readonly schemasDir: string;
	/** Taken as it is where it is what the sources build. */
	readonly bundleDir: string;
	/** Where builds are kept, by the revision of their sources; null keeps none. */
	readonly builtDir: string | null;
	readonly build: (options: BuildBundleOptions) => Promise<AuthoringResult<BundleBuild>>;
	/** Hears that there must be a build, which takes a while. */
	readonly onBuild?: (() => void) | undefined;
}

/** Most builds that are kept. */
const mostBuilds = 4;

/** A gate on the policy as its sources are now: on the very form of it that would be shipped, never on a stand-in. */
export async function gateUnderTest(sources: BundleSources): Promise<AuthoringResult<Gate>> {
	const { policyDir, schemasDir, bundleDir, builtDir } = sources;
	const revision = revisionOf(await readPolicyFiles(policyDir));
	if ((await revisionIn(bundleDir)) === revision) {
		return { ok: true, value: await Gate.open({ bundle: bundleDir }) };
	}
	const outDir =
		builtDir === null
			? await mkdtemp(join(tmpdir(), "gatehouse-test-"))
			: join(builtDir, revision.replace("sha256:", ""));
	if (builtDir !== null && (await revisionIn(outDir)) === revision) {
		// A build that is not whole is made again.
		const gate = await Gate.open({ bundle: outDir }).catch(() => undefined);
		if (gate !== undefined) {
			return { ok: true, value: gate };
		}
	}
	try {
		sources.onBuild?.();
		const built = await sources.build({ policyDir, schemasDir, outDir });
		return built.ok ? { ok: true, value: await Gate.open({ bundle: outDir }) } : built;
	} finally {
		await (builtDir === null ? rm(outDir, { recursive: true, force: true }) : forgetOldest(builtDir));
	}
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

async function forgetOldest(builtDir: string): Promise<void> {
	const names = await readdir(builtDir).catch(() => []);
	const aged = await Promise.all(
		names.map(async (name) => ({ name, time: (await stat(join(builtDir, name))).mtimeMs })),
	);
	const old = aged.sort((a, b) => b.time - a.time).slice(mostBuilds);
	await Promise.all(old.map(({ name }) => rm(join(builtDir, name), { recursive: true, force: true })));
}
