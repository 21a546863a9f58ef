# METADATA
# title: Secret in a record
# description: |
#   Records are kept, copied and read by many. A text that looks like a secret, by its form or by the name that it is
#   filed under, is out once the record is written.
# related_resources:
#   - ref: docs/rules.md#recordssecret-text
# custom:
#   code: records.secret-text
#   severity: deny
#   remediation: |
#     Take the secret out and revoke it; refer to it by a handle, or pass it through the environment.
package gatehouse.records.secret_text

import data.gatehouse.finding

findings contains finding.at(_rule, secret.at, $"this looks like {secret.what}") if {
	some secret in input.facts.secrets
}

_rule := rego.metadata.chain()
