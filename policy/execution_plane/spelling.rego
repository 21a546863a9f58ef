# METADATA
# title: Spelling
# description: |
#   The same name is written in many ways: `raw_body`, `rawBody`, `Raw-Body`. Names that must not stand somewhere are
#   compared without what differs between them.
package gatehouse.execution_plane.spelling

# METADATA
# description: The words of a text, in lower case.
words(text) := [word | some word in split(_spaced(lower(text)), " "); word != ""]

# METADATA
# description: A text without case and separators.
plain(text) := concat("", words(text))

_spaced(text) := replace(replace(replace(replace(_less_spaced(text), "-", " "), "_", " "), ".", " "), "/", " ")

_less_spaced(text) := replace(replace(replace(replace(text, ":", " "), ",", " "), ";", " "), "+", " ")
