import type { Reason } from "../decision/index.ts";
import type { Decision } from "../documents.generated.ts";

type Authority = Decision["authorises"];
export type Duty = Decision["evidence"]["required"][number];

/** A value under the one policy and under the other. */
export interface Both<T> {
	readonly before: T;
	readonly after: T;
}

/** How a decision can flip; a decision whose reasons alone change does not. */
export type Flip = "toDeny" | "toAllow" | "authority" | "obligations";

/** What another policy changes in the decision on a contract. */
export interface DecisionChange {
	readonly flips: readonly Flip[];
	readonly allow: Both<boolean>;
	/** Null where it is the same. */
	readonly authorises: Both<Authority> | null;
	readonly obligations: { readonly came: readonly Duty[]; readonly went: readonly Duty[] };
	/** What is found at the same place by the same rule, otherwise: in other words, or of another weight. */
	readonly reasons: {
		readonly came: readonly Reason[];
		readonly went: readonly Reason[];
		readonly changed: readonly Both<Reason>[];
	};
}

/** Compares two decisions on one contract; null where nothing that was decided is different. */
export function changeOf(before: Decision, after: Decision): DecisionChange | null {
	const allow = { before: before.allow, after: after.allow };
	const authorises = isSame(before.authorises, after.authorises)
		? null
		: { before: before.authorises, after: after.authorises };
	const obligations = differing(before.evidence.required, after.evidence.required);
	const reasons = reasonsOf(before.reasons, after.reasons);
	const flips: Flip[] = [];
	if (allow.before !== allow.after) {
		flips.push(allow.after ? "toAllow" : "toDeny");
	}
	if (before.authorises?.value !== after.authorises?.value) {
		flips.push("authority");
	}
	if (obligations.came.length > 0 || obligations.went.length > 0) {
		flips.push("obligations");
	}
	const isQuiet = flips.length === 0 && authorises === null && Object.values(reasons).every(isEmpty);
	return isQuiet ? null : { flips, allow, authorises, obligations, reasons };
}

function reasonsOf(before: readonly Reason[], after: readonly Reason[]): DecisionChange["reasons"] {
	const { came, went } = differing(before, after, decided);
	const changed: Both<Reason>[] = [];
	const left = [...came];
	const gone = went.filter((reason) => {
		const same = ({ code, pointer }: Reason) => code === reason.code && pointer === reason.pointer;
		const exact = left.findIndex((other) => same(other) && isSame(other.range, reason.range));
		const at = exact === -1 ? left.findIndex(same) : exact;
		const [other] = at === -1 ? [] : left.splice(at, 1);
		if (other !== undefined) {
			changed.push({ before: reason, after: other });
		}
		return other === undefined;
	});
	return { came: left, went: gone, changed };
}

/** What a reason says of the contract; the texts of its rule's METADATA decide nothing. */
function decided({ code, severity, message, pointer, range, meaning, waiver }: Reason): unknown {
	return [code, severity, message, pointer, range, meaning, waiver];
}

function differing<T>(
	before: readonly T[],
	after: readonly T[],
	of: (item: T) => unknown = (item) => item,
): { readonly came: readonly T[]; readonly went: readonly T[] } {
	const key = (item: T) => JSON.stringify(of(item));
	const [old, now] = [new Set(before.map(key)), new Set(after.map(key))];
	return {
		came: after.filter((item) => !old.has(key(item))),
		went: before.filter((item) => !now.has(key(item))),
	};
}

function isSame(one: unknown, other: unknown): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

function isEmpty(list: readonly unknown[]): boolean {
	return list.length === 0;
}
