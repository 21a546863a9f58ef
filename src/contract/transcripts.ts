import type { At, SourceRange } from "../place.ts";
import type { JsonLine } from "./json-lines.ts";
import { bears, type FirstLine } from "./kind.ts";
import { kinds } from "./kinds/index.ts";
import { isObject, type JsonObject, type JsonValue } from "./value.ts";

const protocols = kinds.flatMap(({ firstLine }) => firstLine ?? []);

/**
 * Lines of JSON as the one document that they are where the first is a message of a known protocol: a conversation
 * means something as a whole, and its lines alone nothing. Null where each line is a document of its own.
 */
export function transcriptOf(text: string, all: readonly JsonLine[]): JsonLine | null {
	const isRemark = ({ start }: JsonLine) => text[start] === "#";
	const spoken = all.filter((line) => !isRemark(line));
	const [first] = spoken;
	const protocol = first !== undefined && "value" in first ? protocolOf(first.value) : undefined;
	if (protocol === undefined) return null;
	const lines = protocol.remarks ? spoken : all;
	const whole = { start: 0, end: text.length };
	const refusals = lines.flatMap((line, i) =>
		"refusals" in line
			? line.refusals.map((refusal) => ({
					...refusal,
					at: { ...refusal.at, pointer: within(i, refusal.at) },
				}))
			: [],
	);
	if (refusals.length > 0) return { ...whole, refusals };
	const messages = lines.flatMap((line) => ("value" in line ? [line] : []));
	const value = { transcript: protocol.transcript, messages: messages.map((line) => line.value) };
	return { ...whole, value, locate: (at) => locate(messages, at) };
}

function protocolOf(value: JsonValue): FirstLine | undefined {
	if (!isObject(value)) return undefined;
	return protocols.find(({ marks }) =>
		Object.entries(marks).every(([field, mark]) => bears(own(value, field), mark)),
	);
}

function own(value: JsonObject, field: string): JsonValue | undefined {
	return Object.hasOwn(value, field) ? value[field] : undefined;
}

function within(i: number, { pointer }: At): string {
	return `/messages/${i}${pointer}`;
}

type Spoken = Extract<JsonLine, { readonly value: JsonValue }>;

/** A place in a message is one in its line; any other is all of the lines. */
function locate(messages: readonly Spoken[], at: At): SourceRange | undefined {
	const [, list, i = "", ...rest] = at.pointer.split("/");
	const message = list === "messages" && /^\d+$/.test(i) ? messages[Number(i)] : undefined;
	if (message !== undefined) {
		return message.locate({ ...at, pointer: rest.map((token) => `/${token}`).join("") });
	}
	const [first, last] = [messages[0], messages.at(-1)].map((one) => one?.locate({ pointer: "" }));
	return first && last && { ...first, endLine: last.endLine, endColumn: last.endColumn };
}
