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
	some store in data.gatehouse.office.stores
	_holds(path, store)
}

# Application data is told by whole path segments, so that a file that merely mentions a name is not one.
_holds(path, store) if {
	some segment in path.segments
	segment in store.names
}

_holds(path, store) if {
	some segment in path.segments
	lower(segment) in store.unmistakable
}

_holds(path, store) if {
	some segment in path.segments
	some suffix in store.suffixes
	endswith(lower(segment), suffix)
}

# Below the library a folder of that name is the application's, whatever its case.
_holds(path, store) if {
	some i, library in path.segments
	lower(library) == "library"
	some j, segment in path.segments
	j > i
	lower(segment) in {lower(name) | some name in store.names}
}

_rule := rego.metadata.chain()
