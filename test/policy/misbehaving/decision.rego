# METADATA
# title: Misbehaving decision
# description: A policy that fails in the way that the contract's id asks for.
# schemas:
#   - input.contract: schema["workstation-contract.v0.2"]
package gatehouse

# METADATA
# title: Decision
# description: Each definition but the first goes wrong at evaluation.
# entrypoint: true
decision := {"findings": {canary}, "required": []} if {
	input.canary
	canary := {
		"code": "gate.canary",
		"severity": "deny",
		"message": data.gatehouse.canary.token,
		"at": {"pointer": ""},
	}
}

decision := {"findings": [], "required": []} if input.contract.metadata.id == "sound"

decision := {"findings": {"no": "list"}, "required": []} if input.contract.metadata.id == "misshapen"

decision := {"findings": [], "required": [], "twice": n} if {
	input.contract.metadata.id == "conflict"
	some n in [1, 2]
}

decision := {"findings": [], "required": [], "slow": n} if {
	input.contract.metadata.id == "slow"
	n := count([pair | some pair in numbers.range(1, 30000000)])
}

decision := {"findings": [], "required": [], "answered": true} if {
	input.contract.metadata.id == "builtin"
	semver.compare("1.10.0", "1.9.0") == 1
}
