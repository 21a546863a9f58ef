package gatehouse.workspace_ops.policy_gate_disabled_test

import data.gatehouse.example_test as example
import data.gatehouse.workspace_ops.policy_gate_disabled as rule

test_denies_gate_that_is_switched_off if {
	findings := rule.findings with input as example.commands([example.disabling(
		"workspace-ops local-agent-execution run",
		"policy-gate",
		"--no-policy-gate",
	)])
	findings == {{
		"code": "workspace-ops.policy-gate-disabled",
		"severity": "deny",
		"message": "`--no-policy-gate` switches off the policy gate of `workspace-ops local-agent-execution run`",
		"at": 44,
	}}
}

test_denies_gate_that_is_switched_off_after_it_was_recorded if {
	findings := rule.findings with input as example.commands([
		example.command(0, "workspace-ops policy-gate record", [["--operation-id", "op-17"], ["--result", "allow"]]),
		example.disabling("workspace-ops local-agent-execution run", "policy-gate", "--no-policy-gate"),
	])
	count(findings) == 1
}

test_allows_execution_through_its_gate if {
	findings := rule.findings with input as example.commands([
		example.command(0, "workspace-ops local-agent-execution run", []),
		example.ungoverned,
	])
	findings == set()
}

test_leaves_other_checks_to_their_rules if {
	findings := rule.findings with input as example.commands([example.disabling(
		"workspace-ops terminal-command run",
		"audit",
		"--no-audit",
	)])
	findings == set()
}
