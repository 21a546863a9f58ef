# METADATA
# title: Volume from a place of the host
# description: |
#   A volume that is a whole home, a place of the system, the socket of a container engine or a place of secrets
#   hands the pod the host itself.
# related_resources:
#   - ref: docs/rules.md#agent-podunsafe-host-path
# schemas:
#   - input.contract: schema["agent-pod.v0.1.0"]
# custom:
#   code: agent-pod.unsafe-host-path
#   severity: deny
#   remediation: |
#     Keep the volume in a folder of its own, such as one below `/var/lib/agent-machine`.
package gatehouse.agent_machine.agent_pod.unsafe_host_path

import data.gatehouse.finding
import data.gatehouse.mounts.scope

findings contains finding.at(
	_rule,
	{"pointer": pointer},
	$"the volume is {location.shown}, {what}",
) if {
	some i, _ in input.contract.storage
	pointer := $"/storage/{i}/hostPath"
	location := input.facts.locations[pointer]
	what := _what(location)
}

_what(location) := "which is not known before it runs" if location.base == "unknown"

else := "which climbs out of where it starts" if {
	location.base == "relative"
	location.segments[0] == ".."
}

else := "a whole home" if {
	location.base == "home"
	location.segments == []
}

else := "which holds homes" if location.holds_home

else := "the socket of a container engine" if scope.is_socket(location)

else := min(places) if {
	places := {what |
		some place, _ in location.within
		some known in [data.gatehouse.places.system, data.gatehouse.places.secrets]
		what := known[place]
	}
}

_rule := rego.metadata.chain()
