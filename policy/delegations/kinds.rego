# METADATA
# title: Delegations
# description: What the rules of these kinds found; a rule is found by standing in its kind's folder.
package gatehouse.delegations

found contains finding if {
	input.kind.name == "Delegation"
	some finding in data.gatehouse.delegations.delegation[_].findings
}

# The steps of a chain, whatever kind of contract stands at its end.
found contains finding if some finding in data.gatehouse.delegations.step[_].findings
