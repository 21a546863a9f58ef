/** Here-documents: a text for a command's input. */
import { hereAtoms } from "./atoms.ts";
import type { Bit, Value } from "./bits.ts";
import { expandAtomsValue } from "./expand.ts";
import type { HereDoc } from "./parse.ts";
import type { Reader } from "./reader.ts";
import type { Source } from "./source.ts";
import type { State } from "./state.ts";

export function hereText(reader: Reader, state: State, node: HereDoc, source: Source): Value {
	const quoted = node.delimiter?.quoted === true;
	const value = expandAtomsValue(reader, state, hereAtoms(node.body, quoted, source), "none");
	return node.operator === "<<-" ? withoutTabs(value) : value;
}

/** POSIX 2.7.4: `<<-` strips the tabs at the start of each line. */
function withoutTabs(value: Value): Value {
	let atLineStart = true;
	const result: Bit[] = [];
	for (const bit of value) {
		if (bit.kind !== "text") {
			result.push(bit);
			atLineStart = false;
			continue;
		}
		let begin = 0;
		for (let index = 0; index <= bit.text.length; index++) {
			if (atLineStart && bit.text[index] === "\t") {
				begin = index + 1;
				continue;
			}
			atLineStart = false;
			if (bit.text[index] === "\n" || index === bit.text.length) {
				const end = Math.min(index + 1, bit.text.length);
				if (end > begin)
					result.push({ ...bit, text: bit.text.slice(begin, end), at: bit.at < 0 ? -1 : bit.at + begin });
				begin = end;
				atLineStart = bit.text[index] === "\n";
			}
		}
	}
	return result;
}
