# METADATA
# title: Age that the times do not give
# description: |
#   The age of a signal is the time from its verification to its observation. Where the two times of one day give
#   another age, freshness was not measured by them.
# related_resources:
#   - ref: docs/rules.md#trust-signaldoubtful-age
# schemas:
#   - input.contract: schema["external-trust-signal-provider.v0.1.0"]
# custom:
#   code: trust-signal.doubtful-age
#   severity: warn
#   remediation: |
#     Compute the age from `verifiedAt` and `observedAt`.
package gatehouse.agent_machine.trust_signal.doubtful_age

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"{at}/freshness/observedAgeSeconds"},
	$"the age is given as {given} s, and the times give {age} s",
) if {
	some [at, given] in _given
	age := _age(input.facts.instants[$"{at}/verifiedAt"], input.facts.instants["/observedAt"])
	abs(age - given) > 1
}

_given contains ["/response", input.contract.response.freshness.observedAgeSeconds]

_given contains [$"/response/signals/{i}", signal.freshness.observedAgeSeconds] if {
	some i, signal in input.contract.response.signals
}

# Of instants of one day; longer ages are left alone.
_age(from, until) := _second(until) - _second(from) if {
	substring(from, 0, 10) == substring(until, 0, 10)
	from <= until
}

_second(text) := ((_number(text, 11) * 3600) + (_number(text, 14) * 60)) + _number(text, 17)

_number(text, start) := to_number(substring(text, start, 2))

_rule := rego.metadata.chain()
