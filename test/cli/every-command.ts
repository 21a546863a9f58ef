import { Command } from "commander";
import { commands } from "../../src/cli/commands.ts";

/** A command with the names that lead to it. */
interface Entry {
	readonly path: readonly string[];
	readonly command: Command;
}

/** Every command and those below it, as they declare themselves. */
export async function everyCommand(): Promise<readonly Entry[]> {
	const program = new Command("gatehouse");
	for (const [name, { load }] of Object.entries(commands)) {
		const { declare } = await load();
		declare(program.command(name), () => {});
	}
	const below = (command: Command, path: readonly string[]): readonly Entry[] => [
		{ path, command },
		...command.commands.flatMap((child) => below(child, [...path, child.name()])),
	];
	return program.commands.flatMap((command) => below(command, [command.name()]));
}
