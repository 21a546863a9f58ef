# METADATA
# title: Execution plane
# description: What the rules of these kinds found; a rule is found by standing in its kind's folder.
package gatehouse.execution_plane

found contains finding if {
	input.kind.name == "AdmissionRequest"
	some finding in data.gatehouse.execution_plane.admission_request[_].findings
}
