import { holdsGlob, namesMatching } from "./globs.ts";
import { fromRoot, type HomePlaces, type PathMeaning, unknownPath } from "./paths.ts";
import type { KnownNames } from "./surroundings.ts";

/** How many ways to fill in a pattern are told apart. */
const maxWays = 512;

/**
 * The paths that a path with patterns could turn out to be, as far as rules know names to ask for: each pattern filled
 * in with the names that it could match. The path itself comes first, its patterns as they stand.
 *
 * @param names what policies and rules call by name
 */
export function possiblePaths(
	path: PathMeaning,
	names: KnownNames,
	homes: HomePlaces,
): readonly PathMeaning[] {
	if (!path.segments.some(holdsGlob)) {
		return [path];
	}
	let ways: readonly (readonly string[])[] = [[]];
	for (const segment of path.segments) {
		const fits = holdsGlob(segment) ? [segment, ...namesMatching(segment, names)] : [segment];
		ways = ways.flatMap((way) => fits.map((fit) => [...way, fit]));
		if (ways.length > maxWays) {
			return [unknownPath("its patterns could match too many paths")];
		}
	}
	return ways.map((segments) => (path.base === "root" ? fromRoot(segments, homes) : { ...path, segments }));
}
