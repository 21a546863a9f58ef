import { ownTexts } from "../../decision/index.ts";
import type { Rule } from "../../policy/index.ts";
import { contractLabels } from "./evidence.ts";
import { decisionPackage, packageOf } from "./gate-verdicts.ts";
import { componentSubject, type RiskTemplate, type RiskTemplates, type SubjectTemplate } from "./messages.ts";
import { uuidOf } from "./uuid.ts";

/** The API takes no longer text in a template. */
const longest = 1000;

const identity: readonly (keyof typeof contractLabels)[] = [
	"contract_kind",
	"contract_name",
	"contract_document",
];

const labelSchema = Object.entries(contractLabels).map(([key, description]) => ({ key, description }));

/** How evidence becomes the contracts that it is about. */
export const subjectTemplates: readonly SubjectTemplate[] = [
	{
		name: "gatehouse-contract",
		type: componentSubject,
		titleTemplate: "{{ .contract_kind }} {{ .contract_name }}",
		descriptionTemplate: "The contract in {{ .contract_source }}, document {{ .contract_document }}",
		purposeTemplate: "Says what is to be run, or what is granted, and is judged before it is acted on",
		remarksTemplate: "",
		identityLabelKeys: identity,
		labelSchema,
	},
];

/** The risk that each rule stands for, by the package that its evidence names; the gate's own refusals come first. */
export function catalogueTemplates(rules: ReadonlyMap<string, Rule>): readonly RiskTemplates[] {
	const refusals = Object.entries(ownTexts).map(([code, texts]) =>
		templateOf(decisionPackage, { code, ...texts }),
	);
	const packages = new Map<string, RiskTemplate[]>([[decisionPackage, refusals]]);
	for (const rule of rules.values()) {
		const name = packageOf(rule.code);
		packages.set(name, [...(packages.get(name) ?? []), templateOf(name, rule)]);
	}
	return [...packages].map(([packageName, riskTemplates]) => ({ packageName, riskTemplates }));
}

function templateOf(
	policyPackage: string,
	{ code, title, description, remediation }: Pick<Rule, "code" | "title" | "description" | "remediation">,
): RiskTemplate {
	const fix = written(remediation);
	return {
		uuid: uuidOf({ type: "risk_template", name: code, package: policyPackage }),
		policyPackage,
		name: code,
		title: written(title),
		statement: written(description),
		// How likely and how bad it is, the organisation knows.
		likelihoodHint: "",
		impactHint: "",
		violationIds: [code],
		threatRefs: [],
		remediation: { title: `Mend ${code}`, description: fix, tasks: [{ title: fix }] },
		dedupeLabelKeys: identity,
		labelSchema,
	};
}

/** A text that no template engine takes for one of its own. */
function written(text: string): string {
	return text.trim().replaceAll("{{", "{ {").slice(0, longest);
}
