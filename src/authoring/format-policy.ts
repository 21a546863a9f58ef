import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { GatehouseError } from "../errors.ts";
import { openOpa, type RegoError } from "../opa/index.ts";
import { type AuthoringResult, failure } from "./result.ts";
import { readPolicyFiles } from "./sources.ts";

export interface FormatPolicyOptions {
	readonly policyDir: string;
	/** Write nothing; `changed` then says what would change. */
	readonly check?: boolean | undefined;
}

/** Lays out every Rego file below a folder as `opa fmt` does; a file that cannot be parsed leaves all as they are. */
export async function formatPolicy(
	options: FormatPolicyOptions,
): Promise<AuthoringResult<{ readonly changed: readonly string[] }>> {
	const files = await readPolicyFiles(options.policyDir);
	const { rules, tests } = files.own ?? files;
	const sources = { ...rules, ...tests };
	const opa = await openOpa();
	const errors: RegoError[] = [];
	const formatted = new Map<string, string>();
	for (const file of Object.keys(sources).sort()) {
		const source = sources[file] ?? "";
		const result = opa.format(file, source);
		if (!result.ok) {
			errors.push(...result.errors);
		} else if (result.value !== source) {
			formatted.set(file, result.value);
		}
	}
	if (errors.length > 0) {
		return failure(errors, sources);
	}
	if (!options.check) {
		await writeAll(formatted, options.policyDir);
	}
	return { ok: true, value: { changed: [...formatted.keys()] } };
}

async function writeAll(texts: ReadonlyMap<string, string>, policyDir: string): Promise<void> {
	for (const [file, text] of texts) {
		try {
			await writeFile(join(resolve(policyDir), "..", file), text);
		} catch (cause) {
			throw new GatehouseError("policy.unreadable", `cannot write \`${file}\``, { cause });
		}
	}
}
