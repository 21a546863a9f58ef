import type { GovernedCommand } from "./governed.ts";
import { readShell, type ShellReading } from "./shell/index.ts";
import type { Word } from "./words.ts";

/** The command line that a governed command carries in its options, read as a line of its own. */
export interface CarriedLine {
	readonly reading: ShellReading;
	/** Where the carrying options stand in the step. */
	readonly start: number;
	readonly end: number;
}

/**
 * Reads what `terminal-command run --command C --args A` would run: C with the words of A, or C as a whole line where it
 * holds blanks. Whether the carrier uses a shell is not published; it is read as if it did, which is the stricter way.
 */
export function carriedLine(known: GovernedCommand): CarriedLine | null {
	const { carries } = known.entry;
	if (carries === undefined) {
		return null;
	}
	const option = (name: string) => known.options.find((given) => given.name === name && given.effective);
	const [program, rest] = [option(carries.program), option(carries.arguments)];
	const parts = [program, rest].flatMap((given) => given?.value ?? []);
	if (parts.length === 0) {
		return null;
	}
	const given = [program, rest].flatMap((part) => part ?? []);
	return {
		reading: readShell(parts.map(shellText).join(" ")),
		start: Math.min(...given.map(({ start }) => start)),
		end: Math.max(...given.map(({ end }) => end)),
	};
}

/** The value as shell text. What cannot be known stays unknown: it becomes a variable that nobody sets. */
function shellText(word: Word): string {
	return word.pieces
		.map((piece) => {
			switch (piece.kind) {
				case "text":
				case "glob":
					return piece.text;
				case "home":
					return piece.user === null ? "$HOME" : `~${piece.user}`;
				case "start":
					return "$PWD";
				case "unknown":
					return "${_unknown}";
				default:
					return piece satisfies never;
			}
		})
		.join("");
}
