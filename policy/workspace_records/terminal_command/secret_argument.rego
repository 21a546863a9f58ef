# METADATA
# title: Secret among the arguments
# description: |
#   Arguments are seen by every process of the host and kept in the record. The value of an option such as
#   `--password` is no place for a secret.
# related_resources:
#   - ref: docs/rules.md#terminal-commandsecret-argument
# schemas:
#   - input.contract: schema["terminal-command.v1"]
# custom:
#   code: terminal-command.secret-argument
#   severity: deny
#   remediation: |
#     Pass the secret through a file or the environment, and revoke this one.
package gatehouse.workspace_records.terminal_command.secret_argument

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/args/{i + 1}"},
	$"the value of `{option}` is written out",
) if {
	some i, option in input.contract.args
	lower(option) in data.gatehouse.workspace_records.secret_options
	value := input.contract.args[i + 1]
	value != ""
	not _stands_in(value)
}

findings contains finding.at(
	_rule,
	{"pointer": $"/args/{i}"},
	$"the value of `{parts[0]}` is written out",
) if {
	some i, argument in input.contract.args
	parts := split(argument, "=")
	count(parts) > 1
	lower(parts[0]) in data.gatehouse.workspace_records.secret_options
	value := concat("=", array.slice(parts, 1, count(parts)))
	value != ""
	not _stands_in(value)
}

# A variable, a file, a mask, or the next option.
_stands_in(value) if {
	some sign in ["$", "@", "<", "*", "-", "{", "["]
	startswith(value, sign)
}

_rule := rego.metadata.chain()
