import { isObject, type JsonObject, type JsonValue, nearest, quote } from "../../contract/index.ts";
import { lineOf, type Message, protocol, readMessage, type Stamp } from "./envelope.ts";
import { type ErrorPayload, errorPayload, type IpcErrorCode } from "./errors.ts";
import type { Line } from "./lines.ts";

/** The other side of a conversation. */
export interface Peer {
	/** The next line; null at the end. */
	next(): Promise<Line | null>;
	send(line: string): void;
	/** Nothing more will be said. */
	close(): void;
}

/** What a runner wants done. */
export interface Errand {
	readonly op: string;
	readonly args: JsonObject;
	/** For the handshake, and again for the operation. */
	readonly timeoutMs: number;
	/** How long an adapter has to answer once it is called off. */
	readonly graceMs: number;
	/** Of the runner, as it tells the adapter. */
	readonly pid: number;
}

/** How an errand ended. */
export type Ending =
	/** With a result, whatever it says. */
	| { readonly kind: "result"; readonly result: JsonObject; readonly capabilities: JsonObject }
	/** With an error of the adapter. */
	| { readonly kind: "error"; readonly error: ErrorPayload }
	/** Without an answer. */
	| { readonly kind: "fault"; readonly fault: "adapter" | "protocol" | "timeout"; readonly message: string };

/** Unwinds a conversation that has an ending. */
class Ended extends Error {
	readonly ending: Ending;

	constructor(ending: Ending) {
		super(ending.kind);
		this.ending = ending;
	}
}

/** Runs an errand over a conversation. Every way in which the other side may behave comes to an ending, in time. */
export async function runErrand(
	peer: Peer,
	errand: Errand,
	stamp: Stamp,
	note: (text: string) => void,
): Promise<Ending> {
	try {
		return await new Runner(peer, errand, stamp, note).run();
	} catch (error) {
		if (error instanceof Ended) {
			return error.ending;
		}
		throw error;
	}
}

class Runner {
	readonly #peer: Peer;
	readonly #errand: Errand;
	readonly #stamp: Stamp;
	readonly #note: (text: string) => void;
	/** A line that was asked for and has not come yet. */
	#coming: Promise<Line | null> | null = null;
	#babble = 0;
	/** The ids of what was said, and of what was heard and counts. */
	readonly #said = new Set<string>();
	readonly #heard = new Set<string>();

	constructor(peer: Peer, errand: Errand, stamp: Stamp, note: (text: string) => void) {
		this.#peer = peer;
		this.#errand = errand;
		this.#stamp = stamp;
		this.#note = note;
	}

	async run(): Promise<Ending> {
		const capabilities = await this.#shakeHands();
		const { op, args, timeoutMs, graceMs } = this.#errand;
		const { id } = this.#say("invoke", { op, args, timeoutMs });
		let answer = await this.#answerTo(id, after(timeoutMs));
		if (answer === null) {
			this.#say("cancel", { id });
			answer = await this.#answerTo(id, after(graceMs));
		}
		if (answer === null) {
			return this.#giveUp("timeout", `it gives no answer within ${timeoutMs} ms`, "IPC_TIMEOUT");
		}
		await this.#hearOut(id);
		return endingOf(answer, capabilities);
	}

	/** Whoever answers twice has given no answer that can be relied on. */
	async #hearOut(id: string): Promise<void> {
		const { graceMs } = this.#errand;
		this.#peer.close();
		const deadline = after(graceMs);
		for (;;) {
			const line = await this.#nextLine(deadline);
			if (line === null || line === "late") {
				return;
			}
			const reading = line.kind === "line" ? readMessage(line.bytes) : null;
			if (reading?.kind === "message" && isAnswer(reading.message) && reading.message.replyTo === id) {
				throw new Ended({ kind: "fault", fault: "protocol", message: "it answers the invocation twice" });
			}
		}
	}

	async #shakeHands(): Promise<JsonObject> {
		const { op, timeoutMs, pid } = this.#errand;
		const deadline = after(timeoutMs);
		const hello = this.#say("hello", {
			role: "runner",
			protocols: [protocol],
			requestedCapabilities: [op],
			session: { pid },
		});
		const chosen = await this.#expect("hello_ack", deadline);
		if (chosen.replyTo !== hello.id || chosen.payload.selected !== protocol) {
			this.#giveUp("protocol", `its \`hello_ack\` does not select \`${protocol}\``, "IPC_PROTO_MISMATCH");
		}
		const offer = await this.#expect("capabilities", deadline);
		const offered = (offer.payload.capabilities as readonly JsonObject[]).map(({ name }) => String(name));
		if (!offered.includes(op)) {
			this.#say("capabilities_ack", { accepted: [] }, offer.id);
			throw new Ended({ kind: "fault", fault: "protocol", message: notOffered(op, offered) });
		}
		this.#say("capabilities_ack", { accepted: [op] }, offer.id);
		return offer.payload;
	}

	/** The next message, which must be of this type; an error in its place ends the conversation. */
	async #expect(type: string, deadline: bigint): Promise<Message> {
		const message = await this.#hear(deadline);
		if (message === null) {
			return this.#giveUp(
				"timeout",
				`it sends no \`${type}\` within ${this.#errand.timeoutMs} ms`,
				"IPC_TIMEOUT",
			);
		}
		if (message.type === "error") {
			throw new Ended({ kind: "error", error: errorOf(message) });
		}
		if (message.type !== type) {
			return this.#giveUp("protocol", `it sends ${quote(message.type)} in place of \`${type}\``, "IPC_STATE");
		}
		return this.#counted(message);
	}

	/** A message that something follows from: no other has its id, or nobody could tell which is meant. */
	#counted(message: Message): Message {
		const { id, type } = message;
		if (this.#said.has(id) || this.#heard.has(id)) {
			this.#giveUp("protocol", `its \`${type}\` has the id of an earlier message`, "IPC_BAD_ENVELOPE");
		}
		this.#heard.add(id);
		return message;
	}

	/** The result or error that answers a message; null where the time is over. Whatever else is said is let go. */
	async #answerTo(id: string, deadline: bigint): Promise<Message | null> {
		for (;;) {
			const message = await this.#hear(deadline);
			if (message === null) {
				return null;
			}
			const { type, replyTo, payload } = message;
			// An error that names no cause is about the conversation, as is one about the handshake.
			const isAboutUs = replyTo === undefined || this.#said.has(replyTo);
			if ((type === "result" && replyTo === id) || (type === "error" && isAboutUs)) {
				return this.#counted(message);
			}
			if (type === "progress" && replyTo === id) {
				this.#note(`progress: ${JSON.stringify(payload)}`);
			}
		}
	}

	/** The next message; null where the time is over. */
	async #hear(deadline: bigint): Promise<Message | null> {
		for (;;) {
			const line = await this.#nextLine(deadline);
			if (line === "late") {
				return null;
			}
			if (line === null) {
				throw new Ended({ kind: "fault", fault: "adapter", message: "it has ended without an answer" });
			}
			if (line.kind === "too-long") {
				return this.#giveUp("protocol", `it sends a line of ${line.length} bytes`, "IPC_BAD_ENVELOPE");
			}
			const reading = readMessage(line.bytes);
			switch (reading.kind) {
				case "message":
					return reading.message;
				case "empty":
					break;
				case "garbage":
					this.#babble += 1;
					if (this.#babble === 1) {
						this.#note(`the adapter writes what is no message to its standard output: ${reading.why}`);
					}
					break;
				case "foreign":
					return this.#giveUp("protocol", `it does not speak \`${protocol}\``, "IPC_PROTO_MISMATCH");
				case "malformed":
					return this.#giveUp("protocol", `it sends what is no message: ${reading.why}`, "IPC_BAD_ENVELOPE");
				default:
					reading satisfies never;
			}
		}
	}

	async #nextLine(deadline: bigint): Promise<Line | null | "late"> {
		const left = Number(deadline - process.hrtime.bigint()) / 1e6;
		if (left <= 0) {
			return "late";
		}
		this.#coming ??= this.#peer.next();
		let timer: NodeJS.Timeout | undefined;
		const late = new Promise<"late">((resolve) => {
			timer = setTimeout(() => resolve("late"), left);
		});
		try {
			const line = await Promise.race([this.#coming, late]);
			if (line !== "late") {
				this.#coming = null;
			}
			return line;
		} finally {
			clearTimeout(timer);
		}
	}

	#say(type: string, payload: object, replyTo?: string): Message {
		const message = this.#stamp(type, payload, replyTo);
		this.#said.add(message.id);
		this.#peer.send(lineOf(message));
		return message;
	}

	#giveUp(fault: (Ending & { readonly kind: "fault" })["fault"], message: string, code: IpcErrorCode): never {
		this.#say("error", errorPayload(code, message));
		throw new Ended({ kind: "fault", fault, message });
	}
}

function after(ms: number): bigint {
	return process.hrtime.bigint() + BigInt(ms) * 1_000_000n;
}

function endingOf(answer: Message, capabilities: JsonObject): Ending {
	return answer.type === "result"
		? { kind: "result", result: answer.payload, capabilities }
		: { kind: "error", error: errorOf(answer) };
}

function isAnswer({ type }: Message): boolean {
	return type === "result" || type === "error";
}

function errorOf({ payload }: Message): ErrorPayload {
	return payload as unknown as ErrorPayload;
}

function notOffered(op: string, offered: readonly string[]): string {
	const near = nearest(op, offered);
	const hint = near === undefined ? "" : `, perhaps ${quote(near)} is meant`;
	const list = offered.length === 0 ? "nothing" : offered.slice(0, 20).map(quote).join(", ");
	return `it does not offer ${quote(op)}${hint}; it offers ${list}`;
}

/** Operations that are asked for what may be: a result that does not tell is no leave. */
const deciding: ReadonlySet<string> = new Set(["contract.decide", "evidence.verify"]);

/** Whether a result says that what was asked for is done and, where it holds decisions, that all of them allow. */
export function isSuccess(op: string, { ok, data }: JsonObject): boolean {
	if (ok !== true || data === undefined || !isObject(data)) {
		return false;
	}
	const verdicts = verdictsOf(data);
	return verdicts.every((verdict) => verdict === true) && (verdicts.length > 0 || !deciding.has(op));
}

/** What data say of what may be: decisions are known by what they decide, whatever they call themselves. */
function verdictsOf(data: JsonObject): readonly (JsonValue | undefined)[] {
	const { kind, allow, satisfied, decisions } = data;
	return [
		...(kind === "Decision" || allow !== undefined ? [allow] : []),
		...(satisfied === undefined ? [] : [satisfied]),
		...(decisions === undefined ? [] : allowsOf(decisions)),
	];
}

/** Of each decision; whoever says to have decided, and on nothing, allows nothing. */
function allowsOf(decisions: JsonValue): readonly (JsonValue | undefined)[] {
	const all = Array.isArray(decisions) ? (decisions as readonly JsonValue[]) : [];
	return all.length === 0 ? [false] : all.map((one) => (isObject(one) ? one.allow : false));
}
