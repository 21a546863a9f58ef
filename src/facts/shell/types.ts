/** What a reading of shell text consists of. Plain readonly values: they can be compared, printed and sent as JSON. */

/** A stretch of the step's text in UTF-16 code units; the end is exclusive. */
export interface Range {
	readonly start: number;
	readonly end: number;
}

/** Why a value cannot be known from the text alone. */
export type UnknownWhy =
	/** A variable that the step never sets: it comes from the runner's environment. */
	| "environment"
	/** The output of a program. */
	| "command-substitution"
	/** `$1`, `$@`, `$#` … where nothing in the text says what they are. */
	| "positional-parameter"
	/** `$$`, `$?`, `$RANDOM`, `$_` … */
	| "special-parameter"
	/** The login name: `$USER`, `$LOGNAME`, `$(whoami)`, `$(id -un)`; `/home/` before it is the user's home. */
	| "user-name"
	/** Arithmetic on something that is not a constant. */
	| "arithmetic"
	/** What `read`, `mapfile` or `select` takes from an input that is not in the text. */
	| "input"
	/** An operator such as `${x%y}` on a value that is not wholly known. */
	| "parameter-expansion"
	/** A value that a loop changes in every round. */
	| "loop"
	/** Arguments that `xargs`, `find` or `parallel` puts in. */
	| "inserted-arguments"
	/** `<(…)`, `>(…)`: a path that bash invents. */
	| "process-substitution"
	/** What a file holds. */
	| "file-content"
	/** More possibilities than the limits allow to be told apart. */
	| "too-many-ways";

/** Literal characters. `quoted` says that bash itself expands nothing in them; a program may still expand `~`. */
export interface TextPiece {
	readonly kind: "text";
	readonly text: string;
	readonly quoted: boolean;
}

/** A home directory: `~`, `$HOME` (`user: null`, the user who runs the step) or `~alice`. */
export interface HomePiece {
	readonly kind: "home";
	readonly user: string | null;
}

/** The directory in which the step starts: `$PWD`, `$(pwd)`, `~+` before any `cd`. */
export interface StartPiece {
	readonly kind: "start";
}

/** An unquoted `*`, `?`, `[…]` or `@(…)`: stands for whatever exists, and for itself where nothing matches. */
export interface GlobPiece {
	readonly kind: "glob";
	readonly text: string;
}

/** Something that only running the step can tell. `splits`: it may be no word at all, or several. */
export interface UnknownPiece {
	readonly kind: "unknown";
	readonly why: UnknownWhy;
	/** As written: `$1`, `$(date)`. */
	readonly text: string;
	readonly splits: boolean;
}

export type Piece = TextPiece | HomePiece | StartPiece | GlobPiece | UnknownPiece;

/** One step on the way from what is written to what it means: `$D` was set by `D=~`. */
export interface Derivation {
	/** The expansion as written: `$D`. */
	readonly use: string;
	/** What gave it its value, as written: `D=~`, `for D in ~ /tmp`. */
	readonly from: string;
	/** Where that stands. */
	readonly range: Range;
}

/** One argument after every expansion. */
export interface Word {
	readonly pieces: readonly Piece[];
	/** As written in the shell text. Several words may come from one text: `{a,b}`, `$LIST`. */
	readonly text: string;
	readonly range: Range;
	/** Outermost first; empty where the word says itself what it is. */
	readonly derivation: readonly Derivation[];
}

/** A variable that the step gives to a command, or takes away (`value: null`). */
export interface EnvironmentEntry {
	readonly name: string;
	readonly value: Word | null;
}

/** A file that a command reads or writes by redirection. */
export interface Redirection {
	readonly operator: string;
	readonly target: Word;
}

/** Text fed to a command's standard input by a here-document, a here-string or a pipe from `echo` and the like. */
export interface Input {
	readonly text: readonly Piece[];
	readonly range: Range;
}

/** A command that the step may run. */
export interface SimpleCommand {
	/** The arguments after all expansion; `words[0]` is the program as written. Never empty. */
	readonly words: readonly Word[];
	/** Base name of `words[0]` (`/usr/bin/x` → `x`); null where it cannot be known. */
	readonly program: string | null;
	/** Wrappers and constructs that lead to it, outermost first: `sudo`, `sh -c`, `function f`, `$(…)` … */
	readonly via: readonly string[];
	readonly environment: readonly EnvironmentEntry[];
	/** True after `env -i`: nothing but `environment` reaches the command. */
	readonly environmentCleared: boolean;
	/** Where it runs after `cd`; null is the step's own starting directory. */
	readonly cwd: readonly Piece[] | null;
	/** What the step made of HOME for this command; null where it left it alone. */
	readonly home: readonly Piece[] | null;
	readonly stdin: Input | null;
	readonly redirections: readonly Redirection[];
	readonly range: Range;
}

export type ProblemCode =
	| "shell.syntax"
	| "shell.too-long"
	| "shell.too-deep"
	| "shell.too-many-ways"
	| "shell.too-much-work";

/** Text that could not be read to the end. */
export interface Problem {
	readonly code: ProblemCode;
	readonly message: string;
	readonly range: Range;
}

/** Code that the step runs and that cannot be read. */
export interface UnknownScript {
	/** How it is run: `. ./x`, `bash script.sh`, `sh` reading its input, `eval`. */
	readonly how: string;
	/**
	 * `file`: a script on disk. `input`: what another program writes. `text`: a text none of which is known.
	 * `part`: a text some of which is known; the commands that it surely holds are in the reading.
	 */
	readonly kind: "file" | "input" | "text" | "part";
	/** The word that names or holds the script, where there is one. */
	readonly word: Word | null;
	readonly via: readonly string[];
	readonly range: Range;
}

/** All that is known about what a text runs. */
export interface ShellReading {
	readonly commands: readonly SimpleCommand[];
	readonly problems: readonly Problem[];
	readonly unknownScripts: readonly UnknownScript[];
}
