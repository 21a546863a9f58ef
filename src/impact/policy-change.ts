import type { Bundle, Rule } from "../policy/index.ts";
import type { Both } from "./decision-change.ts";

/** A policy to be compared with another. */
export interface PolicySide {
	readonly bundle: Bundle;
	/** What the bundle was built from, by file name; null where only the bundle is at hand. */
	readonly sources: Readonly<Record<string, string>> | null;
}

/** A file of the policy that is not the same on both sides. */
export interface SourceChange {
	readonly file: string;
	readonly change: "added" | "removed" | "changed";
	/** Of the rules that stand in it; none where it is shared by rules, or data. */
	readonly codes: readonly string[];
}

export interface PolicyChange {
	/** Whether compiled rules and data are the same. */
	readonly isSame: boolean;
	readonly added: readonly Rule[];
	readonly removed: readonly Rule[];
	/** Rules that weigh otherwise. */
	readonly reweighed: readonly Both<Rule>[];
	/** Null where the sources of a side are not at hand. */
	readonly sources: readonly SourceChange[] | null;
}

/** Compares two policies by what they are made of; what that means for a contract only its decisions tell. */
export function policyChange(from: PolicySide, to: PolicySide): PolicyChange {
	const [before, after] = [from.bundle.rules, to.bundle.rules];
	const isSameBytes = (name: "wasm" | "data") => Buffer.compare(from.bundle[name], to.bundle[name]) === 0;
	return {
		isSame: isSameBytes("wasm") && isSameBytes("data"),
		added: [...after.values()].filter(({ code }) => !before.has(code)),
		removed: [...before.values()].filter(({ code }) => !after.has(code)),
		reweighed: [...before.values()].flatMap((rule) => {
			const other = after.get(rule.code);
			return other === undefined || other.severity === rule.severity ? [] : [{ before: rule, after: other }];
		}),
		sources: sourceChanges(from, to),
	};
}

function sourceChanges(from: PolicySide, to: PolicySide): readonly SourceChange[] | null {
	if (from.bundle.revision === to.bundle.revision) {
		return [];
	}
	const { sources: before } = from;
	const { sources: after } = to;
	if (before === null || after === null) {
		return null;
	}
	const rules = [...from.bundle.rules.values(), ...to.bundle.rules.values()];
	const files = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
	return files
		.filter((file) => before[file] !== after[file])
		.map((file) => ({
			file,
			change: !(file in before) ? "added" : !(file in after) ? "removed" : "changed",
			codes: [...new Set(rules.filter((rule) => rule.file === file).map(({ code }) => code))].sort(),
		}));
}
