import mountSchema from "../../schemas/agent-machine-mount-evidence.v0.1.schema.json" with { type: "json" };
import officeSchema from "../../schemas/office-artifact-evidence.v0.1.schema.json" with { type: "json" };
import { validate } from "../contract/index.ts";
import type { AgentMachineMountEvidence, Decision, OfficeArtifactEvidence } from "../documents.generated.ts";
import { readInstant } from "../instant.ts";
import type { Delivered } from "./events.ts";

/** What an event says against the plan that was decided on, one sentence each. */
type Check = (event: Delivered, decision: Decision) => readonly string[];

/** Everything that an event can contradict. */
const checks: readonly Check[] = [denial, payload, policyHash, time, mounts, images, office];

export function contradictionsOf(event: Delivered, decision: Decision): readonly string[] {
	return checks.flatMap((check) => check(event, decision));
}

/** The lane that an event is about: its subject is the lane's name, or begins with it. */
export function isAbout({ subject }: Delivered, lane: string): boolean {
	return subject === lane || subject?.startsWith(`${lane}/`) === true;
}

function denial(event: Delivered, { allow }: Decision): readonly string[] {
	return allow ? [] : [`the run was denied, and \`${event.type}\` tells of it`];
}

const schemas: Readonly<Record<string, Parameters<typeof validate>[1]>> = {
	"agent-machine.mount.evidence": { schema: mountSchema },
	"office.artifact.evidence": { schema: officeSchema },
};

function payload({ type, data }: Delivered): readonly string[] {
	const kind = Object.hasOwn(schemas, type) ? schemas[type] : undefined;
	return kind === undefined
		? []
		: validate(data, kind).map(({ at, message }) => `${message} (at \`${at.pointer}\`)`);
}

function policyHash({ data }: Delivered, { policy }: Decision): readonly string[] {
	const { policyHash: hash } = data;
	return typeof hash !== "string" || hash === policy.sha256
		? []
		: [`it was made under the policy \`${hash}\`, and the decision under \`${policy.sha256}\``];
}

function time(event: Delivered, { context }: Decision): readonly string[] {
	const [happened, decided] = [
		event.time === null ? null : readInstant(event.time),
		readInstant(context.time),
	];
	return happened !== null && decided !== null && happened < decided
		? [`it happened at ${event.time}, before the decision at ${context.time}`]
		: [];
}

/** The plan's own events of a type, which the decision carries. */
function planned<T>({ events }: Decision, type: string, event: Delivered): readonly T[] {
	return events
		.filter((plan) => plan.type === type && isAbout(event, plan.subject))
		.map(({ data }) => data as T);
}

const accessOrder = ["read-only", "browser-read-write-agent-read-only", "read-write"];

function mounts(event: Delivered, decision: Decision): readonly string[] {
	const type = "agent-machine.mount.evidence";
	if (event.type !== type || !Array.isArray(event.data.mounts)) {
		return [];
	}
	const plans = planned<AgentMachineMountEvidence>(decision, type, event);
	const allowed = plans.flatMap((plan) => plan.mounts);
	const made = event.data as unknown as AgentMachineMountEvidence;
	return [
		...policyRef(made, plans),
		...made.mounts.flatMap((mount) => {
			const root = allowed.find(({ hostPathRef }) => hostPathRef === mount.hostPathRef);
			if (root === undefined) {
				return [`\`${mount.hostPathRef}\` was mounted, which the plan does not mount`];
			}
			const wider = accessOrder.indexOf(mount.accessMode) > accessOrder.indexOf(root.accessMode);
			const moved = mount.agentPath !== root.agentPath;
			return [
				...(wider
					? [`\`${mount.hostPathRef}\` was mounted ${mount.accessMode}, and planned ${root.accessMode}`]
					: []),
				...(moved
					? [
							`\`${mount.hostPathRef}\` was mounted at \`${mount.agentPath}\`, and planned at \`${root.agentPath}\``,
						]
					: []),
			];
		}),
	];
}

function policyRef(
	made: AgentMachineMountEvidence,
	plans: readonly AgentMachineMountEvidence[],
): readonly string[] {
	const other = plans.find(({ mountPolicyRef }) => mountPolicyRef !== made.mountPolicyRef);
	return other === undefined
		? []
		: [
				`it names the mount policy \`${made.mountPolicyRef}\`, and the plan was judged by \`${other.mountPolicyRef}\``,
			];
}

const digestForm = /sha256:[a-f0-9]{64}/;
const imageFields = new Set([
	"image",
	"imageRef",
	"imageDigest",
	"image_digest",
	"container_digest",
	"containerDigest",
]);

function images(event: Delivered, { evidence }: Decision): readonly string[] {
	const plans = evidence.images.filter(({ name }) => event.subject === null || isAbout(event, name));
	const digests = plans.flatMap(({ image }) => digestForm.exec(image)?.[0] ?? []);
	if (digests.length === 0) {
		return [];
	}
	const run = imagesIn(event.data, event.type === "container.digest");
	return run
		.filter((digest) => !digests.includes(digest))
		.map((digest) => `it ran the image \`${digest}\`, and \`${digests.join("`, `")}\` was planned`);
}

/** Digests of images anywhere in a payload, by the names of the fields that hold them. */
function imagesIn(value: unknown, isDigest: boolean): readonly string[] {
	if (typeof value !== "object" || value === null) {
		return [];
	}
	return Object.entries(value).flatMap(([name, item]) => {
		const named = imageFields.has(name) || (isDigest && name === "digest");
		return typeof item === "string" && named ? (digestForm.exec(item)?.[0] ?? []) : imagesIn(item, isDigest);
	});
}

function office(event: Delivered, decision: Decision): readonly string[] {
	const type = "office.artifact.evidence";
	if (event.type !== type) {
		return [];
	}
	const made = event.data as unknown as OfficeArtifactEvidence;
	const plans = decision.events
		.filter((plan) => plan.type === type && plan.subject === event.subject)
		.map(({ data }) => data as unknown as OfficeArtifactEvidence);
	const acted =
		made.operation !== "plan" && (made.status === "success" || made.conversion?.executed === true);
	return plans.flatMap((plan) => {
		if (plan.status === "blocked" && made.status !== "blocked") {
			return [`\`${plan.artifactId}\` was blocked, and came to \`${made.status}\``];
		}
		if (plan.operation === "plan" && acted) {
			return [`\`${plan.artifactId}\` was planned as a dry run, and executed as \`${made.operation}\``];
		}
		return plan.operation !== "plan" && made.operation !== "plan" && plan.operation !== made.operation
			? [`\`${plan.artifactId}\` was planned as \`${plan.operation}\`, and executed as \`${made.operation}\``]
			: [];
	});
}
