import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../src/package.ts";
import { fiveSteps } from "./contracts.ts";
import { type Figure, type Program, race } from "./measure.ts";

const rounds = 21;

/** The built command on one file, against Node that does nothing. */
export function measureCold(folder: string): readonly Figure[] {
	const json = join(folder, "lane.json");
	writeFileSync(json, fiveSteps);
	const nothing: Program = { command: process.execPath, words: ["-e", "0"], statuses: [0] };
	const check = (file: string): Program => ({
		command: process.execPath,
		words: [join(packageFolder, "dist", "gatehouse.cjs"), "check", file],
		statuses: [0, 1],
	});
	const yaml = join(packageFolder, "examples", "docs-lane.yaml");
	const [empty = 0, ofJson = 0, ofYaml = 0] = race([nothing, check(json), check(yaml)], rounds);
	const figure = (name: string, ours: number): Figure => ({
		name,
		ratio: ours / empty,
		goal: { atMost: 2 },
		ours,
		theirs: empty,
		runs: rounds,
	});
	return [
		figure("one file of JSON, cold / node -e 0", ofJson),
		figure("one file of YAML, cold / node -e 0", ofYaml),
	];
}
