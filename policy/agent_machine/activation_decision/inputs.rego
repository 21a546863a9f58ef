# METADATA
# title: Inputs of an activation
# description: The documents given along by which an activation was decided.
package gatehouse.agent_machine.activation_decision.inputs

# METADATA
# description: Each, with the name and the place of the reference that leads to it.
given contains {"name": link.name, "at": link.at, "document": input.related.documents[i]} if {
	some link in input.facts.links
	some i in link.found
}
