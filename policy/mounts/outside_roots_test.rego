package gatehouse.mounts.outside_roots_test

import data.gatehouse.example_test as example
import data.gatehouse.mounts.outside_roots as rule

test_denies_path_that_no_root_covers if _codes({"segments": ["src"]}, {}) == {"mounts.outside-roots"}

test_allows_path_below_a_root if _codes({"segments": ["dev", "x"]}, {}) == set()

test_allows_it_where_the_policy_asks if _codes({"segments": ["src"]}, {"default": "ask"}) == set()

test_allows_it_where_the_policy_permits if _codes({"segments": ["src"]}, {"default": "permit"}) == set()

_codes(path, policy) := codes if {
	findings := rule.findings with input as object.union(example.paths([path]), example.mount_policy(policy))
	codes := example.codes(findings)
}

test_leaves_mounts_of_the_contract_to_another_rule if {
	source := object.union(example.paths([{"segments": ["src"]}]), example.mount_policy({}))
	count(rule.findings) == 0 with input as json.remove(source, ["facts/paths/0/command"])
}
