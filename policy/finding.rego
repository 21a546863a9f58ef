# METADATA
# title: Findings
# description: The one way in which a rule reports what it found.
package gatehouse.finding

# METADATA
# description: |
#   A finding of the rule whose metadata chain is given, at a place of the contract: the `at` of a fact, or an object
#   with a JSON Pointer as `pointer`. Code and severity come from the rule's own annotations, so that they are written
#   once.
at(chain, place, message) := {
	"code": custom.code,
	"severity": _severity(custom),
	"message": message,
	"at": place,
} if {
	custom := _custom(chain)
}

# The package's annotation is the last of the chain; the rule's own comes first and may be bare.
_custom(chain) := chain[count(chain) - 1].annotations.custom

# A rule may weigh more under a profile that the caller names.
_severity(custom) := severity if severity := custom.severity_by_profile[input.environment.profile]

else := custom.severity

# METADATA
# description: |
#   As `at`, for what a rule found about a path: the decision then also shows what the path means and how it came to
#   mean that.
about(chain, path, message) := object.union(at(chain, path.at, message), {"meaning": {
	"written": path.text,
	"resolved": path.shown,
	"derivation": object.get(path, "derivation", []),
}})
