import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { packageFolder, packageVersion } from "../package.ts";
import { readBundle } from "../policy/index.ts";
import { sha256 } from "../sha256.ts";
import type { BundleBuild } from "./bundle.ts";
import type { AuthoringResult } from "./result.ts";

/** Most bundles that a folder keeps: those that were used last. */
const mostKept = 8;

/**
 * A folder of bundles, each called by the digest of what it was made from and by its own, so that one that was altered,
 * its manifest included, is not there.
 */
export class KeptBundles {
	readonly #folder: string;

	constructor(folder: string) {
		this.#folder = folder;
	}

	/** @param source names all that the bundle is made from but the compiler, which counts by itself */
	async find(source: string): Promise<string | undefined> {
		const key = await keyOf(source);
		for (const name of await this.#names()) {
			const path = join(this.#folder, name);
			if (name.startsWith(`${key}-`) && (await ownDigest(path)) === name.slice(key.length + 1)) {
				const now = new Date();
				// One that cannot be touched is only forgotten sooner.
				await utimes(path, now, now).catch(() => undefined);
				return path;
			}
		}
		return undefined;
	}

	/** Has a bundle made and keeps it, at once or not at all. */
	async keep(
		source: string,
		make: (outDir: string) => Promise<AuthoringResult<BundleBuild>>,
	): Promise<AuthoringResult<string>> {
		const unfinished = join(this.#folder, `unfinished-${randomUUID()}`);
		try {
			await mkdir(this.#folder, { recursive: true, mode: 0o700 });
			const built = await make(unfinished);
			if (!built.ok) {
				return built;
			}
			const kept = join(this.#folder, `${await keyOf(source)}-${await ownDigest(unfinished)}`);
			// A damaged one may be there; another process may put the same there meanwhile.
			await rm(kept, { recursive: true, force: true });
			await rename(unfinished, kept);
			await this.#forgetOldest();
			return { ok: true, value: kept };
		} catch (error) {
			const others = await this.find(source);
			if (others === undefined) {
				throw error;
			}
			return { ok: true, value: others };
		} finally {
			// Where nothing could be written there is nothing to remove.
			await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
		}
	}

	#names(): Promise<readonly string[]> {
		return readdir(this.#folder).catch(() => []);
	}

	async #forgetOldest(): Promise<void> {
		const aged = await Promise.all(
			(await this.#names()).map(async (name) => {
				const path = join(this.#folder, name);
				// One that another process has just forgotten has no time.
				return { path, time: (await stat(path).catch(() => null))?.mtimeMs ?? 0 };
			}),
		);
		const old = aged.sort((a, b) => b.time - a.time).slice(mostKept);
		await Promise.all(old.map(({ path }) => rm(path, { recursive: true, force: true })));
	}
}

/** Another layout of bundles needs another number here. */
async function keyOf(source: string): Promise<string> {
	const compiler = await readFile(join(packageFolder, "opa", "opa.json"), "utf8");
	return sha256(JSON.stringify([2, packageVersion(), compiler, source]));
}

/** The digest of a bundle's manifest, which vouches for its other files; undefined where it does not. */
async function ownDigest(bundle: string): Promise<string | undefined> {
	return readBundle(bundle).then(
		({ sha256 }) => sha256.replace("sha256:", ""),
		() => undefined,
	);
}
