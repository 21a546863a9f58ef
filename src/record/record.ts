import {
	closeSync,
	existsSync,
	fstatSync,
	fsyncSync,
	ftruncateSync,
	mkdirSync,
	openSync,
	readSync,
	writeSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { GatehouseError } from "../errors.ts";
import { type Entry, type Link, readEntry, textOf, writeEntry } from "./entry.ts";
import { emptyHead, type Head, readHead, writeHead } from "./head.ts";
import { acquireLock } from "./lock.ts";
import { segmentFile, segmentsIn } from "./segments.ts";

export interface RecordOptions {
	/** A segment that has grown to this many bytes is followed by another. */
	readonly segmentBytes?: number;
	/** How long to wait for another writer, in milliseconds. */
	readonly lockTimeoutMs?: number;
}

export type Draft = Pick<Entry, "type" | "data">;

/**
 * The record of what was decided: NDJSON segments in a folder, each entry chained to the one before by hash. Several
 * processes may append to one folder; they take turns.
 */
export class DecisionRecord {
	readonly #folder: string;
	readonly #segmentBytes: number;
	readonly #lockTimeoutMs: number;

	constructor(folder: string, options: RecordOptions = {}) {
		this.#folder = folder;
		this.#segmentBytes = options.segmentBytes ?? 16 * 1024 * 1024;
		this.#lockTimeoutMs = options.lockTimeoutMs ?? 10_000;
	}

	/**
	 * Appends entries, and returns once they are on the disk: all of them, or none and an error.
	 *
	 * @param time when they are appended, RFC 3339
	 * @throws GatehouseError `record.locked`, `record.broken`, `record.unwritable`
	 */
	append(drafts: readonly Draft[], time: string): void {
		if (drafts.length === 0) {
			return;
		}
		try {
			makeFolder(this.#folder);
			const lock = acquireLock(this.#folder, this.#lockTimeoutMs);
			try {
				this.#appendAlone(drafts, time);
			} finally {
				lock.release();
			}
		} catch (cause) {
			if (cause instanceof GatehouseError) {
				throw cause;
			}
			const message = cause instanceof Error ? cause.message : String(cause);
			throw new GatehouseError("record.unwritable", `\`${this.#folder}\` cannot be written: ${message}`, {
				cause,
			});
		}
	}

	#appendAlone(drafts: readonly Draft[], time: string): void {
		const { head, repairs } = this.#recover(readHead(this.#folder) ?? this.#firstHead());
		const isFull = head.bytes >= this.#segmentBytes;
		const from: Head = isFull ? { ...head, segment: head.segment + 1, bytes: 0 } : head;
		const { text, link } = linesOf(from, [...repairs, ...drafts], time);
		const bytes = Buffer.from(text);
		this.#withSegment(from.segment, (descriptor) => {
			try {
				write(descriptor, bytes);
				if (from.bytes === 0) {
					syncFolder(this.#folder);
				}
				writeHead(this.#folder, { ...link, segment: from.segment, bytes: from.bytes + bytes.length });
			} catch (error) {
				// All or nothing: what a full disk took of it is given back.
				ftruncateSync(descriptor, from.bytes);
				throw error;
			}
		});
	}

	/**
	 * Where the record ends, with what a crash left behind its head: entries that were written whole are taken in, a
	 * torn last line is cut off and its loss is noted. It was never acknowledged, since that comes after the head.
	 */
	#recover(known: Head): { readonly head: Head; readonly repairs: readonly Draft[] } {
		const later = segmentsIn(this.#folder).filter((number) => number > known.segment);
		const stranger = later.find((number, i) => number !== known.segment + 1 + i);
		if (stranger !== undefined) {
			throw new GatehouseError(
				"record.broken",
				`\`${segmentFile(this.#folder, stranger)}\` follows no segment of the record`,
			);
		}
		const repairs: Draft[] = [];
		let head = known;
		for (const segment of [known.segment, ...later]) {
			const from: Head = segment === known.segment ? head : { ...head, segment, bytes: 0 };
			const found = this.#withSegment(segment, (descriptor) => recover(descriptor, from, this.#folder));
			head = found.head;
			repairs.push(...found.repairs);
		}
		return { head, repairs };
	}

	#withSegment<T>(number: number, use: (descriptor: number) => T): T {
		const descriptor = openSync(segmentFile(this.#folder, number), "a+");
		try {
			return use(descriptor);
		} finally {
			closeSync(descriptor);
		}
	}

	/** Only an empty folder has no head; it gets one before it gets entries, so that a crash cannot look like a loss. */
	#firstHead(): Head {
		if (segmentsIn(this.#folder).length > 0) {
			throw new GatehouseError(
				"record.broken",
				`\`${this.#folder}\` has entries and no HEAD that says where they end`,
			);
		}
		writeHead(this.#folder, emptyHead);
		return emptyHead;
	}
}

/** The lines of entries that follow each other, and where the chain then stands. */
function linesOf(
	after: Link,
	drafts: readonly Draft[],
	time: string,
): { readonly text: string; readonly link: Link } {
	let link = { seq: after.seq, hash: after.hash };
	let text = "";
	for (const draft of drafts) {
		const written = writeEntry(link, { time, ...draft });
		text += written.line;
		link = written.link;
	}
	return { text, link };
}

function recover(
	descriptor: number,
	head: Head,
	folder: string,
): { readonly head: Head; readonly repairs: readonly Draft[] } {
	const { size } = fstatSync(descriptor);
	if (size === head.bytes) {
		return { head, repairs: [] };
	}
	if (size < head.bytes) {
		throw new GatehouseError(
			"record.broken",
			`segment ${head.segment} of \`${folder}\` has ${size} bytes, and ${head.bytes} were written`,
		);
	}
	const rest = Buffer.alloc(size - head.bytes);
	readSync(descriptor, rest, 0, rest.length, head.bytes);
	const text = rest.subarray(0, rest.lastIndexOf(0x0a) + 1);
	let link: Link = head;
	for (const line of textOf(text).split("\n").slice(0, -1)) {
		const reading = readEntry(link, line);
		if (reading.kind === "fault") {
			throw new GatehouseError(
				"record.broken",
				`\`${folder}\`, segment ${head.segment}: ${reading.fault.message}`,
			);
		}
		link = reading.link;
	}
	const torn = rest.length - text.length;
	const bytes = head.bytes + text.length;
	if (torn > 0) {
		ftruncateSync(descriptor, bytes);
	}
	const repairs: readonly Draft[] =
		torn === 0 ? [] : [{ type: "repair", data: { message: `a torn line of ${torn} bytes was cut off` } }];
	return { head: { ...head, ...link, bytes }, repairs };
}

/** A new file is safe once its folder is; where folders cannot be opened, the system keeps them by itself. */
function syncFolder(folder: string): void {
	let descriptor: number;
	try {
		descriptor = openSync(folder, "r");
	} catch {
		return;
	}
	try {
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
}

function write(descriptor: number, bytes: Buffer): void {
	for (let written = 0; written < bytes.length; ) {
		written += writeSync(descriptor, bytes, written);
	}
	fsyncSync(descriptor);
}

/** Folder by folder from above: asked for all of them at once, Node 20 never ends below `/proc`. */
function makeFolder(folder: string): void {
	if (existsSync(folder)) {
		return;
	}
	const parent = dirname(resolve(folder));
	if (parent !== resolve(folder)) {
		makeFolder(parent);
	}
	try {
		mkdirSync(folder);
	} catch (error) {
		// Another writer was faster.
		if (!existsSync(folder)) {
			throw error;
		}
	}
}
