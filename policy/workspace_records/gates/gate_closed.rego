# METADATA
# title: Act past a closed gate
# description: |
#   What ran or was moved was let through by a policy gate. The gate named is not among the documents given along,
#   or it let nothing through.
# related_resources:
#   - ref: docs/rules.md#workspace-recordgate-closed
# schemas:
#   - input.contract: schema["local-agent-execution.v1"]
# custom:
#   code: workspace-record.gate-closed
#   severity: deny
#   remediation: |
#     Refer to the record of a gate that allows, and give it along.
package gatehouse.workspace_records.gates.gate_closed

import data.gatehouse.finding

# A reference of authority is judged with all others; that of a run or a transfer counts once it has acted.
findings contains finding.at(
	_rule,
	link.at,
	$"the {link.name} `{link.ref}` is not among the related documents",
) if {
	input.related.documents != null
	some link in _gates
	not link.authority
	link.found == []
}

findings contains finding.at(
	_rule,
	link.at,
	$"the {link.name} `{link.ref}` let nothing through: {document.because}",
) if {
	some link in _gates
	not link.authority
	some i in link.found
	document := input.related.documents[i]
	not document.authorises
}

findings contains finding.at(
	_rule,
	link.at,
	$"the {link.name} `{link.ref}` says `{gate.result}`",
) if {
	some link in _gates
	some i in link.found
	some gate in input.related.documents[i].contract.policyGates
	gate.id == link.ref
	gate.result != "allow"
}

_gates contains link if {
	some link in input.facts.links
	link.name == "policy gate"
	_has_acted
}

_has_acted if input.contract.status in {"running", "completed", "failed"}

# A command or a session that is recorded did take place.
_has_acted if not input.contract.status

_rule := rego.metadata.chain()
