# METADATA
# title: Sensitive data without protection
# description: |
#   A tier for what is sensitive or secret requires encryption, and a receipt when it is wiped.
# related_resources:
#   - ref: docs/rules.md#cache-tiersensitive-unprotected
# schemas:
#   - input.contract: schema["cache-tier.v0.1.0"]
# custom:
#   code: cache-tier.sensitive-unprotected
#   severity: deny
#   remediation: |
#     Require both, or keep no such data in the tier.
package gatehouse.agent_machine.cache_tier.sensitive_unprotected

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/sensitivity"},
	$"the tier is `{input.contract.sensitivity}` and requires no encryption",
) if {
	_is_sensitive
	not input.contract.encryption.required
}

findings contains finding.at(
	_rule,
	{"pointer": "/lifecycle/wipeReceiptRequired"},
	$"the tier is `{input.contract.sensitivity}` and is wiped without a receipt",
) if {
	_is_sensitive
	not input.contract.lifecycle.wipeReceiptRequired
}

_is_sensitive if input.contract.sensitivity in {"secret", "sensitive"}

_rule := rego.metadata.chain()
