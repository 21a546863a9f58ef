# METADATA
# title: Records of workspace operations
# description: What the rules of these kinds found; a rule is found by standing in its kind's folder.
package gatehouse.workspace_records

found contains finding if {
	input.kind.name == "TerminalCommand"
	some finding in data.gatehouse.workspace_records.terminal_command[_].findings
}
