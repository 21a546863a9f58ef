import type { Judgement } from "../../src/gate.ts";
import { Gate } from "../../src/gate.ts";
import { ownBundle } from "../../src/package.ts";
import { type FormatName, formats, type RunInfo } from "../../src/report/index.ts";

export const gate = await Gate.open({ bundle: ownBundle });

export const about: RunInfo = {
	version: "1.2.3",
	bundle: gate.bundle,
	time: "2026-05-01T00:00:00Z",
	summarise: null,
};

export const context = { time: "2026-05-01T00:00:00Z", environment: {} };

/** What a format writes of these judgements. */
export function written(
	name: FormatName,
	judgements: readonly Judgement[],
	{ styled = false, info = about }: { readonly styled?: boolean; readonly info?: RunInfo } = {},
): string {
	const parts: string[] = [];
	const report = formats[name].open({ styled, write: (part) => void parts.push(part) }, info);
	for (const judgement of judgements) {
		report.add(judgement);
	}
	report.end();
	return parts.join("");
}
