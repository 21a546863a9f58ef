# METADATA
# title: A shell where nobody sits
# description: |
#   In CI nobody is there to use a shell; whoever opens one gets round the tasks that were reviewed.
# related_resources:
#   - ref: docs/rules.md#adapter-ipcshell-in-ci
# schemas:
#   - input.contract: schema["adapter-ipc-transcript.v0.1"]
# custom:
#   code: adapter-ipc.shell-in-ci
#   severity: deny
#   remediation: |
#     Run a task in CI, or open the shell in the role `dev`.
package gatehouse.ipc.adapter.shell_in_ci

import data.gatehouse.finding

findings contains finding.at(_rule, {"pointer": $"/messages/{i}/op"}, "a shell is opened in the role `ci`") if {
	some i, message in input.contract.messages
	message.op == "env_shell"
	message.role == "ci"
}

_rule := rego.metadata.chain()
