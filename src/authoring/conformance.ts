import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import glob from "fast-glob";
import type { Source } from "../contract/index.ts";
import type { Gate, Judgement } from "../gate.ts";
import { compareText } from "./result.ts";

/** A contract and what must come of it, as the conformance folder has them. */
export interface ConformanceCase {
	/** Of the contract, below the folder as it was named. */
	readonly file: string;
	/** Whether all of its documents must be allowed; otherwise, one at least must be denied. */
	readonly good: boolean;
	/** The codes that it must draw, and no others, sorted. */
	readonly codes: readonly string[];
	/** Documents that it may rest on; null where nothing is followed. */
	readonly given: readonly string[] | null;
}

export interface ConformanceResult extends ConformanceCase {
	readonly outcome: "pass" | "fail";
	readonly got: { readonly codes: readonly string[]; readonly allowed: boolean };
	/** It passed before, and nothing that it depends on has changed since. */
	readonly cached?: true;
}

/** Records are judged at their own instants; those that have none, and what is given, at this one. */
const context = { time: "2026-05-10T10:00:00Z", environment: {} };

const contractFiles = "*.{json,jsonl,yaml,yml}";

/**
 * The cases below a folder: `good/` and `bad/` hold contracts, and `chains/NAME/{good,bad}*` a `contract` each with what
 * is `given`. A file of the same name with `.codes` lists the codes that a contract must draw, one a line.
 */
export async function conformanceCases(folder: string): Promise<readonly ConformanceCase[]> {
	const found = glob.sync([`{good,bad}/**/${contractFiles}`, "chains/*/*/contract.{json,yaml,yml}"], {
		cwd: folder,
	});
	return Promise.all(found.sort(compareText).map((path) => caseAt(folder, path)));
}

async function caseAt(folder: string, path: string): Promise<ConformanceCase> {
	const file = join(folder, path);
	const list = `${file.slice(0, -extname(file).length)}.codes`;
	const codes = existsSync(list) ? (await readFile(list, "utf8")).split("\n") : [];
	const isChain = path.startsWith("chains/");
	const given = isChain ? glob.sync(`given/${contractFiles}`, { cwd: dirname(file) }) : [];
	return {
		file,
		good: path.split("/")[isChain ? 1 : 0] === "good",
		codes: codes.filter((code) => code !== "").sort(compareText),
		given: isChain ? given.sort(compareText).map((name) => join(dirname(file), name)) : null,
	};
}

/** What a gate says of each case, those that rest on nothing first. */
export async function* judgeCases(
	gate: Gate,
	cases: readonly ConformanceCase[],
): AsyncGenerator<ConformanceResult, void, undefined> {
	const alone = cases.filter(({ given }) => given === null);
	for (let from = 0; from < alone.length; from += casesAtOnce) {
		const some = alone.slice(from, from + casesAtOnce);
		const sources = await Promise.all(some.map(({ file }) => load(file)));
		// One watchdog serves many files.
		const judgements = [...gate.decideAll(sources, context)];
		for (const one of some) {
			const own = judgements.filter(({ decision }) => decision.contract.source === one.file);
			yield resultOf(one, own);
		}
	}
	for (const one of cases) {
		if (one.given !== null) {
			const given = await Promise.all(one.given.map(load));
			yield resultOf(one, gate.relating(given).decide(await load(one.file), context));
		}
	}
}

const casesAtOnce = 64;

function resultOf(one: ConformanceCase, judgements: readonly Judgement[]): ConformanceResult {
	const decisions = judgements.map(({ decision }) => decision);
	const codes = [...new Set(decisions.flatMap(({ reasons }) => reasons.map(({ code }) => code)))];
	const got = { codes: codes.sort(compareText), allowed: decisions.every(({ allow }) => allow) };
	const isAsExpected = got.allowed === one.good && got.codes.join("\n") === one.codes.join("\n");
	return { ...one, outcome: isAsExpected ? "pass" : "fail", got };
}

async function load(name: string): Promise<Source> {
	return { name, bytes: await readFile(name) };
}
