# METADATA
# title: Agent that decided for itself
# description: |
#   The decision behind the gate was taken by the very agent that the gate let through.
# related_resources:
#   - ref: docs/rules.md#agent-executionown-decision
# schemas:
#   - input.contract: schema["local-agent-execution.v1"]
# custom:
#   code: agent-execution.own-decision
#   severity: deny
#   remediation: |
#     Have somebody else decide.
package gatehouse.workspace_records.local_agent_execution.own_decision

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	link.at,
	$"the agent `{input.contract.agentId}` decided on its own run in `{document.source}`",
) if {
	some link in input.facts.links
	link.name == "policy gate"
	some document in _behind(link)
	some name in _deciders(document)
	_is_agent(name)
}

# The gate's documents and those that they name.
_behind(link) := {input.related.documents[i] |
	some i in link.found
} | {input.related.documents[j] |
	some i in link.found
	some next in input.related.documents[i].links
	next.name == "decision card"
	some j in next.found
}

_deciders(document) := {name |
	some field in ["decidedBy", "evaluatedBy"]
	name := document.contract[field]
} | {card.decidedBy | some card in document.contract.decisionCards}

_is_agent(name) if name == input.contract.agentId

_is_agent(name) if name == $"agent:{input.contract.agentId}"

_rule := rego.metadata.chain()
