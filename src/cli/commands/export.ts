import { InvalidArgumentError, Option } from "commander";
import { exportDecision, type FormName, forms, readDecisions, readSigningKey } from "../../exchange/index.ts";
import type { Declare } from "../commands.ts";
import { readBytes } from "../files.ts";
import { type ExitStatus, exitStatus, standardOutput } from "../terminal.ts";

interface ExportOptions {
	readonly as: FormName;
	readonly key?: string;
	readonly validFor: number;
}

export const declare: Declare = (command, finish) => {
	command
		.argument(
			"[decisions]",
			"what `check --format json` or `--format ndjson` wrote; `-` is standard input",
			"-",
		)
		.addOption(new Option("--as <form>", "form to write").choices(Object.keys(forms)).makeOptionMandatory())
		.option("--key <file>", "private key in PEM form, for a form that is signed")
		.addOption(
			new Option(
				"--valid-for <duration>",
				"how long a PolicyDecision may be acted upon, such as 90s, 15m, 1h, 7d",
			)
				.argParser(seconds)
				.default(3600, "1h"),
		)
		.addHelpText("after", help())
		.action((name: string, options: ExportOptions) => finish(write(name, options)));
};

function help(): string {
	const list = Object.entries(forms).map(([name, { summary }]) => `  ${name.padEnd(26)}${summary}`);
	return `
Forms:
${list.join("\n")}

One decision gives one document, several give one a line. Exit status: 0 they are written, 2 they cannot be.

Examples:
  gatehouse check plan.json --format json | gatehouse export --as policy-decision --valid-for 15m
  gatehouse check plan.json --format ndjson | gatehouse export --as vsa --key private.pem > plan.vsa.json`;
}

function write(name: string, { as, key, validFor }: ExportOptions): ExitStatus {
	const signingKey = key === undefined ? null : readSigningKey(Buffer.from(readBytes(key)).toString());
	const documents = readDecisions(name, readBytes(name)).map((decision) =>
		exportDecision(decision, as, { key: signingKey, validForSeconds: validFor }),
	);
	const [one] = documents;
	const output = standardOutput();
	if (documents.length === 1) {
		output.write(`${JSON.stringify(one, null, 2)}\n`);
		return exitStatus.ok;
	}
	for (const document of documents) {
		output.write(`${JSON.stringify(document)}\n`);
	}
	return exitStatus.ok;
}

const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };
const longest = 365 * 86_400;

function seconds(text: string): number {
	const [, number = "", unit = ""] = /^([1-9][0-9]{0,8})([smhd])$/.exec(text) ?? [];
	const duration = Number(number) * (units[unit] ?? 0);
	if (duration === 0 || duration > longest) {
		throw new InvalidArgumentError("it must be a duration such as 90s, 15m, 1h or 7d, at most 365d.");
	}
	return duration;
}
