import type { Word } from "./shell/index.ts";

export type { Word } from "./shell/index.ts";

/** What the word becomes, the user's home written `~`; null where that cannot be known. */
export function wordValue(word: Word): string | null {
	let value = "";
	for (const piece of word.pieces) {
		switch (piece.kind) {
			case "text":
			case "glob":
				value += piece.text;
				break;
			case "home":
				value += `~${piece.user ?? ""}`;
				break;
			case "start":
				value += ".";
				break;
			case "unknown":
				return null;
			default:
				piece satisfies never;
		}
	}
	return value;
}

/** Stands for what is not known in the text of a word. No argument can hold a NUL. */
export const notKnown = "\0";

/** The characters that are surely there, with a mark for what is not. */
export function wordText(word: Word): string {
	let text = "";
	for (const piece of word.pieces) {
		text += piece.kind === "text" || piece.kind === "glob" ? piece.text : notKnown;
	}
	return text;
}

/** How the word's value came about, as rules and reports show it. */
export function derivationOf(word: Word): string[] {
	return word.derivation.map(({ use, from }) => `${use} ← ${from}`);
}

/** A word that stands nowhere in the text. */
export function wordFrom(text: string): Word {
	return {
		pieces: [{ kind: "text", text, quoted: true }],
		text,
		range: { start: 0, end: 0 },
		derivation: [],
	};
}

/** What several words would be, had their author quoted the blanks between them; none where there is one word alone. */
export function joined(words: readonly Word[]): readonly Word[] {
	const [first, ...rest] = words;
	const last = rest.at(-1);
	if (first === undefined || last === undefined) {
		return [];
	}
	const blank = { kind: "text", text: " ", quoted: true } as const;
	return [
		{
			pieces: [...first.pieces, ...rest.flatMap((word) => [blank, ...word.pieces])],
			text: words.map((word) => word.text).join(" "),
			range: { start: first.range.start, end: last.range.end },
			derivation: words.flatMap((word) => word.derivation),
		},
	];
}

/** True where the word is this text, or may be it when the step runs. */
export function mayBe(word: Word, text: string): boolean {
	const value = wordValue(word);
	return value === null ? word.pieces.some((piece) => piece.kind === "unknown") : value === text;
}
