# METADATA
# title: Page beyond the scope of its session
# description: |
#   The session at hand says what may be captured, and this page is not of it.
# related_resources:
#   - ref: docs/rules.md#web-capturebeyond-scope
# schemas:
#   - input.contract: schema["web-capture.v1"]
# custom:
#   code: web-capture.beyond-scope
#   severity: deny
#   remediation: |
#     Capture within the scope, or open a session with another one.
package gatehouse.workspace_records.web_capture.beyond_scope

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/url"},
	$"`{input.contract.url}` is not in the scope of the session `{link.ref}`",
) if {
	some link in input.facts.links
	link.name == "browser session"
	some i in link.found
	scope := input.related.documents[i].contract.captureScope
	not _is_covered(scope)
}

_is_covered(scope) if scope.mode == "search-result"

_is_covered(scope) if {
	scope.mode == "explicit-urls"
	some url in scope.urls
	_page(url) == _page(input.contract.url)
}

_is_covered(scope) if {
	scope.mode == "allowed-origins"
	some origin in scope.allowedOrigins
	_origin(origin) == _origin(input.contract.url)
}

# `https://*.example.org` is every host below `example.org`.
_is_covered(scope) if {
	scope.mode == "allowed-origins"
	some origin in scope.allowedOrigins
	[scheme, host] := split(_origin(origin), "://*.")
	startswith(_origin(input.contract.url), $"{scheme}://")
	endswith(_origin(input.contract.url), $".{host}")
}

# A page, whatever part of it is shown.
_page(url) := split(url, "#")[0]

# Scheme, host and port; who logs in there is a part of neither.
_origin(url) := $"{lower(scheme)}://{_host(scheme, lower(_authority(rest)))}" if {
	length := indexof(url, "://")
	length > 0
	scheme := substring(url, 0, length)
	rest := substring(url, length + 3, -1)
}

_authority(rest) := split(split(split(rest, "/")[0], "?")[0], "#")[0]

_host(scheme, authority) := trim_suffix(authority, ":443") if lower(scheme) == "https"

else := trim_suffix(authority, ":80") if lower(scheme) == "http"

else := authority

_rule := rego.metadata.chain()
