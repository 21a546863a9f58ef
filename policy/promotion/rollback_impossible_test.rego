package gatehouse.promotion.rollback_impossible_test

import data.gatehouse.example_test as example
import data.gatehouse.promotion.rollback_impossible as rule

test_denies_snapshot_without_snapshots if {
	findings := rule.findings with input as _lane("snapshot", "nix", {})
	findings == {{
		"code": "promotion.rollback-impossible",
		"severity": "deny",
		"message": "rollback by `snapshot` needs `prerequisites.snapshot_capable: true`",
		"at": {"pointer": "/spec/lanes/0/promotion/rollbackStrategy"},
	}}
}

# Each strategy with each backend, without snapshots and with them: what the lane lacks.
test_judges_strategy_by_backend_and_snapshots if {
	every case in [
		{"strategy": "generation", "nix": [0, 0], "container": [1, 1], "pixi": [1, 1]},
		{"strategy": "image_digest", "nix": [1, 1], "container": [0, 0], "pixi": [1, 1]},
		{"strategy": "snapshot", "nix": [1, 0], "container": [1, 0], "pixi": [1, 0]},
		{"strategy": "multi_layer", "nix": [1, 0], "container": [1, 0], "pixi": [1, 0]},
	] {
		every backend in ["nix", "container", "pixi"] {
			[
				count(_messages(case.strategy, backend, {"snapshot_capable": false})),
				count(_messages(case.strategy, backend, {"snapshot_capable": true})),
			] == case[backend]
		}
	}
}

test_denies_image_digest_of_a_nix_lane if {
	_messages("image_digest", "nix", {}) == {"rollback by `image_digest` needs a container backend"}
}

test_denies_generation_of_a_container if {
	_messages("generation", "container", {}) == {"rollback by `generation` needs a nix backend"}
}

test_denies_multi_layer_without_snapshots if {
	_messages("multi_layer", "nix", {"snapshot_capable": false}) == {concat("", [
		"rollback by `multi_layer` needs ",
		"`prerequisites.snapshot_capable: true`",
	])}
}

test_allows_lane_without_promotion if {
	findings := rule.findings with input as example.lanes([{}])
	findings == set()
}

_messages(strategy, backend, prerequisites) := messages if {
	findings := rule.findings with input as _lane(strategy, backend, prerequisites)
	messages := {finding.message | some finding in findings}
}

_lane(strategy, backend, prerequisites) := example.lanes([{
	"backend": {"type": backend},
	"prerequisites": prerequisites,
	"promotion": {"requiresStagePass": true, "rollbackStrategy": strategy},
}])
