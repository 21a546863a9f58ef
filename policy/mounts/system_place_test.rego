package gatehouse.mounts.system_place_test

import data.gatehouse.example_test as example
import data.gatehouse.mounts.system_place as rule

test_denies_system_configuration if _codes({"base": "root", "segments": ["etc"]}, {"default": "permit"}) == {"mounts.system-place"}

test_allows_folder_of_services if _codes({"base": "root", "segments": ["srv"]}, {}) == set()

test_allows_place_that_the_policy_names if _codes({"base": "root", "segments": ["etc"]}, {"allowed": [example.root(["etc"], {"base": "root"})]}) == set()

_codes(path, policy) := codes if {
	findings := rule.findings with input as object.union(example.paths([path]), example.mount_policy(policy))
	codes := example.codes(findings)
}
