import { kindsNamed, type Source } from "../contract/index.ts";
import type { Context } from "../decision/index.ts";
import type { Decision } from "../documents.generated.ts";
import { GatehouseError } from "../errors.ts";
import type { Gate, Judgement, UnreadableSource } from "../gate.ts";
import { readInstant } from "../instant.ts";
import type { RecordLine } from "../record/index.ts";
import { mask } from "../secrets.ts";
import type { Impact } from "./impact.ts";

/** What a replay judges with. */
export interface Replay {
	readonly from: Pick<Gate, "decide" | "waivers">;
	readonly to: Pick<Gate, "decide">;
	/** A record has no contracts, only the names of their files. */
	readonly load: (name: string) => Source | UnreadableSource;
}

/** Judges every recorded decision again, by both policies, in its own context; what cannot be is noted with the reason. */
export function replay(lines: Iterable<RecordLine>, { from, to, load }: Replay, impact: Impact): void {
	for (const line of lines) {
		if (line.kind === "fault") {
			const why = `the entry is not as it was written (${line.place}): ${line.message}`;
			impact.skip({ entry: null, source: null, why });
			continue;
		}
		const { seq, type, data } = line.entry;
		if (type !== "decision") {
			continue;
		}
		if (!isDecision(data)) {
			impact.skip({ entry: seq, source: null, why: "it holds no decision in a form that is known" });
			continue;
		}
		const judged = judgedAgain(data, { from, to, load });
		if (typeof judged === "string") {
			impact.skip({ entry: seq, source: data.contract.source, why: judged });
		} else {
			impact.note(judged.before, judged.after, seq);
		}
	}
}

/** Both judgements, or why there are none. */
function judgedAgain(
	recorded: Decision,
	{ from, to, load }: Replay,
): string | { readonly before: Judgement; readonly after: Judgement } {
	const fault = contextFault(recorded);
	if (fault !== null) {
		return fault;
	}
	const source = load(recorded.contract.source);
	if ("unreadable" in source) {
		return `the contract is not at hand: ${source.unreadable}`;
	}
	const context = contextOf(recorded, source, from);
	const before = documentOf(recorded, from.decide(source, context));
	const after = documentOf(recorded, to.decide(source, context));
	if (
		before === undefined ||
		after === undefined ||
		before.decision.contract.sha256 !== recorded.contract.sha256
	) {
		return "the contract has changed since";
	}
	return groundsFault(recorded, before.decision, from) ?? { before, after };
}

function documentOf({ contract }: Decision, judgements: readonly Judgement[]): Judgement | undefined {
	return judgements.find(({ decision }) => decision.contract.document === contract.document);
}

/** Why the recorded question cannot be put again; null where it can. */
function contextFault({ context }: Decision): string | null {
	const hidden = Object.entries(context.environment).find(([, value]) => String(value).includes(mask));
	if (hidden !== undefined) {
		return "what was known of who asked is not in the record: it was a secret";
	}
	if ([context.time, context.judgedAt ?? context.time].some((time) => readInstant(time) === null)) {
		return "the time at which it was judged cannot be read";
	}
	try {
		if (context.kind !== null) {
			kindsNamed(context.kind);
		}
		return null;
	} catch (error) {
		if (error instanceof GatehouseError) {
			return error.message;
		}
		throw error;
	}
}

/** The context of then. Whether the instant was the caller's is not in the record, but shows in what is judged without. */
function contextOf(
	{ context: { time, judgedAt, kind, environment }, contract }: Decision,
	source: Source,
	gate: Replay["from"],
): Context {
	const asked: Context = {
		time,
		...(kind === null ? {} : { kind }),
		environment: environment as Context["environment"],
	};
	const judged = gate
		.decide(source, asked)
		.find(({ decision }) => decision.contract.document === contract.document);
	const isSame = judgedAt === null || judged?.decision.context.judgedAt === judgedAt;
	return isSame ? asked : { ...asked, at: judgedAt };
}

/** What the decision rested on besides the contract, and is not there as it was; null where all is. */
function groundsFault(recorded: Decision, again: Decision, from: Replay["from"]): string | null {
	const digests = ({ related }: Decision) => JSON.stringify(related.map(({ sha256 }) => sha256).toSorted());
	if (digests(recorded) !== digests(again)) {
		return "the documents that it rests on are not given as they were (--related)";
	}
	if (recorded.policy.waivers !== null && recorded.policy.waivers !== from.waivers?.sha256) {
		return "the waivers that it was judged with are not given (--waivers)";
	}
	// Another bundle may have brought another mount policy; the same one has had this given along.
	const isSameBundle = recorded.policy.sha256 === again.policy.sha256;
	if (isSameBundle && recorded.policy.mountPolicy.sha256 !== again.policy.mountPolicy.sha256) {
		return "the mount policy that it was judged by is not given (--mount-policy)";
	}
	return null;
}

function isDecision(data: unknown): data is Decision {
	const decision = data as Partial<Decision> | null;
	const { contract, context, policy } = decision ?? {};
	return (
		decision?.kind === "Decision" &&
		typeof contract?.source === "string" &&
		typeof contract.document === "number" &&
		typeof contract.sha256 === "string" &&
		typeof context?.time === "string" &&
		typeof context.environment === "object" &&
		context.environment !== null &&
		(typeof context.kind === "string" || context.kind === null) &&
		(typeof context.judgedAt === "string" || context.judgedAt === null) &&
		typeof policy?.mountPolicy?.sha256 === "string" &&
		Array.isArray(decision.related)
	);
}
