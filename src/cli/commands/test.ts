import { describeCoverage, describeTests, testPolicy } from "../../authoring/index.ts";
import type { Declare } from "../commands.ts";
import { addDifferential, type DifferentialOptions, testEngines } from "../differential.ts";
import { addHelp } from "../help.ts";
import { type ExitStatus, exitStatus, standardOutput } from "../terminal.ts";
import { addPolicyFolders, type PolicyFolderOptions, reportErrors } from "./policy-folders.ts";

interface TestOptions extends PolicyFolderOptions, DifferentialOptions {
	readonly run?: string;
	readonly coverage?: boolean;
}

export const declare: Declare = (command, finish) => {
	addHelp(addDifferential(addPolicyFolders(command)), {
		exit: {
			0: "every test passed",
			1: "one failed, a source must be corrected, or there was no test",
			2: "a folder cannot be used",
		},
		examples: [
			"gatehouse test",
			"gatehouse test --run whole_home --coverage",
			"gatehouse test --differential --cases contracts --inputs 20",
		],
	})
		.option("--run <pattern>", "run only the tests whose full name matches this regular expression")
		.option("--coverage", "tell which lines of the rules no test reaches")
		.action(async (options: TestOptions) => finish(await test(options)));
};

async function test(options: TestOptions): Promise<ExitStatus> {
	if (options.differential === true) {
		return testEngines(options);
	}
	const tested = await testPolicy({
		policyDir: options.policy,
		schemasDir: options.schemas,
		run: options.run,
		coverage: options.coverage,
	});
	if (!tested.ok) {
		return reportErrors(tested);
	}
	const run = tested.value;
	const out = standardOutput();
	if (run.coverage !== undefined) {
		out.write(`${describeCoverage(run.coverage)}\n`);
	}
	out.write(`${describeTests(run)}\n`);
	const passed = run.tests.every(({ outcome }) => outcome === "pass" || outcome === "skip");
	return passed && run.tests.length > 0 ? exitStatus.ok : exitStatus.denied;
}
