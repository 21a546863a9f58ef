import { isObject, type JsonValue } from "../contract/index.ts";
import { type Path, partsOf, removed, replaced } from "./value-tree.ts";

/**
 * A smaller value that is still of interest: parts are taken away, or made smaller, as long as it is. Large parts come
 * first, so that most of a value goes in a few steps.
 *
 * @param isOfInterest asked at most `tries` times
 */
export function shrunk(
	value: JsonValue,
	isOfInterest: (smaller: JsonValue) => boolean,
	tries: number,
): JsonValue {
	let smallest = value;
	let left = tries;
	const keeps = (smaller: JsonValue): boolean => {
		if (left === 0) {
			return false;
		}
		left -= 1;
		if (!isOfInterest(smaller)) {
			return false;
		}
		smallest = smaller;
		return true;
	};
	for (let before: JsonValue | undefined; before !== smallest && left > 0; ) {
		before = smallest;
		// Collected before the walk: paths that are gone by the time are passed over.
		for (const path of pathsBySize(smallest)) {
			const part = at(smallest, path);
			if (part === undefined || keeps(removed(smallest, path))) {
				continue;
			}
			for (const less of lesserThan(part)) {
				if (keeps(replaced(smallest, path, less))) {
					break;
				}
			}
		}
	}
	return smallest;
}

function pathsBySize(value: JsonValue): readonly Path[] {
	return [...partsOf(value)]
		.filter(({ path }) => path.length > 0)
		.map(({ path, value: part }) => ({ path, size: JSON.stringify(part).length }))
		.sort((a, b) => b.size - a.size)
		.map(({ path }) => path);
}

function at(value: JsonValue, path: Path): JsonValue | undefined {
	return path.reduce<JsonValue | undefined>(
		(part, key) =>
			typeof part === "object" && part !== null && Object.hasOwn(part, key)
				? (part as { readonly [name: string | number]: JsonValue })[key]
				: undefined,
		value,
	);
}

function lesserThan(value: JsonValue): readonly JsonValue[] {
	if (typeof value === "string" && value !== "") {
		const middle = Math.ceil(value.length / 2);
		const halves = [value.slice(0, middle), value.slice(middle)].filter((half) => half !== value);
		return ["", ...halves, value.slice(1), value.slice(0, -1)];
	}
	if (Array.isArray(value) && value.length > 0) {
		return [[]];
	}
	return isObject(value) && Object.keys(value).length > 0 ? [{}] : [];
}
