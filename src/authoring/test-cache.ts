import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { sha256 } from "../sha256.ts";

const fileName = "tests.json";

/** Most answers that are kept; those that were needed last. */
const mostEntries = 20_000;

/**
 * Answers by the digest of all that they depend on, so that nothing needs to be told when it changes. What cannot be
 * read, or is not whole, is not there.
 */
export class TestCache {
	readonly #folder: string | null;
	readonly #entries: Map<string, unknown>;
	#isChanged = false;

	private constructor(folder: string | null, entries: Map<string, unknown>) {
		this.#folder = folder;
		this.#entries = entries;
	}

	/** @param folder null keeps nothing beyond this process */
	static async open(folder: string | null): Promise<TestCache> {
		const text = folder === null ? "" : await readFile(join(folder, fileName), "utf8").catch(() => "");
		return new TestCache(folder, new Map(entriesOf(text)));
	}

	get<T>(key: string): T | undefined {
		const value = this.#entries.get(key);
		if (value !== undefined) {
			// The order of the entries is that of their last use.
			this.#entries.delete(key);
			this.#entries.set(key, value);
		}
		return value as T | undefined;
	}

	set(key: string, value: unknown): void {
		this.#entries.delete(key);
		this.#entries.set(key, value);
		this.#isChanged = true;
	}

	/** Writes at once or not at all; a cache that cannot be written is none, and no failure. */
	async save(): Promise<void> {
		if (this.#folder === null || !this.#isChanged) {
			return;
		}
		const entries = JSON.stringify([...this.#entries].slice(-mostEntries));
		const temporary = join(this.#folder, `${fileName}.${randomUUID()}`);
		try {
			await mkdir(this.#folder, { recursive: true });
			await writeFile(temporary, `${sha256(entries)}\n${entries}`, { mode: 0o600 });
			await rename(temporary, join(this.#folder, fileName));
			this.#isChanged = false;
		} catch {
			await rm(temporary, { force: true }).catch(() => undefined);
		}
	}
}

/** Where what can be made again is kept: where the user says, beside the project's packages, or in the user's folder. */
export function cacheFolder(project = "."): string {
	const { XDG_CACHE_HOME: named = "" } = process.env;
	if (named !== "") {
		return join(named, "gatehouse");
	}
	const packages = resolve(project, "node_modules");
	return existsSync(packages)
		? join(packages, ".cache", "gatehouse")
		: join(homedir(), ".cache", "gatehouse");
}

function entriesOf(text: string): [string, unknown][] {
	const end = text.indexOf("\n");
	const entries = text.slice(end + 1);
	// The sum is of the whole: whoever reads one entry can trust its form.
	return end > 0 && text.slice(0, end) === sha256(entries)
		? (JSON.parse(entries) as [string, unknown][])
		: [];
}
