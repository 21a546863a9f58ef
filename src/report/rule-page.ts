import pico from "picocolors";
import type { ReasonText } from "../decision/index.ts";
import type { CodeExamples, ExampleLine } from "../examples.ts";
import type { Rule } from "../policy/index.ts";
import type { Sink } from "./report.ts";
import { printable } from "./snippet.ts";

/** All about one code. */
export interface RuleDetails extends ReasonText {
	readonly code: string;
	readonly severity: Rule["severity"];
	/** Where the rule stands; null for what the gate itself refuses. */
	readonly rule: Pick<Rule, "file" | "row" | "related" | "about"> | null;
	/** The rule as written, without what it says of itself; empty where the sources are not at hand. */
	readonly rego: readonly RegoLine[];
	readonly examples: CodeExamples | null;
}

export interface RegoLine {
	readonly row: number;
	readonly text: string;
}

/** The lines of a module that judge: what follows its package and imports, without the rule that quotes its METADATA. */
export function judgingLines(source: string): readonly RegoLine[] {
	const lines = source.trimEnd().split("\n");
	const head = lines.findLastIndex((text) => /^(?:package|import)\s/.test(text));
	return lines
		.map((text, i) => ({ row: i + 1, text }))
		.slice(head + 1)
		.filter(({ text }) => !text.startsWith("_rule :="))
		.filter(({ text }, i, all) => text !== "" || all.slice(i + 1).some((line) => line.text !== ""))
		.filter(({ text }, i) => i > 0 || text !== "");
}

/** One code for people. */
export function writeRule(details: RuleDetails, to: Sink): void {
	const { bold, dim, red, yellow, green, cyan } = pico.createColors(to.styled);
	const { code, severity, title, description, remediation, rule, rego, examples } = details;
	const line = (text: string) => to.write(`${text}\n`);
	line(`${(severity === "deny" ? red : yellow)(severity)} ${bold(code)}  ${title}`);
	line("");
	for (const text of paragraphs(description)) {
		line(`  ${text}`);
	}
	line("");
	line(`  ${cyan("instead")}  ${paragraphs(remediation).join("\n           ")}`);
	if (rule === null) {
		line("  by       the gate itself, before any rule is asked");
	} else {
		line(`  about    ${rule.about.length === 0 ? "facts, whatever the kind" : rule.about.join(", ")}`);
		line(`  stands   ${rule.file}:${rule.row}`);
		for (const page of rule.related) {
			line(`  see      ${page}`);
		}
	}
	if (rego.length > 0) {
		const width = String(rego.at(-1)?.row).length;
		line("");
		for (const { row, text } of rego) {
			line(`  ${dim(`${String(row).padStart(width)} │`)} ${text.replaceAll("\t", "    ")}`.trimEnd());
		}
	}
	if (examples === null) {
		return;
	}
	const show = (
		verdict: string,
		example: ExampleLine,
		notes: readonly string[],
		mark: (text: string) => string,
	) => {
		const number = String(example.line);
		const margin = (text: string) => dim(`  ${text.padStart(Math.max(4, number.length))} │`);
		line("");
		line(`  ${verdict} ${dim(`${example.file}:${example.line}:${example.column}`)}`);
		line(`${margin(number)} ${printable(example.text)}`);
		line(`${margin("")} ${mark(example.marks)}`);
		for (const note of notes) {
			line(`${margin("")} ${printable(note)}`);
		}
	};
	const { bad, good, cases } = examples;
	const more = cases > 1 ? `, one of ${cases} samples` : "";
	const means = bad.means === undefined ? [] : [`means ${bad.means}`];
	const notes = [...means, ...(bad.derivation ?? []), bad.message];
	show(`${red("✗ not so")}${more}`, bad, notes, red);
	if (good !== null) {
		show(green("✓ but so"), good, [], green);
	}
}

function paragraphs(text: string): readonly string[] {
	return text.trim().split("\n");
}
