# METADATA
# title: Cache reused without a decision
# description: |
#   A cache may hold what another session left. It is reused only where that was requested and decided.
# related_resources:
#   - ref: docs/rules.md#runtime-evidencecache-reuse
# schemas:
#   - input.contract: schema["agentplane-runtime-evidence.v0.1.0"]
# custom:
#   code: runtime-evidence.cache-reuse
#   severity: deny
#   remediation: |
#     Name the decision in `cacheReuseDecisionRef`, or do not reuse the cache.
package gatehouse.agent_machine.runtime_evidence.cache_reuse

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/cache/cacheReuseAllowed"},
	$"the cache may be reused, and {fault}",
) if {
	input.contract.cache.cacheReuseAllowed
	some fault in _faults
}

_faults contains "nobody requested it" if not input.contract.cache.cacheReuseRequested

_faults contains "no decision is named" if {
	object.get(input.contract.cache, "cacheReuseDecisionRef", null) in [null, ""]
}

_rule := rego.metadata.chain()
