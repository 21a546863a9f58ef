/** Texts that bash expands long after they were set, as if between double quotes: `PS4`, `BASH_ENV`, `${x@P}`. */

import { text, unknown, type Value } from "./bits.ts";
import { withEntry } from "./entries.ts";
import { hereText } from "./here-documents.ts";
import { parseScript } from "./parse.ts";
import type { Reader } from "./reader.ts";
import { Source } from "./source.ts";
import type { State } from "./state.ts";
import type { Range } from "./types.ts";

/** The text as a here-document, which is expanded in the same way. */
function asHereDocument(value: Value): Value {
	let mark = "E";
	while (value.some((bit) => bit.kind === "text" && bit.text.includes(mark))) mark += "E";
	return [text(`: <<${mark}\n`), ...value, text(`\n${mark}\n`)];
}

/** The value of such a text; whatever commands it holds are run. */
export function expandLater(reader: Reader, state: State, value: Value, range: Range): Value {
	if (!isExpanded(value)) return value;
	const source = Source.of(asHereDocument(value), range);
	const command = parseScript(source).script.commands[0]?.command;
	const document = command?.type === "Command" ? command.redirects[0] : undefined;
	if (document?.type !== "HereDoc") return [unknown("parameter-expansion", "")];
	const bits = [...hereText(reader, state, document, source)];
	const last = bits.at(-1);
	if (last?.kind === "text") bits[bits.length - 1] = text(last.text.replace(/\n$/, ""));
	return bits;
}

/** Whether there is anything in a text that would be expanded. */
function isExpanded(value: Value): boolean {
	return value.some((bit) => bit.kind === "text" && /[$`\\]/.test(bit.text));
}

/** `PS4` is expanded before every command under `set -x`, as if it were a trap. */
export function followPrompt(state: State, name: string, value: Value): void {
	if (name === "PS4")
		state.traps = withEntry(state.traps, "PS4", isExpanded(value) ? asHereDocument(value) : null);
}
