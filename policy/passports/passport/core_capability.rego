# METADATA
# title: Core capability outside the core
# description: |
#   Some capabilities are of the system itself; the data names them. An agent of another class holds none, not by
#   exception either, and a pattern in place of a name would cover them.
# related_resources:
#   - ref: docs/rules.md#passportcore-capability
# schemas:
#   - input.contract: schema["agent-passport.v2"]
# custom:
#   code: passport.core-capability
#   severity: deny
#   remediation: |
#     Remove the exception, or name a capability of the agent's own field.
package gatehouse.passports.passport.core_capability

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/capability_exceptions/{i}/capability"},
	$"an agent of the class `{input.contract.agent_class}` holds `{exception.capability}`",
) if {
	not input.contract.agent_class in data.gatehouse.passports.core_classes
	some i, exception in input.contract.capability_exceptions
	_is_core(_name(exception.capability))
}

# Whatever sign stands between the parts, they are the same parts.
_name(capability) := strings.replace_n({":": ".", "/": "."}, lower(trim_space(capability)))

_is_core(name) if {
	some core in data.gatehouse.passports.core_capabilities
	startswith($"{name}.", $"{core}.")
}

_is_core(name) if contains(name, "*")

_rule := rego.metadata.chain()
