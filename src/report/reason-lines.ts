import type { Reason } from "../decision/index.ts";
import type { SourceLines } from "../source-lines.ts";
import { printable, snippetOf } from "./snippet.ts";

export type Style = "bold" | "dim" | "red" | "green" | "yellow" | "cyan";

export type Styler = (style: Style, text: string) => string;

const plain: Styler = (_, text) => text;

/** A reason for people: its message, its line with what is meant marked, what that means, its waiver and the fix. */
export function reasonLines(
	reason: Reason,
	source: string,
	lines: SourceLines | null,
	style: Styler = plain,
): readonly string[] {
	const severity = style(reason.severity === "deny" ? "red" : "yellow", reason.severity);
	const shown = [`${severity} ${style("bold", reason.code)}  ${printable(reason.message)}`];
	const { range } = reason;
	const number = range === null ? "" : String(range.line);
	const margin = (mark: string) => style("dim", `${mark.padStart(Math.max(4, number.length))} │`);
	if (range === null) {
		shown.push(`${margin("")} ${printable(source)}`);
	} else {
		shown.push(`${margin("")} ${style("dim", `${printable(source)}:${range.line}:${range.column}`)}`);
		if (lines !== null) {
			const { line, marks } = snippetOf(lines, range);
			shown.push(`${margin(number)} ${line}`);
			shown.push(`${margin("")} ${style("red", marks)}${meaningOf(reason)}`);
		}
	}
	for (const step of reason.meaning?.derivation ?? []) {
		shown.push(`${margin("")} ${printable(step)}`);
	}
	if (reason.waiver !== null) {
		shown.push(`${margin("")} ${style("cyan", "waived")} ${waiverLine(reason.waiver)}`);
	}
	shown.push(`${margin("")} ${style("cyan", "fix")} ${printable(reason.remediation.replaceAll("\n", " "))}`);
	return shown;
}

function meaningOf({ meaning }: Reason): string {
	return meaning === undefined ? "" : ` means ${printable(meaning.resolved)}`;
}

/** `by OWNER (TICKET) until DATE: why`. */
export function waiverLine({ owner, ticket, expires, reason }: NonNullable<Reason["waiver"]>): string {
	return `by ${printable(owner)} (${printable(ticket)}) until ${expires}: ${printable(reason)}`;
}
