# METADATA
# title: A request with two answers
# description: |
#   A request has one answer. With two, each reader may believe another.
# related_resources:
#   - ref: docs/rules.md#m2-ipcanswered-twice
# schemas:
#   - input.contract: schema["m2-ipc-transcript.v1.0"]
# custom:
#   code: m2-ipc.answered-twice
#   severity: deny
#   remediation: |
#     Answer a request once.
package gatehouse.ipc.m2.answered_twice

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{j}/id"},
	$"the request `{input.contract.messages[j].id}` has its answer already",
) if {
	some fact in input.facts.messages
	some n, j in fact.answers
	n > 0
}

_rule := rego.metadata.chain()
