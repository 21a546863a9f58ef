import { formatPolicy } from "../../authoring/index.ts";
import type { Declare } from "../commands.ts";
import { addHelp } from "../help.ts";
import { type ExitStatus, exitStatus, standardOutput } from "../terminal.ts";
import { reportErrors } from "./policy-folders.ts";

interface FmtOptions {
	readonly policy: string;
	readonly check?: boolean;
}

export const declare: Declare = (command, finish) => {
	addHelp(command, {
		exit: {
			0: "the sources are laid out",
			1: "a source must be corrected, or --check found one that differs",
			2: "the folder cannot be used",
		},
		examples: ["gatehouse fmt", "gatehouse fmt --check"],
	})
		.option("--policy <folder>", "folder of the Rego sources", "policy")
		.option("--check", "write nothing; name the files that differ and exit with 1 if there are any")
		.action(async (options: FmtOptions) => finish(await fmt(options)));
};

async function fmt(options: FmtOptions): Promise<ExitStatus> {
	const formatted = await formatPolicy({ policyDir: options.policy, check: options.check });
	if (!formatted.ok) {
		return reportErrors(formatted);
	}
	const { changed } = formatted.value;
	const out = standardOutput();
	for (const file of changed) {
		out.write(`${file}\n`);
	}
	return options.check === true && changed.length > 0 ? exitStatus.denied : exitStatus.ok;
}
