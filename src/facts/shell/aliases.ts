/** Aliases: text that stands for a command's first word. */
import type { Bit, Value } from "./bits.ts";
import { type Call, invoke } from "./calls.ts";
import { withEntry } from "./entries.ts";
import { join } from "./join.ts";
import { type Argument, joined, type Reader } from "./reader.ts";
import type { State } from "./state.ts";

/** A shell that expands aliases runs the one, any other the command of that name: both are followed. */
export function runAlias(reader: Reader, state: State, name: string, value: Value, call: Call): State[] {
	const plain = state.fork();
	plain.aliases = withEntry(plain.aliases, name, null);
	const aliased = state.fork();
	aliased.aliases = withEntry(aliased.aliases, name, null);
	aliased.via = [...call.via, `alias ${name}`];
	const rest: Argument[] = call.args.slice(1).map((arg) => ({ ...arg, bits: arg.bits.map(literal) }));
	// After a value that ends in a blank the next word is looked up as well, and so on.
	for (let index = 0, before = value; endsInBlank(before) && index < rest.length; index++) {
		const next = call.args[index + 1];
		const other = next === undefined ? undefined : state.aliases.get(next.text);
		if (next === undefined || other === undefined) break;
		rest[index] = { ...next, bits: other };
		before = other;
	}
	const words: Argument = { bits: value, text: name, range: call.range, derivation: [] };
	const ends = reader.deeper(call.range, () => runAliasText(reader, aliased, [words, ...rest], call)) ?? [];
	const all = [...invoke(reader, plain, call), ...ends];
	for (const end of all) {
		end.aliases = withEntry(end.aliases, name, value);
		end.via = state.via;
	}
	return join(reader, all, call.range);
}

function endsInBlank(value: Value): boolean {
	const last = value.at(-1);
	return last?.kind === "text" && /\s$/.test(last.text);
}

function runAliasText(reader: Reader, state: State, words: readonly Argument[], call: Call): State[] {
	return reader.walk.source(reader, joined(words, call.range), state);
}

/** Words that were expanded already must not be expanded again: each of their characters is escaped. */
function literal(bit: Bit): Bit {
	return bit.kind === "text" ? { ...bit, text: bit.text.replace(/[^\w@%+=:,./-]/g, "\\$&"), at: -1 } : bit;
}
