import { Option } from "commander";
import { openQueries } from "../../authoring/index.ts";
import { modulesAsked } from "../../explain/index.ts";
import { jsonText } from "../../report/index.ts";
import type { Declare } from "../commands.ts";
import { addHelp } from "../help.ts";
import { askWithin, declareQueries, describeAnswers, inputOf, type QueryOptions } from "../queries.ts";
import { complain, type ExitStatus, exitStatus, standardOutput } from "../terminal.ts";
import { reportErrors } from "./policy-folders.ts";

interface EvalOptions extends QueryOptions {
	readonly format: "pretty" | "json";
}

export const declare: Declare = (command, finish) => {
	addHelp(command, {
		exit: {
			0: "the query holds, and its answers are printed",
			1: "it is undefined, cannot be compiled, or took too long",
			2: "a file or folder cannot be used",
		},
		examples: [
			"gatehouse eval 'data.gatehouse.mounts.whole_home.findings' --contract plan.json",
			"gatehouse eval 'some path in input.facts.paths; path.role == \"mount\"' --contract plan.json --format json",
			"gatehouse facts plan.json | gatehouse eval 'input.kind' --input -",
		],
	})
		.argument("<query>", "Rego, such as data.gatehouse.decision")
		.addOption(
			new Option("-f, --format <format>", "how to write the answers")
				.choices(["pretty", "json"])
				.default("pretty"),
		);
	declareQueries(command).action(async (query: string, options: EvalOptions) =>
		finish(await evaluate(query, options)),
	);
};

async function evaluate(query: string, options: EvalOptions): Promise<ExitStatus> {
	const input = await inputOf(options);
	const { policy: policyDir, schemas: schemasDir } = options;
	const choose = (modules: Readonly<Record<string, string>>, data: unknown) =>
		modulesAsked(query, modules, data);
	const opened = await openQueries({ policyDir, schemasDir, choose });
	if (!opened.ok) {
		return reportErrors(opened);
	}
	const asked = askWithin(opened.value, query, input, options);
	if (!asked.ok) {
		complain(asked.says);
		return exitStatus.denied;
	}
	const text = options.format === "json" ? jsonText(asked.value, 2) : describeAnswers(asked.value);
	standardOutput().write(`${text}\n`);
	return asked.value.answers.length > 0 ? exitStatus.ok : exitStatus.denied;
}
