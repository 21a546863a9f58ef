import type { At } from "../place.ts";
import type { CommandFact, PathFact, ProblemFact, ScriptFact } from "./facts.ts";

/** Where a step stands in its contract. */
export interface StepPlace {
	readonly lane: number;
	readonly step: number;
	/** Of the step's text. */
	readonly pointer: string;
	/** Directory that the step starts in, if the lane says so: an absolute path. */
	readonly start: string | null;
}

/** A step, or a line that one of its commands carries. */
export interface Line extends StepPlace {
	readonly via: readonly string[];
	/** Where a carried line stands; its own places mean nothing in the step. */
	readonly within: { readonly start: number; readonly end: number } | null;
}

/** What has been found out so far; a fact names its place by its number. */
export interface Collected {
	readonly commands: CommandFact[];
	readonly paths: PathFact[];
	readonly problems: ProblemFact[];
	readonly scripts: ScriptFact[];
	readonly places: At[];
}

/** Notes a place and gives its number. */
export function numbered(places: At[], place: At): number {
	return places.push(place) - 1;
}

/** The number of a part of the line. */
export function placeIn(
	{ pointer, within }: Line,
	start: number,
	end: number,
	{ places }: Collected,
): number {
	return numbered(
		places,
		within === null ? { pointer, start, end } : { pointer, start: within.start, end: within.end },
	);
}
