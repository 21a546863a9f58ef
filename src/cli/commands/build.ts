import { buildBundle } from "../../authoring/index.ts";
import type { Declare } from "../commands.ts";
import { addHelp } from "../help.ts";
import { type ExitStatus, exitStatus, standardOutput } from "../terminal.ts";
import { addPolicyFolders, type PolicyFolderOptions, reportErrors } from "./policy-folders.ts";

interface BuildOptions extends PolicyFolderOptions {
	readonly out: string;
	readonly check?: boolean;
}

export const declare: Declare = (command, finish) => {
	addHelp(addPolicyFolders(command), {
		exit: {
			0: "the bundle is written or up to date",
			1: "a source must be corrected, or --check found the bundle stale",
			2: "a folder cannot be used",
		},
		examples: [
			"gatehouse build",
			"gatehouse build --check",
			"gatehouse build --policy rules --out bundles/ours",
		],
	})
		.option("-o, --out <folder>", "where the bundle goes", "bundles/gatehouse")
		.option("--check", "write nothing; exit with 1 if the bundle is not what the sources build")
		.action(async (options: BuildOptions) => finish(await build(options)));
};

async function build(options: BuildOptions): Promise<ExitStatus> {
	const built = await buildBundle({
		policyDir: options.policy,
		schemasDir: options.schemas,
		outDir: options.out,
		check: options.check,
	});
	if (!built.ok) {
		return reportErrors(built);
	}
	const { revision, rules, changed } = built.value;
	const stale = options.check === true && changed.length > 0;
	const state = changed.length === 0 ? "is up to date" : stale ? "is stale" : "written";
	standardOutput().write(`${options.out} ${state}: ${rules.length} rules, revision ${revision}\n`);
	return stale ? exitStatus.denied : exitStatus.ok;
}
