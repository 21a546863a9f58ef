import { randomUUID } from "node:crypto";
import { linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { GatehouseError } from "../errors.ts";

/**
 * One writer at a time in a folder, over processes. Each holder takes the next number: `lock.7` names it, and
 * `lock.7.free` says that it is done. Numbers only grow, so nobody ever removes a lock that somebody else has just
 * taken, which is how locks that are deleted to free them go wrong. A holder that died counts as done.
 */
export interface Lock {
	release(): void;
}

interface Holder {
	readonly pid: number;
	/** When the process began, in the kernel's ticks; a pid alone is given out again. Null where that is not known. */
	readonly began: string | null;
	readonly host: string;
}

const waitMs = 5;

/** @throws GatehouseError `record.locked` where somebody else holds it for longer than `timeoutMs` */
export function acquireLock(folder: string, timeoutMs: number): Lock {
	const until = Date.now() + timeoutMs;
	for (;;) {
		const newest = newestOf(folder);
		if (newest === null || isDone(folder, newest)) {
			const mine = (newest ?? 0) + 1;
			if (take(folder, mine)) {
				if (newestOf(folder) === mine) {
					tidy(folder, mine);
					return { release: () => writeFileSync(join(folder, `lock.${mine}.free`), "") };
				}
				// Others had gone on from the state that we saw; ours was a number of the past.
				rmSync(join(folder, `lock.${mine}`), { force: true });
			}
		}
		if (Date.now() >= until) {
			throw new GatehouseError("record.locked", `${holderOf(folder, newest)} writes to \`${folder}\``);
		}
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waitMs);
	}
}

/** Who holds the newest lock, with its file: the lock of a host that is gone for good must be removed by hand. */
function holderOf(folder: string, number: number | null): string {
	try {
		const file = `lock.${number}`;
		const { pid, host } = JSON.parse(readFileSync(join(folder, file), "utf8")) as Holder;
		return `process ${pid} on ${host} (\`${file}\`)`;
	} catch {
		// It has just been freed or damaged; that somebody writes is all that is known.
		return "another process";
	}
}

function numbersIn(folder: string): readonly number[] {
	return readdirSync(folder).flatMap((name) => {
		const number = /^lock\.([1-9][0-9]*)$/.exec(name)?.[1];
		return number === undefined ? [] : [Number(number)];
	});
}

function newestOf(folder: string): number | null {
	const numbers = numbersIn(folder);
	return numbers.length === 0 ? null : Math.max(...numbers);
}

/** Puts the lock in place with its content at once: a link to a finished file either is there or is not. */
function take(folder: string, number: number): boolean {
	const draft = join(folder, `lock.draft.${process.pid}.${randomUUID()}`);
	writeFileSync(draft, JSON.stringify(holder()));
	try {
		linkSync(draft, join(folder, `lock.${number}`));
		return true;
	} catch (error) {
		// Taken by somebody else; or our draft was tidied away by a host that knows no such process.
		if (isCode(error, "EEXIST") || isCode(error, "ENOENT")) {
			return false;
		}
		throw error;
	} finally {
		rmSync(draft, { force: true });
	}
}

function isDone(folder: string, number: number): boolean {
	try {
		readFileSync(join(folder, `lock.${number}.free`));
		return true;
	} catch {
		// Not said to be free: is its holder still there?
		return isDead(folder, number);
	}
}

function isDead(folder: string, number: number): boolean {
	let found: Holder;
	try {
		found = JSON.parse(readFileSync(join(folder, `lock.${number}`), "utf8")) as Holder;
	} catch (error) {
		// Tidied away by its successor: look again. A lock has its text from the start, but a power cut may take that.
		return error instanceof SyntaxError;
	}
	if (found.host !== hostname()) {
		return false;
	}
	if (isGone(found.pid)) {
		return true;
	}
	const began = beginningOf(found.pid);
	return found.began !== null && began !== null && began !== found.began;
}

function isGone(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return false;
	} catch (error) {
		return isCode(error, "ESRCH");
	}
}

function holder(): Holder {
	return { pid: process.pid, began: beginningOf(process.pid), host: hostname() };
}

/** Field 22 of Linux's /proc/PID/stat, counted after the command's name, which may hold anything. */
function beginningOf(pid: number): string | null {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
		return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
	} catch {
		return null;
	}
}

/** Removes what is older than the lock in force, and drafts of processes that died over them. */
function tidy(folder: string, mine: number): void {
	for (const name of readdirSync(folder)) {
		const number = /^lock\.([1-9][0-9]*)(?:\.free)?$/.exec(name)?.[1];
		if (number !== undefined && Number(number) < mine) {
			rmSync(join(folder, name), { force: true });
		}
		const author = /^lock\.draft\.([1-9][0-9]*)\./.exec(name)?.[1];
		if (author !== undefined && isGone(Number(author))) {
			rmSync(join(folder, name), { force: true });
		}
	}
}

function isCode(error: unknown, code: string): boolean {
	return error instanceof Error && "code" in error && error.code === code;
}
