import { ownTexts, type ReasonText } from "../decision/index.ts";
import type { Rule } from "../policy/index.ts";

/** What the catalogue says of a code. */
export interface Entry extends ReasonText {
	readonly code: string;
	readonly severity: Rule["severity"];
	/** Pages to read. */
	readonly related: readonly string[];
	/** Where the judgement stands; null for what the gate itself refuses. */
	readonly file: string | null;
}

/** Ways to write every code that a decision can give: as text, as data, or as the page `docs/rules.md`. */
export const catalogueForms = {
	text: (rules: ReadonlyMap<string, Rule>) => {
		const { judged, refused } = entriesOf(rules);
		return asText([...judged, ...refused]);
	},
	json: (rules: ReadonlyMap<string, Rule>) => {
		const { refused } = entriesOf(rules);
		const entries = [...rules.values(), ...refused.map(({ file: _, ...text }) => text)];
		return `${JSON.stringify(entries, null, "	")}
`;
	},
	markdown: (rules: ReadonlyMap<string, Rule>) => {
		const { judged, refused } = entriesOf(rules);
		return asMarkdown(judged, refused);
	},
} as const;

/** Every code with its texts: those that rules give, and the refusals of the gate itself. */
export function entriesOf(rules: ReadonlyMap<string, Rule>): {
	readonly judged: readonly Entry[];
	readonly refused: readonly Entry[];
} {
	return {
		judged: [...rules.values()],
		refused: Object.entries(ownTexts).map(([code, text]) => ({
			...text,
			code,
			severity: "deny",
			related: [],
			file: null,
		})),
	};
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

/** One code, as the page has it. */
export function section({ code, severity, title, description, remediation, file }: Entry): string {
	const where = file === null ? "" : ` · [\`${file}\`](../${file})`;
	return `### ${code}

**${title}** · ${severity}${where}

${description.trim()}

*Instead:* ${remediation.trim()}
`;
}
