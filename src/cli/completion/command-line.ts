import type { Argument, Command, Option } from "commander";

/** What can be written at a place of the command line. */
export type Words =
	| { readonly kind: "words"; readonly words: readonly string[] }
	| { readonly kind: "files" }
	| { readonly kind: "folders" }
	/** A number, a time, a name: only the user knows. */
	| { readonly kind: "free" };

export interface OptionLine {
	/** `-f`; null where there is no short form. */
	readonly short: string | null;
	/** `--format`. */
	readonly long: string;
	readonly summary: string;
	/** Null where it takes no value. */
	readonly value: Words | null;
}

export interface ArgumentLine {
	readonly name: string;
	readonly variadic: boolean;
	readonly value: Words;
}

/** A command and all below it, as a shell needs to know it. */
export interface CommandLine {
	readonly name: string;
	readonly summary: string;
	readonly options: readonly OptionLine[];
	readonly arguments: readonly ArgumentLine[];
	readonly commands: readonly CommandLine[];
}

/** What stands for a value in the help, such as `<file>`, and what can be written for it. */
export type Placeholders = Readonly<Record<string, Words>>;

/** Reads off a command what its help shows; a placeholder that is not in the table may be a file. */
export function commandLine(command: Command, placeholders: Placeholders): CommandLine {
	const help = command.createHelp();
	const wordsFor = (choices: readonly string[] | undefined, placeholder: string): Words =>
		choices === undefined
			? (placeholders[placeholder] ?? { kind: "files" })
			: { kind: "words", words: choices };
	const optionLine = (option: Option): OptionLine => ({
		short: option.short ?? null,
		long: option.long ?? option.flags,
		summary: option.description,
		value:
			option.required || option.optional
				? wordsFor(option.argChoices, /[<[]([\w-]+)/.exec(option.flags)?.[1] ?? "")
				: null,
	});
	const argumentLine = (argument: Argument): ArgumentLine => ({
		name: argument.name(),
		variadic: argument.variadic,
		value: wordsFor(argument.argChoices, argument.name()),
	});
	return {
		name: command.name(),
		summary: help.subcommandDescription(command),
		options: help.visibleOptions(command).map(optionLine),
		arguments: command.registeredArguments.map(argumentLine),
		commands: help.visibleCommands(command).map((child) => commandLine(child, placeholders)),
	};
}

/** A command with the names that lead to it, the program's own left out. */
export interface Step {
	readonly path: readonly string[];
	readonly line: CommandLine;
}

/** The command itself and every one below it. */
export function stepsOf(line: CommandLine, path: readonly string[] = []): readonly Step[] {
	return [{ path, line }, ...line.commands.flatMap((child) => stepsOf(child, [...path, child.name]))];
}

/** A word that stands for itself in a text that a shell reads again. */
export function escaped(word: string): string {
	return word.replace(/[^\w@.+-]/g, "\\$&");
}

/** A word that a POSIX shell, or zsh, takes as it stands. */
export function quoted(text: string): string {
	return `'${text.replaceAll("'", "'\\''")}'`;
}
