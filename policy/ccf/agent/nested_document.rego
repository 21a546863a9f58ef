# METADATA
# title: Key of a document with a dot
# description: |
#   The agent makes objects of a key with a dot: a policy finds `a.b` as the member `b` of `a`.
# related_resources:
#   - ref: docs/rules.md#ccfnested-document
# schemas:
#   - input.contract: schema["ccf-agent-configuration.v1"]
# custom:
#   code: ccf.nested-document
#   severity: warn
#   remediation: |
#     Write the objects out, so that the file shows what the policies get.
package gatehouse.ccf.agent.nested_document

import data.gatehouse.ccf.keys
import data.gatehouse.finding

findings contains finding.at(_rule, key.at, $"the policies get `{key.name}` as an object in an object") if {
	some key in keys.documents
	contains(key.name, ".")
}

_rule := rego.metadata.chain()
