# Sound conversations, and what a test wants to be different in them.
package gatehouse.ipc.example_test

import data.gatehouse.example_test as example

# The input for a conversation in IPC v0 after these patches (RFC 6902).
talk(patches) := _with_messages(
	example.record("IpcTranscript", json.patch(_talk, patches)),
	{"hello": "runner", "capabilities_ack": "runner", "invoke": "runner", "cancel": "runner"},
)

# The same in m2-ipc.
build(patches) := _with_messages(example.record("M2IpcTranscript", json.patch(_build, patches)), {})

# A conversation in m2-ipc in which this path stands at this pointer.
place(pointer, location) := object.union(build([]), {"facts": {"locations": {pointer: object.union(
	{"holds_home": false, "within": {}, "shown": location.text, "at": {"pointer": pointer}},
	location,
)}}})

# A conversation in m2-ipc whose lane names this image.
with_image(image) := object.union(build([]), {"facts": {"images": [object.union({"name": "debian"}, image)]}})

# A conversation in adapter IPC 0.1 after these patches.
ask(patches) := _with_messages(example.record("AdapterIpcTranscript", json.patch(_ask, patches)), {})

# The same, in which this path stands at this pointer.
ask_at(pointer, location) := object.union(ask([]), {"facts": {"locations": {pointer: object.union(
	{"holds_home": false, "within": {}, "shown": location.text, "at": {"pointer": pointer}},
	location,
)}}})

# A receipt of a run after these patches.
receipt(patches) := example.record("RunReceipt", json.patch(_receipt, patches))

_with_messages(record, runners) := object.union(record, {"facts": {"messages": [fact |
	some i, message in record.contract.messages
	fact := object.union_n([
		{"side": _side(message, runners), "answers": [j |
			some j, other in record.contract.messages
			_request(record.contract.messages, j, runners) == i
		]},
		{"request": request | request := _request(record.contract.messages, i, runners)},
		{"repeats": min(same) | same := _same(record.contract.messages, i); same != set()},
	])
]}})

_side(message, runners) := side if side := runners[message.type]

else := "adapter" if message.type

else := "adapter" if message.ok in {false, true}

else := "runner"

_request(messages, i, runners) := max({j |
	some j, other in messages
	j < i
	other.id == _named(messages[i])
	_side(other, runners) != _side(messages[i], runners)
})

_named(message) := id if id := message.replyTo

else := message.id if message.ok in {false, true}

_same(messages, i) := {j |
	some j, other in messages
	j < i
	other.id == messages[i].id
	messages[i].v
}

greeting := _talk.messages[0]

# An error of the adapter that answers nothing.
failure := {
	"v": "ipc.v0",
	"id": "lab-0010",
	"ts": "2026-05-10T10:00:01Z",
	"type": "error",
	"payload": {"code": "ADAPTER_FAILED", "message": "it broke down", "retryable": false},
}

_talk := {"transcript": "ipc/v0", "messages": [
	{
		"v": "ipc.v0",
		"id": "lab-0001",
		"ts": "2026-05-10T10:00:00Z",
		"type": "hello",
		"payload": {"role": "runner", "protocols": ["ipc.v0"], "requestedCapabilities": ["text.caps"]},
	},
	{
		"v": "ipc.v0",
		"id": "lab-0002",
		"ts": "2026-05-10T10:00:00Z",
		"type": "hello_ack",
		"replyTo": "lab-0001",
		"payload": {"role": "adapter", "selected": "ipc.v0"},
	},
	{
		"v": "ipc.v0",
		"id": "lab-0003",
		"ts": "2026-05-10T10:00:00Z",
		"type": "capabilities",
		"payload": {
			"adapter": {"name": "lab", "version": "1.0.0"},
			"capabilities": [{"name": "text.caps", "sideEffects": "none"}],
		},
	},
	{
		"v": "ipc.v0",
		"id": "lab-0004",
		"ts": "2026-05-10T10:00:00Z",
		"type": "capabilities_ack",
		"replyTo": "lab-0003",
		"payload": {"accepted": ["text.caps"]},
	},
	{
		"v": "ipc.v0",
		"id": "lab-0005",
		"ts": "2026-05-10T10:00:00Z",
		"type": "invoke",
		"payload": {"op": "text.caps", "args": {"text": "abc"}, "timeoutMs": 1000},
	},
	{
		"v": "ipc.v0",
		"id": "lab-0006",
		"ts": "2026-05-10T10:00:01Z",
		"type": "result",
		"replyTo": "lab-0005",
		"payload": {"ok": true, "data": {"text": "ABC"}},
	},
]}

# What makes a task that failed of the one that succeeds.
failing := [
	{"op": "replace", "path": "/messages/3/ok", "value": false},
	{"op": "replace", "path": "/messages/3/result/exit_code", "value": 1},
	{"op": "replace", "path": "/messages/3/errors", "value": [{"code": "E_TASK_FAILED", "message": "it failed"}]},
]

_build := {"transcript": "m2-ipc/v1.0", "messages": [
	{
		"id": "h1",
		"op": "hello",
		"protocol": "1.0",
		"ts": "2026-05-10T10:00:00Z",
		"params": {
			"runner": {"name": "lab", "version": "1"},
			"required_capabilities": ["task_run"],
			"optional_capabilities": [],
			"strict": true,
		},
	},
	{
		"id": "h1",
		"op": "hello",
		"protocol": "1.0",
		"ts": "2026-05-10T10:00:00Z",
		"ok": true,
		"result": {
			"adapter": {"name": "nix", "version": "1"},
			"protocol": {"selected": "1.0", "min": "1.0", "max": "1.0", "supported": ["1.0"]},
			"capabilities": {"supported": ["task_run"], "missing_required": [], "notes": []},
		},
		"errors": [],
	},
	{
		"id": "r1",
		"op": "task_run",
		"protocol": "1.0",
		"ts": "2026-05-10T10:00:01Z",
		"task": "build",
		"lane": {
			"lane_id": "docs",
			"lock_ref": "locks/docs.lock",
			"containerized": true,
			"container": {"image": "debian@sha256:…", "runtime": "podman"},
		},
		"params": {"timeout_seconds": 60},
	},
	{
		"id": "r1",
		"op": "task_run",
		"protocol": "1.0",
		"ts": "2026-05-10T10:00:09Z",
		"ok": true,
		"result": {"exit_code": 0, "duration_ms": 8000, "logs": {"stdout": "logs/build.out"}},
		"errors": [],
	},
]}

_ask := {"transcript": "adapter-ipc/v0.1", "messages": [
	{
		"id": "1",
		"op": "hello",
		"protocol_version": "0.1",
		"runner": {"name": "lab"},
		"required_capabilities": ["task_run"],
	},
	{
		"id": "1",
		"ok": true,
		"result": {"capabilities": {"supported": ["task_run"], "missing_required": []}},
		"errors": [],
	},
	{
		"id": "2",
		"op": "task_run",
		"task": "build",
		"role": "ci",
		"lane": {"lane_id": "docs", "lock_ref": "locks/docs.lock", "containerized": false},
	},
	{"id": "2", "ok": true, "result": {"exit_code": 0}, "errors": []},
]}

_receipt := {
	"v": "run-receipt.v0",
	"ts": "2026-05-10T10:00:02Z",
	"adapter": ["lab", "adapter"],
	"capabilities": {
		"adapter": {"name": "lab", "version": "1.0.0"},
		"capabilities": [{"name": "text.caps", "sideEffects": "none"}],
	},
	"invocation": {"op": "text.caps", "args": {"text": "abc"}},
	"result": {"ok": true, "data": {"text": "ABC"}},
	"exitCode": 0,
	"transcript": "ipc-transcript.ndjson",
}
