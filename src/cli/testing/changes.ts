import { existsSync, type FSWatcher, watch } from "node:fs";
import { basename, resolve, sep } from "node:path";

/** Editors write a file in several steps. */
const settleMs = 40;

const sources = /\.(?:rego|json|jsonl|ya?ml|codes)$/;

/** Which files below some folders have changed, by names that begin with their folder's own. */
export class Changes {
	readonly #watchers: readonly FSWatcher[];
	#files = new Set<string>();
	#timer: NodeJS.Timeout | undefined;
	#wake: (() => void) | undefined;

	constructor(folders: readonly string[]) {
		this.#watchers = folders
			.filter((folder) => existsSync(folder))
			.map((folder) => this.#watch(resolve(folder)));
	}

	/** Resolves once something has changed and no more does. */
	next(): Promise<void> {
		return new Promise((resolve) => {
			this.#wake = resolve;
			if (this.#files.size > 0) {
				this.#settle();
			}
		});
	}

	/** What has changed since the last time. */
	take(): ReadonlySet<string> {
		const files = this.#files;
		this.#files = new Set();
		return files;
	}

	end(): void {
		clearTimeout(this.#timer);
		for (const watcher of this.#watchers) {
			watcher.close();
		}
	}

	#watch(folder: string): FSWatcher {
		const watcher = watch(folder, { recursive: true }, (_, name) => {
			if (name !== null && sources.test(name)) {
				this.#files.add([basename(folder), ...name.split(sep)].join("/"));
				this.#settle();
			}
		});
		// A folder that goes away in the middle of it is told of by the next run.
		watcher.on("error", () => this.#settle());
		return watcher;
	}

	#settle(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#wake?.(), settleMs);
	}
}
