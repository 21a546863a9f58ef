package gatehouse.mounts.discouraged_pattern_test

import data.gatehouse.example_test as example
import data.gatehouse.mounts.discouraged_pattern as rule

test_warns_of_path_that_a_pattern_advises_against if _codes({"segments": ["x", "y"]}, {"denied": [example.pattern({"base": "home", "segments": ["x"], "severity": "warn"})]}) == {"mounts.discouraged-pattern"}

test_allows_path_beside_it if _codes({"segments": ["xy"]}, {"denied": [example.pattern({"base": "home", "segments": ["x"], "severity": "warn"})]}) == set()

test_allows_path_that_is_denied if _codes({"segments": ["x"]}, {"denied": [example.pattern({"base": "home", "segments": ["x"], "severity": "deny"})]}) == set()

_codes(path, policy) := codes if {
	findings := rule.findings with input as object.union(example.paths([path]), example.mount_policy(policy))
	codes := example.codes(findings)
}
