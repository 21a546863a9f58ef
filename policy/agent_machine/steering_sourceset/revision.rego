# METADATA
# title: Revisions of a sourceset
# description: Which revisions of the sources are commits, which stay what they are.
# schemas:
#   - input.contract: schema["steering-sourceset.v0.1.0"]
package gatehouse.agent_machine.steering_sourceset.revision

# METADATA
# description: The sources whose revision may come to mean something else, by their part of the sourceset.
floating[part] := revision if {
	some part in ["model", "sae"]
	revision := input.contract[part].source.revision
	not _is_commit(revision)
}

_is_commit(revision) if {
	count(revision) >= data.gatehouse.agent_machine.steering_sourceset.shortest_commit
	trim(revision, "0123456789abcdef") == ""
}
