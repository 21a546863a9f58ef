import type { GovernedPrograms } from "./command-table.ts";
import type { LinkRow } from "./links.ts";
import type { HomePlaces } from "./paths.ts";

/** What the reading of facts depends on besides the contract: data of the policy, the same for every contract. */
export interface Surroundings {
	readonly commands: GovernedPrograms;
	readonly names: KnownNames;
	readonly homes: HomePlaces;
	readonly links: readonly LinkRow[];
}

/** What policies and rules call by name, for patterns that could match it. */
export interface KnownNames {
	/** Segments of places: `Downloads`, `.ssh`. What they mean depends on where they stand. */
	readonly places: readonly string[];
	/** Names that mean the same wherever they stand: `NoteStore.sqlite`, `docker.sock`. */
	readonly anywhere: readonly string[];
}

/** The same names, each once. */
export function knownNames(names: KnownNames): KnownNames {
	return { places: [...new Set(names.places)], anywhere: [...new Set(names.anywhere)] };
}

/** Home places from paths as data writes them, such as `/home`. */
export function homePlaces(data: {
	readonly parents: readonly string[];
	readonly superuser: readonly string[];
}): HomePlaces {
	const segments = (path: string) => path.split("/").filter((segment) => segment !== "");
	return { parents: data.parents.map(segments), superuser: data.superuser.map(segments) };
}
