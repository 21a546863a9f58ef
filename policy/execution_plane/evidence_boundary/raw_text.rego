# METADATA
# title: Raw payload as a text
# description: |
#   A text that quotes a prompt, a provider's body, a key or a workflow's history keeps what must not be kept. A
#   list of what was looked for may name them.
# related_resources:
#   - ref: docs/rules.md#evidence-boundaryraw-text
# schemas:
#   - input.contract: schema["execution-plane-any"]
# custom:
#   code: evidence-boundary.raw-text
#   severity: deny
#   remediation: |
#     Take the text out, and refer to where it is held.
package gatehouse.execution_plane.evidence_boundary.raw_text

import data.gatehouse.execution_plane.escape
import data.gatehouse.execution_plane.known
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": concat("", [$"/{escape.token(token)}" | some token in path])},
	$"the text speaks of `{phrase}`",
) if {
	walk(input.contract, [path, text])
	is_string(text)
	some phrase in known.raw_texts
	contains(lower(text), phrase)
	not _is_name(path, text, phrase)
}

# What a scan looked for is listed by name: the name alone, in one of the lists for it.
_is_name(path, text, phrase) if {
	lower(text) == phrase
	path[0] == "scan_result"
	path[1] in ["checked_for", "rejected_findings"]
}

_rule := rego.metadata.chain()
