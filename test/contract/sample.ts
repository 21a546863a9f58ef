import {
	type ContractDocument,
	type JsonValue,
	type Reading,
	type Refusal,
	read,
} from "../../src/contract/index.ts";

export function bytesOf(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

export function readText(name: string, text: string): readonly Reading[] {
	return read({ name, bytes: bytesOf(text) });
}

/** The only document of a text; fails where it is refused. */
export function documentOf(name: string, text: string): ContractDocument {
	const [reading, ...others] = readText(name, text);
	if (reading?.kind !== "document" || others.length > 0) throw new Error(`not one document: ${text}`);
	return reading.document;
}

/** What each refusal of a text says, as `code line:column-line:column pointer`. */
export function refusalsOf(name: string, text: string): string[] {
	return readText(name, text).flatMap((reading) =>
		reading.kind === "refused" ? reading.refusals.map(inShort) : [],
	);
}

export function inShort({ code, at, range }: Refusal): string {
	const place = range && ` ${range.line}:${range.column}-${range.endLine}:${range.endColumn}`;
	return `${code}${place ?? ""}${at.pointer && ` ${at.pointer}`}${at.key ? " key" : ""}`;
}

/** The piece of the file that `locate` names. */
export function pieceAt(document: ContractDocument, pointer: string, start?: number, end?: number): string {
	const part = start === undefined || end === undefined ? {} : { start, end };
	return cut(document, document.locate({ pointer, ...part }));
}

export function keyAt(document: ContractDocument, pointer: string): string {
	return cut(document, document.locate({ pointer, key: true }));
}

function cut(document: ContractDocument, range: ReturnType<ContractDocument["locate"]>): string {
	if (range === undefined) throw new Error("no place");
	const { first, text } = document.lines;
	const lines = text.split(/(?<=\n)/);
	const offset = (line: number, column: number) => lines.slice(0, line - first).join("").length + column - 1;
	return text.slice(offset(range.line, range.column), offset(range.endLine, range.endColumn));
}

const digest = "7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069";

/** The two examples of contracts.md 1.2. */
export const good = {
	"v0.1": {
		api_version: "workstation-contracts.socios.io/v0.1",
		kind: "WorkstationContract",
		metadata: { id: "docs-lane", labels: { "sourceos.agent_machine": "true" } },
		spec: {
			lanes: [
				{
					name: "docs",
					backend: { type: "container", container: { image: `registry.example/docs@sha256:${digest}` } },
					steps: [{ name: "plan", run: "sourceosctl agent-machine mounts plan --dev-root ~/dev/docs" }],
					evidence: { emit: ["agent-machine.mount.plan", "agent-machine.mount.evidence"] },
				},
			],
		},
	},
	"v0.2": {
		api_version: "workstation-contracts.socios.io/v0.2",
		kind: "WorkstationContract",
		metadata: { id: "nix-stage" },
		spec: {
			host_platform: "generic-linux",
			lanes: [
				{
					name: "stage-then-promote",
					backend: {
						type: "nix",
						nix: { flake: "github:acme/host", installable: ".#workstation", lock_ref: "flake.lock" },
					},
					prerequisites: { snapshot_capable: true },
					stage: {
						environment: "vm",
						candidate: "bundle:workstation-42",
						smokeRef: "bundle:workstation-42/smoke",
					},
					mounts: [
						{ source: "/srv/config", target: "/mnt/config", readOnly: true, class: "immutable_input" },
					],
					promotion: { requiresStagePass: true, requiresHumanApproval: true, rollbackStrategy: "snapshot" },
					evidence: { emit: ["stage", "promote", "rollback"] },
				},
			],
		},
	},
} as const satisfies Record<string, JsonValue>;

/** A copy with one value set (or, with undefined, removed) at a path such as `spec.lanes.0.name`. */
export function changed(value: JsonValue, path: string, to: JsonValue | undefined): JsonValue {
	const copy = structuredClone(value) as JsonValue;
	const steps = path.split(".");
	const last = steps.pop() ?? "";
	let owner = copy as Record<string, JsonValue>;
	for (const step of steps) owner = owner[step] as Record<string, JsonValue>;
	if (to === undefined) delete owner[last];
	else owner[last] = to;
	return copy;
}
