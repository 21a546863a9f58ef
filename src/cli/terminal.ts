import { withoutPrivate } from "../decision/index.ts";
import { printable, type Sink } from "../report/index.ts";

/** Exit status of every command. */
export const exitStatus = {
	/** Every contract is allowed; what was asked for is done. */
	ok: 0,
	/** At least one contract is denied; a test failed; a file is not formatted. */
	denied: 1,
	/** The gate could not be run as asked. */
	unusable: 2,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** Standard output. Colours where it is a terminal and `NO_COLOR` is not set (https://no-color.org). */
export function standardOutput(): Sink {
	const { env, stdout } = process;
	const styled = stdout.isTTY === true && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb";
	return { styled, write: (text) => void stdout.write(text) };
}

/** What a command says of files and documents: on one line, without secrets, and nothing in it acts on a terminal. */
export function plain(text: string): string {
	return printable(withoutPrivate(text));
}

/** For everything that is not a result. */
export function complain(text: string): void {
	const lines = text.trimEnd().split("\n");
	process.stderr.write(`${lines.map(plain).join("\n")}\n`);
}
