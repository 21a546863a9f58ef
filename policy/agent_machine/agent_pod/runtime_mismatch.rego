# METADATA
# title: Pod type and runtime that do not fit
# description: |
#   The type says by what a pod runs. A runtime of another kind would run it under other rules than those that it
#   was checked by; in a cluster a pod also needs its namespace and its service account.
# related_resources:
#   - ref: docs/rules.md#agent-podruntime-mismatch
# schemas:
#   - input.contract: schema["agent-pod.v0.1.0"]
# custom:
#   code: agent-pod.runtime-mismatch
#   severity: deny
#   remediation: |
#     Set the runtime that the type names, and what the cluster needs.
package gatehouse.agent_machine.agent_pod.runtime_mismatch

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/runtime/mode"},
	$"a pod of type `{input.contract.podType}` runs by `{input.contract.runtime.mode}`",
) if {
	not input.contract.runtime.mode in _type.modes
}

findings contains finding.at(
	_rule,
	{"pointer": "/runtime"},
	$"a pod of type `{input.contract.podType}` needs a `{field}`",
) if {
	_type.family == "kubernetes"
	some field in ["namespace", "serviceAccountName"]
	object.get(input.contract.runtime, field, "") == ""
}

_type := data.gatehouse.agent_machine.agent_pod.types[input.contract.podType]

_rule := rego.metadata.chain()
