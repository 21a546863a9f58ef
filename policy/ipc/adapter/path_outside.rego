# METADATA
# title: A path out of the repository
# description: |
#   Lock files, logs and inventories are named from the repository's root, and lie below it.
# related_resources:
#   - ref: docs/rules.md#adapter-ipcpath-outside
# schemas:
#   - input.contract: schema["adapter-ipc-transcript.v0.1"]
# custom:
#   code: adapter-ipc.path-outside
#   severity: deny
#   remediation: |
#     Name the file by its path from the root of the repository, without `..`.
package gatehouse.ipc.adapter.path_outside

import data.gatehouse.finding
import data.gatehouse.ipc.repository

findings contains finding.at(_rule, location.at, $"`{location.text}` leads out of the repository") if {
	some location in input.facts.locations
	not repository.holds(location)
}

_rule := rego.metadata.chain()
