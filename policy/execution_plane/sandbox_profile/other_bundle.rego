# METADATA
# title: Sandbox bundle that is not the one hashed
# description: |
#   The hash is copied into the evidence of what ran. A bundle that is carried along must be the one that it
#   vouches for.
# related_resources:
#   - ref: docs/rules.md#sandbox-profileother-bundle
# custom:
#   code: sandbox-profile.other-bundle
#   severity: deny
#   remediation: |
#     Give the digest of the bundle, or leave the bundle out.
package gatehouse.execution_plane.sandbox_profile.other_bundle

import data.gatehouse.execution_plane.parts
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"{part.at}/bundle_hash"},
	$"the bundle carried along has the digest `{digests[0]}`, not `{part.value.bundle_hash}`",
) if {
	some part in parts.sandbox_profiles
	part.value.opaque_bundle != null
	digests := input.facts.digests[$"{part.at}/opaque_bundle"]
	not part.value.bundle_hash in digests
}

_rule := rego.metadata.chain()
