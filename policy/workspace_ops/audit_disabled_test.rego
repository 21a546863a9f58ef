package gatehouse.workspace_ops.audit_disabled_test

import data.gatehouse.example_test as example
import data.gatehouse.workspace_ops.audit_disabled as rule

test_denies_audit_that_is_switched_off if {
	findings := rule.findings with input as example.commands([example.disabling(
		"workspace-ops terminal-command run",
		"audit",
		"--no-a",
	)])
	findings == {{
		"code": "workspace-ops.audit-disabled",
		"severity": "deny",
		"message": "`--no-a` switches off the audit of `workspace-ops terminal-command run`",
		"at": 44,
	}}
}

test_allows_command_with_its_audit if {
	findings := rule.findings with input as example.commands([
		example.command(0, "workspace-ops terminal-command run", []),
		example.ungoverned,
	])
	findings == set()
}

test_leaves_other_checks_to_their_rules if {
	findings := rule.findings with input as example.commands([example.disabling(
		"workspace-ops local-agent-execution run",
		"policy-gate",
		"--no-policy-gate",
	)])
	findings == set()
}
