import { redactInput, redactionOf } from "../decision/index.ts";
import type { PolicyInput } from "../documents.generated.ts";
import type { Examination } from "../gate.ts";
import type { At, SourceRange } from "../place.ts";
import { findInputs, loadFiles } from "./input/index.ts";
import { complainNote, type JudgingOptions, planOf, settingsGiven } from "./judging.ts";
import { effectiveSettings } from "./settings.ts";
import { openGate } from "./threads/index.ts";

/** What the rules see of one document. */
export interface SeenDocument {
	/** File and, where it holds several documents, which. */
	readonly source: string;
	/** Null where no rule is asked. */
	readonly input: PolicyInput | null;
	/** Why no rule is asked; empty where one is. */
	readonly because: string;
	/** What the facts call by number. */
	readonly places: readonly NumberedPlace[];
	/** Takes out of a value what a decision would not show. */
	redact(value: unknown): unknown;
}

export interface NumberedPlace extends At {
	readonly number: number;
	/** Null where the text has no such place. */
	readonly range: SourceRange | null;
}

/** Reads and recognises documents as `check` does, and gives what the rules are asked. */
export async function policyInputs(
	paths: readonly string[],
	options: JudgingOptions,
): Promise<Iterable<SeenDocument>> {
	const inputs = await findInputs(paths, { note: complainNote });
	const { settings } = effectiveSettings(settingsGiven(options), options.config);
	const { plan, context } = await planOf(settings, options.at);
	const gate = await openGate(plan);
	const redaction = redactionOf(gate.bundle.homes);
	return (function* () {
		for (const examination of gate.examineAll(loadFiles(inputs), context)) {
			const { input, judged, decision } = examination;
			const { source, document } = decision.contract;
			yield {
				source: document === 0 ? source : `${source} (document ${document + 1})`,
				input,
				because: input === null ? reasonsOf(examination) : "",
				places: placesOf(examination),
				redact: input === null ? (value: unknown) => value : redactInput(input, judged, redaction),
			};
		}
	})();
}

function reasonsOf({ decision: { reasons } }: Examination): string {
	return reasons.map(({ code, message }) => `${message} [${code}]`).join("; ");
}

function placesOf({ judged: { outcome, reading } }: Examination): readonly NumberedPlace[] {
	const places = outcome.kind === "evaluated" ? outcome.derived.places : [];
	const document = reading?.kind === "document" ? reading.document : null;
	return places.map((place, number) => ({ number, ...place, range: document?.locate(place) ?? null }));
}
