/** Readings in a form that fits on a line of a table. */
import { type Piece, readShell, type SimpleCommand } from "../../../src/facts/shell/index.ts";

export function showPieces(pieces: readonly Piece[]): string {
	return pieces.map(showPiece).join("");
}

function showPiece(piece: Piece): string {
	switch (piece.kind) {
		case "text":
			return piece.text;
		case "home":
			return `<~${piece.user ?? ""}>`;
		case "start":
			return "<.>";
		case "glob":
			return `<${piece.text}>`;
		case "unknown":
			return `<?${piece.why}${piece.splits ? "…" : ""}>`;
	}
}

/** The words joined with one blank; an empty word or one with a blank in it is quoted. */
export function showCommand(command: SimpleCommand): string {
	return command.words
		.map((word) => {
			const shown = showPieces(word.pieces);
			return shown === "" || /\s/.test(shown) ? JSON.stringify(shown) : shown;
		})
		.join(" ");
}

/** Every command of a text, one string each; with `only`, those of one program (`?` is a program that is not known). */
export function commandsOf(text: string, only?: string): string[] {
	return readShell(text)
		.commands.filter((command) => only === undefined || (command.program ?? "?") === only)
		.map(showCommand);
}
