# What conftest is given to check: the rules of ours that the contracts of the benchmark touch, as people write them over
# the raw text of a contract.
package main

import rego.v1

deny contains msg if {
	not json.match_schema(input, data.schema)[0]
	msg := "the contract does not fit its schema"
}

_steps contains {"lane": lane.name, "name": step.name, "run": step.run} if {
	some lane in input.spec.lanes
	some step in lane.steps
}

_mounts contains step if {
	some step in _steps
	regex.match(`\bsourceosctl\s+agent-machine\s+mounts\s+(plan|create)\b`, step.run)
}

_office contains step if {
	some step in _steps
	regex.match(`\bsourceosctl\s+office\s+(generate|convert)\b`, step.run)
}

deny contains msg if {
	some step in _mounts
	regex.match(`--dev-root[= ]+("?)(~|\$HOME|\$\{HOME\}|/home/[^/ ]+|/root)/?("?)(\s|$)`, step.run)
	msg := sprintf("%s/%s mounts the whole home directory", [step.lane, step.name])
}

deny contains msg if {
	some step in _mounts
	regex.match(`--downloads-root[= ]+"?(~|\$HOME|\$\{HOME\})/Downloads/?"?(\s|$)`, step.run)
	msg := sprintf("%s/%s mounts all of the downloads", [step.lane, step.name])
}

deny contains msg if {
	some step in _mounts
	some pattern in [`\.ssh\b`, `\.aws\b`, `\.gnupg\b`, `\.kube\b`, `\.config/gcloud\b`, `/etc\b`, `/var/run/docker\.sock\b`, `Library/Application Support\b`, `Library/Containers\b`]
	regex.match(pattern, step.run)
	msg := sprintf("%s/%s names a place that no lane may have", [step.lane, step.name])
}

deny contains msg if {
	some step in _mounts
	some path in regex.find_n(`--(dev|docs|downloads)-root[= ]+\S+`, step.run, -1)
	not regex.match(`root[= ]+"?(~|\$HOME|\$\{HOME\})/(dev|Documents/SourceOS/agent-output|Downloads/SourceOS/agent-downloads)(/|"|$)`, path)
	msg := sprintf("%s/%s mounts what the mount policy does not list: %s", [step.lane, step.name, path])
}

deny contains msg if {
	some step in _office
	not regex.match(`--dry-run\b`, step.run)
	msg := sprintf("%s/%s acts; agents plan with --dry-run", [step.lane, step.name])
}

deny contains msg if {
	some step in _office
	regex.match(`(--storage|--output|-o)[= ]+\S*(\.docx|\.pptx|\.xlsx)?/?Library/`, step.run)
	msg := sprintf("%s/%s writes into an application's own data", [step.lane, step.name])
}

deny contains msg if {
	some lane in input.spec.lanes
	image := lane.backend.container.image
	not regex.match(`@sha256:[a-f0-9]{64}$`, image)
	msg := sprintf("%s runs an image that is not pinned: %s", [lane.name, image])
}

deny contains msg if {
	some lane in input.spec.lanes
	regex.match(`@sha256:(0{64}|f{64})$`, lane.backend.container.image)
	msg := sprintf("%s names a placeholder as the digest of its image", [lane.name])
}

deny contains msg if {
	some i, lane in input.spec.lanes
	some j, other in input.spec.lanes
	i < j
	lane.name == other.name
	msg := sprintf("two lanes are called %s", [lane.name])
}

deny contains msg if {
	some lane in input.spec.lanes
	lane.backend.type == "container"
	not lane.backend.container
	msg := sprintf("%s has no block for its backend", [lane.name])
}

_owed := {"sourceos.agent_machine": "agent-machine.mount.evidence", "sourceos.office_plane": "office.artifact.evidence"}

deny contains msg if {
	some label, event in _owed
	input.metadata.labels[label] == "true"
	some lane in input.spec.lanes
	not event in lane.evidence.emit
	msg := sprintf("%s does not emit %s", [lane.name, event])
}

deny contains msg if {
	some label, _ in _owed
	value := object.get(input.metadata.labels, label, "true")
	not value in {"true", "false"}
	msg := sprintf("the label %s is neither true nor false", [label])
}

deny contains msg if {
	some path, value
	walk(input, [path, value])
	is_string(value)
	regex.match(`-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}\b|\bsk-[A-Za-z0-9]{20,}\b|\bxox[abp]-[A-Za-z0-9-]{10,}`, value)
	msg := sprintf("a secret stands at %s", [concat("/", [sprintf("%v", [part]) | some part in path])])
}
