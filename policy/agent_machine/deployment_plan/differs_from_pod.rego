# METADATA
# title: Plan that is not the pod's
# description: |
#   A plan copies what its pod says and adds nothing: no port, no volume, no permission, and it drops no control.
# related_resources:
#   - ref: docs/rules.md#deployment-plandiffers-from-pod
# schemas:
#   - input.contract: schema["agentpod-deployment-plan.v0.1.0"]
# custom:
#   code: deployment-plan.differs-from-pod
#   severity: deny
#   remediation: |
#     Derive the plan anew from the pod.
package gatehouse.agent_machine.deployment_plan.differs_from_pod

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/{concat("/", here)}"},
	$"`{concat(".", here)}` is {json.marshal(value)}, and `{pod.source}` has {json.marshal(original)}",
) if {
	some pod in _pods
	some [here, there] in _copied
	value := object.get(input.contract, here, null)
	original := object.get(pod.contract, there, null)
	value != null
	value != original
}

findings contains finding.at(
	_rule,
	{"pointer": $"/resources/{name}"},
	$"`{pod.source}` has other `{name}` resources",
) if {
	some pod in _pods
	some name, resource in input.contract.resources
	resource != object.get(pod.contract, ["resources", name], null)
}

findings contains finding.at(
	_rule,
	{"pointer": $"/ports/{i}"},
	$"`{pod.source}` has no such port",
) if {
	some pod in _pods
	some i, port in input.contract.ports
	not port in object.get(pod.contract, "ports", [])
}

findings contains finding.at(
	_rule,
	{"pointer": $"/storageResolution/{i}"},
	$"`{pod.source}` has no such volume",
) if {
	some pod in _pods
	some i, volume in input.contract.storageResolution
	not _is_of(volume, pod.contract.storage)
}

_pods contains input.related.documents[i] if {
	some link in input.facts.links
	link.name == "agent pod"
	some i in link.found
}

# Where a value stands here, and where in the pod.
_copied contains [["target", field], [field]] if some field in ["podType", "profile"]

_copied contains [[part, field], [part, field]] if {
	some part in ["workload", "runtime", "policy", "receipts"]
	some field, _ in input.contract[part]
}

# The plan may resolve what the pod leaves open.
_is_of(volume, volumes) if {
	some original in volumes
	every field, value in volume {
		_agrees(value, object.get(original, field, null))
	}
}

_agrees(value, original) if value == original

_agrees(null, _) := true

_agrees(_, null) := true

_rule := rego.metadata.chain()
