import { isObject, type JsonValue } from "../../contract/index.ts";
import type { LabelSchema, RiskTemplate } from "./messages.ts";
import { uuidOf } from "./uuid.ts";

/** What the API takes for how likely or how bad a risk is, besides a template of its own. */
const levels: ReadonlySet<string> = new Set([
	"",
	"negligible",
	"low",
	"moderate",
	"medium",
	"high",
	"critical",
]);

/**
 * The risk templates that a package of policies gives.
 *
 * @param value of its rule `risk_templates`
 * @throws Error in words that say what the API would not take
 */
export function riskTemplatesOf(value: unknown, packageName: string, file: string): readonly RiskTemplate[] {
	if (value === undefined) {
		return [];
	}
	if (!Array.isArray(value)) {
		throw new Error("`risk_templates` is not an array");
	}
	const templates = value.map((one, index) =>
		templateOf(new Member(one, `risk_templates[${index}]`), packageName, file),
	);
	const seen = new Set<string>();
	for (const { name, uuid } of templates) {
		if (seen.has(uuid)) {
			throw new Error(`\`risk_templates\` has \`${name}\` twice`);
		}
		seen.add(uuid);
	}
	return templates;
}

function templateOf(member: Member, policyPackage: string, file: string): RiskTemplate {
	const name = member.needed("name");
	const labelSchema = labelsOf(member);
	const dedupeLabelKeys = member.texts("dedupe_label_keys");
	const known = new Set(labelSchema.map(({ key }) => key));
	const unknown = dedupeLabelKeys.find((key) => !known.has(key));
	if (unknown !== undefined) {
		throw new Error(
			`${member.place}: \`dedupe_label_keys\` has \`${unknown}\`, which \`label_schema\` lacks`,
		);
	}
	const [title, statement] = [member.needed("title"), member.needed("statement")];
	const [likelihoodHint, impactHint] = [hintOf(member, "likelihood_hint"), hintOf(member, "impact_hint")];
	const unfilled = [title, statement, likelihoodHint, impactHint]
		.flatMap(keysIn)
		.find((key) => !known.has(key));
	if (unfilled !== undefined) {
		throw new Error(`${member.place}: a template asks for \`${unfilled}\`, which \`label_schema\` lacks`);
	}
	const remediation = member.object("remediation");
	return {
		uuid: uuidOf({ type: "risk_template", name, package: policyPackage, file }),
		policyPackage,
		name,
		title,
		statement,
		likelihoodHint,
		impactHint,
		violationIds: member.texts("violation_ids"),
		threatRefs: threatsOf(member),
		...(remediation === null
			? {}
			: {
					remediation: {
						title: remediation.needed("title"),
						description: remediation.text("description"),
						tasks: remediation.objects("tasks").map((task) => ({ title: task.needed("title") })),
					},
				}),
		dedupeLabelKeys,
		labelSchema,
	};
}

/** The labels that a Go template asks for; what stands there in quotes is only text. */
function keysIn(template: string): readonly string[] {
	const actions = [...template.matchAll(/\{\{(.*?)\}\}/gs)].map(([, action = ""]) =>
		action.replaceAll(/"[^"]*"/g, ""),
	);
	return actions.flatMap((action) => [...action.matchAll(/\.([A-Za-z_]\w*)/g)].map(([, key = ""]) => key));
}

function threatsOf(member: Member): RiskTemplate["threatRefs"] {
	const threats = member.objects("threat_refs").map((threat) => ({
		system: threat.needed("system"),
		externalId: threat.needed("external_id"),
		title: threat.needed("title"),
		url: threat.text("url"),
	}));
	const names = threats.map(({ system, externalId }) => `${system} ${externalId}`);
	const twice = names.find((name, i) => names.indexOf(name) < i);
	if (twice !== undefined) {
		throw new Error(`${member.place}: \`threat_refs\` has \`${twice}\` twice`);
	}
	return threats;
}

function labelsOf(member: Member): readonly LabelSchema[] {
	return member
		.objects("label_schema")
		.map((label) => ({ key: label.needed("key"), description: label.text("description") }));
}

function hintOf(member: Member, name: string): string {
	const hint = member.text(name);
	if (!levels.has(hint) && !hint.includes("{{")) {
		throw new Error(`${member.place}: \`${name}\` is neither a level, such as \`high\`, nor a template`);
	}
	return hint;
}

/** An object of a policy's answer, read with its place. */
class Member {
	readonly place: string;
	readonly #value: Readonly<Record<string, unknown>>;

	constructor(value: unknown, place: string) {
		if (!isObject(value as JsonValue)) {
			throw new Error(`\`${place}\` is not an object`);
		}
		this.place = `\`${place}\``;
		this.#value = value as Readonly<Record<string, unknown>>;
	}

	text(name: string): string {
		const value = this.#own(name) ?? "";
		if (typeof value !== "string") {
			throw new Error(`${this.place}: \`${name}\` is not a text`);
		}
		return value;
	}

	needed(name: string): string {
		const value = this.text(name);
		if (value === "") {
			throw new Error(`${this.place}: \`${name}\` is missing`);
		}
		return value;
	}

	texts(name: string): readonly string[] {
		const value = this.#own(name) ?? [];
		if (!Array.isArray(value) || !value.every((one) => typeof one === "string" && one !== "")) {
			throw new Error(`${this.place}: \`${name}\` is not an array of texts`);
		}
		return value;
	}

	object(name: string): Member | null {
		const value = this.#own(name);
		return value === undefined || value === null ? null : new Member(value, name);
	}

	objects(name: string): readonly Member[] {
		const value = this.#own(name) ?? [];
		if (!Array.isArray(value)) {
			throw new Error(`${this.place}: \`${name}\` is not an array`);
		}
		return value.map((one, index) => new Member(one, `${name}[${index}]`));
	}

	#own(name: string): unknown {
		return Object.hasOwn(this.#value, name) ? this.#value[name] : undefined;
	}
}
