import type { Reason } from "../decision/index.ts";
import { printable, snippetOf } from "./snippet.ts";

export type Style = "bold" | "dim" | "red" | "green" | "yellow" | "cyan";

export type Styler = (style: Style, text: string) => string;

const plain: Styler = (_, text) => text;

/** A reason for people: its message, its line with what is meant marked, what that means, its waiver and the fix. */
export function reasonLines(
	reason: Reason,
	source: string,
	text: string | null,
	style: Styler = plain,
): readonly string[] {
	const severity = style(reason.severity === "deny" ? "red" : "yellow", reason.severity);
	const lines = [`${severity} ${style("bold", reason.code)}  ${printable(reason.message)}`];
	const { range } = reason;
	const number = range === null ? "" : String(range.line);
	const margin = (mark: string) => style("dim", `${mark.padStart(Math.max(4, number.length))} │`);
	if (range === null) {
		lines.push(`${margin("")} ${printable(source)}`);
	} else {
		lines.push(`${margin("")} ${style("dim", `${printable(source)}:${range.line}:${range.column}`)}`);
		if (text !== null) {
			const { line, marks } = snippetOf(text, range);
			lines.push(`${margin(number)} ${line}`);
			lines.push(`${margin("")} ${style("red", marks)}${meaningOf(reason)}`);
		}
	}
	for (const step of reason.meaning?.derivation ?? []) {
		lines.push(`${margin("")} ${printable(step)}`);
	}
	if (reason.waiver !== null) {
		lines.push(`${margin("")} ${style("cyan", "waived")} ${waiverLine(reason.waiver)}`);
	}
	lines.push(`${margin("")} ${style("cyan", "fix")} ${printable(reason.remediation.replaceAll("\n", " "))}`);
	return lines;
}

function meaningOf({ meaning }: Reason): string {
	return meaning === undefined ? "" : ` means ${printable(meaning.resolved)}`;
}

/** `by OWNER (TICKET) until DATE: why`. */
export function waiverLine({ owner, ticket, expires, reason }: NonNullable<Reason["waiver"]>): string {
	return `by ${printable(owner)} (${printable(ticket)}) until ${expires}: ${printable(reason)}`;
}
