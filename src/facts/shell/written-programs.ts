/** Programs that the step itself wrote: scripts with or without a first line that names who reads them, and copies. */
import { staticText, text, type Value } from "./bits.ts";
import type { Call } from "./calls.ts";
import { copyOf, filesInPath, writtenFile } from "./files.ts";
import { command, type Launch } from "./launches.ts";
import { firstLine } from "./lines.ts";
import { type Argument, textOf } from "./reader.ts";
import { readScript } from "./shells.ts";
import type { State } from "./state.ts";
import { alternatives } from "./ways.ts";

/** What runs where a command's name is that of files which the step wrote; nothing where it is not. */
export function writtenPrograms(state: State, first: Argument, call: Call): readonly Launch[] {
	if (state.files.size === 0) return [];
	const name = textOf(first);
	const hasDirectory = name === null || name.includes("/");
	const found = hasDirectory ? [writtenFile(state, first.bits)] : filesInPath(state, name);
	return found
		.flatMap((content) => (content === null ? [] : alternatives(content)))
		.map((content) => programIn(content, first, call));
}

/** `#!/usr/bin/env -S bash -e`: the kernel hands over the rest of the line as one word, then the file. */
const interpreter = /^#!\s*(\S+)(?:\s+(.*\S))?\s*$/;

function programIn(content: Value, first: Argument, call: Call): Launch {
	const rest = call.args.slice(1);
	const word = (written: string): Argument => ({ ...first, bits: [text(written)] });
	const original = copyOf(content);
	if (original !== null) return { ...command([word(original), ...rest]), via: first.text };
	const named = interpreter.exec(staticText(firstLine(content).line) ?? "");
	if (named === null) return readScript(first, "sh", rest, () => content);
	const before = named.slice(1).flatMap((part) => (part === undefined ? [] : [word(part)]));
	return { ...command([...before, first, ...rest]), via: "#!" };
}
