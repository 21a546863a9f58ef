import { withoutPrivate } from "../../decision/index.ts";
import { printable } from "../../report/index.ts";
import { shortened } from "./failure.ts";

export type Level = "debug" | "info" | "warn" | "error";

/** Tells the agent something; what is told is not relied on. */
export type Log = (level: Level, message: string, fields?: Readonly<Record<string, string>>) => void;

/** The agent cuts a line of more than 64 KiB into pieces that it no longer knows. */
const longest = 8000;

/** An entry as hclog reads it. Each of its own three members must be a text: the agent breaks down at another. */
export function logLine(
	level: Level,
	message: string,
	fields: Readonly<Record<string, string>>,
	time: Date,
): string {
	const told = Object.entries(fields).map(([name, text]) => [name, safe(text)]);
	// hclog knows six digits of a second, and no other number of them.
	const at = time.toISOString().replace("Z", "000Z");
	return `${JSON.stringify({
		...Object.fromEntries(told),
		"@level": level,
		"@message": safe(message),
		"@module": "gatehouse",
		"@timestamp": at,
	})}\n`;
}

/** On one line, without secrets, and not too long. */
export function safe(text: string): string {
	return shortened(printable(withoutPrivate(text)), longest);
}

/** To standard error, where the agent reads. */
export const log: Log = (level, message, fields = {}) => {
	process.stderr.write(logLine(level, message, fields, new Date()));
};
