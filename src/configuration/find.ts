import { existsSync, lstatSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { GatehouseError } from "../errors.ts";
import { codeOf } from "../file-source.ts";

/** What a configuration file is called. */
export const configurationFiles = ["gatehouse.config.yaml", "gatehouse.config.json"] as const;

/**
 * The configuration file for a folder: in it, or in the nearest folder above; the search ends at the top of a
 * repository, since what lies beyond belongs to somebody else. Null where there is none.
 *
 * @throws GatehouseError `configuration.ambiguous` where a folder has two, `configuration.unreadable` where it cannot be
 *   known whether it has one
 */
export function findConfiguration(folder: string): string | null {
	for (const at of foldersUp(folder)) {
		const [first, second] = configurationFiles.filter((name) => isThere(join(at, name)));
		if (second !== undefined) {
			throw new GatehouseError("configuration.ambiguous", `\`${at}\` has \`${first}\` and \`${second}\``);
		}
		if (first !== undefined) {
			return relative("", join(at, first));
		}
	}
	return null;
}

/** A link that leads nowhere is there too: whoever reads it says what is wrong. */
function isThere(path: string): boolean {
	try {
		return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
	} catch (cause) {
		const message = `\`${path}\`: it cannot be read (${codeOf(cause)})`;
		throw new GatehouseError("configuration.unreadable", message, { cause });
	}
}

/** Where the configuration of a folder may stand: also where there is none now. */
export function possibleConfigurations(folder: string): readonly string[] {
	return [...foldersUp(folder)].flatMap((at) => configurationFiles.map((name) => join(at, name)));
}

/** A folder and those above it, to the top of its repository. */
export function* foldersUp(folder: string): Generator<string> {
	for (let at = resolve(folder); ; at = dirname(at)) {
		yield at;
		if (existsSync(join(at, ".git")) || dirname(at) === at) {
			return;
		}
	}
}

export function isConfiguration(path: string): boolean {
	return (configurationFiles as readonly string[]).includes(basename(path));
}
