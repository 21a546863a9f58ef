import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:os";
import { type Line, linesOf } from "./lines.ts";
import type { Peer } from "./runner.ts";
import type { Transcript } from "./transcript.ts";

/** An adapter as a child process, with all that it starts in a process group of its own. */
export interface AdapterChild extends Peer {
	/** Why it could not be started; null where it was. */
	readonly failure: () => Error | null;
	/** Ends it, whatever it does, and tells its exit status; of one that a signal has ended, the signal's number below zero. */
	end(): Promise<number | null>;
}

export interface ChildOptions {
	readonly words: readonly [string, ...string[]];
	readonly transcript: Transcript;
	readonly maxLineBytes: number;
	/** How long it has to end by itself, and then how long after it was asked to, in milliseconds. */
	readonly patienceMs: number;
	/** Told every line of its standard error. */
	readonly note: (text: string) => void;
}

/** Starts an adapter. It has the runner's environment: that is how secrets come to it. */
export function startAdapter({
	words,
	transcript,
	maxLineBytes,
	patienceMs,
	note,
}: ChildOptions): AdapterChild {
	const [program, ...rest] = words;
	const child = spawn(program, rest, { stdio: ["pipe", "pipe", "pipe"], detached: true });
	let failure: Error | null = null;
	child.on("error", (error) => {
		failure = error;
	});
	// Of a child that is gone the end of its output tells.
	child.stdin.on("error", () => {});
	const gone = new Promise<number | null>((resolve) => {
		child.once("exit", (code, signal) => {
			// What it has left running would hold its output open.
			killGroup(child, "SIGKILL");
			resolve(signal === null ? code : -(constants.signals[signal] ?? 0));
		});
		child.once("error", () => resolve(null));
	});
	const killAll = () => killGroup(child, "SIGKILL");
	process.once("exit", killAll);
	void tell(child.stderr, maxLineBytes, note);
	const lines = linesOf(child.stdout, maxLineBytes);
	return {
		failure: () => failure,
		next: () => nextOf(lines, transcript),
		send: (line) => {
			transcript.add(line);
			child.stdin.write(`${line}\n`);
		},
		close: () => void child.stdin.end(),
		end: async () => {
			child.stdin.end();
			for (const signal of ["SIGTERM", "SIGKILL"] as const) {
				if (await isOverWithin(gone, patienceMs)) {
					break;
				}
				killGroup(child, signal);
			}
			const status = await gone;
			process.off("exit", killAll);
			child.stdout.destroy();
			child.stderr.destroy();
			return status;
		},
	};
}

async function nextOf(
	lines: AsyncGenerator<Line, void, undefined>,
	transcript: Transcript,
): Promise<Line | null> {
	try {
		const { value } = await lines.next();
		if (value?.kind === "line") {
			transcript.add(value.bytes);
		}
		return value ?? null;
	} catch {
		// The pipe broke: nothing more will come.
		return null;
	}
}

async function isOverWithin(over: Promise<unknown>, ms: number): Promise<boolean> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<false>((resolve) => {
		timer = setTimeout(() => resolve(false), ms);
	});
	try {
		return await Promise.race([over.then(() => true), late]);
	} finally {
		clearTimeout(timer);
	}
}

async function tell(
	stream: AsyncIterable<Uint8Array>,
	maxBytes: number,
	note: (text: string) => void,
): Promise<void> {
	const utf8 = new TextDecoder();
	try {
		for await (const line of linesOf(stream, maxBytes)) {
			note(line.kind === "line" ? utf8.decode(line.bytes) : `a line of ${line.length} bytes`);
		}
	} catch {
		// It was closed under us at the end: there is nobody to hear more from.
	}
}

function killGroup(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): void {
	if (child.pid === undefined) {
		return;
	}
	try {
		process.kill(-child.pid, signal);
	} catch {
		// Nobody is left in the group, or the system has none.
		child.kill(signal);
	}
}
