import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { Option } from "commander";
import { configurationTemplate, templateName } from "../../configuration/index.ts";
import { GatehouseError } from "../../errors.ts";
import type { Declare } from "../commands.ts";
import { makeFolder, writeNew } from "../files.ts";
import { addHelp } from "../help.ts";
import { realPath, repositoryOf } from "../input/index.ts";
import { githubWorkflow, gitlabJob, preCommitConfig } from "../templates.ts";
import { exitStatus, standardOutput } from "../terminal.ts";

/** The file of each CI system, by the name that `--ci` takes; a pipeline judges what the configuration says. */
const systems: Readonly<Record<string, CiFile>> = {
	github: { path: ".github/workflows/gatehouse.yml", text: () => githubWorkflow([]) },
	gitlab: { path: ".gitlab-ci.yml", text: () => gitlabJob([]) },
	"pre-commit": { path: ".pre-commit-config.yaml", text: preCommitConfig },
};

interface CiFile {
	readonly path: string;
	/** Its text, for these contracts. */
	readonly text: (paths: readonly string[]) => string;
}

export const declare: Declare = (command, finish) => {
	addHelp(command, initHelp)
		.argument("[contracts...]", "files, folders or globs that `check` is to judge (default: contracts)")
		.addOption(new Option("--ci <system...>", "write its file too; repeatable").choices(Object.keys(systems)))
		.action((files: readonly string[], { ci = [] }: { readonly ci?: readonly string[] }) => {
			const paths = files.length === 0 ? ["contracts"] : files;
			const chosen = ci.flatMap((name) => systems[name] ?? []);
			if (chosen.length > 0) {
				assertTop();
			}
			const isConfigured = existsSync(templateName) && chosen.length > 0;
			const wanted = [
				...(isConfigured ? [] : [{ path: templateName, text: configurationTemplate }]),
				...chosen,
			];
			// What is there already is refused before anything is written.
			for (const { path, text } of [
				...wanted.filter(({ path }) => existsSync(path)),
				...wanted.filter(({ path }) => !existsSync(path)),
			]) {
				write(path, text(paths));
			}
			if (isConfigured) {
				standardOutput().write(`${templateName} is there already, and left as it is\n`);
			}
			finish(exitStatus.ok);
		});
};

const initHelp = {
	exit: { 0: "the files are written", 2: "one is there already, or cannot be written" },
	examples: ["gatehouse init contracts lanes --ci github --ci pre-commit"],
};

/** CI systems look for their files at the top of a repository alone. */
function assertTop(): void {
	const top = repositoryOf(".");
	if (top !== null && realPath(top) !== realPath(".")) {
		throw new GatehouseError("init.subfolder", `this folder lies in the repository \`${top}\``);
	}
}

function write(path: string, text: string): void {
	makeFolder(dirname(path));
	writeNew(path, text, 0o644);
	standardOutput().write(`${path} written\n`);
}
