import type { Judgement } from "../gate.ts";
import { codeBlock, codeSpan } from "./markdown-text.ts";
import { reasonLines } from "./reason-lines.ts";
import type { ReportFormat, RunInfo } from "./report.ts";
import { Tally } from "./tally.ts";

/** GitHub takes a comment of 65,536 characters, and refuses a longer one; the verdict and the rules need some too. */
const sectionsLimit = 45_000;

/**
 * For a comment on a change: the verdict first, then each contract that has reasons, as many as a comment holds. What
 * comes of those is kept until the verdict is known; the others are only counted.
 */
export const markdown: ReportFormat = {
	summary: "for a comment on a pull request",
	open(to, about) {
		const tally = new Tally();
		const sections: string[] = [];
		let length = 0;
		let left = 0;
		return {
			add(judgement) {
				tally.note(judgement.decision);
				if (judgement.decision.reasons.length === 0) {
					return;
				}
				const text = section(judgement);
				length += text.length;
				if (length > sectionsLimit) {
					left += 1;
				} else {
					sections.push(text);
				}
			},
			end() {
				to.write(overview(tally));
				for (const text of sections) {
					to.write(text);
				}
				to.write(left === 0 ? "" : `\n${leftOut(left)}\n`);
				to.write(footnote(about));
			},
		};
	},
};

function leftOut(count: number): string {
	return `${count} more ${count === 1 ? "contract with reasons is" : "contracts with reasons are"} not shown here.`;
}

/** The verdict, and how often each rule spoke. */
export function overview({ denied, line, codes }: Tally): string {
	const rows = codes.map(([code, count]) => `| \`${code}\` | ${count} |\n`).join("");
	const table = rows === "" ? "" : `\n| rule | reasons |\n|---|--:|\n${rows}`;
	return `## ${denied === 0 ? "✅" : "❌"} gatehouse: ${denied === 0 ? "allowed" : "denied"}\n\n${line}\n${table}`;
}

export function footnote({ version, bundle }: RunInfo): string {
	return `\n<sub>gatehouse ${version}, bundle ${codeSpan(bundle.revision)}</sub>\n`;
}

function section({ decision, lines }: Judgement): string {
	const { contract, allow, reasons } = decision;
	const nth = contract.document > 0 ? ` (document ${contract.document + 1})` : "";
	const kind = contract.kind === null ? "" : ` · ${contract.kind} ${contract.version}`;
	const blocks = reasons.map((reason) => codeBlock(reasonLines(reason, contract.source, lines)));
	return `\n### ${allow ? "✅" : "❌"} ${codeSpan(contract.source)}${nth}${kind}\n\n${blocks.join("\n")}`;
}
