# METADATA
# title: Evidence from a session that nobody watched
# description: |
#   A session without audit proves nothing, so no record of a command may rest on it.
# related_resources:
#   - ref: docs/rules.md#terminal-commandsession-unaudited
# schemas:
#   - input.contract: schema["terminal-command.v1"]
# custom:
#   code: terminal-command.session-unaudited
#   severity: deny
#   remediation: |
#     Run the command in a session with `auditEnabled: true`.
package gatehouse.workspace_records.terminal_command.session_unaudited

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	link.at,
	$"the terminal session `{link.ref}` was not audited",
) if {
	some link in input.facts.links
	link.name == "terminal session"
	some i in link.found
	not input.related.documents[i].contract.auditEnabled
}

_rule := rego.metadata.chain()
