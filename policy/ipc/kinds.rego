# METADATA
# title: Conversations
# description: What the rules of these kinds found; a rule is found by standing in its protocol's folder.
package gatehouse.ipc

found contains finding if {
	input.kind.name == "IpcTranscript"
	some finding in data.gatehouse.ipc.v0[_].findings
}

found contains finding if {
	input.kind.name == "RunReceipt"
	some finding in data.gatehouse.ipc.receipt[_].findings
}

found contains finding if {
	input.kind.name == "M2IpcTranscript"
	some finding in data.gatehouse.ipc.m2[_].findings
}

found contains finding if {
	input.kind.name == "AdapterIpcTranscript"
	some finding in data.gatehouse.ipc.adapter[_].findings
}
