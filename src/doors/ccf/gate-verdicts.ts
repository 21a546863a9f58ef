import { type ContractKind, families } from "../../contract/index.ts";
import type { Reason } from "../../decision/index.ts";
import type { Decision } from "../../documents.generated.ts";
import type { Rule } from "../../policy/index.ts";
import type { EvidenceGrain } from "./options.ts";
import type { Verdict, VerdictPart, Violation } from "./verdict.ts";

/** The package under which the decision as a whole is known. */
export const decisionPackage = "gatehouse.decision";

/** The package of a code's domain, as evidence and risk templates name it. */
export function packageOf(code: string): string {
	return `gatehouse.${(code.split(".")[0] ?? "").replaceAll("-", "_")}`;
}

export interface GateVerdictOptions {
	/** What a finding must be to count as a violation. */
	readonly failOn: "deny" | "warn";
	readonly grain: EvidenceGrain;
}

/**
 * What the gate says of a contract: the decision itself, and each rule that was asked. Where the gate refused before
 * any rule was asked, the decision stands alone.
 *
 * @param asked the rules that judge the contract's kind
 */
export function gateVerdicts(
	decision: Decision,
	asked: readonly Rule[],
	options: GateVerdictOptions,
): readonly Verdict[] {
	const whole = decisionVerdict(decision, options);
	const codes = new Set(asked.map(({ code }) => code));
	const isJudged = decision.reasons.every(({ code }) => codes.has(code));
	if (!isJudged) {
		return [whole];
	}
	const groups = groupsOf(asked, options.grain);
	return [whole, ...groups.map(([policy, rules]) => ruleVerdict(policy, rules, decision, options))];
}

function decisionVerdict(decision: Decision, { failOn }: GateVerdictOptions): Verdict {
	const { reasons, outcome, authorises } = decision;
	const failing = reasons.filter((reason) => fails(reason, failOn));
	const authority =
		authorises === null || authorises.value
			? ""
			: ` It is a record that authorises nothing: ${authorises.because}`;
	return {
		package: decisionPackage,
		policy: "decision",
		title: "Contract allowed by Gatehouse",
		description: "All that Gatehouse judges of a contract: its reading, its schema and every rule.",
		remarks: `The decision is ${outcome}.${authority}`,
		labels: {},
		violations: failing.map(violationOf),
		parts: [],
	};
}

function groupsOf(
	rules: readonly Rule[],
	grain: EvidenceGrain,
): readonly (readonly [string, readonly Rule[]])[] {
	const groups = new Map<string, Rule[]>();
	for (const rule of rules) {
		const key = grain === "rules" ? rule.code : (rule.code.split(".")[0] ?? "");
		groups.set(key, [...(groups.get(key) ?? []), rule]);
	}
	return [...groups];
}

function ruleVerdict(
	policy: string,
	rules: readonly Rule[],
	{ reasons }: Decision,
	{ failOn }: GateVerdictOptions,
): Verdict {
	const [first] = rules as readonly [Rule, ...Rule[]];
	const found = reasons.filter(({ code }) => rules.some((rule) => rule.code === code));
	const failing = found.filter((reason) => fails(reason, failOn));
	const standing = found.filter((reason) => !fails(reason, failOn)).map(standingText);
	const isOne = policy === first.code;
	return {
		package: packageOf(first.code),
		policy,
		// A rule is called after what it finds.
		title: isOne ? `None of: ${first.title}` : `Gatehouse rules of \`${policy}\``,
		description: isOne ? first.description : rules.map(({ title }) => title).join("; "),
		remarks: standing.join(" "),
		labels: isOne
			? { gatehouse_rule: first.code, gatehouse_severity: first.severity }
			: { gatehouse_domain: policy },
		violations: failing.map(violationOf),
		parts: rules.map((rule) => partOf(rule, found)),
	};
}

function partOf({ code, title }: Rule, found: readonly Reason[]): VerdictPart {
	const messages = found.filter((reason) => reason.code === code).map(({ message }) => message);
	return {
		title,
		description: `Rule ${code}`,
		outcome: messages.length === 0 ? "Nothing found" : messages.join("; "),
	};
}

/** What a reviewed exception lets stand is no violation, nor is that a record authorises nothing. */
function fails({ severity, waiver }: Reason, failOn: GateVerdictOptions["failOn"]): boolean {
	return waiver === null && (severity === "deny" || (failOn === "warn" && severity === "warn"));
}

function standingText({ code, severity, message, waiver }: Reason): string {
	return waiver === null
		? `${code} (${severity}): ${message}.`
		: `${code} stands until ${waiver.expires} by a waiver of ${waiver.owner} (${waiver.ticket}): ${message}.`;
}

function violationOf({ code, title, message, remediation, range, pointer }: Reason): Violation {
	const place = range === null ? pointer : `${range.line}:${range.column}`;
	return { id: code, title, description: message, remarks: `At ${place}. ${remediation}` };
}

/** The rules that judge documents of a kind: those about it, those that its family shares, and those about facts. */
export function rulesFor(
	kind: string,
	rules: ReadonlyMap<string, Rule>,
	kinds: readonly ContractKind[],
	fileOf: (kind: ContractKind) => { readonly name: string },
): readonly Rule[] {
	const schemasOf = (one: readonly ContractKind[]) => new Set(one.map((version) => fileOf(version).name));
	const every = schemasOf(kinds);
	// A rule names the schema of one version and judges them all.
	const own = schemasOf(kinds.filter(({ name }) => name === kind));
	const family = Object.entries(families).find(([, members]) =>
		members.some(({ name }) => name === kind),
	)?.[0];
	return [...rules.values()].filter(({ about, file }) => {
		if (about.some((schema) => every.has(schema))) {
			return about.some((schema) => own.has(schema));
		}
		const folder = file.split("/")[1]?.replaceAll("_", "-") ?? "";
		return !Object.hasOwn(families, folder) || folder === family;
	});
}
