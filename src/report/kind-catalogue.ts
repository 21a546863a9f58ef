import type { ContractKind } from "../contract/index.ts";
import type { KindEntry, KindMark, KindRule } from "./kind-entries.ts";

const roles: Readonly<Record<ContractKind["role"], string>> = {
	request: "asks to act",
	authority: "a record on which others rely to act",
	evidence: "says what was, and authorises nothing",
};

const severityWidth = "withhold".length;

/** The kinds, a line each, family by family. */
export function kindList(entries: readonly KindEntry[]): string {
	const rows = entries.map((entry) => ({
		family: entry.family,
		cells: [entry.name, entry.version, entry.role, rulesOf(entry), entry.schema, marks(entry)],
	}));
	const widths = [0, 1, 2, 3, 4].map((i) => Math.max(...rows.map(({ cells }) => (cells[i] ?? "").length)));
	const line = (cells: readonly string[]) =>
		`  ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ")}\n`;
	const families = [...new Set(entries.map(({ family }) => family))];
	return families
		.map((name) => {
			const own = rows.filter(({ family }) => family === name);
			return `${name}\n${own.map(({ cells }) => line(cells)).join("")}`;
		})
		.join("\n");
}

/** All that is known of each of these kinds. */
export function kindDetails(entries: readonly KindEntry[]): string {
	return entries.map(details).join("\n");
}

function details(entry: KindEntry): string {
	const facts = factsOf(entry, (text) => text);
	const width = Math.max(...facts.map(([label]) => label.length));
	const lines = facts.map(([label, text]) => `  ${label.padEnd(width)}  ${text}\n`).join("");
	const shared =
		entry.shared.length === 0 ? "" : `\n  shared by kinds of the family\n${ruleLines(entry.shared)}`;
	return `${entry.name} ${entry.version}\n  ${entry.description}\n\n${lines}\n  ${rulesOf(entry)}\n${ruleLines(entry.rules)}${shared}`;
}

function ruleLines(rules: readonly KindRule[]): string {
	const width = Math.max(...rules.map(({ code }) => code.length));
	return rules
		.map(({ code, severity, title }) => {
			return `    ${severity.padEnd(severityWidth)}  ${code.padEnd(width)}  ${title}\n`;
		})
		.join("");
}

/** The kinds as the page `docs/kinds.md`. */
export function kindPage(entries: readonly KindEntry[]): string {
	const rows = entries.map(
		(entry) =>
			`| [${entry.name}](#${anchor(entry)}) | ${entry.version} | ${entry.role} | ${entry.family} | ${entry.rules.length} |\n`,
	);
	return `# Kinds of contract

Every kind that the gate knows. This page is made from the gate's tables, the schemas and the rules' own annotations by
\`npm run docs\`; it is not edited by hand.

A kind's role says what its documents are there for. The rules counted are those about the kind itself; the rules about
facts, secrets and links judge every kind that has them ([rules.md](rules.md)).

| kind | version | role | family | rules |
|---|---|---|---|---|
${rows.join("")}
${kindSections(entries)}`;
}

/** These kinds alone, as the page has them. */
export function kindSections(entries: readonly KindEntry[]): string {
	return entries.map(section).join("\n");
}

function section(entry: KindEntry): string {
	const facts = factsOf(entry, (text) => `\`${text}\``).map(([label, text]) => `- ${label}: ${text}\n`);
	const listed = [
		["Rules", entry.rules],
		["Rules that kinds of the family share", entry.shared],
	] as const;
	const lists = listed
		.filter(([, rules]) => rules.length > 0)
		.map(([title, rules]) => `\n${title}:\n\n${rules.map(ruleItem).join("")}`);
	return `## ${entry.name} ${entry.version}

${entry.description}

${facts.join("")}${lists.join("")}`;
}

function ruleItem({ code, severity, title }: KindRule): string {
	return `- [\`${code}\`](rules.md#${code.replace(".", "")}) · ${severity} · ${title}\n`;
}

function factsOf(
	entry: KindEntry,
	code: (text: string) => string,
): readonly (readonly [label: string, text: string])[] {
	const { role, family, id, instant, paths, schema } = entry;
	return [
		["role", `${role}, ${roles[role]}`],
		["family", family],
		["recognised by", marks(entry, code)],
		["named by", id === null ? "nothing" : code(id)],
		...(instant === null ? [] : [["judged at", code(instant)] as const]),
		...(paths.length === 0 ? [] : [["host paths", paths.map(code).join(", ")] as const]),
		["schema", code(schema)],
	];
}

function marks({ recognisedBy }: KindEntry, code: (text: string) => string = (text) => text): string {
	return recognisedBy.map((mark) => markWords(mark, code)).join(", ");
}

function markWords(mark: KindMark, code: (text: string) => string): string {
	if ("equals" in mark) return code(`${mark.field} = ${mark.equals}`);
	if ("matches" in mark) return code(`${mark.field} ~ ${mark.matches}`);
	return `${mark.present ? "with" : "without"} ${code(mark.field)}`;
}

function rulesOf({ rules }: KindEntry): string {
	return `${rules.length} ${rules.length === 1 ? "rule" : "rules"}`;
}

/** As the common renderers of Markdown make it of a heading. */
function anchor({ name, version }: KindEntry): string {
	return `${name}-${version.replaceAll(".", "")}`.toLowerCase();
}
