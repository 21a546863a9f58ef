# Documents with a few fields different, for the tests of this family.
package gatehouse.agent_machine.changed_test

# The document without what stands at some JSON Pointers, and with something else at others.
document(original, gone, changes) := json.patch(json.remove(original, gone), [patch |
	some pointer, value in changes
	patch := {"op": "add", "path": pointer, "value": value}
])
