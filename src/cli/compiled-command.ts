import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import type * as Command from "./command.ts";

/** The command's text; beside it stands what V8 has made of it, after a digest of both. */
const commandFile = "command.cjs";
const cacheFile = "command.cache";
const digestLength = 32;

/** The command as the build has left it in a folder. */
export function compiledCommand(folder: string): typeof Command {
	const text = readFileSync(join(folder, commandFile));
	return run(compile(folder, text, cacheOf(folder, text)), folder);
}

/** The cache that {@link compiledCommand} looks for, with all in it that `use` needs of the command. */
export async function cacheAfter(
	folder: string,
	use: (command: typeof Command) => Promise<void>,
): Promise<{ readonly file: string; readonly bytes: Uint8Array }> {
	const text = readFileSync(join(folder, commandFile));
	const script = compile(folder, text, undefined);
	await use(run(script, folder));
	const cache = script.createCachedData();
	return { file: join(folder, cacheFile), bytes: Buffer.concat([digestOf(text, cache), cache]) };
}

/** With a cache, nothing is compiled again; V8 itself refuses one that another version of it has made. */
function compile(folder: string, text: Buffer, cachedData: Buffer | undefined): Script {
	// The build writes ASCII only, which is quicker to read as Latin-1 than as UTF-8.
	const code = text.toString("latin1");
	const wrapped = `(function (exports, require, module, __filename, __dirname) {${code}\n})`;
	return new Script(wrapped, { filename: join(folder, commandFile), cachedData });
}

function run(script: Script, folder: string): typeof Command {
	const filename = join(folder, commandFile);
	const module = { exports: {} as typeof Command };
	script.runInThisContext()(module.exports, createRequire(filename), module, filename, folder);
	return module.exports;
}

/** V8 believes what it is given: a damaged cache would end the process, and that of another text run in its place. */
function cacheOf(folder: string, text: Uint8Array): Buffer | undefined {
	try {
		const bytes = readFileSync(join(folder, cacheFile));
		const cache = bytes.subarray(digestLength);
		return digestOf(text, cache).equals(bytes.subarray(0, digestLength)) ? cache : undefined;
	} catch {
		// Compiling takes its place.
		return undefined;
	}
}

function digestOf(text: Uint8Array, cache: Uint8Array): Buffer {
	return createHash("sha256").update(text).update(cache).digest();
}
