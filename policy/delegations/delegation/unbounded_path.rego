# METADATA
# title: Delegation of a whole home or system
# description: |
#   A delegated folder is named in full and is neither a home, nor an ancestor of homes, nor a system place.
# related_resources:
#   - ref: docs/rules.md#delegationunbounded-path
# custom:
#   code: delegation.unbounded-path
#   severity: deny
#   remediation: |
#     Delegate the one folder that the work needs, such as `~/dev/docs`.
package gatehouse.delegations.delegation.unbounded_path

import data.gatehouse.finding

findings contains finding.at(_rule, location.at, $"`{location.text}` {why}") if {
	some location in input.facts.locations
	some why in _faults(location)
}

_faults(location) := {fault |
	some fault, holds in {
		"cannot be known before the work runs": location.base == "unknown",
		"depends on where the work starts": location.base == "relative",
		"is a whole home, or holds homes": _holds_home(location),
		"is a place of the system": _is_system(location),
	}
	holds
}

default _holds_home(_) := false

_holds_home(location) if location.holds_home

_holds_home(location) if {
	location.base == "home"
	location.segments == []
}

default _is_system(_) := false

_is_system(location) if {
	some place, _ in location.within
	data.gatehouse.places.system[place]
}

_rule := rego.metadata.chain()
