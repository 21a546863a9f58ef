import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "./package.ts";

/** A line of a sample contract with marks under what is meant. */
export interface ExampleLine {
	/** Below the package's folder; the samples themselves travel with the sources only. */
	readonly file: string;
	readonly line: number;
	readonly column: number;
	readonly text: string;
	readonly marks: string;
}

/** The sample contracts that show a code. */
export interface CodeExamples {
	/** One that draws the code, and what the gate says of it. */
	readonly bad: ExampleLine & {
		readonly message: string;
		readonly means?: string;
		readonly derivation?: readonly string[];
	};
	/** How many draw it in all. */
	readonly cases: number;
	/** The same place in one of the kind that does not; null where none has it. */
	readonly good: ExampleLine | null;
}

/** By code. `npm run docs` makes it from `conformance/` by running the gate. */
export type Examples = Readonly<Record<string, CodeExamples>>;

export const examplesFile: string = join(packageFolder, "docs", "examples.json");

export function readExamples(): Examples {
	return JSON.parse(readFileSync(examplesFile, "utf8")) as Examples;
}
