# METADATA
# title: Mount scope
# description: |
#   What the mount policy in force makes of each path that a lane would mount. Each rule of this folder reports one of
#   these verdicts, so that no path is refused twice for one reason.
package gatehouse.mounts.scope

# METADATA
# description: |
#   The paths to be mounted by verdict: `unresolved`, `whole-home`, `whole-downloads`, `system-place`, `denied`,
#   `beyond-access`, `allowed`, or `unlisted`.
mounts[verdict] contains path if {
	some path in input.facts.paths
	path.role == "mount"
	verdict := _verdict(path)
}

# METADATA
# description: The verdict on each host path of a record, by its pointer, were it mounted to be written.
locations[pointer] := _verdict(object.union(location, {"access": "read-write"})) if {
	some pointer, location in input.facts.locations
}

# METADATA
# description: The classes of the roots that cover a host path of a record, by its pointer.
classes[pointer] := {match.root.class | some match in _allowed(location)} if {
	some pointer, location in input.facts.locations
}

# METADATA
# description: The patterns of the policy that refuse a path, the most specific ones.
denials(path) := _deepest(_matches(path, "deny"))

# METADATA
# description: The patterns that advise against a path, unless a root names it more closely.
warnings(path) := _deepest(_matches(path, "warn")) if {
	_depth(_matches(path, "warn")) >= _depth(_allowed(path))
}

_deepest(matches) := {match.pattern | some match in matches; match.depth == _depth(matches)}

_verdict(path) := "unresolved" if _is_unresolved(path)

else := "whole-home" if {
	_is_home(path)
	not _is_named(path)
}

else := "whole-downloads" if {
	_is_downloads(path)
	not _is_named(path)
}

else := "system-place" if {
	some place in data.gatehouse.places.system
	below(path, place)
	not _is_named_within(path, place)
}

else := "system-place" if {
	is_socket(path)
	not _is_named(path)
}

# The more specific of two matches wins, a tie denies.
else := "denied" if {
	denied := _matches(path, "deny")
	count(denied) > 0
	_depth(denied) >= _depth(_allowed(path))
}

else := "beyond-access" if {
	path.access == "read-write"
	count(_allowed(path)) > 0
	every match in _allowed(path) {
		match.root.access == "read-only"
	}
}

else := "allowed" if count(_allowed(path)) > 0

else := "unlisted"

_is_unresolved(path) if path.base == "unknown"

# Where the step starts is not known, so neither is what lies above it.
_is_unresolved(path) if {
	path.base == "relative"
	path.segments[0] == ".."
}

_is_home(path) if {
	path.base == "home"
	path.segments == []
}

_is_home(path) if path.holds_home

_is_downloads(path) if {
	path.base == "home"
	folded(path.segments) == ["downloads"]
}

# METADATA
# description: A container engine's socket, wherever it lies.
is_socket(path) if lower(path.segments[count(path.segments) - 1]) in data.gatehouse.places.sockets

# A policy names a folder where it lists just that folder.
_is_named(path) if {
	some root in input.related.mount_policy.allowed
	root.base == path.base
	root.segments == path.segments
}

# A policy names a part of a place where a root that covers the path lies within the place.
_is_named_within(path, place) if {
	some match in _allowed(path)
	below(match.root, place)
}

# The roots that cover a path, and how far down each begins.
_allowed(path) := {{"depth": depth, "root": root} |
	some root in input.related.mount_policy.allowed
	depth := _allowed_depth(path, root)
}

_allowed_depth(path, root) := count(root.segments) if {
	root.base == path.base
	array.slice(path.segments, 0, count(root.segments)) == root.segments
	_reaches(root, path)
}

else := 0 if {
	root.holds_home
	root.recursive
	path.base == "home"
}

_reaches(root, _) if root.recursive

_reaches(root, path) if count(root.segments) == count(path.segments)

# The patterns of a severity that cover a path, and how far down each matches.
_matches(path, severity) := {{"depth": depth, "pattern": pattern} |
	some pattern in input.related.mount_policy.denied
	pattern.severity == severity
	depth := _denied_depth(path, pattern)
}

# The home as a pattern is the home itself and its ancestors, not what lies below.
_denied_depth(path, pattern) := 0 if {
	pattern.base == "home"
	pattern.segments == []
	_is_home(path)
}

else := max(depths) if {
	depths := [depth |
		some i, segment in path.segments
		lower(segment) == lower(pattern.word)
		depth := i + 1
	]
	count(depths) > 0
}

else := count(pattern.segments) if {
	count(pattern.segments) > 0
	below(path, pattern)
}

else := 0 if {
	pattern.holds_home
	path.base == "home"
}

_depth(matches) := max({match.depth | some match in matches} | {-1})

# METADATA
# description: |
#   A path is a place or lies below it. Case counts for nothing here: on some file systems it does not, and a refusal
#   must hold there too.
below(path, place) if {
	place.base == path.base
	array.slice(folded(path.segments), 0, count(place.segments)) == folded(place.segments)
}

# METADATA
# description: Segments in lower case.
folded(segments) := [lower(segment) | some segment in segments]
