import type { Decision } from "../documents.generated.ts";
import { contradictionsOf } from "./contradictions.ts";
import { type Delivered, type EventReading, isAbout, isSame } from "./events.ts";

type Duty = Decision["evidence"]["required"][number];

/** How a run's events stand to what its decision planned and asked for. */
export interface EvidenceCheck {
	/** Duties that were met, each with the events that meet it. */
	readonly delivered: readonly { readonly duty: Duty; readonly by: readonly string[] }[];
	readonly missing: readonly Duty[];
	readonly contradictions: readonly Contradiction[];
}

export interface Contradiction {
	/** The event that says it, by file and place in it. */
	readonly origin: string;
	readonly message: string;
}

/** What the gate itself says of a plan; it proves nothing about a run. */
const gateSource = "urn:gatehouse:gate";

/** Holds a run's events against the decision that it was allowed by. */
export function verifyEvidence(decision: Decision, readings: readonly EventReading[]): EvidenceCheck {
	const unread = readings.flatMap((reading) =>
		reading.kind === "none" ? [{ origin: reading.origin, message: reading.why }] : [],
	);
	const events = readings
		.flatMap((reading) => (reading.kind === "event" ? [reading.event] : []))
		.filter(({ source }) => source !== gateSource);
	const contradictions = [
		...unread,
		...namesakes(events),
		...events.flatMap((event) =>
			contradictionsOf(event, decision).map((message) => ({ origin: event.origin, message })),
		),
	];
	const broken = new Set(contradictions.map(({ origin }) => origin));
	const { required } = decision.evidence;
	const met = required.map((duty) => ({
		duty,
		by: events
			.filter((event) => !broken.has(event.origin) && meets(event, duty, required))
			.map(({ origin }) => origin),
	}));
	return {
		delivered: met.filter(({ by }) => by.length > 0),
		missing: met.filter(({ by }) => by.length === 0).map(({ duty }) => duty),
		contradictions,
	};
}

/** An event without a subject can only be meant for the one lane that owes it. */
function meets(event: Delivered, duty: Duty, required: readonly Duty[]): boolean {
	if (event.type !== duty.type || event.data === null) {
		return false;
	}
	const alone = required.filter(({ type }) => type === duty.type).length === 1;
	return event.subject === null ? alone : isAbout(event, duty.scope.name);
}

function namesakes(events: readonly Delivered[]): readonly Contradiction[] {
	const first = new Map<string, Delivered>();
	return events.flatMap((event) => {
		const name = JSON.stringify([event.source, event.id]);
		const known = first.get(name);
		if (known === undefined) {
			first.set(name, event);
			return [];
		}
		return isSame(known, event)
			? []
			: [{ origin: event.origin, message: `another event bears its id: ${known.origin}` }];
	});
}
