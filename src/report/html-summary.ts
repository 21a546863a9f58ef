import type { Decision } from "../documents.generated.ts";
import { markupText } from "./markup-text.ts";
import { Tally } from "./tally.ts";

/** The verdict, the counts, and how often each rule spoke. */
export class HtmlSummary {
	readonly #tally = new Tally();
	readonly #titles = new Map<string, string>();
	#warnings = 0;
	#waived = 0;

	note(decision: Decision): void {
		this.#tally.note(decision);
		for (const { code, title, severity, waiver } of decision.reasons) {
			this.#titles.set(code, title);
			this.#waived += waiver === null ? 0 : 1;
			this.#warnings += severity !== "deny" && waiver === null ? 1 : 0;
		}
	}

	section(): string {
		const { allowed, denied } = this.#tally;
		const all = allowed + denied;
		const words =
			all === 0
				? "Nothing was judged"
				: denied === 0
					? "Every contract is allowed"
					: `${denied} of ${all} denied`;
		const tiles = [
			tile("Contracts", all, ""),
			tile("Allowed", allowed, "allow"),
			tile("Denied", denied, "deny"),
			tile("Warnings", this.#warnings, "warn"),
			tile("Waived", this.#waived, "waived"),
		];
		return `<section class="summary card" id="summary" aria-label="Summary">
<p class="verdict${denied === 0 ? "" : " deny"}">${words}</p>
<dl class="tiles">${tiles.join("")}</dl>
${this.#byRule()}</section>
`;
	}

	#byRule(): string {
		const { codes } = this.#tally;
		if (codes.length === 0) {
			return "";
		}
		const most = codes[0]?.[1] ?? 1;
		const rows = codes.map(([code, count]) => {
			const shown = markupText(code);
			const title = markupText(this.#titles.get(code) ?? "");
			return `<tr><td><button type="button" data-rule="${shown}">${shown}</button></td><td>${title}</td><td><meter min="0" max="${most}" value="${count}">${count}</meter></td><td class="number">${count}</td></tr>\n`;
		});
		return `<div class="scroll" tabindex="0"><table>
<thead><tr><th scope="col">Rule</th><th scope="col">What it found</th><th scope="col">Share</th><th scope="col">Reasons</th></tr></thead>
<tbody>
${rows.join("")}</tbody></table></div>
`;
	}
}

function tile(name: string, count: number, sort: string): string {
	return `<div class="${sort}"><dt>${name}</dt><dd>${count}</dd></div>`;
}
