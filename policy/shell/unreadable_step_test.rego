package gatehouse.shell.unreadable_step_test

import data.gatehouse.shell.unreadable_step as rule

test_denies_step_with_a_problem if {
	findings := rule.findings with input as {"facts": {"problems": [_problem("the quote is not closed", 4)]}}
	findings == {{
		"code": "shell.unreadable-step",
		"severity": "deny",
		"message": "the quote is not closed",
		"at": {"pointer": "/spec/lanes/0/steps/0/run", "start": 4, "end": 5},
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

_problem(message, start) := {
	"lane": 0,
	"step": 0,
	"code": "syntax",
	"message": message,
	"at": {"pointer": "/spec/lanes/0/steps/0/run", "start": start, "end": start + 1},
}
