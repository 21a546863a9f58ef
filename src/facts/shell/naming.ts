/** `alias`, `hash -p`, `enable`: what the name of a command stands for. */

import { type Bit, text, unquoted } from "./bits.ts";
import { type Builtin, ended } from "./builtin.ts";
import { withEntry } from "./entries.ts";
import { readOptions } from "./options.ts";
import { textOf } from "./reader.ts";
import { noteScript } from "./scripts.ts";

export const alias: Builtin = (_reader, state, call) => {
	for (const arg of call.args.slice(1)) {
		const [first, ...rest] = arg.bits;
		const match = first?.kind === "text" ? /^([^=\s/$`]+)=/.exec(first.text) : null;
		if (first?.kind !== "text" || match === null) continue;
		const tail: Bit = {
			...first,
			text: first.text.slice(match[0].length),
			at: first.at < 0 ? -1 : first.at + match[0].length,
		};
		state.aliases = withEntry(state.aliases, match[1] ?? "", unquoted([tail, ...rest]));
	}
	return ended(state, 0);
};

export const unalias: Builtin = (_reader, state, call) => {
	for (const arg of call.args.slice(1)) state.aliases = withEntry(state.aliases, textOf(arg) ?? "", null);
	return ended(state, 0);
};

/** `hash -p /opt/x y`: from now on y is that file. */
export const hash: Builtin = (_reader, state, call) => {
	const { rest, values } = readOptions(call.args.slice(1), { short: "p" });
	const path = values.get("p");
	const name = textOf(rest[0]);
	if (path !== undefined && name !== null) state.places = withEntry(state.places, name, unquoted(path.bits));
	return ended(state, 0);
};

/** `enable -n cd`: from now on that is a program of this name. `enable -f x.so cd` runs code that nobody can read. */
export const enable: Builtin = (reader, state, call) => {
	const { rest, seen, values } = readOptions(call.args.slice(1), { short: "f" });
	const file = values.get("f");
	if (file !== undefined) noteScript(reader, { how: "enable -f", word: file, call }, "file");
	for (const arg of rest) {
		const name = textOf(arg);
		if (name !== null)
			state.places = withEntry(state.places, name, seen.has("n") ? [text(`/bin/${name}`)] : null);
	}
	return ended(state, 0);
};
