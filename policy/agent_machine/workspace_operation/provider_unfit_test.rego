package gatehouse.agent_machine.workspace_operation.provider_unfit_test

import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.agent_machine.workspace_operation.provider_unfit as rule
import data.gatehouse.example_test as shared

test_denies_hosted_model_behind_an_air_gap if {
	findings := rule.findings with input as example.operation(_bound("airgapped_local_only", "hosted_model_provider", 0))
	findings == {{
		"code": "workspace-operation.provider-unfit",
		"severity": "deny",
		"message": "a machine under the profile `airgapped_local_only` binds a `hosted_model_provider`",
		"at": {"pointer": "/artifacts/modelProviderBinding/profileType"},
	}}
}

test_denies_calls_through_an_air_gap if {
	findings := rule.findings with input as example.operation(_bound("airgapped_local_only", "local_model_provider", 1))
	{finding.at.pointer | some finding in findings} == {
		"/artifacts/localAgentExecution/budget/connectorCalls",
		"/controls/budget/connectorCalls",
	}
}

test_denies_what_a_profile_keeps_apart if {
	every pair in [
		["airgapped_local_only", "user_owned_model"],
		["local_model_provider", "hosted_model_provider"],
		["corporate_firewall", "user_owned_model"],
		["multi_corporate_firewall", "user_owned_model"],
	] {
		_codes(_bound(pair[0], pair[1], 0)) == {"workspace-operation.provider-unfit"}
	}
}

test_denies_any_provider_of_a_profile_that_no_data_names if {
	codes := shared.codes(rule.findings) with input as example.operation(_bound("personal", "local_model_provider", 1))
		with data.gatehouse.agent_machine.profiles as {}
	codes == {"workspace-operation.provider-unfit"}
}

test_allows_what_a_profile_permits if {
	every bound in [
		["airgapped_local_only", "local_model_provider", 0],
		["local_model_provider", "user_owned_model", 3],
		["corporate_firewall", "hosted_model_provider", 3],
		["multi_corporate_firewall", "local_model_provider", 3],
		["personal", "user_owned_model", 3],
		["personal", "hosted_model_provider", 3],
		["hosted_model_provider", "hosted_model_provider", 3],
		["user_owned_model", "user_owned_model", 3],
	] {
		_codes(_bound(bound[0], bound[1], bound[2])) == set()
	}
}

_bound(profile, provider, calls) := [
	_set("/artifacts/agentMachineProfile/profileType", profile),
	_set("/artifacts/modelProviderBinding/profileType", provider),
	_set("/artifacts/localAgentExecution/budget/connectorCalls", calls),
	_set("/controls/budget/connectorCalls", calls),
]

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.operation(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
