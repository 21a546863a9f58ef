import type * as Serving from "./serve.ts";

/** Loads what serves the agent, with its libraries: a file of its own in the built package. */
export function loadServing(): Promise<typeof Serving> {
	return import("./serve.ts");
}
