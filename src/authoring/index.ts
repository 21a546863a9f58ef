/** For those who write policies: build, test and format them. Functions return values; nothing here prints. */
export { type BuildBundleOptions, type BundleBuild, buildBundle, revisionOf } from "./bundle.ts";
export { deriveCapabilities, type PolicyCapabilities } from "./capabilities.ts";
export type { CatalogueRule } from "./catalogue.ts";
export {
	type ConformanceCase,
	type ConformanceResult,
	conformanceCases,
	judgeCase,
	judgeCases,
} from "./conformance.ts";
export type { PolicyCoverage, PolicyFileCoverage } from "./coverage.ts";
export { type CurrentBundle, withCurrentBundle } from "./current-bundle.ts";
export {
	type Case,
	compareEngines,
	type Difference,
	type DifferentialOptions,
	type DifferentialRun,
} from "./differential.ts";
export { type FormatPolicyOptions, formatPolicy } from "./format-policy.ts";
export { KeptBundles } from "./kept-bundles.ts";
export { describeLinting, type LintFinding, lintPolicy, type PolicyLinting } from "./lint/index.ts";
export { type Judge, newKindRule } from "./new-kind-rule.ts";
export { type NewRule, newRule } from "./new-rule.ts";
export { bundleBesideOurs } from "./own-bundle.ts";
export { isBesideOurs } from "./own-rules.ts";
export { openQueries, type Queries } from "./queries.ts";
export type { AuthoringFailure, AuthoringResult } from "./result.ts";
export { compiledRules, type PolicyFiles, type PolicyFolders, readPolicyFiles } from "./sources.ts";
export { cacheFolder, TestCache } from "./test-cache.ts";
export { isFailed, type TestFormatName, type TestReport, testFormats } from "./test-formats.ts";
export {
	type PolicyTest,
	type PolicyTestRun,
	type TestBench,
	type TestPolicyOptions,
	testPolicy,
} from "./test-policy.ts";
export { describeCoverage, describeErrors, describeTests } from "./text.ts";
