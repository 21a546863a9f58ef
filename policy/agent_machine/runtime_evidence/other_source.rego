# METADATA
# title: Evidence that its sources contradict
# description: |
#   The evidence names the deployment, the storage, the admission and the grant of one pod on one machine. Where one
#   of these, given along, is of another pod or machine, or says otherwise than the evidence claims, the evidence is
#   not of that run.
# related_resources:
#   - ref: docs/rules.md#runtime-evidenceother-source
# schemas:
#   - input.contract: schema["agentplane-runtime-evidence.v0.1.0"]
# custom:
#   code: runtime-evidence.other-source
#   severity: deny
#   remediation: |
#     Name the documents of this run, and record what they say.
package gatehouse.agent_machine.runtime_evidence.other_source

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": link.at.pointer},
	$"`{document.source}` is about `{theirs}`, and this is about `{ours}`",
) if {
	some [link, document] in _sources
	some [at, field] in _subjects[link.name]
	theirs := object.get(document.contract, at, null)
	theirs != null
	ours := input.contract[field]
	theirs != ours
}

findings contains finding.at(
	_rule,
	{"pointer": link.at.pointer},
	$"the evidence calls the {link.name} `{claim.word}`, and `{document.source}` is `{theirs}`",
) if {
	some [link, document] in _sources
	claim := _claims[link.name]
	theirs := object.get(document.contract, claim.at, claim.word)
	theirs != claim.word
}

_sources contains [link, input.related.documents[i]] if {
	some link in input.facts.links
	some i in link.found
}

# By what a source is called: where it says what it is about, and where the evidence says the same.
_subjects := {
	"deployment receipt": [[["source", "id"], "agentPodId"]],
	"storage receipt": [[["agentMachineId"], "agentMachineId"], [["agentPodId"], "agentPodId"]],
	"policy admission": [[["request", "agentMachineId"], "agentMachineId"], [["request", "agentPodId"], "agentPodId"]],
	"registry grant": [[["request", "agentMachineId"], "agentMachineId"], [["request", "agentPodId"], "agentPodId"]],
}

_claims["policy admission"] := {"word": "allowed", "at": ["decision", "status"]} if {
	input.contract.policyFabric.admissionStatus == "allowed"
}

_claims["registry grant"] := {"word": "active", "at": ["grant", "status"]} if {
	input.contract.agentRegistry.grantStatus == "active"
}

_rule := rego.metadata.chain()
