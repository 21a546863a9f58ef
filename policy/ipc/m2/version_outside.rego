# METADATA
# title: A version that one side does not speak
# description: |
#   The selected version lies between the least and the greatest of the adapter, is among those that it lists, and
#   is of the major version that the runner speaks, no newer than the runner's.
# related_resources:
#   - ref: docs/rules.md#m2-ipcversion-outside
# schemas:
#   - input.contract: schema["m2-ipc-transcript.v1.0"]
# custom:
#   code: m2-ipc.version-outside
#   severity: deny
#   remediation: |
#     Select a version that both speak, or answer with `E_PROTOCOL_INCOMPATIBLE`.
package gatehouse.ipc.m2.version_outside

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/result/protocol/selected"},
	$"not both sides speak `{message.result.protocol.selected}`",
) if {
	some i, message in input.contract.messages
	message.op == "hello"
	message.result.protocol.selected
	not _is_spoken(i)
}

_is_spoken(i) if {
	spoken := input.contract.messages[i].result.protocol
	selected := _version(spoken.selected)
	_version(spoken.min) <= selected
	selected <= _version(spoken.max)
	spoken.selected in object.get(spoken, "supported", [spoken.selected])
	wanted := _version(input.contract.messages[input.facts.messages[i].request].protocol)
	selected[0] == wanted[0]
	selected <= wanted
}

_version(text) := [to_number(part) | some part in split(text, ".")]

_rule := rego.metadata.chain()
