# METADATA
# title: Places in a repository
# description: |
#   Files of a lane are named from the root of its repository. A lane may be run on any system, so that what is
#   absolute on one of them is nowhere within.
package gatehouse.ipc.repository

# METADATA
# description: Whether a path stays within the repository, whoever reads it.
holds(location) if {
	location.base == "relative"
	not location.segments[0] == ".."
	not _is_of_another_system(location.text)
}

_is_of_another_system(text) if contains(text, "\\")

_is_of_another_system(text) if contains(text, "://")

_is_of_another_system(text) if substring(text, 1, 1) == ":"
