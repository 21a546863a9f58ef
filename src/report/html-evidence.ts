import type { Decision } from "../documents.generated.ts";
import { markupText } from "./markup-text.ts";

interface Row {
	/** Id of the contract's card on the page. */
	readonly card: string;
	readonly source: string;
	readonly lane: string;
	/** By event type: whether the lane says that it emits it. */
	readonly duties: ReadonlyMap<string, boolean>;
}

/** Which evidence the lanes owe, and which of it they plan. */
export class EvidenceMatrix {
	readonly #rows: Row[] = [];
	readonly #types = new Set<string>();

	note({ contract, evidence }: Decision, card: string): void {
		const lanes = new Map<number, { readonly name: string; readonly duties: Map<string, boolean> }>();
		for (const { type, scope, declared } of evidence.required) {
			this.#types.add(type);
			const lane = lanes.get(scope.lane) ?? { name: scope.name, duties: new Map() };
			lane.duties.set(type, declared);
			lanes.set(scope.lane, lane);
		}
		for (const { name, duties } of lanes.values()) {
			this.#rows.push({ card, source: contract.source, lane: name, duties });
		}
	}

	section(): string {
		if (this.#rows.length === 0) {
			return `${head}<p class="legend">No lane owes evidence.</p></section>\n`;
		}
		const types = [...this.#types].sort();
		const heads = types.map((type) => `<th scope="col">${broken(type)}</th>`).join("");
		const rows = this.#rows.map(({ card, source, lane, duties }) => {
			const cells = types.map((type) => cell(duties.get(type))).join("");
			return `<tr data-of="${card}"><th scope="row"><a href="#${card}">${markupText(source)}</a></th><td>${markupText(lane)}</td>${cells}</tr>\n`;
		});
		return `${head}<p class="legend"><span class="planned">●</span> planned by the lane · <span class="owed">○</span> owed and not planned</p>
<div class="scroll" tabindex="0"><table>
<thead><tr><th scope="col">Contract</th><th scope="col">Lane</th>${heads}</tr></thead>
<tbody>
${rows.join("")}</tbody></table></div></section>
`;
	}
}

const head =
	'<section class="evidence card" id="evidence" aria-labelledby="evidence-head"><h2 id="evidence-head">Evidence by lane</h2>\n';

/** The name of an event with breaks where a narrow column may use them. */
function broken(type: string): string {
	return markupText(type).replaceAll(".", ".<wbr/>");
}

function cell(declared: boolean | undefined): string {
	if (declared === undefined) {
		return "<td></td>";
	}
	return declared
		? '<td class="planned">●<span class="hidden"> planned</span></td>'
		: '<td class="owed">○<span class="hidden"> owed and not planned</span></td>';
}
