import { statSync } from "node:fs";
import { GatehouseError } from "../../errors.ts";
import { type RecordCheck, verifyRecord } from "../../record/index.ts";
import type { Declare } from "../commands.ts";
import { addHelp } from "../help.ts";
import { type ExitStatus, exitStatus, plain, standardOutput } from "../terminal.ts";

export const declare: Declare = (command, finish) => {
	addHelp(command, verifyHelp);
	addHelp(command.command("verify"), verifyHelp)
		.description("prove that a record holds every entry as it was written, and name what it does not")
		.argument("<folder>", "folder that `check --record` wrote to")
		.option("--last <hash>", "hash of the last entry, as noted elsewhere")
		.action((folder: string, { last }: { last?: string }) => finish(verify(folder, last)));
};

const verifyHelp = {
	exit: { 0: "the record is whole", 1: "it is not", 2: "it cannot be read" },
	examples: [
		"gatehouse check contracts/ --record log && gatehouse log verify log",
		"gatehouse log verify log",
	],
};

function verify(folder: string, last: string | undefined): ExitStatus {
	if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
		throw new GatehouseError("record.unreadable", `\`${folder}\` is not a folder`);
	}
	const check = checked(folder);
	const output = standardOutput();
	for (const { kind, file, line, message } of check.faults) {
		const place = file === null ? folder : `${folder}/${file}${line === null ? "" : `:${line}`}`;
		output.write(`${kind}  ${plain(place)}  ${message}\n`);
	}
	const other = last !== undefined && last !== check.last;
	if (other) {
		output.write(`other  ${plain(folder)}  the last entry is ${check.last}, not ${plain(last)}\n`);
	}
	output.write(summary(check));
	return check.faults.length === 0 && !other ? exitStatus.ok : exitStatus.denied;
}

function checked(folder: string): RecordCheck {
	try {
		return verifyRecord(folder);
	} catch (cause) {
		const message = cause instanceof Error ? cause.message : String(cause);
		throw new GatehouseError("record.unreadable", `\`${folder}\` cannot be read: ${message}`, { cause });
	}
}

function summary({ entries, segments, last, faults }: RecordCheck): string {
	const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
	const whole = faults.length === 0 ? "whole" : counted(faults.length, "fault", "faults");
	return `${counted(entries, "entry", "entries")} in ${counted(segments, "segment", "segments")}, last ${last ?? "unknown"}: ${whole}\n`;
}
