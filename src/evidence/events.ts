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
	readonly data: JsonObject;
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
	if (data === undefined || !isObject(data)) {
		return { kind: "none", origin, why: "it carries no object as `data`" };
	}
	const event = { origin, id, source, type, subject: textOr(subject), time: textOr(time), data };
	return { kind: "event", event };
}

/** The envelope names itself, what it is evidence of, and the request that it is about. */
function ofEnvelope(document: JsonObject, origin: string): EventReading {
	const { evidence_id: id, evidence_type: type, request_id: subject, emitted_at: time } = document;
	if (!isText(id) || !isText(type)) {
		return { kind: "none", origin, why: "it lacks `evidence_id` or `evidence_type`" };
	}
	const source = "urn:gatehouse:execution-plane";
	const event = { origin, id, source, type, subject: textOr(subject), time: textOr(time), data: document };
	return { kind: "event", event };
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
