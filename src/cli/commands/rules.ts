import { Option } from "commander";
import { ownBundle } from "../../package.ts";
import { readBundle } from "../../policy/index.ts";
import { catalogue } from "../../report/index.ts";
import type { Declare } from "../commands.ts";
import { addHelp } from "../help.ts";
import { type ExitStatus, exitStatus, standardOutput } from "../terminal.ts";

interface RulesOptions {
	readonly bundle: string;
	readonly format: "text" | "markdown";
}

export const declare: Declare = (command, finish) => {
	addHelp(command, {
		exit: { 0: "they are listed", 2: "the bundle cannot be used" },
		examples: ["gatehouse rules", "gatehouse rules --format markdown > rules.md"],
	})
		.addOption(
			new Option("-f, --format <format>", "how to write them").choices(["text", "markdown"]).default("text"),
		)
		.option("--bundle <folder>", "compiled policy to list", ownBundle)
		.action(async (options: RulesOptions) => finish(await rules(options)));
};

async function rules(options: RulesOptions): Promise<ExitStatus> {
	const bundle = await readBundle(options.bundle);
	standardOutput().write(catalogue(bundle.rules, options.format));
	return exitStatus.ok;
}
