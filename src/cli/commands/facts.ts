import { Option } from "commander";
import { jsonText } from "../../report/index.ts";
import type { Declare } from "../commands.ts";
import { addHelp } from "../help.ts";
import { declareJudging, type JudgingOptions } from "../judging.ts";
import { policyInputs, type SeenDocument } from "../policy-inputs.ts";
import { complain, type ExitStatus, exitStatus, standardOutput } from "../terminal.ts";

interface FactsOptions extends JudgingOptions {
	readonly format: "json" | "ndjson";
	readonly places?: boolean;
	readonly raw?: boolean;
}

export const declare: Declare = (command, finish) => {
	addHelp(command, {
		exit: {
			0: "what the rules see of every document is printed",
			1: "a document is refused before any rule is asked",
			2: "it could not be printed",
		},
		examples: [
			"gatehouse facts plan.json",
			"gatehouse facts contracts/ --format ndjson",
			"gatehouse facts plan.json --places",
		],
	})
		.argument("<contracts...>", "files, folders or globs")
		.addOption(
			new Option(
				"-f, --format <format>",
				"json: one document as it is, several as an array; ndjson: a line each",
			)
				.choices(["json", "ndjson"])
				.default("json"),
		)
		.option("--places", "print `{source, input, places}`: also what the facts' numbers of places mean")
		.option("--raw", "show secrets and names of users, which are starred out as in a decision");
	declareJudging(command).action(async (paths: string[], options: FactsOptions) =>
		finish(await facts(paths, options)),
	);
};

async function facts(paths: readonly string[], options: FactsOptions): Promise<ExitStatus> {
	const out = standardOutput();
	let status: ExitStatus = exitStatus.ok;
	// One text is held back, until it is known whether others follow.
	let first: unknown;
	let count = 0;
	for (const seen of await policyInputs(paths, options)) {
		if (seen.input === null) {
			complain(`gatehouse: no rule sees ${seen.source}: ${seen.because}`);
			status = exitStatus.denied;
			continue;
		}
		const shown = shownOf(seen, options);
		count += 1;
		if (options.format === "ndjson") {
			out.write(`${jsonText(shown)}\n`);
			await out.drained();
		} else if (count === 1) {
			first = shown;
		} else {
			out.write(count === 2 ? `[${jsonText(first, 2)},\n${jsonText(shown, 2)}` : `,\n${jsonText(shown, 2)}`);
			await out.drained();
		}
	}
	if (options.format === "json" && count > 0) {
		out.write(count === 1 ? `${jsonText(first, 2)}\n` : "]\n");
	}
	return status;
}

function shownOf(
	{ source, input, places, redact }: SeenDocument,
	{ places: wanted, raw }: FactsOptions,
): unknown {
	const shown = wanted ? { source, input, places } : input;
	return raw ? shown : redact(shown);
}
