import { openOpa, type PolicySyntax, type RegoError } from "../../opa/index.ts";
import { type AuthoringResult, compareText, failure } from "../result.ts";
import { type PolicyFolders, readContext, readPolicyFiles } from "../sources.ts";
import { readConformance } from "./conformance.ts";
import { type Exceptions, readExceptions } from "./exceptions.ts";
import type { Flaw, LintedPolicy, RuleModule } from "./lint.ts";
import { type LintCode, lints } from "./lints.ts";

export interface LintPolicyOptions extends PolicyFolders {
	/** Folder of the cases; one that is not there has none. */
	readonly conformanceDir: string;
}

/** A flaw with the lint that found it and what to do. */
export interface LintFinding extends Flaw {
	readonly code: LintCode | "lint.exception";
	readonly help: string;
}

export interface PolicyLinting {
	/** Sorted by place. */
	readonly findings: readonly LintFinding[];
	/** What strict compilation says. */
	readonly errors: readonly RegoError[];
	/** How many rules were looked at. */
	readonly rules: number;
	/** Texts by file name, for showing the places. */
	readonly sources: Readonly<Record<string, string>>;
}

/** Compiles the rules as a build does, and holds them against the conventions of the repository. */
export async function lintPolicy(options: LintPolicyOptions): Promise<AuthoringResult<PolicyLinting>> {
	const files = await readPolicyFiles(options.policyDir, options.base);
	const { context, generated, errors } = await readContext(files, options);
	const sources = { ...files.rules, ...files.data };
	if (errors.length > 0) {
		return failure(errors, sources);
	}
	const opa = await openOpa();
	const { capabilities, schemas = {}, inputSchema } = context;
	const parsed = opa.parse({ modules: { ...files.rules, ...generated }, capabilities });
	if (!parsed.ok) {
		return failure(parsed.errors, sources);
	}
	const checked = opa.check({ ...context, modules: { ...files.rules, ...generated } });
	const modules = parsed.value;
	const isJudged = (file: string) => files.own === null || Object.hasOwn(files.own.rules, file);
	const rules = ruleModules(modules).filter(({ syntax }) => isJudged(syntax.file));
	const conformance = await readConformance(options.conformanceDir);
	const policy = { modules, rules, tests: files.tests, inputSchema, schemas, conformance };
	const exceptions = await readExceptions(options.policyDir, Object.keys(lints));
	const isAsked = ({ code, file }: LintFinding) =>
		files.own === null || (isJudged(file) && !isOurConvention(code));
	const findings = standing(flawsOf(policy).filter(isAsked), exceptions);
	return {
		ok: true,
		value: { findings, errors: checked.ok ? [] : checked.errors, rules: rules.length, sources },
	};
}

/** How this repository calls its files and where it keeps its cases is nothing to an organisation. */
function isOurConvention(code: LintFinding["code"]): boolean {
	return ["lint.code-form", "lint.package-place", "lint.bad-case", "lint.good-case"].includes(code);
}

/** What every lint finds in a policy. */
export function flawsOf(policy: LintedPolicy): readonly LintFinding[] {
	return Object.entries(lints).flatMap(([code, { help, find }]) =>
		[...find(policy)].map((flaw) => ({ ...flaw, code: code as LintCode, help })),
	);
}

/** Without what an exception excuses; one that excuses nothing is a flaw itself. */
function standing(found: readonly LintFinding[], { file, entries }: Exceptions): readonly LintFinding[] {
	const excuses = (flaw: LintFinding) =>
		entries.find(({ lint, about }) => lint === flaw.code && about === flaw.about);
	const used = new Set(found.map(excuses));
	const unused = entries
		.filter((entry) => !used.has(entry))
		.map(({ lint, about }) => ({
			code: "lint.exception" as const,
			message: `${lint} finds nothing in \`${about}\` that could be excused`,
			help: "remove the exception",
			file,
			row: 1,
			col: 1,
			about: file,
		}));
	return [...found.filter((flaw) => excuses(flaw) === undefined), ...unused].sort(byPlace);
}

function byPlace(a: LintFinding, b: LintFinding): number {
	return compareText(a.file, b.file) || a.row - b.row || a.col - b.col || compareText(a.code, b.code);
}

/** What the gate tries a bundle with when it loads one: nobody looks it up. */
const canary = "data.gatehouse.canary";

/** The modules that have findings, but for those that gather them. */
export function ruleModules(modules: readonly PolicySyntax[]): readonly RuleModule[] {
	const isEntrance = ({ annotations }: PolicySyntax) => annotations.some(({ entrypoint }) => entrypoint);
	return modules
		.filter((module) => !isEntrance(module) && module.package !== canary)
		.filter(({ rules }) => rules.some(({ name }) => name === "findings"))
		.map((syntax) => {
			const annotation = syntax.annotations.find(({ scope }) => scope === "package");
			const written = annotation?.custom?.code;
			const code = typeof written === "string" ? written.trim() : "";
			const { file, row, col } = syntax;
			return { syntax, annotation, code, head: { file, row, col, about: code === "" ? file : code } };
		});
}
