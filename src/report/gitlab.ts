import type { Reason } from "../decision/index.ts";
import type { Judgement } from "../gate.ts";
import { Fingerprints } from "./fingerprint.ts";
import { jsonText } from "./json-text.ts";
import type { ReportFormat } from "./report.ts";
import { printable } from "./snippet.ts";
import { fromHere } from "./uri.ts";

/** A code quality report for merge requests of GitLab, which compares the fingerprints of two runs. */
export const gitlab: ReportFormat = {
	summary: "code quality report of GitLab",
	open(to) {
		const fingerprints = new Fingerprints();
		let count = 0;
		return {
			add(judgement) {
				for (const reason of judgement.decision.reasons) {
					const issue = issueOf(reason, judgement, fingerprints.of(reason, judgement));
					to.write(`${count === 0 ? "[" : ","}\n${jsonText(issue)}`);
					count += 1;
				}
			},
			end() {
				to.write(count === 0 ? "[]\n" : "\n]\n");
			},
		};
	},
};

/** What a waiver lets stand is told, and is no fault of the change. */
function severityOf({ severity, waiver }: Reason): "critical" | "minor" | "info" {
	if (waiver !== null || severity === "withhold") {
		return "info";
	}
	return severity === "deny" ? "critical" : "minor";
}

function issueOf(reason: Reason, { decision }: Judgement, fingerprint: string): object {
	const { code, message, remediation, range, waiver } = reason;
	const waived = waiver === null ? "" : ` (waived: ${printable(waiver.ticket)})`;
	const { line, column, endLine, endColumn } = range ?? { line: 1, column: 1, endLine: 1, endColumn: 1 };
	return {
		description: `${printable(message)}${waived}. Fix: ${printable(remediation.replaceAll("\n", " "))}`,
		check_name: code,
		fingerprint,
		severity: severityOf(reason),
		location: {
			path: printable(fromHere(decision.contract.source)),
			lines: { begin: line, end: endLine },
			positions: { begin: { line, column }, end: { line: endLine, column: endColumn } },
		},
	};
}
