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

/** The words that a program gets whose name cannot be known: the first word, or what Python is given to run. */
export function afterNameless(words: readonly Word[], program: string | null): readonly Word[] | null {
	if (program === null) {
		return words.slice(1);
	}
	const target = pythonName.test(program) ? pythonTarget(words.slice(1)) : null;
	if (target === null) {
		return null;
	}
	const name = target.isModule ? wordValue(target.word) : baseName(target.word);
	return name === null ? target.rest : null;
}

/** Base name of a word of which no more than what follows the last slash needs to be known. */
export function baseName({ pieces }: Word): string | null {
	let name: string | null = "";
	for (const piece of pieces) {
		const text: string | null =
			piece.kind === "text" ? piece.text : piece.kind === "glob" ? piece.text : null;
		const slash: number = text?.lastIndexOf("/") ?? -1;
		if (text === null) {
			name = null;
		} else if (slash >= 0) {
			name = text.slice(slash + 1);
		} else if (name !== null) {
			name += text;
		}
	}
	return name;
}

export const pythonName = /^(?:python|pypy)(?:[0-9]+(?:\.[0-9]+)*)?$/;

/** Modules that run another one: `python3 -m runpy sourceosctl.cli`. */
const runners: ReadonlySet<string> = new Set([
	"runpy",
	"pdb",
	"cProfile",
	"profile",
	"trace",
	"coverage",
	"debugpy",
	"viztracer",
	"scalene",
]);

interface Target {
	readonly isModule: boolean;
	readonly word: Word;
	readonly rest: readonly Word[];
}

/** Python's own options come first: switches in a bundle, `-W` and `-X` with a value, `-m` glued or not. */
function pythonTarget(words: readonly Word[]): Target | null {
	for (let i = 0; i < words.length; i += 1) {
		const word = words[i] as Word;
		const text = wordValue(word);
		const rest = words.slice(i + 1);
		if (text === null && mayVanish(word) && rest.length > 0) {
			continue;
		}
		if (text === null || text === "-" || !text.startsWith("-")) {
			return { isModule: false, word, rest };
		}
		const module = /^-[a-bd-zA-VYZ]*?m(.*)$/.exec(text)?.[1];
		if (module !== undefined) {
			const [first, ...others] = module === "" ? rest : [wordFrom(module), ...rest];
			return first === undefined ? null : { isModule: true, word: first, rest: others };
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

function mayVanish({ pieces }: Word): boolean {
	return pieces.every((piece) => piece.kind === "unknown" && piece.splits);
}

function afterPython(words: readonly Word[], start: ProgramStart): readonly Word[] | null {
	const target = pythonTarget(words);
	if (target === null) {
		return null;
	}
	const { isModule, word, rest } = target;
	if (isModule && runners.has(wordValue(word) ?? "")) {
		const next = rest.findIndex((other) => isModuleOf(other, start) || isScriptOf(other, start));
		return next === -1 ? null : rest.slice(next + 1);
	}
	return (isModule ? isModuleOf(word, start) : isScriptOf(word, start)) ? rest : null;
}

/** `sourceosctl.cli`. */
export function isModuleOf(word: Word, start: ProgramStart): boolean {
	return start.modules?.includes(wordValue(word) ?? "") === true;
}

/** `bin/sourceosctl`, or the file of a module: `src/sourceosctl/cli.py`. */
function isScriptOf(word: Word, start: ProgramStart): boolean {
	if (start.names?.includes(baseName(word) ?? "")) {
		return true;
	}
	const text = `/${wordText(word)}`;
	return start.modules?.some((module) => text.endsWith(`/${module.replaceAll(".", "/")}.py`)) === true;
}
