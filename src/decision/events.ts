import type { AgentMachineMountEvidence, Decision, OfficeArtifactEvidence } from "../documents.generated.ts";
import type { Derived, Facts } from "../facts/index.ts";
import type { At } from "../place.ts";
import type { Finding } from "../policy/index.ts";
import { mask } from "../secrets.ts";
import { sha256 } from "../sha256.ts";
import type { Outcome } from "./decision.ts";
import { type Redact, redacted } from "./redaction.ts";

export type Event = Decision["events"][number];
type Path = Facts["paths"][number];
type Command = Facts["commands"][number];
type Lane = Facts["lanes"][number];
type Mount = AgentMachineMountEvidence["mounts"][number];

/**
 * The evidence that the gate itself can give when it decides: the decision, the mounts that are planned or refused, the
 * office work that is planned or blocked. Nothing here has happened yet.
 */
export function eventsOf(decision: Decision, outcome: Outcome, redact: Redact): Event[] {
	// Of the decision, which is redacted already.
	const own = decisionEvent(decision);
	if (outcome.kind !== "evaluated") {
		return [own];
	}
	const events: Event[] = [];
	const { derived, evaluation } = outcome;
	const isWaived = ({ code, at }: Finding): boolean =>
		decision.reasons.some(
			(reason) => reason.code === code && reason.pointer === at.pointer && reason.waiver !== null,
		);
	const denials = evaluation.findings.filter((finding) => finding.severity === "deny" && !isWaived(finding));
	for (const lane of derived.facts.lanes) {
		events.push(...mountEvents(decision, derived, lane, denials));
		events.push(...officeEvents(decision, derived, lane, denials));
	}
	return [own, ...events.map((item) => withoutPrivate(item, redact))];
}

/** What the contract's author wrote; all else in an event is the gate's own and of a form. */
const written: ReadonlySet<string> = new Set([
	"workspaceId",
	"mountPolicyRef",
	"hostPathRef",
	"agentPath",
	"pathRef",
	"workroomId",
	"artifactId",
	"storageRef",
	"sourceRefs",
]);

/** Redacts what an event says, and says how many texts that took. */
function withoutPrivate(event: Event, redact: Redact): Event {
	let masked = 0;
	const counted: Redact = (text) => {
		const rest = redact(text);
		masked += Math.max(0, rest.split(mask).length - text.split(mask).length);
		return rest;
	};
	const { redactionSummary, ...said } = event.data as { redactionSummary?: object };
	const data = redactedIn(said, counted);
	const summary = { ...redactionSummary, secretLikeValuesRedacted: masked };
	return {
		...event,
		subject: redact(event.subject),
		data: redactionSummary === undefined ? data : { ...data, redactionSummary: summary },
	};
}

/** A copy in which the members that an author wrote are redacted, however deep. */
function redactedIn<T extends object>(value: T, redact: Redact): T {
	const copy = Object.entries(value).map(([name, item]) => {
		if (written.has(name)) {
			return [name, redacted(item, redact)];
		}
		const isList = Array.isArray(item);
		return [name, isList ? item.map((one) => redactedIn(one, redact)) : item];
	});
	return Object.fromEntries(copy) as T;
}

/** The denial of a path: it stands at the path's place and is about what is written there. */
function denialOf(path: Path, place: At | undefined, denials: readonly Finding[]): Finding | undefined {
	return denials.find(
		({ at, meaning }) =>
			at.pointer === place?.pointer && at.start === place.start && meaning?.written === path.text,
	);
}

/** Whether a place lies within another, such as that of a command's own words. */
function isWithin(place: At | undefined, whole: At | undefined): boolean {
	if (place === undefined || whole === undefined) {
		return false;
	}
	const { pointer, start = 0, end = 0 } = whole;
	return place.pointer === pointer && (place.start ?? -1) >= start && (place.end ?? -1) <= end;
}

/** `lane` is the lane's index, since two can bear one name. */
function event(
	decision: Decision,
	type: string,
	subject: string,
	data: Event["data"],
	lane: number | null = null,
): Event {
	const id = sha256(JSON.stringify([decision.id, type, subject, lane]));
	return {
		specversion: "1.0",
		id: id.slice(0, 32),
		source: "urn:gatehouse:gate",
		type,
		subject,
		time: decision.context.time,
		datacontenttype: "application/json",
		data,
	};
}

/** What the decision says about itself, without what it would only repeat. */
export function decisionEvent(decision: Decision): Event {
	const { id, allow, outcome, contract, policy } = decision;
	const codes = [...new Set(decision.reasons.map((reason) => reason.code))].sort();
	return event(decision, "gatehouse.decision", contract.id ?? contract.sha256, {
		decisionId: id,
		allow,
		outcome,
		contract,
		policy,
		reasonCodes: codes,
	});
}

function mountEvents(
	decision: Decision,
	{ facts, places }: Derived,
	lane: Lane,
	denials: readonly Finding[],
): Event[] {
	const mounts: Mount[] = [];
	const deniedAttempts: NonNullable<AgentMachineMountEvidence["deniedAttempts"]> = [];
	for (const path of facts.paths) {
		if (path.lane !== lane.index || path.role !== "mount") {
			continue;
		}
		const denial = denialOf(path, places[path.at], denials);
		if (denial !== undefined) {
			deniedAttempts.push({ pathRef: pathRefOf(path), reason: denial.code, severity: "deny" });
			continue;
		}
		mounts.push(mountOf(path, mounts.length));
	}
	if (mounts.length === 0) {
		// The document has at least one mount; where all are refused, the decision alone says so.
		return [];
	}
	const data: AgentMachineMountEvidence = {
		kind: "AgentMachineMountEvidence",
		capturedAt: decision.context.time,
		workspaceId: decision.contract.id ?? decision.contract.sha256,
		executor: "gatehouse",
		backendIntent: "agent-machine",
		localDataPlaneRef: "urn:gatehouse:local-data-plane:not-stated",
		mountPolicyRef: decision.policy.mountPolicy.id,
		storageBackend: lane.backend === "container" ? "podman-bind" : "native-bind",
		policyHash: decision.policy.sha256,
		mounts,
		...(deniedAttempts.length === 0 ? {} : { deniedAttempts }),
		redactionSummary: { hostUserRedacted: true },
	};
	return [event(decision, "agent-machine.mount.evidence", lane.name, { ...data }, lane.index)];
}

/** What the classes of `mounts[]` are in the words of the evidence. */
const pathClasses: Readonly<Record<string, Mount["pathClass"]>> = {
	code: "code",
	documents: "documents",
	downloads: "downloads",
	immutable_input: "artifacts",
	audit_evidence: "artifacts",
	mutable_state: "cache",
	substrate_sensitive: "app-bridge",
};

function mountOf(path: Path, index: number): Mount {
	return {
		mountId: `mount-${index}`,
		pathClass: pathClasses[path.class ?? ""] ?? "artifacts",
		hostPathRef: pathRefOf(path),
		agentPath: path.target ?? "",
		accessMode: accessOf(path.access),
		secretsProhibited: true,
		directExecutionAllowed: false,
	};
}

function accessOf(access: string | undefined): Mount["accessMode"] {
	return access === "read-write" || access === "browser-read-write-agent-read-only" ? access : "read-only";
}

/** A host path without its user: `$HOME/…`. */
function pathRefOf(path: Path): string {
	if (path.base === "home") {
		return ["$HOME", ...path.segments].join("/");
	}
	return path.shown;
}

type Artifact = Pick<OfficeArtifactEvidence, "artifactType" | "format">;

function officeEvents(
	decision: Decision,
	{ facts, places }: Derived,
	lane: Lane,
	denials: readonly Finding[],
): Event[] {
	const commands = facts.commands.filter(
		(command) => command.lane === lane.index && command.governed?.activities.includes("office"),
	);
	return commands.flatMap((command, i) => {
		const artifact = artifactOf(command);
		const operation = operationOf(command);
		if (artifact === null || operation === null) {
			return [];
		}
		const whole = places[command.at];
		const blocked = denials.some(({ at }) => isWithin(at, whole));
		const paths = facts.paths.filter((path) => isWithin(places[path.at], whole));
		const sources = paths.filter((path) => path.role === "read").map(pathRefOf);
		const root = paths.find((path) => path.role === "write");
		const workroom = optionOf(command, "--workroom-id");
		const data: OfficeArtifactEvidence = {
			kind: "OfficeArtifactEvidence",
			capturedAt: decision.context.time,
			workroomId: workroom ?? "workroom-local-default",
			artifactId: `${lane.name}/${command.step}/${i}`,
			...artifact,
			operation,
			status: blocked ? "blocked" : "planned",
			storageRef: root === undefined ? (sources[0] ?? "not-stated") : pathRefOf(root),
			...(sources.length === 0 ? {} : { sourceRefs: sources }),
			policyHash: decision.policy.sha256,
			redactionSummary: { hostUserRedacted: true },
		};
		const subject = `${lane.name}/${command.step}/${i}`;
		return [event(decision, "office.artifact.evidence", subject, { ...data }, lane.index)];
	});
}

function optionOf(command: Command, name: string): string | null {
	const given = command.governed?.options.find((option) => option.name === name && option.effective);
	return given?.value ?? null;
}

/** What the command does; a generation or conversion that only plans is a plan. */
function operationOf(command: Command): OfficeArtifactEvidence["operation"] | null {
	switch (command.governed?.command) {
		case "office plan":
			return "plan";
		case "office generate":
			return command.governed.acts ? "generate" : "plan";
		case "office convert":
			return command.governed.acts ? "convert" : "plan";
		case "office inspect":
		case "office validate":
			return "inspect";
		default:
			return null;
	}
}

const typeOfFormat: ReadonlyMap<string, Artifact["artifactType"]> = new Map(
	Object.entries({
		docx: "document",
		odt: "document",
		md: "document",
		txt: "document",
		json: "document",
		pdf: "pdf",
		xlsx: "spreadsheet",
		ods: "spreadsheet",
		csv: "spreadsheet",
		pptx: "slide-deck",
		odp: "slide-deck",
		eml: "mail-draft",
		ics: "calendar-item",
		png: "media-asset",
		jpg: "media-asset",
		wav: "media-asset",
		m4a: "media-asset",
	} as const),
);

/** Type and format of the artifact, from the options or the file's name; null where neither tells one of the known. */
function artifactOf(command: Command): Artifact | null {
	const name = command.governed?.operands.at(-1)?.value ?? "";
	const extension = name.slice(name.lastIndexOf(".") + 1);
	const generated = command.governed?.command !== "office inspect" ? "docx" : "";
	const format = optionOf(command, "--to") ?? optionOf(command, "--format") ?? (extension || generated);
	const artifactType = typeOfFormat.get(format.toLowerCase());
	if (artifactType === undefined) {
		return null;
	}
	return { artifactType, format: format.toLowerCase() as Artifact["format"] };
}
