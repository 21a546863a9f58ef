import { refused } from "./decision/index.ts";
import { GatehouseError } from "./errors.ts";
import type { Judgement } from "./gate.ts";
import type { DecisionRecord } from "./record/index.ts";

/** How many decisions wait for one synchronisation with the disk. */
const groupSize = 32;

/**
 * Hands judgements on once they are in the record. What cannot be recorded is not allowed: its decision is a refusal
 * that says so.
 */
export async function* recorded(
	judgements: AsyncIterable<Judgement>,
	record: DecisionRecord,
	now: () => string,
): AsyncGenerator<Judgement, void, undefined> {
	let group: Judgement[] = [];
	for await (const judgement of judgements) {
		group.push(judgement);
		if (group.length === groupSize) {
			yield* recordedGroup(group, record, now());
			group = [];
		}
	}
	if (group.length > 0) {
		yield* recordedGroup(group, record, now());
	}
}

/** The same of a group that waits for one synchronisation with the disk. */
export function recordedGroup(
	group: readonly Judgement[],
	record: DecisionRecord,
	time: string,
): readonly Judgement[] {
	try {
		record.append(
			group.map(({ decision }) => ({ type: "decision", data: decision })),
			time,
		);
		return group;
	} catch (error) {
		if (!(error instanceof GatehouseError)) {
			throw error;
		}
		return group.map(({ decision, lines }) => ({
			decision: refused(decision, "record.failed", `it is not in the record: ${error.message}`),
			lines,
		}));
	}
}
