import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import {
	type Case,
	compareEngines,
	compiledRules,
	type DifferentialRun,
	withCurrentBundle,
} from "../authoring/index.ts";
import { GatehouseError } from "../errors.ts";
import { Gate } from "../gate.ts";
import { printable, type Sink } from "../report/index.ts";
import { type PolicyFolderOptions, reportErrors } from "./commands/policy-folders.ts";
import { findInputs, loadFiles } from "./input/index.ts";
import { complainNote } from "./judging.ts";
import { builtBundle } from "./policy-side.ts";
import { type ExitStatus, exitStatus, standardOutput } from "./terminal.ts";

export interface DifferentialOptions {
	readonly differential?: boolean;
	/** Folder of contracts; in a folder `given` stands what the contracts beside it are judged with. */
	readonly cases: string;
	readonly inputs: number;
	readonly seed: number;
}

/** Adds the options of the comparison of engines. */
export function addDifferential(command: Command): Command {
	return command
		.option("--differential", "instead of the tests: ask compiled rules and OPA's interpreter the same")
		.option("--cases <folder>", "with --differential: contracts to ask them of", "conformance")
		.option("--inputs <n>", "with --differential: inputs to make out of those", count, 5000)
		.option("--seed <n>", "with --differential: other inputs for another number", count, 1);
}

function count(text: string): number {
	const value = Number(text);
	if (!/^\d+$/.test(text) || value > 2 ** 32 - 1) {
		throw new InvalidArgumentError("it must be a whole number from 0.");
	}
	return value;
}

/** The instant at which cases are judged that name none, so that a run can be repeated. */
const time = "2026-05-10T10:00:00Z";

/** Asks the compiled rules and OPA's interpreter the same of every case, and of inputs made out of them. */
export async function testEngines(options: PolicyFolderOptions & DifferentialOptions): Promise<ExitStatus> {
	const folders = { policyDir: options.policy, schemasDir: options.schemas, built: builtBundle };
	const opened = await withCurrentBundle({ ...folders, onBuild: () => complainNote(buildNote) }, (bundle) =>
		Gate.open({ bundle }),
	);
	if (!opened.ok) {
		return reportErrors(opened);
	}
	const { files, value: gate } = opened.value;
	const { inputs, seed } = options;
	const cases = await casesIn(options, gate);
	const run = await compareEngines({
		bundle: gate.bundle,
		rules: await compiledRules(files),
		cases,
		inputs,
		seed,
	});
	writeDifferential(run, seed, standardOutput());
	return run.differing === 0 && run.findings > 0 ? exitStatus.ok : exitStatus.denied;
}

const buildNote = `the bundle in \`${builtBundle}\` is of other sources: the rules are compiled, which takes a while`;

/** What the rules are asked of every document that is sound enough for them. */
async function casesIn(
	{ cases: folder, schemas }: PolicyFolderOptions & DifferentialOptions,
	gate: Gate,
): Promise<readonly Case[]> {
	const schema = readSchema(join(schemas, "policy-input.schema.json"));
	const files = await findInputs([folder], { note: complainNote });
	const names = files.filter((file) => typeof file === "string");
	const isGiven = (name: string) => basename(dirname(name)) === "given";
	const cases: Case[] = [];
	for (const [beside, contracts] of byFolder(names.filter((name) => !isGiven(name)))) {
		const given = names.filter((name) => isGiven(name) && dirname(dirname(name)) === beside);
		const asked = given.length === 0 ? gate : gate.relating(loadFiles(given));
		for (const { judged, input } of asked.examineAll(loadFiles(contracts), { time, environment: {} })) {
			if (input !== null) {
				const properties = { ...schema.properties, contract: judged.contractKind?.schema };
				cases.push({ source: judged.source, input, schema: { ...schema, properties } });
			}
		}
	}
	return cases;
}

function byFolder(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
	const folders = new Map<string, string[]>();
	for (const name of names) {
		const known = folders.get(dirname(name)) ?? [];
		folders.set(dirname(name), known);
		known.push(name);
	}
	return folders;
}

function readSchema(file: string): { readonly properties?: Readonly<Record<string, unknown>> } {
	try {
		return JSON.parse(readFileSync(file, "utf8"));
	} catch (cause) {
		throw new GatehouseError("policy.unreadable", `\`${file}\` cannot be read as JSON`, { cause });
	}
}

/** Longest text of an input or an answer that is shown. */
const longest = 4000;

/** Writes what the engines differ in, then how much was compared. */
function writeDifferential(run: DifferentialRun, seed: number, to: Sink): void {
	for (const { source, input, compiled, interpreted, rules } of run.differences) {
		to.write(`the engines differ on ${printable(source)}\n`);
		for (const { file, row, code } of rules) {
			to.write(`  ${file}:${row}: ${code}\n`);
		}
		to.write(`  compiled:    ${answerText(compiled)}\n`);
		to.write(`  interpreted: ${answerText(interpreted)}\n`);
		to.write("  the smallest input found:\n");
		for (const line of JSON.stringify(input, null, 2).slice(0, longest).split("\n")) {
			to.write(`    ${printable(line)}\n`);
		}
	}
	const { cases, generated, findings, differing } = run;
	const inputs = `${cases} cases and ${generated} inputs generated by seed ${seed}, ${findings} findings`;
	const same = findings === 0 ? "nothing was found that could differ" : "both engines answer the same";
	const told = differing === 0 ? same : `the engines differ on ${differing} of them`;
	to.write(`${inputs}: ${told}\n`);
}

function answerText(lines: readonly string[]): string {
	return lines.length === 0
		? "nothing that the other has not"
		: lines.map((line) => printable(line.slice(0, longest))).join("\n               ");
}
