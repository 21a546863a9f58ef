import { existsSync } from "node:fs";
import { Option } from "commander";
import { isBesideOurs } from "../../authoring/index.ts";
import { ownTexts, type ReasonText } from "../../decision/index.ts";
import { GatehouseError } from "../../errors.ts";
import { examplesFile, readExamples } from "../../examples.ts";
import { sourcesOf } from "../../explain/index.ts";
import { ownBundle, ownPolicy } from "../../package.ts";
import { type Bundle, readBundle } from "../../policy/index.ts";
import {
	catalogueForms,
	catalogueSection,
	judgingLines,
	type RuleDetails,
	writeRule,
} from "../../report/index.ts";
import type { Declare } from "../commands.ts";
import { addHelp } from "../help.ts";
import { besideOurs } from "../judging.ts";
import { complain, type ExitStatus, exitStatus, standardOutput } from "../terminal.ts";
import { checkCode } from "./codes.ts";

interface RulesOptions {
	readonly bundle: string;
	readonly policy: string;
	readonly format: keyof typeof catalogueForms;
}

export const declare: Declare = (command, finish) => {
	addHelp(command, {
		exit: { 0: "they are listed", 2: "there is no such code, or the bundle cannot be used" },
		examples: [
			"gatehouse rules",
			"gatehouse rules mounts.whole-home",
			"gatehouse rules --format markdown > rules.md",
		],
	})
		.argument("[code]", "a code to tell all about: its rule, and samples that draw it and do not")
		.addOption(
			new Option("-f, --format <format>", "how to write them")
				.choices(Object.keys(catalogueForms))
				.default("text"),
		)
		.option("--bundle <folder>", "compiled policy to list", ownBundle)
		.option(
			"--policy <folder>",
			"the Rego that the bundle was built from, or an organisation's own rules",
			ownPolicy,
		)
		.action(async (code: string | undefined, options: RulesOptions) => finish(await rules(code, options)));
};

async function rules(code: string | undefined, options: RulesOptions): Promise<ExitStatus> {
	const path = isBesideOurs(options.policy) ? await besideOurs(options.policy) : options.bundle;
	const bundle = await readBundle(path);
	const out = standardOutput();
	if (code === undefined) {
		out.write(catalogueForms[options.format](bundle.rules));
		return exitStatus.ok;
	}
	checkCode(code, bundle);
	const details = await detailsOf(code, bundle, options);
	switch (options.format) {
		case "text":
			writeRule(details, out);
			break;
		case "json":
			out.write(`${JSON.stringify(details, null, "\t")}\n`);
			break;
		case "markdown":
			out.write(
				catalogueSection({
					...details,
					related: details.rule?.related ?? [],
					file: details.rule?.file ?? null,
				}),
			);
			break;
		default:
			options.format satisfies never;
	}
	return exitStatus.ok;
}

async function detailsOf(code: string, bundle: Bundle, options: RulesOptions): Promise<RuleDetails> {
	const examples = existsSync(examplesFile) ? (readExamples()[code] ?? null) : null;
	const rule = bundle.rules.get(code);
	if (rule === undefined) {
		const text = ownTexts[code] as ReasonText;
		return { code, severity: "deny", ...text, rule: null, rego: [], examples };
	}
	const { severity, title, description, remediation, file, row, related, about } = rule;
	const source = await sourceOf(file, bundle, options);
	return {
		code,
		severity,
		title,
		description,
		remediation,
		rule: { file, row, related, about },
		rego: source === undefined ? [] : judgingLines(source),
		examples,
	};
}

/** The rule's module; none, with a word why, where the Rego at hand is not the bundle's. */
async function sourceOf(file: string, bundle: Bundle, { policy }: RulesOptions): Promise<string | undefined> {
	try {
		return (await sourcesOf(bundle, policy))[file];
	} catch (error) {
		if (!(error instanceof GatehouseError)) {
			throw error;
		}
		complain(`gatehouse: the rule's text is not shown: ${error.message}`);
		return undefined;
	}
}
