export { type LintFinding, type LintPolicyOptions, lintPolicy, type PolicyLinting } from "./lint-policy.ts";
export { describeLinting } from "./text.ts";
