import type { ProgramStart } from "./command-table.ts";
import { mayBe, type Word, wordFrom, wordText, wordValue } from "./words.ts";

/** The words after the start of a program, or null where this start does not fit. */
export function afterStart(
	words: readonly Word[],
	program: string | null,
	start: ProgramStart,
): readonly Word[] | null {
	if (program === null) {
		return null;
	}
	let rest: readonly Word[] | null = null;
	if (start.names?.includes(program)) {
		rest = words.slice(1);
	} else if (pythonName.test(program)) {
		rest = afterPython(words.slice(1), start);
	}
	if (rest === null) {
		return null;
	}
	const passed = rest;
	const fits = (start.after ?? []).every((word, i) => passed[i] !== undefined && mayBe(passed[i], word));
	if (!fits) {
		return null;
	}
	return [...(start.words ?? []).map(wordFrom), ...passed.slice(start.after?.length ?? 0)];
}

const pythonName = /^(?:python|pypy)(?:[0-9]+(?:\.[0-9]+)*)?$/;

/** Modules that run another one: `python3 -m runpy sourceosctl.cli`. */
const runners: ReadonlySet<string> = new Set(["runpy", "pdb", "cProfile", "profile", "trace"]);

/** Python's own options come first: switches in a bundle, `-W` and `-X` with a value, `-m` glued or not. */
function afterPython(words: readonly Word[], start: ProgramStart): readonly Word[] | null {
	for (let i = 0; i < words.length; i += 1) {
		const text = wordValue(words[i] as Word);
		if (text === null || text === "-" || !text.startsWith("-")) {
			return text !== null && start.names?.includes(baseName(text)) ? words.slice(i + 1) : null;
		}
		const module = /^-[a-bd-zA-VYZ]*?m(.*)$/.exec(text)?.[1];
		if (module !== undefined) {
			const rest = module === "" ? words.slice(i + 1) : [wordFrom(module), ...words.slice(i + 1)];
			return afterModule(rest, start);
		}
		if (/^-[a-zA-Z]*c/.test(text)) {
			return null;
		}
		if (/^-[a-zA-Z]*[WX]$/.test(text) || text === "--check-hash-based-pycs") {
			i += 1;
		}
	}
	return null;
}

function afterModule(words: readonly Word[], start: ProgramStart): readonly Word[] | null {
	const [first, ...rest] = words;
	const module = first === undefined ? null : wordValue(first);
	if (module !== null && runners.has(module)) {
		const next = rest.findIndex((word) => !wordText(word).startsWith("-"));
		return next === -1 ? null : afterModule(rest.slice(next), start);
	}
	return module !== null && start.modules?.includes(module) ? rest : null;
}

function baseName(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1);
}
