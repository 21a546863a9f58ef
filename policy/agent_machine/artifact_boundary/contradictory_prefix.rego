# METADATA
# title: Exportable path within a closed one
# description: |
#   A path is in one bucket that may leave the machine and at or below a prefix of another that may not. Which of
#   the two holds is up to whoever reads the boundary.
# related_resources:
#   - ref: docs/rules.md#artifact-boundarycontradictory-prefix
# schemas:
#   - input.contract: schema["artifact-boundary.v0.1.0"]
# custom:
#   code: artifact-boundary.contradictory-prefix
#   severity: deny
#   remediation: |
#     Move what may leave to a folder outside of the closed ones.
package gatehouse.agent_machine.artifact_boundary.contradictory_prefix

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": inner},
	$"`{_text(inner)}` is exportable, and `{_text(outer)}` of the bucket `{closed.name}` is not",
) if {
	some i, open in input.contract.pathBuckets
	open.defaultExportable
	some k, closed in input.contract.pathBuckets
	not closed.defaultExportable
	some j, _ in open.pathPrefixes
	some l, _ in closed.pathPrefixes
	inner := $"/pathBuckets/{i}/pathPrefixes/{j}"
	outer := $"/pathBuckets/{k}/pathPrefixes/{l}"
	_within(input.facts.locations[inner], input.facts.locations[outer])
}

_text(pointer) := input.facts.locations[pointer].text

_within(inner, outer) if {
	inner.base == outer.base
	object.get(inner, "user", "") == object.get(outer, "user", "")
	array.slice(inner.segments, 0, count(outer.segments)) == outer.segments
}

_within(inner, outer) if {
	inner.base == "home"
	outer.holds_home
}

_rule := rego.metadata.chain()
