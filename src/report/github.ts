import type { Reason } from "../decision/index.ts";
import { footnote, overview } from "./markdown.ts";
import { codeCell } from "./markdown-text.ts";
import { waiverLine } from "./reason-lines.ts";
import type { ReportFormat } from "./report.ts";
import { printable } from "./snippet.ts";
import { Tally } from "./tally.ts";
import { fromHere } from "./uri.ts";

/** GitHub takes a summary of at most 1 MiB from a step, and drops a larger one. */
const summaryLimit = 900_000;

/** Workflow commands, which GitHub shows at the line in the change; and a page for the job. */
export const github: ReportFormat = {
	summary: "workflow commands and a job summary for GitHub Actions",
	open(to, about) {
		const tally = new Tally();
		const rows: string[] = [];
		let bytes = 0;
		let left = 0;
		return {
			add({ decision }) {
				tally.note(decision);
				for (const reason of decision.reasons) {
					to.write(commandOf(reason, decision.contract.source));
					const row = about.summarise === null ? "" : rowOf(reason, decision.contract.source);
					bytes += Buffer.byteLength(row);
					if (bytes > summaryLimit) {
						left += 1;
					} else {
						rows.push(row);
					}
				}
			},
			end() {
				const head = "\n| | rule | where | what |\n|---|---|---|---|\n";
				const table = rows.length === 0 ? "" : `${head}${rows.join("")}`;
				const more = left === 0 ? "" : `\n${left} more are not shown here.\n`;
				about.summarise?.(`${overview(tally)}${table}${more}${footnote(about)}\n`);
			},
		};
	},
};

function commandOf(reason: Reason, source: string): string {
	const { code, message, remediation, range, waiver } = reason;
	const file = property(fromHere(source));
	// Columns say something only within one line.
	const columns =
		range === null || range.endLine !== range.line ? "" : `,col=${range.column},endColumn=${range.endColumn}`;
	const place =
		range === null ? `file=${file}` : `file=${file},line=${range.line},endLine=${range.endLine}${columns}`;
	const waived = waiver === null ? [] : [`waived ${waiverLine(waiver)}`];
	const fix = `fix: ${remediation.replaceAll("\n", " ")}`;
	const text = [message, ...waived, fix].map(printable).join("\n");
	return `::${commandName(reason)} ${place},title=${property(code)}::${data(text)}\n`;
}

function commandName({ severity, waiver }: Reason): "error" | "warning" | "notice" {
	if (waiver !== null || severity === "withhold") {
		return "notice";
	}
	return severity === "deny" ? "error" : "warning";
}

/** The escapes that the runner takes back, in the text of a command. */
function data(text: string): string {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** And in its properties. */
function property(text: string): string {
	return data(printable(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function rowOf(reason: Reason, source: string): string {
	const { code, severity, message, range, waiver } = reason;
	const place = range === null ? source : `${source}:${range.line}:${range.column}`;
	const verdict = waiver === null ? severity : "waived";
	return `| ${verdict} | \`${code}\` | ${codeCell(place)} | ${codeCell(message)} |\n`;
}
