# Our own rules as conftest asks for them.
package main

import rego.v1

deny contains finding.message if {
	some finding in data.gatehouse.decision.findings
	finding.severity == "deny"
}
