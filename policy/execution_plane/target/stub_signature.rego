# METADATA
# title: Signature of a stub
# description: |
#   Test doubles sign with a fixed text. It proves nothing, and has no place outside tests.
# related_resources:
#   - ref: docs/rules.md#targetstub-signature
# custom:
#   code: target.stub-signature
#   severity: deny
#   remediation: |
#     Have the target attested by a real verifier.
package gatehouse.execution_plane.target.stub_signature

import data.gatehouse.execution_plane.escape
import data.gatehouse.execution_plane.known
import data.gatehouse.execution_plane.parts
import data.gatehouse.finding

findings contains finding.at(_rule, {"pointer": pointer}, $"`{text}` is the signature of a stub") if {
	some part in (parts.descriptors | parts.attestations)
	walk(part.value, [path, text])
	text in known.stub_signatures
	pointer := concat("", array.concat([part.at], [$"/{escape.token(token)}" | some token in path]))
}

_rule := rego.metadata.chain()
