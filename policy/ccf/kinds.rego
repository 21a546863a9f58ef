# METADATA
# title: Configuration of the Continuous Compliance agent
# description: What the rules of these kinds found; a rule is found by standing in its kind's folder.
package gatehouse.ccf

found contains finding if {
	input.kind.name == "CCFAgentConfiguration"
	some finding in data.gatehouse.ccf.agent[_].findings
}
