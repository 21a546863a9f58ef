# Sound records of workspace operations, and what a test wants to be different in them.
package gatehouse.workspace_records.example_test

import data.gatehouse.example_test as example

# The same input, judged at an instant that the caller gives.
at(asked, time) := object.union(asked, {"time": time})

# A host path as facts have it.
location(base, segments) := {
	"text": "a path", "base": base, "segments": segments, "within": example.within(base, segments), "holds_home": false,
	"shown": concat("/", array.concat([base], segments)), "at": {"pointer": "/a/path"},
}

# The input with these host paths, under a mount policy that allows `~/dev`, and `~/inbox` for downloads.
located(asked, locations) := object.union_n([
	asked,
	{"facts": {"locations": locations}},
	example.mount_policy({"allowed": [example.root(["dev"], {}), example.root(["inbox"], {"class": "downloads"})]}),
])

# The input with one reference, and the documents that were found by it.
linked(asked, name, ref, documents) := object.union(asked, {
	"facts": {"links": [{
		"name": name, "ref": ref, "authority": false, "at": {"pointer": "/ref"},
		"found": [i | some i, _ in documents],
	}]},
	"related": {"documents": documents},
})

# A document found by a reference.
document(kind, contract, authorises) := {
	"source": "other.json",
	"kind": {"name": kind, "version": "v1"},
	"contract": contract,
	"links": [],
	"authorises": authorises,
	"because": "it is refused",
}

# A TerminalCommand after these patches (RFC 6902), judged at its own instant.
terminal_command(patches) := example.record_at(
	"TerminalCommand",
	json.patch(_terminal_command, patches),
	"2026-05-11T10:00:00",
)

# A TerminalSession after these patches (RFC 6902), judged at its own instant.
terminal_session(patches) := example.record_at(
	"TerminalSession",
	json.patch(_terminal_session, patches),
	"2026-05-11T09:59:00",
)

# A LocalAgentExecution after these patches (RFC 6902), judged at its own instant.
local_agent_execution(patches) := example.record_at(
	"LocalAgentExecution",
	json.patch(_local_agent_execution, patches),
	"2026-05-11T11:00:00",
)

# A BrowserSession after these patches (RFC 6902), judged at its own instant.
browser_session(patches) := example.record_at(
	"BrowserSession",
	json.patch(_browser_session, patches),
	"2026-05-11T12:00:00",
)

# A WebCapture after these patches (RFC 6902), judged at its own instant.
web_capture(patches) := example.record_at(
	"WebCapture",
	json.patch(_web_capture, patches),
	"2026-05-11T12:10:00",
)

# A TransferOperation after these patches (RFC 6902), judged at its own instant.
transfer_operation(patches) := example.record_at(
	"TransferOperation",
	json.patch(_transfer_operation, patches),
	"2026-05-11T12:11:00",
)

# A CapabilityProfile after these patches (RFC 6902), judged at its own instant.
capability_profile(patches) := example.record_at(
	"CapabilityProfile",
	json.patch(_capability_profile, patches),
	"2026-05-11T07:00:00",
)

# A DiagnosticRedaction after these patches (RFC 6902), judged at its own instant.
diagnostic_redaction(patches) := example.record_at(
	"DiagnosticRedaction",
	json.patch(_diagnostic_redaction, patches),
	"2026-05-11T10:10:00",
)

# A LocalOperationLog after these patches (RFC 6902), judged at its own instant.
local_operation_log(patches) := example.record_at(
	"LocalOperationLog",
	json.patch(_local_operation_log, patches),
	"2026-05-11T10:00:07",
)

# A ProvisionalArtifactId after these patches (RFC 6902), judged at its own instant.
provisional_artifact_id(patches) := example.record_at(
	"ProvisionalArtifactId",
	json.patch(_provisional_artifact_id, patches),
	"2026-05-11T10:00:00",
)

# A FileAvailabilityState after these patches (RFC 6902), judged at its own instant.
file_availability(patches) := example.record_at(
	"FileAvailabilityState",
	json.patch(_file_availability, patches),
	"2026-05-11T13:00:00",
)

# A DeviceIdentity after these patches (RFC 6902), judged at its own instant.
device_identity(patches) := example.record_at(
	"DeviceIdentity",
	json.patch(_device_identity, patches),
	"2026-01-09T00:00:00",
)

# A DeviceTrustProfile after these patches (RFC 6902), judged at its own instant.
device_trust_profile(patches) := example.record_at(
	"DeviceTrustProfile",
	json.patch(_device_trust_profile, patches),
	"2026-05-01T00:00:00",
)

# A OperationTask after these patches (RFC 6902), judged at its own instant.
operation_task(patches) := example.record_at(
	"OperationTask",
	json.patch(_operation_task, patches),
	"2026-05-11T10:00:00",
)

# A OperationEvent after these patches (RFC 6902), judged at its own instant.
operation_event(patches) := example.record_at(
	"OperationEvent",
	json.patch(_operation_event, patches),
	"2026-05-11T09:58:30",
)

# A Artifact after these patches (RFC 6902), judged at its own instant.
artifact(patches) := example.record_at(
	"Artifact",
	json.patch(_artifact, patches),
	"2026-05-11T10:10:00",
)

# A DecisionCard after these patches (RFC 6902), judged at its own instant.
decision_card(patches) := example.record_at(
	"DecisionCard",
	json.patch(_decision_card, patches),
	"2026-05-11T09:58:10",
)

# A PolicyGateRecord after these patches (RFC 6902), judged at its own instant.
policy_gate_record(patches) := example.record_at(
	"PolicyGateRecord",
	json.patch(_policy_gate_record, patches),
	"2026-05-11T09:58:30",
)

# A WorkspaceOperation after these patches (RFC 6902), judged at its own instant.
workspace_operation(patches) := example.record_at(
	"WorkspaceOperation",
	json.patch(_workspace_operation, patches),
	"2026-05-11T10:00:07",
)

_terminal_command := {
	"schemaVersion": "workspace-ops/terminal-command/v1",
	"id": "cmd-lint",
	"sessionId": "session-1",
	"operationId": "op-lint",
	"taskId": "task-lint",
	"command": "npm",
	"args": [
		"run",
		"lint",
	],
	"env": {
		"CI": "1",
	},
	"cwd": "/home/mira/dev/handbook",
	"startedAt": "2026-05-11T10:00:00Z",
	"endedAt": "2026-05-11T10:00:07Z",
	"exitCode": 0,
	"outputRef": "sha256:57ca1ea3da9c2c6c17d9a89e4556004c32d66a15456e4b2bf25469da27c43f0a",
	"sideEffects": {
		"classification": "filesystem+network",
		"filesWritten": [
			"/home/mira/dev/handbook/.cache/lint.json",
		],
		"networkTargets": [
			"registry.example.org:443",
		],
		"subprocesses": [
			"node",
		],
	},
	"policyGateId": "gate-lint",
	"evidenceRef": "sha256:da3cbfd2a2e7738184e3e614734f52dd44b88359276bd64915b2cfd5ec0dbea4",
}

_terminal_session := {
	"schemaVersion": "workspace-ops/terminal-session/v1",
	"id": "session-1",
	"operationId": "op-lint",
	"deviceId": "urn:sourceos:device:bench-3",
	"shell": "/bin/bash",
	"implementation": "foot",
	"cwd": "~/dev/handbook",
	"startedAt": "2026-05-11T09:59:00Z",
	"endedAt": "2026-05-11T10:05:00Z",
	"exitCode": 0,
	"transcriptRef": "sha256:54e6289e14c7b0e7ad9acc2dfc4c1e3d027d0eef7f5c4c3fe7c292761d0e06a6",
	"commandIds": [
		"cmd-lint",
	],
	"auditEnabled": true,
	"redacted": true,
	"policyGateId": "gate-lint",
}

_local_agent_execution := {
	"schemaVersion": "workspace-ops/local-agent-execution/v1",
	"id": "run-1",
	"operationId": "op-notes",
	"deviceId": "urn:sourceos:device:bench-3",
	"taskId": "task-notes",
	"agentId": "agent:summariser",
	"model": "local-7b",
	"promptRef": "sha256:cf07194ee232eb531e15f690000d19846dea69cf05504782658afcfacb9228a2",
	"contextRefs": [
		"sha256:ea7792a26f405e2ae9c6f49ca93bbe6076ceac0a1fc53d83426c7d7f2d9377e4",
	],
	"startedAt": "2026-05-11T11:00:00Z",
	"endedAt": "2026-05-11T11:04:00Z",
	"status": "completed",
	"policyGateId": "gate-notes",
	"outputRef": "sha256:ab5aa97074c454a0632057e704220d9a6678fbf773a0a5806fc09b8173b07309",
	"evidenceRef": "sha256:20444699105712801e5e2a5b0f40798197d1404e027e98c01e97cd960c07dfc3",
	"sideEffects": {
		"classification": "filesystem",
		"filesWritten": [
			"~/Documents/SourceOS/agent-output/op-notes/notes.md",
		],
		"networkTargets": [],
	},
	"tokenUsage": {
		"promptTokens": 1200,
		"completionTokens": 300,
		"totalTokens": 1500,
	},
}

_browser_session := {
	"schemaVersion": "workspace-ops/browser-session/v1",
	"id": "browsing-1",
	"operationId": "op-capture",
	"deviceId": "urn:sourceos:device:bench-3",
	"implementation": "firefox",
	"startedAt": "2026-05-11T12:00:00Z",
	"endedAt": "2026-05-11T12:30:00Z",
	"captureScope": {
		"mode": "allowed-origins",
		"urls": [
			"https://manual.example.org/start",
		],
		"allowedOrigins": [
			"https://manual.example.org",
		],
	},
	"captureIds": [
		"capture-1",
	],
	"downloadIds": [
		"transfer-1",
	],
	"policyGateId": "gate-capture",
	"evidenceRef": "sha256:bbd13486e3ff6aef21ca53ed599ba16f017b72926e3e2c54651cbe7f8fec9bef",
}

_web_capture := {
	"schemaVersion": "workspace-ops/web-capture/v1",
	"id": "capture-1",
	"sessionId": "browsing-1",
	"operationId": "op-capture",
	"url": "https://manual.example.org/start?page=2",
	"ts": "2026-05-11T12:10:00Z",
	"format": "pdf",
	"contentRef": "sha256:3660315a9af3df255d8f19ab077e4797822b41488a0e2a04bc6af71213c23274",
	"sizeBytes": 48211,
	"redacted": true,
	"redactionRef": "redaction-2",
	"piiFlags": [
		"email",
	],
	"title": "Start",
}

_transfer_operation := {
	"schemaVersion": "workspace-ops/transfer-operation/v1",
	"id": "transfer-1",
	"operationId": "op-capture",
	"deviceId": "urn:sourceos:device:bench-3",
	"direction": "download",
	"source": "https://manual.example.org/figures.zip",
	"destination": "~/Downloads/SourceOS/agent-downloads/op-capture/figures.zip",
	"status": "completed",
	"startedAt": "2026-05-11T12:11:00Z",
	"endedAt": "2026-05-11T12:12:00Z",
	"bytesTotal": 2048,
	"bytesDone": 2048,
	"checksum": "dc2e3999e6b3e23f3327c0e6cb9a3d6cde4ab7cc16a46ec0fe716df8ce2717b9",
	"mimeType": "application/zip",
	"policyGateId": "gate-capture",
	"evidenceRef": "sha256:27f576cafbb263ed44be8bd094f66114da26877706f96c4c31d5a97ffebf2e29",
	"fileAvailabilityState": "local",
}

_capability_profile := {
	"schemaVersion": "workspace-ops/capability-profile/v1",
	"deviceId": "urn:sourceos:device:bench-3",
	"capturedAt": "2026-05-11T07:00:00Z",
	"capabilities": {
		"terminal": {
			"available": true,
			"implementation": "foot",
			"version": "1.17",
			"allowedShells": [
				"/bin/bash",
			],
			"auditEnabled": true,
			"restrictions": {
				"allowNetworkCommands": false,
				"allowRootExecution": false,
				"maxSessionDurationSecs": 3600,
			},
		},
		"browser": {
			"available": true,
			"implementation": "firefox",
			"version": "140",
			"captureEnabled": true,
			"restrictions": {
				"allowedOrigins": [
					"https://manual.example.org",
				],
				"blockPrivateNetworkCapture": true,
				"requireCaptureEvidence": true,
			},
		},
		"filesystem": {
			"available": true,
			"allowedRoots": [
				"~/dev",
				"/srv/shared",
			],
			"syncProvider": "mesh",
			"conflictResolutionStrategy": "manual",
		},
		"sandbox": {
			"available": true,
			"runtime": "podman",
			"rootlessCapable": true,
			"snapshotCapable": true,
		},
		"localModel": {
			"available": false,
		},
		"network": {
			"available": true,
			"online": true,
			"vpnActive": false,
			"meshNode": true,
			"restrictions": {
				"allowExternalDownloads": true,
				"allowExternalUploads": false,
				"requireVpnForRemoteOperations": true,
			},
		},
	},
}

_diagnostic_redaction := {
	"schemaVersion": "workspace-ops/diagnostic-redaction/v1",
	"id": "redaction-1",
	"deviceId": "urn:sourceos:device:bench-3",
	"operationId": "op-lint",
	"artifactKind": "log",
	"originalRef": "sha256:836ff184e7b41b1e13cb5fd89fa1de98dbbab99e9d2918913ff43b86a5c7c213",
	"redactedRef": "sha256:2f6d1e21120cbbde5fedb8b76e5cef6765e906bb8f2660779344c7549addf51b",
	"rules": [
		{
			"ruleId": "house.tokens",
			"category": "token",
			"action": "remove",
			"matchCount": 3,
		},
		{
			"ruleId": "house.hosts",
			"category": "hostname",
			"action": "hash",
			"matchCount": 0,
		},
	],
	"appliedAt": "2026-05-11T10:10:00Z",
	"redactedBy": "scrubber",
	"verified": true,
	"verificationRef": "scan-4",
}

_local_operation_log := {
	"schemaVersion": "workspace-ops/local-operation-log/v1",
	"id": "log-1",
	"deviceId": "urn:sourceos:device:bench-3",
	"operationId": "op-lint",
	"startedAt": "2026-05-11T09:58:00Z",
	"closedAt": "2026-05-11T10:06:00Z",
	"redactionApplied": true,
	"entries": [
		{
			"seq": 0,
			"ts": "2026-05-11T10:00:00Z",
			"level": "audit",
			"message": "command started",
			"sourceComponent": "terminal",
			"taskId": "task-lint",
			"eventId": "event-1",
			"redacted": false,
			"meta": {
				"pid": 4711,
			},
		},
		{
			"seq": 1,
			"ts": "2026-05-11T10:00:00Z",
			"level": "info",
			"message": "12 files read",
		},
		{
			"seq": 4,
			"ts": "2026-05-11T10:00:07Z",
			"level": "audit",
			"message": "command ended",
		},
	],
}

_provisional_artifact_id := {
	"schemaVersion": "workspace-ops/provisional-artifact-id/v1",
	"provisionalId": "provisional-1",
	"deviceId": "urn:sourceos:device:bench-3",
	"createdAt": "2026-05-11T10:00:00Z",
	"resolutionState": "resolved",
	"canonicalId": "artifact-77",
	"operationId": "op-lint",
	"artifactKind": "log",
	"resolvedAt": "2026-05-11T10:30:00Z",
	"resumeContext": {
		"resumableBy": [
			"urn:sourceos:device:bench-3",
		],
		"resumeToken": "resume-lint-7",
		"lastCheckpoint": "2026-05-11T10:20:00Z",
	},
}

_file_availability := {
	"id": "file-1",
	"fileRef": "handbook/chapter-2.md",
	"state": "conflicted",
	"deviceId": "urn:sourceos:device:bench-3",
	"observedAt": "2026-05-11T13:00:00Z",
	"operationId": "op-sync",
	"localPath": "/home/mira/dev/handbook/chapter-2.md",
	"remoteRef": "mesh://handbook/chapter-2.md",
	"conflictDetails": {
		"localChecksum": "sha256:fcec91509759ad995c2cd14bcb26b2720993faf61c29d379b270d442d92290eb",
		"remoteChecksum": "sha256:e244f187f696561d5fd7e00f618e7ba641dc52e3c137380f6fa23a854b773aac",
		"localModifiedAt": "2026-05-11T12:00:00Z",
		"remoteModifiedAt": "2026-05-11T12:05:00Z",
		"conflictingDeviceId": "urn:sourceos:device:bench-4",
		"resolutionStrategy": "manual",
	},
	"provisionalId": "provisional-2",
}

_device_identity := {
	"deviceId": "urn:sourceos:device:bench-3",
	"hostname": "bench-3",
	"platform": "asahi-linux",
	"publicKeyFingerprint": "1b4f0e9851971998e732078544c96b36",
	"keyAlgorithm": "ed25519",
	"createdAt": "2026-01-09T00:00:00Z",
	"genesisRef": "sha256:aeebad4a796fcc2e15dc4c6061b45ed9b373f26adfc798ca7d2d8cc58182718e",
	"meta": {
		"room": "lab",
	},
}

_device_trust_profile := {
	"deviceId": "urn:sourceos:device:bench-3",
	"trustLevel": "trusted-with-tpm",
	"attestedAt": "2026-05-01T00:00:00Z",
	"validUntil": "2026-08-01T00:00:00Z",
	"attestedBy": "registrar-1",
	"policies": [
		"house.default",
	],
	"restrictions": {
		"allowNetworkOperations": true,
		"allowLocalAgentExecution": true,
		"allowBrowserCapture": false,
		"allowFileUpload": false,
		"maxFileSizeBytes": 1048576,
		"requirePolicyGateForAgentExecution": true,
	},
}

_operation_task := {
	"id": "task-lint",
	"operationId": "op-lint",
	"name": "lint the handbook",
	"status": "completed",
	"assignedTo": "agent:linter",
	"startedAt": "2026-05-11T10:00:00Z",
	"endedAt": "2026-05-11T10:00:07Z",
	"artifactIds": [
		"artifact-1",
	],
	"meta": {
		"retries": 0,
	},
}

_operation_event := {
	"id": "event-1",
	"operationId": "op-lint",
	"taskId": "task-lint",
	"actorId": "gatekeeper",
	"type": "admitted",
	"ts": "2026-05-11T09:58:30Z",
	"payload": {
		"by": "gate-lint",
	},
}

_artifact := {
	"id": "artifact-1",
	"operationId": "op-lint",
	"taskId": "task-lint",
	"kind": "redacted-diagnostic",
	"availability": "local",
	"contentRef": "sha256:2f6d1e21120cbbde5fedb8b76e5cef6765e906bb8f2660779344c7549addf51b",
	"provisionalId": "provisional-1",
	"redacted": true,
	"redactionRef": "redaction-1",
	"checksum": "sha256:2f6d1e21120cbbde5fedb8b76e5cef6765e906bb8f2660779344c7549addf51b",
	"sizeBytes": 512,
	"createdAt": "2026-05-11T10:10:00Z",
	"meta": {
		"pages": 1,
	},
}

_decision_card := {
	"id": "card-1",
	"operationId": "op-lint",
	"taskId": "task-lint",
	"question": "Keep the log for a week?",
	"answer": "yes, a week",
	"decidedBy": "user:mira",
	"ts": "2026-05-11T09:58:10Z",
	"rationale": "the build broke",
	"expiresAt": "2026-05-18T10:00:00Z",
}

_policy_gate_record := {
	"id": "gate-lint",
	"operationId": "op-lint",
	"taskId": "task-lint",
	"policy": "house.terminal",
	"result": "allow",
	"ts": "2026-05-11T09:58:30Z",
	"evaluatedBy": "gatekeeper",
	"reason": "linting is allowed",
}

_workspace_operation := {
	"id": "op-lint",
	"kind": "terminal-command",
	"status": "running",
	"deviceId": "urn:sourceos:device:bench-3",
	"createdAt": "2026-05-11T09:58:00Z",
	"updatedAt": "2026-05-11T10:00:07Z",
	"initiatedBy": "user:mira",
	"tasks": [
		{
			"id": "task-lint",
			"operationId": "op-lint",
			"name": "lint the handbook",
			"status": "completed",
			"assignedTo": "agent:linter",
			"startedAt": "2026-05-11T10:00:00Z",
			"endedAt": "2026-05-11T10:00:07Z",
			"artifactIds": [
				"artifact-1",
			],
			"meta": {
				"retries": 0,
			},
		},
	],
	"events": [
		{
			"id": "event-1",
			"operationId": "op-lint",
			"taskId": "task-lint",
			"actorId": "gatekeeper",
			"type": "admitted",
			"ts": "2026-05-11T09:58:30Z",
			"payload": {
				"by": "gate-lint",
			},
		},
	],
	"artifacts": [
		{
			"id": "artifact-1",
			"operationId": "op-lint",
			"taskId": "task-lint",
			"kind": "redacted-diagnostic",
			"availability": "local",
			"contentRef": "sha256:2f6d1e21120cbbde5fedb8b76e5cef6765e906bb8f2660779344c7549addf51b",
			"provisionalId": "provisional-1",
			"redacted": true,
			"redactionRef": "redaction-1",
			"checksum": "sha256:2f6d1e21120cbbde5fedb8b76e5cef6765e906bb8f2660779344c7549addf51b",
			"sizeBytes": 512,
			"createdAt": "2026-05-11T10:10:00Z",
			"meta": {
				"pages": 1,
			},
		},
	],
	"decisionCards": [
		{
			"id": "card-1",
			"operationId": "op-lint",
			"taskId": "task-lint",
			"question": "Keep the log for a week?",
			"answer": "yes, a week",
			"decidedBy": "user:mira",
			"ts": "2026-05-11T09:58:10Z",
			"rationale": "the build broke",
			"expiresAt": "2026-05-18T10:00:00Z",
		},
	],
	"policyGates": [
		{
			"id": "gate-ask",
			"operationId": "op-lint",
			"policy": "house.retention",
			"result": "escalate",
			"ts": "2026-05-11T09:58:05Z",
			"decisionCardId": "card-1",
		},
		{
			"id": "gate-lint",
			"operationId": "op-lint",
			"taskId": "task-lint",
			"policy": "house.terminal",
			"result": "allow",
			"ts": "2026-05-11T09:58:30Z",
			"evaluatedBy": "gatekeeper",
			"reason": "linting is allowed",
		},
	],
}
