package gatehouse.shell.unreadable_step_test

import data.gatehouse.shell.unreadable_step as rule

test_denies_step_with_a_problem if {
	findings := rule.findings with input as {"facts": {"problems": [_problem("the quote is not closed", 4)]}}
	findings == {{
		"code": "shell.unreadable-step",
		"severity": "deny",
		"message": "the quote is not closed",
		"at": 4,
	}}
}

test_denies_each_problem if {
	findings := rule.findings with input as {"facts": {"problems": [
		_problem("the quote is not closed", 4),
		_problem("the quote is not closed", 40),
	]}}
	count(findings) == 2
}

test_allows_steps_without_a_problem if {
	findings := rule.findings with input as {"facts": {"problems": []}}
	findings == set()
}

_problem(message, place) := {
	"lane": 0,
	"step": 0,
	"code": "syntax",
	"message": message,
	"at": place,
}
