import { type ContractKind, kinds, kindsNamed } from "../../contract/index.ts";
import { readBundle } from "../../policy/index.ts";
import { openSchemaFiles } from "../../schema-files.ts";
import type { Declare } from "../commands.ts";
import { addHelp } from "../help.ts";
import { besideOurs } from "../judging.ts";
import { complain, type ExitStatus, exitStatus, standardOutput } from "../terminal.ts";

export const declare: Declare = (command, finish) => {
	addHelp(command, {
		exit: { 0: "it is printed", 2: "there is no such kind" },
		examples: [
			"gatehouse schema WorkstationContract > workstation.schema.json",
			"gatehouse schema WorkstationContract@v0.1",
		],
	})
		.argument("<kind>", "as NAME or NAME@VERSION; without a version the newest")
		.option("--policy <folder>", "an organisation's own kinds, beside those that travel along")
		.action(async (kind: string, { policy }: { readonly policy?: string }) =>
			finish(schema(kind, policy === undefined ? kinds : (await readBundle(await besideOurs(policy))).kinds)),
		);
};

/** Writes the schema as it is shipped, to the byte. */
function schema(text: string, among: readonly ContractKind[]): ExitStatus {
	const [kind, ...others] = kindsNamed(text, among);
	const older = others.map(({ version }) => version).filter((version) => version !== kind.version);
	if (older.length > 0) {
		complain(`gatehouse: this is ${kind.name}@${kind.version}, the newest; there is ${older.join(", ")} too`);
	}
	standardOutput().write(openSchemaFiles()(kind).text);
	return exitStatus.ok;
}
