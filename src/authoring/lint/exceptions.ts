import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { JsonValue } from "../../contract/index.ts";
import { validate } from "../../contract/index.ts";
import { GatehouseError } from "../../errors.ts";
import type { LintCode } from "./lints.ts";

/** A flaw that may stand, and why. */
export interface Exception {
	readonly lint: LintCode;
	/** A rule's code, or a file. */
	readonly about: string;
	readonly because: string;
}

/** The exceptions of a policy, and the file that has them. */
export interface Exceptions {
	readonly file: string;
	readonly entries: readonly Exception[];
}

const name = "lint.json";

/** Reads the exceptions beside the rules. */
export async function readExceptions(policyDir: string, codes: readonly string[]): Promise<Exceptions> {
	const path = join(policyDir, name);
	const file = `${basename(resolve(policyDir))}/${name}`;
	if (!existsSync(path)) {
		return { file, entries: [] };
	}
	const invalid = (message: string, cause?: unknown) =>
		new GatehouseError("policy.invalid", `\`${file}\` ${message}`, { cause });
	let document: unknown;
	try {
		document = JSON.parse(await readFile(path, "utf8"));
	} catch (cause) {
		throw invalid("is not valid JSON", cause);
	}
	const [fault] = validate(
		document as JsonValue,
		{ schema: schemaFor(codes) } as Parameters<typeof validate>[1],
	);
	if (fault !== undefined) {
		throw invalid(`${fault.message} (at \`${fault.at.pointer}\`)`);
	}
	return { file, entries: (document as { readonly exceptions: readonly Exception[] }).exceptions };
}

function schemaFor(codes: readonly string[]) {
	const text = { type: "string", minLength: 1 };
	return {
		$id: "lint-exceptions",
		type: "object",
		additionalProperties: false,
		required: ["exceptions"],
		properties: {
			exceptions: {
				type: "array",
				items: {
					type: "object",
					additionalProperties: false,
					required: ["lint", "about", "because"],
					properties: { lint: { enum: codes }, about: text, because: text },
				},
			},
		},
	};
}
