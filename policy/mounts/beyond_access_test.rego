package gatehouse.mounts.beyond_access_test

import data.gatehouse.example_test as example
import data.gatehouse.mounts.beyond_access as rule

test_denies_writing_where_reading_is_allowed if _codes({}, {"allowed": [example.root(["dev"], {"access": "read-only"})]}) == {"mounts.beyond-access"}

test_allows_reading_there if _codes({"access": "read-only"}, {"allowed": [example.root(["dev"], {"access": "read-only"})]}) == set()

test_allows_writing_where_it_is_allowed if _codes({}, {}) == set()

test_allows_the_rest_to_other_rules if _codes({"segments": []}, {"allowed": [example.root(["dev"], {"access": "read-only"})]}) == set()

_codes(path, policy) := codes if {
	findings := rule.findings with input as object.union(example.paths([path]), example.mount_policy(policy))
	codes := example.codes(findings)
}
