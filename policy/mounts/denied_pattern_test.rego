package gatehouse.mounts.denied_pattern_test

import data.gatehouse.example_test as example
import data.gatehouse.mounts.denied_pattern as rule

test_denies_path_that_a_pattern_covers if _codes({"segments": ["x", "y"]}, {"denied": [example.pattern({"base": "home", "segments": ["x"], "severity": "deny"})]}) == {"mounts.denied-pattern"}

test_allows_path_beside_it if _codes({"segments": ["xy"]}, {"denied": [example.pattern({"base": "home", "segments": ["x"], "severity": "deny"})]}) == set()

test_allows_path_that_is_only_advised_against if _codes({"segments": ["x"]}, {"denied": [example.pattern({"base": "home", "segments": ["x"], "severity": "warn"})]}) == set()

_codes(path, policy) := codes if {
	findings := rule.findings with input as object.union(example.paths([path]), example.mount_policy(policy))
	codes := example.codes(findings)
}
