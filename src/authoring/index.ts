/** For those who write policies: build, test and format them. Functions return values; nothing here prints. */
export { type BuildBundleOptions, type BundleBuild, buildBundle, revisionOf } from "./bundle.ts";
export { deriveCapabilities, type PolicyCapabilities } from "./capabilities.ts";
export type { CatalogueRule } from "./catalogue.ts";
export { type FormatPolicyOptions, formatPolicy } from "./format-policy.ts";
export { describeLinting, type LintFinding, lintPolicy, type PolicyLinting } from "./lint/index.ts";
export { type Judge, newKindRule } from "./new-kind-rule.ts";
export { type NewRule, newRule } from "./new-rule.ts";
export { openQueries } from "./queries.ts";
export type { AuthoringFailure, AuthoringResult } from "./result.ts";
export { type PolicyFiles, type PolicyFolders, readPolicyFiles } from "./sources.ts";
export {
	type PolicyCoverage,
	type PolicyFileCoverage,
	type PolicyTestRun,
	type TestPolicyOptions,
	testPolicy,
} from "./test-policy.ts";
export { describeCoverage, describeErrors, describeTests } from "./text.ts";
