# METADATA
# title: Tool that reaches anywhere
# description: |
#   A tool that sends names the domains that it sends to, and one that writes the paths that it writes below. A wildcard
#   or a blank names nothing.
# related_resources:
#   - ref: docs/rules.md#capability-declarationreach-unbounded
# schemas:
#   - input.contract: schema["capability-declaration.v0.1.0"]
# custom:
#   code: capability-declaration.reach-unbounded
#   severity: deny
#   remediation: |
#     Name what the tool may reach.
package gatehouse.agent_machine.capability_declaration.reach_unbounded

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/constraints/{name}"},
	$"an effect of `{input.contract.effect}` has no bound in `{name}`",
) if {
	name := _bounds[input.contract.effect]
	input.contract.constraints[name] == []
}

findings contains finding.at(
	_rule,
	{"pointer": $"/constraints/{name}/{i}"},
	$"`{ref}` names nothing in particular",
) if {
	some name in _bounds
	some i, ref in input.contract.constraints[name]
	_names_nothing(ref)
}

_bounds := {"egress": "domainAllowRefs", "write": "pathAllowRefs"}

_names_nothing(ref) if contains(ref, "*")

_names_nothing(ref) if trim_space(ref) == ""

_rule := rego.metadata.chain()
