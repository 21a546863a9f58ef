import { once } from "node:events";
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

/** Standard output, which may be slower than whoever writes to it. */
export interface Output extends Sink {
	/** Resolves once what was written has gone out, so that a long run needs no memory. */
	drained(): Promise<void>;
}

/** Standard output. Colours where it is a terminal and `NO_COLOR` is not set (https://no-color.org). */
export function standardOutput(): Output {
	const { stdout } = process;
	let full = false;
	return {
		styled: isStyled(stdout),
		write: (text) => {
			full = !stdout.write(text);
		},
		drained: async () => {
			if (full) {
				await once(stdout, "drain");
				full = false;
			}
		},
	};
}

/** Whether a stream is a terminal that shows colours and obeys movements of the cursor. */
export function isStyled(stream: NodeJS.WriteStream): boolean {
	const { env } = process;
	return stream.isTTY === true && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb";
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
