package gatehouse.shell.unread_script_test

import data.gatehouse.example_test as example
import data.gatehouse.shell.unread_script as rule

test_warns_of_text_from_elsewhere if {
	every kind in ["input", "text"] {
		_codes(kind) == {"shell.unread-script"}
	}
}

test_allows_scripts_on_disk if _codes("file") == set()

test_allows_text_of_which_the_commands_are_known if _codes("part") == set()

_codes(kind) := codes if {
	findings := rule.findings with input as {"facts": {"scripts": [{
		"kind": kind,
		"how": "sh",
		"at": 5,
	}]}}
	codes := example.codes(findings)
}
