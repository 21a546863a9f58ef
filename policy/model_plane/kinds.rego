# METADATA
# title: Model plane
# description: What the rules of these kinds found; a rule is found by standing in its kind's folder.
package gatehouse.model_plane

found contains finding if {
	input.kind.name == "ModelManifest"
	some finding in data.gatehouse.model_plane.model_manifest[_].findings
}

found contains finding if {
	input.kind.name == "ModelAdapterManifest"
	some finding in data.gatehouse.model_plane.model_adapter[_].findings
}

found contains finding if {
	input.kind.name == "InferenceReceipt"
	some finding in data.gatehouse.model_plane.inference_receipt[_].findings
}

found contains finding if {
	input.kind.name == "EscalationDecision"
	some finding in data.gatehouse.model_plane.escalation_decision[_].findings
}
