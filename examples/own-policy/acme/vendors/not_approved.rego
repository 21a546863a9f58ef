# METADATA
# title: Data for a vendor that is not approved for it
# description: Each vendor is approved for some classes of data, and gets no other.
# related_resources:
#   - ref: https://acme.example/vendors
# schemas:
#   - input.contract: schema["vendor-request.v1"]
# custom:
#   code: acme.vendor-not-approved
#   severity: deny
#   remediation: Ask procurement to approve the vendor, or hand over less.
package acme.vendors.not_approved

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/vendor"},
	$"`{input.contract.vendor}` is not approved for {input.contract.data} data",
) if {
	input.kind.name == "VendorRequest"
	not input.contract.data in object.get(data.acme.vendors.approved, input.contract.vendor, [])
}

_rule := rego.metadata.chain()
