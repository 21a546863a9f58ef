import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { ConformanceCase, ConformanceResult, TestCache } from "../../authoring/index.ts";
import { sha256 } from "../../sha256.ts";

/** Of the cache's keys: to be raised where entries mean something else than before. */
const form = 1;

/**
 * The conformance cases that passed before, by all that their verdict depends on: the gate's own program, the bundle,
 * and every text of the case. Run from sources the gate has no program to be known by, and nothing is kept.
 */
export class PassedCases {
	readonly #cache: TestCache;
	/** Null where nothing is kept. */
	readonly #ground: string | null;
	readonly #keys = new Map<string, string>();

	private constructor(cache: TestCache, ground: string | null) {
		this.#cache = cache;
		this.#ground = ground;
	}

	/** @param bundle its digest */
	static async open(cache: TestCache, bundle: string): Promise<PassedCases> {
		const program = fileURLToPath(import.meta.url);
		const isBuilt = !program.endsWith(".ts");
		const ground = isBuilt ? digestOf([form, bundle, sha256(await readFile(program))]) : null;
		return new PassedCases(cache, ground);
	}

	/** The result of a case that passed before, undefined where it has to be judged. */
	async find(one: ConformanceCase): Promise<ConformanceResult | undefined> {
		if (this.#ground === null) {
			return undefined;
		}
		const { file, good, codes, given, asked } = one;
		const files = [file, ...(given ?? [])];
		const texts = await Promise.all(files.map((name) => readFile(name)));
		const key = `case ${digestOf([this.#ground, files, good, codes, given === null, asked, texts.map(sha256)])}`;
		this.#keys.set(file, key);
		const passed = this.#cache.get<true>(key) === true;
		return passed ? { ...one, outcome: "pass", got: { codes, allowed: good }, cached: true } : undefined;
	}

	keep({ file, outcome }: ConformanceResult): void {
		const key = this.#keys.get(file);
		if (key !== undefined && outcome === "pass") {
			this.#cache.set(key, true);
		}
	}
}

function digestOf(parts: readonly unknown[]): string {
	return sha256(JSON.stringify(parts));
}
