import { ownTexts, type ReasonText } from "../decision/index.ts";
import type { Rule } from "../policy/index.ts";

interface Entry extends ReasonText {
	readonly code: string;
	readonly severity: Rule["severity"];
	/** Where the judgement stands; null for what the gate itself refuses. */
	readonly file: string | null;
}

/** Ways to write every code that a decision can give: as text, as data, or as the page `docs/rules.md`. */
export const catalogueForms = {
	text: (rules: ReadonlyMap<string, Rule>) => asText([...judgedBy(rules), ...refused]),
	json: (rules: ReadonlyMap<string, Rule>) => {
		const entries = [...rules.values(), ...refused.map(({ file: _, ...text }) => text)];
		return `${JSON.stringify(entries, null, "\t")}\n`;
	},
	markdown: (rules: ReadonlyMap<string, Rule>) => asMarkdown(judgedBy(rules), refused),
} as const;

function judgedBy(rules: ReadonlyMap<string, Rule>): readonly Entry[] {
	return [...rules.values()].map((rule) => ({ ...rule, file: rule.file }));
}

const refused: readonly Entry[] = Object.entries(ownTexts).map(([code, text]) => ({
	...text,
	code,
	severity: "deny",
	file: null,
}));

function asText(entries: readonly Entry[]): string {
	const width = Math.max(...entries.map(({ code }) => code.length));
	return entries
		.map(({ code, severity, title }) => `${severity.padEnd(8)}  ${code.padEnd(width)}  ${title}\n`)
		.join("");
}

function asMarkdown(judged: readonly Entry[], refused: readonly Entry[]): string {
	return `# Reasons

Every code that a decision can give. This page is made from the rules' own annotations and the gate's tables by
\`npm run docs\`; it is not edited by hand.

## Rules

${judged.map(section).join("\n")}
## Refusals of the gate itself

What cannot be read, recognised, validated or evaluated is denied before any rule is asked.

${refused.map(section).join("\n")}`;
}

/** One code, as the page has it. */
export function section({ code, severity, title, description, remediation, file }: Entry): string {
	const where = file === null ? "" : ` · [\`${file}\`](../${file})`;
	return `### ${code}

**${title}** · ${severity}${where}

${description.trim()}

*Instead:* ${remediation.trim()}
`;
}
