package gatehouse.ipc.m2.lane_unpinned_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.example_test as example
import data.gatehouse.ipc.m2.lane_unpinned as rule

test_warns_of_a_container_that_is_not_described if {
	findings := rule.findings with input as example.build([{"op": "remove", "path": "/messages/2/lane/container"}])
	findings == {{
		"code": "m2-ipc.lane-unpinned",
		"severity": "warn",
		"message": "the lane runs in a container, and its image is not named",
		"at": {"pointer": "/messages/2/lane"},
	}}
}

test_warns_of_an_image_without_digest if _codes(example.with_image({"text": "debian@sha256:beef", "pinned": false, "at": 0})) == {"m2-ipc.lane-unpinned"}

test_allows_an_image_with_its_digest if _codes(example.with_image({"text": "debian@sha256:0…", "pinned": true, "at": 0})) == set()

test_allows_a_lane_without_container if _codes(example.build([
	{"op": "replace", "path": "/messages/2/lane/containerized", "value": false},
	{"op": "remove", "path": "/messages/2/lane/container"},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
