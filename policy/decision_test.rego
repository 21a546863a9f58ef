# Not below `gatehouse`: a test in there would be part of what it walks.
package gatehouse_test

import data.gatehouse
import data.gatehouse.example_test as example

test_gathers_the_findings_of_every_rule if {
	decision := gatehouse.decision with input as _everything_wrong
	found := {finding |
		some domain, rule
		some finding in data.gatehouse[domain][rule].findings with input as _everything_wrong
	}
	count(found) > 0
	decision.findings == found
}

test_every_rule_finds_something_where_everything_is_wrong if {
	silent := {[domain, rule] |
		some domain, rule
		findings := data.gatehouse[domain][rule].findings with input as _everything_wrong
		count(findings) == 0
	}
	silent == set()
}

test_gathers_the_canary if {
	decision := gatehouse.decision with input as {"canary": data.gatehouse.canary.token}
	decision.findings == {{
		"code": "gate.canary",
		"severity": "deny",
		"message": data.gatehouse.canary.token,
		"at": {"pointer": ""},
	}}
}

test_hands_on_the_evidence_that_is_owed if {
	decision := gatehouse.decision with input as _everything_wrong
	owed := gatehouse.evidence.owed.events with input as _everything_wrong
	count(owed) > 0
	decision.required == owed
}

test_finds_and_owes_nothing_where_nothing_is_wrong if {
	decision := gatehouse.decision with input as object.union(
		example.lanes([{}]),
		{"facts": {"lanes": [], "commands": [], "paths": [], "images": [], "problems": [], "scripts": []}},
	)
	decision == {"findings": set(), "required": set()}
}

# A finding for every rule: whoever adds a rule adds what it is about.
_everything_wrong := {
	"related": {"documents": [_circular, _circular], "mount_policy": {
		"default": "deny",
		"allowed": [example.root(["reference"], {"access": "read-only"})],
		"denied": [
			example.pattern({"base": "home", "segments": [".ssh"]}),
			example.pattern({"word": "music", "severity": "warn"}),
		],
	}},
	"contract": {
		"metadata": {"id": "docs-lane", "labels": {"platform": "generic-linux", "sourceos.office_plane": "yes"}},
		"spec": {
			"host_platform": "apple-silicon-asahi",
			"lanes": [
				{
					"name": "docs",
					"backend": {"type": "nix", "nix": {"flake": "github:acme/host", "installable": ".#"}},
					"prerequisites": {"boot_surface_sensitive": true},
					"mounts": [
						{"source": "/srv/a", "target": "/", "readOnly": false, "class": "immutable_input"},
						{"source": "/srv/b", "target": "/.", "readOnly": true, "class": "substrate_sensitive"},
					],
					"promotion": {"requiresStagePass": true, "rollbackStrategy": "snapshot"},
				},
				{
					"name": "docs",
					"backend": {"type": "nix", "nix": {"flake": " ", "installable": ".#docs"}, "pixi": {}},
					"stage": {"environment": "vm", "candidate": "", "smokeRef": ""},
					"promotion": {"requiresStagePass": false, "rollbackStrategy": "generation"},
				},
				{"name": "build", "backend": {"type": "container"}},
			],
		},
	},
	"facts": {
		"lanes": [{
			"index": 0,
			"name": "docs",
			"emits": [],
			"activities": ["mount"],
			"at": 0,
		}],
		"commands": [
			example.command(0, "workspace-ops browser-session open", []),
			example.command(0, "office generate", []),
			example.command(0, "workspace-ops evidence emit", [["--kind", "agent.execution.evidence"]]),
			example.command(0, "workspace-ops web-capture take", [["--capture-scope", "none"]]),
			example.disabling("workspace-ops terminal-command run", "audit", "--no-audit"),
			example.disabling("workspace-ops local-agent-execution run", "policy-gate", "--no-policy-gate"),
		],
		"paths": array.concat([_source], example.paths([
			{"segments": []},
			{"segments": ["Downloads"]},
			{"base": "unknown", "why": "it comes from the runner's environment"},
			{"base": "root", "segments": ["etc"]},
			{"segments": [".ssh"]},
			{"segments": ["music"]},
			{"segments": ["reference"]},
			{"segments": ["src"]},
			{"role": "read", "command": "office inspect", "segments": ["NoteStore.sqlite"]},
			{"role": "read", "segments": [".ssh", "id_ed25519"]},
			{"role": "read", "base": "unknown", "why": "it comes from the runner's environment"},
			{"role": "write", "segments": []},
		]).facts.paths),
		"secrets": [{"what": "an API key", "at": {"pointer": "/a"}}],
		"links": [_link([]), _link([0, 1])],
		"images": [
			_image("registry.example/docs:1.4", {"tag": "1.4"}),
			_image("registry.example/docs@sha256:REPLACE_WITH_DIGEST", {"digest": "REPLACE_WITH_DIGEST"}),
		],
		"scripts": [{
			"kind": "input",
			"how": "sh",
			"at": 4,
		}],
		"problems": [{"message": "the quote is not closed", "at": 5}],
	},
}

# A reference of authority to these documents, by a digest that none of them has.
_link(found) := {
	"name": "delegation", "ref": "urn:example", "authority": true, "found": found, "at": {"pointer": "/ref"},
	"digest": {"text": "sha256:0", "at": {"pointer": "/digest"}},
}

_circular := {"source": "a.json", "digest": "sha256:1", "authorises": false, "because": "it is over", "links": [_link([0])]}

# A source of `mounts[]`, which no command names.
_source := object.remove(example.paths([{"base": "root", "segments": ["srv"]}]).facts.paths[0], ["command"])

_image(text, fields) := object.union(
	{"lane": 0, "text": text, "pinned": false, "at": 3},
	fields,
)
