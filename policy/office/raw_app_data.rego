# METADATA
# title: Raw application data opened by an office command
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
	rego.metadata.chain(),
	path,
	$"`{path.text}` opens {store.application} data directly ({path.shown})",
) if {
	some path in input.facts.paths
	startswith(path.command, "office ")
	some store in data.gatehouse.office.stores
	some segment in path.segments
	_names(store, lower(segment))
}

# Application data is told by whole path segments, so that a file that merely mentions a name is not one.
_names(store, segment) if segment in store.segments

_names(store, segment) if {
	some suffix in store.suffixes
	endswith(segment, suffix)
}
