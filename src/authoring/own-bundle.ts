import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { GatehouseError } from "../errors.ts";
import { ownBundle } from "../package.ts";
import { buildBundle } from "./bundle.ts";
import { KeptBundles } from "./kept-bundles.ts";
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
	const source = await digestOf(await readOwnRules(folder));
	const bundles = new KeptBundles(cacheFolder());
	const kept = await bundles.find(source);
	if (kept !== undefined) {
		return { ok: true, value: kept };
	}
	try {
		const { schemasDir } = base;
		return await bundles.keep(source, (outDir) =>
			buildBundle({ policyDir: folder, schemasDir, outDir, base }),
		);
	} catch (error) {
		if (error instanceof GatehouseError) {
			throw error;
		}
		throw new GatehouseError("cache.unwritable", `\`${cacheFolder()}\` cannot be written`, { cause: error });
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

/** Ours count by their bundle, which was made from them. */
async function digestOf(own: OwnRules): Promise<string> {
	const hash = createHash("sha256").update(await readFile(join(ownBundle, ".manifest")));
	const texts = { ...own.rules, ...own.data, ...own.commands, ...own.kinds, ...own.schemas };
	for (const [name, text] of Object.entries(texts)) {
		hash.update(`${name}\0${Buffer.byteLength(text)}\0${text}`);
	}
	return hash.digest("hex");
}
