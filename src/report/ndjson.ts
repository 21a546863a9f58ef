import { jsonText } from "./json-text.ts";
import type { ReportFormat } from "./report.ts";

/** One Decision a line. */
export const ndjson: ReportFormat = {
	summary: "one Decision a line",
	open(to) {
		return {
			add({ decision }) {
				to.write(`${jsonText(decision)}\n`);
			},
			end() {},
		};
	},
};
