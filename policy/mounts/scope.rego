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
	verdict := _verdict(path, _allowed(path), _depth(_matches(path, "deny")))
}

# METADATA
# description: The verdict on each host path of a record, by its pointer, were it mounted to be written.
locations[pointer] := _verdict(path, _allowed(path), _depth(_matches(path, "deny"))) if {
	some pointer, location in input.facts.locations
	path := object.union(location, {"access": "read-write"})
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
warnings(path) := _deepest(matches) if {
	matches := _matches(path, "warn")
	count(matches) > 0
	_depth(matches) >= _depth(_allowed(path))
}

_deepest(matches) := {match.pattern | some match in matches; match.depth == depth} if depth := _depth(matches)

# The verdict on a path, given the roots that cover it and how far down the policy denies it.
_verdict(path, allowed, denied) := "unresolved" if _is_unresolved(path)

else := "whole-home" if {
	_is_home(path)
	not _is_named(path)
}

else := "whole-downloads" if {
	_is_downloads(path)
	not _is_named(path)
}

else := "system-place" if {
	some place, _ in path.within
	data.gatehouse.places.system[place]
	not _is_named_within(allowed, place)
}

else := "system-place" if {
	is_socket(path)
	not _is_named(path)
}

# The more specific of two matches wins, a tie denies.
else := "denied" if {
	denied >= 0
	denied >= _depth(allowed)
}

else := "beyond-access" if {
	path.access == "read-write"
	count(allowed) > 0
	every match in allowed {
		match.root.access == "read-only"
	}
}

else := "allowed" if count(allowed) > 0

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

_is_downloads(path) if path.within["~/downloads"] == count(path.segments)

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
_is_named_within(allowed, place) if {
	some match in allowed
	match.root.within[place]
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
	depth := path.within[pattern.place]
	pattern.severity == severity
} | {{"depth": depth, "pattern": pattern} |
	some pattern in _unplaced
	pattern.severity == severity
	depth := _unplaced_depth(path, pattern)
}

# The patterns that cover more than a place and what lies below it, or less.
_unplaced contains pattern if {
	some pattern in input.related.mount_policy.denied
	not pattern.place
}

_unplaced contains pattern if {
	some pattern in input.related.mount_policy.denied
	pattern.holds_home
}

# The home as a pattern is the home itself and its ancestors, not what lies below.
_unplaced_depth(path, pattern) := 0 if {
	pattern.base == "home"
	_is_home(path)
}

else := max(depths) if {
	word := pattern.word
	depths := {depth |
		some i, segment in path.segments
		lower(segment) == word
		depth := i + 1
	}
	count(depths) > 0
}

else := 0 if {
	pattern.holds_home
	path.base == "home"
}

_depth(matches) := max({match.depth | some match in matches} | {-1})
