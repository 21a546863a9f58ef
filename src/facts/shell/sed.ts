/** `sed` with a substitution that needs no regular expression; what any other leaves is a text that was edited. */
import { type Bit, staticText, text, type Value } from "./bits.ts";
import { edited, fileContent } from "./files.ts";
import { readAll } from "./options.ts";
import type { Argument } from "./reader.ts";
import type { State } from "./state.ts";
import { eachAlternative } from "./ways.ts";

/** What sed makes of its input or of the files that it is given; null where these are not known. */
export function sedOutput(args: readonly Argument[], state: State): Value | null {
	const { script, files } = sedArguments(args);
	const content = contentOf(files, state);
	return content === null ? null : sedText(script, content);
}

/** What a program that passes lines on leaves of its input or of the files that it is given. */
export function filtered(args: readonly Argument[], state: State): Value | null {
	const { operands } = readAll(args, {});
	const content = contentOf(
		operands.filter((arg) => hasText(fileContent(state, arg.bits))),
		state,
	);
	return content === null ? null : edited(content);
}

function hasText(content: Value): boolean {
	return content.some(
		(bit) =>
			bit.kind === "text" ||
			(bit.kind === "unknown" && bit.edited !== undefined) ||
			(bit.kind === "either" && bit.ways.some(hasText)),
	);
}

/** What is in a file after `sed -i`. */
export function sedText(script: Argument | null, content: Value): Value {
	const substitution = script === null ? null : readSubstitution(script.bits);
	if (substitution === null) return edited(content);
	return eachAlternative(content, "edited text", (one) => one.flatMap((bit) => replaced(bit, substitution)));
}

/** The one script of a command line, and the files after it; null where there is another number of them. */
export function sedArguments(args: readonly Argument[]): {
	readonly script: Argument | null;
	readonly files: readonly Argument[];
} {
	const { operands, values, seen } = readAll(args, { short: "efl", long: ["expression", "file"] });
	const given = values.get("e") ?? values.get("expression");
	const others = ["n", "f", "file", "quiet", "silent"].some((name) => seen.has(name));
	const scripts = args.filter((arg) => /^(?:-[nErsuz]*e|--expression)/.test(staticText(arg.bits) ?? ""));
	const script = given ?? operands[0] ?? null;
	return {
		script: others || scripts.length > 1 ? null : script,
		files: given === undefined ? operands.slice(1) : operands,
	};
}

function contentOf(files: readonly Argument[], state: State): Value | null {
	const content =
		files.length === 0 ? state.input : files.flatMap((arg) => [...fileContent(state, arg.bits)]);
	return content !== null && hasText(content) ? content : null;
}

interface Substitution {
	readonly pattern: string;
	readonly by: Value;
	readonly everywhere: boolean;
}

function readSubstitution(script: readonly Bit[]): Substitution | null {
	const [first] = script;
	const mark = first?.kind === "text" && first.text.startsWith("s") ? first.text[1] : undefined;
	if (mark === undefined || /[\w\s\\]/.test(mark)) return null;
	const parts: Bit[][] = [[]];
	for (const bit of script) {
		if (bit.kind !== "text") {
			parts.at(-1)?.push(bit);
			continue;
		}
		for (const [index, piece] of bit.text.split(mark).entries()) {
			if (index > 0) parts.push([]);
			if (piece !== "") parts.at(-1)?.push(text(piece));
		}
	}
	const [start, before, by, flags] = parts;
	const pattern = staticText(before ?? []);
	const isPlain = pattern !== null && /^[\w@%{}<>:,/ -]+$/.test(pattern);
	const keeps = by?.every((bit) => bit.kind !== "text" || !/[&\\]/.test(bit.text)) === true;
	const flag = staticText(flags ?? []);
	if (staticText(start ?? []) !== "s" || parts.length !== 4 || !isPlain || !keeps || by === undefined)
		return null;
	return flag === "" || flag === "g" ? { pattern, by, everywhere: flag === "g" } : null;
}

function replaced(bit: Bit, { pattern, by, everywhere }: Substitution): readonly Bit[] {
	if (bit.kind !== "text" || !bit.text.includes(pattern)) return [bit];
	return bit.text.split(/(?<=\n)/).flatMap((line): readonly Bit[] => {
		const parts = line.split(pattern);
		const [head = "", ...rest] = parts;
		const tails = everywhere ? rest : rest.length === 0 ? [] : [rest.join(pattern)];
		return [text(head), ...tails.flatMap((tail): readonly Bit[] => [...by, text(tail)])];
	});
}
