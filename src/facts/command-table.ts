/**
 * The commands that the rules govern, as data of the policy (`policy/commands/data.json`): which words start them, what
 * their options take, and which of those name host paths, switch a check off or make a plan act.
 */
export interface CommandTable {
	readonly programs: readonly ProgramEntry[];
}

export interface ProgramEntry {
	readonly name: string;
	readonly starts: readonly ProgramStart[];
	/** Options that stand before the command words. */
	readonly leading?: Readonly<Record<string, OptionEntry>>;
	/** By command words: `agent-machine mounts plan`. */
	readonly commands: Readonly<Record<string, CommandEntry>>;
}

/** One way to start a program. */
export interface ProgramStart {
	/** Base names of the executable, or of a script given to Python. */
	readonly names?: readonly string[];
	/** Python modules (`python3 -m …`). */
	readonly modules?: readonly string[];
	/** Words that must follow and are passed over. */
	readonly after?: readonly string[];
	/** Words that this start stands for. */
	readonly words?: readonly string[];
}

export interface CommandEntry {
	/** What a lane that runs it does: the keys of `evidence.activities`. */
	readonly activities?: readonly string[];
	/** Always, or with all of these switches, it acts; else it only plans. */
	readonly acts?: true | readonly string[];
	/** False where the program leaves a `~` that reaches it alone. */
	readonly tilde?: boolean;
	readonly options: Readonly<Record<string, OptionEntry>>;
	readonly operands?: { readonly path: string; readonly after?: number };
	/** Options that hold a command which it runs. */
	readonly carries?: { readonly program: string; readonly arguments: string };
}

export interface OptionEntry {
	/** Takes no value. */
	readonly switch?: boolean;
	/** Its value is a host path in this role: `mount`, `read`, `write`, `run`, `cwd`. */
	readonly path?: string;
	readonly class?: string;
	/** For a mount: where the lane finds it, and what it may do there. */
	readonly target?: string;
	readonly access?: string;
	/** The path that it stands for where it is not given. */
	readonly default?: string;
	/** The program expands `$NAME` in the value itself. */
	readonly variables?: boolean;
	/** The check that it switches off: `audit`, `policy-gate`. */
	readonly disables?: string;
}
