/** Completion for shells: static scripts, written from what the commands declare. */
import { bashScript } from "./bash.ts";
import type { CommandLine } from "./command-line.ts";
import { fishScript } from "./fish.ts";
import { zshScript } from "./zsh.ts";

export { commandLine, type Placeholders } from "./command-line.ts";

/** Every shell, by the name that `completion` takes. */
export const shells = {
	bash: bashScript,
	zsh: zshScript,
	fish: fishScript,
} as const satisfies Record<string, (line: CommandLine) => string>;

export type ShellName = keyof typeof shells;
