/* Made from schemas/ by `npm run types`. Do not edit. */

/**
 * What may run on a workstation: lanes, the backends they run on, their steps, and the evidence they owe.
 */
export interface WorkstationContractV01 {
	/**
	 * The version of the contract's form.
	 */
	api_version: "workstation-contracts.socios.io/v0.1";
	/**
	 * The kind of contract.
	 */
	kind: "WorkstationContract";
	/**
	 * What the contract is called.
	 */
	metadata: {
		/**
		 * The name by which others refer to the contract.
		 */
		id: string;
		/**
		 * A title for people.
		 */
		name?: string;
		/**
		 * What the contract is for.
		 */
		description?: string;
		/**
		 * Free names with texts. Some switch on duties: `sourceos.agent_machine: "true"` owes mount evidence.
		 */
		labels?: {
			[k: string]: string;
		};
	};
	/**
	 * What the contract asks for.
	 */
	spec: {
		/**
		 * The lanes, at least one.
		 *
		 * @minItems 1
		 *
		 * Items: One way to run the work: a backend and the steps that run on it.
		 */
		lanes: {
			/**
			 * The name of the lane.
			 */
			name: string;
			/**
			 * Where the lane runs. `type` names the kind; the block of the same name says how.
			 */
			backend: {
				/**
				 * The kind of backend.
				 */
				type: "pixi" | "container";
				/**
				 * A pixi environment.
				 */
				pixi?: {
					/**
					 * Path of the pixi manifest, from the root of the workspace.
					 */
					manifest_path?: string;
					/**
					 * Path of the pixi lock file, from the root of the workspace.
					 */
					lock_path?: string;
				};
				/**
				 * A container.
				 */
				container?: {
					/**
					 * The image, with its digest.
					 */
					image: string;
					/**
					 * The working directory inside the container.
					 */
					workdir?: string;
				};
			};
			/**
			 * The records that a run of the lane leaves behind.
			 */
			evidence?: {
				/**
				 * Names of the records.
				 *
				 * Items: The name of one record, such as `agent-machine.mount.evidence`.
				 */
				emit?: string[];
			};
			/**
			 * What is run, in this order.
			 *
			 * Items: One step of the lane.
			 */
			steps?: {
				/**
				 * The name of the step.
				 */
				name: string;
				/**
				 * The shell text that the step runs.
				 */
				run?: string;
			}[];
		}[];
	};
}

/**
 * What may run on a workstation: lanes, the backends they run on, their steps, and the evidence they owe.
 */
export interface WorkstationContractV02 {
	/**
	 * The version of the contract's form.
	 */
	api_version: "workstation-contracts.socios.io/v0.2";
	/**
	 * The kind of contract.
	 */
	kind: "WorkstationContract";
	/**
	 * What the contract is called.
	 */
	metadata: {
		/**
		 * The name by which others refer to the contract.
		 */
		id: string;
		/**
		 * A title for people.
		 */
		name?: string;
		/**
		 * What the contract is for.
		 */
		description?: string;
		/**
		 * Free names with texts. Some switch on duties: `sourceos.agent_machine: "true"` owes mount evidence.
		 */
		labels?: {
			[k: string]: string;
		};
	};
	/**
	 * What the contract asks for.
	 */
	spec: {
		/**
		 * The platform of the host that the contract is written for.
		 */
		host_platform?: "apple-silicon-asahi" | "generic-linux" | "linux-amd64-container";
		/**
		 * The lanes, at least one.
		 *
		 * @minItems 1
		 *
		 * Items: One way to run the work: a backend and the steps that run on it.
		 */
		lanes: {
			/**
			 * The name of the lane.
			 */
			name: string;
			/**
			 * Where the lane runs. `type` names the kind; the block of the same name says how.
			 */
			backend: {
				/**
				 * The kind of backend.
				 */
				type: "pixi" | "container" | "nix";
				/**
				 * A pixi environment.
				 */
				pixi?: {
					/**
					 * Path of the pixi manifest, from the root of the workspace.
					 */
					manifest_path?: string;
					/**
					 * Path of the pixi lock file, from the root of the workspace.
					 */
					lock_path?: string;
				};
				/**
				 * A container.
				 */
				container?: {
					/**
					 * The image, with its digest.
					 */
					image: string;
					/**
					 * The working directory inside the container.
					 */
					workdir?: string;
				};
				/**
				 * A nix flake.
				 */
				nix?: {
					/**
					 * Reference of the flake.
					 */
					flake: string;
					/**
					 * What is built of it, such as `.#workstation`.
					 */
					installable: string;
					/**
					 * Path of the lock file that pins the flake's inputs.
					 */
					lock_ref?: string;
					/**
					 * The nix profile that the result is installed into.
					 */
					profile?: string;
				};
			};
			/**
			 * What the host must offer before the lane may run.
			 */
			prerequisites?: {
				/**
				 * Whether the host must be able to take and restore snapshots.
				 */
				snapshot_capable?: boolean;
				/**
				 * Whether containers must run without root.
				 */
				rootless_container_required?: boolean;
				/**
				 * How much the lane depends on hardware virtualisation.
				 */
				virtualization?: "required" | "preferred" | "off";
				/**
				 * Whether the lane touches what the host boots from.
				 */
				boot_surface_sensitive?: boolean;
			};
			/**
			 * Where a result is tried before it reaches the host.
			 */
			stage?: {
				/**
				 * The kind of place it is tried in.
				 */
				environment: "vm" | "nspawn" | "container" | "remote";
				/**
				 * Reference of what is tried.
				 */
				candidate: string;
				/**
				 * Reference of the test that decides whether the candidate works.
				 */
				smokeRef: string;
			};
			/**
			 * Folders of the host that the lane sees.
			 *
			 * Items: One folder of the host, and where the lane sees it.
			 */
			mounts?: {
				/**
				 * The path on the host.
				 */
				source: string;
				/**
				 * The path inside the lane.
				 */
				target: string;
				/**
				 * Whether the lane may only read there.
				 */
				readOnly: boolean;
				/**
				 * What the folder is for.
				 */
				class: "immutable_input" | "mutable_state" | "audit_evidence" | "substrate_sensitive";
			}[];
			/**
			 * What must be true before a result replaces the one in use, and how to go back.
			 */
			promotion?: {
				/**
				 * Whether the stage must have passed.
				 */
				requiresStagePass: boolean;
				/**
				 * Whether a person must approve.
				 */
				requiresHumanApproval?: boolean;
				/**
				 * How the earlier state comes back.
				 */
				rollbackStrategy: "generation" | "image_digest" | "snapshot" | "multi_layer";
			};
			/**
			 * The records that a run of the lane leaves behind.
			 */
			evidence?: {
				/**
				 * Names of the records.
				 *
				 * Items: The name of one record, such as `agent-machine.mount.evidence`.
				 */
				emit?: string[];
			};
			/**
			 * What is run, in this order.
			 *
			 * Items: One step of the lane.
			 */
			steps?: {
				/**
				 * The name of the step.
				 */
				name: string;
				/**
				 * The shell text that the step runs.
				 */
				run?: string;
			}[];
		}[];
	};
}

/**
 * One decision of a broker about attaching a host terminal, browser, editor or agent tool to an agent machine.
 */
export interface HostInterfaceEnvelopeV1 {
	/**
	 * Kind and version of the document.
	 */
	schemaVersion: "host-interfaces/envelope/v1";
	/**
	 * The name of this decision.
	 */
	id: string;
	/**
	 * The workspace that asks.
	 */
	workspaceId: string;
	/**
	 * The interface that is asked for.
	 */
	interfaceKind: "terminal-pty" | "browser" | "editor" | "agent-tool";
	/**
	 * Whether the envelope asks or answers.
	 */
	direction: "request" | "response";
	/**
	 * When the broker decided.
	 */
	decidedAt: string;
	/**
	 * What is asked for.
	 *
	 * @minItems 1
	 *
	 * Items: A capability, its interface's prefix first.
	 */
	requestedCapabilities: string[];
	/**
	 * The decision.
	 */
	result: "allow" | "deny";
	/**
	 * What the broker wrote down about the decision.
	 */
	receipt: {
		/**
		 * The version of the receipt's form.
		 */
		schemaVersion: "host-interfaces/receipt/v1";
		/**
		 * The workspace of the envelope.
		 */
		workspaceId: string;
		/**
		 * The interface of the envelope.
		 */
		interfaceKind: "terminal-pty" | "browser" | "editor" | "agent-tool";
		/**
		 * Digest of the policy that decided.
		 */
		policyHash: string;
		/**
		 * The grant that the decision rests on; null where there is none.
		 */
		grantId: string | null;
		/**
		 * The decision of the envelope.
		 */
		result: "allow" | "deny";
		/**
		 * What the broker kept back.
		 */
		redactionSummary: {
			/**
			 * The fields that were kept back.
			 *
			 * Items: The name of a field.
			 */
			redactedFields: string[];
			/**
			 * How many they are.
			 */
			redactionCount: number;
		};
		/**
		 * When the broker decided.
		 */
		decidedAt: string;
		/**
		 * Why it denied.
		 */
		denialReason?: string;
	};
	/**
	 * The agent tool that is attached.
	 */
	toolId?: string;
	/**
	 * What is given of it.
	 *
	 * Items: A capability.
	 */
	negotiatedCapabilities?: string[];
	/**
	 * The grant presented; null or absent where there is none.
	 */
	grant?: {
		/**
		 * The version of the grant's form.
		 */
		schemaVersion: "host-interfaces/grant/v1";
		/**
		 * The name of the grant.
		 */
		grantId: string;
		/**
		 * The workspace that it is for.
		 */
		workspaceId: string;
		/**
		 * The interface that it is for.
		 */
		interfaceKind: "terminal-pty" | "browser" | "editor" | "agent-tool";
		/**
		 * From when it holds.
		 */
		issuedAt: string;
		/**
		 * The second at which it ends.
		 */
		expiresAt: string;
		/**
		 * The capabilities that it gives.
		 *
		 * @minItems 1
		 *
		 * Items: A capability, or `*` for all.
		 */
		scope: string[];
		/**
		 * Digest of the policy by which it was given.
		 */
		policyHash: string;
		/**
		 * Whether it was taken back.
		 */
		revoked?: boolean;
		/**
		 * When it was taken back.
		 */
		revokedAt?: string;
	} | null;
	/**
	 * Why the broker denied.
	 */
	denialReason?: string;
}

/**
 * One command that ran in a terminal session.
 */
export interface TerminalCommandV1 {
	/**
	 * Kind and version of the document.
	 */
	schemaVersion: "workspace-ops/terminal-command/v1";
	/**
	 * The name of the record.
	 */
	id: string;
	/**
	 * The terminal session that it ran in.
	 */
	sessionId: string;
	/**
	 * The operation that it is a part of.
	 */
	operationId: string;
	/**
	 * The program.
	 */
	command: string;
	/**
	 * When it began.
	 */
	startedAt: string;
	/**
	 * What it changed beyond its own output.
	 */
	sideEffects: {
		/**
		 * The class of the effects.
		 */
		classification: "none" | "filesystem" | "network" | "mutable_state" | "filesystem+network";
		/**
		 * The files that it wrote.
		 *
		 * Items: A host path.
		 */
		filesWritten?: string[];
		/**
		 * The hosts that it spoke to.
		 *
		 * Items: A host or an address.
		 */
		networkTargets?: string[];
		/**
		 * The programs that it started.
		 *
		 * Items: The name of a program.
		 */
		subprocesses?: string[];
	};
	/**
	 * The task that it is a part of.
	 */
	taskId?: string;
	/**
	 * Its arguments.
	 *
	 * Items: One argument.
	 */
	args?: string[];
	/**
	 * Its variables, by name.
	 */
	env?: {
		/**
		 * The value of a variable.
		 */
		[k: string]: string;
	};
	/**
	 * The directory that it ran in.
	 */
	cwd?: string;
	/**
	 * When it ended.
	 */
	endedAt?: string;
	/**
	 * The status that it ended with.
	 */
	exitCode?: number;
	/**
	 * Where its output lies.
	 */
	outputRef?: string;
	/**
	 * The record of the policy gate that let it through.
	 */
	policyGateId?: string;
	/**
	 * The evidence kept of it.
	 */
	evidenceRef?: string;
}

/**
 * One run of a local agent.
 */
export interface LocalAgentExecutionV1 {
	/**
	 * Kind and version of the document.
	 */
	schemaVersion: "workspace-ops/local-agent-execution/v1";
	/**
	 * The name of the record.
	 */
	id: string;
	/**
	 * The operation that it is a part of.
	 */
	operationId: string;
	/**
	 * The device.
	 */
	deviceId: string;
	/**
	 * The agent.
	 */
	agentId: string;
	/**
	 * When it began.
	 */
	startedAt: string;
	/**
	 * How far it is.
	 */
	status: "pending" | "running" | "completed" | "failed" | "cancelled" | "gated";
	/**
	 * The record of the policy gate that it came to.
	 */
	policyGateId: string;
	/**
	 * The task that it is a part of.
	 */
	taskId?: string;
	/**
	 * The model that it used.
	 */
	model?: string;
	/**
	 * Where its prompt lies.
	 */
	promptRef?: string;
	/**
	 * What it was given to read.
	 *
	 * Items: Where a text lies.
	 */
	contextRefs?: string[];
	/**
	 * When it ended.
	 */
	endedAt?: string;
	/**
	 * Where its output lies.
	 */
	outputRef?: string;
	/**
	 * What it changed beyond its own output.
	 */
	sideEffects?: {
		/**
		 * The class of the effects.
		 */
		classification: "none" | "filesystem" | "network" | "mutable_state" | "filesystem+network";
		/**
		 * The files that it wrote.
		 *
		 * Items: A host path.
		 */
		filesWritten?: string[];
		/**
		 * The hosts that it spoke to.
		 *
		 * Items: A host or an address.
		 */
		networkTargets?: string[];
	};
	/**
	 * The evidence kept of it.
	 */
	evidenceRef?: string;
	/**
	 * How much the model read and wrote.
	 */
	tokenUsage?: {
		/**
		 * Tokens read.
		 */
		promptTokens?: number;
		/**
		 * Tokens written.
		 */
		completionTokens?: number;
		/**
		 * Both together.
		 */
		totalTokens?: number;
	};
}

/**
 * One session of a browser that an operation opened.
 */
export interface BrowserSessionV1 {
	/**
	 * Kind and version of the document.
	 */
	schemaVersion: "workspace-ops/browser-session/v1";
	/**
	 * The name of the record.
	 */
	id: string;
	/**
	 * The operation that it is a part of.
	 */
	operationId: string;
	/**
	 * The device.
	 */
	deviceId: string;
	/**
	 * When it began.
	 */
	startedAt: string;
	/**
	 * What may be captured.
	 */
	captureScope: {
		/**
		 * How the scope is drawn.
		 */
		mode: "explicit-urls" | "allowed-origins" | "search-result" | "none";
		/**
		 * The pages.
		 *
		 * Items: The address of a page.
		 */
		urls?: string[];
		/**
		 * The origins.
		 *
		 * Items: An origin.
		 */
		allowedOrigins?: string[];
	};
	/**
	 * The browser.
	 */
	implementation?: string;
	/**
	 * When it ended.
	 */
	endedAt?: string;
	/**
	 * What was captured.
	 *
	 * Items: The name of a capture.
	 */
	captureIds?: string[];
	/**
	 * What was downloaded.
	 *
	 * Items: The name of a transfer.
	 */
	downloadIds?: string[];
	/**
	 * The record of the policy gate that let it through.
	 */
	policyGateId?: string;
	/**
	 * The evidence kept of it.
	 */
	evidenceRef?: string;
}

/**
 * One session of a terminal.
 */
export interface TerminalSessionV1 {
	/**
	 * Kind and version of the document.
	 */
	schemaVersion: "workspace-ops/terminal-session/v1";
	/**
	 * The name of the record.
	 */
	id: string;
	/**
	 * The operation that it is a part of.
	 */
	operationId: string;
	/**
	 * The device.
	 */
	deviceId: string;
	/**
	 * The shell.
	 */
	shell: string;
	/**
	 * When it began.
	 */
	startedAt: string;
	/**
	 * The terminal.
	 */
	implementation?: string;
	/**
	 * The directory that it began in.
	 */
	cwd?: string;
	/**
	 * When it ended.
	 */
	endedAt?: string;
	/**
	 * The status that it ended with.
	 */
	exitCode?: number;
	/**
	 * Where its transcript lies.
	 */
	transcriptRef?: string;
	/**
	 * What ran in it.
	 *
	 * Items: The name of a command.
	 */
	commandIds?: string[];
	/**
	 * Whether it was watched.
	 */
	auditEnabled?: boolean;
	/**
	 * Whether its transcript was redacted.
	 */
	redacted?: boolean;
	/**
	 * The record of the policy gate that let it through.
	 */
	policyGateId?: string;
}

/**
 * One page that a browser session kept.
 */
export interface WebCaptureV1 {
	/**
	 * Kind and version of the document.
	 */
	schemaVersion: "workspace-ops/web-capture/v1";
	/**
	 * The name of the record.
	 */
	id: string;
	/**
	 * The browser session that took it.
	 */
	sessionId: string;
	/**
	 * The operation that it is a part of.
	 */
	operationId: string;
	/**
	 * The address of the page.
	 */
	url: string;
	/**
	 * When it was taken.
	 */
	ts: string;
	/**
	 * The form that it was kept in.
	 */
	format: "screenshot-png" | "screenshot-jpeg" | "dom-snapshot-html" | "pdf" | "mhtml" | "text";
	/**
	 * The address of its content.
	 */
	contentRef?: string;
	/**
	 * Its size.
	 */
	sizeBytes?: number;
	/**
	 * Whether it was redacted.
	 */
	redacted?: boolean;
	/**
	 * The record of its redaction.
	 */
	redactionRef?: string;
	/**
	 * What of persons was found in it.
	 *
	 * Items: A class of personal data.
	 */
	piiFlags?: string[];
	/**
	 * The title of the page.
	 */
	title?: string;
}

/**
 * One download or upload.
 */
export interface TransferOperationV1 {
	/**
	 * Kind and version of the document.
	 */
	schemaVersion: "workspace-ops/transfer-operation/v1";
	/**
	 * The name of the record.
	 */
	id: string;
	/**
	 * The operation that it is a part of.
	 */
	operationId: string;
	/**
	 * The device.
	 */
	deviceId: string;
	/**
	 * Which way it goes.
	 */
	direction: "download" | "upload";
	/**
	 * Where it comes from.
	 */
	source: string;
	/**
	 * Where it goes.
	 */
	destination: string;
	/**
	 * How far it is.
	 */
	status: "pending" | "running" | "completed" | "failed" | "cancelled" | "quarantined";
	/**
	 * When it began.
	 */
	startedAt?: string;
	/**
	 * When it ended.
	 */
	endedAt?: string;
	/**
	 * The size of the whole.
	 */
	bytesTotal?: number;
	/**
	 * How much of it is there.
	 */
	bytesDone?: number;
	/**
	 * The digest of what arrived.
	 */
	checksum?: string;
	/**
	 * The type of the content.
	 */
	mimeType?: string;
	/**
	 * The record of the policy gate that it came to.
	 */
	policyGateId?: string;
	/**
	 * The evidence kept of it.
	 */
	evidenceRef?: string;
	/**
	 * Where the file is.
	 */
	fileAvailabilityState?: "local" | "remote" | "syncing" | "conflicted" | "quarantined";
}

/**
 * What a device can do, and how far it lets itself be used.
 */
export interface CapabilityProfileV1 {
	/**
	 * Kind and version of the document.
	 */
	schemaVersion: "workspace-ops/capability-profile/v1";
	/**
	 * The device.
	 */
	deviceId: string;
	/**
	 * The capabilities.
	 */
	capabilities: {
		/**
		 * Its terminal.
		 */
		terminal: {
			/**
			 * Whether the device has it.
			 */
			available: boolean;
			/**
			 * The terminal.
			 */
			implementation?: string;
			/**
			 * Its version.
			 */
			version?: string;
			/**
			 * The shells that may run.
			 *
			 * Items: A shell.
			 */
			allowedShells?: string[];
			/**
			 * Whether sessions are watched.
			 */
			auditEnabled?: boolean;
			/**
			 * What is restricted.
			 */
			restrictions?: {
				/**
				 * Whether commands may use the network.
				 */
				allowNetworkCommands?: boolean;
				/**
				 * Whether commands may run as root.
				 */
				allowRootExecution?: boolean;
				/**
				 * How long a session lasts at most.
				 */
				maxSessionDurationSecs?: number;
			};
		};
		/**
		 * Its browser.
		 */
		browser: {
			/**
			 * Whether the device has it.
			 */
			available: boolean;
			/**
			 * The browser.
			 */
			implementation?: string;
			/**
			 * Its version.
			 */
			version?: string;
			/**
			 * Whether pages may be kept.
			 */
			captureEnabled?: boolean;
			/**
			 * What is restricted.
			 */
			restrictions?: {
				/**
				 * The origins that may be visited; none means all.
				 *
				 * Items: An origin.
				 */
				allowedOrigins?: string[];
				/**
				 * Whether private networks are left out.
				 */
				blockPrivateNetworkCapture?: boolean;
				/**
				 * Whether every capture leaves evidence.
				 */
				requireCaptureEvidence?: boolean;
			};
		};
		/**
		 * Its files.
		 */
		filesystem: {
			/**
			 * Whether the device has it.
			 */
			available: boolean;
			/**
			 * The folders that may be used.
			 *
			 * Items: A host path.
			 */
			allowedRoots?: string[];
			/**
			 * What keeps files in step.
			 */
			syncProvider?: string;
			/**
			 * What happens when two versions meet.
			 */
			conflictResolutionStrategy?: "last-write-wins" | "manual" | "sourceos-merge" | "quarantine";
		};
		/**
		 * Its sandbox.
		 */
		sandbox: {
			/**
			 * Whether the device has it.
			 */
			available: boolean;
			/**
			 * The runtime.
			 */
			runtime?: "podman" | "nspawn" | "nix-sandbox" | "bubblewrap" | "none";
			/**
			 * Whether it works without root.
			 */
			rootlessCapable?: boolean;
			/**
			 * Whether it can go back to a snapshot.
			 */
			snapshotCapable?: boolean;
		};
		/**
		 * Its models.
		 */
		localModel: {
			/**
			 * Whether the device has it.
			 */
			available: boolean;
			/**
			 * The runtime.
			 */
			runtime?: string;
			/**
			 * The models.
			 *
			 * Items: The name of a model.
			 */
			models?: string[];
			/**
			 * What is restricted.
			 */
			restrictions?: {
				/**
				 * Whether a policy gate comes first.
				 */
				requirePolicyGateBeforeExecution?: boolean;
				/**
				 * How much a model reads at most.
				 */
				maxContextTokens?: number;
				/**
				 * Whether models may be fetched.
				 */
				allowNetworkModelFetch?: boolean;
			};
		};
		/**
		 * Its network.
		 */
		network: {
			/**
			 * Whether the device has it.
			 */
			available: boolean;
			/**
			 * Whether it is connected.
			 */
			online?: boolean;
			/**
			 * Whether a VPN is up.
			 */
			vpnActive?: boolean;
			/**
			 * Whether it is a node of a mesh.
			 */
			meshNode?: boolean;
			/**
			 * What is restricted.
			 */
			restrictions?: {
				/**
				 * Whether downloads from outside are allowed.
				 */
				allowExternalDownloads?: boolean;
				/**
				 * Whether uploads to outside are allowed.
				 */
				allowExternalUploads?: boolean;
				/**
				 * Whether remote operations need the VPN.
				 */
				requireVpnForRemoteOperations?: boolean;
			};
		};
	};
	/**
	 * When the profile was taken.
	 */
	capturedAt?: string;
}

/**
 * What was taken out of an artifact before it was shown.
 */
export interface DiagnosticRedactionV1 {
	/**
	 * Kind and version of the document.
	 */
	schemaVersion: "workspace-ops/diagnostic-redaction/v1";
	/**
	 * The name of the record.
	 */
	id: string;
	/**
	 * The device.
	 */
	deviceId: string;
	/**
	 * The operation that it is a part of.
	 */
	operationId: string;
	/**
	 * The artifact as it was.
	 */
	originalRef: string;
	/**
	 * The artifact as it may be shown.
	 */
	redactedRef: string;
	/**
	 * What was looked for.
	 *
	 * @minItems 1
	 *
	 * Items: One rule of the redaction.
	 */
	rules: {
		/**
		 * The name of the rule.
		 */
		ruleId: string;
		/**
		 * What it looks for.
		 */
		category:
			| "token"
			| "credential"
			| "pii-email"
			| "pii-phone"
			| "pii-name"
			| "pii-address"
			| "hostname"
			| "ip-address"
			| "custom";
		/**
		 * What it does with what it finds.
		 */
		action: "replace-placeholder" | "hash" | "remove" | "truncate";
		/**
		 * How often it found something.
		 */
		matchCount?: number;
	}[];
	/**
	 * When it was done.
	 */
	appliedAt: string;
	/**
	 * What the artifact is.
	 */
	artifactKind?: "log" | "terminal-transcript" | "browser-capture" | "agent-output" | "diagnostic";
	/**
	 * Who did it.
	 */
	redactedBy?: string;
	/**
	 * Whether somebody looked it over.
	 */
	verified?: boolean;
	/**
	 * The record of that.
	 */
	verificationRef?: string;
}

/**
 * The log of an operation, kept on the device.
 */
export interface LocalOperationLogV1 {
	/**
	 * Kind and version of the document.
	 */
	schemaVersion: "workspace-ops/local-operation-log/v1";
	/**
	 * The name of the record.
	 */
	id: string;
	/**
	 * The device.
	 */
	deviceId: string;
	/**
	 * The operation that it is a part of.
	 */
	operationId: string;
	/**
	 * What happened.
	 *
	 * Items: One line of the log.
	 */
	entries: {
		/**
		 * Its number.
		 */
		seq: number;
		/**
		 * When it was written.
		 */
		ts: string;
		/**
		 * How much it weighs.
		 */
		level: "debug" | "info" | "warn" | "error" | "audit";
		/**
		 * What it says.
		 */
		message: string;
		/**
		 * Whether something was taken out of it.
		 */
		redacted?: boolean;
		/**
		 * What wrote it.
		 */
		sourceComponent?: string;
		/**
		 * The task that it is a part of.
		 */
		taskId?: string;
		/**
		 * The event that it tells of.
		 */
		eventId?: string;
		/**
		 * Anything else.
		 */
		meta?: {
			[k: string]: unknown;
		};
	}[];
	/**
	 * When it began.
	 */
	startedAt?: string;
	/**
	 * When it was closed.
	 */
	closedAt?: string;
	/**
	 * Whether it may be read by others.
	 */
	redactionApplied?: boolean;
}

/**
 * The name that an artifact bears until its own is known.
 */
export interface ProvisionalArtifactIdV1 {
	/**
	 * Kind and version of the document.
	 */
	schemaVersion: "workspace-ops/provisional-artifact-id/v1";
	/**
	 * The name for the time being.
	 */
	provisionalId: string;
	/**
	 * The device.
	 */
	deviceId: string;
	/**
	 * When the name was given.
	 */
	createdAt: string;
	/**
	 * How far it is known.
	 */
	resolutionState: "provisional" | "resolved" | "conflict" | "abandoned";
	/**
	 * The artifact's own name.
	 */
	canonicalId?: string;
	/**
	 * The operation that it is a part of.
	 */
	operationId?: string;
	/**
	 * What the artifact is.
	 */
	artifactKind?: string;
	/**
	 * When its own name became known.
	 */
	resolvedAt?: string;
	/**
	 * Which two names meet.
	 */
	conflictDetails?: {
		/**
		 * The other name.
		 */
		conflictingProvisionalId?: string;
		/**
		 * The device that gave it.
		 */
		conflictingDeviceId?: string;
		/**
		 * When that was seen.
		 */
		detectedAt?: string;
		/**
		 * The decision card that settles it.
		 */
		resolutionDecisionCardId?: string;
	};
	/**
	 * How the work goes on after a break.
	 */
	resumeContext?: {
		/**
		 * Who may go on.
		 *
		 * Items: The name of a device or a person.
		 */
		resumableBy?: string[];
		/**
		 * What shows that it is the same work.
		 */
		resumeToken?: string;
		/**
		 * When the work was last saved.
		 */
		lastCheckpoint?: string;
	};
}

/**
 * Where a file is, as a device saw it.
 */
export interface FileAvailabilityStateV1 {
	/**
	 * The name of the record.
	 */
	id: string;
	/**
	 * The file.
	 */
	fileRef: string;
	/**
	 * Where it is.
	 */
	state: "local" | "remote" | "syncing" | "conflicted" | "quarantined";
	/**
	 * The device.
	 */
	deviceId: string;
	/**
	 * When that was seen.
	 */
	observedAt: string;
	/**
	 * The operation that it is a part of.
	 */
	operationId?: string;
	/**
	 * Its place on the device.
	 */
	localPath?: string;
	/**
	 * Its place elsewhere.
	 */
	remoteRef?: string;
	/**
	 * How far the transfer is.
	 */
	syncProgress?: {
		/**
		 * Which way it goes.
		 */
		direction?: "download" | "upload";
		/**
		 * The size of the whole.
		 */
		bytesTotal?: number;
		/**
		 * How much of it is there.
		 */
		bytesDone?: number;
		/**
		 * The transfer.
		 */
		transferId?: string;
	};
	/**
	 * Which two versions meet.
	 */
	conflictDetails?: {
		/**
		 * Digest of the version here.
		 */
		localChecksum?: string;
		/**
		 * Digest of the other.
		 */
		remoteChecksum?: string;
		/**
		 * When the version here was written.
		 */
		localModifiedAt?: string;
		/**
		 * When the other was written.
		 */
		remoteModifiedAt?: string;
		/**
		 * The device that has the other.
		 */
		conflictingDeviceId?: string;
		/**
		 * What settles it.
		 */
		resolutionStrategy?: "last-write-wins" | "manual" | "sourceos-merge" | "quarantine";
		/**
		 * The decision card that settles it.
		 */
		resolutionDecisionCardId?: string;
	};
	/**
	 * Why it is kept apart.
	 */
	quarantineDetails?: {
		/**
		 * Why.
		 */
		reason?: string;
		/**
		 * Since when.
		 */
		quarantinedAt?: string;
		/**
		 * The record of the policy gate that demands it.
		 */
		policyGateId?: string;
		/**
		 * The decision card that releases it.
		 */
		releaseDecisionCardId?: string;
	};
	/**
	 * Its name for the time being.
	 */
	provisionalId?: string;
}

/**
 * What a device is.
 */
export interface DeviceIdentityV1 {
	/**
	 * The device.
	 */
	deviceId: string;
	/**
	 * Its name in the network.
	 */
	hostname: string;
	/**
	 * Its platform.
	 */
	platform: "linux-amd64" | "linux-arm64" | "asahi-linux" | "generic-linux";
	/**
	 * The fingerprint of its key.
	 */
	publicKeyFingerprint: string;
	/**
	 * When it was set up.
	 */
	createdAt: string;
	/**
	 * The algorithm of its key.
	 */
	keyAlgorithm?: "ed25519" | "ecdsa-p256" | "rsa-4096";
	/**
	 * The record of its setting up.
	 */
	genesisRef?: string;
	/**
	 * Anything else.
	 */
	meta?: {
		[k: string]: unknown;
	};
}

/**
 * How far a device is trusted, and for what.
 */
export interface DeviceTrustProfileV1 {
	/**
	 * The device.
	 */
	deviceId: string;
	/**
	 * How far it is trusted.
	 */
	trustLevel: "untrusted" | "provisional" | "trusted" | "trusted-with-tpm" | "revoked";
	/**
	 * When that was established.
	 */
	attestedAt: string;
	/**
	 * The second at which it ends.
	 */
	validUntil?: string;
	/**
	 * Who established it.
	 */
	attestedBy?: string;
	/**
	 * The policies that hold for it.
	 *
	 * Items: The name of a policy.
	 */
	policies?: string[];
	/**
	 * What it may do.
	 */
	restrictions?: {
		/**
		 * Whether it may use the network.
		 */
		allowNetworkOperations?: boolean;
		/**
		 * Whether agents may run on it.
		 */
		allowLocalAgentExecution?: boolean;
		/**
		 * Whether it may keep pages.
		 */
		allowBrowserCapture?: boolean;
		/**
		 * Whether it may send files.
		 */
		allowFileUpload?: boolean;
		/**
		 * How large a file may be.
		 */
		maxFileSizeBytes?: number;
		/**
		 * Whether a policy gate comes before an agent.
		 */
		requirePolicyGateForAgentExecution?: boolean;
	};
}

/**
 * One task of an operation.
 */
export interface OperationTaskV1 {
	/**
	 * The name of the record.
	 */
	id: string;
	/**
	 * The operation that it is a part of.
	 */
	operationId: string;
	/**
	 * What is to be done.
	 */
	name: string;
	/**
	 * How far it is.
	 */
	status: "pending" | "running" | "completed" | "failed" | "skipped";
	/**
	 * Who does it.
	 */
	assignedTo?: string;
	/**
	 * When it began.
	 */
	startedAt?: string;
	/**
	 * When it ended.
	 */
	endedAt?: string;
	/**
	 * What came of it.
	 *
	 * Items: The name of an artifact.
	 */
	artifactIds?: string[];
	/**
	 * Anything else.
	 */
	meta?: {
		[k: string]: unknown;
	};
}

/**
 * One thing that happened in an operation.
 */
export interface OperationEventV1 {
	/**
	 * The name of the record.
	 */
	id: string;
	/**
	 * The operation that it is a part of.
	 */
	operationId: string;
	/**
	 * What happened.
	 */
	type: string;
	/**
	 * When it happened.
	 */
	ts: string;
	/**
	 * The task that it is a part of.
	 */
	taskId?: string;
	/**
	 * Who did it.
	 */
	actorId?: string;
	/**
	 * Anything else.
	 */
	payload?: {
		[k: string]: unknown;
	};
}

/**
 * One thing that came of an operation.
 */
export interface ArtifactV1 {
	/**
	 * The name of the record.
	 */
	id: string;
	/**
	 * The operation that it is a part of.
	 */
	operationId: string;
	/**
	 * What it is.
	 */
	kind:
		| "terminal-session"
		| "terminal-command-output"
		| "browser-session"
		| "web-capture"
		| "download"
		| "upload"
		| "agent-execution-output"
		| "log"
		| "diagnostic"
		| "redacted-diagnostic"
		| "file-snapshot";
	/**
	 * Where it is.
	 */
	availability: "local" | "remote" | "syncing" | "conflicted" | "quarantined";
	/**
	 * The task that it is a part of.
	 */
	taskId?: string;
	/**
	 * The address of its content.
	 */
	contentRef?: string;
	/**
	 * Its name for the time being.
	 */
	provisionalId?: string;
	/**
	 * Whether something was taken out of it.
	 */
	redacted?: boolean;
	/**
	 * The record of its redaction.
	 */
	redactionRef?: string;
	/**
	 * The digest of its content.
	 */
	checksum?: string;
	/**
	 * Its size.
	 */
	sizeBytes?: number;
	/**
	 * When it came about.
	 */
	createdAt?: string;
	/**
	 * Anything else.
	 */
	meta?: {
		[k: string]: unknown;
	};
}

/**
 * One decision that somebody took.
 */
export interface DecisionCardV1 {
	/**
	 * The name of the record.
	 */
	id: string;
	/**
	 * The operation that it is a part of.
	 */
	operationId: string;
	/**
	 * What was asked.
	 */
	question: string;
	/**
	 * What was decided.
	 */
	answer: string;
	/**
	 * Who decided.
	 */
	decidedBy: string;
	/**
	 * When it was decided.
	 */
	ts: string;
	/**
	 * The task that it is a part of.
	 */
	taskId?: string;
	/**
	 * Why it was decided so.
	 */
	rationale?: string;
	/**
	 * The second at which the decision ends.
	 */
	expiresAt?: string;
}

/**
 * What a policy gate said.
 */
export interface PolicyGateRecordV1 {
	/**
	 * The name of the record.
	 */
	id: string;
	/**
	 * The operation that it is a part of.
	 */
	operationId: string;
	/**
	 * The policy that was asked.
	 */
	policy: string;
	/**
	 * What it said.
	 */
	result: "allow" | "deny" | "escalate" | "redact";
	/**
	 * When it said so.
	 */
	ts: string;
	/**
	 * The task that it is a part of.
	 */
	taskId?: string;
	/**
	 * What asked it.
	 */
	evaluatedBy?: string;
	/**
	 * Why it said so.
	 */
	reason?: string;
	/**
	 * The decision card that it hands the decision to.
	 */
	decisionCardId?: string;
}

/**
 * One operation of a workspace, with all that belongs to it.
 */
export interface WorkspaceOperationV1 {
	/**
	 * The name of the record.
	 */
	id: string;
	/**
	 * What is done.
	 */
	kind:
		| "terminal-command"
		| "browser-session"
		| "web-capture"
		| "download"
		| "upload"
		| "local-agent-execution"
		| "file-sync"
		| "diagnostic-collection";
	/**
	 * How far it is.
	 */
	status: "pending" | "admitted" | "running" | "paused" | "completed" | "failed" | "cancelled" | "gated";
	/**
	 * The device.
	 */
	deviceId: string;
	/**
	 * When it was asked for.
	 */
	createdAt: string;
	/**
	 * When it last changed.
	 */
	updatedAt?: string;
	/**
	 * When it was over.
	 */
	closedAt?: string;
	/**
	 * Who asked for it.
	 */
	initiatedBy?: string;
	/**
	 * Its tasks.
	 *
	 * Items: One task of an operation.
	 */
	tasks?: {
		/**
		 * The name of the record.
		 */
		id: string;
		/**
		 * The operation that it is a part of.
		 */
		operationId: string;
		/**
		 * What is to be done.
		 */
		name: string;
		/**
		 * How far it is.
		 */
		status: "pending" | "running" | "completed" | "failed" | "skipped";
		/**
		 * Who does it.
		 */
		assignedTo?: string;
		/**
		 * When it began.
		 */
		startedAt?: string;
		/**
		 * When it ended.
		 */
		endedAt?: string;
		/**
		 * What came of it.
		 *
		 * Items: The name of an artifact.
		 */
		artifactIds?: string[];
		/**
		 * Anything else.
		 */
		meta?: {
			[k: string]: unknown;
		};
	}[];
	/**
	 * What happened in it.
	 *
	 * Items: One thing that happened in an operation.
	 */
	events?: {
		/**
		 * The name of the record.
		 */
		id: string;
		/**
		 * The operation that it is a part of.
		 */
		operationId: string;
		/**
		 * What happened.
		 */
		type: string;
		/**
		 * When it happened.
		 */
		ts: string;
		/**
		 * The task that it is a part of.
		 */
		taskId?: string;
		/**
		 * Who did it.
		 */
		actorId?: string;
		/**
		 * Anything else.
		 */
		payload?: {
			[k: string]: unknown;
		};
	}[];
	/**
	 * What came of it.
	 *
	 * Items: One thing that came of an operation.
	 */
	artifacts?: {
		/**
		 * The name of the record.
		 */
		id: string;
		/**
		 * The operation that it is a part of.
		 */
		operationId: string;
		/**
		 * What it is.
		 */
		kind:
			| "terminal-session"
			| "terminal-command-output"
			| "browser-session"
			| "web-capture"
			| "download"
			| "upload"
			| "agent-execution-output"
			| "log"
			| "diagnostic"
			| "redacted-diagnostic"
			| "file-snapshot";
		/**
		 * Where it is.
		 */
		availability: "local" | "remote" | "syncing" | "conflicted" | "quarantined";
		/**
		 * The task that it is a part of.
		 */
		taskId?: string;
		/**
		 * The address of its content.
		 */
		contentRef?: string;
		/**
		 * Its name for the time being.
		 */
		provisionalId?: string;
		/**
		 * Whether something was taken out of it.
		 */
		redacted?: boolean;
		/**
		 * The record of its redaction.
		 */
		redactionRef?: string;
		/**
		 * The digest of its content.
		 */
		checksum?: string;
		/**
		 * Its size.
		 */
		sizeBytes?: number;
		/**
		 * When it came about.
		 */
		createdAt?: string;
		/**
		 * Anything else.
		 */
		meta?: {
			[k: string]: unknown;
		};
	}[];
	/**
	 * The decisions taken in it.
	 *
	 * Items: One decision that somebody took.
	 */
	decisionCards?: {
		/**
		 * The name of the record.
		 */
		id: string;
		/**
		 * The operation that it is a part of.
		 */
		operationId: string;
		/**
		 * What was asked.
		 */
		question: string;
		/**
		 * What was decided.
		 */
		answer: string;
		/**
		 * Who decided.
		 */
		decidedBy: string;
		/**
		 * When it was decided.
		 */
		ts: string;
		/**
		 * The task that it is a part of.
		 */
		taskId?: string;
		/**
		 * Why it was decided so.
		 */
		rationale?: string;
		/**
		 * The second at which the decision ends.
		 */
		expiresAt?: string;
	}[];
	/**
	 * What the policy gates said of it.
	 *
	 * Items: What a policy gate said.
	 */
	policyGates?: {
		/**
		 * The name of the record.
		 */
		id: string;
		/**
		 * The operation that it is a part of.
		 */
		operationId: string;
		/**
		 * The policy that was asked.
		 */
		policy: string;
		/**
		 * What it said.
		 */
		result: "allow" | "deny" | "escalate" | "redact";
		/**
		 * When it said so.
		 */
		ts: string;
		/**
		 * The task that it is a part of.
		 */
		taskId?: string;
		/**
		 * What asked it.
		 */
		evaluatedBy?: string;
		/**
		 * Why it said so.
		 */
		reason?: string;
		/**
		 * The decision card that it hands the decision to.
		 */
		decisionCardId?: string;
	}[];
}

/**
 * What an agent is, and what it may do on a host.
 */
export type AgentPassportV2 = {
	[k: string]: unknown;
} & {
	/**
	 * The agent's own name.
	 */
	bundle_id: string;
	/**
	 * What kind of agent it is.
	 */
	agent_class: "system_core" | "intelligence_automation" | "app_helper" | "legacy_bridge" | "third_party";
	/**
	 * Whether it runs without a user.
	 */
	is_daemon: boolean;
	/**
	 * Whether the maker of the system signed it.
	 */
	is_apple_signed: boolean;
	/**
	 * Whether the user is never asked.
	 */
	suppress_user_authorization_prompt: boolean;
	/**
	 * Whether it is a part of the system.
	 */
	system_bundle: boolean;
	/**
	 * How far it may interrupt the user.
	 */
	interrupt_level: "critical" | "time_sensitive" | "high" | "standard" | "passive";
	/**
	 * The kind of the document, where `type` does not say it.
	 */
	kind?: "AgentPassport";
	/**
	 * The kind of the document, where `kind` does not say it.
	 */
	type?: "AgentPassport";
	/**
	 * Its process, in one run of one host; it identifies nothing.
	 */
	pid?: number;
	/**
	 * The program.
	 */
	binary_path?: string;
	/**
	 * Who attested it.
	 */
	attestation_source?: string;
	/**
	 * When it was attested.
	 */
	attested_at?: string;
	/**
	 * The spaces that it may see.
	 *
	 * Items: The number of a space.
	 */
	authorized_space_ids?: number[];
	/**
	 * The windows that it may see.
	 *
	 * Items: The name of a window.
	 */
	authorized_window_ids?: string[];
	/**
	 * The displays that it may see.
	 *
	 * Items: The name of a display.
	 */
	authorized_display_uuids?: string[];
	/**
	 * Whether it may summarise what is previewed.
	 */
	summarize_previews_permitted?: boolean;
	/**
	 * Whether it may decide what disturbs the user.
	 */
	dnd_intelligent_management_permitted?: boolean;
	/**
	 * Whether it may act without being asked.
	 */
	autonomous_action_permitted?: boolean;
	/**
	 * What it may do beyond its class.
	 *
	 * Items: One capability, given by somebody.
	 */
	capability_exceptions?: {
		/**
		 * The capability.
		 */
		capability: string;
		/**
		 * Who gave it.
		 */
		granted_by: string;
		/**
		 * From when it holds.
		 */
		granted_at: string;
		/**
		 * What it is bound to.
		 */
		scope: string;
		/**
		 * When it ends; null where nothing ends it.
		 */
		expires?: string | null;
	}[];
};

/**
 * What an agent is, and what it may do on a host.
 */
export type AgentPassportV2A = {
	[k: string]: unknown;
} & {
	/**
	 * The agent's own name.
	 */
	bundle_id: string;
	/**
	 * What kind of agent it is.
	 */
	agent_class: "system_core" | "intelligence_automation" | "app_helper" | "legacy_bridge" | "third_party";
	/**
	 * Whether it runs without a user.
	 */
	is_daemon: boolean;
	/**
	 * Whether the maker of the system signed it.
	 */
	is_apple_signed: boolean;
	/**
	 * Whether the user is never asked.
	 */
	suppress_user_authorization_prompt: boolean;
	/**
	 * Whether it is a part of the system.
	 */
	system_bundle: boolean;
	/**
	 * How far it may interrupt the user.
	 */
	interrupt_level: "critical" | "time_sensitive" | "high" | "standard" | "passive";
	/**
	 * The kind of the document, where `type` does not say it.
	 */
	kind?: "AgentPassport";
	/**
	 * The kind of the document, where `kind` does not say it.
	 */
	type?: "AgentPassport";
	/**
	 * Its process, in one run of one host; it identifies nothing.
	 */
	pid?: number;
	/**
	 * The program.
	 */
	binary_path?: string;
	/**
	 * Who attested it.
	 */
	attestation_source?: string;
	/**
	 * When it was attested.
	 */
	attested_at?: string;
	/**
	 * The spaces that it may see.
	 *
	 * Items: The number of a space.
	 */
	authorized_space_ids?: number[];
	/**
	 * The windows that it may see.
	 *
	 * Items: The name of a window.
	 */
	authorized_window_ids?: string[];
	/**
	 * The displays that it may see.
	 *
	 * Items: The name of a display.
	 */
	authorized_display_uuids?: string[];
	/**
	 * Whether it may summarise what is previewed.
	 */
	summarize_previews_permitted?: boolean;
	/**
	 * Whether it may decide what disturbs the user.
	 */
	dnd_intelligent_management_permitted?: boolean;
	/**
	 * Whether it may act without being asked.
	 */
	autonomous_action_permitted?: boolean;
	/**
	 * What it may do beyond its class.
	 *
	 * Items: One capability, given by somebody.
	 */
	capability_exceptions?: {
		/**
		 * The capability.
		 */
		capability: string;
		/**
		 * Who gave it.
		 */
		granted_by: string;
		/**
		 * From when it holds.
		 */
		granted_at: string;
		/**
		 * What it is bound to.
		 */
		scope: string;
		/**
		 * When it ends; null where nothing ends it.
		 */
		expires?: string | null;
	}[];
};

/**
 * What one party lets another do in its name: the document that a `delegationRef` names. It lies within the bounds of its parent, and a delegation without a parent is where authority begins.
 */
export interface DelegationV1 {
	/**
	 * Version of this form.
	 */
	apiVersion: "gatehouse.dev/v1";
	/**
	 * What the document is.
	 */
	kind: "Delegation";
	/**
	 * The name by which contracts and further delegations refer to it.
	 */
	id: string;
	/**
	 * Who delegates; with a parent, the parent's delegate.
	 */
	delegator: string;
	/**
	 * Who may act; for an agent the `bundle_id` of its passport.
	 */
	delegate: string;
	/**
	 * What it rests on: a Delegation or an AgentRegistryGrant. null where authority begins.
	 */
	parent: null | {
		/**
		 * Id of the parent, or a grant's `grantRef`.
		 */
		ref: string;
		/**
		 * Of the parent's canonical text.
		 */
		digest?: string;
	};
	/**
	 * Operations that may be started.
	 *
	 * Items: An operation of an agent machine.
	 */
	operations: (
		| "agent_machine.profile.create"
		| "agent_machine.execution.start"
		| "agent_machine.execution.cancel"
		| "agent_machine.tool_grant.apply"
		| "agent_machine.tool_grant.revoke"
		| "agent_machine.container.run"
		| "agent_machine.model_provider.bind"
		| "agent_machine.diagnostics.export_redacted"
	)[];
	/**
	 * What may be used, by the kinds of things that grants speak of.
	 */
	scopes: {
		/**
		 * Inference providers that may be used.
		 *
		 * Items: Name of one; no wildcard.
		 */
		providerIds: string[];
		/**
		 * Models that may be used.
		 *
		 * Items: Name of one; no wildcard.
		 */
		modelRefs: string[];
		/**
		 * Tools that may be used.
		 *
		 * Items: Name of one; no wildcard.
		 */
		toolRefs: string[];
		/**
		 * Parts of caches that may be used.
		 *
		 * Items: Name of one; no wildcard.
		 */
		cacheScopeRefs: string[];
		/**
		 * Parts of memory that may be used.
		 *
		 * Items: Name of one; no wildcard.
		 */
		memoryScopeRefs: string[];
		/**
		 * Volumes that may be used.
		 *
		 * Items: Name of one; no wildcard.
		 */
		storageScopeRefs: string[];
		/**
		 * Parts of the evidence that may be used.
		 *
		 * Items: Name of one; no wildcard.
		 */
		evidenceScopeRefs: string[];
	};
	/**
	 * Host folders, each with all below it.
	 *
	 * Items: One folder and what may be done there.
	 */
	paths: {
		/**
		 * Absolute, or below the home as `~/…`.
		 */
		path: string;
		/**
		 * Whether it may be written to.
		 */
		access: "read-only" | "read-write";
	}[];
	/**
	 * The most that may be used in all.
	 */
	budget: {
		/**
		 * Calls of models.
		 */
		modelCalls: number;
		/**
		 * Tokens in all calls.
		 */
		tokens: number;
		/**
		 * Calls of connectors.
		 */
		connectorCalls: number;
		/**
		 * Seconds of computing.
		 */
		cpuGpuComputeSeconds: number;
		/**
		 * Bytes on local disks.
		 */
		localDiskBytes: number;
		/**
		 * Bytes of memory in the sandbox.
		 */
		sandboxMemoryBytes: number;
		/**
		 * Seconds from beginning to end.
		 */
		wallClockSeconds: number;
		/**
		 * Agents at one time.
		 */
		agentConcurrency: number;
	};
	/**
	 * Attestation classes under which the work may run.
	 *
	 * Items: Name of a class.
	 */
	isolation: string[];
	/**
	 * How many further delegations may follow, one below the other.
	 */
	maxDepth: number;
	/**
	 * When it was written.
	 */
	issuedAt: string;
	/**
	 * From when on it holds.
	 */
	notBefore: string;
	/**
	 * When it is over; not in force any more at this very second.
	 */
	expiresAt: string;
	/**
	 * From when on it is revoked.
	 */
	revokedAt?: string;
}

/**
 * One operation on an agent machine: by whose delegation, within which budget, behind which gates, and how it is audited.
 */
export interface WorkspaceOperationContractV010 {
	/**
	 * Version of the specification.
	 */
	specVersion: "0.1.0";
	/**
	 * URN of this document.
	 */
	id: string;
	/**
	 * Says which kind of document this is.
	 */
	kind: "WorkspaceOperationContract";
	/**
	 * What is asked for.
	 */
	workspaceOperation: {
		operationId: string;
		operationType:
			| "agent_machine.profile.create"
			| "agent_machine.execution.start"
			| "agent_machine.execution.cancel"
			| "agent_machine.tool_grant.apply"
			| "agent_machine.tool_grant.revoke"
			| "agent_machine.container.run"
			| "agent_machine.model_provider.bind"
			| "agent_machine.diagnostics.export_redacted";
		commandRef: string;
	};
	/**
	 * The task that the operation became.
	 */
	operationTask: {
		taskId: string;
		/**
		 * How far the task has come.
		 */
		state: "queued" | "running" | "retrying" | "cancelled" | "failed" | "completed";
	};
	/**
	 * All of them, each once.
	 *
	 * @minItems 8
	 */
	supportedOperationTypes: (
		| "agent_machine.profile.create"
		| "agent_machine.execution.start"
		| "agent_machine.execution.cancel"
		| "agent_machine.tool_grant.apply"
		| "agent_machine.tool_grant.revoke"
		| "agent_machine.container.run"
		| "agent_machine.model_provider.bind"
		| "agent_machine.diagnostics.export_redacted"
	)[];
	/**
	 * The profiles that a machine may run under.
	 */
	profiles: {
		/**
		 * All of them, each once.
		 *
		 * @minItems 7
		 */
		supported: (
			| "personal"
			| "corporate_firewall"
			| "multi_corporate_firewall"
			| "local_model_provider"
			| "hosted_model_provider"
			| "airgapped_local_only"
			| "user_owned_model"
		)[];
		/**
		 * Profiles that are kept apart so that it can be seen.
		 */
		inspectableSeparation: {
			/**
			 * Personal work is kept apart from a company's.
			 */
			personalVsCorporateFirewall: true;
			/**
			 * One company is kept apart from several.
			 */
			corporateVsMultiCorporateFirewall: true;
			/**
			 * A company is kept apart from a user's own model.
			 */
			enterpriseFirewallVsUserOwnedModel: true;
		};
	};
	/**
	 * The records that belong to the operation.
	 */
	artifacts: {
		/**
		 * All of them, each once.
		 *
		 * @minItems 6
		 *
		 * Items: A kind of record.
		 */
		requiredArtifacts: (
			| "AgentMachineProfile"
			| "LocalAgentExecution"
			| "ToolGrantRecord"
			| "ContainerExecutionRecord"
			| "ModelProviderBinding"
			| "AgentMachineDiagnosticBundle"
		)[];
		/**
		 * The profile of the machine.
		 */
		agentMachineProfile: {
			/**
			 * Says which kind of document this is.
			 */
			kind: "AgentMachineProfile";
			profileType:
				| "personal"
				| "corporate_firewall"
				| "multi_corporate_firewall"
				| "local_model_provider"
				| "hosted_model_provider"
				| "airgapped_local_only"
				| "user_owned_model";
		};
		/**
		 * The execution on the machine.
		 */
		localAgentExecution: {
			/**
			 * Says which kind of document this is.
			 */
			kind: "LocalAgentExecution";
			delegationRef: string;
			budget: {
				/**
				 * Calls of models.
				 */
				modelCalls: number;
				/**
				 * Tokens of models.
				 */
				tokens: number;
				/**
				 * Calls of connectors.
				 */
				connectorCalls: number;
				/**
				 * Seconds of computing.
				 */
				cpuGpuComputeSeconds: number;
				/**
				 * Bytes on disk.
				 */
				localDiskBytes: number;
				/**
				 * Bytes of memory.
				 */
				sandboxMemoryBytes: number;
				/**
				 * Seconds by the clock.
				 */
				wallClockSeconds: number;
				/**
				 * Agents at once.
				 */
				agentConcurrency: number;
			};
		};
		/**
		 * How tools are given and taken away.
		 */
		toolGrantRecord: {
			/**
			 * Says which kind of document this is.
			 */
			kind: "ToolGrantRecord";
			applyCommandRef: string;
			revokeCommandRef: string;
		};
		/**
		 * The run in a container.
		 */
		containerExecutionRecord: {
			/**
			 * Says which kind of document this is.
			 */
			kind: "ContainerExecutionRecord";
			/**
			 * What the operation does.
			 */
			operationType: "agent_machine.container.run";
		};
		/**
		 * The model provider that is bound.
		 */
		modelProviderBinding: {
			/**
			 * Says which kind of document this is.
			 */
			kind: "ModelProviderBinding";
			/**
			 * What the operation does.
			 */
			operationType: "agent_machine.model_provider.bind";
			/**
			 * What kind of provider it is.
			 */
			profileType: "local_model_provider" | "hosted_model_provider" | "user_owned_model";
			policyGateRef: string;
		};
		/**
		 * The diagnostics that may be exported.
		 */
		agentMachineDiagnosticBundle: {
			/**
			 * Says which kind of document this is.
			 */
			kind: "AgentMachineDiagnosticBundle";
			/**
			 * What the operation does.
			 */
			operationType: "agent_machine.diagnostics.export_redacted";
			/**
			 * Credentials are never included.
			 */
			credentialsIncluded: false;
			/**
			 * Tokens are never included.
			 */
			tokensIncluded: false;
			/**
			 * Secrets of the machine are never included.
			 */
			localSecretsIncluded: false;
			/**
			 * Sensitive prompts are never included.
			 */
			sensitivePromptsIncluded: false;
		};
	};
	/**
	 * What the operation is held to.
	 */
	controls: {
		/**
		 * It runs by delegated authority only.
		 */
		delegatedAuthorityRequired: true;
		/**
		 * The gates that it passes; all of them hold.
		 */
		policyGates: {
			/**
			 * Gate before tools are given.
			 */
			toolGrant: true;
			/**
			 * Gate before a model provider is used.
			 */
			modelProviderUse: true;
			/**
			 * Gate before the network is changed.
			 */
			networkProfile: true;
			/**
			 * Gate before a container runs.
			 */
			containerExecution: true;
			/**
			 * Gate before artifacts are read.
			 */
			artifactAccess: true;
		};
		budget: {
			/**
			 * Calls of models.
			 */
			modelCalls: number;
			/**
			 * Tokens of models.
			 */
			tokens: number;
			/**
			 * Calls of connectors.
			 */
			connectorCalls: number;
			/**
			 * Seconds of computing.
			 */
			cpuGpuComputeSeconds: number;
			/**
			 * Bytes on disk.
			 */
			localDiskBytes: number;
			/**
			 * Bytes of memory.
			 */
			sandboxMemoryBytes: number;
			/**
			 * Seconds by the clock.
			 */
			wallClockSeconds: number;
			/**
			 * Agents at once.
			 */
			agentConcurrency: number;
		};
		/**
		 * At least one event of each type, in the order in which they happened.
		 *
		 * Items: An event.
		 */
		operationEvents: {
			/**
			 * What happened.
			 */
			eventType: "start" | "progress" | "failure" | "retry" | "cancel" | "complete";
			/**
			 * When it happened.
			 */
			at: string;
			/**
			 * What a reader should know of it.
			 */
			details?: string;
		}[];
		/**
		 * What outlives the operation.
		 */
		durableWorkspaceState: {
			/**
			 * Only the contract does.
			 */
			mode: "operation-contract-only";
			/**
			 * Nothing is written outside of the workspace.
			 */
			externalWrites: false;
		};
		/**
		 * No authority comes from where it runs.
		 */
		ambientAuthority: false;
	};
	/**
	 * How it can be followed afterwards.
	 */
	audit: {
		/**
		 * The commands that leave a trace; granting and revoking tools always does.
		 *
		 * Items: A command.
		 */
		auditableCommands: {
			operationType:
				| "agent_machine.profile.create"
				| "agent_machine.execution.start"
				| "agent_machine.execution.cancel"
				| "agent_machine.tool_grant.apply"
				| "agent_machine.tool_grant.revoke"
				| "agent_machine.container.run"
				| "agent_machine.model_provider.bind"
				| "agent_machine.diagnostics.export_redacted";
			commandRef: string;
			/**
			 * The command leaves a trace.
			 */
			auditable: true;
		}[];
	};
}

/**
 * What a policy decided about one request of an agent pod: to be placed, activated, rendered, torn down.
 */
export interface PolicyAdmissionV010 {
	/**
	 * Version of the specification.
	 */
	specVersion: "0.1.0";
	/**
	 * URN of this document.
	 */
	id: string;
	/**
	 * Says which kind of document this is.
	 */
	kind: "PolicyAdmission";
	/**
	 * What was asked for.
	 */
	request: {
		/**
		 * URN of the request.
		 */
		requestId: string;
		/**
		 * What was to be done.
		 */
		requestType: "placement" | "activation" | "render" | "cache-reuse" | "side-effect" | "teardown" | "wipe";
		/**
		 * URN of the machine.
		 */
		agentMachineId: string;
		/**
		 * URN of the pod.
		 */
		agentPodId: string;
		/**
		 * URN of the receipt of the pod's deployment.
		 */
		deploymentReceiptId: string;
		/**
		 * URN of the inference provider.
		 */
		providerId?: string | null;
		/**
		 * Digest of the deployment plan.
		 */
		planDigest?: string | null;
		/**
		 * Digest of the manifest.
		 */
		manifestDigest?: string | null;
	};
	/**
	 * What was decided.
	 */
	decision: {
		/**
		 * What came of the request.
		 */
		status: "missing" | "allowed" | "denied" | "not-required" | "unknown";
		/**
		 * Whether it authorises.
		 */
		authorizationGranted: boolean;
		/**
		 * URN of the policy decision; null where there is none.
		 */
		decisionRef: string | null;
		/**
		 * Digest of the policy decision.
		 */
		decisionDigest: string | null;
		/**
		 * Why, in words.
		 */
		reason?: string | null;
		/**
		 * URN of the policy that decided.
		 */
		policyBundleRef?: string | null;
		/**
		 * Digest of that policy.
		 */
		policyBundleDigest?: string | null;
	};
	/**
	 * What it reaches to.
	 */
	scope: {
		allowed: {
			/**
			 * From where the pod may be reached.
			 */
			networkExposure?: string[];
			/**
			 * Classes of storage.
			 */
			storageClasses?: string[];
			/**
			 * Classes of volumes.
			 */
			volumeClasses?: string[];
			/**
			 * URNs of inference providers.
			 */
			providerIds?: string[];
			/**
			 * Whether caches may be reused.
			 */
			cacheReuse?: boolean;
			/**
			 * What may be done.
			 */
			sideEffects?: string[];
		};
		denied: {
			/**
			 * From where the pod may be reached.
			 */
			networkExposure?: string[];
			/**
			 * Classes of storage.
			 */
			storageClasses?: string[];
			/**
			 * Classes of volumes.
			 */
			volumeClasses?: string[];
			/**
			 * URNs of inference providers.
			 */
			providerIds?: string[];
			/**
			 * Whether caches may be reused.
			 */
			cacheReuse?: boolean;
			/**
			 * What may be done.
			 */
			sideEffects?: string[];
		};
	};
	/**
	 * What comes with it.
	 */
	obligations: {
		/**
		 * The receipts that are owed.
		 *
		 * Items: A receipt.
		 */
		requiredReceipts: ("deployment" | "storage" | "runtime" | "wipe" | "teardown" | "cache-reuse")[];
		/**
		 * The second in which it ends; null where it has no end.
		 */
		expiresAt: string | null;
		/**
		 * URN by which it is revoked.
		 */
		revocationRef: string | null;
		/**
		 * Constraints in words.
		 *
		 * Items: A constraint.
		 */
		constraints?: string[];
	};
	/**
	 * What a receipt keeps out.
	 */
	receiptSafety: {
		/**
		 * Raw content is never included.
		 */
		includeRawContent: false;
		/**
		 * Prompts are never included.
		 */
		rawPromptContentIncluded: false;
		/**
		 * Content of caches is never included.
		 */
		rawKvCacheContentIncluded: false;
		/**
		 * Secrets are never included.
		 */
		secretValuesIncluded: false;
		/**
		 * Private memory is never included.
		 */
		privateMemoryIncluded: false;
	};
	/**
	 * When it was decided.
	 */
	decidedAt: string;
	/**
	 * Free labels, for lists and searches.
	 */
	labels?: {
		[k: string]: string;
	};
}

/**
 * What an agent registry grants an agent in one session: providers, models, tools, and scopes of cache, memory, storage and evidence.
 */
export interface AgentRegistryGrantV010 {
	/**
	 * Version of the specification.
	 */
	specVersion: "0.1.0";
	/**
	 * URN of this document.
	 */
	id: string;
	/**
	 * Says which kind of document this is.
	 */
	kind: "AgentRegistryGrant";
	/**
	 * What was asked for.
	 */
	request: {
		/**
		 * URN of the request.
		 */
		requestId: string;
		/**
		 * URN of the pod.
		 */
		agentPodId: string;
		/**
		 * URN of the agent that asked.
		 */
		requestedAgentIdentityRef: string;
		/**
		 * URN of the session in which it asked.
		 */
		sessionRef: string;
		/**
		 * URN of the workroom.
		 */
		workroomRef: string | null;
		/**
		 * URN of the topic.
		 */
		topicRef: string | null;
		requestedScope: {
			/**
			 * URNs of inference providers.
			 */
			providerIds: string[];
			/**
			 * URNs of models.
			 */
			modelRefs: string[];
			/**
			 * URNs of tools.
			 */
			toolRefs: string[];
			/**
			 * URNs of caches.
			 */
			cacheScopeRefs: string[];
			/**
			 * URNs of memories.
			 */
			memoryScopeRefs: string[];
			/**
			 * URNs of storage receipts.
			 */
			storageScopeRefs: string[];
			/**
			 * URNs of evidence.
			 */
			evidenceScopeRefs: string[];
		};
		/**
		 * Until when it was asked for.
		 */
		requestedExpiresAt: string | null;
		/**
		 * URN of the machine.
		 */
		agentMachineId?: string | null;
	};
	/**
	 * What was granted.
	 */
	grant: {
		/**
		 * Whether it is in force.
		 */
		status: "missing" | "active" | "expired" | "revoked" | "denied" | "unknown";
		/**
		 * Whether it authorises.
		 */
		authorizationGranted: boolean;
		/**
		 * URN of the registry's own grant.
		 */
		grantRef: string | null;
		/**
		 * Digest of the registry's own grant.
		 */
		grantDigest: string | null;
		/**
		 * Why, in words.
		 */
		reason: string | null;
		/**
		 * The second in which it ends; null where it has no end.
		 */
		expiresAt: string | null;
		/**
		 * What is known of its revocation.
		 */
		revocationStatus: "active" | "revoked" | "expired" | "denied" | "unavailable";
		/**
		 * URN by which it is revoked.
		 */
		revocationRef: string | null;
		/**
		 * URN of the hook by which it is revoked.
		 */
		revocationHookRef: string | null;
		/**
		 * What others say of the agent; it never authorises.
		 *
		 * Items: What a party outside says of the agent. It never authorises.
		 */
		externalTrustSignals?: {
			/**
			 * URN of the party that speaks.
			 */
			providerRef: string;
			/**
			 * What it speaks of.
			 */
			signalType:
				| "agent-identity"
				| "cert-tier"
				| "reputation-score"
				| "counterparty-check"
				| "registry-lookup"
				| "other";
			/**
			 * URN of the signal.
			 */
			signalRef: string;
			/**
			 * Digest of the signal.
			 */
			signalDigest: string | null;
			/**
			 * When it was verified.
			 */
			verifiedAt: string;
			/**
			 * It gives none.
			 */
			authority: "non-authoritative-verifier-input";
			/**
			 * Notes in words.
			 */
			notes?: string[];
		}[];
	};
	/**
	 * What it reaches to.
	 */
	scope: {
		allowed: {
			/**
			 * URNs of inference providers.
			 */
			providerIds: string[];
			/**
			 * URNs of models.
			 */
			modelRefs: string[];
			/**
			 * URNs of tools.
			 */
			toolRefs: string[];
			/**
			 * URNs of caches.
			 */
			cacheScopeRefs: string[];
			/**
			 * URNs of memories.
			 */
			memoryScopeRefs: string[];
			/**
			 * URNs of storage receipts.
			 */
			storageScopeRefs: string[];
			/**
			 * URNs of evidence.
			 */
			evidenceScopeRefs: string[];
		};
		denied: {
			/**
			 * URNs of inference providers.
			 */
			providerIds: string[];
			/**
			 * URNs of models.
			 */
			modelRefs: string[];
			/**
			 * URNs of tools.
			 */
			toolRefs: string[];
			/**
			 * URNs of caches.
			 */
			cacheScopeRefs: string[];
			/**
			 * URNs of memories.
			 */
			memoryScopeRefs: string[];
			/**
			 * URNs of storage receipts.
			 */
			storageScopeRefs: string[];
			/**
			 * URNs of evidence.
			 */
			evidenceScopeRefs: string[];
		};
	};
	/**
	 * What a receipt keeps out.
	 */
	receiptSafety: {
		/**
		 * Raw content is never included.
		 */
		includeRawContent: false;
		/**
		 * Prompts are never included.
		 */
		rawPromptContentIncluded: false;
		/**
		 * Content of caches is never included.
		 */
		rawKvCacheContentIncluded: false;
		/**
		 * Secrets are never included.
		 */
		secretValuesIncluded: false;
		/**
		 * Private memory is never included.
		 */
		privateMemoryIncluded: false;
	};
	/**
	 * When it was issued.
	 */
	issuedAt: string;
	/**
	 * Free labels, for lists and searches.
	 */
	labels?: {
		[k: string]: string;
	};
}

/**
 * Whether a pod may be activated, drawn from a policy admission, a registry grant and the receipts.
 */
export interface ActivationDecisionV010 {
	/**
	 * Version of the specification.
	 */
	specVersion: "0.1.0";
	/**
	 * URN of this document.
	 */
	id: string;
	/**
	 * Says which kind of document this is.
	 */
	kind: "ActivationDecision";
	/**
	 * What was decided.
	 */
	decision: {
		/**
		 * What was decided.
		 */
		status: "allowed" | "fail-closed" | "denied" | "unknown";
		/**
		 * Whether the pod may be activated.
		 */
		activationAllowed: boolean;
		/**
		 * Why, in words.
		 */
		reason: string;
		/**
		 * What stands against it.
		 *
		 * Items: A reason.
		 */
		failureReasons: string[];
		/**
		 * What it waits for.
		 *
		 * Items: A thing that is missing.
		 */
		requiredBeforeActivation: string[];
	};
	/**
	 * What was looked at.
	 */
	inputs: {
		/**
		 * URN of the pod.
		 */
		agentPodId: string;
		/**
		 * URN of the PolicyAdmission.
		 */
		policyAdmissionId: string;
		/**
		 * URN of the AgentRegistryGrant.
		 */
		agentRegistryGrantId: string;
		/**
		 * URN of the receipt of the pod's deployment.
		 */
		deploymentReceiptId: string;
		/**
		 * URNs of the storage receipts.
		 *
		 * Items: A storage receipt.
		 */
		storageReceiptRefs: string[];
		/**
		 * URN of the machine.
		 */
		agentMachineId?: string | null;
		/**
		 * URN of the inference provider.
		 */
		providerId?: string | null;
	};
	/**
	 * What it reaches to.
	 */
	scope: {
		/**
		 * What the pod runs in.
		 */
		runtimeMode: string | null;
		/**
		 * From where the pod is reached.
		 *
		 * Items: An exposure.
		 */
		networkExposure: string[];
		/**
		 * What may be done.
		 *
		 * Items: A side effect.
		 */
		sideEffects: string[];
		/**
		 * The tools that may be used.
		 *
		 * Items: A tool.
		 */
		toolRefs: string[];
		/**
		 * Whether the pod may be activated.
		 */
		cacheReuseAllowed: boolean;
		/**
		 * The storage that may be used.
		 *
		 * Items: A storage receipt that stands for it.
		 */
		storageScopeRefs?: string[];
	};
	/**
	 * What comes with it.
	 */
	obligations: {
		/**
		 * The receipts that are owed.
		 *
		 * Items: A receipt.
		 */
		requiredReceipts: ("deployment" | "storage" | "runtime" | "wipe" | "teardown" | "cache-reuse")[];
		/**
		 * URN of the policy decision that it rests on.
		 */
		policyDecisionRef: string | null;
		/**
		 * URN of the registry's grant that it rests on.
		 */
		agentRegistryGrantRef: string | null;
		/**
		 * The second in which it ends; null where it has no end.
		 */
		expiresAt: string | null;
		/**
		 * URNs by which it is revoked.
		 *
		 * Items: A revocation.
		 */
		revocationRefs: string[];
	};
	/**
	 * What a receipt keeps out.
	 */
	receiptSafety: {
		/**
		 * Raw content is never included.
		 */
		includeRawContent: false;
		/**
		 * Prompts are never included.
		 */
		rawPromptContentIncluded: false;
		/**
		 * Content of caches is never included.
		 */
		rawKvCacheContentIncluded: false;
		/**
		 * Secrets are never included.
		 */
		secretValuesIncluded: false;
		/**
		 * Private memory is never included.
		 */
		privateMemoryIncluded: false;
	};
	/**
	 * When it was decided.
	 */
	decidedAt: string;
	/**
	 * Free labels, for lists and searches.
	 */
	labels?: {
		[k: string]: string;
	};
}

/**
 * Whether a host is in a state in which a pod may be activated on it, check by check.
 */
export interface AttestationDecisionV010 {
	/**
	 * Version of the specification.
	 */
	specVersion: "0.1.0";
	/**
	 * Says which kind of document this is.
	 */
	kind: "AttestationDecision";
	/**
	 * URN of this document.
	 */
	attestation_id: string;
	/**
	 * The host that was looked at.
	 */
	host_id: string;
	/**
	 * When it was looked at.
	 */
	attested_at: string;
	/**
	 * Who looked.
	 */
	attested_by: string;
	/**
	 * Whether a pod may be activated on the host.
	 */
	activation_permitted: boolean;
	/**
	 * What the checks come to.
	 */
	overall_status: "pass" | "fail" | "partial";
	/**
	 * The result of each check.
	 *
	 * @minItems 1
	 *
	 * Items: A result.
	 */
	check_results: {
		/**
		 * Which check it is.
		 */
		check_id: string;
		/**
		 * The check in words.
		 */
		check_name: string;
		/**
		 * How it went.
		 */
		status: "pass" | "fail" | "warn" | "skip";
		/**
		 * What should have been found.
		 */
		expected: string;
		/**
		 * What was found.
		 */
		actual: string;
		/**
		 * Whether the check must pass for an activation.
		 */
		blocking: boolean;
	}[];
}

/**
 * What a tool of a server can do, how dangerous that is, and the bounds within which it may be called.
 */
export interface CapabilityDeclarationV010 {
	/**
	 * Version of the specification.
	 */
	specVersion: "0.1.0";
	/**
	 * URN of this document.
	 */
	id: string;
	/**
	 * Says which kind of document this is.
	 */
	kind: "CapabilityDeclaration";
	/**
	 * The server that offers the tool.
	 */
	server: string;
	/**
	 * The tool.
	 */
	tool: string;
	/**
	 * The most that the tool does.
	 */
	effect: "read" | "write" | "compute" | "egress" | "exec" | "decrypt" | "admin";
	/**
	 * How dangerous that is.
	 */
	dangerClass: "LOW" | "MEDIUM" | "HIGH" | "CRITICAL";
	/**
	 * Schemas of what goes in and what comes out.
	 */
	schemaRefs: {
		/**
		 * Schema of what goes in.
		 */
		input: string;
		/**
		 * Schema of what comes out.
		 */
		output: string;
	};
	/**
	 * The bounds within which the tool may be called.
	 */
	constraints: {
		/**
		 * How long a leave to call it may last.
		 */
		ttlSecondsMax: number;
		/**
		 * How often it may be called.
		 */
		ratePerMinuteMax: number;
		/**
		 * How much a call may move.
		 */
		bytesMax: number;
		/**
		 * The paths that it may touch, by name.
		 *
		 * Items: A path.
		 */
		pathAllowRefs: string[];
		/**
		 * The domains that it may reach, by name.
		 *
		 * Items: A domain.
		 */
		domainAllowRefs: string[];
		/**
		 * Whether more than one must agree to a call.
		 */
		requiresQuorum: boolean;
	};
	/**
	 * The data that it is given.
	 *
	 * @minItems 1
	 *
	 * Items: A class of data.
	 */
	dataClasses: ("PUBLIC" | "INTERNAL" | "SENSITIVE" | "SECRETS" | "CHAIN_OF_CUSTODY")[];
	/**
	 * Who decides on a call.
	 */
	policy: {
		/**
		 * The hook that is asked.
		 */
		policyHookRef: string;
		/**
		 * What holds where nobody answers.
		 */
		defaultDecision: "deny" | "allow-for-dry-run-only";
	};
	/**
	 * What a receipt keeps out.
	 */
	receiptSafety: {
		/**
		 * Raw content is never included.
		 */
		includeRawContent: false;
		/**
		 * Secrets are never included.
		 */
		secretValuesIncluded: false;
		/**
		 * Private memory is never included.
		 */
		privateMemoryIncluded: false;
	};
	/**
	 * When it was issued.
	 */
	issuedAt: string;
	/**
	 * Free labels, for lists and searches.
	 */
	labels?: {
		[k: string]: string;
	};
}

/**
 * Which paths of an agent machine may leave it as artifacts, and which never do.
 */
export interface ArtifactBoundaryV010 {
	/**
	 * Version of the specification.
	 */
	specVersion: "0.1.0";
	/**
	 * URN of this document.
	 */
	id: string;
	/**
	 * Says which kind of document this is.
	 */
	kind: "ArtifactBoundary";
	/**
	 * What holds for every path before a bucket says otherwise.
	 */
	exportPolicy: {
		/**
		 * Nothing leaves the machine unless it is allowed to.
		 */
		defaultDecision: "deny";
		/**
		 * Whoever makes an exception says why.
		 */
		exceptionsRequireJustification: true;
		/**
		 * A file leaves only as a copy among the artifacts, never from where it lay.
		 */
		copyToArtifactRequired: true;
	};
	/**
	 * The machine's paths, sorted by what they hold.
	 *
	 * @minItems 1
	 *
	 * Items: Paths of one kind, and whether they may leave.
	 */
	pathBuckets: {
		/**
		 * What the paths hold; each kind is named once.
		 */
		name: "artifact" | "runtime-home" | "platform-scaffolding" | "kernel-pseudo-fs" | "operator-allowlist";
		/**
		 * Whether they may leave; never so for what belongs to the system or to a runtime.
		 */
		defaultExportable: boolean;
		/**
		 * Where the paths of this kind begin; no two buckets may disagree about one.
		 *
		 * Items: An absolute folder, with all that lies under it.
		 */
		pathPrefixes: string[];
	}[];
	/**
	 * How symbolic links are kept from leading out of a bucket.
	 */
	symlinkPolicy: {
		/**
		 * A path is judged by where it really leads.
		 */
		resolveRealPaths: true;
		/**
		 * A link that leads out of its bucket is refused.
		 */
		denyEscapes: true;
		/**
		 * Whether an operator may let such a link pass all the same.
		 */
		overrideAllowed: boolean;
	};
	/**
	 * How far folders are searched for what is to leave.
	 */
	enumerationPolicy: {
		/**
		 * Every search has a deepest level.
		 */
		depthCapRequired: true;
		/**
		 * How many levels down a search goes where nothing else is said.
		 */
		defaultMaxDepth: number;
		/**
		 * A whole tree never leaves at once.
		 */
		recursiveExportDenied: true;
	};
	/**
	 * What is written down about an export.
	 */
	manifestPolicy: {
		/**
		 * No export goes without a manifest.
		 */
		manifestRequired: true;
		/**
		 * The manifest names the paths that left.
		 */
		includeAllowedPaths: true;
		/**
		 * The manifest names the paths that were held back.
		 */
		includeBlockedPaths: true;
		/**
		 * The manifest names the policy that decided, by its digest.
		 */
		includePolicyDigest: true;
	};
	/**
	 * The lasting record of exports.
	 */
	auditLedger: {
		/**
		 * Every export is entered.
		 */
		ledgerRequired: true;
		/**
		 * The function that the entries' digests are made with.
		 */
		hashAlgorithm: "sha256";
		/**
		 * An entry names the command that exported.
		 */
		recordCommand: true;
	};
	/**
	 * What a receipt keeps out.
	 */
	receiptSafety: {
		/**
		 * Raw content is never included.
		 */
		includeRawContent: false;
		/**
		 * Secrets are never included.
		 */
		secretValuesIncluded: false;
		/**
		 * Private memory is never included.
		 */
		privateMemoryIncluded: false;
	};
	/**
	 * When the document was issued.
	 */
	issuedAt: string;
	/**
	 * Free labels, for lists and searches.
	 */
	labels?: {
		[k: string]: string;
	};
}

/**
 * A claim that the evidence of a release is signed, and how that signature was verified.
 */
export interface SignedReleaseBundleEnvelopeV010 {
	/**
	 * Version of the specification.
	 */
	specVersion: "0.1.0";
	/**
	 * URN of this document.
	 */
	id: string;
	/**
	 * Says which kind of document this is.
	 */
	kind: "SignedReleaseBundleEnvelope";
	/**
	 * The bundle of evidence that is signed.
	 */
	subject: {
		/**
		 * The kind of document that is signed.
		 */
		subjectKind: "ReleaseEvidenceBundle";
		/**
		 * Where the bundle is found.
		 */
		subjectRef: string;
		/**
		 * Digest of the bundle, which is what the signature covers.
		 */
		subjectDigest: string;
		/**
		 * The commit of the release, in full; null where it is not known.
		 */
		sourceCommitSha?: string | null;
		/**
		 * Number of the run that built the release; null where it is not known.
		 */
		workflowRunId?: number | null;
	};
	/**
	 * The signature, or that there is none yet.
	 */
	signature: {
		/**
		 * Whether it is signed; anything but `signed` is unfit for production.
		 */
		status: "unsigned" | "signed-placeholder" | "signed";
		/**
		 * What it was signed with; null where it is unsigned.
		 */
		algorithm: ("cosign-keyless" | "cosign-key-pair" | "minisign" | "ssh-sig" | "gpg" | "unknown") | null;
		/**
		 * URN of the key; null where it is unsigned.
		 */
		keyRef: string | null;
		/**
		 * Digest of the signature; null where it is unsigned.
		 */
		signatureDigest: string | null;
		/**
		 * Where the signature is found; null where it is unsigned.
		 */
		signatureRef: string | null;
		/**
		 * Its entry in a public log, which `cosign-keyless` needs.
		 */
		transparencyLogRef?: string | null;
		/**
		 * Where the signer's certificate is found, which `cosign-keyless` needs.
		 */
		certificateRef?: string | null;
	};
	/**
	 * Whether somebody checked the signature.
	 */
	verification: {
		/**
		 * Whether it was found good; only a check that `passed` says so.
		 */
		verified: boolean;
		/**
		 * What came of the check.
		 */
		verificationStatus: "not-implemented" | "not-run" | "passed" | "failed" | "unknown";
		/**
		 * When it was checked; null where it was not.
		 */
		verifiedAt: string | null;
		/**
		 * Version of the program that checked it; null where none did.
		 */
		verifierVersion: string | null;
		/**
		 * Why it is not verified; null where it is.
		 */
		failureReason?: string | null;
	};
	/**
	 * What a receipt keeps out.
	 */
	receiptSafety: {
		/**
		 * Raw content is never included.
		 */
		includeRawContent: false;
		/**
		 * Prompts are never included.
		 */
		rawPromptContentIncluded: false;
		/**
		 * Content of caches is never included.
		 */
		rawKvCacheContentIncluded: false;
		/**
		 * Secrets are never included.
		 */
		secretValuesIncluded: false;
		/**
		 * Private memory is never included.
		 */
		privateMemoryIncluded: false;
	};
	/**
	 * When the envelope was written.
	 */
	generatedAt: string;
	/**
	 * Remarks for people; nothing is decided by them.
	 *
	 * Items: A remark.
	 */
	notes?: string[];
}

/**
 * What became of installing a runtime on a machine: from which manifest, with which artifacts, by whose decision.
 */
export interface RuntimeInstallReceiptV2 {
	/**
	 * URN of this receipt.
	 */
	id: string;
	/**
	 * Says which kind of document this is.
	 */
	type: "RuntimeInstallReceipt";
	/**
	 * Version of the specification that the receipt follows.
	 */
	specVersion: string;
	/**
	 * URN of the session in which the runtime was asked for.
	 */
	sessionRef: string;
	/**
	 * URN of the ledger of what that session may do.
	 */
	capabilityLedgerRef: string;
	/**
	 * URN of the runtime.
	 */
	runtimeRef: string;
	/**
	 * URN of the machine that it is installed on.
	 */
	targetRef: string;
	/**
	 * The operating system and processor of that machine.
	 */
	platform: "darwin-arm64" | "darwin-x64" | "linux-x64" | "linux-arm64" | "win32-x64";
	/**
	 * How far the installation came; `failed`, `partial`, `denied` and `deferred` owe a reason.
	 */
	installState:
		| "requested"
		| "manifest_resolved"
		| "artifact_verified"
		| "installing"
		| "installed"
		| "failed"
		| "rolled_back"
		| "partial"
		| "denied"
		| "deferred";
	/**
	 * The manifest that says what belongs to the runtime.
	 */
	manifest: {
		/**
		 * URN of the manifest.
		 */
		manifestRef: string;
		/**
		 * Digest of the manifest.
		 */
		manifestDigest: string;
		/**
		 * When it was looked up.
		 */
		resolvedAt: string;
		/**
		 * Version of the form that the artifacts are packed in.
		 */
		bundleFormatVersion?: string | number | null;
	};
	/**
	 * What was installed, or was to be.
	 *
	 * @minItems 1
	 *
	 * Items: An artifact of the runtime.
	 */
	artifacts: {
		/**
		 * URN of the artifact.
		 */
		artifactRef: string;
		/**
		 * Digest that the artifact must have.
		 */
		digest: string;
		/**
		 * Whether it was found to have it; what is installed is verified.
		 */
		verificationState: "not_checked" | "verified" | "failed" | "skipped";
		/**
		 * Its size in bytes; null where that is not known.
		 */
		sizeBytes?: number | null;
	}[];
	/**
	 * Whether the log is a mere reference, which is the norm, or the whole with secrets struck out.
	 */
	logMode: "compact_receipt_ref" | "full_debug_redacted";
	/**
	 * URN of the decision that allowed or denied the installation.
	 */
	policyDecisionRef: string;
	/**
	 * The evidence for what this receipt says.
	 *
	 * @minItems 1
	 *
	 * Items: URN of a piece of evidence.
	 */
	evidenceRefs: string[];
	/**
	 * When the installation began.
	 */
	startedAt: string;
	/**
	 * When this receipt was written, never before `finishedAt`.
	 */
	capturedAt: string;
	/**
	 * URN of the agent machine's own receipt; null where there is none.
	 */
	agentMachineReceiptRef?: string | null;
	/**
	 * The runtime by the name that people use.
	 */
	runtimeName?: string | null;
	/**
	 * Version of the runtime.
	 */
	runtimeVersion?: string | null;
	/**
	 * URN of what undid the installation; null unless it was rolled back.
	 */
	rollbackRef?: string | null;
	/**
	 * Why it did not succeed; null or absent where it is installed.
	 */
	failureReason?: string | null;
	/**
	 * What led to this installation.
	 *
	 * Items: URN of a document or event.
	 */
	causalRefs?: string[];
	/**
	 * When the installation ended; null while it goes on.
	 */
	finishedAt?: string | null;
}

/**
 * What somebody agreed to, or declined, about fetching or activating the artifacts of a sourceset.
 */
export interface ArtifactConsentRecordV010 {
	/**
	 * Version of the specification.
	 */
	specVersion: "0.1.0";
	/**
	 * URN of this document.
	 */
	id: string;
	/**
	 * Says which kind of document this is.
	 */
	kind: "ArtifactConsentRecord";
	/**
	 * The sourceset that the consent is about.
	 */
	sourcesetId: string;
	/**
	 * What was agreed to or declined; consent to an activation permits no download.
	 */
	scope: "download" | "activation" | "download-and-activation";
	/**
	 * Whether consent was given.
	 */
	decision: "granted" | "declined";
	/**
	 * When the subject decided.
	 */
	decidedAt: string;
	/**
	 * Who decided.
	 */
	subject: {
		/**
		 * URN of the person, or of what decided in a person's place.
		 */
		principalRef: string;
		/**
		 * How the decision was made; only `interactive-operator` speaks for a person at the keyboard.
		 */
		attestation: "interactive-operator" | "delegated-policy" | "automated-fleet";
	};
	/**
	 * What the subject was told before the decision.
	 */
	disclosure: {
		/**
		 * How many bytes were said to be fetched.
		 */
		declaredBytes: number;
		/**
		 * What the artifacts were said to be for.
		 */
		purpose: string;
		/**
		 * The repositories that may be contacted; any other is not covered.
		 *
		 * @minItems 1
		 *
		 * Items: Name of a repository.
		 */
		artifactRepos: string[];
		/**
		 * How long the consent lasts: for one use, for a session, or until it is taken back.
		 */
		retention?: "until-revoked" | "session" | "single-use";
	};
	/**
	 * When the consent ends; null where it has no end.
	 */
	expiresAt?: string | null;
	/**
	 * When it was taken back; null where it was not.
	 */
	revokedAt?: string | null;
	/**
	 * Remarks for people; nothing is decided by them.
	 *
	 * Items: A remark.
	 */
	notes?: string[];
}

/**
 * What an outside party says about an agent: input for a verifier, never an authority.
 */
export interface ExternalTrustSignalProviderV010 {
	/**
	 * Version of the specification.
	 */
	specVersion: "0.1.0";
	/**
	 * URN of this document.
	 */
	id: string;
	/**
	 * Says which kind of document this is.
	 */
	kind: "ExternalTrustSignalProvider";
	/**
	 * What the outside party was asked.
	 */
	request: {
		/**
		 * The name of this question.
		 */
		requestId: string;
		/**
		 * URN of the party; the answer and its signals must come from it.
		 */
		providerRef: string;
		/**
		 * URN of the pod on whose behalf it was asked.
		 */
		agentPodId: string;
		/**
		 * URN of the agent that the question is about.
		 */
		requestedAgentIdentityRef: string;
		/**
		 * URN of the session in which it was asked.
		 */
		sessionRef: string;
		/**
		 * URN of the workroom; null outside one.
		 */
		workroomRef: string | null;
		/**
		 * URN of the topic; null outside one.
		 */
		topicRef: string | null;
		/**
		 * What is wanted; the answer holds nothing else.
		 *
		 * @minItems 1
		 *
		 * Items: A sort of statement about the agent.
		 */
		requestedSignalTypes: (
			"agent-identity" | "cert-tier" | "reputation-score" | "counterparty-check" | "registry-lookup" | "other"
		)[];
		/**
		 * How old the party's verification may be.
		 */
		verificationFreshnessSeconds: number;
		/**
		 * Until when the answer should hold; null where that was left open.
		 */
		requestedExpiresAt: string | null;
		/**
		 * Whether each signal must be signed.
		 */
		signatureRequired: boolean;
	};
	/**
	 * What the party answered.
	 */
	response: {
		/**
		 * Whether there is an answer that can be used, or else what is wrong with it.
		 */
		status: "available" | "unavailable" | "stale" | "malformed" | "unsigned" | "denied" | "error";
		/**
		 * Whether a verifier may look at it when a grant is resolved; only an `available` one.
		 */
		usableForGrantResolution: boolean;
		/**
		 * URN of the party that answered.
		 */
		providerRef: string;
		/**
		 * The answer informs a verifier and never decides by itself.
		 */
		authority: "non-authoritative-verifier-input";
		/**
		 * When the party verified the agent; null where it did not.
		 */
		verifiedAt: string | null;
		/**
		 * How old the answer is.
		 */
		freshness: {
			/**
			 * How old it may be.
			 */
			maxAgeSeconds: number;
			/**
			 * How old it was found to be.
			 */
			observedAgeSeconds: number;
			/**
			 * Whether it is no older than it may be.
			 */
			fresh: boolean;
		};
		/**
		 * The statements, each sort at most once.
		 *
		 * Items: One statement about the agent.
		 */
		signals: {
			/**
			 * URN of the party that states it.
			 */
			providerRef: string;
			/**
			 * The sort of statement.
			 */
			signalType:
				| "agent-identity"
				| "cert-tier"
				| "reputation-score"
				| "counterparty-check"
				| "registry-lookup"
				| "other";
			/**
			 * Where the statement itself is found.
			 */
			signalRef: string;
			/**
			 * Digest of the statement; null where it was not taken.
			 */
			signalDigest: string | null;
			/**
			 * When the party verified what it states.
			 */
			verifiedAt: string;
			/**
			 * How old the statement is.
			 */
			freshness: {
				/**
				 * How old it may be.
				 */
				maxAgeSeconds: number;
				/**
				 * How old it was found to be.
				 */
				observedAgeSeconds: number;
				/**
				 * Whether it is no older than it may be.
				 */
				fresh: boolean;
			};
			/**
			 * What is known of the statement's signature.
			 */
			signature: {
				/**
				 * Whether it must be signed.
				 */
				required: boolean;
				/**
				 * Whether a signature was found.
				 */
				observed: boolean;
				/**
				 * Where the signature is found; null where there is none.
				 */
				signatureRef: string | null;
				/**
				 * URN of who signed; null where nobody did.
				 */
				signerRef: string | null;
			};
			/**
			 * The statement informs a verifier and never decides by itself.
			 */
			authority: "non-authoritative-verifier-input";
			/**
			 * Why the statement cannot be used; null where it can.
			 */
			failureReason: string | null;
			/**
			 * Remarks for people; nothing is decided by them.
			 *
			 * Items: A remark.
			 */
			notes?: string[];
		}[];
		/**
		 * Why the answer cannot be used; null where it can.
		 */
		failureReason: string | null;
	};
	/**
	 * What the record keeps out.
	 */
	receiptSafety: {
		/**
		 * Raw content is never included.
		 */
		includeRawContent: false;
		/**
		 * Prompts are never included.
		 */
		rawPromptContentIncluded: false;
		/**
		 * Content of caches is never included.
		 */
		rawKvCacheContentIncluded: false;
		/**
		 * Secrets are never included.
		 */
		secretValuesIncluded: false;
		/**
		 * Private memory is never included.
		 */
		privateMemoryIncluded: false;
		/**
		 * Keys to the party's interface are never included.
		 */
		apiKeysIncluded: false;
		/**
		 * Private keys of wallets are never included.
		 */
		walletPrivateKeysIncluded: false;
		/**
		 * Credentials are never included.
		 */
		rawCredentialsIncluded: false;
		/**
		 * Data about users is never included as it stands.
		 */
		rawUserDataIncluded: false;
	};
	/**
	 * When question and answer were recorded.
	 */
	observedAt: string;
	/**
	 * Free labels, for lists and searches.
	 */
	labels?: {
		[k: string]: string;
	};
}

/**
 * The phases through which one agent delegates work to another, and how a revocation ends them.
 */
export interface A2AStateMachineV010 {
	/**
	 * Version of the specification.
	 */
	specVersion: "0.1.0";
	/**
	 * URN of this document.
	 */
	id: string;
	/**
	 * Says which kind of document this is.
	 */
	kind: "A2AStateMachine";
	/**
	 * The two agents, and the hosts that they run on.
	 */
	participants: {
		/**
		 * URN of the agent that hands work over; never the responder itself.
		 */
		initiatorAgentRef: string;
		/**
		 * URN of the agent that takes the work.
		 */
		responderAgentRef: string;
		/**
		 * The machines that the two agents run on.
		 *
		 * @minItems 1
		 *
		 * Items: URN of a machine.
		 */
		hostRefs: string[];
	};
	/**
	 * The protocols that the agents speak, one for control and one for tools.
	 */
	planes: {
		/**
		 * Agents agree about the work over A2A only.
		 */
		controlPlane: "a2a";
		/**
		 * Tools are called over MCP only.
		 */
		toolPlane: "mcp";
		/**
		 * Neither protocol may carry the other's messages.
		 */
		controlToolSeparationRequired: true;
	};
	/**
	 * The nine steps of a delegation, in this order and none left out.
	 */
	phases: [
		"HELLO",
		"ATTEST",
		"DISCOVER",
		"NEGOTIATE",
		"UX_CONTRACT",
		"GRANT",
		"BIND",
		"EXECUTE",
		"AUDIT_SETTLE"
	];
	/**
	 * How the delegation is taken back, which is possible in every phase.
	 */
	revocation: {
		/**
		 * The delegation can always be taken back.
		 */
		revocationRequired: true;
		/**
		 * A revocation takes precedence over merely stopping the process.
		 */
		revocationBeatsKill: true;
		/**
		 * Within how many seconds a revocation is to reach every host.
		 */
		propagationTargetSeconds: number;
		/**
		 * URN of the event that took the delegation back; null while none has.
		 */
		revocationEventRef: string | null;
	};
	/**
	 * What a receipt keeps out.
	 */
	receiptSafety: {
		/**
		 * Raw content is never included.
		 */
		includeRawContent: false;
		/**
		 * Secrets are never included.
		 */
		secretValuesIncluded: false;
		/**
		 * Private memory is never included.
		 */
		privateMemoryIncluded: false;
	};
	/**
	 * When the document was issued.
	 */
	issuedAt: string;
	/**
	 * Free labels, for lists and searches.
	 */
	labels?: {
		[k: string]: string;
	};
}

/**
 * What an evaluation must reach before its result is published.
 */
export interface EvalGateProfileV010 {
	/**
	 * Version of the specification.
	 */
	specVersion: "0.1.0";
	/**
	 * URN of this document.
	 */
	id: string;
	/**
	 * Says which kind of document this is.
	 */
	kind: "EvalGateProfile";
	/**
	 * How often the work may be tried before it is given up.
	 */
	loopBudget: {
		/**
		 * The greatest number of attempts.
		 */
		maxIterations: number;
		/**
		 * What follows when no attempt is left: nothing is published, or a person looks.
		 */
		onExhaustion: "deny-finalize" | "manual-review";
	};
	/**
	 * The measures that a result is held to, each named once.
	 *
	 * @minItems 1
	 *
	 * Items: A measure, and the score that it must reach.
	 */
	metrics: {
		/**
		 * What is measured.
		 */
		name: string;
		/**
		 * The lowest score that passes; 0 would let everything pass.
		 */
		minimum: number;
		/**
		 * Where the score comes from.
		 */
		source: string;
	}[];
	/**
	 * How the scores become a decision.
	 */
	decision: {
		/**
		 * A result is not published unless the gate is passed.
		 */
		defaultDecision: "deny";
		/**
		 * One missed measure is enough to hold the result back.
		 */
		publishRequiresAllMetrics: true;
		/**
		 * Whether a person looks at a result that was held back.
		 */
		humanReviewOnFailure: boolean;
	};
	/**
	 * What a receipt keeps out.
	 */
	receiptSafety: {
		/**
		 * Raw content is never included.
		 */
		includeRawContent: false;
		/**
		 * Secrets are never included.
		 */
		secretValuesIncluded: false;
		/**
		 * Private memory is never included.
		 */
		privateMemoryIncluded: false;
	};
	/**
	 * When the document was issued.
	 */
	issuedAt: string;
	/**
	 * Free labels, for lists and searches.
	 */
	labels?: {
		[k: string]: string;
	};
}

/**
 * How people of a domain may meet each other through agents, and what must be reviewed before that starts.
 */
export interface InteractionSafetyPackV010 {
	/**
	 * Version of the specification.
	 */
	specVersion: "0.1.0";
	/**
	 * URN of this document.
	 */
	id: string;
	/**
	 * Says which kind of document this is.
	 */
	kind: "InteractionSafetyPack";
	/**
	 * The field of life that the pack is for, such as tutoring.
	 */
	domain: string;
	/**
	 * The parts that people play in the domain.
	 *
	 * @minItems 1
	 *
	 * Items: Name of a role.
	 */
	roles: string[];
	/**
	 * The places where people meet.
	 *
	 * @minItems 1
	 *
	 * Items: A place.
	 */
	spaces: {
		/**
		 * What the place is called.
		 */
		name: string;
		/**
		 * What minors may do there.
		 */
		minorAccess: "allowed" | "read-only" | "blocked" | "not-applicable";
	}[];
	/**
	 * The ways in which people can reach each other.
	 *
	 * @minItems 1
	 *
	 * Items: A way.
	 */
	communicationPrimitives: {
		/**
		 * What the way is called.
		 */
		name: string;
		/**
		 * Whether it may be used.
		 */
		allowed: boolean;
		/**
		 * What makes it safe, or that it is blocked.
		 *
		 * Items: A property, in a word.
		 */
		safetyProperties: string[];
	}[];
	/**
	 * The rules that nobody may set aside.
	 *
	 * @minItems 1
	 *
	 * Items: A rule, in a word.
	 */
	nonNegotiables: string[];
	/**
	 * How each level of incident is met.
	 *
	 * @minItems 1
	 *
	 * Items: A level, and what it calls for; each level is named once.
	 */
	incidentSeverity: {
		/**
		 * The level, from `S0` to `S5`.
		 */
		level: string;
		/**
		 * Within what time somebody is to act.
		 */
		targetTimeline: string;
		/**
		 * Whether the incident must be stopped from spreading at once.
		 */
		requiresContainment?: boolean;
		/**
		 * Whether the evidence of it must be kept.
		 */
		requiresEvidencePreservation?: boolean;
	}[];
	/**
	 * Where the data lies.
	 */
	dataGovernance: {
		/**
		 * Where the records of users are kept.
		 */
		userRecordsPlane: string;
		/**
		 * Where the evidence of incidents is kept.
		 */
		safetyEvidencePlane: string;
		/**
		 * Whether sound and picture are recorded only by consent, or not at all.
		 */
		rawAudioVideoDefault: "off" | "on-with-consent";
	};
	/**
	 * The law that the pack was checked against.
	 */
	jurisdiction: {
		/**
		 * URN of the pack of rules for that law; null where there is none.
		 */
		packRef: string | null;
		/**
		 * Whether that pack was reviewed.
		 */
		reviewed: boolean;
		/**
		 * In doubt the stricter policy holds.
		 */
		defaultWhenUncertain: "stricter-policy";
	};
	/**
	 * What must be settled before people meet.
	 */
	launchGate: {
		/**
		 * Whether those who offer a service may meet minors, which needs a reviewed pack.
		 */
		providerMinorInteractionEnabled: boolean;
		/**
		 * Nothing starts before the pack for the law has been reviewed.
		 */
		requiresReviewedJurisdictionPack: true;
	};
	/**
	 * What a receipt keeps out.
	 */
	receiptSafety: {
		/**
		 * Raw content is never included.
		 */
		includeRawContent: false;
		/**
		 * Secrets are never included.
		 */
		secretValuesIncluded: false;
		/**
		 * Private memory is never included.
		 */
		privateMemoryIncluded: false;
	};
	/**
	 * When the document was issued.
	 */
	issuedAt: string;
	/**
	 * Free labels, for lists and searches.
	 */
	labels?: {
		[k: string]: string;
	};
}

/**
 * A workload that an agent machine is asked to run, and the controls that hold it.
 */
export interface AgentPodV010 {
	/**
	 * Version of the specification.
	 */
	specVersion: "0.1.0";
	/**
	 * URN by which plans, receipts and evidence name this pod.
	 */
	id: string;
	/**
	 * Says which kind of document this is.
	 */
	kind: "AgentPod";
	/**
	 * What the pod is deployed as; it must agree with `runtime.mode`.
	 */
	podType:
		| "local-systemd"
		| "local-podman"
		| "local-podman-quadlet"
		| "local-docker-compat"
		| "local-bubblewrap"
		| "kubernetes-pod"
		| "kubernetes-crd";
	/**
	 * The make of host that the pod is meant for.
	 */
	profile:
		| "m2-asahi-linux"
		| "sourceos-workstation"
		| "fedora-silverblue"
		| "linux-gpu-node"
		| "linux-edge-node"
		| "kubernetes-node"
		| "macos-apple-silicon-compat";
	/**
	 * What is to run, and for whom.
	 */
	workload: {
		/**
		 * A short name for people to know it by.
		 */
		name: string;
		/**
		 * The part that the workload plays.
		 */
		purpose:
			| "inference-provider"
			| "agent-runner"
			| "browser-runtime"
			| "terminal-runtime"
			| "tool-runner"
			| "workspace-job"
			| "probe-job"
			| "other";
		/**
		 * Whether it may run only as a known agent, which `agentIdentityRef` then names.
		 */
		agentIdentityRequired: boolean;
		/**
		 * What the workload does, in words.
		 */
		description?: string;
		/**
		 * URN of the agent that it runs as.
		 */
		agentIdentityRef?: string;
		/**
		 * URN of the workroom that the work belongs to.
		 */
		workroomRef?: string;
		/**
		 * URN of the topic that the work belongs to.
		 */
		topicRef?: string;
	};
	/**
	 * How the workload is started, and what confines it.
	 */
	runtime: {
		/**
		 * The supervisor or engine that starts it.
		 */
		mode: "systemd" | "podman" | "podman-quadlet" | "docker" | "bubblewrap" | "kubernetes";
		/**
		 * A container image for an engine, or else the command to run.
		 */
		imageOrCommand: string;
		/**
		 * Which network the workload sees; `host` gives it the host's own.
		 */
		networkMode:
			"none" | "loopback" | "host" | "slirp4netns" | "pod" | "kubernetes-service" | "policy-managed";
		/**
		 * When it is started again after it has ended.
		 */
		restartPolicy: "never" | "on-failure" | "always" | "policy-managed";
		/**
		 * The program that is started in place of the image's own.
		 */
		entrypoint?: string;
		/**
		 * The arguments that the program is given.
		 *
		 * Items: An argument.
		 */
		args?: string[];
		/**
		 * The Kubernetes account that the workload acts as; a Kubernetes pod needs one.
		 */
		serviceAccountName?: string;
		/**
		 * The Kubernetes namespace that it runs in; a Kubernetes pod needs one.
		 */
		namespace?: string;
		/**
		 * Digest of the image; it must be the one that `imageOrCommand` is pinned to, if any.
		 */
		imageDigest?: string;
		/**
		 * Whether the image may be named by a tag, which can move, or must be named by its digest.
		 */
		imageReferencePolicy?: "tag-allowed-bootstrap" | "digest-required" | "digest-pinned";
		/**
		 * URN of the list of what the image is made of.
		 */
		sbomRef?: string;
		/**
		 * URN of the statement of how the image was built.
		 */
		provenanceRef?: string;
	};
	/**
	 * What the workload asks for, and what it may use at most.
	 */
	resources: {
		/**
		 * Processor time in cores, such as `2` or `500m`.
		 */
		cpu: {
			/**
			 * What is set aside for it.
			 */
			request: string;
			/**
			 * What it never exceeds.
			 */
			limit: string;
		};
		/**
		 * Memory.
		 */
		memoryBytes: {
			/**
			 * How many bytes are set aside for it.
			 */
			request: number;
			/**
			 * How many bytes it never exceeds; not below the request.
			 */
			limit: number;
		};
		/**
		 * Hardware to run models on.
		 *
		 * Items: One kind of such hardware.
		 */
		accelerators?: {
			/**
			 * The interface by which the hardware is used.
			 */
			type: "cpu" | "vulkan" | "cuda" | "rocm" | "metal" | "mlx" | "unknown";
			/**
			 * Whether the pod cannot run without it.
			 */
			required: boolean;
			/**
			 * How many of them are wanted.
			 */
			count?: number;
		}[];
	};
	/**
	 * The volumes that the workload is given.
	 *
	 * Items: A volume, and where the workload finds it.
	 */
	storage: {
		/**
		 * URN of the cache tier that the volume comes from.
		 */
		cacheTierId: string;
		/**
		 * Where it appears inside the pod.
		 */
		mountPath: string;
		/**
		 * Whether the workload may write to it; a volume of evidence must be writable.
		 */
		accessMode: "read-only" | "read-write" | "runtime-managed";
		/**
		 * What the volume is for.
		 */
		volumeClass?:
			| "agent-models"
			| "agent-cache-hot"
			| "agent-cache-warm"
			| "agent-cache-cold"
			| "agent-scratch"
			| "agent-evidence"
			| "agent-artifacts";
		/**
		 * The folder of the host behind it, for a local pod.
		 */
		hostPath?: string;
		/**
		 * The Kubernetes volume claim behind it.
		 */
		pvcName?: string;
		/**
		 * The Kubernetes storage class that the claim is made of.
		 */
		storageClassName?: string;
		/**
		 * Whether what lies on it needs protection.
		 */
		sensitive?: boolean;
	}[];
	/**
	 * The controls under which the pod runs.
	 */
	policy: {
		/**
		 * Whether it runs only by a policy decision; no plan is made where it is false.
		 */
		policyFabricRequired: boolean;
		/**
		 * Whether it runs only by a grant of the agent registry; no plan is made where it is false.
		 */
		agentRegistryRequired: boolean;
		/**
		 * Whether a network policy must stand before it starts.
		 */
		networkPolicyRequired: boolean;
		/**
		 * Whether a policy must say what it may reach outside.
		 */
		egressPolicyRequired: boolean;
		/**
		 * A pod never has the rights of its host.
		 */
		allowPrivileged: false;
		/**
		 * Whether it may use the host's own network.
		 */
		allowHostNetwork: boolean;
		/**
		 * A pod's description never holds a secret.
		 */
		allowSecretInSpec: false;
		/**
		 * Whether each tool needs a grant of its own.
		 */
		toolUseRequiresGrant?: boolean;
		/**
		 * Whether what a cache holds may be used again only by a policy decision.
		 */
		cacheReuseRequiresPolicy?: boolean;
	};
	/**
	 * The receipts that the pod owes.
	 */
	receipts: {
		/**
		 * Whether it owes any; no plan is made where it is false.
		 */
		required: boolean;
		/**
		 * Whether it owes one for where it was placed.
		 */
		emitPlacement: boolean;
		/**
		 * Whether it owes one for its volumes.
		 */
		emitStorage: boolean;
		/**
		 * Whether it owes one for its run.
		 */
		emitRuntime: boolean;
		/**
		 * A receipt never holds raw content.
		 */
		includeRawContent: false;
	};
	/**
	 * The ports that the workload listens on.
	 *
	 * Items: A port.
	 */
	ports?: {
		/**
		 * What the port is for.
		 */
		name: string;
		/**
		 * Its number inside the pod.
		 */
		containerPort: number;
		/**
		 * From where it may be reached.
		 */
		exposure: "none" | "loopback" | "host" | "cluster" | "ingress" | "policy-managed";
		/**
		 * Its number on the host.
		 */
		hostPort?: number;
	}[];
	/**
	 * Free labels, for lists and searches.
	 */
	labels?: {
		[k: string]: string;
	};
}

/**
 * How an AgentPod would be deployed: derived from the pod, and no authority to deploy it.
 */
export interface AgentPodDeploymentPlanV010 {
	/**
	 * Version of the specification.
	 */
	specVersion: "0.1.0";
	/**
	 * Says which kind of document this is.
	 */
	kind: "AgentPodDeploymentPlan";
	/**
	 * The program that made the plan.
	 */
	generator: {
		/**
		 * What the program is called.
		 */
		name: string;
		/**
		 * Which version of it ran.
		 */
		version: string;
	};
	/**
	 * The pod that the plan was made from.
	 */
	source: {
		/**
		 * The file in which the pod is described.
		 */
		path: string;
		/**
		 * URN of the pod.
		 */
		agentPodId: string;
		/**
		 * Digest of the pod's description as it was read, so that a later change shows.
		 */
		digest: string;
	};
	/**
	 * What the pod is to become, and where.
	 */
	target: {
		/**
		 * What the pod says that it is deployed as.
		 */
		podType:
			| "local-systemd"
			| "local-podman"
			| "local-podman-quadlet"
			| "local-docker-compat"
			| "local-bubblewrap"
			| "kubernetes-pod"
			| "kubernetes-crd";
		/**
		 * The form in which it is handed to the host.
		 */
		surface: "quadlet-container" | "local-runtime-plan" | "kubernetes-yaml" | "agentpod-crd" | "unknown";
		/**
		 * The make of host that it is meant for.
		 */
		profile:
			| "m2-asahi-linux"
			| "sourceos-workstation"
			| "fedora-silverblue"
			| "linux-gpu-node"
			| "linux-edge-node"
			| "kubernetes-node"
			| "macos-apple-silicon-compat";
	};
	/**
	 * What is to run, as the pod has it.
	 */
	workload: {
		/**
		 * The short name of the workload.
		 */
		name: string;
		/**
		 * The part that it plays.
		 */
		purpose: string;
		/**
		 * Whether it may run only as a known agent.
		 */
		agentIdentityRequired: boolean;
		/**
		 * URN of the agent that it runs as; null where the pod names none.
		 */
		agentIdentityRef?: string | null;
		/**
		 * URN of the workroom that the work belongs to; null where the pod names none.
		 */
		workroomRef?: string | null;
		/**
		 * URN of the topic that the work belongs to; null where the pod names none.
		 */
		topicRef?: string | null;
	};
	/**
	 * How the workload is started, as the pod has it.
	 */
	runtime: {
		/**
		 * The supervisor or engine that starts it.
		 */
		mode: string;
		/**
		 * The image, or else the command, that is run.
		 */
		imageOrCommand: string;
		/**
		 * Which network the workload sees.
		 */
		networkMode: string;
		/**
		 * When it is started again after it has ended.
		 */
		restartPolicy: string;
		/**
		 * The Kubernetes namespace that it runs in; null outside Kubernetes.
		 */
		namespace?: string | null;
		/**
		 * The Kubernetes account that it acts as; null outside Kubernetes.
		 */
		serviceAccountName?: string | null;
	};
	/**
	 * What the pod asks for and what limits it, copied from the pod.
	 */
	resources: {
		[k: string]: unknown;
	};
	/**
	 * Which volume stands behind each mount of the pod.
	 *
	 * Items: A volume, and where the workload finds it.
	 */
	storageResolution: {
		/**
		 * URN of the cache tier that it comes from.
		 */
		cacheTierId: string;
		/**
		 * What the volume is for; null where the pod does not say.
		 */
		volumeClass: string | null;
		/**
		 * Where it appears inside the pod.
		 */
		mountPath: string;
		/**
		 * Whether the workload may write to it.
		 */
		accessMode: string;
		/**
		 * Whether what lies on it needs protection; null where the pod does not say.
		 */
		sensitive: boolean | null;
		/**
		 * The folder of the host behind it; null where there is none.
		 */
		hostPath?: string | null;
		/**
		 * The Kubernetes volume claim behind it; null where there is none.
		 */
		pvcName?: string | null;
		/**
		 * The Kubernetes storage class that the claim is made of; null where there is none.
		 */
		storageClassName?: string | null;
	}[];
	/**
	 * The ports that the workload listens on, copied from the pod.
	 *
	 * Items: A port, as the pod describes it.
	 */
	ports: {
		[k: string]: unknown;
	}[];
	/**
	 * The controls under which it would run, never wider than the pod's.
	 */
	policy: {
		/**
		 * Whether it runs only by a policy decision.
		 */
		policyFabricRequired: boolean;
		/**
		 * Whether it runs only by a grant of the agent registry.
		 */
		agentRegistryRequired: boolean;
		/**
		 * Whether a network policy must stand before it starts.
		 */
		networkPolicyRequired: boolean;
		/**
		 * Whether a policy must say what it may reach outside.
		 */
		egressPolicyRequired: boolean;
		/**
		 * A plan never gives the rights of the host.
		 */
		allowPrivileged: false;
		/**
		 * Whether it may use the host's own network.
		 */
		allowHostNetwork: boolean;
		/**
		 * A plan never holds a secret.
		 */
		allowSecretInSpec: false;
	};
	/**
	 * The receipts that the pod will owe.
	 */
	receipts: {
		/**
		 * Whether it owes any.
		 */
		required: boolean;
		/**
		 * Whether it owes one for where it was placed.
		 */
		emitPlacement: boolean;
		/**
		 * Whether it owes one for its volumes.
		 */
		emitStorage: boolean;
		/**
		 * Whether it owes one for its run.
		 */
		emitRuntime: boolean;
		/**
		 * A receipt never holds raw content.
		 */
		includeRawContent: false;
	};
	/**
	 * What the reader of the plan must know, such as that it authorises nothing.
	 *
	 * @minItems 1
	 *
	 * Items: A remark.
	 */
	notes: string[];
}

/**
 * Evidence of what a deployment artifact was derived from; it grants nothing.
 */
export interface DeploymentReceiptV010 {
	/**
	 * Version of the specification.
	 */
	specVersion: "0.1.0";
	/**
	 * Says which kind of document this is.
	 */
	kind: "DeploymentReceipt";
	/**
	 * URN by which runtime evidence and admissions name this receipt.
	 */
	receiptId: string;
	/**
	 * The program that made the artifact.
	 */
	generator: {
		/**
		 * What the program is called.
		 */
		name: string;
		/**
		 * Which version of it ran.
		 */
		version: string;
	};
	/**
	 * The document that the artifact was derived from.
	 */
	source: {
		/**
		 * The kind of that document.
		 */
		sourceKind: "AgentPod";
		/**
		 * The file that it was read from.
		 */
		path: string;
		/**
		 * URN of the pod that it describes.
		 */
		id: string;
		/**
		 * Digest of that document as it was read, in canonical JSON.
		 */
		digest: string;
	};
	/**
	 * What was derived.
	 */
	artifact: {
		/**
		 * The form that it has.
		 */
		artifactKind: "AgentPodDeploymentPlan" | "QuadletContainer" | "KubernetesYaml" | "Other";
		/**
		 * The file that it was written to.
		 */
		path: string;
		/**
		 * Digest of the artifact, so that a later change shows.
		 */
		digest: string;
	};
	/**
	 * What the artifact is meant for.
	 */
	target: {
		/**
		 * The form in which the host takes it.
		 */
		surface: "quadlet-container" | "local-runtime-plan" | "kubernetes-yaml" | "agentpod-crd" | "unknown";
		/**
		 * The make of host.
		 */
		profile:
			| "m2-asahi-linux"
			| "sourceos-workstation"
			| "fedora-silverblue"
			| "linux-gpu-node"
			| "linux-edge-node"
			| "kubernetes-node"
			| "macos-apple-silicon-compat";
	};
	/**
	 * What would still be needed to deploy it.
	 */
	policy: {
		/**
		 * A receipt never authorises a deployment.
		 */
		authorizationGranted: false;
		/**
		 * Whether a policy decision is needed.
		 */
		policyFabricRequired: boolean;
		/**
		 * URN of that decision; null where there is none yet.
		 */
		policyDecisionRef: string | null;
		/**
		 * Whether a grant of the agent registry is needed.
		 */
		agentRegistryRequired: boolean;
		/**
		 * URN of that grant; null where there is none yet.
		 */
		agentRegistryGrantRef: string | null;
	};
	/**
	 * What the reader of the receipt must know.
	 *
	 * @minItems 1
	 *
	 * Items: A remark.
	 */
	notes: string[];
	/**
	 * What a receipt keeps out.
	 */
	receiptSafety: {
		/**
		 * Raw content is never included.
		 */
		includeRawContent: false;
		/**
		 * Prompts are never included.
		 */
		rawPromptContentIncluded: false;
		/**
		 * Content of caches is never included.
		 */
		rawKvCacheContentIncluded: false;
		/**
		 * Secrets are never included.
		 */
		secretValuesIncluded: false;
	};
}

/**
 * What was observed of a volume: where it lies, how it is protected, and what became of it.
 */
export interface StorageReceiptV010 {
	/**
	 * Version of the specification.
	 */
	specVersion: "0.1.0";
	/**
	 * URN of this document.
	 */
	id: string;
	/**
	 * Says which kind of document this is.
	 */
	kind: "StorageReceipt";
	/**
	 * URN of the machine that the volume is on.
	 */
	agentMachineId: string;
	/**
	 * What the volume is made of.
	 */
	backend: "filesystem" | "local-lvm" | "topolvm-k8s" | "tmpfs" | "object-store" | "remote-volume";
	/**
	 * What the volume is for; it must fit `tier`.
	 */
	volumeClass:
		| "agent-models"
		| "agent-cache-hot"
		| "agent-cache-warm"
		| "agent-cache-cold"
		| "agent-scratch"
		| "agent-evidence"
		| "agent-artifacts";
	/**
	 * How near to the work the storage is, or what it is set aside for.
	 */
	tier: "hot" | "warm" | "cold" | "scratch" | "evidence" | "artifact" | "model";
	/**
	 * Where the volume lies.
	 */
	reference: {
		/**
		 * Which of the other fields name the place.
		 */
		referenceType:
			"host-path" | "lvm-logical-volume" | "topolvm-pvc" | "tmpfs-mount" | "object-uri" | "remote-volume";
		/**
		 * The folder of the host.
		 */
		hostPath?: string;
		/**
		 * Where it appears inside a container.
		 */
		containerPath?: string;
		/**
		 * Where it is mounted.
		 */
		mountPath?: string;
		/**
		 * The LVM volume group.
		 */
		volumeGroup?: string;
		/**
		 * The LVM logical volume.
		 */
		logicalVolume?: string;
		/**
		 * The LVM pool that it takes its room from.
		 */
		thinPool?: string;
		/**
		 * The Kubernetes volume claim.
		 */
		pvcName?: string;
		/**
		 * The Kubernetes storage class that the claim is made of.
		 */
		storageClassName?: string;
		/**
		 * The Kubernetes namespace of the claim.
		 */
		namespace?: string;
		/**
		 * Digest of the object's address, which itself is kept out.
		 */
		objectUriDigest?: string;
	};
	/**
	 * How the file system was found.
	 */
	filesystem: {
		/**
		 * Its type.
		 */
		type: string;
		/**
		 * The options that it is mounted with.
		 *
		 * Items: An option, such as `nodev`.
		 */
		mountOptions: string[];
		/**
		 * Number of the user who owns its root.
		 */
		uid?: number | null;
		/**
		 * Number of the group that owns its root.
		 */
		gid?: number | null;
		/**
		 * Permissions of its root, in octal digits.
		 */
		mode?: string | null;
		/**
		 * The SELinux label of its root.
		 */
		selinuxLabel?: string | null;
		/**
		 * Whether everybody may write there; an activation needs this said, and false.
		 */
		worldWritable?: boolean;
		/**
		 * Whether links were followed out of it; an activation needs this said, and false.
		 */
		symlinkTraversalObserved?: boolean;
	};
	/**
	 * How much room there is; null where it could not be found out.
	 */
	capacity: {
		/**
		 * How many bytes there are in all.
		 */
		sizeBytes: number | null;
		/**
		 * How many bytes are free, never more than there are.
		 */
		freeBytes: number | null;
		/**
		 * How many bytes are taken.
		 */
		usedBytes?: number | null;
		/**
		 * How many bytes are set aside.
		 */
		reservedBytes?: number | null;
		/**
		 * How many files and folders can be made.
		 */
		inodeCapacity?: number | null;
		/**
		 * How many more files and folders can be made.
		 */
		inodeFree?: number | null;
	};
	/**
	 * How the volume is encrypted on disk.
	 */
	encryption: {
		/**
		 * Whether it must be.
		 */
		required: boolean;
		/**
		 * Whether it was found to be.
		 */
		observed: boolean;
		/**
		 * What encrypts it; `none` contradicts an observed encryption.
		 */
		mode: "none" | "fscrypt" | "luks" | "dm-crypt" | "hardware" | "unknown";
		/**
		 * Whom the key belongs to; null where there is no key.
		 */
		keyScope?: ("machine" | "user" | "agent" | "policy-domain" | "unknown") | null;
		/**
		 * Digest of the key's name, which itself is kept out.
		 */
		keyIdDigest?: string | null;
	};
	/**
	 * How much may lie there.
	 */
	quota: {
		/**
		 * Whether there must be a bound.
		 */
		required: boolean;
		/**
		 * Whether one was found.
		 */
		observed: boolean;
		/**
		 * How many bytes at most; null means no bound.
		 */
		sizeBytes?: number | null;
		/**
		 * How many files and folders at most; null means no bound.
		 */
		maxInodes?: number | null;
		/**
		 * URN of the policy that set the bound.
		 */
		policyRef?: string | null;
	};
	/**
	 * The controls that the volume is under.
	 */
	policy: {
		/**
		 * The domain whose policies govern it.
		 */
		policyDomain: string;
		/**
		 * Whether what it holds may be used again only by a policy decision.
		 */
		cacheReuseRequiresPolicy: boolean;
		/**
		 * Whether a receipt is owed when it is wiped.
		 */
		wipeReceiptRequired: boolean;
		/**
		 * URN of the policy decision by which it is used; null where there is none.
		 */
		policyDecisionRef?: string | null;
		/**
		 * URN of the grant by which it is used; null where there is none.
		 */
		agentRegistryGrantRef?: string | null;
	};
	/**
	 * How much harm it would do if what lies there became known.
	 */
	sensitivity: {
		/**
		 * The degree of it; what is sensitive or secret must be encrypted.
		 */
		class: "public" | "internal" | "sensitive" | "secret" | "mixed";
		/**
		 * Whether prompts may lie there.
		 */
		promptLikeContentPossible: boolean;
		/**
		 * Whether secrets may lie there.
		 */
		secretLikeContentPossible: boolean;
		/**
		 * URN of what the degree rests on; null where there is none.
		 */
		classificationRef?: string | null;
	};
	/**
	 * How long what lies there is kept, and how it goes.
	 */
	lifecycle: {
		/**
		 * Whether it outlives a process or a restart of the host.
		 */
		durability: "ephemeral" | "semi-durable" | "durable";
		/**
		 * After how many seconds it is due to go; null where time does not decide.
		 */
		ttlSeconds: number | null;
		/**
		 * What decides which entry goes first.
		 */
		evictionPolicy: "manual" | "lru" | "ttl" | "quota" | "policy" | "none";
		/**
		 * Whether it was wiped; `completed` needs the receipt of the wipe.
		 */
		wipeStatus: "not-requested" | "pending" | "completed" | "failed" | "not-applicable";
		/**
		 * URN of the receipt of the last wipe; null where there was none.
		 */
		lastWipeReceiptRef?: string | null;
	};
	/**
	 * The software that used the volume, and that observed it.
	 */
	runtime: {
		/**
		 * Version of the software that observed it.
		 */
		probeVersion: string;
		/**
		 * Version of the software that used it.
		 */
		runtimeVersion: string;
		/**
		 * URN of the inference provider that used it; null where none did.
		 */
		providerId?: string | null;
		/**
		 * Digest of the model that it holds or was used with.
		 */
		modelDigest?: string | null;
		/**
		 * Digest of the tokenizer that it holds or was used with.
		 */
		tokenizerDigest?: string | null;
	};
	/**
	 * What a receipt keeps out.
	 */
	receiptSafety: {
		/**
		 * Raw content is never included.
		 */
		includeRawContent: false;
		/**
		 * Prompts are never included.
		 */
		rawPromptContentIncluded: false;
		/**
		 * Content of caches is never included.
		 */
		rawKvCacheContentIncluded: false;
		/**
		 * Secrets are never included.
		 */
		secretValuesIncluded: false;
	};
	/**
	 * When the observation was made.
	 */
	observedAt: string;
	/**
	 * URN of the pod that the volume was given to.
	 */
	agentPodId?: string;
	/**
	 * What the volume holds.
	 *
	 * Items: A sort of content.
	 */
	purpose?: (
		| "model-artifacts"
		| "tokenizer-assets"
		| "kv-cache"
		| "prompt-prefix-cache"
		| "embedding-index"
		| "reranker-state"
		| "retrieval-pack"
		| "scratch-workspace"
		| "execution-evidence"
		| "user-artifact"
	)[];
	/**
	 * What is known of its snapshots.
	 */
	snapshot?: {
		/**
		 * Whether snapshots may be taken.
		 */
		snapshotAllowed?: boolean;
		/**
		 * Whether any were found.
		 */
		snapshotObserved?: boolean;
		/**
		 * The snapshot that the volume stands at; null where there is none.
		 */
		snapshotId?: string | null;
		/**
		 * The snapshot that this one derives from; null where it is the first.
		 */
		parentSnapshotId?: string | null;
		/**
		 * Digest of the whole line of snapshots.
		 */
		lineageDigest?: string | null;
	};
	/**
	 * Free labels, for lists and searches.
	 */
	labels?: {
		[k: string]: string;
	};
}

/**
 * What was observed of a pod at run time, and by whose leave it ran.
 */
export interface AgentPlaneRuntimeEvidenceV010 {
	/**
	 * Version of the specification.
	 */
	specVersion: "0.1.0";
	/**
	 * URN of this document.
	 */
	id: string;
	/**
	 * Says which kind of document this is.
	 */
	kind: "AgentPlaneRuntimeEvidence";
	/**
	 * Which part of the pod's life this is evidence of.
	 */
	evidenceType: "placement" | "activation" | "runtime-status" | "teardown" | "wipe";
	/**
	 * URN of the machine that the pod was on.
	 */
	agentMachineId: string;
	/**
	 * URN of the pod that was observed.
	 */
	agentPodId: string;
	/**
	 * URN of the inference provider that the pod used.
	 */
	providerId: string;
	/**
	 * URN of the receipt of the pod's deployment.
	 */
	deploymentReceiptId: string;
	/**
	 * The policy decision by which the pod ran.
	 */
	policyFabric: {
		/**
		 * Whether it needs one.
		 */
		required: boolean;
		/**
		 * URN of the decision; null where there is none.
		 */
		decisionRef: string | null;
		/**
		 * Digest of the decision; null where there is none.
		 */
		decisionDigest: string | null;
		/**
		 * What the decision was; a pod that needs one runs only when it is `allowed`.
		 */
		admissionStatus: "missing" | "allowed" | "denied" | "not-required" | "unknown";
		/**
		 * URN of what the decision obliges the run to.
		 */
		obligationsRef?: string | null;
		/**
		 * Until when the decision holds.
		 */
		expiresAt?: string | null;
	};
	/**
	 * The grant of the agent registry by which the pod ran.
	 */
	agentRegistry: {
		/**
		 * Whether it needs one.
		 */
		required: boolean;
		/**
		 * URN of the grant; null where there is none.
		 */
		grantRef: string | null;
		/**
		 * Digest of the grant; null where there is none.
		 */
		grantDigest: string | null;
		/**
		 * Whether the grant is in force; a pod that needs one runs only when it is `active`.
		 */
		grantStatus: "missing" | "active" | "expired" | "revoked" | "not-required" | "unknown";
		/**
		 * URN of what took the grant back; null where nothing has.
		 */
		revocationRef?: string | null;
		/**
		 * Until when the grant holds.
		 */
		expiresAt?: string | null;
	};
	/**
	 * What exactly was run.
	 */
	artifacts: {
		/**
		 * The image by the name under which it was fetched.
		 */
		imageRef: string | null;
		/**
		 * Digest of the image; a pod that is running has one.
		 */
		imageDigest: string | null;
		/**
		 * Digest of the model.
		 */
		modelDigest: string | null;
		/**
		 * Digest of the tokenizer.
		 */
		tokenizerDigest: string | null;
		/**
		 * Digest of the manifest that the pod was deployed from.
		 */
		manifestDigest?: string | null;
		/**
		 * URN of the list of what the image is made of.
		 */
		sbomRef?: string | null;
		/**
		 * URN of the statement of how the image was built.
		 */
		provenanceRef?: string | null;
	};
	/**
	 * The receipts for the volumes that the pod was given.
	 *
	 * Items: URN of a storage receipt.
	 */
	storageReceiptRefs: string[];
	/**
	 * Whether the run used again what an earlier one had left.
	 */
	cache: {
		/**
		 * Whether it asked to.
		 */
		cacheReuseRequested: boolean;
		/**
		 * Whether it was allowed to, which needs a request and a decision.
		 */
		cacheReuseAllowed: boolean;
		/**
		 * URN of the policy about caches that was applied.
		 */
		cachePolicyRef: string | null;
		/**
		 * The receipts for the caches.
		 *
		 * Items: URN of the storage receipt for a cache.
		 */
		cacheReceiptRefs: string[];
		/**
		 * URN of the decision that allowed it.
		 */
		cacheReuseDecisionRef?: string | null;
	};
	/**
	 * The state in which the pod was found.
	 */
	runtime: {
		/**
		 * How far it had come; `running` and `completed` say that it did run.
		 */
		status:
			| "planned"
			| "placed"
			| "activating"
			| "running"
			| "degraded"
			| "failed"
			| "completed"
			| "tearing-down"
			| "wiped";
		/**
		 * Version of the software that ran it.
		 */
		runtimeVersion: string;
		/**
		 * Version of the software that observed it.
		 */
		probeVersion: string;
		/**
		 * The node of the cluster that it was on.
		 */
		nodeName?: string | null;
		/**
		 * The Kubernetes namespace that it was in.
		 */
		namespace?: string | null;
		/**
		 * The Kubernetes account that it acted as.
		 */
		serviceAccountName?: string | null;
		/**
		 * The number of its process on the host.
		 */
		pid?: number | null;
		/**
		 * Digest of its container's name, which itself is kept out.
		 */
		containerIdDigest?: string | null;
		/**
		 * When it started; null where it did not.
		 */
		startedAt?: string | null;
		/**
		 * When it ended; null where it has not.
		 */
		completedAt?: string | null;
		/**
		 * Why it failed; null where it did not.
		 */
		failureReason?: string | null;
	};
	/**
	 * What a receipt keeps out.
	 */
	receiptSafety: {
		/**
		 * Raw content is never included.
		 */
		includeRawContent: false;
		/**
		 * Prompts are never included.
		 */
		rawPromptContentIncluded: false;
		/**
		 * Content of caches is never included.
		 */
		rawKvCacheContentIncluded: false;
		/**
		 * Secrets are never included.
		 */
		secretValuesIncluded: false;
		/**
		 * Private memory is never included.
		 */
		privateMemoryIncluded: false;
	};
	/**
	 * When the observation was made.
	 */
	observedAt: string;
	/**
	 * Free labels, for lists and searches.
	 */
	labels?: {
		[k: string]: string;
	};
}

/**
 * What speaks for a release and against it: its source, its validation, what it holds, what blocks it.
 */
export interface ReleaseEvidenceBundleV010 {
	/**
	 * Version of the specification.
	 */
	specVersion: "0.1.0";
	/**
	 * URN of this document.
	 */
	id: string;
	/**
	 * Says which kind of document this is.
	 */
	kind: "ReleaseEvidenceBundle";
	/**
	 * The release that the evidence is about.
	 */
	release: {
		/**
		 * What the release is called.
		 */
		name: string;
		/**
		 * How far the release has come.
		 */
		maturity:
			"prototype" | "bootstrap-ready" | "release-candidate" | "production-blocked" | "production-ready";
		/**
		 * Whether it is fit for production; only at the maturity of the same name.
		 */
		productionReady: boolean;
		/**
		 * Remarks for people; nothing is decided by them.
		 *
		 * Items: A remark.
		 */
		notes?: string[];
	};
	/**
	 * The source that it was built from.
	 */
	source: {
		/**
		 * The repository of the source.
		 */
		repository: string;
		/**
		 * The branch that the commit was taken from.
		 */
		branch: string;
		/**
		 * The commit, in full.
		 */
		commitSha: string;
		/**
		 * Number of the pull request that brought the commit in; null where none did.
		 */
		pullRequest?: number | null;
	};
	/**
	 * How the source was tested.
	 */
	validation: {
		/**
		 * The one command that runs every test.
		 */
		canonicalCommand: string;
		/**
		 * What the tests said; production needs `passed`.
		 */
		status: "passed" | "failed" | "unknown" | "not-run";
		/**
		 * Number of the run that tested it; null where none did.
		 */
		workflowRunId: number | null;
		/**
		 * The job within that run; null where there was none.
		 */
		workflowJobName: string | null;
		/**
		 * When the tests ended; null where they did not run.
		 */
		validatedAt?: string | null;
	};
	/**
	 * What the release ships, file by file.
	 */
	inventories: {
		/**
		 * The schemas that it ships.
		 *
		 * Items: A schema.
		 */
		schemas: {
			/**
			 * Where the file lies in the repository.
			 */
			path: string;
			/**
			 * Digest of the file.
			 */
			digest: string;
		}[];
		/**
		 * The examples that it ships.
		 *
		 * Items: An example.
		 */
		examples: {
			/**
			 * Where the file lies in the repository.
			 */
			path: string;
			/**
			 * Digest of the file.
			 */
			digest: string;
		}[];
		/**
		 * The documentation that it ships.
		 *
		 * Items: A page.
		 */
		docs: {
			/**
			 * Where the file lies in the repository.
			 */
			path: string;
			/**
			 * Digest of the file.
			 */
			digest: string;
		}[];
	};
	/**
	 * What was generated for the release.
	 *
	 * Items: A generated artifact.
	 */
	renderedArtifacts: {
		/**
		 * What the artifact is called.
		 */
		name: string;
		/**
		 * The form that it has.
		 */
		artifactKind: string;
		/**
		 * Digest of the artifact.
		 */
		digest: string;
		/**
		 * Where it was written to; null where it is not kept in a file.
		 */
		path?: string | null;
	}[];
	/**
	 * How strictly its examples name what they use.
	 */
	supplyChain: {
		/**
		 * Whether images can be demanded by digest.
		 */
		strictModeAvailable: boolean;
		/**
		 * The examples that name every image by its digest.
		 *
		 * Items: An example.
		 */
		strictExamples: {
			/**
			 * Where the file lies in the repository.
			 */
			path: string;
			/**
			 * Digest of the file.
			 */
			digest: string;
		}[];
		/**
		 * The examples that still name an image by a tag; production allows none.
		 *
		 * Items: An example.
		 */
		mutableBootstrapExamples: {
			/**
			 * Where the file lies in the repository.
			 */
			path: string;
			/**
			 * Digest of the file.
			 */
			digest: string;
		}[];
	};
	/**
	 * What the release may be used for.
	 */
	readiness: {
		/**
		 * Whether it may be used to set up a machine.
		 */
		bootstrapReady: boolean;
		/**
		 * Whether it is fit for production, as `release` says too.
		 */
		productionReady: boolean;
		/**
		 * Where it is written what a release must meet.
		 */
		releaseGateRef: string;
		/**
		 * Where its present state is written; null where it is not.
		 */
		statusRef?: string | null;
	};
	/**
	 * What still stands against production.
	 *
	 * Items: A blocker, in words.
	 */
	knownBlockers: string[];
	/**
	 * What a receipt keeps out.
	 */
	receiptSafety: {
		/**
		 * Raw content is never included.
		 */
		includeRawContent: false;
		/**
		 * Prompts are never included.
		 */
		rawPromptContentIncluded: false;
		/**
		 * Content of caches is never included.
		 */
		rawKvCacheContentIncluded: false;
		/**
		 * Secrets are never included.
		 */
		secretValuesIncluded: false;
		/**
		 * Private memory is never included.
		 */
		privateMemoryIncluded: false;
	};
	/**
	 * When the bundle was put together.
	 */
	generatedAt: string;
}

/**
 * The artifacts by which a model can be steered: where they come from, and what must be settled before they are loaded.
 */
export interface SteeringSourcesetV010 {
	/**
	 * Version of the specification.
	 */
	specVersion: "0.1.0";
	/**
	 * URN of this document.
	 */
	id: string;
	/**
	 * Says which kind of document this is.
	 */
	kind: "SteeringSourceset";
	/**
	 * The name by which consents and receipts mean this sourceset.
	 */
	sourcesetId: string;
	/**
	 * How near the sourceset is to being loaded.
	 */
	status:
		| "registered-not-loadable"
		| "registered-blocked-terms"
		| "ready-for-activation-work"
		| "available"
		| "blocked";
	/**
	 * The model that is to be steered.
	 */
	model: {
		/**
		 * The family that the model belongs to.
		 */
		family: string;
		/**
		 * Where the model comes from.
		 */
		source: {
			/**
			 * The sort of place.
			 */
			type: "huggingface" | "github" | "other";
			/**
			 * The repository.
			 */
			repo: string;
			/**
			 * The address of the repository.
			 */
			url: string;
			/**
			 * The revision to fetch; a commit once the set can be loaded, for a branch moves.
			 */
			revision: string;
		};
		/**
		 * The licence that the model is given under.
		 */
		license: string;
		/**
		 * What stands before a download.
		 */
		access: {
			/**
			 * Whether everybody may fetch it, only who accepts terms, or nobody has looked.
			 */
			posture: "public" | "terms-required" | "unverified";
			/**
			 * Whether the source asks for an account or for permission.
			 */
			gated: boolean;
			/**
			 * What an operator has to do first, in words.
			 */
			operatorActionRequired: string;
		};
		/**
		 * The file format that the model should come in.
		 */
		expectedFormat?: string;
		/**
		 * Whether nothing may be fetched without an expected digest.
		 */
		digestRequired?: boolean;
		/**
		 * The digests that the files must have.
		 */
		expectedDigests?: {
			/**
			 * The function that the digests are made with.
			 */
			algorithm: "sha256";
			/**
			 * The digest of each file, by its path in the repository.
			 */
			files: {
				[k: string]: string;
			};
		};
	};
	/**
	 * The sparse autoencoder whose features steer the model.
	 */
	sae: {
		/**
		 * Where the autoencoder comes from.
		 */
		source: {
			/**
			 * The sort of place.
			 */
			type: "huggingface" | "github" | "other";
			/**
			 * The repository.
			 */
			repo: string;
			/**
			 * The address of the repository.
			 */
			url: string;
			/**
			 * The revision to fetch; a commit once the set can be loaded, for a branch moves.
			 */
			revision: string;
		};
		/**
		 * The library that loads it.
		 */
		library: string;
		/**
		 * The point in the model that it is attached to.
		 */
		hook: {
			/**
			 * The layer by the name that Neuronpedia gives it.
			 */
			neuronpediaLayer: string;
			/**
			 * The number of the layer in the model.
			 */
			modelLayer: number;
			/**
			 * The place within the layer, such as the residual stream.
			 */
			site: string;
		};
		/**
		 * Whether a feature to steer by has been chosen.
		 */
		featureIndexStatus: "known-demo-index" | "not-selected" | "pending";
		/**
		 * What stands before a download.
		 */
		access: {
			/**
			 * Whether everybody may fetch it, only who accepts terms, or nobody has looked.
			 */
			posture: "public" | "terms-required" | "unverified";
			/**
			 * Whether the source asks for an account or for permission.
			 */
			gated: boolean;
			/**
			 * What an operator has to do first, in words.
			 */
			operatorActionRequired: string;
		};
		/**
		 * The release that the autoencoder belongs to.
		 */
		release?: string;
		/**
		 * Its name within that release.
		 */
		saeId?: string;
		/**
		 * Where its files lie in the repository.
		 */
		artifactPath?: string;
		/**
		 * Number of the feature that demonstrations use.
		 */
		demoFeatureIndex?: number;
		/**
		 * Whether nothing may be fetched without an expected digest.
		 */
		digestRequired?: boolean;
		/**
		 * The digests that the files must have.
		 */
		expectedDigests?: {
			/**
			 * The function that the digests are made with.
			 */
			algorithm: "sha256";
			/**
			 * The digest of each file, by its path in the repository.
			 */
			files: {
				[k: string]: string;
			};
		};
	};
	/**
	 * The interface that steering is offered through.
	 */
	endpointCompatibility: {
		/**
		 * The path that takes requests.
		 */
		endpoint: "/steer";
		/**
		 * The fields that a request has.
		 *
		 * @minItems 1
		 *
		 * Items: Name of a field.
		 */
		requestShape: string[];
		/**
		 * The fields that an answer has.
		 *
		 * @minItems 1
		 *
		 * Items: Name of a field.
		 */
		responseShape: string[];
	};
	/**
	 * How far the work to activate it has come.
	 */
	activation: {
		/**
		 * The issue in which that work is followed.
		 */
		controlledActivationIssue: string;
		/**
		 * Whether it can be loaded now, which needs commits and digests for both parts.
		 */
		loadableToday: boolean;
		/**
		 * Registering a sourceset fetches nothing.
		 */
		downloadsPerformed: false;
		/**
		 * Registering a sourceset activates nothing.
		 */
		activationImplemented: false;
		/**
		 * What is still wanting.
		 *
		 * Items: A missing thing, in words.
		 */
		missing?: string[];
	};
	/**
	 * What must be settled before it is loaded.
	 */
	policy: {
		/**
		 * Its configuration never holds a secret.
		 */
		allowSecretInConfig: false;
		/**
		 * Whether a grant of the agent registry is needed.
		 */
		requiresGrant: boolean;
		/**
		 * Whether an admission by policy is needed.
		 */
		requiresPolicyAdmission: boolean;
		/**
		 * Whether a receipt for the volume is needed.
		 */
		requiresStorageReceipt: boolean;
		/**
		 * Whether evidence of the run is owed.
		 */
		requiresEvidence: boolean;
	};
	/**
	 * The state of the sourceset in words.
	 */
	readinessSummary?: string;
	/**
	 * Whether somebody must agree first.
	 */
	consent?: {
		/**
		 * Whether nothing may be fetched without a consent record.
		 */
		requiresUserConsent: boolean;
		/**
		 * What the subject is told that the artifacts are for.
		 */
		purpose?: string;
		/**
		 * How many bytes the subject is told to expect.
		 */
		estimatedBytes?: number;
	};
	/**
	 * Remarks for people; nothing is decided by them.
	 *
	 * Items: A remark.
	 */
	notes?: string[];
}

/**
 * Which artifacts of a sourceset were fetched, with which digests, and by whose consent.
 */
export interface SteeringArtifactReceiptV010 {
	/**
	 * Version of the specification.
	 */
	specVersion: "0.1.0";
	/**
	 * URN of this document.
	 */
	id: string;
	/**
	 * Says which kind of document this is.
	 */
	kind: "SteeringArtifactReceipt";
	/**
	 * The sourceset whose artifacts these are.
	 */
	sourcesetId: string;
	/**
	 * Whether all was fetched; `complete` leaves nothing missing.
	 */
	status: "pending" | "complete" | "failed";
	/**
	 * What was fetched, file by file.
	 *
	 * Items: A file.
	 */
	artifactRecords: {
		/**
		 * What the file is to the model or to the autoencoder.
		 */
		role: "model-config" | "model-weight" | "tokenizer" | "sae-artifact" | "sae-config" | "other";
		/**
		 * Where it came from.
		 */
		source: {
			/**
			 * The sort of place.
			 */
			type: "huggingface" | "local" | "other";
			/**
			 * The repository.
			 */
			repo: string;
			/**
			 * Where the file lies in the repository.
			 */
			filePath: string;
			/**
			 * The revision that was really fetched, whatever was asked for.
			 */
			resolvedRevision: string;
			/**
			 * The address that it was fetched from.
			 */
			url?: string;
		};
		/**
		 * Where it lies now.
		 */
		storage: {
			/**
			 * Its path on the machine.
			 */
			localPath: string;
			/**
			 * Its size in bytes.
			 */
			sizeBytes: number;
			/**
			 * URN of the receipt for the volume; null where there is none.
			 */
			storageReceiptRef?: string | null;
		};
		/**
		 * How it is known to be the right file.
		 */
		digest: {
			/**
			 * The function that the digests are made with.
			 */
			algorithm: "sha256";
			/**
			 * The digest that the file was found to have.
			 */
			sha256: string;
			/**
			 * Whether it is the expected one; only a pinned digest can say so.
			 */
			verified: boolean;
			/**
			 * Against what it was compared; trust on first use compares with nothing.
			 */
			verificationMethod: "pinned-digest" | "trust-on-first-use" | "unverified";
			/**
			 * The digest that it must have; equal to `sha256` where verified.
			 */
			expectedSha256?: string;
		};
	}[];
	/**
	 * What a receipt keeps out.
	 */
	receiptSafety: {
		/**
		 * The files themselves are never included.
		 */
		includeRawArtifacts: false;
		/**
		 * What gives access to their source is never included.
		 */
		includeAuthMaterial: false;
	};
	/**
	 * When the receipt was written.
	 */
	generatedAt: string;
	/**
	 * The issue in which the activation is followed.
	 */
	activationIssue?: string;
	/**
	 * What was to be fetched and was not.
	 *
	 * Items: A missing artifact, in words.
	 */
	missing?: string[];
	/**
	 * The receipts for the volumes that the files lie on.
	 *
	 * Items: URN of a storage receipt.
	 */
	storageReceiptRefs?: string[];
	/**
	 * The policies under which it was fetched.
	 *
	 * Items: URN of a policy.
	 */
	policyRefs?: string[];
	/**
	 * The grants of the agent registry under which it was fetched.
	 *
	 * Items: URN of a grant.
	 */
	agentRegistryGrantRefs?: string[];
	/**
	 * The consent that was asked for.
	 */
	consent?: {
		/**
		 * Whether the sourceset asks for one.
		 */
		required: boolean;
		/**
		 * What could not begin before it was checked.
		 */
		checkedBefore: "download" | "activation";
		/**
		 * URN of the consent record; null where there is none.
		 */
		consentRef?: string | null;
		/**
		 * What was agreed to; an activation alone permits no download.
		 */
		scope?: "download" | "activation" | "download-and-activation";
		/**
		 * When it was agreed to.
		 */
		decidedAt?: string;
		/**
		 * URN of who agreed.
		 */
		subjectRef?: string;
		/**
		 * How that was decided; only `interactive-operator` speaks for a person at the keyboard.
		 */
		attestation?: "interactive-operator" | "delegated-policy" | "automated-fleet";
		/**
		 * How many bytes the subject was told of; null where none were named.
		 */
		declaredBytes?: number | null;
	};
	/**
	 * What policy still asks for before an activation.
	 *
	 * Items: A requirement, in words.
	 */
	outstandingPolicyRequirements?: string[];
	/**
	 * Remarks for people; nothing is decided by them.
	 *
	 * Items: A remark.
	 */
	notes?: string[];
}

/**
 * A machine on which agents run: its host, its runtime, and by what it is trusted.
 */
export interface AgentMachineV010 {
	/**
	 * Version of the specification.
	 */
	specVersion: "0.1.0";
	/**
	 * URN by which every other document names this machine.
	 */
	id: string;
	/**
	 * Says which kind of document this is.
	 */
	kind: "AgentMachine";
	/**
	 * The make of host that the machine is built for.
	 */
	profile:
		| "m2-asahi-linux"
		| "sourceos-workstation"
		| "fedora-silverblue"
		| "linux-gpu-node"
		| "linux-edge-node"
		| "kubernetes-node"
		| "macos-apple-silicon-compat";
	/**
	 * The computer and the operating system underneath.
	 */
	host: {
		/**
		 * The host's name on its network.
		 */
		hostname: string;
		/**
		 * The family of its operating system.
		 */
		os: string;
		/**
		 * The instruction set of its processor.
		 */
		arch: "arm64" | "aarch64" | "x86_64";
		/**
		 * The distribution, where the operating system comes in several.
		 */
		distro?: string;
		/**
		 * The kernel that it runs.
		 */
		kernel?: string;
		/**
		 * Whether the system's own files cannot be changed while it runs.
		 */
		immutableHost?: boolean;
	};
	/**
	 * What agents are run with.
	 */
	runtime: {
		/**
		 * The ways in which this machine can confine a workload.
		 *
		 * Items: A supervisor, container engine or sandbox; `none` confines nothing.
		 */
		localEnvelopes: (
			"systemd" | "podman-quadlet" | "podman" | "bubblewrap" | "toolbox" | "kubernetes" | "none"
		)[];
		/**
		 * The program that runs containers.
		 */
		containerRuntime: string;
		/**
		 * Whether SELinux enforces its rules, only reports, or is off.
		 */
		selinuxMode?: "enforcing" | "permissive" | "disabled" | "unknown";
		/**
		 * Which version of control groups limits the workloads.
		 */
		cgroupMode?: "v2" | "v1" | "unknown";
	};
	/**
	 * Where the machine keeps what agents need and leave.
	 */
	storage: {
		/**
		 * Path under which model files lie.
		 */
		modelCache: string;
		/**
		 * Path under which workloads keep what they can make again.
		 */
		runtimeCache: string;
		/**
		 * Path under which evidence is kept.
		 */
		evidencePath: string;
		/**
		 * Whether volumes can be had from TopoLVM.
		 */
		topolvmAvailable?: boolean;
		/**
		 * Whether these places are encrypted on disk.
		 */
		encryptedAtRest?: boolean;
	};
	/**
	 * By what the machine is governed, and which hardware vouches for it.
	 */
	trust: {
		/**
		 * Whether nothing runs without a policy decision.
		 */
		policyFabricRequired: boolean;
		/**
		 * Whether nothing runs without a grant from the agent registry.
		 */
		agentRegistryRequired: boolean;
		/**
		 * Whether everything that runs owes receipts.
		 */
		receiptsRequired: boolean;
		/**
		 * Whether the host was seen to have started by secure boot.
		 */
		secureBootObserved?: boolean;
		/**
		 * Whether a TPM was found.
		 */
		tpmObserved?: boolean;
		/**
		 * Whether a FIDO2 authenticator was found.
		 */
		fido2Observed?: boolean;
	};
	/**
	 * The hardware that models can be run on.
	 *
	 * Items: One piece of such hardware.
	 */
	accelerators?: {
		/**
		 * The interface by which it is used.
		 */
		type: "cpu" | "cuda" | "rocm" | "vulkan" | "metal" | "mlx" | "unknown";
		/**
		 * Whether workloads can use it now.
		 */
		available: boolean;
		/**
		 * What its maker calls it.
		 */
		name?: string;
		/**
		 * The driver that it is used through.
		 */
		driver?: string;
		/**
		 * Remarks for people; nothing is decided by them.
		 */
		notes?: string;
	}[];
	/**
	 * Free labels, for lists and searches.
	 */
	labels?: {
		[k: string]: string;
	};
}

/**
 * A server of models on an agent machine, or one elsewhere that is governed like it.
 */
export interface InferenceProviderV010 {
	/**
	 * Version of the specification.
	 */
	specVersion: "0.1.0";
	/**
	 * URN by which pods and evidence name this provider.
	 */
	id: string;
	/**
	 * Says which kind of document this is.
	 */
	kind: "InferenceProvider";
	/**
	 * Which server of models it is; `remote-governed` alone may lie outside the machine.
	 */
	providerType:
		| "llama.cpp"
		| "vllm"
		| "sglang"
		| "omlx"
		| "mlx-lm"
		| "ollama-compatible"
		| "openai-compatible-local"
		| "anthropic-compatible-local"
		| "remote-governed";
	/**
	 * Whether it may be used; only an `enabled` one serves requests.
	 */
	status: "enabled" | "disabled" | "probe-only" | "unavailable";
	/**
	 * The interfaces that it serves.
	 *
	 * @minItems 1
	 *
	 * Items: An interface.
	 */
	apiSurfaces: (
		| "openai-chat-completions"
		| "openai-completions"
		| "openai-embeddings"
		| "openai-rerank"
		| "anthropic-messages"
		| "mcp-tools"
		| "vlm"
		| "ocr"
		| "native-cli"
		| "native-http"
	)[];
	/**
	 * How the server is run.
	 */
	runtime: {
		/**
		 * What starts it, or that it runs elsewhere.
		 */
		mode:
			"local-process" | "systemd" | "podman" | "podman-quadlet" | "docker" | "kubernetes" | "remote-endpoint";
		/**
		 * The hardware that the models run on.
		 */
		acceleration: "cpu" | "vulkan" | "cuda" | "rocm" | "metal" | "mlx" | "unknown";
		/**
		 * The command or unit that starts it.
		 */
		commandRef: string;
		/**
		 * Version of the server.
		 */
		version?: string;
		/**
		 * The address at which it answers, on loopback unless it is remote.
		 */
		endpoint?: string;
		/**
		 * The path under that address that tells whether it is well.
		 */
		healthPath?: string;
	};
	/**
	 * The models that it serves.
	 */
	modelStore: {
		/**
		 * Where their files lie.
		 */
		path: string;
		/**
		 * The format of those files.
		 */
		format: "gguf" | "safetensors" | "mlx" | "onnx" | "mixed" | "unknown";
		/**
		 * Whether a model is loaded only by its digest; an enabled provider never says no.
		 */
		requiresDigest?: boolean;
		/**
		 * URN of the cache tier that they lie on.
		 */
		cacheTierId?: string;
	};
	/**
	 * The controls under which it serves.
	 */
	policy: {
		/**
		 * Whether it serves only by a policy decision.
		 */
		policyFabricRequired: boolean;
		/**
		 * Whether it serves only those who have a grant of the agent registry.
		 */
		agentRegistryRequired: boolean;
		/**
		 * Whether each use owes a receipt.
		 */
		receiptRequired: boolean;
		/**
		 * Its configuration never holds a secret.
		 */
		allowSecretInConfig: false;
		/**
		 * Whether what a cache holds may be used again only by a policy decision.
		 */
		cacheReuseRequiresPolicy?: boolean;
		/**
		 * Whether a model's call of a tool needs a grant.
		 */
		toolUseRequiresGrant?: boolean;
	};
	/**
	 * The makes of host that it runs on.
	 *
	 * Items: A make of host.
	 */
	profileSupport?: (
		| "m2-asahi-linux"
		| "sourceos-workstation"
		| "fedora-silverblue"
		| "linux-gpu-node"
		| "linux-edge-node"
		| "kubernetes-node"
		| "macos-apple-silicon-compat"
	)[];
	/**
	 * What it can do; what is absent is not claimed.
	 */
	capabilities?: {
		/**
		 * Whether it continues a text.
		 */
		textGeneration?: boolean;
		/**
		 * Whether its models can ask for tools.
		 */
		toolCalling?: boolean;
		/**
		 * Whether it turns text into vectors.
		 */
		embeddings?: boolean;
		/**
		 * Whether it orders search results anew.
		 */
		reranking?: boolean;
		/**
		 * Whether its models take images.
		 */
		vision?: boolean;
		/**
		 * Whether it reads text out of images.
		 */
		ocr?: boolean;
		/**
		 * Whether requests join a batch that is already under way.
		 */
		continuousBatching?: boolean;
		/**
		 * Whether prompts with a common beginning share its computation.
		 */
		prefixCache?: boolean;
		/**
		 * Whether it keeps the attention state between requests.
		 */
		kvCache?: boolean;
	};
	/**
	 * Free labels, for lists and searches.
	 */
	labels?: {
		[k: string]: string;
	};
}

/**
 * A tier of storage for agents: what it holds, how long, and how it is protected.
 */
export interface CacheTierV010 {
	/**
	 * Version of the specification.
	 */
	specVersion: "0.1.0";
	/**
	 * URN by which pods and providers name this tier.
	 */
	id: string;
	/**
	 * Says which kind of document this is.
	 */
	kind: "CacheTier";
	/**
	 * What the storage is made of.
	 */
	backend: "filesystem" | "local-lvm" | "topolvm-k8s" | "tmpfs" | "object-store" | "remote-volume";
	/**
	 * What volumes of this tier are for; it must fit `tier`.
	 */
	volumeClass:
		| "agent-models"
		| "agent-cache-hot"
		| "agent-cache-warm"
		| "agent-cache-cold"
		| "agent-scratch"
		| "agent-evidence"
		| "agent-artifacts";
	/**
	 * How near to the work the storage is, or what it is set aside for.
	 */
	tier: "hot" | "warm" | "cold" | "scratch" | "evidence" | "artifact" | "model";
	/**
	 * How much harm it would do if what lies there became known.
	 */
	sensitivity: "public" | "internal" | "sensitive" | "secret" | "mixed";
	/**
	 * How long what lies there is kept, and how it goes.
	 */
	lifecycle: {
		/**
		 * Whether it outlives a process or a restart of the host.
		 */
		durability: "ephemeral" | "semi-durable" | "durable";
		/**
		 * After how many seconds it is due to go; null where time does not decide.
		 */
		ttlSeconds: number | null;
		/**
		 * What decides which entry goes first.
		 */
		evictionPolicy: "manual" | "lru" | "ttl" | "quota" | "policy" | "none";
		/**
		 * Whether a receipt is owed when it is wiped; sensitive content needs one.
		 */
		wipeReceiptRequired: boolean;
		/**
		 * Whether snapshots of it may be taken.
		 */
		snapshotAllowed?: boolean;
	};
	/**
	 * How workloads come to it.
	 */
	mount: {
		/**
		 * Whether they may write to it.
		 */
		mode: "read-only" | "read-write" | "runtime-managed";
		/**
		 * The folder of the host behind it.
		 */
		hostPath?: string;
		/**
		 * Where it appears inside a container.
		 */
		containerPath?: string;
		/**
		 * The Kubernetes volume claim behind it.
		 */
		pvcName?: string;
		/**
		 * The Kubernetes storage class that the claim is made of.
		 */
		storageClassName?: string;
		/**
		 * The type of file system on it.
		 */
		filesystem?: string;
		/**
		 * The options that it is mounted with.
		 *
		 * Items: An option, such as `nodev`.
		 */
		mountOptions?: string[];
	};
	/**
	 * What the tier may hold.
	 *
	 * Items: A sort of content.
	 */
	purpose?: (
		| "model-artifacts"
		| "tokenizer-assets"
		| "kv-cache"
		| "prompt-prefix-cache"
		| "embedding-index"
		| "reranker-state"
		| "retrieval-pack"
		| "scratch-workspace"
		| "execution-evidence"
		| "user-artifact"
	)[];
	/**
	 * The domain whose policies govern the tier.
	 */
	policyDomain?: string;
	/**
	 * Whether each identity has its own part of the tier; where absent, it has.
	 */
	identityScopeRequired?: boolean;
	/**
	 * How it is encrypted on disk.
	 */
	encryption?: {
		/**
		 * Whether it must be; sensitive content needs it.
		 */
		required?: boolean;
		/**
		 * Whether it was found to be.
		 */
		observed?: boolean;
		/**
		 * What encrypts it; `none` contradicts an observed encryption.
		 */
		mode?: "none" | "fscrypt" | "luks" | "dm-crypt" | "hardware" | "unknown";
	};
	/**
	 * How much may lie there; null means no bound.
	 */
	quota?: {
		/**
		 * How many bytes at most.
		 */
		sizeBytes?: number | null;
		/**
		 * How many bytes are set aside for it.
		 */
		reservedBytes?: number | null;
		/**
		 * How many files and folders at most.
		 */
		maxInodes?: number | null;
	};
	/**
	 * What a receipt about this tier says.
	 */
	receipt?: {
		/**
		 * Whether one is owed.
		 */
		required?: boolean;
		/**
		 * Whether it says how much room is left.
		 */
		includeFreeBytes?: boolean;
		/**
		 * Whether it says which snapshots the content comes from.
		 */
		includeSnapshotLineage?: boolean;
		/**
		 * A receipt never holds raw content.
		 */
		includeRawContent?: false;
	};
	/**
	 * Free labels, for lists and searches.
	 */
	labels?: {
		[k: string]: string;
	};
}

/**
 * The state in which an agent machine is, and the boundary that it runs within.
 */
export interface AgentMachineLifecycleV0 {
	/**
	 * The machine whose state this is.
	 */
	machine_id: string;
	/**
	 * The service that runs machines of this kind.
	 */
	service_id: "svc.substrate.agent-machine";
	/**
	 * How far the machine has come, from declared to retired.
	 */
	lifecycle_state: "declared" | "provisioning" | "ready" | "running" | "degraded" | "retired";
	/**
	 * What keeps the machine apart from its surroundings.
	 */
	runtime_boundary: {
		/**
		 * Whether the machine stays on its own host, and so reaches no mesh.
		 */
		local_only: boolean;
		/**
		 * Which network the machine may use.
		 */
		network_policy: "none" | "mesh-optional" | "restricted" | "denied";
		/**
		 * How much of the host's files the machine may mount; `workspace` where absent.
		 */
		mount_scope?: string;
	};
	/**
	 * The receipts that vouch for this state.
	 *
	 * @minItems 1
	 *
	 * Items: Reference to a receipt.
	 */
	receipt_refs: string[];
	/**
	 * Whether the machine is passed on to a managed service, and to which.
	 */
	agentos_handoff?: {
		/**
		 * Whether it is passed on; where absent, it is not.
		 */
		enabled?: boolean;
		/**
		 * The service that takes the machine over; `svc.managed.agentos` where absent.
		 */
		target_service_id?: string;
	};
}

/**
 * What a model is: its weights by digest, how they are built and licensed, and who signed them.
 */
export interface ModelManifestV2 {
	/**
	 * Name by which others refer to the model.
	 */
	id: string;
	/**
	 * Says that this is a model manifest.
	 */
	type: "ModelManifest";
	/**
	 * Version of the specification that the document follows.
	 */
	specVersion: string;
	/**
	 * Name for people.
	 */
	displayName?: string | null;
	/**
	 * Digest of the weights.
	 */
	modelDigest: string;
	/**
	 * Family of networks that it belongs to.
	 */
	architecture: string;
	/**
	 * How the weights are stored.
	 */
	format: "gguf" | "safetensors" | "mlx" | "onnx";
	/**
	 * How the weights are rounded.
	 */
	quantization: string;
	/**
	 * Licence of the weights, as an SPDX expression.
	 */
	license: string;
	/**
	 * Who vouches for the model.
	 */
	signature: {
		/**
		 * How it was signed, such as `ed25519`.
		 */
		algorithm: string;
		/**
		 * The key that signed it.
		 */
		keyId: string;
		/**
		 * Digest of the signature.
		 */
		signatureDigest: string;
	};
	/**
	 * Number of its weights.
	 */
	parameterCount?: number | null;
	/**
	 * Digest of its tokenizer.
	 */
	tokenizerDigest?: string | null;
	/**
	 * Tokens that it can look at.
	 */
	contextLength?: number | null;
	/**
	 * Tier that it runs at unless something else is asked.
	 */
	defaultTier?: ("T0" | "T1" | "T2" | "T3" | "T4") | null;
	/**
	 * What it reads and writes.
	 *
	 * @minItems 1
	 *
	 * Items: A modality.
	 */
	modalities?: ("text" | "code" | "embedding" | "reranking" | "vision" | "audio" | "video" | "multimodal")[];
	/**
	 * Carries that bring it to machines.
	 *
	 * Items: A carry.
	 */
	carryRefs?: string[];
	/**
	 * Further evidence, by reference.
	 *
	 * Items: A reference.
	 */
	evidenceRefs?: string[];
}

/**
 * What an adapter is: its weights by digest, the model that they go onto, and who signed them.
 */
export interface ModelAdapterManifestV2 {
	/**
	 * Name by which others refer to the adapter.
	 */
	id: string;
	/**
	 * Says that this is an adapter manifest.
	 */
	type: "ModelAdapterManifest";
	/**
	 * Version of the specification that the document follows.
	 */
	specVersion: string;
	/**
	 * Name for people.
	 */
	displayName?: string | null;
	/**
	 * Digest of the adapter's weights.
	 */
	adapterDigest: string;
	/**
	 * Digest of the model that it goes onto.
	 */
	baseModelDigest: string;
	/**
	 * Manifest of the model that it goes onto.
	 */
	baseModelManifestRef?: string | null;
	/**
	 * What it was trained for.
	 */
	task: string;
	/**
	 * Rank of its matrices.
	 */
	rank: number;
	/**
	 * Weight that it is added with.
	 */
	alpha: number;
	/**
	 * Parts of the network that it changes.
	 *
	 * @minItems 1
	 *
	 * Items: A part's name.
	 */
	targetModules: string[];
	/**
	 * How the weights are stored.
	 */
	format: "safetensors" | "gguf" | "mlx";
	/**
	 * Licence of the weights, as an SPDX expression.
	 */
	license: string;
	/**
	 * Who vouches for the adapter.
	 */
	signature: {
		/**
		 * How it was signed, such as `ed25519`.
		 */
		algorithm: string;
		/**
		 * The key that signed it.
		 */
		keyId: string;
		/**
		 * Digest of the signature.
		 */
		signatureDigest: string;
	};
	/**
	 * Digest of the tokenizer that it was trained with.
	 */
	tokenizerDigest?: string | null;
	/**
	 * Digest of the report on its quality.
	 */
	evalReportDigest?: string | null;
	/**
	 * Further evidence, by reference.
	 *
	 * Items: A reference.
	 */
	evidenceRefs?: string[];
}

/**
 * One inference: which model answered what, where, at which tier, and by which escalation.
 */
export type InferenceReceiptV2 = {
	[k: string]: unknown;
} & {
	/**
	 * Name by which others refer to the receipt.
	 */
	id: string;
	/**
	 * Says that this is an inference receipt.
	 */
	type: "InferenceReceipt";
	/**
	 * Version of the specification that the document follows.
	 */
	specVersion: string;
	/**
	 * When it was written.
	 */
	issuedAt: string;
	/**
	 * Passport of the agent that asked.
	 */
	requestingAgentRef?: string | null;
	/**
	 * Class of the agent that asked.
	 */
	requestingAgentClass?:
		("system_core" | "intelligence_automation" | "app_helper" | "legacy_bridge" | "third_party") | null;
	/**
	 * Lease under which it was asked.
	 */
	capabilityLeaseRef?: string | null;
	/**
	 * Provider that answered.
	 */
	providerRef?: string | null;
	/**
	 * Daemon that served it.
	 */
	providerDaemon: "inferenced" | "embeddingd" | "visiond" | "distilld";
	/**
	 * Tier that it ran at.
	 */
	tier: "T0" | "T1" | "T2" | "T3" | "T4";
	/**
	 * Digest of the model that answered.
	 */
	baseModelDigest: string;
	/**
	 * Digest of the adapter on it.
	 */
	adapterDigest?: string | null;
	/**
	 * Digest of the tokenizer.
	 */
	tokenizerDigest?: string | null;
	/**
	 * Carry that brought the model.
	 */
	modelCarryRef?: string | null;
	/**
	 * Where the model resides.
	 */
	modelResidencyRef?: string | null;
	/**
	 * What was asked for.
	 */
	task: string;
	/**
	 * Digest of what was asked.
	 */
	inputHash: string;
	/**
	 * Digest of the answer.
	 */
	outputHash: string;
	/**
	 * Tokens read.
	 */
	inputTokenCount?: number | null;
	/**
	 * Tokens written.
	 */
	outputTokenCount?: number | null;
	/**
	 * How sure the answer is.
	 */
	confidence?: number | null;
	/**
	 * How that was measured.
	 */
	confidenceMethod?:
		("logit-entropy" | "verbalized" | "calibration-head" | "downstream-validation" | "none") | null;
	/**
	 * Milliseconds until the answer.
	 */
	latencyMs?: number | null;
	/**
	 * Tier that it was raised from.
	 */
	escalatedFrom?: ("T0" | "T1" | "T2" | "T3") | null;
	/**
	 * Decisions that raised it.
	 *
	 * Items: A decision.
	 */
	escalationChain?: string[];
	/**
	 * How far the data may go.
	 */
	dataResidencyClass: "on_device_only" | "sovereign_cluster" | "external_permitted";
	/**
	 * What computed the answer.
	 */
	computeDevice?: ("ane" | "gpu" | "cpu" | "npu" | "remote") | null;
	/**
	 * Place of the entry in its ledger, from 0.
	 */
	ledgerSeq: number;
	/**
	 * Digest of the entry before.
	 */
	ledgerPrevHash?: string | null;
	/**
	 * Digest of the evidence behind it.
	 */
	evidenceHash?: string | null;
	/**
	 * Further evidence, by reference.
	 *
	 * Items: A reference.
	 */
	evidenceRefs?: string[];
};

/**
 * Whether one inference may be raised to a higher tier or leave the machine, and what that was decided by.
 */
export type EscalationDecisionV2 = {
	[k: string]: unknown;
} & {
	/**
	 * Name by which others refer to the decision.
	 */
	id: string;
	/**
	 * Says that this is an escalation decision.
	 */
	type: "EscalationDecision";
	/**
	 * Version of the specification that the document follows.
	 */
	specVersion: string;
	/**
	 * When it was decided.
	 */
	decidedAt: string;
	/**
	 * Machine on which the inference began.
	 */
	machineRef: string;
	/**
	 * What was asked for.
	 */
	task: string;
	/**
	 * Tier that it would leave.
	 */
	fromTier: "T0" | "T1" | "T2" | "T3";
	/**
	 * Tier that it would reach.
	 */
	toTier: "T1" | "T2" | "T3" | "T4";
	/**
	 * How far the data may go without it.
	 */
	fromResidencyClass: "on_device_only" | "sovereign_cluster" | "external_permitted";
	/**
	 * How far the data may go with it.
	 */
	toResidencyClass: "on_device_only" | "sovereign_cluster" | "external_permitted";
	/**
	 * What asked for it.
	 */
	trigger: "low-confidence" | "user-request" | "downstream-validation-failure" | "capability-exceeds-tier";
	/**
	 * Lease that grants it.
	 */
	capabilityLeaseRef?: string | null;
	/**
	 * Provider that would answer.
	 */
	targetProviderRef?: string | null;
	/**
	 * Provider outside that would answer.
	 */
	targetExternalProviderRef?: string | null;
	/**
	 * What was found about the data before.
	 */
	sensitivityCheck: {
		/**
		 * Whether it was looked at.
		 */
		performed: boolean;
		/**
		 * What came out.
		 */
		result: "pass" | "fail" | "not-run";
		/**
		 * Digest of the classifier that looked.
		 */
		classifierDigest?: string | null;
		/**
		 * What it found.
		 *
		 * Items: A category.
		 */
		sensitiveCategories?: string[];
	};
	/**
	 * Digest of what was asked.
	 */
	inputHash: string;
	/**
	 * What was decided.
	 */
	verdict: "permitted" | "refused";
	/**
	 * Why it was refused.
	 */
	refusalReason?:
		| (
				| "no-grant"
				| "sensitivity-fail"
				| "residency-forbidden"
				| "biometric-boundary"
				| "no-consent-surface"
				| "prompt-unanswered"
				| "provider-unavailable"
		  )
		| null;
	/**
	 * Policy decision behind it.
	 */
	policyDecisionRef?: string | null;
	/**
	 * Place of the entry in its ledger, from 0.
	 */
	ledgerSeq: number;
	/**
	 * Digest of the entry before.
	 */
	ledgerPrevHash?: string | null;
	/**
	 * Digest of the evidence behind it.
	 */
	evidenceHash?: string | null;
	/**
	 * Further evidence, by reference.
	 *
	 * Items: A reference.
	 */
	evidenceRefs?: string[];
};

/**
 * A conversation of a runner and an adapter in IPC v0: a file of JSON lines, each a message, in the order in which they were sent and received.
 */
export interface IpcTranscriptV0 {
	/**
	 * The protocol; a file of JSON lines is known by its first line to be one.
	 */
	transcript: "ipc/v0";
	/**
	 * The lines.
	 *
	 * @minItems 1
	 *
	 * Items: One line.
	 */
	messages: ({
		[k: string]: unknown;
	} & {
		/**
		 * The protocol's version.
		 */
		v: "ipc.v0";
		/**
		 * Names the message; no other has it.
		 */
		id: string;
		/**
		 * When it was sent.
		 */
		ts: string;
		/**
		 * What it is: `hello`, `hello_ack`, `capabilities`, `capabilities_ack`, `invoke`, `result`, `error`, `progress`, `cancel`, or something that this version does not know.
		 */
		type: string;
		/**
		 * What it says, by its type.
		 */
		payload: {
			[k: string]: unknown;
		};
		/**
		 * The id of the message that it answers.
		 */
		replyTo?: string;
		/**
		 * Where it stands in a distributed trace.
		 */
		trace?: {
			traceId?: string;
			spanId?: string;
			parentSpanId?: string;
		};
	})[];
}

/**
 * A conversation of a runner and an adapter in m2-ipc 1.0: a file of JSON lines, each a request or the answer to one, in the order in which they were sent and received.
 */
export interface M2IpcTranscriptV10 {
	/**
	 * The protocol; a file of JSON lines is known by its first line to be one.
	 */
	transcript: "m2-ipc/v1.0";
	/**
	 * The lines.
	 *
	 * @minItems 1
	 *
	 * Items: One line: an answer where it has `ok`, a request where not. Further fields are ignored.
	 */
	messages: ({
		[k: string]: unknown;
	} & {
		/**
		 * Names the request; its answer has the same.
		 */
		id: string;
		/**
		 * The operation; an answer repeats it, or says `error`.
		 */
		op: string;
		/**
		 * The protocol's version.
		 */
		protocol: string;
		/**
		 * When it was sent.
		 */
		ts?: string;
		/**
		 * For whom the runner acts.
		 */
		role?: string;
		/**
		 * The task to run.
		 */
		task?: string;
		/**
		 * Whether nobody is there to be asked.
		 */
		ci_mode?: boolean;
		/**
		 * Whether it was done; marks an answer.
		 */
		ok?: boolean;
		/**
		 * The lane in which to act.
		 */
		lane?: {
			/**
			 * The lane's name.
			 */
			lane_id?: string;
			/**
			 * Its operating system.
			 */
			platform?: string;
			/**
			 * Its processor.
			 */
			arch?: string;
			/**
			 * What provides its tools.
			 */
			backend?: string;
			/**
			 * Its lock file, from the repository's root.
			 */
			lock_ref?: string;
			/**
			 * Whether it runs in a container.
			 */
			containerized?: boolean;
			/**
			 * The container.
			 */
			container?: {
				/**
				 * The image.
				 */
				image?: string;
				/**
				 * What runs it.
				 */
				runtime?: string;
				/**
				 * Where the repository stands in it.
				 */
				mount_repo_to?: string;
				/**
				 * Where it starts.
				 */
				workdir?: string;
				[k: string]: unknown;
			};
			[k: string]: unknown;
		};
		/**
		 * What the operation is to know.
		 */
		params?: {
			/**
			 * What the runner cannot do without.
			 */
			required_capabilities?: string[];
			/**
			 * What it would use.
			 */
			optional_capabilities?: string[];
			/**
			 * Whether anything that is missing ends the conversation.
			 */
			strict?: boolean;
			/**
			 * How long a task may take.
			 */
			timeout_seconds?: number;
			/**
			 * Who asks.
			 */
			runner?: {
				/**
				 * Its name.
				 */
				name?: string;
				/**
				 * Its version.
				 */
				version?: string;
				[k: string]: unknown;
			};
			[k: string]: unknown;
		};
		/**
		 * What came of it.
		 */
		result?: {
			[k: string]: unknown;
		};
		/**
		 * Why it was not done.
		 */
		errors?: {
			/**
			 * What kind of failure it is.
			 */
			code: string;
			/**
			 * What happened.
			 */
			message: string;
			/**
			 * What else is known.
			 */
			details?: {
				[k: string]: unknown;
			};
			[k: string]: unknown;
		}[];
		/**
		 * What is to be known all the same.
		 */
		warnings?: (
			| string
			| {
					[k: string]: unknown;
			  }
		)[];
		[k: string]: unknown;
	})[];
}

/**
 * A conversation of a runner and an adapter in adapter IPC 0.1: a file of JSON lines, requests and answers by turns. Lines that begin with `#` are remarks.
 */
export interface AdapterIpcTranscriptV01 {
	/**
	 * The protocol; a file of JSON lines is known by its first line to be one.
	 */
	transcript: "adapter-ipc/v0.1";
	/**
	 * The lines.
	 *
	 * @minItems 1
	 *
	 * Items: One line: a request has `op`, an answer `ok`. Further fields are ignored.
	 */
	messages: ({
		[k: string]: unknown;
	} & {
		/**
		 * Names the request; its answer has the same.
		 */
		id: string;
		/**
		 * The operation that is asked for.
		 */
		op?:
			| "hello"
			| "info"
			| "lock_validate"
			| "lock_hash"
			| "env_realize"
			| "task_run"
			| "deps_inventory"
			| "lock_update"
			| "env_shell";
		/**
		 * Whether it was done.
		 */
		ok?: boolean;
		/**
		 * The protocol's version, in a greeting.
		 */
		protocol_version?: string;
		/**
		 * When it was sent.
		 */
		ts?: string;
		/**
		 * For whom the runner acts.
		 */
		role?: "dev" | "build" | "ci" | "release" | "audit";
		/**
		 * The task to run.
		 */
		task?: string;
		/**
		 * Who asks.
		 */
		runner?: {
			/**
			 * Its name.
			 */
			name?: string;
			/**
			 * Its version.
			 */
			version?: string;
			[k: string]: unknown;
		};
		/**
		 * What the runner cannot do without.
		 */
		required_capabilities?: string[];
		/**
		 * What it would use.
		 */
		optional_capabilities?: string[];
		/**
		 * What the operation is to know.
		 */
		params?: {
			[k: string]: unknown;
		};
		/**
		 * The lane in which to act.
		 */
		lane?: {
			/**
			 * The lane's name.
			 */
			lane_id: string;
			/**
			 * Its operating system.
			 */
			platform: "macos" | "linux";
			/**
			 * Its processor.
			 */
			arch: "arm64" | "amd64";
			/**
			 * What provides its tools.
			 */
			backend: "pixi" | "nix" | "devbox" | "mise" | "bazel";
			/**
			 * Its lock file, from the repository's root.
			 */
			lock_ref: string;
			/**
			 * Whether it runs in a container.
			 */
			containerized: boolean;
			/**
			 * The container.
			 */
			container?: {
				/**
				 * The image, pinned by its digest.
				 */
				image: string;
				/**
				 * What runs it.
				 */
				runtime: "podman" | "docker";
				[k: string]: unknown;
			};
			[k: string]: unknown;
		};
		/**
		 * What came of it.
		 */
		result?: {
			/**
			 * How a task ended.
			 */
			exit_code?: number;
			/**
			 * The inventory, from the repository's root.
			 */
			deps_path?: string;
			/**
			 * What a task wrote, from the repository's root.
			 */
			logs?: {
				[k: string]: string;
			};
			/**
			 * What the adapter can do.
			 */
			capabilities?: {
				/**
				 * What it supports.
				 */
				supported?: string[];
				/**
				 * What it lacks of what the runner requires.
				 */
				missing_required?: string[];
				[k: string]: unknown;
			};
			[k: string]: unknown;
		} | null;
		/**
		 * Why it was not done.
		 */
		errors?: {
			/**
			 * What kind of failure it is.
			 */
			code:
				| "E_PROTOCOL_INCOMPATIBLE"
				| "E_HELLO_REQUIRED"
				| "E_CAPABILITY_MISSING"
				| "E_LOCK_MISSING"
				| "E_LOCK_INVALID"
				| "E_LOCK_HASH_FAILED"
				| "E_LOCK_UPDATE_DENIED"
				| "E_ENV_REALIZE_FAILED"
				| "E_ENV_FLOATING_DISALLOWED"
				| "E_ENV_NOT_FOUND"
				| "E_TASK_UNKNOWN"
				| "E_TASK_FAILED"
				| "E_TASK_TIMEOUT"
				| "E_CMD_FAILED"
				| "E_PATH_ESCAPE"
				| "E_WRITE_DENIED"
				| "E_DEPS_INVENTORY_FAILED"
				| "E_LICENSE_EVIDENCE_MISSING"
				| "E_UNSUPPORTED"
				| "E_INTERNAL";
			/**
			 * What happened.
			 */
			message: string;
			/**
			 * What else is known.
			 */
			details?: {
				[k: string]: unknown;
			};
			[k: string]: unknown;
		}[];
		/**
		 * What is to be known all the same.
		 */
		warnings?: string[];
		[k: string]: unknown;
	})[];
}

/**
 * What came of one invocation in IPC v0, as a runner keeps it beside the transcript.
 */
export interface RunReceiptV0 {
	/**
	 * The form of the receipt.
	 */
	v: "run-receipt.v0";
	/**
	 * When it was written.
	 */
	ts: string;
	/**
	 * The adapter's command, word by word.
	 *
	 * @minItems 1
	 *
	 * Items: A word.
	 */
	adapter: string[];
	/**
	 * What the adapter offered: the payload of its `capabilities`.
	 */
	capabilities: {
		/**
		 * Who offers it.
		 */
		adapter: {
			/**
			 * Its name.
			 */
			name: string;
			/**
			 * Its version.
			 */
			version: string;
			[k: string]: unknown;
		};
		/**
		 * The operations.
		 *
		 * Items: An operation.
		 */
		capabilities: {
			/**
			 * The operation's name.
			 */
			name: string;
			/**
			 * What it changes besides giving its result.
			 */
			sideEffects: "none" | "filesystem" | "network" | "mutable_state";
			[k: string]: unknown;
		}[];
		[k: string]: unknown;
	};
	/**
	 * What was asked for.
	 */
	invocation: {
		/**
		 * The operation.
		 */
		op: string;
		/**
		 * Its arguments.
		 */
		args: {
			[k: string]: unknown;
		};
	};
	/**
	 * What came of it: the payload of the `result`.
	 */
	result: {
		/**
		 * Whether it was done.
		 */
		ok: boolean;
		/**
		 * What it changed, where the adapter tells.
		 */
		sideEffects?: {
			[k: string]: unknown;
		};
		/**
		 * What is to be known besides.
		 */
		meta?: {
			[k: string]: unknown;
		};
		[k: string]: unknown;
	};
	/**
	 * The adapter's exit status; of one that a signal has ended, the signal's number below zero; `null` where nobody knows it.
	 */
	exitCode: number | null;
	/**
	 * The transcript's file; `null` where none is kept.
	 */
	transcript: string | null;
}

/**
 * Asks a node to admit work to a lane.
 */
export interface AdmissionRequestV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: 1;
	/**
	 * The request.
	 */
	request_id: string;
	/**
	 * The lane.
	 */
	lane_id: string;
	/**
	 * What is to be done.
	 */
	operation: string | null;
	/**
	 * What it carries.
	 */
	payload: {
		[k: string]: unknown;
	};
	/**
	 * The decision by whose authority is acted; empty on the path past the node.
	 */
	authority_ref: {
		/**
		 * The version of the contract; of a packet, its kind too.
		 */
		contract_version: 1;
		/**
		 * The decision by reference.
		 */
		ref: string;
		/**
		 * The digest of the decision that is referred to.
		 */
		payload_hash: string;
		/**
		 * For whom it is meant.
		 */
		audience: string;
		/**
		 * When it was issued.
		 */
		issued_at: string;
		/**
		 * When it ends; at that very second it is over.
		 */
		expires_at: string;
		/**
		 * What else there is to say; it changes nothing.
		 */
		metadata?: {
			[k: string]: unknown;
		};
	} | null;
	/**
	 * The sandbox that is asked for.
	 */
	sandbox_profile: {
		/**
		 * The version of the contract; of a packet, its kind too.
		 */
		contract_version: 1;
		/**
		 * The sandbox's own name.
		 */
		profile_ref: string;
		/**
		 * The digest of the bundle, copied into evidence.
		 */
		bundle_hash: string;
		/**
		 * The bundle itself, if it is carried along.
		 */
		opaque_bundle: {
			[k: string]: unknown;
		};
		/**
		 * What else there is to say; it changes nothing.
		 */
		metadata?: {
			[k: string]: unknown;
		};
	} | null;
	/**
	 * The classes of target that will do, and which is preferred.
	 */
	acceptable_attestation: {
		/**
		 * The version of the contract; of a packet, its kind too.
		 */
		contract_version: 1;
		/**
		 * The classes that will do.
		 *
		 * Items: A class.
		 */
		classes: string[];
		/**
		 * The classes in the order of preference.
		 *
		 * Items: A class.
		 */
		priority_order: string[];
	};
	/**
	 * The surface to run on, if it matters.
	 */
	placement: {
		/**
		 * The version of the contract; of a packet, its kind too.
		 */
		contract_version: 1;
		/**
		 * What kind of surface it is.
		 */
		surface_kind: "local" | "local_subprocess" | "ssh_exec" | "guest_bridge";
		/**
		 * The family that it belongs to.
		 */
		family: "local" | "ssh" | "guest";
		/**
		 * What else there is to say; it changes nothing.
		 */
		metadata?: {
			[k: string]: unknown;
		};
	} | null;
	/**
	 * Limits that the runtime keeps.
	 *
	 * Items: A limit that the runtime keeps.
	 */
	constraints: {
		/**
		 * What it is called.
		 */
		name: string;
		/**
		 * The limit.
		 */
		value: {
			[k: string]: unknown;
		};
		/**
		 * The version of the contract; of a packet, its kind too.
		 */
		contract_version?: 1;
		/**
		 * What else there is to say; it changes nothing.
		 */
		metadata?: {
			[k: string]: unknown;
		};
	}[];
	/**
	 * By which path the work came here.
	 */
	provenance: {
		/**
		 * The version of the contract; of a packet, its kind too.
		 */
		contract_version: 1;
		/**
		 * What kind it is.
		 */
		kind: "node_admitted" | "direct_lower_lane_owner";
		/**
		 * Who owns the lower lane.
		 */
		owner: string | null;
		/**
		 * The admission that it comes from.
		 */
		admission_ref: string | null;
		/**
		 * What else there is to say.
		 */
		details?: {
			[k: string]: unknown;
		};
	};
	/**
	 * What else there is to say; it changes nothing.
	 */
	metadata?: {
		[k: string]: unknown;
	};
}

/**
 * A node's answer to a request: admitted to a target, or not.
 */
export interface AdmissionDecisionV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: 1;
	/**
	 * The request.
	 */
	request_id: string;
	/**
	 * How it stands.
	 */
	status: "accepted" | "rejected";
	/**
	 * The execution.
	 */
	execution_ref: string | null;
	/**
	 * The target.
	 */
	target_id: string | null;
	/**
	 * The lane.
	 */
	lane_id: string | null;
	/**
	 * The class of the target that was chosen.
	 */
	attestation_class: string | null;
	/**
	 * Why.
	 */
	reason: string | null;
	/**
	 * What was recorded.
	 *
	 * Items: What happened, and under whose eyes.
	 */
	evidence: {
		/**
		 * The version of the contract; of a packet, its kind too.
		 */
		contract_version: 1;
		/**
		 * The record's own name.
		 */
		evidence_id: string;
		/**
		 * What was recorded.
		 */
		evidence_type:
			| "admission.accepted"
			| "admission.rejected"
			| "target.selected"
			| "execution.started"
			| "execution.completed"
			| "execution.cancelled";
		/**
		 * The execution.
		 */
		execution_ref: string | null;
		/**
		 * The request.
		 */
		request_id: string | null;
		/**
		 * The digest of the sandbox bundle in force.
		 */
		policy_bundle_hash: string | null;
		/**
		 * The target.
		 */
		target_id: string | null;
		/**
		 * Who vouches for the target.
		 */
		target_verifier_id: string | null;
		/**
		 * The class of the target that was chosen.
		 */
		attestation_class: string | null;
		/**
		 * The lane.
		 */
		lane_id: string | null;
		/**
		 * Who verified the authority.
		 */
		authority_verifier_id: string | null;
		/**
		 * What it carries.
		 */
		payload: {
			[k: string]: unknown;
		};
		/**
		 * When it was recorded.
		 */
		emitted_at: string | null;
	}[];
}

/**
 * Why a node did not admit a request.
 */
export interface AdmissionRejectionV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: 1;
	/**
	 * The request.
	 */
	request_id: string;
	/**
	 * Why.
	 */
	reason: string;
	/**
	 * What there is to say to a reader.
	 */
	message: string;
	/**
	 * What else there is to say.
	 */
	details?: {
		[k: string]: unknown;
	};
}

/**
 * Names the decision by whose authority is acted, for how long and by whom.
 */
export interface AuthorityRefV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: 1;
	/**
	 * The decision by reference.
	 */
	ref: string;
	/**
	 * The digest of the decision that is referred to.
	 */
	payload_hash: string;
	/**
	 * For whom it is meant.
	 */
	audience: string;
	/**
	 * When it was issued.
	 */
	issued_at: string;
	/**
	 * When it ends; at that very second it is over.
	 */
	expires_at: string;
	/**
	 * What else there is to say; it changes nothing.
	 */
	metadata?: {
		[k: string]: unknown;
	};
}

/**
 * A sandbox by reference, with the hash of its bundle.
 */
export interface SandboxProfileV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: 1;
	/**
	 * The sandbox's own name.
	 */
	profile_ref: string;
	/**
	 * The digest of the bundle, copied into evidence.
	 */
	bundle_hash: string;
	/**
	 * The bundle itself, if it is carried along.
	 */
	opaque_bundle: {
		[k: string]: unknown;
	};
	/**
	 * What else there is to say; it changes nothing.
	 */
	metadata?: {
		[k: string]: unknown;
	};
}

/**
 * The classes of target that will do, and which is preferred.
 */
export interface AcceptableAttestationV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: 1;
	/**
	 * The classes that will do.
	 *
	 * Items: A class.
	 */
	classes: string[];
	/**
	 * The classes in the order of preference.
	 *
	 * Items: A class.
	 */
	priority_order: string[];
}

/**
 * A target that a verifier vouches for.
 */
export interface TargetDescriptorV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: 1;
	/**
	 * The target.
	 */
	target_id: string;
	/**
	 * The lane.
	 */
	lane_id: string;
	/**
	 * The classes that the verifier vouches for.
	 *
	 * @minItems 1
	 *
	 * Items: A class.
	 */
	attested_capability_classes: string[];
	/**
	 * Who vouches for it.
	 */
	verifier_id: string;
	/**
	 * The attestation that it comes from.
	 */
	attestation_id: string | null;
	/**
	 * When the verifier saw it.
	 */
	attested_at: string | null;
	/**
	 * When it ends; at that very second it is over.
	 */
	expires_at: string | null;
	/**
	 * The verifier's signature.
	 */
	signature: string | null;
	/**
	 * What else there is to say; it changes nothing.
	 */
	metadata?: {
		[k: string]: unknown;
	};
}

/**
 * What a target presents to be vouched for. Its claims route nothing.
 */
export interface TargetAttestationV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: 1;
	/**
	 * The attestation that it comes from.
	 */
	attestation_id: string;
	/**
	 * What kind of proof is presented; a verifier handles some.
	 */
	attestation_type: string;
	/**
	 * What was recorded.
	 */
	evidence: {
		[k: string]: unknown;
	};
	/**
	 * When it was presented.
	 */
	presented_at: string;
	/**
	 * The classes that the target claims.
	 *
	 * @minItems 1
	 *
	 * Items: A class.
	 */
	claimed_capability_classes: string[];
	/**
	 * What else there is to say; it changes nothing.
	 */
	metadata?: {
		[k: string]: unknown;
	};
}

/**
 * What happened to a request or an execution, as the node saw it.
 */
export interface ExecutionEvidenceV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: 1;
	/**
	 * The record's own name.
	 */
	evidence_id: string;
	/**
	 * What was recorded.
	 */
	evidence_type:
		| "admission.accepted"
		| "admission.rejected"
		| "target.selected"
		| "execution.started"
		| "execution.completed"
		| "execution.cancelled";
	/**
	 * The execution.
	 */
	execution_ref: string | null;
	/**
	 * The request.
	 */
	request_id: string | null;
	/**
	 * The digest of the sandbox bundle in force.
	 */
	policy_bundle_hash: string | null;
	/**
	 * The target.
	 */
	target_id: string | null;
	/**
	 * Who vouches for the target.
	 */
	target_verifier_id: string | null;
	/**
	 * The class of the target that was chosen.
	 */
	attestation_class: string | null;
	/**
	 * The lane.
	 */
	lane_id: string | null;
	/**
	 * Who verified the authority.
	 */
	authority_verifier_id: string | null;
	/**
	 * What it carries.
	 */
	payload: {
		[k: string]: unknown;
	};
	/**
	 * When it was recorded.
	 */
	emitted_at: string | null;
}

/**
 * The surface to run on.
 */
export interface PlacementSurfaceV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: 1;
	/**
	 * What kind of surface it is.
	 */
	surface_kind: "local" | "local_subprocess" | "ssh_exec" | "guest_bridge";
	/**
	 * The family that it belongs to.
	 */
	family: "local" | "ssh" | "guest";
	/**
	 * What else there is to say; it changes nothing.
	 */
	metadata?: {
		[k: string]: unknown;
	};
}

/**
 * By which path the work came here.
 */
export interface ProvenanceV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: 1;
	/**
	 * What kind it is.
	 */
	kind: "node_admitted" | "direct_lower_lane_owner";
	/**
	 * Who owns the lower lane.
	 */
	owner: string | null;
	/**
	 * The admission that it comes from.
	 */
	admission_ref: string | null;
	/**
	 * What else there is to say.
	 */
	details?: {
		[k: string]: unknown;
	};
}

/**
 * Asks a lane to run what was admitted, on the target that was chosen.
 */
export interface ExecutionRequestV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: 1;
	/**
	 * The execution.
	 */
	execution_ref: string;
	/**
	 * A request to be admitted to a lane.
	 */
	admission_request: {
		/**
		 * The version of the contract; of a packet, its kind too.
		 */
		contract_version: 1;
		/**
		 * The request.
		 */
		request_id: string;
		/**
		 * The lane.
		 */
		lane_id: string;
		/**
		 * What is to be done.
		 */
		operation: string | null;
		/**
		 * What it carries.
		 */
		payload: {
			[k: string]: unknown;
		};
		/**
		 * The decision by whose authority is acted; empty on the path past the node.
		 */
		authority_ref: {
			/**
			 * The version of the contract; of a packet, its kind too.
			 */
			contract_version: 1;
			/**
			 * The decision by reference.
			 */
			ref: string;
			/**
			 * The digest of the decision that is referred to.
			 */
			payload_hash: string;
			/**
			 * For whom it is meant.
			 */
			audience: string;
			/**
			 * When it was issued.
			 */
			issued_at: string;
			/**
			 * When it ends; at that very second it is over.
			 */
			expires_at: string;
			/**
			 * What else there is to say; it changes nothing.
			 */
			metadata?: {
				[k: string]: unknown;
			};
		} | null;
		/**
		 * The sandbox that is asked for.
		 */
		sandbox_profile: {
			/**
			 * The version of the contract; of a packet, its kind too.
			 */
			contract_version: 1;
			/**
			 * The sandbox's own name.
			 */
			profile_ref: string;
			/**
			 * The digest of the bundle, copied into evidence.
			 */
			bundle_hash: string;
			/**
			 * The bundle itself, if it is carried along.
			 */
			opaque_bundle: {
				[k: string]: unknown;
			};
			/**
			 * What else there is to say; it changes nothing.
			 */
			metadata?: {
				[k: string]: unknown;
			};
		} | null;
		/**
		 * The classes of target that will do, and which is preferred.
		 */
		acceptable_attestation: {
			/**
			 * The version of the contract; of a packet, its kind too.
			 */
			contract_version: 1;
			/**
			 * The classes that will do.
			 *
			 * Items: A class.
			 */
			classes: string[];
			/**
			 * The classes in the order of preference.
			 *
			 * Items: A class.
			 */
			priority_order: string[];
		};
		/**
		 * The surface to run on, if it matters.
		 */
		placement: {
			/**
			 * The version of the contract; of a packet, its kind too.
			 */
			contract_version: 1;
			/**
			 * What kind of surface it is.
			 */
			surface_kind: "local" | "local_subprocess" | "ssh_exec" | "guest_bridge";
			/**
			 * The family that it belongs to.
			 */
			family: "local" | "ssh" | "guest";
			/**
			 * What else there is to say; it changes nothing.
			 */
			metadata?: {
				[k: string]: unknown;
			};
		} | null;
		/**
		 * Limits that the runtime keeps.
		 *
		 * Items: A limit that the runtime keeps.
		 */
		constraints: {
			/**
			 * What it is called.
			 */
			name: string;
			/**
			 * The limit.
			 */
			value: {
				[k: string]: unknown;
			};
			/**
			 * The version of the contract; of a packet, its kind too.
			 */
			contract_version?: 1;
			/**
			 * What else there is to say; it changes nothing.
			 */
			metadata?: {
				[k: string]: unknown;
			};
		}[];
		/**
		 * By which path the work came here.
		 */
		provenance: {
			/**
			 * The version of the contract; of a packet, its kind too.
			 */
			contract_version: 1;
			/**
			 * What kind it is.
			 */
			kind: "node_admitted" | "direct_lower_lane_owner";
			/**
			 * Who owns the lower lane.
			 */
			owner: string | null;
			/**
			 * The admission that it comes from.
			 */
			admission_ref: string | null;
			/**
			 * What else there is to say.
			 */
			details?: {
				[k: string]: unknown;
			};
		};
		/**
		 * What else there is to say; it changes nothing.
		 */
		metadata?: {
			[k: string]: unknown;
		};
	};
	/**
	 * The target that was chosen; empty on the path past the node.
	 */
	target_descriptor: {
		/**
		 * The version of the contract; of a packet, its kind too.
		 */
		contract_version: 1;
		/**
		 * The target.
		 */
		target_id: string;
		/**
		 * The lane.
		 */
		lane_id: string;
		/**
		 * The classes that the verifier vouches for.
		 *
		 * @minItems 1
		 *
		 * Items: A class.
		 */
		attested_capability_classes: string[];
		/**
		 * Who vouches for it.
		 */
		verifier_id: string;
		/**
		 * The attestation that it comes from.
		 */
		attestation_id: string | null;
		/**
		 * When the verifier saw it.
		 */
		attested_at: string | null;
		/**
		 * When it ends; at that very second it is over.
		 */
		expires_at: string | null;
		/**
		 * The verifier's signature.
		 */
		signature: string | null;
		/**
		 * What else there is to say; it changes nothing.
		 */
		metadata?: {
			[k: string]: unknown;
		};
	} | null;
	/**
	 * The lane.
	 */
	lane_id: string;
	/**
	 * What is to be done.
	 */
	operation: string | null;
	/**
	 * What it carries.
	 */
	payload: {
		[k: string]: unknown;
	};
	/**
	 * By which path the work came here.
	 */
	provenance: {
		/**
		 * The version of the contract; of a packet, its kind too.
		 */
		contract_version: 1;
		/**
		 * What kind it is.
		 */
		kind: "node_admitted" | "direct_lower_lane_owner";
		/**
		 * Who owns the lower lane.
		 */
		owner: string | null;
		/**
		 * The admission that it comes from.
		 */
		admission_ref: string | null;
		/**
		 * What else there is to say.
		 */
		details?: {
			[k: string]: unknown;
		};
	};
	/**
	 * What else there is to say; it changes nothing.
	 */
	metadata?: {
		[k: string]: unknown;
	};
}

/**
 * How an execution ended.
 */
export interface ExecutionResultV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: 1;
	/**
	 * The execution.
	 */
	execution_ref: string | null;
	/**
	 * How it stands.
	 */
	status: string;
	/**
	 * What came out.
	 */
	output: {
		[k: string]: unknown;
	};
	/**
	 * What the execution reported.
	 *
	 * Items: Something that an execution reported.
	 */
	events: {
		/**
		 * The version of the contract; of a packet, its kind too.
		 */
		contract_version: 1;
		/**
		 * The event's own name.
		 */
		event_id: string;
		/**
		 * The execution.
		 */
		execution_ref: string;
		/**
		 * What kind of event it is.
		 */
		event_type: string;
		/**
		 * What it carries.
		 */
		payload: {
			[k: string]: unknown;
		};
		/**
		 * When it was recorded.
		 */
		emitted_at: string | null;
		/**
		 * What was recorded.
		 *
		 * Items: What happened, and under whose eyes.
		 */
		evidence: {
			/**
			 * The version of the contract; of a packet, its kind too.
			 */
			contract_version: 1;
			/**
			 * The record's own name.
			 */
			evidence_id: string;
			/**
			 * What was recorded.
			 */
			evidence_type:
				| "admission.accepted"
				| "admission.rejected"
				| "target.selected"
				| "execution.started"
				| "execution.completed"
				| "execution.cancelled";
			/**
			 * The execution.
			 */
			execution_ref: string | null;
			/**
			 * The request.
			 */
			request_id: string | null;
			/**
			 * The digest of the sandbox bundle in force.
			 */
			policy_bundle_hash: string | null;
			/**
			 * The target.
			 */
			target_id: string | null;
			/**
			 * Who vouches for the target.
			 */
			target_verifier_id: string | null;
			/**
			 * The class of the target that was chosen.
			 */
			attestation_class: string | null;
			/**
			 * The lane.
			 */
			lane_id: string | null;
			/**
			 * Who verified the authority.
			 */
			authority_verifier_id: string | null;
			/**
			 * What it carries.
			 */
			payload: {
				[k: string]: unknown;
			};
			/**
			 * When it was recorded.
			 */
			emitted_at: string | null;
		}[];
	}[];
	/**
	 * What was recorded.
	 *
	 * Items: What happened, and under whose eyes.
	 */
	evidence: {
		/**
		 * The version of the contract; of a packet, its kind too.
		 */
		contract_version: 1;
		/**
		 * The record's own name.
		 */
		evidence_id: string;
		/**
		 * What was recorded.
		 */
		evidence_type:
			| "admission.accepted"
			| "admission.rejected"
			| "target.selected"
			| "execution.started"
			| "execution.completed"
			| "execution.cancelled";
		/**
		 * The execution.
		 */
		execution_ref: string | null;
		/**
		 * The request.
		 */
		request_id: string | null;
		/**
		 * The digest of the sandbox bundle in force.
		 */
		policy_bundle_hash: string | null;
		/**
		 * The target.
		 */
		target_id: string | null;
		/**
		 * Who vouches for the target.
		 */
		target_verifier_id: string | null;
		/**
		 * The class of the target that was chosen.
		 */
		attestation_class: string | null;
		/**
		 * The lane.
		 */
		lane_id: string | null;
		/**
		 * Who verified the authority.
		 */
		authority_verifier_id: string | null;
		/**
		 * What it carries.
		 */
		payload: {
			[k: string]: unknown;
		};
		/**
		 * When it was recorded.
		 */
		emitted_at: string | null;
	}[];
	/**
	 * Why it failed; of a rejected execution, the rejection.
	 */
	error: {
		[k: string]: unknown;
	};
	/**
	 * By which path the work came here.
	 */
	provenance: {
		/**
		 * The version of the contract; of a packet, its kind too.
		 */
		contract_version: 1;
		/**
		 * What kind it is.
		 */
		kind: "node_admitted" | "direct_lower_lane_owner";
		/**
		 * Who owns the lower lane.
		 */
		owner: string | null;
		/**
		 * The admission that it comes from.
		 */
		admission_ref: string | null;
		/**
		 * What else there is to say.
		 */
		details?: {
			[k: string]: unknown;
		};
	};
}

/**
 * Something that an execution reported.
 */
export interface ExecutionEventV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: 1;
	/**
	 * The event's own name.
	 */
	event_id: string;
	/**
	 * The execution.
	 */
	execution_ref: string;
	/**
	 * What kind of event it is.
	 */
	event_type: string;
	/**
	 * What it carries.
	 */
	payload: {
		[k: string]: unknown;
	};
	/**
	 * When it was recorded.
	 */
	emitted_at: string | null;
	/**
	 * What was recorded.
	 *
	 * Items: What happened, and under whose eyes.
	 */
	evidence: {
		/**
		 * The version of the contract; of a packet, its kind too.
		 */
		contract_version: 1;
		/**
		 * The record's own name.
		 */
		evidence_id: string;
		/**
		 * What was recorded.
		 */
		evidence_type:
			| "admission.accepted"
			| "admission.rejected"
			| "target.selected"
			| "execution.started"
			| "execution.completed"
			| "execution.cancelled";
		/**
		 * The execution.
		 */
		execution_ref: string | null;
		/**
		 * The request.
		 */
		request_id: string | null;
		/**
		 * The digest of the sandbox bundle in force.
		 */
		policy_bundle_hash: string | null;
		/**
		 * The target.
		 */
		target_id: string | null;
		/**
		 * Who vouches for the target.
		 */
		target_verifier_id: string | null;
		/**
		 * The class of the target that was chosen.
		 */
		attestation_class: string | null;
		/**
		 * The lane.
		 */
		lane_id: string | null;
		/**
		 * Who verified the authority.
		 */
		authority_verifier_id: string | null;
		/**
		 * What it carries.
		 */
		payload: {
			[k: string]: unknown;
		};
		/**
		 * When it was recorded.
		 */
		emitted_at: string | null;
	}[];
}

/**
 * What a lane can do.
 */
export interface LaneCapabilitiesV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: 1;
	/**
	 * The lane.
	 */
	lane_id: string;
	/**
	 * What it speaks.
	 *
	 * Items: A protocol.
	 */
	protocols: string[];
	/**
	 * Where it runs.
	 *
	 * Items: A surface.
	 */
	surfaces: string[];
	/**
	 * Whether it runs to an end.
	 */
	supports_execute: boolean;
	/**
	 * Whether it streams.
	 */
	supports_stream: boolean;
	/**
	 * What else there is to say; it changes nothing.
	 */
	metadata?: {
		[k: string]: unknown;
	};
}

/**
 * A node: its lanes, its verifiers and the targets that they vouch for.
 */
export interface NodeDescriptorV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: 1;
	/**
	 * The node's own name.
	 */
	node_id: string;
	/**
	 * The versions that the node reads.
	 */
	contract_version_range: {
		/**
		 * The oldest.
		 */
		min: 1;
		/**
		 * The newest.
		 */
		max: 1;
	};
	/**
	 * The lanes of the node.
	 *
	 * Items: A lane.
	 */
	registered_lanes: string[];
	/**
	 * Who may vouch for targets.
	 *
	 * Items: A verifier.
	 */
	registered_target_verifiers: string[];
	/**
	 * The targets that the node routes to.
	 *
	 * Items: A target that a verifier vouches for.
	 */
	verified_targets: {
		/**
		 * The version of the contract; of a packet, its kind too.
		 */
		contract_version: 1;
		/**
		 * The target.
		 */
		target_id: string;
		/**
		 * The lane.
		 */
		lane_id: string;
		/**
		 * The classes that the verifier vouches for.
		 *
		 * @minItems 1
		 *
		 * Items: A class.
		 */
		attested_capability_classes: string[];
		/**
		 * Who vouches for it.
		 */
		verifier_id: string;
		/**
		 * The attestation that it comes from.
		 */
		attestation_id: string | null;
		/**
		 * When the verifier saw it.
		 */
		attested_at: string | null;
		/**
		 * When it ends; at that very second it is over.
		 */
		expires_at: string | null;
		/**
		 * The verifier's signature.
		 */
		signature: string | null;
		/**
		 * What else there is to say; it changes nothing.
		 */
		metadata?: {
			[k: string]: unknown;
		};
	}[];
	/**
	 * Who verifies authority on this node.
	 */
	authority_verifier: string | null;
	/**
	 * Whether the node is ready.
	 */
	registration_complete: boolean;
	/**
	 * What else there is to say; it changes nothing.
	 */
	metadata?: {
		[k: string]: unknown;
	};
}

/**
 * What a tenant's policy decided about a request, and under which profiles it may run.
 */
export interface AuthorityDecisionV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: "authority_decision.v1";
	/**
	 * The decision's own name.
	 */
	decision_id: string;
	/**
	 * The tenant.
	 */
	tenant_id: string;
	/**
	 * The request.
	 */
	request_id: string;
	/**
	 * The policy that decided.
	 */
	policy_version: string;
	/**
	 * The class of the boundary.
	 */
	boundary_class: string;
	/**
	 * How far it is trusted.
	 */
	trust_profile: string;
	/**
	 * Who approves.
	 */
	approval_profile: string;
	/**
	 * What may leave.
	 */
	egress_profile: string;
	/**
	 * What of the workspace is there.
	 */
	workspace_profile: string;
	/**
	 * What may be used up.
	 */
	resource_profile: string;
	/**
	 * The digest of the decision.
	 */
	decision_hash: string;
	/**
	 * What others add, below their own namespaces.
	 */
	extensions?: {
		[k: string]: unknown;
	};
}

/**
 * Lets an actor attach to a running execution under a lease.
 */
export interface AttachGrantV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: "ExecutionPlane.AttachGrant.v1";
	/**
	 * The tenant.
	 */
	tenant_ref: string;
	/**
	 * The installation.
	 */
	installation_ref: string;
	/**
	 * The workspace.
	 */
	workspace_ref: string;
	/**
	 * The project.
	 */
	project_ref: string;
	/**
	 * The environment.
	 */
	environment_ref: string;
	/**
	 * The resource.
	 */
	resource_ref: string;
	/**
	 * The packet that carries the authority.
	 */
	authority_packet_ref: string;
	/**
	 * The decision that permits it.
	 */
	permission_decision_ref: string;
	/**
	 * By which a repetition is known.
	 */
	idempotency_key: string;
	/**
	 * The trace.
	 */
	trace_id: string;
	/**
	 * What belongs together.
	 */
	correlation_id: string;
	/**
	 * The release.
	 */
	release_manifest_ref: string;
	/**
	 * The grant to attach.
	 */
	attach_grant_ref: string;
	/**
	 * The lease that it hangs on.
	 */
	lease_ref: string;
	/**
	 * The dangerous thing that is attached to.
	 */
	hazmat_resource_ref: string;
	/**
	 * The revocation, or the reference that says that there is none.
	 */
	revocation_ref: string;
	/**
	 * What the grant reaches; it repeats the scope that it stands in.
	 */
	grant_scope: {
		/**
		 * The tenant.
		 */
		tenant_ref: string;
		/**
		 * The resource.
		 */
		resource_ref: string;
		/**
		 * What it allows, one by one.
		 *
		 * @minItems 1
		 *
		 * Items: A capability.
		 */
		capabilities: string[];
		/**
		 * The installation.
		 */
		installation_ref?: string;
		/**
		 * The workspace.
		 */
		workspace_ref?: string;
		/**
		 * The project.
		 */
		project_ref?: string;
		/**
		 * The environment.
		 */
		environment_ref?: string;
	};
	/**
	 * When it ends; at that very second it is over.
	 */
	expires_at: string;
	/**
	 * The person who acts.
	 */
	principal_ref?: string | null;
	/**
	 * The system that acts.
	 */
	system_actor_ref?: string | null;
}

/**
 * Denies every way out of a lower runtime, and says what must be shown to have been refused.
 */
export interface NoEgressPolicyV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: "ExecutionPlane.NoEgressPolicy.v1";
	/**
	 * The policy's own name.
	 */
	policy_ref: string;
	/**
	 * Whose code it is.
	 */
	owner_repo: "execution_plane";
	/**
	 * What holds for what nobody names.
	 */
	mode: "deny";
	/**
	 * Where it is enforced.
	 */
	enforcement_boundary: string;
	/**
	 * Every surface is denied; further ones may be named.
	 */
	denied_surfaces: {
		/**
		 * What leaves for elsewhere.
		 */
		external_egress: "deny";
		/**
		 * What is started.
		 */
		process_spawn: "deny";
		/**
		 * A route that nobody registered.
		 */
		unregistered_provider_route: "deny";
		/**
		 * What is written elsewhere.
		 */
		raw_external_saas_write_path: "deny";
		[k: string]: "deny";
	};
	/**
	 * Both attempts, and nothing else.
	 */
	required_negative_evidence: (
		"attempted_unregistered_provider_route" | "attempted_raw_external_saas_write_path"
	)[];
}

/**
 * What of an outcome may be kept: shapes and references, never the payload.
 */
export interface ExecutionEvidenceBoundaryV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: "ExecutionPlane.ExecutionEvidenceBoundary.v1";
	/**
	 * Whose code it is.
	 */
	owner_repo: "execution_plane";
	/**
	 * The outcome.
	 */
	outcome_ref: string;
	/**
	 * How it ended, in a word.
	 */
	bounded_status: string;
	/**
	 * The shape of how it ended.
	 */
	bounded_exit_code_or_response_shape: {
		[k: string]: unknown;
	};
	/**
	 * What went in, by reference.
	 */
	input_fingerprint_ref: string;
	/**
	 * Where the payload is held, if it is.
	 */
	claim_check_ref_or_null: string | null;
	/**
	 * A preview without secrets, if there is one.
	 */
	redacted_preview_ref_or_null: string | null;
	/**
	 * The form of what is kept.
	 */
	schema_ref: string;
	/**
	 * What the scan for raw payloads found.
	 */
	scan_result: {
		/**
		 * How it stands.
		 */
		status: "passed";
		/**
		 * Whether any of it is kept.
		 */
		raw_payload_included: false;
		[k: string]: unknown;
	};
}

/**
 * Shows that a simulated lower run had no effect outside.
 */
export interface LowerSimulationEvidenceV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: "ExecutionPlane.LowerSimulationEvidence.v1";
	/**
	 * The scenario.
	 */
	scenario_ref: string;
	/**
	 * The route.
	 */
	route_id: string;
	/**
	 * The family that it belongs to.
	 */
	family: string;
	/**
	 * The family of the outcome.
	 */
	outcome_family: string;
	/**
	 * What is spoken.
	 */
	protocol: string;
	/**
	 * The contract of the outcome.
	 */
	outcome_contract_version: string;
	/**
	 * How it ended.
	 */
	outcome_status: string;
	/**
	 * What was forbidden.
	 */
	side_effect_policy: "deny_external_egress" | "deny_process_spawn";
	/**
	 * What came of it.
	 */
	side_effect_result: "not_attempted" | "blocked_before_dispatch";
	/**
	 * A text by its digest and length, never the text.
	 */
	input_fingerprint: {
		/**
		 * Its digest.
		 */
		sha256: string;
		/**
		 * Its length.
		 */
		byte_size: number;
	};
	/**
	 * A text by its digest and length, never the text.
	 */
	output_fingerprint: {
		/**
		 * Its digest.
		 */
		sha256: string;
		/**
		 * Its length.
		 */
		byte_size: number;
	};
	/**
	 * The names of what came back.
	 *
	 * Items: A name.
	 */
	raw_payload_shape: string[];
	/**
	 * Where in the chain of work this belongs.
	 */
	lineage: {
		/**
		 * The tenant.
		 */
		tenant_id: string;
		/**
		 * The request.
		 */
		request_id: string;
		/**
		 * The decision's own name.
		 */
		decision_id: string;
		/**
		 * The session at the boundary.
		 */
		boundary_session_id: string;
		/**
		 * Which attempt it is.
		 */
		attempt_ref: string;
		/**
		 * The route.
		 */
		route_id: string;
		/**
		 * By which a repetition is known.
		 */
		idempotency_key: string;
		/**
		 * Taken from the request where it is absent.
		 */
		trace_id?: string;
		/**
		 * What others add, below their own namespaces.
		 */
		extensions?: {
			[k: string]: unknown;
		};
		/**
		 * The event's own name.
		 */
		event_id?: string;
	};
}

/**
 * Declares a lower run that may be simulated.
 */
export interface LowerSimulationScenarioV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: "ExecutionPlane.LowerSimulationScenario.v1";
	/**
	 * The scenario's own name.
	 */
	scenario_id: string;
	/**
	 * Its version.
	 */
	version: string;
	/**
	 * Whose code it is.
	 */
	owner_repo: string;
	/**
	 * What kind of route it is.
	 */
	route_kind: string;
	/**
	 * What kind of run it is.
	 */
	protocol_surface: "process" | "http" | "graphql" | "self_hosted";
	/**
	 * How the input is matched.
	 */
	matcher_class: "deterministic_over_input" | "artifact_ref" | "frozen_fixture";
	/**
	 * What the run gives back.
	 */
	status_or_exit_or_response_or_stream_or_chunk_or_fault_shape: {
		[k: string]: unknown;
	};
	/**
	 * That nothing leaves and nothing is started.
	 */
	no_egress_assertion: {
		/**
		 * What leaves for elsewhere.
		 */
		external_egress: "deny";
		/**
		 * What is started.
		 */
		process_spawn: "deny";
		/**
		 * What came of it.
		 */
		side_effect_result?: "not_attempted" | "blocked_before_dispatch";
	};
	/**
	 * What of the run is kept.
	 */
	bounded_evidence_projection: {
		/**
		 * The version of the contract; of a packet, its kind too.
		 */
		contract_version: "ExecutionPlane.LowerSimulationEvidence.v1";
		/**
		 * What of the payload is kept.
		 */
		raw_payload_persistence: "shape_only";
		/**
		 * The contract that it is projected to.
		 */
		target_contract?: string;
		/**
		 * What is kept as a fingerprint.
		 *
		 * Items: A name.
		 */
		fingerprints?: string[];
	};
	/**
	 * What went in, by reference.
	 */
	input_fingerprint_ref: string;
	/**
	 * What is left behind.
	 */
	cleanup_behavior: {
		[k: string]: unknown;
	};
}

/**
 * Whether a caller reaches a lower module past the facade that it should use.
 */
export interface NoBypassScanV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: "ExecutionPlane.NoBypassScan.v1";
	/**
	 * The tenant.
	 */
	tenant_ref: string;
	/**
	 * The installation.
	 */
	installation_ref: string;
	/**
	 * The workspace.
	 */
	workspace_ref: string;
	/**
	 * The project.
	 */
	project_ref: string;
	/**
	 * The environment.
	 */
	environment_ref: string;
	/**
	 * The resource.
	 */
	resource_ref: string;
	/**
	 * The packet that carries the authority.
	 */
	authority_packet_ref: string;
	/**
	 * The decision that permits it.
	 */
	permission_decision_ref: string;
	/**
	 * By which a repetition is known.
	 */
	idempotency_key: string;
	/**
	 * The trace.
	 */
	trace_id: string;
	/**
	 * What belongs together.
	 */
	correlation_id: string;
	/**
	 * The release.
	 */
	release_manifest_ref: string;
	/**
	 * The scan's own name.
	 */
	scan_ref: string;
	/**
	 * Whose code was scanned.
	 */
	caller_repo: string;
	/**
	 * The module that nobody should call.
	 */
	forbidden_module: string;
	/**
	 * What should be called in its place.
	 */
	required_facade: string;
	/**
	 * What was found.
	 */
	violation_ref: string;
	/**
	 * Where the scan looked.
	 *
	 * Items: A path.
	 */
	checked_paths: string[];
	/**
	 * What came of it.
	 */
	scan_status: "clear" | "blocked";
	/**
	 * Where the facade is passed by.
	 *
	 * Items: A place where the facade is passed by.
	 */
	violations: {
		/**
		 * The file.
		 */
		path: string;
		/**
		 * The line, from 1.
		 */
		line: number;
		/**
		 * The module that nobody should call.
		 */
		forbidden_module: string;
		/**
		 * What should be called in its place.
		 */
		required_facade: string;
	}[];
	/**
	 * The person who acts.
	 */
	principal_ref?: string | null;
	/**
	 * The system that acts.
	 */
	system_actor_ref?: string | null;
}

/**
 * Ends a grant to attach, and says where the stream stopped.
 */
export interface StreamAttachRevocationV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: "ExecutionPlane.StreamAttachRevocation.v1";
	/**
	 * The tenant.
	 */
	tenant_ref: string;
	/**
	 * The installation.
	 */
	installation_ref: string;
	/**
	 * The workspace.
	 */
	workspace_ref: string;
	/**
	 * The project.
	 */
	project_ref: string;
	/**
	 * The environment.
	 */
	environment_ref: string;
	/**
	 * The resource.
	 */
	resource_ref: string;
	/**
	 * The packet that carries the authority.
	 */
	authority_packet_ref: string;
	/**
	 * The decision that permits it.
	 */
	permission_decision_ref: string;
	/**
	 * By which a repetition is known.
	 */
	idempotency_key: string;
	/**
	 * The trace.
	 */
	trace_id: string;
	/**
	 * What belongs together.
	 */
	correlation_id: string;
	/**
	 * The release.
	 */
	release_manifest_ref: string;
	/**
	 * The stream.
	 */
	stream_ref: string;
	/**
	 * The grant to attach.
	 */
	attach_grant_ref: string;
	/**
	 * The lease that it hangs on.
	 */
	lease_ref: string;
	/**
	 * The revocation, or the reference that says that there is none.
	 */
	revocation_ref: string;
	/**
	 * How it was ended.
	 */
	termination_ref: string;
	/**
	 * Where the stream stopped.
	 */
	last_event_position: number;
	/**
	 * The person who acts.
	 */
	principal_ref?: string | null;
	/**
	 * The system that acts.
	 */
	system_actor_ref?: string | null;
}

/**
 * Why a stream was slowed or ended for want of room.
 */
export interface StreamBackpressureV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: "ExecutionPlane.StreamBackpressure.v1";
	/**
	 * The tenant.
	 */
	tenant_ref: string;
	/**
	 * The installation.
	 */
	installation_ref: string;
	/**
	 * The workspace.
	 */
	workspace_ref: string;
	/**
	 * The project.
	 */
	project_ref: string;
	/**
	 * The environment.
	 */
	environment_ref: string;
	/**
	 * The resource.
	 */
	resource_ref: string;
	/**
	 * The packet that carries the authority.
	 */
	authority_packet_ref: string;
	/**
	 * The decision that permits it.
	 */
	permission_decision_ref: string;
	/**
	 * By which a repetition is known.
	 */
	idempotency_key: string;
	/**
	 * The trace.
	 */
	trace_id: string;
	/**
	 * What belongs together.
	 */
	correlation_id: string;
	/**
	 * The release.
	 */
	release_manifest_ref: string;
	/**
	 * The stream.
	 */
	stream_ref: string;
	/**
	 * The budget that was used up.
	 */
	budget_ref: string;
	/**
	 * Why it was ended.
	 */
	termination_reason: string;
	/**
	 * Where more is written.
	 */
	diagnostics_ref: string;
	/**
	 * How bad it was.
	 */
	pressure_class: "soft_pressure" | "hard_pressure" | "budget_exhausted";
	/**
	 * When it was last heard of.
	 */
	last_heartbeat_at: string;
	/**
	 * The person who acts.
	 */
	principal_ref?: string | null;
	/**
	 * The system that acts.
	 */
	system_actor_ref?: string | null;
}

/**
 * Why a pool of workers took no more work.
 */
export interface WorkerBudgetV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: "ExecutionPlane.WorkerBudget.v1";
	/**
	 * The tenant.
	 */
	tenant_ref: string;
	/**
	 * The installation.
	 */
	installation_ref: string;
	/**
	 * The workspace.
	 */
	workspace_ref: string;
	/**
	 * The project.
	 */
	project_ref: string;
	/**
	 * The environment.
	 */
	environment_ref: string;
	/**
	 * The resource.
	 */
	resource_ref: string;
	/**
	 * The packet that carries the authority.
	 */
	authority_packet_ref: string;
	/**
	 * The decision that permits it.
	 */
	permission_decision_ref: string;
	/**
	 * By which a repetition is known.
	 */
	idempotency_key: string;
	/**
	 * The trace.
	 */
	trace_id: string;
	/**
	 * What belongs together.
	 */
	correlation_id: string;
	/**
	 * The release.
	 */
	release_manifest_ref: string;
	/**
	 * The pool.
	 */
	worker_pool_ref: string;
	/**
	 * The budget that was used up.
	 */
	budget_ref: string;
	/**
	 * The queue that was full.
	 */
	queue_ref: string;
	/**
	 * The decision that admitted the work.
	 */
	admission_decision_ref: string;
	/**
	 * Why work was turned away.
	 */
	shed_reason: string;
	/**
	 * How much the pool was doing.
	 */
	current_load: number;
	/**
	 * The person who acts.
	 */
	principal_ref?: string | null;
	/**
	 * The system that acts.
	 */
	system_actor_ref?: string | null;
}

/**
 * Where an adapter is chosen, and what holds where nothing or nonsense is configured.
 */
export interface AdapterSelectionPolicyV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: "ExecutionPlane.AdapterSelectionPolicy.v1";
	/**
	 * Where it is chosen.
	 */
	selection_surface:
		| "application_config"
		| "adapter_registry"
		| "transport_registry"
		| "provider_registry"
		| "backend_manifest"
		| "profile_registry_install";
	/**
	 * Whose code it is.
	 */
	owner_repo: string;
	/**
	 * The key that is read.
	 */
	config_key: string;
	/**
	 * What holds where nothing is configured.
	 */
	default_value_when_unset: string;
	/**
	 * What happens where nonsense is configured.
	 */
	fail_closed_action_when_misconfigured: string;
}

/**
 * Refers to a credential without holding it.
 */
export interface CredentialHandleRefV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: "credential_handle_ref.v1";
	/**
	 * The credential by reference; never itself.
	 */
	handle_ref: string;
	/**
	 * What kind it is.
	 */
	kind: string;
	/**
	 * For whom it is meant.
	 */
	audience: string;
	/**
	 * When it ends; at that very second it is over.
	 */
	expires_at?: string | null;
	/**
	 * When it changes.
	 */
	rotation_policy?: string | null;
}

/**
 * What every intent says of itself.
 */
export interface ExecutionIntentEnvelopeV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: "execution_intent_envelope.v1";
	/**
	 * The intent's own name.
	 */
	intent_id: string;
	/**
	 * The family that it belongs to.
	 */
	family: string;
	/**
	 * What is spoken.
	 */
	protocol: string;
	/**
	 * By which a repetition is known.
	 */
	idempotency_key: string;
	/**
	 * The session at the boundary.
	 */
	boundary_session_id: string;
	/**
	 * The decision's own name.
	 */
	decision_id: string;
	/**
	 * The trace.
	 */
	trace_id?: string | null;
	/**
	 * The lease that it hangs on.
	 */
	lease_ref?: string | null;
	/**
	 * The template of the route.
	 */
	route_template_ref?: string | null;
	/**
	 * Which attempt it is.
	 */
	attempt_ref?: string | null;
	/**
	 * By which it can be cancelled.
	 */
	cancellation_ref?: string | null;
	/**
	 * When it is too late.
	 */
	deadline_at?: string | null;
	/**
	 * The credentials that it may use, by handle.
	 *
	 * Items: A handle.
	 */
	credential_handle_refs?: string[];
	/**
	 * What it needs.
	 *
	 * Items: A capability.
	 */
	requested_capabilities?: string[];
	/**
	 * What others add, below their own namespaces.
	 */
	extensions?: {
		[k: string]: unknown;
	};
}

/**
 * Asks for an HTTP exchange.
 */
export interface HttpExecutionIntentV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: "http_execution_intent.v1";
	/**
	 * What every intent says of itself.
	 */
	envelope: {
		/**
		 * The version of the contract; of a packet, its kind too.
		 */
		contract_version: "execution_intent_envelope.v1";
		/**
		 * The intent's own name.
		 */
		intent_id: string;
		/**
		 * The family that it belongs to.
		 */
		family: string;
		/**
		 * What is spoken.
		 */
		protocol: string;
		/**
		 * By which a repetition is known.
		 */
		idempotency_key: string;
		/**
		 * The session at the boundary.
		 */
		boundary_session_id: string;
		/**
		 * The decision's own name.
		 */
		decision_id: string;
		/**
		 * The trace.
		 */
		trace_id?: string | null;
		/**
		 * The lease that it hangs on.
		 */
		lease_ref?: string | null;
		/**
		 * The template of the route.
		 */
		route_template_ref?: string | null;
		/**
		 * Which attempt it is.
		 */
		attempt_ref?: string | null;
		/**
		 * By which it can be cancelled.
		 */
		cancellation_ref?: string | null;
		/**
		 * When it is too late.
		 */
		deadline_at?: string | null;
		/**
		 * The credentials that it may use, by handle.
		 *
		 * Items: A handle.
		 */
		credential_handle_refs?: string[];
		/**
		 * What it needs.
		 *
		 * Items: A capability.
		 */
		requested_capabilities?: string[];
		/**
		 * What others add, below their own namespaces.
		 */
		extensions?: {
			[k: string]: unknown;
		};
	};
	/**
	 * The form of the exchange.
	 */
	request_shape: string;
	/**
	 * Whether it streams.
	 */
	stream_mode: string;
	/**
	 * Headers that are sent.
	 */
	headers?: {
		[k: string]: unknown;
	};
	/**
	 * What is sent.
	 */
	body?: {
		[k: string]: unknown;
	};
	/**
	 * Where it goes out.
	 */
	egress_surface?: {
		[k: string]: unknown;
	};
	/**
	 * How long it waits.
	 */
	timeouts?: {
		[k: string]: unknown;
	};
	/**
	 * Whether it may be repeated.
	 */
	retry_class?: string | null;
}

/**
 * Asks for a JSON-RPC call.
 */
export interface JsonRpcExecutionIntentV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: "jsonrpc_execution_intent.v1";
	/**
	 * What every intent says of itself.
	 */
	envelope: {
		/**
		 * The version of the contract; of a packet, its kind too.
		 */
		contract_version: "execution_intent_envelope.v1";
		/**
		 * The intent's own name.
		 */
		intent_id: string;
		/**
		 * The family that it belongs to.
		 */
		family: string;
		/**
		 * What is spoken.
		 */
		protocol: string;
		/**
		 * By which a repetition is known.
		 */
		idempotency_key: string;
		/**
		 * The session at the boundary.
		 */
		boundary_session_id: string;
		/**
		 * The decision's own name.
		 */
		decision_id: string;
		/**
		 * The trace.
		 */
		trace_id?: string | null;
		/**
		 * The lease that it hangs on.
		 */
		lease_ref?: string | null;
		/**
		 * The template of the route.
		 */
		route_template_ref?: string | null;
		/**
		 * Which attempt it is.
		 */
		attempt_ref?: string | null;
		/**
		 * By which it can be cancelled.
		 */
		cancellation_ref?: string | null;
		/**
		 * When it is too late.
		 */
		deadline_at?: string | null;
		/**
		 * The credentials that it may use, by handle.
		 *
		 * Items: A handle.
		 */
		credential_handle_refs?: string[];
		/**
		 * What it needs.
		 *
		 * Items: A capability.
		 */
		requested_capabilities?: string[];
		/**
		 * What others add, below their own namespaces.
		 */
		extensions?: {
			[k: string]: unknown;
		};
	};
	/**
	 * How it is reached.
	 */
	transport_binding: {
		[k: string]: unknown;
	};
	/**
	 * The protocol and its version.
	 */
	protocol_schema: {
		[k: string]: unknown;
	};
	/**
	 * What is called.
	 */
	request: {
		[k: string]: unknown;
	};
	/**
	 * How long the session lives.
	 */
	session_policy: {
		[k: string]: unknown;
	};
}

/**
 * Asks for a process.
 */
export interface ProcessExecutionIntentV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: "process_execution_intent.v1";
	/**
	 * What every intent says of itself.
	 */
	envelope: {
		/**
		 * The version of the contract; of a packet, its kind too.
		 */
		contract_version: "execution_intent_envelope.v1";
		/**
		 * The intent's own name.
		 */
		intent_id: string;
		/**
		 * The family that it belongs to.
		 */
		family: string;
		/**
		 * What is spoken.
		 */
		protocol: string;
		/**
		 * By which a repetition is known.
		 */
		idempotency_key: string;
		/**
		 * The session at the boundary.
		 */
		boundary_session_id: string;
		/**
		 * The decision's own name.
		 */
		decision_id: string;
		/**
		 * The trace.
		 */
		trace_id?: string | null;
		/**
		 * The lease that it hangs on.
		 */
		lease_ref?: string | null;
		/**
		 * The template of the route.
		 */
		route_template_ref?: string | null;
		/**
		 * Which attempt it is.
		 */
		attempt_ref?: string | null;
		/**
		 * By which it can be cancelled.
		 */
		cancellation_ref?: string | null;
		/**
		 * When it is too late.
		 */
		deadline_at?: string | null;
		/**
		 * The credentials that it may use, by handle.
		 *
		 * Items: A handle.
		 */
		credential_handle_refs?: string[];
		/**
		 * What it needs.
		 *
		 * Items: A capability.
		 */
		requested_capabilities?: string[];
		/**
		 * What others add, below their own namespaces.
		 */
		extensions?: {
			[k: string]: unknown;
		};
	};
	/**
	 * The program.
	 */
	command: string;
	/**
	 * How it reads and writes.
	 */
	stdio_mode: string;
	/**
	 * The arguments, without the command.
	 *
	 * Items: An argument.
	 */
	argv?: string[];
	/**
	 * Variables that it gets.
	 */
	env_projection?: {
		[k: string]: unknown;
	};
	/**
	 * The folder that it starts in.
	 */
	cwd?: string | null;
	/**
	 * What it reads.
	 */
	stdin?: string | null;
	/**
	 * Whether the environment starts empty.
	 */
	clear_env?: boolean;
	/**
	 * As whom it runs.
	 */
	user?: string | null;
	/**
	 * Where its errors go.
	 */
	stderr_mode?: "separate" | "stdout";
	/**
	 * Whether its input ends after what is given.
	 */
	close_stdin?: boolean;
	/**
	 * Where a process runs.
	 */
	execution_surface?: {
		/**
		 * The version of the contract; of a packet, its kind too.
		 */
		contract_version?: "execution_surface.v1";
		/**
		 * What kind of surface it is.
		 */
		surface_kind?: "local_subprocess" | "ssh_exec" | "guest_bridge";
		/**
		 * Options of the transport; a runtime drops what would change the command behind its back.
		 */
		transport_options?: {
			[k: string]: unknown;
		};
		/**
		 * The target.
		 */
		target_id?: string | null;
		/**
		 * The lease that it hangs on.
		 */
		lease_ref?: string | null;
		/**
		 * The surface.
		 */
		surface_ref?: string | null;
		/**
		 * The class of the boundary.
		 */
		boundary_class?: string | null;
		/**
		 * What is seen of it.
		 */
		observability?: {
			[k: string]: unknown;
		};
	};
	/**
	 * How it is ended.
	 */
	shutdown_policy?: {
		[k: string]: unknown;
	};
}

/**
 * The way that was chosen for an execution.
 */
export interface ExecutionRouteV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: "execution_route.v1";
	/**
	 * The route.
	 */
	route_id: string;
	/**
	 * The family that it belongs to.
	 */
	family: string;
	/**
	 * What is spoken.
	 */
	protocol: string;
	/**
	 * The family of the transport.
	 */
	transport_family: string;
	/**
	 * The family of the surface.
	 */
	placement_family: string;
	/**
	 * Where in the chain of work this belongs.
	 */
	lineage: {
		/**
		 * The tenant.
		 */
		tenant_id: string;
		/**
		 * The request.
		 */
		request_id: string;
		/**
		 * The decision's own name.
		 */
		decision_id: string;
		/**
		 * The session at the boundary.
		 */
		boundary_session_id: string;
		/**
		 * Which attempt it is.
		 */
		attempt_ref: string;
		/**
		 * The route.
		 */
		route_id: string;
		/**
		 * By which a repetition is known.
		 */
		idempotency_key: string;
		/**
		 * Taken from the request where it is absent.
		 */
		trace_id?: string;
		/**
		 * What others add, below their own namespaces.
		 */
		extensions?: {
			[k: string]: unknown;
		};
		/**
		 * The event's own name.
		 */
		event_id?: string;
	};
	/**
	 * Where it goes.
	 */
	resolved_target?: {
		[k: string]: unknown;
	};
	/**
	 * What it may use.
	 */
	resolved_budget?: {
		[k: string]: unknown;
	};
}

/**
 * How an execution ended, with its raw payload.
 */
export interface ExecutionOutcomeV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: "execution_outcome.v1";
	/**
	 * The route.
	 */
	route_id: string;
	/**
	 * How it stands.
	 */
	status: string;
	/**
	 * The family that it belongs to.
	 */
	family: string;
	/**
	 * Where in the chain of work this belongs.
	 */
	lineage: {
		/**
		 * The tenant.
		 */
		tenant_id: string;
		/**
		 * The request.
		 */
		request_id: string;
		/**
		 * The decision's own name.
		 */
		decision_id: string;
		/**
		 * The session at the boundary.
		 */
		boundary_session_id: string;
		/**
		 * Which attempt it is.
		 */
		attempt_ref: string;
		/**
		 * The route.
		 */
		route_id: string;
		/**
		 * By which a repetition is known.
		 */
		idempotency_key: string;
		/**
		 * Taken from the request where it is absent.
		 */
		trace_id?: string;
		/**
		 * What others add, below their own namespaces.
		 */
		extensions?: {
			[k: string]: unknown;
		};
		/**
		 * The event's own name.
		 */
		event_id?: string;
	};
	/**
	 * What came back, as it came.
	 */
	raw_payload?: {
		[k: string]: unknown;
	};
	/**
	 * What it produced.
	 *
	 * Items: A product.
	 */
	artifacts?: {
		[k: string]: unknown;
	}[];
	/**
	 * What was measured.
	 */
	metrics?: {
		[k: string]: unknown;
	};
	/**
	 * Why it failed; empty where it did not.
	 */
	failure?: {
		/**
		 * What kind of failure it was.
		 */
		failure_class:
			| "policy_denied"
			| "route_unresolved"
			| "placement_unavailable"
			| "launch_failed"
			| "transport_failed"
			| "protocol_framing_failed"
			| "semantic_runtime_failed"
			| "approval_expired"
			| "lease_expired"
			| "attach_mismatch"
			| "remote_disconnect"
			| "cancellation"
			| "timeout";
		/**
		 * Why.
		 */
		reason?: string | null;
		/**
		 * Who should look at it.
		 */
		primary_owner?: string;
		/**
		 * Whether it may be repeated.
		 */
		"retryable?"?: boolean;
		/**
		 * What the failure means for lasting records.
		 */
		durable_truth_relevance?: string;
	} | null;
}

/**
 * A raw fact of an execution, in its lineage.
 */
export interface ExecutionEventRecordV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: "execution_event.v1";
	/**
	 * The event's own name.
	 */
	event_id: string;
	/**
	 * The route.
	 */
	route_id: string;
	/**
	 * What kind of event it is.
	 */
	event_type: string;
	/**
	 * When it happened.
	 */
	timestamp: string;
	/**
	 * Where in the chain of work this belongs.
	 */
	lineage: {
		/**
		 * The tenant.
		 */
		tenant_id: string;
		/**
		 * The request.
		 */
		request_id: string;
		/**
		 * The decision's own name.
		 */
		decision_id: string;
		/**
		 * The session at the boundary.
		 */
		boundary_session_id: string;
		/**
		 * Which attempt it is.
		 */
		attempt_ref: string;
		/**
		 * The route.
		 */
		route_id: string;
		/**
		 * By which a repetition is known.
		 */
		idempotency_key: string;
		/**
		 * The event's own name.
		 */
		event_id: string;
		/**
		 * Taken from the request where it is absent.
		 */
		trace_id?: string;
		/**
		 * What others add, below their own namespaces.
		 */
		extensions?: {
			[k: string]: unknown;
		};
	};
	/**
	 * What it carries.
	 */
	payload?: {
		[k: string]: unknown;
	};
}

/**
 * A session at the boundary: what it holds and whether one may attach.
 */
export interface BoundarySessionDescriptorV1 {
	/**
	 * The version of the contract; of a packet, its kind too.
	 */
	contract_version: "boundary_session_descriptor.v1";
	/**
	 * The session at the boundary.
	 */
	boundary_session_id: string;
	/**
	 * The decision's own name.
	 */
	decision_id: string;
	/**
	 * How the session is.
	 */
	session_status: string;
	/**
	 * Whether somebody is attached.
	 */
	attach_state: string;
	/**
	 * The workspace.
	 */
	workspace_ref: string;
	/**
	 * What it produced.
	 *
	 * Items: A product.
	 */
	artifact_refs?: string[];
	/**
	 * The leases that it holds.
	 *
	 * Items: A lease.
	 */
	lease_refs?: string[];
	/**
	 * The approvals that it rests on.
	 *
	 * Items: An approval.
	 */
	approval_refs?: string[];
	/**
	 * What the policy said.
	 */
	policy_echo?: {
		[k: string]: unknown;
	};
	/**
	 * What others add, below their own namespaces.
	 */
	extensions?: {
		[k: string]: unknown;
	};
}

/**
 * Configuration of the Continuous Compliance agent: which plugins it runs, with which policies, and where it sends the evidence. The agent ignores what it does not know, so other members may be there.
 */
export interface CCFAgentConfigurationV1 {
	/**
	 * Whether the agent stays and runs each plugin by its schedule.
	 */
	daemon?: boolean;
	/**
	 * How much the agent logs: 0 information, 1 debugging, 2 everything.
	 */
	verbosity?: number;
	/**
	 * Where evidence is sent.
	 */
	api: {
		/**
		 * Address of the API.
		 */
		url: string;
		/**
		 * How the agent says who it is; absent, it does not.
		 */
		auth?: {
			/**
			 * The agent's id, a UUID.
			 */
			client_id?: string | null;
			/**
			 * What the agent proves its id by; a stand-in where the environment has it.
			 */
			client_secret?: string | null;
			/**
			 * The agent ignores it.
			 */
			[k: string]:
				| {
						[k: string]: unknown;
				  }
				| string
				| null
				| undefined;
		} | null;
		/**
		 * The agent ignores it.
		 */
		[k: string]:
			| {
					[k: string]: unknown;
			  }
			| string
			| {
					/**
					 * The agent's id, a UUID.
					 */
					client_id?: string | null;
					/**
					 * What the agent proves its id by; a stand-in where the environment has it.
					 */
					client_secret?: string | null;
					/**
					 * The agent ignores it.
					 */
					[k: string]:
						| {
								[k: string]: unknown;
						  }
						| string
						| null
						| undefined;
			  }
			| null
			| undefined;
	};
	/**
	 * The agent's evidence about itself.
	 */
	agent_evidence?: {
		/**
		 * Whether there is any; by default there is.
		 */
		enabled?: boolean;
		/**
		 * Whether it is sent at the end of each run.
		 */
		emit_on_run_completion?: boolean;
		/**
		 * How often it is sent, such as `5m`.
		 */
		interval?: string;
		/**
		 * The agent ignores it.
		 */
		[k: string]:
			| {
					[k: string]: unknown;
			  }
			| boolean
			| string
			| undefined;
	} | null;
	/**
	 * The plugins by name; the name is the label `_plugin` of their evidence.
	 */
	plugins: {
		[k: string]: {
			/**
			 * Version of the runner protocol; 1 where nothing is said.
			 */
			protocol_version?: {
				[k: string]: unknown;
			};
			/**
			 * What is run: a file, a folder with a file `plugin`, or an image by its tag.
			 */
			source: string;
			/**
			 * Policies that the plugin is to evaluate: folders, bundles, or images by their tags.
			 */
			policies?: string[] | null;
			/**
			 * The plugin's own settings, each a text.
			 */
			config?: {
				[k: string]: unknown;
			} | null;
			/**
			 * Documents for the policies.
			 */
			policy_data?: {
				[k: string]: unknown;
			} | null;
			/**
			 * Labels by part of a policy path.
			 */
			policy_behavior?: {
				/**
				 * Labels of that part.
				 */
				[k: string]: string[] | null;
			} | null;
			/**
			 * Labels that the agent adds to the plugin's evidence.
			 */
			labels?: {
				[k: string]: string;
			} | null;
			/**
			 * When the plugin is run, in the form of cron.
			 */
			schedule?: string | null;
			/**
			 * The agent ignores it.
			 */
			[k: string]:
				| {
						[k: string]: unknown;
				  }
				| string
				| string[]
				| null
				| {
						/**
						 * Labels of that part.
						 */
						[k: string]: string[] | null;
				  }
				| {
						[k: string]: string;
				  }
				| undefined;
		} | null;
	};
	/**
	 * The agent ignores it.
	 */
	[k: string]:
		| {
				[k: string]: unknown;
		  }
		| boolean
		| number
		| {
				/**
				 * Address of the API.
				 */
				url: string;
				/**
				 * How the agent says who it is; absent, it does not.
				 */
				auth?: {
					/**
					 * The agent's id, a UUID.
					 */
					client_id?: string | null;
					/**
					 * What the agent proves its id by; a stand-in where the environment has it.
					 */
					client_secret?: string | null;
					/**
					 * The agent ignores it.
					 */
					[k: string]:
						| {
								[k: string]: unknown;
						  }
						| string
						| null
						| undefined;
				} | null;
				/**
				 * The agent ignores it.
				 */
				[k: string]:
					| {
							[k: string]: unknown;
					  }
					| string
					| {
							/**
							 * The agent's id, a UUID.
							 */
							client_id?: string | null;
							/**
							 * What the agent proves its id by; a stand-in where the environment has it.
							 */
							client_secret?: string | null;
							/**
							 * The agent ignores it.
							 */
							[k: string]:
								| {
										[k: string]: unknown;
								  }
								| string
								| null
								| undefined;
					  }
					| null
					| undefined;
		  }
		| {
				/**
				 * Whether there is any; by default there is.
				 */
				enabled?: boolean;
				/**
				 * Whether it is sent at the end of each run.
				 */
				emit_on_run_completion?: boolean;
				/**
				 * How often it is sent, such as `5m`.
				 */
				interval?: string;
				/**
				 * The agent ignores it.
				 */
				[k: string]:
					| {
							[k: string]: unknown;
					  }
					| boolean
					| string
					| undefined;
		  }
		| null
		| {
				[k: string]: {
					/**
					 * Version of the runner protocol; 1 where nothing is said.
					 */
					protocol_version?: {
						[k: string]: unknown;
					};
					/**
					 * What is run: a file, a folder with a file `plugin`, or an image by its tag.
					 */
					source: string;
					/**
					 * Policies that the plugin is to evaluate: folders, bundles, or images by their tags.
					 */
					policies?: string[] | null;
					/**
					 * The plugin's own settings, each a text.
					 */
					config?: {
						[k: string]: unknown;
					} | null;
					/**
					 * Documents for the policies.
					 */
					policy_data?: {
						[k: string]: unknown;
					} | null;
					/**
					 * Labels by part of a policy path.
					 */
					policy_behavior?: {
						/**
						 * Labels of that part.
						 */
						[k: string]: string[] | null;
					} | null;
					/**
					 * Labels that the agent adds to the plugin's evidence.
					 */
					labels?: {
						[k: string]: string;
					} | null;
					/**
					 * When the plugin is run, in the form of cron.
					 */
					schedule?: string | null;
					/**
					 * The agent ignores it.
					 */
					[k: string]:
						| {
								[k: string]: unknown;
						  }
						| string
						| string[]
						| null
						| {
								/**
								 * Labels of that part.
								 */
								[k: string]: string[] | null;
						  }
						| {
								[k: string]: string;
						  }
						| undefined;
				} | null;
		  }
		| undefined;
}

/** The contracts of every kind, by `NAME@VERSION` as `gatehouse kinds` lists them. */
export interface Contracts {
	"WorkstationContract@v0.1": WorkstationContractV01;
	"WorkstationContract@v0.2": WorkstationContractV02;
	"HostInterfaceEnvelope@v1": HostInterfaceEnvelopeV1;
	"TerminalCommand@v1": TerminalCommandV1;
	"LocalAgentExecution@v1": LocalAgentExecutionV1;
	"BrowserSession@v1": BrowserSessionV1;
	"TerminalSession@v1": TerminalSessionV1;
	"WebCapture@v1": WebCaptureV1;
	"TransferOperation@v1": TransferOperationV1;
	"CapabilityProfile@v1": CapabilityProfileV1;
	"DiagnosticRedaction@v1": DiagnosticRedactionV1;
	"LocalOperationLog@v1": LocalOperationLogV1;
	"ProvisionalArtifactId@v1": ProvisionalArtifactIdV1;
	"FileAvailabilityState@v1": FileAvailabilityStateV1;
	"DeviceIdentity@v1": DeviceIdentityV1;
	"DeviceTrustProfile@v1": DeviceTrustProfileV1;
	"OperationTask@v1": OperationTaskV1;
	"OperationEvent@v1": OperationEventV1;
	"Artifact@v1": ArtifactV1;
	"DecisionCard@v1": DecisionCardV1;
	"PolicyGateRecord@v1": PolicyGateRecordV1;
	"WorkspaceOperation@v1": WorkspaceOperationV1;
	"AgentPassport@v2": AgentPassportV2 | AgentPassportV2A;
	"Delegation@v1": DelegationV1;
	"WorkspaceOperationContract@v0.1.0": WorkspaceOperationContractV010;
	"PolicyAdmission@v0.1.0": PolicyAdmissionV010;
	"AgentRegistryGrant@v0.1.0": AgentRegistryGrantV010;
	"ActivationDecision@v0.1.0": ActivationDecisionV010;
	"AttestationDecision@v0.1.0": AttestationDecisionV010;
	"CapabilityDeclaration@v0.1.0": CapabilityDeclarationV010;
	"ArtifactBoundary@v0.1.0": ArtifactBoundaryV010;
	"SignedReleaseBundleEnvelope@v0.1.0": SignedReleaseBundleEnvelopeV010;
	"RuntimeInstallReceipt@v2": RuntimeInstallReceiptV2;
	"ArtifactConsentRecord@v0.1.0": ArtifactConsentRecordV010;
	"ExternalTrustSignalProvider@v0.1.0": ExternalTrustSignalProviderV010;
	"A2AStateMachine@v0.1.0": A2AStateMachineV010;
	"EvalGateProfile@v0.1.0": EvalGateProfileV010;
	"InteractionSafetyPack@v0.1.0": InteractionSafetyPackV010;
	"AgentPod@v0.1.0": AgentPodV010;
	"AgentPodDeploymentPlan@v0.1.0": AgentPodDeploymentPlanV010;
	"DeploymentReceipt@v0.1.0": DeploymentReceiptV010;
	"StorageReceipt@v0.1.0": StorageReceiptV010;
	"AgentPlaneRuntimeEvidence@v0.1.0": AgentPlaneRuntimeEvidenceV010;
	"ReleaseEvidenceBundle@v0.1.0": ReleaseEvidenceBundleV010;
	"SteeringSourceset@v0.1.0": SteeringSourcesetV010;
	"SteeringArtifactReceipt@v0.1.0": SteeringArtifactReceiptV010;
	"AgentMachine@v0.1.0": AgentMachineV010;
	"InferenceProvider@v0.1.0": InferenceProviderV010;
	"CacheTier@v0.1.0": CacheTierV010;
	"AgentMachineLifecycle@v0": AgentMachineLifecycleV0;
	"ModelManifest@v2": ModelManifestV2;
	"ModelAdapterManifest@v2": ModelAdapterManifestV2;
	"InferenceReceipt@v2": InferenceReceiptV2;
	"EscalationDecision@v2": EscalationDecisionV2;
	"IpcTranscript@v0": IpcTranscriptV0;
	"M2IpcTranscript@v1.0": M2IpcTranscriptV10;
	"AdapterIpcTranscript@v0.1": AdapterIpcTranscriptV01;
	"RunReceipt@v0": RunReceiptV0;
	"AdmissionRequest@v1": AdmissionRequestV1;
	"AdmissionDecision@v1": AdmissionDecisionV1;
	"AdmissionRejection@v1": AdmissionRejectionV1;
	"AuthorityRef@v1": AuthorityRefV1;
	"SandboxProfile@v1": SandboxProfileV1;
	"AcceptableAttestation@v1": AcceptableAttestationV1;
	"TargetDescriptor@v1": TargetDescriptorV1;
	"TargetAttestation@v1": TargetAttestationV1;
	"ExecutionEvidence@v1": ExecutionEvidenceV1;
	"PlacementSurface@v1": PlacementSurfaceV1;
	"Provenance@v1": ProvenanceV1;
	"ExecutionRequest@v1": ExecutionRequestV1;
	"ExecutionResult@v1": ExecutionResultV1;
	"ExecutionEvent@v1": ExecutionEventV1;
	"LaneCapabilities@v1": LaneCapabilitiesV1;
	"NodeDescriptor@v1": NodeDescriptorV1;
	"AuthorityDecision@v1": AuthorityDecisionV1;
	"AttachGrant@v1": AttachGrantV1;
	"NoEgressPolicy@v1": NoEgressPolicyV1;
	"ExecutionEvidenceBoundary@v1": ExecutionEvidenceBoundaryV1;
	"LowerSimulationEvidence@v1": LowerSimulationEvidenceV1;
	"LowerSimulationScenario@v1": LowerSimulationScenarioV1;
	"NoBypassScan@v1": NoBypassScanV1;
	"StreamAttachRevocation@v1": StreamAttachRevocationV1;
	"StreamBackpressure@v1": StreamBackpressureV1;
	"WorkerBudget@v1": WorkerBudgetV1;
	"AdapterSelectionPolicy@v1": AdapterSelectionPolicyV1;
	"CredentialHandleRef@v1": CredentialHandleRefV1;
	"ExecutionIntentEnvelope@v1": ExecutionIntentEnvelopeV1;
	"HttpExecutionIntent@v1": HttpExecutionIntentV1;
	"JsonRpcExecutionIntent@v1": JsonRpcExecutionIntentV1;
	"ProcessExecutionIntent@v1": ProcessExecutionIntentV1;
	"ExecutionRoute@v1": ExecutionRouteV1;
	"ExecutionOutcome@v1": ExecutionOutcomeV1;
	"ExecutionEventRecord@v1": ExecutionEventRecordV1;
	"BoundarySessionDescriptor@v1": BoundarySessionDescriptorV1;
	"CCFAgentConfiguration@v1": CCFAgentConfigurationV1;
}
