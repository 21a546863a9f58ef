import { jsonText } from "./json-text.ts";
import type { ReportFormat } from "./report.ts";

/** One JSON array of Decisions. Written as they come, so that a long run needs no memory. */
export const json: ReportFormat = {
	summary: "one JSON array of Decisions",
	open(to) {
		let count = 0;
		return {
			add({ decision }) {
				to.write(`${count === 0 ? "[" : ","}\n${jsonText(decision, 2)}`);
				count += 1;
			},
			end() {
				to.write(count === 0 ? "[]\n" : "\n]\n");
			},
		};
	},
};
