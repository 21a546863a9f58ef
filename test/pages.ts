import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../src/package.ts";
import { environment } from "./cli/command.ts";

/** A command of a page and what the page shows below it. */
export interface Example {
	readonly command: string;
	readonly shown: string;
}

/** The commands in the `console` blocks of a page: lines that begin with `$ `, each with what it prints. */
export function examplesOf(page: string): readonly Example[] {
	const text = readFileSync(join(packageFolder, page), "utf8");
	const blocks = [...text.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map(([, block = ""]) => block);
	return blocks.flatMap((block) =>
		[...block.matchAll(/^\$ (.*)\n((?:(?!\$ ).*\n)*)/gm)].map(([, command = "", shown = ""]) => ({
			command,
			shown,
		})),
	);
}

/** What a page's command prints, run in a folder as a reader would. */
export function printed(command: string, folder: string): string {
	const run = spawnSync(command.replaceAll(/\bnpx gatehouse\b/g, "gatehouse"), {
		cwd: folder,
		shell: true,
		encoding: "utf8",
		env: environment,
	});
	return `${run.stdout}${run.stderr}`;
}
