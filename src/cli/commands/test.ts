import { existsSync } from "node:fs";
import { join } from "node:path";
import { InvalidArgumentError, Option } from "commander";
import {
	cacheFolder,
	isFailed,
	readPolicyFiles,
	TestCache,
	type TestFormatName,
	type TestReport,
	testFormats,
} from "../../authoring/index.ts";
import { loadLastingModule, loadModule } from "../../opa/index.ts";
import type { Declare } from "../commands.ts";
import { addDifferential, type DifferentialOptions, testEngines } from "../differential.ts";
import { addHelp } from "../help.ts";
import { complain, type ExitStatus, exitStatus, standardOutput } from "../terminal.ts";
import { ThreadBench } from "../testing/bench.ts";
import { runTests, type TestPlan } from "../testing/run.ts";
import { watchTests } from "../testing/watch.ts";
import { addPolicyFolders, type PolicyFolderOptions, reportErrors } from "./policy-folders.ts";

interface TestOptions extends PolicyFolderOptions, DifferentialOptions {
	readonly run?: string;
	readonly coverage?: boolean;
	readonly failUnder?: number;
	readonly format: TestFormatName;
	readonly watch?: boolean;
	readonly conformance: string;
	readonly bundle: string;
	readonly cache: boolean;
}

export const declare: Declare = (command, finish) => {
	addHelp(addDifferential(addPolicyFolders(command)), {
		exit: {
			0: "every test and case passed",
			1: "one failed, too little is covered, a source must be corrected, or there was no test",
			2: "a folder cannot be used",
		},
		examples: [
			"gatehouse test",
			"gatehouse test --run whole_home --coverage",
			"gatehouse test --format junit > tests.xml",
			"gatehouse test --no-cache --fail-under 90",
			"gatehouse test --differential --cases contracts --inputs 20",
		],
	})
		.option(
			"--run <pattern>",
			"run only the tests and cases whose full name matches this regular expression",
			pattern,
		)
		.option("--watch", "run again whenever a source changes, first what tests it; Ctrl-C ends")
		.option("--coverage", "tell which lines of the rules no test reaches, by file and rule")
		.option("--fail-under <percent>", "fail where the tests reach fewer of the rules' lines", percent)
		.addOption(
			new Option("--format <name>", "how to write the results")
				.choices(Object.keys(testFormats))
				.default("text"),
		)
		.option(
			"--conformance <folder>",
			"contracts and the codes that they must draw, if it is there",
			"conformance",
		)
		.option("--bundle <folder>", "what the cases are judged with while it is up to date", "bundles/gatehouse")
		.option("--no-cache", "run every test, whatever has passed before")
		.action(async (options: TestOptions) => finish(await test(options)));
};

function pattern(text: string): string {
	try {
		new RegExp(text, "u");
	} catch (error) {
		throw new InvalidArgumentError(`${(error as Error).message}.`);
	}
	return text;
}

function percent(text: string): number {
	const number = Number(text);
	if (text.trim() === "" || !(number >= 0 && number <= 100)) {
		throw new InvalidArgumentError("It must be a number from 0 to 100.");
	}
	return number;
}

async function test(options: TestOptions): Promise<ExitStatus> {
	if (options.differential === true) {
		return testEngines(options);
	}
	const cached = options.cache ? cacheFolder() : null;
	const plan: TestPlan = {
		policyDir: options.policy,
		schemasDir: options.schemas,
		conformanceDir: existsSync(options.conformance) ? options.conformance : null,
		bundleDir: options.bundle,
		builtDir: cached === null ? null : join(cached, "bundles"),
		run: options.run,
		coverage: options.coverage === true || options.failUnder !== undefined,
	};
	const bench = new ThreadBench(options.watch === true ? loadLastingModule : loadModule);
	const workshop = { bench, cache: await TestCache.open(cached) };
	const write = (report: TestReport) => standardOutput().write(testFormats[options.format](report));
	try {
		if (options.watch === true) {
			// Nothing to watch is no reason to wait.
			await readPolicyFiles(plan.policyDir);
			await watchTests(plan, workshop, write);
			return exitStatus.ok;
		}
		const onBuild = () =>
			complain("building the bundle for the conformance cases: it is not what the policy builds");
		const tested = await runTests(plan, workshop, { onBuild });
		if (!tested.ok) {
			return reportErrors(tested);
		}
		write(tested.value);
		return statusOf(tested.value, options);
	} finally {
		await bench.end();
	}
}

function statusOf({ tests, cases, coverage }: TestReport, { failUnder, run }: TestOptions): ExitStatus {
	const all = [...tests, ...cases];
	if (all.length === 0) {
		complain(run === undefined ? "there is no test and no case" : `no test and no case is called \`${run}\``);
		return exitStatus.denied;
	}
	const cached = all.filter((one) => one.cached === true).length;
	if (cached > 0) {
		complain(
			`${cached} passed before, and nothing that they depend on has changed; --no-cache runs them again`,
		);
	}
	if (failUnder !== undefined && (coverage?.percent ?? 0) < failUnder) {
		complain(`${coverage?.percent ?? 0} % of the rules' lines are covered, fewer than ${failUnder} %`);
		return exitStatus.denied;
	}
	return all.some(isFailed) ? exitStatus.denied : exitStatus.ok;
}
