import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join, sep } from "node:path";
import { compareText } from "../result.ts";

/** What the conformance folder has, by kind: the folders below `good/` and `bad/`. */
export interface Conformance {
	/** Its name, as messages call it. */
	readonly folder: string;
	/** By code: the kinds of the cases that draw it. */
	readonly drawn: ReadonlyMap<string, ReadonlySet<string>>;
	/** The kinds that have a case which must be allowed. */
	readonly good: ReadonlySet<string>;
}

/** What stands beside a case that must draw codes. */
const sidecar = ".codes";

/** Reads which codes the cases draw; a folder that is not there has none. */
export async function readConformance(folder: string): Promise<Conformance> {
	const drawn = new Map<string, Set<string>>();
	const good = new Set<string>();
	const paths = existsSync(folder) ? await readdir(folder, { recursive: true }) : [];
	for (const path of paths.sort(compareText)) {
		const [verdict = "", second = "", ...rest] = path.split(sep);
		// Documents that are judged together are one kind of case.
		const isChain = verdict === chains;
		const kind = isChain ? chains : second;
		if (rest.length === 0) {
			continue;
		}
		if (path.endsWith(sidecar)) {
			for (const code of linesOf(await readFile(join(folder, path), "utf8"))) {
				drawn.set(code, (drawn.get(code) ?? new Set()).add(kind));
			}
		} else if ((isChain ? second : verdict) === "good") {
			good.add(kind);
		}
	}
	return { folder: basename(folder), drawn, good };
}

const chains = "chains";

function linesOf(text: string): readonly string[] {
	return text
		.split("\n")
		.map((line) => line.trim())
		.filter((line) => line !== "");
}
