import schema from "../../../schemas/ipc-transcript.v0.schema.json" with { type: "json" };
import { isObject, type JsonObject, type JsonValue, read, validate } from "../../contract/index.ts";

export const protocol = "ipc.v0";

/** A message of IPC v0. */
export interface Message {
	readonly v: typeof protocol;
	readonly id: string;
	/** When it was sent, RFC 3339. */
	readonly ts: string;
	readonly type: string;
	readonly payload: JsonObject;
	/** The id of the message that it answers. */
	readonly replyTo?: string;
}

/** What a line turns out to be. */
export type Reading =
	| { readonly kind: "message"; readonly message: Message }
	| { readonly kind: "empty" }
	/** A message of another protocol, or of another version. */
	| { readonly kind: "foreign"; readonly got: JsonValue }
	/** JSON, and no message. */
	| { readonly kind: "malformed"; readonly why: string; readonly id: string | null }
	/** No JSON that every reader understands alike. */
	| { readonly kind: "garbage"; readonly why: string };

/** A contract within a message may be as deep as the deepest that is read, and is judged by its own limit. */
const maxDepth = 500;

/** Reads a line as strictly as contracts are read. The version is looked at before all else. */
export function readMessage(bytes: Uint8Array): Reading {
	if (bytes.every(isBlank)) {
		return { kind: "empty" };
	}
	const [reading] = read({ name: "line", bytes, syntax: "json" }, { maxBytes: bytes.length, maxDepth });
	if (reading?.kind !== "document") {
		const [refusal] = reading?.refusals ?? [];
		const place = refusal?.range === undefined ? "" : ` (column ${refusal.range.column})`;
		return { kind: "garbage", why: `${refusal?.message ?? "it cannot be read"}${place}` };
	}
	const { value } = reading.document;
	if (!isObject(value)) {
		return { kind: "malformed", why: "a message is an object", id: null };
	}
	if (value.v !== protocol) {
		return { kind: "foreign", got: value.v ?? null };
	}
	const fault = faultIn(value);
	if (fault !== null) {
		const { id } = value;
		return { kind: "malformed", why: fault, id: typeof id === "string" && id.length >= 8 ? id : null };
	}
	return { kind: "message", message: value as unknown as Message };
}

/** A message is sound where a transcript of it alone is. */
function faultIn(value: JsonObject): string | null {
	const [fault] = validate({ transcript: "ipc/v0", messages: [value] }, { schema });
	if (fault === undefined) {
		return null;
	}
	const pointer = fault.at.pointer.replace("/messages/0", "");
	const message = fault.message.replace("`messages[0]`", "it");
	return pointer === "" ? message : `${message} (at \`${pointer}\`)`;
}

function isBlank(byte: number): boolean {
	return byte === 0x20 || byte === 0x09 || byte === 0x0d;
}

/** Makes the messages of one side: ids and times are its own. */
export type Stamp = (type: string, payload: object, replyTo?: string) => Message;

export function stampWith(id: () => string, now: () => string): Stamp {
	return (type, payload, replyTo) => ({
		v: protocol,
		id: id(),
		ts: now(),
		type,
		payload: payload as JsonObject,
		...(replyTo === undefined ? {} : { replyTo }),
	});
}

/** A message as a line, without its line feed. */
export function lineOf({ v, id, ts, type, payload, replyTo }: Message): string {
	return JSON.stringify({ v, id, ts, type, payload, ...(replyTo === undefined ? {} : { replyTo }) });
}
