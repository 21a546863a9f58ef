/** Where a file lies, as far as the text tells: what it is known by, and which other files it may be. */
import { type Bit, home, start, text, type UnknownBit, unknown, unquoted, type Value } from "./bits.ts";
import type { State } from "./state.ts";

export interface Place {
	/** What the file is known by: its path from the root, a home, where the step starts, or something unknown. */
	readonly key: string;
	/** Whether the key is of one file, each time that it is used. */
	readonly isOne: boolean;
	/** Matches the keys of files that this may be as well. */
	readonly others: RegExp | null;
}

/** The place that a path names; null for a device. */
export function placeOf(state: State, path: readonly Bit[]): Place | null {
	const bits = homeByName(fromRoot(unquoted(path), state.cwdValue()));
	const shape = normal(bits.map(shapeOf).join(""));
	const isWhole = bits.every(isKnown);
	const key = isWhole
		? shape
		: shape.replace(hole, (_all, index) => mark + shown(bits[Number(index)]) + mark);
	if (/^\/dev\/(?!shm\/)/.test(key)) return null;
	if (isWhole) return { key, isOne: true, others: null };
	return { key, isOne: bits.every(isFixed), others: isElsewhere(bits) ? null : patternOf(shape, bits) };
}

function fromRoot(path: Value, cwd: Value): Value {
	const [first] = path;
	const isRelative =
		first === undefined || first.kind === "glob" || (first.kind === "text" && !first.text.startsWith("/"));
	return isRelative ? [...cwd, text("/"), ...path] : path;
}

/** Around what is not known of a path; no path holds it. */
const mark = "\0";

/** What is not known of a path, by its place among the bits. */
const hole = /\0(\d+)\0/g;

function shapeOf(bit: Bit, index: number): string {
	switch (bit.kind) {
		case "text":
			return bit.text;
		case "home":
			return `~${bit.user ?? ""}${"/..".repeat(bit.up ?? 0)}`;
		case "start":
			return ".";
		default:
			return mark + index + mark;
	}
}

function shown(bit: Bit | undefined): string {
	return bit?.kind === "unknown" || bit?.kind === "glob" ? bit.text : "";
}

/** The `.` and `..` taken out that need no look at the disk. */
function normal(shape: string): string {
	if (!/\/(?:[./]|$)/.test(shape)) return shape;
	const [head = "", ...segments] = shape.split("/");
	const kept = [head];
	for (const segment of segments) {
		const last = kept.at(-1) ?? "";
		if (segment === "" || segment === ".") continue;
		if (segment !== "..") kept.push(segment);
		else if (kept.length > 1 && last !== ".." && !last.includes(mark)) kept.pop();
		else if (kept.length > 1 || head !== "") kept.push(segment);
	}
	return kept.length === 1 && head === "" ? "/" : kept.join("/");
}

/** The path that a key was made of, as far as it is needed to come to that key again. */
export function pathOf(key: string): Value {
	const [head = "", ...parts] = key.split(mark);
	const first = /^[.~]/.test(head)
		? [head.startsWith("~") ? home : start, text(head.slice(1))]
		: [text(head)];
	const rest = parts.map((part, index) => (index % 2 === 0 ? unknown("file-content", part) : text(part)));
	return [...first, ...rest].filter((bit) => bit.kind !== "text" || bit.text !== "");
}

function isKnown(bit: Bit): boolean {
	return bit.kind === "text" || bit.kind === "home" || bit.kind === "start";
}

/** Whether a part of a path is the same wherever it stands: all that is known, and what the environment names. */
function isFixed(bit: Bit): boolean {
	return isKnown(bit) || (bit.kind === "unknown" && (bit.why === "environment" || bit.why === "user-name"));
}

/** A file that the runner names as a whole, or a new one that `mktemp` makes, is none of those that the step names. */
function isElsewhere([first, ...rest]: Value): boolean {
	if (first?.kind !== "unknown") return false;
	return (
		rest.every(isKnown) &&
		((first as UnknownBit).isNew === true || (first.why === "environment" && rest.length === 0))
	);
}

function patternOf(shape: string, bits: Value): RegExp {
	const parts = shape
		.split(hole)
		.map((part, index) =>
			index % 2 === 0 ? literally(part) : bits[Number(part)]?.kind === "glob" ? "[^/]*" : ".*",
		);
	return new RegExp(`^${parts.join("")}$`, "s");
}

function literally(written: string): string {
	return written.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/** `/home/$USER` is the home itself. */
function homeByName(path: Value): Value {
	const [first, second, ...rest] = path;
	const isHome =
		first?.kind === "text" &&
		first.text === "/home/" &&
		second?.kind === "unknown" &&
		second.why === "user-name";
	return isHome ? [home, ...rest] : path;
}
