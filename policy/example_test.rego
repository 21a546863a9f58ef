# Small sound inputs, and what a test wants to be different in them.
package gatehouse.example_test

codes(findings) := {finding.code | some finding in findings}

# A contract with these lanes, each with what is given for it.
lanes(fields) := {"contract": {"spec": {"lanes": [lane | some given in fields; lane := object.union(_lane, given)]}}}

_lane := {"name": "docs", "backend": {"type": "pixi"}}

# The facts of one lane that names these paths: by itself, each is `--dev-root ~/dev`.
paths(fields) := {"facts": {"paths": [path |
	some given in fields
	plain := object.union(_path, given)
	path := object.union({"within": within(plain.base, plain.segments)}, plain)
]}}

# The places around a path, as its facts have them.
within(base, segments) := {place: depth |
	start := {"home": "~", "root": ""}[base]
	some depth in numbers.range(0, count(segments))
	parts := [lower(segment) | some segment in array.slice(segments, 0, depth)]
	place := _or_root(concat("/", array.concat([start], parts)))
}

_or_root(place) := "/" if place == ""

else := place

_path := {
	"lane": 0,
	"role": "mount",
	"class": "code",
	"target": "/workspace/dev",
	"access": "read-write",
	"origin": "--dev-root",
	"command": "agent-machine mounts plan",
	"base": "home",
	"segments": ["dev"],
	"text": "--dev-root ~/dev",
	"shown": "~/dev",
	"at": 1,
}

# The facts of steps that run these commands, in this order.
commands(given) := {"facts": {"commands": given}}

# A governed command in a lane, with its options as pairs of name and value: the last of a name is in effect.
command(lane, name, options) := {
	"lane": lane,
	"step": 0,
	"program": "sourceosctl",
	"words": [],
	"words_at": [],
	"via": [],
	"governed": {
		"program": "sourceosctl",
		"command": name,
		"activities": [],
		"acts": true,
		"disables": [],
		"options": [option | some i, _ in options; option := _option(options, i)],
		"operands": [],
	},
	"at": 100 + lane,
}

_option(options, i) := {
	"name": options[i][0],
	"value": options[i][1],
	"text": $"{options[i][0]} {options[i][1]}",
	"effective": i == max({j | some j, other in options; other[0] == options[i][0]}),
	"at": 10 + i,
}

# A governed command whose option switches off a check.
disabling(name, check, option) := object.union(command(0, name, []), {"governed": {"disables": [{
	"check": check,
	"option": option,
	"at": 44,
}]}})

# A command that the command table does not know.
ungoverned := object.remove(command(0, "", []), ["governed"])

# A mount policy that allows `~/dev` and names what is given besides.
mount_policy(fields) := {"related": {"mount_policy": object.union(
	{"id": "urn:example", "default": "deny", "allowed": [root(["dev"], {})], "denied": []},
	fields,
)}}

# An allowed root below the home.
root(segments, fields) := object.union({"within": within(object.get(fields, "base", "home"), segments)}, object.union(
	{
		"text": concat("/", array.concat(["~"], segments)),
		"base": "home",
		"segments": segments,
		"holds_home": false,
		"class": "code",
		"access": "read-write",
		"recursive": true,
	},
	fields,
))

# A denied pattern.
pattern(fields) := object.union(
	{"text": "a pattern", "reason": "a reason", "severity": "deny"},
	object.union(fields, {"place": place | place := _place(fields)}),
)

# A place that covers what lies below it; the home does not.
_place(fields) := place if {
	count(fields.segments) > 0
	some place, depth in within(fields.base, fields.segments)
	depth == count(fields.segments)
}

# The whole input for a record of this kind, with the facts that its texts give. No document is given along.
record(name, contract) := {
	"contract": contract,
	"kind": {"name": name, "version": "v1"},
	"facts": {
		"lanes": [], "commands": [], "paths": [], "images": [], "problems": [], "scripts": [],
		"instants": _instants(contract),
		"locations": {},
		"secrets": [],
		"digests": {},
		"links": [],
	},
	"environment": {},
	"related": {"documents": null},
	"time": null,
}

# The same, judged at this instant.
record_at(name, contract, time) := object.union(record(name, contract), {"time": time})

_instants(contract) := {pointer: instant |
	walk(contract, [path, text])
	is_string(text)
	ns := time.parse_rfc3339_ns(text)
	pointer := concat("", [$"/{token}" | some token in path])
	instant := time.format([ns, "UTC", "2006-01-02T15:04:05.999999999"])
}
