# METADATA
# title: Content that may change under its name
# description: |
#   What was captured is named by its digest. Any other name may lead to something else tomorrow.
# related_resources:
#   - ref: docs/rules.md#web-capturecontent-movable
# schemas:
#   - input.contract: schema["web-capture.v1"]
# custom:
#   code: web-capture.content-movable
#   severity: deny
#   remediation: |
#     Name the content by its digest, such as `sha256:` and 64 hexadecimal digits.
package gatehouse.workspace_records.web_capture.content_movable

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/contentRef"},
	$"`{input.contract.contentRef}` is not the digest of a content",
) if {
	input.contract.contentRef
	not _is_digest
}

_is_digest if {
	some prefix, digits in data.gatehouse.workspace_records.digests
	startswith(input.contract.contentRef, prefix)
	hex := trim_prefix(input.contract.contentRef, prefix)
	count(hex) == digits
	trim(lower(hex), "0123456789abcdef") == ""
}

_rule := rego.metadata.chain()
