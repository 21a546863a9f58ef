# METADATA
# title: Claims of isolation
# description: |
#   What is said beside the weak class: in the members of a weak target or attestation, and in the metadata of a request
#   that accepts the class. A claim is a text that speaks of an isolation which that class does not have, or any value
#   under such a name; to deny one is no claim.
# schemas:
#   - input.contract: schema["execution-plane-any"]
package gatehouse.execution_plane.isolation

import data.gatehouse.execution_plane.escape
import data.gatehouse.execution_plane.known
import data.gatehouse.execution_plane.parts
import data.gatehouse.execution_plane.spelling

# METADATA
# description: Each claim with its place; the text is the value, or the name that it stands under.
claims contains {"pointer": concat("", array.concat([said.at], tokens)), "text": text} if {
	some said in _said
	walk(said.value, [path, leaf])
	not is_object(leaf)
	not is_array(leaf)
	not _is_kept_elsewhere(path)
	not _is_denial(leaf)
	tokens := [$"/{escape.token(token)}" | some token in path]
	some text in {text | some text in array.concat(path, [leaf]); is_string(text); _speaks_of_isolation(text)}
}

_said contains part if some part in parts.weak

_said contains {"at": $"{request.at}/{member}", "value": value} if {
	some request in parts.requests
	known.weak.class in request.value.acceptable_attestation.classes
	some member, value in {
		"metadata": object.get(request.value, "metadata", {}),
		"sandbox_profile/metadata": object.get(request.value, ["sandbox_profile", "metadata"], {}),
		"placement/metadata": object.get(request.value, ["placement", "metadata"], {}),
		"authority_ref/metadata": object.get(request.value, ["authority_ref", "metadata"], {}),
	}
}

_said contains {"at": $"/{member}", "value": value} if {
	input.kind.name == "ExecutionRequest"
	count(parts.weak) > 0
	some member, value in {
		"metadata": object.get(input.contract, "metadata", {}),
		"admission_request/sandbox_profile/metadata": object.get(
			input.contract,
			["admission_request", "sandbox_profile", "metadata"],
			{},
		),
	}
}

# Classes have a rule of their own, and a signature is no word.
_is_kept_elsewhere(path) if path[0] in {"attested_capability_classes", "claimed_capability_classes"}

_is_kept_elsewhere(path) if path[count(path) - 1] == "signature"

_is_denial(leaf) if leaf in {false, null, 0}

_is_denial(leaf) if {
	is_string(leaf)
	spelling.plain(leaf) in known.isolation.denials
}

_speaks_of_isolation(text) if {
	some word in known.isolation.anywhere
	contains(spelling.plain(text), word)
}

_speaks_of_isolation(text) if {
	some word in known.isolation.alone
	word in spelling.words(text)
}

# `inVM`, `isVm`: a word that begins within another.
_speaks_of_isolation(text) if {
	some word in known.isolation.alone
	inner := upper(word)
	contains(text, inner)
	some letter in split("abcdefghijklmnopqrstuvwxyz", "")
	contains(text, $"{letter}{inner}")
}

_speaks_of_isolation(text) if {
	some word in known.isolation.alone
	last := $"{upper(substring(word, 0, 1))}{substring(word, 1, -1)}"
	endswith(text, last)
	some letter in split("abcdefghijklmnopqrstuvwxyz", "")
	endswith(text, $"{letter}{last}")
}
