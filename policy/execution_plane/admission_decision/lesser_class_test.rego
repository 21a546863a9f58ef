package gatehouse.execution_plane.admission_decision.lesser_class_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.admission_decision.lesser_class as rule
import data.gatehouse.execution_plane.example_test as example

test_warns_of_lesser_class_where_a_better_one_is_offered if {
	findings := rule.findings with input as _offered(["spiffe://lab/microvm@v1", "local-erlexec-weak"], "spiffe://lab/microvm@v1")
	findings == {{
		"code": "admission-decision.lesser-class",
		"severity": "warn",
		"message": "`local-erlexec-weak` was chosen, and `given.json` offers `spiffe://lab/microvm@v1`, which the request prefers",
		"at": {"pointer": "/attestation_class"},
	}}
}

test_allows_the_class_that_is_preferred if {
	_codes(_offered(["local-erlexec-weak", "spiffe://lab/microvm@v1"], "spiffe://lab/microvm@v1")) == set()
}

test_allows_the_best_that_is_offered if {
	_codes(_offered(["spiffe://lab/microvm@v1", "local-erlexec-weak"], "local-erlexec-weak")) == set()
}

# A decision beside a document that is both: the request with this order, and a target that offers this class.
_offered(order, class) := object.union(given, {"facts": {"links": array.concat(
	given.facts.links,
	[object.union(given.facts.links[0], {"name": "target on its lane"})],
)}}) if {
	both := {"acceptable_attestation": {"priority_order": order}, "attested_capability_classes": [class]}
	given := example.beside(example.decision([]), "request", both)
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
