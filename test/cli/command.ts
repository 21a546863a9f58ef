import { spawnSync } from "node:child_process";
import { delimiter, dirname, join } from "node:path";
import { inject } from "vitest";
import { packageFolder } from "../../src/package.ts";

/** How a run of the installed command ended. */
export interface Run {
	readonly status: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** The command as npm links it for a project that has the package. */
export const program: string = join(inject("project"), "node_modules", ".bin", "gatehouse");

/** What a user's shell has: the command and this Node on its path, and no terminal that wants colours. */
export const environment: NodeJS.ProcessEnv = {
	...process.env,
	PATH: [dirname(program), dirname(process.execPath), process.env.PATH].join(delimiter),
	NO_COLOR: "1",
	FORCE_COLOR: undefined,
};

/** Runs the installed command as a user does. */
export function gatehouse(
	words: readonly string[],
	cwd: string = packageFolder,
	input = "",
	more: NodeJS.ProcessEnv = {},
): Run {
	const { status, stdout, stderr } = spawnSync(program, words, {
		cwd,
		input,
		env: { ...environment, ...more },
		encoding: "utf8",
		maxBuffer: 256 * 1024 * 1024,
	});
	return { status, stdout, stderr };
}
