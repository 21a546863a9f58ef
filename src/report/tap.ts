import type { Judgement } from "../gate.ts";
import { jsonText } from "./json-text.ts";
import { waiverLine } from "./reason-lines.ts";
import type { ReportFormat } from "./report.ts";
import { printable } from "./snippet.ts";

/** TAP version 14: a test point a contract, its reasons in the YAML block below. */
export const tap: ReportFormat = {
	summary: "Test Anything Protocol 14, a test point a contract",
	open(to) {
		let count = 0;
		to.write("TAP version 14\n");
		return {
			add(judgement) {
				count += 1;
				to.write(testPoint(judgement, count));
			},
			end() {
				to.write(count === 0 ? "1..0 # no contract was judged\n" : `1..${count}\n`);
			},
		};
	},
};

function testPoint({ decision }: Judgement, number: number): string {
	const { allow, contract, reasons } = decision;
	const nth = contract.document > 0 ? ` (document ${contract.document + 1})` : "";
	const kind = contract.kind === null ? "" : `${contract.kind} ${contract.version} `;
	const head = `${allow ? "ok" : "not ok"} ${number} - ${described(`${kind}${contract.source}${nth}`)}\n`;
	if (reasons.length === 0) {
		return head;
	}
	// JSON is YAML: quoted texts leave nothing to chance.
	const entries = reasons.map(({ code, severity, message, range, remediation, waiver }) => {
		const fields = {
			code,
			severity,
			message: printable(message),
			...(range === null ? {} : { at: { line: range.line, column: range.column } }),
			fix: printable(remediation.replaceAll("\n", " ")),
			...(waiver === null ? {} : { waived: waiverLine(waiver) }),
		};
		const lines = Object.entries(fields).map(([name, value]) => `${name}: ${jsonText(value)}`);
		return `    - ${lines.join("\n      ")}\n`;
	});
	const severity = allow ? "comment" : "fail";
	return `${head}  ---\n  severity: ${severity}\n  reasons:\n${entries.join("")}  ...\n`;
}

/** A hash would begin a directive; what follows a backslash is itself. */
function described(text: string): string {
	return printable(text).replace(/[\\#]/g, "\\$&");
}
