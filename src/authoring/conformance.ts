import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import glob from "fast-glob";
import { isObject, type JsonObject, read, type Source } from "../contract/index.ts";
import { GatehouseError } from "../errors.ts";
import type { Examination, Gate, Judgement } from "../gate.ts";
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
	/** How it is asked, where not as every case is. */
	readonly asked: Asked | null;
}

/** What the caller of a case says; what is left out is as for every case. */
export interface Asked {
	/** The instant to judge expiry at, RFC 3339; a record is judged at its own. */
	readonly at?: string;
	/** Nothing. */
	readonly environment?: Readonly<Record<string, string>>;
	/** The mount policy in force; the bundle's own. */
	readonly mountPolicy?: JsonObject;
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
 * is `given` and, in `asked.json`, how it is {@link Asked asked}. A file of the same name with `.codes` lists the codes
 * that a contract must draw, one a line.
 *
 * @throws GatehouseError `option.document` where `asked.json` is not an object of these members
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
	const own = dirname(file);
	const isGiven = isChain && existsSync(join(own, "given"));
	const given = isGiven ? glob.sync(`given/${contractFiles}`, { cwd: own }).sort(compareText) : null;
	return {
		file,
		good: path.split("/")[isChain ? 1 : 0] === "good",
		codes: codes.filter((code) => code !== "").sort(compareText),
		given: given?.map((name) => join(own, name)) ?? null,
		asked: isChain ? await askedIn(join(own, "asked.json")) : null,
	};
}

const members: ReadonlySet<string> = new Set<keyof Asked>(["at", "environment", "mountPolicy"]);

async function askedIn(file: string): Promise<Asked | null> {
	if (!existsSync(file)) {
		return null;
	}
	const [reading] = read(await load(file));
	const value = reading?.kind === "document" ? reading.document.value : null;
	if (value === null || !isObject(value) || Object.keys(value).some((name) => !members.has(name))) {
		throw new GatehouseError("option.document", `\`${file}\` is no object of ${[...members].join(", ")}`);
	}
	return value as Asked;
}

/** What a gate says of each case, those that rest on nothing first. */
export async function* judgeCases(
	gate: Gate,
	cases: readonly ConformanceCase[],
): AsyncGenerator<ConformanceResult, void, undefined> {
	const isAlone = ({ given, asked }: ConformanceCase) => given === null && asked === null;
	const alone = cases.filter(isAlone);
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
	for (const one of cases.filter((some) => !isAlone(some))) {
		yield resultOf(one, await judgeCase(gate, one));
	}
}

/** The judgements on one case, with what it rests on and as it is asked. */
export async function judgeCase(
	gate: Gate,
	{ file, given, asked }: ConformanceCase,
): Promise<readonly Examination[]> {
	const { mountPolicy, ...said } = asked ?? {};
	const governed = mountPolicy === undefined ? gate : gate.under(mountPolicy);
	try {
		const related = given === null ? governed : governed.relating(await Promise.all(given.map(load)));
		return [...related.examineAll([await load(file)], { ...context, ...said })];
	} finally {
		if (governed !== gate) {
			governed.close();
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
