import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import type * as Command from "./command.ts";

const commandFile = "command.cjs";
export const cacheFile = "command.cache";

/**
 * The command as the build has left it in a folder. Where V8's compiled form of it lies beside it, nothing is compiled
 * again; V8 itself refuses one that another version made, or one of a text of another length.
 */
export function compiledCommand(folder: string): {
	readonly script: Script;
	readonly open: () => typeof Command;
} {
	const filename = join(folder, commandFile);
	// The build writes ASCII only, which is quicker to read as Latin-1 than as UTF-8.
	const text = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, "latin1")}\n})`;
	const script = new Script(text, { filename, cachedData: cacheIn(folder) });
	const open = () => {
		const module = { exports: {} as typeof Command };
		script.runInThisContext()(module.exports, createRequire(filename), module, filename, folder);
		return module.exports;
	};
	return { script, open };
}

function cacheIn(folder: string): Buffer | undefined {
	try {
		return readFileSync(join(folder, cacheFile));
	} catch {
		// Compiling takes its place.
		return undefined;
	}
}
