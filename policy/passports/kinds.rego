# METADATA
# title: Passports
# description: What the rules of these kinds found; a rule is found by standing in its kind's folder.
package gatehouse.passports

found contains finding if {
	input.kind.name == "AgentPassport"
	some finding in data.gatehouse.passports.passport[_].findings
}
