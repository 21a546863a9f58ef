import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { GatehouseError } from "../errors.ts";
import { ownBundle, packageFolder, packageVersion } from "../package.ts";
import { readBundle } from "../policy/index.ts";
import { buildBundle } from "./bundle.ts";
import type { OwnRules } from "./own-rules.ts";
import type { AuthoringResult } from "./result.ts";
import { ownBase, type PolicyBase, readOwnRules } from "./sources.ts";

/**
 * The folder of a bundle in which an organisation's rules stand beside ours. It is compiled once, which takes its time,
 * and kept by the digest of all that it is made from.
 *
 * @throws GatehouseError `policy.*`, `cache.unwritable`
 */
export async function bundleBesideOurs(
	folder: string,
	base: PolicyBase = ownBase,
): Promise<AuthoringResult<string>> {
	const kept = join(cacheFolder(), await digestOf(await readOwnRules(folder)));
	if (await isWhole(kept)) {
		return { ok: true, value: kept };
	}
	const unfinished = `${kept}.${process.pid}`;
	try {
		await mkdir(cacheFolder(), { recursive: true, mode: 0o700 });
		const built = await buildBundle({
			policyDir: folder,
			schemasDir: base.schemasDir,
			outDir: unfinished,
			base,
		});
		if (!built.ok) {
			return built;
		}
		// A damaged one may be there; another process may have put the same there meanwhile.
		await rm(kept, { recursive: true, force: true });
		await rename(unfinished, kept);
		return { ok: true, value: kept };
	} catch (error) {
		if (await isWhole(kept)) {
			return { ok: true, value: kept };
		}
		if (error instanceof GatehouseError) {
			throw error;
		}
		throw new GatehouseError("cache.unwritable", `\`${cacheFolder()}\` cannot be written`, { cause: error });
	} finally {
		await rm(unfinished, { recursive: true, force: true }).catch(() => {
			// Where nothing could be written there is nothing to remove.
		});
	}
}

function cacheFolder(): string {
	const { XDG_CACHE_HOME: cache } = process.env;
	return join(
		cache === undefined || cache === "" ? join(homedir(), ".cache") : cache,
		"gatehouse",
		"bundles",
	);
}

async function isWhole(bundle: string): Promise<boolean> {
	return readBundle(bundle).then(
		() => true,
		() => false,
	);
}

/** Ours count by their bundle, which was made from them; another layout of bundles needs another number here. */
async function digestOf(own: OwnRules): Promise<string> {
	const hash = createHash("sha256").update(`1 ${packageVersion()}`);
	for (const file of [join(ownBundle, ".manifest"), join(packageFolder, "opa", "opa.json")]) {
		hash.update(await readFile(file));
	}
	const texts = { ...own.rules, ...own.data, ...own.commands, ...own.kinds, ...own.schemas };
	for (const [name, text] of Object.entries(texts)) {
		hash.update(`${name}\0${Buffer.byteLength(text)}\0${text}`);
	}
	return hash.digest("hex");
}
