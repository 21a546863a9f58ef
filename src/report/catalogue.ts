import { ownTexts, type ReasonText } from "../decision/index.ts";
import type { Rule } from "../policy/index.ts";

interface Entry extends ReasonText {
	readonly code: string;
	readonly severity: Rule["severity"];
	/** Where the judgement stands; null for what the gate itself refuses. */
	readonly file: string | null;
}

/** The catalogue of every code that a decision can give, as text or as the page `docs/rules.md`. */
export function catalogue(rules: ReadonlyMap<string, Rule>, form: "text" | "markdown"): string {
	const judged = [...rules.values()].map((rule): Entry => ({ ...rule, file: rule.file }));
	const refused = Object.entries(ownTexts).map(
		([code, text]): Entry => ({ ...text, code, severity: "deny", file: null }),
	);
	return form === "text" ? asText([...judged, ...refused]) : asMarkdown(judged, refused);
}

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

function section({ code, severity, title, description, remediation, file }: Entry): string {
	const where = file === null ? "" : ` · [\`${file}\`](../${file})`;
	return `### ${code}

**${title}** · ${severity}${where}

${description.trim()}

*Instead:* ${remediation.trim()}
`;
}
