import type { Reason } from "../decision/index.ts";
import type { Rule } from "../policy/index.ts";
import type { Impact } from "./impact.ts";
import { type PolicyChange, type PolicySide, policyChange, type SourceChange } from "./policy-change.ts";

/** One of the two policies, as a report names it. */
export interface DiffSide {
	/** As it was given. */
	readonly name: string;
	/** What was found there. */
	readonly what: string;
	readonly revision: string;
	readonly sha256: string;
	/** How many. */
	readonly rules: number;
}

/** Two policies side by side. */
export interface PolicyDiff {
	readonly from: DiffSide;
	readonly to: DiffSide;
	readonly policy: PolicyChange;
	/** Of the sources that differ, those of which no decision that was compared shows anything. */
	readonly quiet: readonly SourceChange[];
}

export interface NamedSide extends PolicySide {
	readonly name: string;
	readonly what: string;
}

export function diffOf(from: NamedSide, to: NamedSide, impact: Impact): PolicyDiff {
	const policy = policyChange(from, to);
	const shown = new Set(impact.codes.map(({ code }) => code));
	// What rules share can show in any of them: it is quiet where nothing changes at all.
	const isQuiet = ({ codes }: SourceChange) =>
		shown.size === 0 || (codes.length > 0 && !codes.some((code) => shown.has(code)));
	return { from: sideOf(from), to: sideOf(to), policy, quiet: (policy.sources ?? []).filter(isQuiet) };
}

function sideOf({ name, what, bundle }: NamedSide): DiffSide {
	const { revision, sha256, rules } = bundle;
	return { name, what, revision, sha256, rules: rules.size };
}

/** The diff as a document. */
export function diffDocument({ from, to, policy, quiet }: PolicyDiff, impact: Impact): object {
	const rule = ({ code, severity, title, file, row }: Rule) => ({ code, severity, title, file, row });
	const reason = ({ code, severity, message, pointer, range, waiver }: Reason) => {
		return { code, severity, message, pointer, range, waiver };
	};
	return {
		apiVersion: "gatehouse.dev/v1",
		kind: "PolicyDiff",
		from,
		to,
		policy: {
			same: policy.isSame,
			added: policy.added.map(rule),
			removed: policy.removed.map(rule),
			reweighed: policy.reweighed.map(({ before, after }) => ({
				...rule(after),
				severity: { before: before.severity, after: after.severity },
			})),
			sources: policy.sources,
			withoutEffect: quiet,
		},
		summary: {
			decisions: impact.judged,
			flips: {
				any: impact.flips(),
				toDeny: impact.flips("toDeny"),
				toAllow: impact.flips("toAllow"),
				authority: impact.flips("authority"),
				obligations: impact.flips("obligations"),
			},
			otherReasons: impact.changes.length - impact.flips(),
			same: impact.judged - impact.changes.length,
			notReplayed: impact.notReplayed.length,
		},
		codes: impact.codes,
		changes: impact.changes.map(({ contract, entry, flips, allow, authorises, obligations, reasons }) => ({
			contract,
			entry,
			flips,
			allow,
			authorises,
			obligations,
			reasons: {
				came: reasons.came.map(reason),
				went: reasons.went.map(reason),
				changed: reasons.changed.map(({ before, after }) => ({
					before: reason(before),
					after: reason(after),
				})),
			},
		})),
		notReplayed: impact.notReplayed,
	};
}
