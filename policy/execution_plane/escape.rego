# METADATA
# title: Escaping
# description: How a member's name is written in a JSON Pointer.
package gatehouse.execution_plane.escape

# METADATA
# description: A name or an index as one token of a pointer.
token(name) := replace(replace($"{name}", "~", "~0"), "/", "~1")
