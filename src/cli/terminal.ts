import { once } from "node:events";
import { fstatSync, writeSync } from "node:fs";
import { withoutPrivate } from "../decision/index.ts";
import { GatehouseError } from "../errors.ts";
import { codeOf } from "../file-source.ts";
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

/** The stream that has taken over from direct writing; of the process, as its output is. */
let stream: Writing | null = null;

/** Standard output. Colours where it is a terminal and `NO_COLOR` is not set (https://no-color.org). */
export function standardOutput(): Output {
	return isTerminal(1) ? streamed(isStyled(1)) : direct;
}

interface Writing extends Output {
	write(text: string | Uint8Array): void;
}

function streamed(styled: boolean): Writing {
	const stdout = standardStream();
	let full = false;
	return {
		styled,
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

/**
 * Writes to a file or a pipe without Node's streams, which take as long to load as some contracts to judge. Where the
 * pipe is one that does not wait for its reader, a stream takes over as soon as it is full.
 */
const direct: Output = {
	styled: false,
	write: (text) => {
		const rest = stream === null ? unwritten(Buffer.from(text)) : text;
		if (rest.length > 0) {
			stream ??= streamed(false);
			stream.write(rest);
		}
	},
	drained: async () => stream?.drained(),
};

/** Writes what can be written at once, and gives back the rest. */
function unwritten(bytes: Uint8Array): Uint8Array {
	let rest = bytes;
	while (rest.length > 0) {
		try {
			rest = rest.subarray(writeSync(1, rest));
		} catch (error) {
			if (codeOf(error) === "EAGAIN") {
				return rest;
			}
			stopWriting(error);
		}
	}
	return rest;
}

/** Standard output as a stream: for terminals, and for who needs one. */
export function standardStream(): NodeJS.WriteStream {
	const { stdout } = process;
	if (stdout.listenerCount("error", stopWriting) === 0) {
		stdout.on("error", stopWriting);
	}
	return stdout;
}

/** A verdict that was not delivered is not an allow. Nothing is said where whoever read it has stopped reading. */
function stopWriting(error: unknown): never {
	const code = codeOf(error);
	if (code !== "EPIPE") {
		complainError(new GatehouseError("output.unwritable", `standard output cannot be written (${code})`));
	}
	process.exit(exitStatus.unusable);
}

type Descriptor = 1 | 2;

/**
 * Whether a person may be there. Node's streams, which know it for sure, are loaded only where one may. In big integers,
 * since Node follows no links to modules as long as what it looked at last in plain ones was a pipe; pnpm installs with
 * links.
 */
export function isTerminal(descriptor: Descriptor): boolean {
	return fstatSync(descriptor, { bigint: true }).isCharacterDevice() && streamOf(descriptor).isTTY === true;
}

/** Whether it is a terminal that shows colours and obeys movements of the cursor. */
export function isStyled(descriptor: Descriptor): boolean {
	const { env } = process;
	return isTerminal(descriptor) && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb";
}

function streamOf(descriptor: Descriptor): NodeJS.WriteStream {
	return descriptor === 1 ? process.stdout : process.stderr;
}

/** What a command says of files and documents: on one line, without secrets, and nothing in it acts on a terminal. */
export function plain(text: string): string {
	return printable(withoutPrivate(text));
}

/** For everything that is not a result. */
export function complain(text: string): void {
	const lines = text.trimEnd().split("\n");
	const { stderr } = process;
	if (stderr.listenerCount("error", unheard) === 0) {
		stderr.on("error", unheard);
	}
	stderr.write(`${lines.map(plain).join("\n")}\n`);
}

/** Nobody can be told; the status says it all the same. */
function unheard(): void {}

/** What went wrong, in one line, and what to do about it. */
export function complainError(error: GatehouseError): void {
	complain(`gatehouse: ${plain(error.message)} [${error.code}]; ${error.help}`);
}
