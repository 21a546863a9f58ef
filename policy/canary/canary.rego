# METADATA
# title: Canary
# description: |
#   Denies the input that the gate sends when it loads a bundle, if the bundle's data is there. A bundle that lets it
#   pass is not used.
package gatehouse.canary

findings contains {
	"code": "gate.canary",
	"severity": "deny",
	"message": data.gatehouse.canary.token,
	"at": {"pointer": ""},
} if {
	input.canary == data.gatehouse.canary.token
}
