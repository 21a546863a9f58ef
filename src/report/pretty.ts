import pico from "picocolors";
import type { Decision } from "../documents.generated.ts";
import type { Judgement } from "../gate.ts";
import { reasonLines, type Styler } from "./reason-lines.ts";
import type { ReportFormat, Sink } from "./report.ts";
import { printable } from "./snippet.ts";
import { Tally } from "./tally.ts";

/** For people: each reason with its line, the words that it is about, what they mean and what to write instead. */
export const pretty: ReportFormat = {
	summary: "for people, with the source line of each reason",
	open(to) {
		const tally = new Tally();
		const style = styler(to);
		return {
			add(judgement) {
				tally.note(judgement.decision);
				to.write(describe(judgement, style));
			},
			end() {
				to.write(describeTally(tally, style));
			},
		};
	},
};

function styler(to: Sink): Styler {
	const colours = pico.createColors(to.styled);
	return (style, text) => colours[style](text);
}

function describe({ decision, lines }: Judgement, style: Styler): string {
	const { contract, allow, reasons, evidence } = decision;
	const verdict = allow ? style("green", "✓ allow") : style("red", "✗ deny ");
	const kind = contract.kind === null ? "" : style("dim", `  ${contract.kind} ${contract.version}`);
	const number = contract.document > 0 ? ` (document ${contract.document + 1})` : "";
	const head = `${verdict} ${style("bold", printable(contract.source))}${number}${kind}\n`;
	const owes = allow ? evidence.required.map((duty) => `${duty.type} (${printable(duty.scope.name)})`) : [];
	const duties = owes.length === 0 ? "" : style("dim", `        owes ${owes.join(", ")}\n`);
	const standing = allow ? describeAuthority(decision.authorises, style) : "";
	const details = reasons
		.map((reason) => `\n  ${reasonLines(reason, contract.source, lines, style).join("\n  ")}\n`)
		.join("");
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

function describeTally({ codes, line }: Tally, style: Styler): string {
	const rules = codes.map(([code, count]) => `  ${String(count).padStart(5)}  ${code}\n`).join("");
	return `${rules === "" ? "" : `\n${rules}`}${style("bold", line)}\n`;
}
