# METADATA
# title: Raw application data opened
# description: |
#   Notes, Photos, Reminders and Voice Memos are reached through their applications. Their databases hold far more
#   than the document that a lane works on.
# related_resources:
#   - ref: docs/rules.md#officeraw-app-data
# custom:
#   code: office.raw-app-data
#   severity: deny
#   remediation: |
#     Export the document from the application and name the exported file.
package gatehouse.office.raw_app_data

import data.gatehouse.finding

findings contains finding.about(
	_rule,
	path,
	$"`{path.text}` opens {store.application} data directly ({path.shown})",
) if {
	some path in input.facts.paths
	folded := [lower(segment) | some segment in path.segments]
	some store in data.gatehouse.office.stores
	_holds(path.segments, folded, store)
}

# Application data is told by whole path segments, so that a file that merely mentions a name is not one.
_holds(segments, _, store) if {
	some segment in segments
	segment in store.names
}

_holds(_, folded, store) if {
	some segment in folded
	segment in store.unmistakable
}

_holds(_, folded, store) if {
	some suffix in store.suffixes
	some segment in folded
	endswith(segment, suffix)
}

# Below the library a folder of that name is the application's, whatever its case.
_holds(_, folded, store) if {
	some name in store.names
	some i, "library" in folded
	some j, segment in folded
	j > i
	segment == lower(name)
}

_rule := rego.metadata.chain()
