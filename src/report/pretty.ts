import pico from "picocolors";
import type { Reason } from "../decision/index.ts";
import type { Decision } from "../documents.generated.ts";
import type { Judgement } from "../gate.ts";
import type { ReportFormat, Sink } from "./report.ts";
import { printable, snippetOf } from "./snippet.ts";

type Style = "bold" | "dim" | "red" | "green" | "yellow" | "cyan";

/** For people: each reason with its line, the words that it is about, what they mean and what to write instead. */
export const pretty: ReportFormat = {
	summary: "for people, with the source line of each reason",
	open(to) {
		const tally = { allowed: 0, denied: 0, reasons: new Map<string, number>() };
		return {
			add(judgement) {
				const { allow, reasons } = judgement.decision;
				tally[allow ? "allowed" : "denied"] += 1;
				for (const { code } of reasons) {
					tally.reasons.set(code, (tally.reasons.get(code) ?? 0) + 1);
				}
				to.write(describe(judgement, styler(to)));
			},
			end() {
				to.write(describeTally(tally, styler(to)));
			},
		};
	},
};

type Styler = (style: Style, text: string) => string;

function styler(to: Sink): Styler {
	const colours = pico.createColors(to.styled);
	return (style, text) => colours[style](text);
}

function describe({ decision, text }: Judgement, style: Styler): string {
	const { contract, allow, reasons, evidence } = decision;
	const verdict = allow ? style("green", "✓ allow") : style("red", "✗ deny ");
	const kind = contract.kind === null ? "" : style("dim", `  ${contract.kind} ${contract.version}`);
	const number = contract.document > 0 ? ` (document ${contract.document + 1})` : "";
	const head = `${verdict} ${style("bold", printable(contract.source))}${number}${kind}\n`;
	const owes = allow ? evidence.required.map((duty) => `${duty.type} (${printable(duty.scope.name)})`) : [];
	const duties = owes.length === 0 ? "" : style("dim", `        owes ${owes.join(", ")}\n`);
	const standing = allow ? describeAuthority(decision.authorises, style) : "";
	const details = reasons.map((reason) => describeReason(reason, contract.source, text, style)).join("");
	return `${head}${standing}${duties}${details}${details === "" ? "" : "\n"}`;
}

/** Whether others may rely on a sound record; nothing is said of a contract that asks to act. */
function describeAuthority(authorises: Decision["authorises"], style: Styler): string {
	if (authorises === null) {
		return "";
	}
	return authorises.value
		? style("dim", "        authorises what it names\n")
		: style("yellow", `        authorises nothing: ${printable(authorises.because)}\n`);
}

function describeReason(reason: Reason, source: string, text: string | null, style: Styler): string {
	const severity = style(reason.severity === "deny" ? "red" : "yellow", reason.severity);
	const lines = [`\n  ${severity} ${style("bold", reason.code)}  ${printable(reason.message)}`];
	const { range } = reason;
	const number = range === null ? "" : String(range.line);
	const margin = (mark: string) => style("dim", `  ${mark.padStart(Math.max(4, number.length))} │`);
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
		const { owner, ticket, expires, reason: why } = reason.waiver;
		lines.push(
			`${margin("")} ${style("cyan", "waived")} by ${printable(owner)} (${printable(ticket)}) until ${expires}: ${printable(why)}`,
		);
	}
	lines.push(`${margin("")} ${style("cyan", "fix")} ${reason.remediation.replaceAll("\n", " ")}`);
	return `${lines.join("\n")}\n`;
}

function meaningOf({ meaning }: Reason): string {
	return meaning === undefined ? "" : ` means ${printable(meaning.resolved)}`;
}

function describeTally(
	tally: { allowed: number; denied: number; reasons: ReadonlyMap<string, number> },
	style: Styler,
): string {
	const all = tally.allowed + tally.denied;
	const counts = [...tally.reasons].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
	const rules = counts.map(([code, count]) => `  ${String(count).padStart(5)}  ${code}\n`).join("");
	const head = `${all} ${all === 1 ? "contract" : "contracts"}: ${tally.allowed} allowed, ${tally.denied} denied`;
	return `${rules === "" ? "" : `\n${rules}`}${style("bold", head)}\n`;
}
