/**
 * The part of WASI preview 1 that Go's runtime needs to run sealed: a clock and random bytes for its own scheduler and
 * hash tables, and a place for the message of a crash. There are no arguments, no environment, no files and no network
 * to be had. (`node:wasi` would do, but is experimental, warns, and ends the process on `proc_exit`.)
 */
import { webcrypto } from "node:crypto";
import type { WasmMemory } from "../web-assembly.ts";

const success = 0;
const badDescriptor = 8;
const notSupported = 58;

const monotonicClock = 1;
const clockSubscription = 0;

/** WebAssembly asked to end the program: Go's runtime after an unrecoverable error. */
class ProcessExit extends Error {
	override readonly name = "ProcessExit";

	constructor(status: number, output: string) {
		super(output.trim() || `exit status ${status}`);
	}
}

export interface SealedWasi {
	readonly imports: Readonly<Record<string, unknown>>;
	/** Must be called once, before anything is run. */
	attach(memory: WasmMemory): void;
}

export function createSealedWasi(): SealedWasi {
	let memory: WasmMemory | undefined;
	let output = "";
	const decoder = new TextDecoder();
	const sleeper = new Int32Array(new SharedArrayBuffer(4));

	/** Fresh each time: the buffer changes whenever the memory grows. */
	function view(): DataView {
		if (memory === undefined) {
			throw new Error("WASI was used before its memory was attached");
		}
		return new DataView(memory.buffer);
	}

	function fdWrite(descriptor: number, vectors: number, count: number, writtenAt: number): number {
		if (descriptor !== 1 && descriptor !== 2) {
			return badDescriptor;
		}
		const data = view();
		let written = 0;
		for (let at = vectors; at < vectors + 8 * count; at += 8) {
			const length = data.getUint32(at + 4, true);
			output += decoder.decode(new Uint8Array(data.buffer, data.getUint32(at, true), length));
			written += length;
		}
		data.setUint32(writtenAt, written, true);
		return success;
	}

	/** Go only asks for one timeout at a time, when all its goroutines sleep. Layout: WASI `subscription`, `event`. */
	function pollOneoff(subscriptions: number, events: number, count: number, countAt: number): number {
		const data = view();
		if (count !== 1 || data.getUint8(subscriptions + 8) !== clockSubscription) {
			return notSupported;
		}
		const timeout = Number(data.getBigUint64(subscriptions + 24, true)) / 1e6;
		const isAbsolute = (data.getUint16(subscriptions + 40, true) & 1) === 1;
		const wait = isAbsolute ? timeout - performance.now() : timeout;
		Atomics.wait(sleeper, 0, 0, Math.max(0, wait));
		data.setBigUint64(events, data.getBigUint64(subscriptions, true), true);
		data.setUint16(events + 8, success, true);
		data.setUint8(events + 10, clockSubscription);
		data.setUint32(countAt, 1, true);
		return success;
	}

	function clockTimeGet(clock: number, _precision: bigint, at: number): number {
		const milliseconds = clock === monotonicClock ? performance.now() : Date.now();
		view().setBigUint64(at, BigInt(Math.round(milliseconds * 1e6)), true);
		return success;
	}

	function randomGet(at: number, length: number): number {
		// At most 65,536 bytes at a time; Go asks for less than a hundred.
		webcrypto.getRandomValues(new Uint8Array(view().buffer, at, length));
		return success;
	}

	function none(countAt: number, sizeAt: number): number {
		const data = view();
		data.setUint32(countAt, 0, true);
		data.setUint32(sizeAt, 0, true);
		return success;
	}

	function procExit(status: number): never {
		throw new ProcessExit(status, output);
	}

	const refuse = () => badDescriptor;
	return {
		imports: {
			args_get: () => success,
			args_sizes_get: none,
			environ_get: () => success,
			environ_sizes_get: none,
			clock_time_get: clockTimeGet,
			random_get: randomGet,
			sched_yield: () => success,
			poll_oneoff: pollOneoff,
			proc_exit: procExit,
			fd_write: fdWrite,
			fd_close: refuse,
			fd_fdstat_get: refuse,
			fd_fdstat_set_flags: refuse,
			fd_filestat_get: refuse,
			fd_prestat_dir_name: refuse,
			fd_prestat_get: refuse,
			fd_read: refuse,
			fd_readdir: refuse,
			fd_seek: refuse,
			path_filestat_get: refuse,
			path_open: refuse,
			path_readlink: refuse,
		},
		attach(attached) {
			memory = attached;
		},
	};
}
