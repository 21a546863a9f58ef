# METADATA
# title: Local provider elsewhere
# description: |
#   A provider that is local is reached on this machine alone. At another address prompts leave the machine without
#   the governance that a remote provider has.
# related_resources:
#   - ref: docs/rules.md#inference-providerremote-endpoint
# schemas:
#   - input.contract: schema["inference-provider.v0.1.0"]
# custom:
#   code: inference-provider.remote-endpoint
#   severity: deny
#   remediation: |
#     Serve it on `127.0.0.1`, or declare the provider as `remote-governed`.
package gatehouse.agent_machine.inference_provider.remote_endpoint

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/runtime/endpoint"},
	$"a provider of the type `{input.contract.providerType}` is reached at `{endpoint}`, which is not on this machine",
) if {
	input.contract.providerType != "remote-governed"
	endpoint := input.contract.runtime.endpoint
	not _is_local(endpoint)
}

_is_local(endpoint) if {
	some scheme in data.gatehouse.agent_machine.inference_provider.local_schemes
	startswith(endpoint, $"{scheme}:")
}

_is_local(endpoint) if {
	some host in data.gatehouse.agent_machine.inference_provider.loopback_hosts
	some start in [$"http://{host}", $"https://{host}", host]
	startswith(lower(endpoint), start)
	_ends_host(substring(endpoint, count(start), -1))
}

# After the host come a port and a path, and nothing that makes the host a part of another.
_ends_host(rest) if _is_path(rest)

_ends_host(rest) if {
	startswith(rest, ":")
	port := split(trim_prefix(rest, ":"), "/")[0]
	trim(port, "0123456789") == ""
}

_is_path("") := true

_is_path(rest) if startswith(rest, "/")

_rule := rego.metadata.chain()
