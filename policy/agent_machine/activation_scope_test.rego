package gatehouse.agent_machine.activation_scope_test

import data.gatehouse.agent_machine.activation_scope

test_admission_to_activate_lacks_nothing if activation_scope.admission_lacks(_admission) == set()

test_admission_without_a_provider_lacks_nothing if {
	activation_scope.admission_lacks(object.union(_admission, {"request": {"providerId": null}})) == set()
	activation_scope.admission_lacks(json.remove(_admission, ["/request/providerId"])) == set()
}

test_names_all_that_an_admission_lacks if {
	activation_scope.admission_lacks({
		"decision": {"status": "denied", "authorizationGranted": false},
		"request": {"requestType": "render", "providerId": "urn:p"},
		"scope": {"allowed": {}},
	}) == {
		"its status is `denied`",
		"it grants nothing",
		"the request is `render`",
		"`start-provider` is not among the side effects",
		"`mount-cache` is not among the side effects",
		"the provider `urn:p` is not among those allowed",
	}
}

test_grant_to_activate_lacks_nothing if {
	activation_scope.grant_lacks(_grant, "urn:p") == set()
	activation_scope.grant_lacks(_grant, null) == set()
}

test_names_all_that_a_grant_lacks if {
	activation_scope.grant_lacks(
		{
			"grant": {"status": "revoked", "authorizationGranted": false},
			"scope": {"allowed": {"toolRefs": ["urn:srcos:tool:start-provider"], "providerIds": []}},
		},
		"urn:p",
	) == {
		"its status is `revoked`",
		"it grants nothing",
		"`urn:srcos:tool:mount-cache` is not among the tools",
		"the provider `urn:p` is not among those granted",
	}
}

_admission := {
	"decision": {"status": "allowed", "authorizationGranted": true},
	"request": {"requestType": "activation", "providerId": "urn:p"},
	"scope": {"allowed": {"sideEffects": ["mount-cache", "start-provider"], "providerIds": ["urn:p"]}},
}

_grant := {
	"grant": {"status": "active", "authorizationGranted": true},
	"scope": {"allowed": {
		"toolRefs": ["urn:srcos:tool:mount-cache", "urn:srcos:tool:start-provider"],
		"providerIds": ["urn:p"],
	}},
}
