import type { Collected } from "../../src/facts/collected.ts";
import type { Surroundings } from "../../src/facts/index.ts";
import { collectStep } from "../../src/facts/step.ts";

/** The facts of one step of the first lane. */
export function stepFacts(text: string, surroundings: Surroundings): Collected {
	const collected: Collected = { commands: [], paths: [], problems: [], scripts: [], places: [] };
	collectStep(text, { lane: 0, step: 0, pointer: "/run", start: null }, surroundings, collected);
	return collected;
}
