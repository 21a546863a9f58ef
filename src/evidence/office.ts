import type { Decision, OfficeArtifactEvidence } from "../documents.generated.ts";
import { type Delivered, isAbout } from "./events.ts";

/** What the evidence of office work says against the work that was planned. */
export function office(event: Delivered, decision: Decision): readonly string[] {
	if (event.type !== "office.artifact.evidence" || event.data === null) {
		return [];
	}
	const made = event.data as unknown as OfficeArtifactEvidence;
	const all = decision.events.filter(({ type }) => type === event.type);
	const plans = plansFor(event, made, all).map(({ data }) => data as unknown as OfficeArtifactEvidence);
	if (plans.length === 0) {
		const owed = decision.evidence.required.some(
			({ type, scope }) => type === event.type && (event.subject === null || isAbout(event, scope.name)),
		);
		return owed || !hasActed(made)
			? []
			: [`the plan has no office work in \`${event.subject ?? "any lane"}\``];
	}
	const faults = plans.map((plan) => against(made, plan));
	return faults.every((fault) => fault !== null) ? faults.slice(0, 1) : [];
}

type Plan = Decision["events"][number];

/** The plan of this very work; where the event names only its lane, any of the lane's, and of no lane any at all. */
function plansFor(
	event: Delivered,
	{ artifactId }: OfficeArtifactEvidence,
	all: readonly Plan[],
): readonly Plan[] {
	const { subject } = event;
	const near = all.filter((plan) => subject === null || `${plan.subject}/`.startsWith(`${subject}/`));
	const own = near.filter((plan) => plan.subject === subject || plan.data.artifactId === artifactId);
	return own.length > 0 ? own : near;
}

function against(made: OfficeArtifactEvidence, plan: OfficeArtifactEvidence): string | null {
	if (plan.status === "blocked") {
		return made.status === "blocked"
			? null
			: `\`${plan.artifactId}\` was blocked, and came to \`${made.status}\``;
	}
	if (plan.operation === "plan") {
		return hasActed(made)
			? `\`${plan.artifactId}\` was planned as a dry run, and executed as \`${made.operation}\``
			: null;
	}
	return made.operation === "plan" || made.operation === plan.operation
		? null
		: `\`${plan.artifactId}\` was planned as \`${plan.operation}\`, and executed as \`${made.operation}\``;
}

/** Whether anything was done, with success or without, whatever the event calls it. */
function hasActed({ operation, status, conversion, sideEffects }: OfficeArtifactEvidence): boolean {
	const { emailSent, externalPublished, calendarModified } = sideEffects ?? {};
	const hadEffects = emailSent === true || externalPublished === true || calendarModified === true;
	const isOnlySaid = operation === "plan" || status === "planned" || status === "blocked";
	return hadEffects || conversion?.executed === true || !isOnlySaid;
}
