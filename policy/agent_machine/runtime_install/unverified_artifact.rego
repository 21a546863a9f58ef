# METADATA
# title: Artifact taken without being verified
# description: |
#   A runtime is installed, or its artifacts are called verified, only when each of them was checked against its
#   digest.
# related_resources:
#   - ref: docs/rules.md#runtime-installunverified-artifact
# schemas:
#   - input.contract: schema["runtime-install-receipt.v2"]
# custom:
#   code: runtime-install.unverified-artifact
#   severity: deny
#   remediation: |
#     Verify every artifact, or record the state that the installation really reached.
package gatehouse.agent_machine.runtime_install.unverified_artifact

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/artifacts/{i}/verificationState"},
	$"`{artifact.artifactRef}` is `{artifact.verificationState}`, and the installation is `{state}`",
) if {
	state := input.contract.installState
	state in {"artifact_verified", "installed"}
	some i, artifact in input.contract.artifacts
	artifact.verificationState != "verified"
}

_rule := rego.metadata.chain()
