package gatehouse.agent_machine.inference_provider.remote_endpoint_test

import data.gatehouse.agent_machine.inference_provider.example_test as example
import data.gatehouse.agent_machine.inference_provider.remote_endpoint as rule

test_denies_a_local_provider_on_the_network if {
	findings := rule.findings with input as example.record({"/runtime/endpoint": "http://10.0.0.7:8080"})
	findings == {{
		"code": "inference-provider.remote-endpoint",
		"severity": "deny",
		"message": "a provider of the type `llama.cpp` is reached at `http://10.0.0.7:8080`, which is not on this machine",
		"at": {"pointer": "/runtime/endpoint"},
	}}
}

test_denies_hosts_that_only_begin_like_this_one if {
	every changes in [
		{"/runtime/endpoint": "http://127.0.0.1.example.org"},
		{"/runtime/endpoint": "http://localhost.example.org:80"},
		{"/runtime/endpoint": "http://127.0.0.1@example.org"},
		{"/runtime/endpoint": "http://localhost:80@example.org/"},
		{"/runtime/endpoint": "http://0.0.0.0:8080"},
		{"/runtime/endpoint": "ftp://example.org"},
		{"/runtime/endpoint": "http://127.0.0.1\\@example.org"},
		{"/runtime/endpoint": ""},
	] {
		_at(example.record(changes)) == {"/runtime/endpoint"}
	}
}

test_allows_this_machine_however_it_is_called if {
	every changes in [
		{"/runtime/endpoint": "http://localhost"},
		{"/runtime/endpoint": "HTTP://LOCALHOST:1/v1"},
		{"/runtime/endpoint": "https://[::1]:8443/"},
		{"/runtime/endpoint": "127.0.0.1:8080"},
		{"/runtime/endpoint": "unix:///run/llama.sock"},
		{"/runtime/endpoint": "http://127.0.0.1/"},
	] {
		_at(example.record(changes)) == set()
	}
}

test_allows_governed_remotes_and_none if {
	_at(example.record({
		"/runtime/endpoint": "https://models.example.org",
		"/providerType": "remote-governed",
	})) == set()
	_at(example.lacking(["/runtime/endpoint"], {})) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
