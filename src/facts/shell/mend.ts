/**
 * The parser takes every `<(…)` for a word of its own. Bash does not: `X=<(a) cmd` is an assignment before `cmd`. Here
 * what stands next to each other becomes one word again.
 */
import type { Assignment, Command, CommandArgument, WordNode } from "./parse.ts";

export interface CommandWords {
	readonly assignments: readonly Assignment[];
	/** The command's name first. */
	readonly words: readonly CommandArgument[];
}

export function wordsOf(node: Command): CommandWords {
	const assignments = node.prefix.filter((item): item is Assignment => item.type === "Assignment");
	const words = node.name === undefined ? [] : [node.name, ...node.args];
	if (!isTorn(assignments, words)) return { assignments, words };
	const whole = rejoined([...assignments, ...words]);
	const first = whole.findIndex((item) => item.type === "Word" && asAssignment(item) === null);
	const before = first < 0 ? whole : whole.slice(0, first);
	return {
		assignments: before.flatMap((item) => (item.type === "Word" ? (asAssignment(item) ?? []) : [item])),
		words: first < 0 ? [] : whole.slice(first),
	};
}

function isTorn(assignments: readonly Assignment[], words: readonly CommandArgument[]): boolean {
	let end = assignments.at(-1)?.end ?? -1;
	for (const word of words) {
		if (word.pos === end) return true;
		end = word.end;
	}
	return false;
}

function rejoined(items: readonly CommandArgument[]): CommandArgument[] {
	const whole: CommandArgument[] = [];
	for (const item of items) {
		const last = whole.at(-1);
		if (last === undefined || last.end !== item.pos || item.type !== "Word") whole.push(item);
		else if (last.type === "Word") whole[whole.length - 1] = together(last, item);
		else if (last.value.type === "Word") {
			const { type, pos, name, append, index } = last;
			const value = together(last.value, item);
			const text = last.text + item.text;
			whole[whole.length - 1] = { type, pos, end: item.end, text, name, append, index, value };
		} else whole.push(item);
	}
	return whole;
}

// INVARIANT: the parser's nodes compute some fields when asked, so a copy by spreading lacks them.
function together(a: WordNode, b: WordNode): WordNode {
	const parts = [...(a.parts ?? []), ...(b.parts ?? [])];
	return { type: "Word", pos: a.pos, end: b.end, text: a.text + b.text, value: a.value + b.value, parts };
}

/** A word without its first characters. */
export function wordFrom(word: WordNode, skip: number): WordNode {
	const { pos, end, text, parts } = word;
	const rest = text.slice(skip);
	return { type: "Word", pos: pos + skip, end, text: rest, value: rest, parts };
}

/** An argument that looks like an assignment. */
export function asKeyword(word: CommandArgument): Assignment | null {
	return word.type === "Word" ? asAssignment(word) : null;
}

/** `NAME=value` behind what the parser took for the command. */
function asAssignment(word: WordNode): Assignment | null {
	const [head, name, plus] = /^([A-Za-z_]\w*)(\+?)=/.exec(word.text) ?? [];
	if (head === undefined || name === undefined) return null;
	const value = wordFrom(word, head.length);
	const { pos, end } = word;
	return {
		type: "Assignment",
		pos,
		end,
		text: word.text,
		name,
		value,
		append: plus === "+",
		index: undefined,
	};
}
