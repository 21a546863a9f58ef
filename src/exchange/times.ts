import { readInstant } from "../instant.ts";

const lastSecond = Date.parse("9999-12-31T23:59:59Z");

/** An RFC 3339 time in UTC. */
export function inUtc(time: string): string {
	const instant = readInstant(time);
	if (instant === null) {
		throw new TypeError(`\`${time}\` is not a time`);
	}
	return `${instant}Z`;
}

/** The time so many seconds later, in UTC; at most the last that RFC 3339 can write. */
export function later(time: string, seconds: number): string {
	const [second = "", fraction] = inUtc(time).slice(0, -1).split(".");
	// JavaScript has no leap second; it ends where the next minute begins.
	const isLeap = second.endsWith(":60");
	const from = Date.parse(`${isLeap ? second.replace(/60$/, "59") : second}Z`) + (isLeap ? 1000 : 0);
	const until = new Date(Math.min(from + seconds * 1000, lastSecond)).toISOString().slice(0, 19);
	return `${until}${fraction === undefined ? "" : `.${fraction}`}Z`;
}

/** The earliest of several RFC 3339 times, in UTC. */
export function earliest(times: readonly string[]): string {
	const [first] = times.map((time) => inUtc(time).slice(0, -1)).sort();
	return `${first}Z`;
}
