# METADATA
# title: Lists in messages
# description: How a message lists names.
package gatehouse.execution_plane.text

# METADATA
# description: Names in backticks, each once and in order; `nothing` where there are none.
list(names) := concat(", ", sort({$"`{name}`" | some name in names})) if count(names) > 0

else := "nothing"
