import { randomUUID } from "node:crypto";
import {
	closeSync,
	fsyncSync,
	lstatSync,
	openSync,
	readlinkSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	writeSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { GatehouseError } from "../errors.ts";
import type { Sink } from "../report/index.ts";

/** What is gathered before it is written. */
const chunk = 64 * 1024;

/** A report on its way to a file: it is there whole after `commit`, and before that, or without it, not at all. */
export class ReportFile implements Sink {
	readonly styled = false;
	readonly #name: string;
	readonly #path: string;
	/** Where it is written to until it is whole; null where the path is a device or a pipe, which nothing may replace. */
	readonly #draft: string | null;
	readonly #file: number;
	#pending: string[] = [];
	#length = 0;
	#done = false;

	/** @throws GatehouseError `report.unwritable` */
	constructor(name: string) {
		this.#name = name;
		// What stands for an open file, such as `/dev/stdout`, is that very file: it is written on, never replaced.
		const isOpen = /^\/(?:dev|proc)\//.test(resolve(name));
		this.#path = isOpen ? name : realPath(name);
		this.#draft = isOpen ? null : this.#within(() => draftOf(this.#path));
		this.#file = this.#within(() => openSync(this.#draft ?? this.#path, this.#draft === null ? "a" : "wx"));
		process.once("exit", this.#leave);
		for (const signal of endings) {
			process.once(signal, this.#leaveBy);
		}
	}

	write(text: string): void {
		this.#pending.push(text);
		this.#length += text.length;
		if (this.#length >= chunk) {
			this.#flush();
		}
	}

	/** @throws GatehouseError `report.unwritable` */
	commit(): void {
		this.#flush();
		this.#within(() => {
			if (this.#draft === null) {
				closeSync(this.#file);
				return;
			}
			fsyncSync(this.#file);
			closeSync(this.#file);
			renameSync(this.#draft, this.#path);
		});
		this.#done = true;
		this.#forget();
	}

	#flush(): void {
		const bytes = Buffer.from(this.#pending.join(""), "utf8");
		this.#pending = [];
		this.#length = 0;
		this.#within(() => {
			for (let at = 0; at < bytes.length; ) {
				at += writeSync(this.#file, bytes, at);
			}
		});
	}

	/** Nothing is left of a report that was not finished, however the process ends. */
	readonly #leave = (): void => {
		if (!this.#done && this.#draft !== null) {
			rmSync(this.#draft, { force: true });
		}
	};

	readonly #leaveBy = (signal: NodeJS.Signals): void => {
		this.#leave();
		this.#forget();
		// Nobody listens any more: the signal does now what it would have done.
		process.kill(process.pid, signal);
	};

	#forget(): void {
		process.off("exit", this.#leave);
		for (const signal of endings) {
			process.off(signal, this.#leaveBy);
		}
	}

	#within<T>(act: () => T): T {
		try {
			return act();
		} catch (cause) {
			throw unwritable(this.#name, cause);
		}
	}
}

/** Signals that end the process, and could leave a draft behind. */
const endings = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

export function unwritable(name: string, cause: unknown): GatehouseError {
	const code = cause instanceof Error && "code" in cause ? cause.code : cause;
	return new GatehouseError("report.unwritable", `\`${name}\` cannot be written (${code})`, { cause });
}

/** The file that a name means, through links; a name that is not there yet is in the folder that is. */
export function realPath(name: string, links = 0): string {
	try {
		return realpathSync(name);
	} catch {
		try {
			const path = join(realpathSync(dirname(resolve(name))), basename(name));
			const leadsTo = linkAt(path);
			return leadsTo === null || links > mostLinks
				? path
				: realPath(resolve(dirname(path), leadsTo), links + 1);
		} catch {
			// Opening it says what is wrong.
			return resolve(name);
		}
	}
}

/** As many as Linux follows. */
const mostLinks = 40;

/** Where a link leads that leads to nothing yet; null for what is no link. */
function linkAt(path: string): string | null {
	return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true ? readlinkSync(path) : null;
}

function draftOf(path: string): string | null {
	const stat = statSync(path, { throwIfNoEntry: false });
	if (stat === undefined || stat.isFile()) {
		// Not named after the report, whose name may be as long as a folder can hold.
		return join(dirname(path), `.gatehouse.${randomUUID()}.part`);
	}
	if (stat.isDirectory()) {
		throw Object.assign(new Error("it is a folder"), { code: "EISDIR" });
	}
	return null;
}
