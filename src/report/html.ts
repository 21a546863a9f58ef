import type { Reason } from "../decision/index.ts";
import type { Judgement } from "../gate.ts";
import { EvidenceMatrix } from "./html-evidence.ts";
import { filters, pageEnd, pageStart } from "./html-page.ts";
import { HtmlSummary } from "./html-summary.ts";
import { markupText } from "./markup-text.ts";
import { waiverLine } from "./reason-lines.ts";
import type { ReportFormat, RunInfo } from "./report.ts";
import { excerptOf } from "./snippet.ts";

/**
 * One page without anything from elsewhere. Contracts are written as they come; the summary stands at the end of the
 * file and is shown at the top, so that only counts and the evidence matrix are kept.
 */
export const html: ReportFormat = {
	summary: "one self-contained page with filters",
	open(to, about) {
		const summary = new HtmlSummary();
		const matrix = new EvidenceMatrix();
		let count = 0;
		to.write(`${pageStart}${header(about)}${filters}<main id="contracts" aria-label="Contracts">\n`);
		return {
			add(judgement) {
				count += 1;
				summary.note(judgement.decision);
				matrix.note(judgement.decision, `c${count}`);
				to.write(contractCard(judgement, `c${count}`));
			},
			end() {
				to.write(`</main>\n${summary.section()}${matrix.section()}${pageEnd}`);
			},
		};
	},
};

function header({ version, bundle, time }: RunInfo): string {
	const facts = [
		`gatehouse ${version}`,
		`bundle ${bundle.revision.slice(0, 19)}`,
		`OPA ${bundle.opa}`,
		time.replace(/\.\d+/, ""),
	];
	return `<header><h1>Contract report</h1>
<p class="meta" title="${markupText(bundle.revision)}">${markupText(facts.join(" · "))}</p>
<nav aria-label="Parts of the report"><a href="#summary">Summary</a> <a href="#contracts">Contracts</a> <a href="#evidence">Evidence by lane</a></nav></header>
`;
}

function contractCard(judgement: Judgement, id: string): string {
	const { contract, allow, reasons } = judgement.decision;
	const verdict = allow ? "allow" : "deny";
	const severities = [...new Set(reasons.map(weight))].join(" ");
	const codes = markupText([...new Set(reasons.map(({ code }) => code))].join(" "));
	const nth = contract.document > 0 ? ` (document ${contract.document + 1})` : "";
	const kind = contract.kind === null ? "not recognised" : `${contract.kind} ${contract.version}`;
	const about = [kind, ...(contract.id === null ? [] : [contract.id]), counted(reasons.length)].join(" · ");
	return `<article class="contract" id="${id}" data-verdict="${verdict}" data-severities="${severities}" data-codes="${codes}">
<details${reasons.length > 0 ? ' open="open"' : ""}>
<summary>${badge(verdict, allow ? "allowed" : "denied")} <span class="name">${markupText(contract.source + nth)}</span> <span class="about">${markupText(about)}</span></summary>
${standing(judgement)}${reasons.map((reason) => reasonSection(reason, judgement)).join("")}</details>
</article>
`;
}

function counted(reasons: number): string {
	return reasons === 0 ? "no reasons" : `${reasons} ${reasons === 1 ? "reason" : "reasons"}`;
}

/** What a filter of severities goes by: what a waiver lets stand is neither denial nor warning. */
function weight({ severity, waiver }: Reason): Reason["severity"] | "waived" {
	return waiver === null ? severity : "waived";
}

function badge(sort: string, text: string): string {
	return `<span class="badge ${sort}">${text}</span>`;
}

/** What is to be said of a contract besides its reasons: whether others may rely on it, and what its run owes. */
function standing({ decision }: Judgement): string {
	const { authorises, evidence, reasons } = decision;
	const notes: string[] = [];
	if (authorises !== null) {
		notes.push(
			authorises.value ? "It authorises what it names." : `It authorises nothing: ${authorises.because}.`,
		);
	}
	const duties = evidence.required.length;
	if (duties > 0) {
		const missing = evidence.missing.length;
		const planned = missing === 0 ? "all of it planned" : `${missing} not planned`;
		notes.push(`Its run owes ${duties} ${duties === 1 ? "event" : "events"} of evidence, ${planned}.`);
	}
	if (notes.length === 0 && reasons.length === 0) {
		notes.push("No rule objects, and its run owes no evidence.");
	}
	return notes.length === 0 ? "" : `<p class="note">${notes.map(markupText).join(" ")}</p>\n`;
}

function reasonSection(reason: Reason, judgement: Judgement): string {
	const { code, title, message } = reason;
	const sort = weight(reason);
	return `<section class="reason">
<div class="head">${badge(sort, sort)} <h3>${markupText(title)}</h3> <code>${markupText(code)}</code></div>
<p class="message">${withCode(message)}</p>
${source(reason, judgement)}<dl class="more">${details(reason)}</dl>
</section>
`;
}

/** A message with what stands between backticks as code. */
function withCode(message: string): string {
	const parts = message.split("`");
	return parts
		.map((part, n) => {
			const shown = markupText(part);
			if (n % 2 === 0) {
				return shown;
			}
			// A backtick that nothing closes is only a sign.
			return n === parts.length - 1 ? `\`${shown}` : `<code>${shown}</code>`;
		})
		.join("");
}

function source({ range }: Reason, { decision, lines }: Judgement): string {
	const name = decision.contract.source;
	if (range === null || lines === null) {
		return "";
	}
	const { before, marked, after } = excerptOf(lines, range);
	const shown = marked === "" ? "" : `<mark>${markupText(marked)}</mark>`;
	return `<figure><figcaption>${markupText(`${name}:${range.line}:${range.column}`)}</figcaption><pre><span class="line">${range.line}</span><code>${markupText(before)}${shown}${markupText(after)}</code></pre></figure>
`;
}

function details({ meaning, waiver, remediation }: Reason): string {
	const derivation = (meaning?.derivation ?? []).map(
		(step) => `<dt>because</dt><dd><code>${markupText(step)}</code></dd>`,
	);
	return [
		...(meaning === undefined
			? []
			: [`<dt>means</dt><dd><code>${markupText(meaning.resolved)}</code></dd>`, ...derivation]),
		...(waiver === null ? [] : [`<dt>waived</dt><dd>${markupText(waiverLine(waiver))}</dd>`]),
		`<dt>fix</dt><dd class="fix">${withCode(remediation.replaceAll("\n", " "))}</dd>`,
	].join("");
}
