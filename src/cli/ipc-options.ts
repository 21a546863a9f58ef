import { type Command, InvalidArgumentError } from "commander";
import { readInstant } from "../instant.ts";

/** What both ends of a conversation take to make two of them alike to the byte. */
export interface FixingOptions {
	readonly seed?: string;
	readonly clock?: string;
}

export function declareFixing(command: Command): Command {
	return command
		.option("--seed <text>", "make the ids of messages from this text (default: at random)")
		.option("--clock <time>", "say that it is this time, RFC 3339, all the while", time);
}

function time(text: string): string {
	if (readInstant(text) === null) {
		throw new InvalidArgumentError("it must be a time such as 2026-05-01T00:00:00Z.");
	}
	return text;
}
