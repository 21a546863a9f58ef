package gatehouse.finding_test

import data.gatehouse.finding

test_takes_code_and_severity_from_the_package if {
	finding.at(_chain, {"pointer": "/spec"}, "something is wrong") == {
		"code": "example.wrong",
		"severity": "warn",
		"message": "something is wrong",
		"at": {"pointer": "/spec"},
	}
}

test_takes_them_from_the_package_even_where_the_rule_has_its_own if {
	rule := {"path": ["gatehouse", "example", "findings"], "annotations": {"custom": {"code": "of-the-rule"}}}
	chain := array.concat([rule], array.slice(_chain, 1, 2))
	finding.at(chain, {"pointer": "/spec"}, "something is wrong").code == "example.wrong"
}

test_finds_nothing_without_an_annotation if {
	not finding.at([{"path": ["gatehouse", "example"]}], {"pointer": "/spec"}, "something is wrong")
}

test_shows_what_a_path_means if {
	finding.about(_chain, _path, "something is wrong") == {
		"code": "example.wrong",
		"severity": "warn",
		"message": "something is wrong",
		"at": 4,
		"meaning": {
			"written": "--dev-root $X",
			"resolved": "~/dev",
			"derivation": ["$X ← X=~/dev"],
		},
	}
}

test_shows_path_that_means_what_it_says if {
	plain := finding.about(_chain, object.remove(_path, ["derivation"]), "something is wrong")
	plain.meaning.derivation == []
}

_chain := [
	{"path": ["gatehouse", "example", "findings"]},
	{
		"path": ["gatehouse", "example"],
		"annotations": {"custom": {"code": "example.wrong", "severity": "warn"}},
	},
]

_path := {
	"text": "--dev-root $X",
	"shown": "~/dev",
	"derivation": ["$X ← X=~/dev"],
	"at": 4,
}
