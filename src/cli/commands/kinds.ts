import { Option } from "commander";
import { familiesOf, kindsNamed } from "../../contract/index.ts";
import { ownBundle } from "../../package.ts";
import { readBundle } from "../../policy/index.ts";
import {
	type KindEntry,
	kindDetails,
	kindEntries,
	kindList,
	kindPage,
	kindSections,
} from "../../report/index.ts";
import { openSchemaFiles } from "../../schema-files.ts";
import type { Declare } from "../commands.ts";
import { addHelp } from "../help.ts";
import { besideOurs } from "../judging.ts";
import { type ExitStatus, exitStatus, standardOutput } from "../terminal.ts";

/** How the kinds are written, by the name that `--format` takes: all of them, or those that the caller named. */
const forms = {
	text: { all: kindList, named: kindDetails },
	json: { all: asJson, named: asJson },
	markdown: { all: kindPage, named: kindSections },
} as const;

interface KindsOptions {
	readonly bundle: string;
	readonly policy?: string;
	readonly format: keyof typeof forms;
}

export const declare: Declare = (command, finish) => {
	addHelp(command, {
		exit: { 0: "they are listed", 2: "there is no such kind, or the bundle cannot be used" },
		examples: ["gatehouse kinds", "gatehouse kinds HostInterfaceEnvelope", "gatehouse kinds --format json"],
	})
		.argument("[kind]", "a kind to tell all about, as NAME or NAME@VERSION")
		.addOption(
			new Option("-f, --format <format>", "how to write them").choices(Object.keys(forms)).default("text"),
		)
		.option("--bundle <folder>", "compiled policy whose rules are listed", ownBundle)
		.option(
			"--policy <folder>",
			"an organisation's own rules and kinds, to list beside those that travel along",
		)
		.action(async (kind: string | undefined, options: KindsOptions) => finish(await kinds(kind, options)));
};

async function kinds(
	named: string | undefined,
	{ bundle, policy, format }: KindsOptions,
): Promise<ExitStatus> {
	const { rules, kinds: known } = await readBundle(policy === undefined ? bundle : await besideOurs(policy));
	const wanted = named === undefined ? undefined : kindsNamed(named, known);
	const entries = kindEntries(familiesOf(known), rules, openSchemaFiles());
	const isWanted = ({ name, version }: KindEntry) =>
		wanted?.some((kind) => kind.name === name && kind.version === version);
	const text =
		wanted === undefined ? forms[format].all(entries) : forms[format].named(entries.filter(isWanted));
	standardOutput().write(text);
	return exitStatus.ok;
}

function asJson(entries: readonly KindEntry[]): string {
	return `${JSON.stringify(entries, null, "\t")}\n`;
}
