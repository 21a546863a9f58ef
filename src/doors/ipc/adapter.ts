import type { JsonObject } from "../../contract/index.ts";
import { type Message, protocol, type Reading, readMessage, type Stamp } from "./envelope.ts";
import { type ErrorPayload, errorPayload, type IpcErrorCode } from "./errors.ts";
import type { Line } from "./lines.ts";

/** What an adapter says that it can do, as the message `capabilities` has it. */
export interface Capabilities {
	readonly adapter: { readonly name: string; readonly version: string };
	readonly capabilities: readonly {
		readonly name: string;
		readonly sideEffects: "none" | "filesystem" | "network" | "mutable_state";
		readonly timeouts: { readonly defaultMs: number };
		readonly inputSchema?: object;
		readonly outputSchema?: object;
	}[];
}

/** How far a conversation has come. */
export interface Session {
	readonly stage: "silent" | "greeted" | "agreed" | "over";
	/** The id of our `capabilities`, once they are sent. */
	readonly offer: string | null;
	/** The operations that the runner has accepted. */
	readonly accepted: readonly string[];
	/** The ids of invocations that have no answer yet. */
	readonly open: readonly string[];
	/** The ids of the last invocations, answered or not: one that comes again would have answers that nobody can tell apart. */
	readonly recent: readonly string[];
}

export const silence: Session = { stage: "silent", offer: null, accepted: [], open: [], recent: [] };

/** So many ids are remembered, whatever a conversation lasts. */
const mostRemembered = 1024;

export interface Invocation {
	/** The id of the message that asks. */
	readonly id: string;
	readonly op: string;
	readonly args: JsonObject;
	readonly timeoutMs: number;
}

/** How an operation ended. */
export type Outcome =
	| { readonly ok: true; readonly data: object }
	| { readonly ok: false; readonly error: ErrorPayload };

/** What befalls an adapter. */
export type Happening =
	| { readonly kind: "line"; readonly line: Line }
	| { readonly kind: "progress"; readonly invocation: string; readonly payload: object }
	| { readonly kind: "ended"; readonly invocation: string; readonly outcome: Outcome };

/** What it is to do then, in this order. */
export type Effect =
	| Sending
	| { readonly kind: "start"; readonly invocation: Invocation }
	| { readonly kind: "cancel"; readonly invocation: string }
	/** Not another word. */
	| { readonly kind: "leave" };

interface Sending {
	readonly kind: "send";
	readonly message: Message;
}

export interface Step {
	readonly session: Session;
	readonly effects: readonly Effect[];
}

/** One side of a conversation by its rules: what happens goes in, what is to be said and done comes out. */
export function advance(session: Session, happening: Happening, offer: Capabilities, stamp: Stamp): Step {
	const say: Say = (type, payload, replyTo) => ({
		kind: "send",
		message: stamp(type, payload, replyTo),
	});
	switch (happening.kind) {
		case "line":
			return hear(session, readingOf(happening.line), offer, say);
		case "progress": {
			const { invocation, payload } = happening;
			const isAwaited = session.open.includes(invocation);
			return { session, effects: isAwaited ? [say("progress", payload, invocation)] : [] };
		}
		case "ended": {
			const { invocation, outcome } = happening;
			if (!session.open.includes(invocation)) {
				return { session, effects: [] };
			}
			const open = session.open.filter((id) => id !== invocation);
			const answer = outcome.ok
				? say("result", outcome, invocation)
				: say("error", outcome.error, invocation);
			return { session: { ...session, open }, effects: [answer] };
		}
		default:
			return happening satisfies never;
	}
}

type Say = (type: string, payload: object, replyTo?: string) => Sending;

function readingOf(line: Line): Reading {
	return line.kind === "line"
		? readMessage(line.bytes)
		: { kind: "garbage", why: `the line has ${line.length} bytes` };
}

function hear(session: Session, reading: Reading, offer: Capabilities, say: Say): Step {
	const refuse = (code: IpcErrorCode, message: string, replyTo?: string, details?: JsonObject): Step => ({
		session,
		effects: [say("error", errorPayload(code, message, details), replyTo)],
	});
	switch (reading.kind) {
		case "empty":
			return { session, effects: [] };
		case "garbage":
			return refuse("IPC_BAD_ENVELOPE", `the line cannot be read: ${reading.why}`);
		case "malformed":
			return refuse("IPC_BAD_ENVELOPE", `the line is no message: ${reading.why}`, reading.id ?? undefined);
		case "foreign": {
			const { effects } = refuse("IPC_PROTO_MISMATCH", `only \`${protocol}\` is spoken here`, undefined, {
				got: reading.got,
			});
			return leaving(session, effects);
		}
		case "message":
			return answer(session, reading.message, offer, say, refuse);
		default:
			return reading satisfies never;
	}
}

function leaving(session: Session, effects: readonly Effect[]): Step {
	return { session: { ...session, stage: "over", open: [] }, effects: [...effects, { kind: "leave" }] };
}

type Refuse = (code: IpcErrorCode, message: string, replyTo?: string, details?: JsonObject) => Step;

function answer(session: Session, message: Message, offer: Capabilities, say: Say, refuse: Refuse): Step {
	const { id, type } = message;
	switch (type) {
		case "hello":
			return greet(session, message, offer, say, refuse);
		case "capabilities_ack":
			return agree(session, message, offer, refuse);
		case "invoke":
			return begin(session, message, offer, refuse);
		case "cancel": {
			const target = message.payload.id;
			if (typeof target !== "string") {
				return refuse("IPC_BAD_ENVELOPE", "it names no invocation: the payload of `cancel` is `{id}`", id);
			}
			const isOpen = session.open.includes(target);
			// What has its answer already cannot be called off, and the two may have crossed.
			return { session, effects: isOpen ? [{ kind: "cancel", invocation: target }] : [] };
		}
		case "error":
			// Nobody answers an error with an error.
			return { session, effects: [] };
		default:
			return refuse("IPC_UNKNOWN_TYPE", "an adapter receives no messages of this type", id, { type });
	}
}

function greet(
	session: Session,
	{ id, payload }: Message,
	offer: Capabilities,
	say: Say,
	refuse: Refuse,
): Step {
	if (session.stage !== "silent") {
		return refuse("IPC_STATE", "a conversation has one `hello`", id);
	}
	const protocols = payload.protocols as readonly string[];
	if (!protocols.includes(protocol)) {
		const message = `only \`${protocol}\` is spoken here, and it is not among the protocols of the runner`;
		return leaving(session, refuse("IPC_PROTO_MISMATCH", message, id, { got: [...protocols] }).effects);
	}
	const chosen = say("hello_ack", { role: "adapter", selected: protocol }, id);
	const offered = say("capabilities", offer);
	return {
		session: { ...session, stage: "greeted", offer: offered.message.id },
		effects: [chosen, offered],
	};
}

function agree(
	session: Session,
	{ id, payload, replyTo }: Message,
	offer: Capabilities,
	refuse: Refuse,
): Step {
	if (session.stage !== "greeted" || replyTo !== session.offer) {
		return refuse("IPC_STATE", "it answers no `capabilities` that wait for an answer", id);
	}
	const accepted = payload.accepted as readonly string[];
	const unknown = accepted.filter((name) => offer.capabilities.every((offered) => offered.name !== name));
	if (unknown.length > 0) {
		return refuse("IPC_STATE", "it accepts what was not offered", id, { unknown });
	}
	return { session: { ...session, stage: "agreed", accepted }, effects: [] };
}

function begin(session: Session, { id, payload }: Message, offer: Capabilities, refuse: Refuse): Step {
	if (session.stage !== "agreed") {
		return refuse("IPC_STATE", "nothing is invoked before `hello` and `capabilities_ack`", id);
	}
	if (session.recent.includes(id)) {
		return refuse("IPC_BAD_ENVELOPE", "another invocation has this id", id);
	}
	const { op, args, timeoutMs } = payload as unknown as Invocation & { readonly timeoutMs?: number };
	const known = offer.capabilities.find(({ name }) => name === op);
	if (known === undefined) {
		return refuse("ADAPTER_NO_SUCH_OP", "there is no such operation", id, { op });
	}
	if (!session.accepted.includes(op)) {
		return refuse("IPC_STATE", "the operation was offered and not accepted", id, { op });
	}
	const invocation = { id, op, args, timeoutMs: timeoutMs ?? known.timeouts.defaultMs };
	const open = [...session.open, id];
	const recent = [...session.recent, id].slice(-mostRemembered);
	return { session: { ...session, open, recent }, effects: [{ kind: "start", invocation }] };
}
