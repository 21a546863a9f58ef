import type { Decision } from "../documents.generated.ts";
import type { Judgement } from "../gate.ts";
import type { SourceLines } from "../source-lines.ts";
import { changeOf, type DecisionChange, type Flip } from "./decision-change.ts";

/** A contract on which the two policies decide otherwise. */
export interface ContractChange extends DecisionChange {
	readonly contract: Decision["contract"];
	/** Number of the record's entry that was judged again; null for a contract that was named. */
	readonly entry: number | null;
	/** The lines to show places in; null where there are none. */
	readonly lines: SourceLines | null;
}

/** How often one code is in what changes. */
export interface CodeImpact {
	readonly code: string;
	readonly came: number;
	readonly went: number;
	readonly changed: number;
	/** Duties of evidence that it asks for anew, or no more. */
	readonly owed: number;
	/** How many contracts that is in. */
	readonly contracts: number;
	/** The contracts that flip with it, by name. */
	readonly flips: readonly string[];
}

/** A recorded decision that could not be judged again, and why. */
export interface NotReplayed {
	readonly entry: number | null;
	readonly source: string | null;
	readonly why: string;
}

/** The gravest first. */
const ways: readonly Flip[] = ["toAllow", "toDeny", "authority", "obligations"];

/** What comes of two policies judging the same contracts. */
export class Impact {
	#judged = 0;
	readonly #changes: ContractChange[] = [];
	readonly #notReplayed: NotReplayed[] = [];

	/** Notes the judgements on one contract. */
	note(before: Judgement, after: Judgement, entry: number | null = null): void {
		this.#judged += 1;
		const change = changeOf(before.decision, after.decision);
		if (change !== null) {
			this.#changes.push({ ...change, contract: after.decision.contract, entry, lines: after.lines });
		}
	}

	skip(skipped: NotReplayed): void {
		this.#notReplayed.push(skipped);
	}

	/** How many decisions were compared. */
	get judged(): number {
		return this.#judged;
	}

	/** Those that flip first, by the way in which they do; alike, in the order in which they were judged. */
	get changes(): readonly ContractChange[] {
		const rank = ({ flips: [first] }: ContractChange) =>
			first === undefined ? ways.length : ways.indexOf(first);
		return this.#changes.toSorted((a, b) => rank(a) - rank(b));
	}

	get notReplayed(): readonly NotReplayed[] {
		return this.#notReplayed;
	}

	/** How many decisions flip in a way, or in any. */
	flips(way?: Flip): number {
		const isMeant = (flips: readonly Flip[]) => (way === undefined ? flips.length > 0 : flips.includes(way));
		return this.#changes.filter(({ flips }) => isMeant(flips)).length;
	}

	/** Whether too little was judged again to say that nothing flips: nothing at all, or less than was once written. */
	get isIncomplete(): boolean {
		const isBroken = this.#notReplayed.some(({ entry }) => entry === null);
		return isBroken || (this.#judged === 0 && this.#notReplayed.length > 0);
	}

	/** The most frequent first. */
	get codes(): readonly CodeImpact[] {
		const found = new Map<string, CodeImpact>();
		for (const change of this.#changes) {
			for (const [code, one] of countsOf(change)) {
				const known = found.get(code) ?? one;
				found.set(code, known === one ? one : sum(known, one));
			}
		}
		return [...found.values()].sort(
			(a, b) => b.flips.length - a.flips.length || b.contracts - a.contracts || (a.code < b.code ? -1 : 1),
		);
	}
}

/** What each code has to do with one contract's change. */
function countsOf({
	contract,
	flips,
	reasons,
	obligations,
}: ContractChange): ReadonlyMap<string, CodeImpact> {
	const counts = new Map<string, CodeImpact>();
	const count = (code: string, what: "came" | "went" | "changed" | "owed", isFlip: boolean) => {
		const none = { code, came: 0, went: 0, changed: 0, owed: 0, contracts: 1, flips: [] };
		const known: CodeImpact = counts.get(code) ?? none;
		const names = isFlip ? [contract.source] : known.flips;
		counts.set(code, { ...known, [what]: known[what] + 1, flips: names });
	};
	const isVerdict = flips.includes("toDeny") || flips.includes("toAllow");
	const isAuthority = flips.includes("authority");
	const decides = (severity: string) =>
		(isVerdict && severity === "deny") || (isAuthority && severity !== "warn");
	for (const { code, severity } of reasons.came) {
		count(code, "came", decides(severity));
	}
	for (const { code, severity } of reasons.went) {
		count(code, "went", decides(severity));
	}
	for (const { before, after } of reasons.changed) {
		count(after.code, "changed", decides(before.severity) || decides(after.severity));
	}
	for (const { rule } of [...obligations.came, ...obligations.went]) {
		count(rule, "owed", true);
	}
	return counts;
}

function sum(one: CodeImpact, other: CodeImpact): CodeImpact {
	return {
		code: one.code,
		came: one.came + other.came,
		went: one.went + other.went,
		changed: one.changed + other.changed,
		owed: one.owed + other.owed,
		contracts: one.contracts + other.contracts,
		flips: [...new Set([...one.flips, ...other.flips])],
	};
}
