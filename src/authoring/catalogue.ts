import { ownTexts } from "../decision/index.ts";
import type { Annotation, PolicyBuild, PolicyPackage, RegoError } from "../opa/index.ts";
import type { Rule } from "../policy/index.ts";
import { compareText } from "./result.ts";

/** A rule as its METADATA presents it. */
export interface CatalogueRule extends Rule {
	/** As a reference: `data.gatehouse.mounts.whole_home`. */
	readonly package: string;
}

const findings = "findings";

/** What an annotation gives the schema of, where the rule is about one kind of contract. */
const contract = "input.contract";

const codeForm = /^[a-z][a-z0-9-]*\.[a-z0-9][a-z0-9-]*$/;

/** What the gate tries a bundle with when it loads one; asked like a rule, but nobody looks it up. */
const canary = "data.gatehouse.canary";

/**
 * Lists the rules: every package with findings but those of an entrypoint. A rule that says too little of itself, or
 * that no entrypoint asks, is an error.
 */
export function catalogueOf(build: PolicyBuild): {
	readonly rules: readonly CatalogueRule[];
	readonly errors: readonly RegoError[];
} {
	const errors: RegoError[] = [];
	const rules: CatalogueRule[] = [];
	for (const part of rulePackages(build)) {
		const annotation = build.annotations.find(
			({ scope, path }) => scope === "package" && path === part.package,
		);
		const place = { file: annotation?.file ?? part.file, row: annotation?.row ?? part.row };
		const report = (message: string) =>
			errors.push({ code: "rule_metadata_error", message, ...place, col: 1 });
		if (!isGathered(build, part.package)) {
			report(`no entrypoint asks for ${part.package}.${findings}: add it to the decision`);
		}
		if (part.package === canary) {
			continue;
		}
		const texts = textsOf(annotation);
		if (texts.missing.length > 0) {
			report(`the package's METADATA lacks ${texts.missing.join(", ")}`);
			continue;
		}
		if (!isSeverity(texts.severity)) {
			report(`custom.severity is \`${texts.severity}\`: it must be deny, warn or withhold`);
			continue;
		}
		if (!codeForm.test(texts.code)) {
			report(`the code \`${texts.code}\` is not of the form \`domain.kebab-name\``);
			continue;
		}
		if (Object.hasOwn(ownTexts, texts.code)) {
			report(`the code \`${texts.code}\` is the gate's own`);
			continue;
		}
		const namesake = rules.find(({ code }) => code === texts.code);
		if (namesake !== undefined) {
			report(`the code \`${texts.code}\` is used by ${namesake.file}:${namesake.row} too`);
			continue;
		}
		const { code, title, description, remediation } = texts;
		const related = (annotation?.relatedResources ?? []).map(({ ref }) => ref);
		const about = (annotation?.schemas ?? []).filter(({ path }) => path === contract).map(({ name }) => name);
		rules.push({
			code,
			severity: texts.severity,
			title,
			description,
			remediation,
			related,
			about,
			...place,
			package: part.package,
		});
	}
	return { rules: rules.sort((a, b) => compareText(a.code, b.code)), errors };
}

function isSeverity(text: string): text is Rule["severity"] {
	return ["deny", "warn", "withhold"].includes(text);
}

/** One module of each package, the first that has findings. */
function rulePackages(build: PolicyBuild): readonly PolicyPackage[] {
	const entrances = new Set(
		build.annotations.filter(({ entrypoint }) => entrypoint).map((annotation) => annotation.package),
	);
	const seen = new Set<string>();
	return build.packages.filter((part) => {
		const isRule =
			!entrances.has(part.package) &&
			!seen.has(part.package) &&
			part.rules.some(({ name }) => name === findings);
		if (isRule) {
			seen.add(part.package);
		}
		return isRule;
	});
}

function isGathered(build: PolicyBuild, name: string): boolean {
	return build.packages
		.filter((part) => part.package === name)
		.some((part) => part.rules.some((rule) => rule.name === findings && rule.reached));
}

function textsOf(annotation: Annotation | undefined) {
	const missing: string[] = [];
	const text = (name: string, value: unknown): string => {
		const written = typeof value === "string" ? value.trim() : "";
		if (written === "") {
			missing.push(name);
		}
		return written;
	};
	return {
		title: text("title", annotation?.title),
		description: text("description", annotation?.description),
		code: text("custom.code", annotation?.custom?.code),
		severity: text("custom.severity", annotation?.custom?.severity),
		remediation: text("custom.remediation", annotation?.custom?.remediation),
		missing,
	};
}
