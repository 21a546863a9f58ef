import type { JsonObject, JsonValue } from "../contract/index.ts";
import type { MessageFact } from "./facts.ts";

type Side = "runner" | "adapter";

/** How the messages of a protocol hang together. */
interface Protocol {
	/** Who sends a message; null where its type does not say. */
	side(message: JsonObject): Side | null;
	/** The id of the message that it answers; null where it answers none. */
	answered(message: JsonObject): string | null;
	/** True where an answer has the id of what it answers. */
	readonly sharesIds: boolean;
}

const sides: Readonly<Record<string, Side>> = {
	hello: "runner",
	hello_ack: "adapter",
	capabilities: "adapter",
	capabilities_ack: "runner",
	invoke: "runner",
	result: "adapter",
	progress: "adapter",
	cancel: "runner",
};

const byOk: Protocol = {
	side: ({ ok }) => (ok === undefined ? "runner" : "adapter"),
	answered: ({ id, ok }) => (ok === undefined ? null : String(id)),
	sharesIds: true,
};

/** The protocol of a conversation, by the kind of its transcript. */
const protocols: Readonly<Record<string, Protocol>> = {
	IpcTranscript: {
		side: ({ type }) => sides[String(type)] ?? null,
		answered: ({ replyTo }) => (typeof replyTo === "string" ? replyTo : null),
		sharesIds: false,
	},
	M2IpcTranscript: byOk,
	AdapterIpcTranscript: byOk,
};

/**
 * How each message of a conversation stands to the others: who sends it, which one it answers, which ones answer it. The
 * rules would have to look for each of them among all others.
 */
export function messageFacts(kind: string, contract: JsonValue): MessageFact[] | null {
	const protocol = protocols[kind];
	if (protocol === undefined) {
		return null;
	}
	const facts: MessageFact[] = [];
	// The latest message of each side with an id, and the first of all.
	const latest = new Map<string, number>();
	const first = new Map<string, number>();
	const messages = (contract as { readonly messages: readonly JsonObject[] }).messages;
	for (const [i, message] of messages.entries()) {
		const id = String(message.id);
		const answered = protocol.answered(message);
		// What either side may send comes from the one that it does not answer.
		const side = protocol.side(message) ?? otherThan(answered, latest);
		const request =
			answered === null ? undefined : latest.get(key(side === "adapter" ? "runner" : "adapter", answered));
		const own = protocol.sharesIds ? key(side, id) : id;
		const repeats = first.get(own);
		facts.push({
			side,
			answers: [],
			...(request === undefined ? {} : { request }),
			...(repeats === undefined ? {} : { repeats }),
		});
		if (request !== undefined) {
			facts[request]?.answers.push(i);
		}
		latest.set(key(side, id), i);
		if (repeats === undefined) {
			first.set(own, i);
		}
	}
	return facts;
}

function otherThan(answered: string | null, latest: ReadonlyMap<string, number>): Side {
	return answered !== null && latest.has(key("adapter", answered)) && !latest.has(key("runner", answered))
		? "runner"
		: "adapter";
}

function key(side: Side, id: string): string {
	return `${side} ${id}`;
}
