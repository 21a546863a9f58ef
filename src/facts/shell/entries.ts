/** Maps by name that are never changed, so that copies of a shell's state can share them. */

export type Entries<T> = ReadonlyMap<string, T>;

export const noEntries: Entries<never> = new Map<string, never>();

/** The map with one entry set, or taken away with null. */
export function withEntry<T>(entries: Entries<T>, name: string, value: T | null): Entries<T> {
	if (value === null && !entries.has(name)) return entries;
	const copy = new Map(entries);
	if (value === null) copy.delete(name);
	else copy.set(name, value);
	return copy;
}

export function where<T>(entries: Entries<T>, keep: (value: T) => boolean): Entries<T> {
	return entries.size === 0 ? entries : new Map([...entries].filter(([, value]) => keep(value)));
}

export function sameEntries<T>(a: Entries<T>, b: Entries<T>, same: (x: T, y: T) => boolean): boolean {
	if (a === b) return true;
	if (a.size !== b.size) return false;
	for (const [name, value] of a) {
		const other = b.get(name);
		if (other === undefined || !same(value, other)) return false;
	}
	return true;
}
