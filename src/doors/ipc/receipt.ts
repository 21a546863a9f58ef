import { lstatSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { canonicalJson } from "../../canonical-json.ts";
import { GatehouseError } from "../../errors.ts";

/** What came of one invocation, as `run-receipt.json` tells it. */
export interface RunReceipt {
	/** When it was written, RFC 3339. */
	readonly ts: string;
	/** The adapter's command, word by word. */
	readonly adapter: readonly string[];
	/** The payload of `capabilities`. */
	readonly capabilities: object;
	readonly invocation: { readonly op: string; readonly args: object };
	/** The payload of `result`. */
	readonly result: object;
	/** The adapter's exit status; of one that a signal has ended, the signal's number below zero. */
	readonly exitCode: number | null;
	/** The transcript's file; null where none is kept. */
	readonly transcript: string | null;
}

/** @throws GatehouseError `file.unwritable` */
export function writeReceipt(file: string, receipt: RunReceipt): void {
	try {
		writeFileSync(file, sortedJson({ v: "run-receipt.v0", ...receipt }), { mode: 0o600 });
	} catch (cause) {
		throw new GatehouseError("file.unwritable", `\`${file}\` cannot be written`, { cause });
	}
}

/**
 * A receipt of an earlier run must not pass for this one's. What is no file of its own is left where it is: a device
 * that holds nothing, or a link to somewhere else.
 *
 * @throws GatehouseError `file.unwritable`
 */
export function removeReceipt(file: string): void {
	try {
		if (lstatSync(file, { throwIfNoEntry: false })?.isFile() === true) {
			rmSync(file);
		} else if (statSync(file, { throwIfNoEntry: false })?.isFile() === true) {
			truncateSync(file);
		}
	} catch (cause) {
		throw new GatehouseError("file.unwritable", `\`${file}\` cannot be written`, { cause });
	}
}

/** JSON with sorted members, for people. */
export function sortedJson(value: object): string {
	return `${JSON.stringify(JSON.parse(canonicalJson(JSON.parse(JSON.stringify(value)))), null, 2)}\n`;
}
