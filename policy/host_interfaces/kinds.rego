# METADATA
# title: Host interfaces
# description: What the rules of these kinds found; a rule is found by standing in its kind's folder.
package gatehouse.host_interfaces

found contains finding if {
	input.kind.name == "HostInterfaceEnvelope"
	some finding in data.gatehouse.host_interfaces.envelope[_].findings
}
