import { isDeepStrictEqual } from "node:util";
import { isObject, type JsonObject, type JsonValue } from "../contract/index.ts";

/** An event that a run delivered, from whatever form it came in. */
export interface Delivered {
	/** Where it stands: the file, and which of its documents. */
	readonly origin: string;
	readonly id: string;
	readonly source: string;
	readonly type: string;
	/** What it is about: a lane, or a part of one. */
	readonly subject: string | null;
	/** When it happened, RFC 3339. */
	readonly time: string | null;
	/** Null where it carries no object. */
	readonly data: JsonObject | null;
	/** The policies that it says it was made under. */
	readonly policies: readonly string[];
}

/** Whether an event is about a lane: its subject is the lane's name, or begins with it. */
export function isAbout({ subject }: Pick<Delivered, "subject">, lane: string): boolean {
	return subject === lane || subject?.startsWith(`${lane}/`) === true;
}

export type EventReading =
	| { readonly kind: "event"; readonly event: Delivered }
	| { readonly kind: "none"; readonly origin: string; readonly why: string };

/**
 * The events in a document: a CloudEvents 1.0 event in JSON, a batch of them, or an evidence envelope of the execution
 * plane.
 */
export function readEvents(value: JsonValue, origin: string): readonly EventReading[] {
	if (Array.isArray(value)) {
		return value.flatMap((item, i) => readEvents(item, `${origin}[${i}]`));
	}
	if (typeof value !== "object" || value === null) {
		return [{ kind: "none", origin, why: "it is not an object" }];
	}
	const document = value as JsonObject;
	if (typeof document.evidence_type === "string" && document.contract_version === 1) {
		return [ofEnvelope(document, origin)];
	}
	return [ofCloudEvent(document, origin)];
}

function ofCloudEvent(document: JsonObject, origin: string): EventReading {
	const { specversion, id, source, type, subject, time, data } = document;
	if (specversion !== "1.0") {
		return { kind: "none", origin, why: "it is neither a CloudEvents 1.0 event nor an evidence envelope" };
	}
	if (!isText(id) || !isText(source) || !isText(type)) {
		return { kind: "none", origin, why: "it lacks one of `id`, `source` and `type`" };
	}
	const said = data !== undefined && isObject(data) ? data : null;
	const about = {
		subject: textOr(subject),
		time: textOr(time),
		data: said,
		policies: textsOf(said?.policyHash),
	};
	return { kind: "event", event: { origin, id, source, type, ...about } };
}

/** The envelope names itself, what it is evidence of and the lane that it ran in; what happened is its payload. */
function ofEnvelope(document: JsonObject, origin: string): EventReading {
	const { evidence_id: id, evidence_type: type, lane_id: lane, emitted_at: time, payload } = document;
	if (!isText(id) || !isText(type)) {
		return { kind: "none", origin, why: "it lacks `evidence_id` or `evidence_type`" };
	}
	const source = "urn:gatehouse:execution-plane";
	const data = payload !== undefined && isObject(payload) ? payload : null;
	// Its `policy_bundle_hash` is that of the sandbox's own policy, not of what decided.
	const policies = textsOf(data?.policyHash);
	return {
		kind: "event",
		event: { origin, id, source, type, subject: textOr(lane), time: textOr(time), data, policies },
	};
}

/** Two deliveries of one event are one; two events under one name are a contradiction. */
export function isSame(one: Delivered, other: Delivered): boolean {
	return one.type === other.type && one.subject === other.subject && isDeepStrictEqual(one.data, other.data);
}

function isText(value: JsonValue | undefined): value is string {
	return typeof value === "string" && value !== "";
}

function textOr(value: JsonValue | undefined): string | null {
	return typeof value === "string" ? value : null;
}

function textsOf(value: JsonValue | undefined): readonly string[] {
	return typeof value === "string" ? [value] : [];
}
