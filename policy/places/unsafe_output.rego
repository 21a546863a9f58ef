# METADATA
# title: Output where others keep their files
# description: |
#   Output goes to a folder of its own. The home directory, the downloads folder and system places hold what others
#   rely on.
# related_resources:
#   - ref: docs/rules.md#placesunsafe-output
# custom:
#   code: places.unsafe-output
#   severity: deny
#   remediation: |
#     Name a folder for the output, such as `~/Documents/SourceOS/agent-output`.
package gatehouse.places.unsafe_output

import data.gatehouse.finding

findings contains finding.about(
	_rule,
	path,
	$"`{path.text}` writes to {path.shown}",
) if {
	some path in input.facts.paths
	path.role == "write"
	_is_unsafe(path)
}

_is_unsafe(path) if {
	some place in ["~", "~/downloads"]
	path.within[place] == count(path.segments)
}

_is_unsafe(path) if path.holds_home

_is_unsafe(path) if {
	some place, _ in path.within
	data.gatehouse.places.system[place]
}

_rule := rego.metadata.chain()
