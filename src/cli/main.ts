#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { GatehouseError } from "../errors.ts";
import { packageVersion } from "../package.ts";
import { commands } from "./commands.ts";
import { complain, type ExitStatus, exitStatus } from "./terminal.ts";

/** Runs one command line and tells how it ended. */
async function main(words: readonly string[]): Promise<ExitStatus> {
	let status: ExitStatus = exitStatus.ok;
	const program = new Command("gatehouse")
		.description("A policy gate for workstation, agent-machine and execution-plane contracts.")
		.version(packageVersion())
		.showSuggestionAfterError()
		.configureOutput({ writeErr: complain })
		.exitOverride();
	try {
		for (const [name, { summary, load }] of Object.entries(commands)) {
			const command = program.command(name).description(summary);
			if (words.includes(name)) {
				const { declare } = await load();
				declare(command, (ended) => {
					status = ended;
				});
			}
		}
		await program.parseAsync(words, { from: "user" });
		return status;
	} catch (error) {
		return explainFailure(error);
	}
}

/** A failure is one clear line on standard error, and what to do about it. */
function explainFailure(error: unknown): ExitStatus {
	if (error instanceof CommanderError) {
		// Commander has printed its own line.
		return error.exitCode === 0 ? exitStatus.ok : exitStatus.unusable;
	}
	if (error instanceof GatehouseError) {
		complain(`gatehouse: ${error.message} [${error.code}]; ${error.help}`);
		return exitStatus.unusable;
	}
	complain(`gatehouse: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
	return exitStatus.unusable;
}

process.stdout.on("error", () => {
	// Whoever read the results has stopped reading; a verdict that was not delivered is not an allow.
	process.exit(exitStatus.unusable);
});

process.exitCode = await main(process.argv.slice(2));
