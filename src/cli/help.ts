import type { Command } from "commander";
import type { ExitStatus } from "./terminal.ts";

interface Help {
	/** What each exit status of the command means. */
	readonly exit: Readonly<Partial<Record<ExitStatus, string>>>;
	/** Lines that run as they stand in a project with the files that they name. */
	readonly examples: readonly string[];
}

/** Ends a command's help with what its exit status means and lines to start from. */
export function addHelp(command: Command, { exit, examples }: Help): Command {
	const statuses = Object.entries(exit).map(([status, meaning]) => `${status} ${meaning}`);
	const lines = examples.map((example) => `\n  ${example}`);
	return command.addHelpText("after", `\nExit status: ${statuses.join(", ")}.\n\nExamples:${lines.join("")}`);
}
