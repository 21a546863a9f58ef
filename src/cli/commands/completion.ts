import { Argument, type Command } from "commander";
import { kinds } from "../../contract/index.ts";
import { ownBundle } from "../../package.ts";
import { readBundle } from "../../policy/index.ts";
import { formats } from "../../report/index.ts";
import { commands, type Declare } from "../commands.ts";
import { commandLine, type Placeholders, type ShellName, shells } from "../completion/index.ts";
import { addHelp } from "../help.ts";
import { type ExitStatus, exitStatus, standardOutput } from "../terminal.ts";

export const declare: Declare = (command, finish) => {
	addHelp(command, {
		exit: { 0: "the script is printed", 2: "there is none for that shell, or the bundle cannot be used" },
		examples: [
			"gatehouse completion bash > gatehouse.bash",
			"gatehouse completion zsh > _gatehouse",
			"gatehouse completion fish > gatehouse.fish",
		],
	})
		.addArgument(new Argument("<shell>", "shell that is to complete").choices(Object.keys(shells)))
		.action(async (shell: ShellName) => finish(await completion(shell, command.parent ?? command)));
};

/** The script holds all that can be completed, so that no key press waits for a program to start. */
async function completion(shell: ShellName, program: Command): Promise<ExitStatus> {
	for (const command of program.commands) {
		const entry = Object.entries(commands).find(([name]) => name === command.name());
		if (entry !== undefined && command.name() !== "completion") {
			const { declare } = await entry[1].load();
			declare(command, () => {});
		}
	}
	const { rules } = await readBundle(ownBundle);
	standardOutput().write(shells[shell](commandLine(program, placeholders([...rules.keys()]))));
	return exitStatus.ok;
}

/** What the placeholders of the help stand for; one that is not here may be a file. */
function placeholders(codes: readonly string[]): Placeholders {
	const names = new Set(kinds.flatMap(({ name, version }) => [name, `${name}@${version}`]));
	const folders = { kind: "folders" } as const;
	const free = { kind: "free" } as const;
	return {
		kind: { kind: "words", words: [...names] },
		code: { kind: "words", words: codes },
		format: { kind: "words", words: Object.keys(formats) },
		command: { kind: "words", words: Object.keys(commands) },
		folder: folders,
		duration: free,
		hash: free,
		ms: free,
		n: free,
		name: free,
		pattern: free,
		rev: free,
		sha256: free,
		time: free,
	};
}
