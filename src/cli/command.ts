import { Command, CommanderError } from "commander";
import { pluginThread } from "../doors/ccf/judging.ts";
import { GatehouseError } from "../errors.ts";
import { commands } from "./commands.ts";
import { addHelp } from "./help.ts";
import { complain, complainError, type ExitStatus, exitStatus, standardOutput } from "./terminal.ts";
import { testingThread } from "./testing/messages.ts";
import { versions } from "./version.ts";

/** Runs one command line and tells how it ended. */
async function main(words: readonly string[]): Promise<ExitStatus> {
	let status: ExitStatus = exitStatus.ok;
	const program = new Command("gatehouse")
		.description("A policy gate for workstation, agent-machine and execution-plane contracts.")
		.option("-V, --version", "tell the versions of gatehouse, its bundle, OPA and Node")
		.showSuggestionAfterError()
		.configureOutput({ writeErr: complain, writeOut: (text) => standardOutput().write(text) })
		.exitOverride()
		.on("option:version", () => {
			standardOutput().write(`${versions()}\n`);
			throw new CommanderError(0, "commander.version", "");
		});
	addHelp(program, {
		exit: {
			0: "what was asked for is done: every contract is allowed",
			1: "it is denied, failed or stale",
			2: "it cannot be done as asked",
		},
		examples: [
			"gatehouse check contracts/",
			"gatehouse check --help",
			"gatehouse kinds WorkstationContract",
			"gatehouse --version",
		],
	});
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
	const known = isWithoutFolder(error) ? folderGone : error;
	if (known instanceof GatehouseError) {
		complainError(known);
		return exitStatus.unusable;
	}
	complain(`gatehouse: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
	return exitStatus.unusable;
}

/** What Node throws wherever a path is meant from a working directory that was removed. */
function isWithoutFolder(error: unknown): boolean {
	return error instanceof Error && "syscall" in error && error.syscall === "uv_cwd";
}

const folderGone = new GatehouseError("folder.missing", "the folder that it is run in is not there any more");

/** Runs the command line of this process; its exit status is that of the process. */
export async function start(): Promise<void> {
	process.exitCode = await main(process.argv.slice(2));
}

/** What a thread of `check` or of `test` does: see `threads/` and `testing/`. */
export async function work(): Promise<void> {
	const { workerData } = await import("node:worker_threads");
	if (workerData === testingThread) {
		const { work: test } = await import("./testing/worker.ts");
		await test();
		return;
	}
	if (workerData === pluginThread) {
		const { work: judgeForPlugin } = await import("./ccf-plugin.ts");
		judgeForPlugin();
		return;
	}
	const { work: judge } = await import("./threads/worker.ts");
	await judge();
}
