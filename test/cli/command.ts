import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { packageFolder } from "../../src/package.ts";

/** How a run of the built command ended. */
export interface Run {
	readonly status: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

const program = join(packageFolder, "dist", "gatehouse.cjs");

/** Runs the built command as a user does. */
export function gatehouse(words: readonly string[], cwd: string = packageFolder): Run {
	const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined };
	const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
		cwd,
		env,
		encoding: "utf8",
		maxBuffer: 256 * 1024 * 1024,
	});
	return { status, stdout, stderr };
}
