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
	/** Options that it answers at once when they come before the command words; it then carries nothing out. */
	readonly answers?: readonly string[];
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

/** The table made ready for looking commands up in it. */
export interface GovernedPrograms {
	readonly programs: readonly GovernedProgram[];
}

export interface GovernedProgram {
	readonly name: string;
	readonly starts: readonly ProgramStart[];
	readonly answers: readonly string[];
	readonly commands: readonly KnownCommand[];
	/** The same by their first word. */
	readonly byFirst: ReadonlyMap<string, readonly KnownCommand[]>;
	/** What the program is where none of its commands fits. */
	readonly unknown: KnownCommand;
}

export interface KnownCommand {
	/** The command words; empty for none. */
	readonly command: string;
	readonly names: readonly string[];
	readonly entry: CommandEntry;
	/** The options that it takes, those before the command words included. */
	readonly options: Readonly<Record<string, OptionEntry>>;
	/** Those that stand for a path where they are not given. */
	readonly defaults: readonly { readonly name: string; readonly entry: OptionEntry; readonly path: string }[];
}

/** Splits and merges once what every command line would ask for. */
export function governedPrograms(table: CommandTable): GovernedPrograms {
	return {
		programs: table.programs.map(({ name, starts, answers = [], leading, commands }) => {
			const known = (command: string, entry: CommandEntry): KnownCommand => {
				const options = { ...leading, ...entry.options };
				const defaults = Object.entries(options).flatMap(([option, given]) =>
					given.default === undefined ? [] : [{ name: option, entry: given, path: given.default }],
				);
				return { command, names: command === "" ? [] : command.split(" "), entry, options, defaults };
			};
			const all = Object.entries(commands).map(([command, entry]) => known(command, entry));
			const byFirst = new Map<string, KnownCommand[]>();
			for (const one of all) {
				const first = one.names[0] ?? "";
				byFirst.set(first, [...(byFirst.get(first) ?? []), one]);
			}
			return { name, starts, answers, commands: all, byFirst, unknown: known("", { options: {} }) };
		}),
	};
}
