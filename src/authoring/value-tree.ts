/** Values of JSON as trees: every part has a path, and a tree with one part changed is a new one. */
import { isObject, type JsonValue } from "../contract/index.ts";

export type Path = readonly (string | number)[];

export interface Part {
	readonly path: Path;
	readonly value: JsonValue;
}

/** A value and all that it holds, each before its own parts. */
export function* partsOf(value: JsonValue, path: Path = []): Generator<Part> {
	yield { path, value };
	for (const [key, item] of membersOf(value)) {
		yield* partsOf(item, [...path, key]);
	}
}

function membersOf(value: JsonValue): readonly (readonly [string | number, JsonValue])[] {
	if (Array.isArray(value)) {
		return (value as readonly JsonValue[]).map((item, i) => [i, item] as const);
	}
	return isObject(value) ? Object.entries(value) : [];
}

/** The tree with another value at a path that it has. */
export function replaced(tree: JsonValue, path: Path, value: JsonValue): JsonValue {
	return changed(tree, path, () => value);
}

/** The tree without the member or item at a path that it has. */
export function removed(tree: JsonValue, path: Path): JsonValue {
	return path.length === 0 ? null : changed(tree, path, () => undefined);
}

function changed(
	tree: JsonValue,
	[key, ...rest]: Path,
	change: (value: JsonValue) => JsonValue | undefined,
): JsonValue {
	if (key === undefined) {
		return change(tree) ?? null;
	}
	const inside = (value: JsonValue) => (rest.length === 0 ? change(value) : changed(value, rest, change));
	const members = membersOf(tree).flatMap(([name, item]) => {
		const value = name === key ? inside(item) : item;
		return value === undefined ? [] : [[name, value] as const];
	});
	// From entries, so that a member may have any name.
	return Array.isArray(tree) ? members.map(([, item]) => item) : Object.fromEntries(members);
}
