# METADATA
# title: A conversation without a greeting
# description: |
#   The first request of a conversation is `hello`. A transcript that begins later shows neither the version that
#   both speak nor what the adapter can do.
# related_resources:
#   - ref: docs/rules.md#m2-ipchandshake-missing
# schemas:
#   - input.contract: schema["m2-ipc-transcript.v1.0"]
# custom:
#   code: m2-ipc.handshake-missing
#   severity: warn
#   remediation: |
#     Keep the transcript from its beginning.
package gatehouse.ipc.m2.handshake_missing

import data.gatehouse.finding

findings contains finding.at(_rule, {"pointer": "/messages/0/op"}, "the conversation does not begin with `hello`") if {
	input.contract.messages[0].op != "hello"
}

_rule := rego.metadata.chain()
