import { GatehouseError } from "../../errors.ts";

/** A blank, a stretch in quotes, a character behind a backslash, or a plain one; half a quote matches none of them whole. */
const piece = /(\s+)|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])|([^\s'"\\])/gy;

/**
 * The words of a command as a shell would split them. Nothing is expanded: it is run without a shell.
 *
 * @throws GatehouseError `ipc.adapter`
 */
export function commandWords(command: string): readonly [string, ...string[]] {
	const words: string[] = [];
	let word: string | null = null;
	let end = 0;
	for (const match of command.matchAll(piece)) {
		const [all, blank, single, double, escaped, plain] = match;
		end = match.index + all.length;
		if (blank === undefined) {
			word = (word ?? "") + (single ?? double?.replaceAll(/\\([$`"\\\n])/g, "$1") ?? escaped ?? plain ?? "");
		} else if (word !== null) {
			words.push(word);
			word = null;
		}
	}
	if (end < command.length) {
		throw new GatehouseError("ipc.adapter", `\`${command}\` has a quote without its other half`);
	}
	const [program, ...rest] = word === null ? words : [...words, word];
	if (program === undefined || program === "") {
		throw new GatehouseError("ipc.adapter", "the command of the adapter is empty");
	}
	return [program, ...rest];
}
