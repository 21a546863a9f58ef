import { sameMaps } from "./variables.ts";

/** A map by name that can be copied for nothing: copies share what they hold until one of them writes. */
export class SharedMap<T> {
	#entries: Map<string, T>;
	#owns = false;

	constructor(entries: Map<string, T> = none) {
		this.#entries = entries;
	}

	fork(): SharedMap<T> {
		this.#owns = false;
		return new SharedMap(this.#entries);
	}

	get entries(): ReadonlyMap<string, T> {
		return this.#entries;
	}

	get(name: string): T | undefined {
		return this.#entries.get(name);
	}

	/** null takes the entry away. */
	put(name: string, value: T | null): void {
		if (value === null && !this.#entries.has(name)) return;
		if (!this.#owns) this.#entries = new Map(this.#entries);
		this.#owns = true;
		if (value === null) this.#entries.delete(name);
		else this.#entries.set(name, value);
	}

	where(keep: (value: T) => boolean): SharedMap<T> {
		return new SharedMap(new Map([...this.#entries].filter(([, value]) => keep(value))));
	}

	isLike(other: SharedMap<T>, same: (a: T, b: T) => boolean): boolean {
		return sameMaps(this.#entries, other.#entries, same);
	}
}

/** Shared by all maps that hold nothing yet. */
const none = new Map<string, never>();
