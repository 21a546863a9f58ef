# METADATA
# title: Dry run of what is critical
# description: |
#   A critical tool is denied by default, dry run or not: its dry run may already do what nobody can undo.
# related_resources:
#   - ref: docs/rules.md#capability-declarationdry-run-critical
# schemas:
#   - input.contract: schema["capability-declaration.v0.1.0"]
# custom:
#   code: capability-declaration.dry-run-critical
#   severity: deny
#   remediation: |
#     Set `defaultDecision` to `deny`.
package gatehouse.agent_machine.capability_declaration.dry_run_critical

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/policy/defaultDecision"},
	$"`{input.contract.server}.{input.contract.tool}` is critical, and is allowed by default for a dry run",
) if {
	input.contract.dangerClass == "CRITICAL"
	input.contract.policy.defaultDecision == "allow-for-dry-run-only"
}

_rule := rego.metadata.chain()
