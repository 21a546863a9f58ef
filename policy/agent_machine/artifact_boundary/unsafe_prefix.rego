# METADATA
# title: Prefix that bounds nothing
# description: |
#   A prefix of a bucket is an absolute path below the root. One that is empty, relative, climbs by `..` or is the
#   root itself covers other paths than it seems to.
# related_resources:
#   - ref: docs/rules.md#artifact-boundaryunsafe-prefix
# schemas:
#   - input.contract: schema["artifact-boundary.v0.1.0"]
# custom:
#   code: artifact-boundary.unsafe-prefix
#   severity: deny
#   remediation: |
#     Write the absolute path of one folder, such as `/srv/out`.
package gatehouse.agent_machine.artifact_boundary.unsafe_prefix

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": pointer},
	$"the prefix `{prefix}` {fault}",
) if {
	some i, bucket in input.contract.pathBuckets
	some j, prefix in bucket.pathPrefixes
	pointer := $"/pathBuckets/{i}/pathPrefixes/{j}"
	fault := _fault(prefix, object.get(input.facts.locations, pointer, {}))
}

_fault(prefix, location) := "is empty" if prefix == ""

else := "is not absolute" if not startswith(prefix, "/")

else := "climbs by `..`" if ".." in split(prefix, "/")

else := "is not known before it runs" if location.base == "unknown"

else := "is the whole host" if {
	location.base == "root"
	location.segments == []
}

_rule := rego.metadata.chain()
