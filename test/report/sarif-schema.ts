import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";

/** A Go module that carries the schema of the standard with its errata, unchanged; it is not ours to ship. */
const carrier = "github.com/securego/gosec/v2@v2.30.0";
const file = "report/sarif/testdata/sarif-schema-2.1.0.json";
const digest = "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e";

/** The official schema as a check, or why it cannot be had here. */
export const officialSchema: { readonly check: ValidateFunction } | { readonly missing: string } =
	openSchema();

function openSchema(): typeof officialSchema {
	const run = spawnSync("go", ["mod", "download", "-json", carrier], {
		cwd: tmpdir(),
		encoding: "utf8",
		timeout: 60_000,
	});
	if (run.error !== undefined || run.status !== 0) {
		return {
			missing: run.error === undefined ? `${carrier} cannot be had` : "no Go here to get it with",
		};
	}
	const { Dir: folder } = JSON.parse(run.stdout) as { readonly Dir: string };
	const bytes = readFileSync(join(folder, file));
	const found = createHash("sha256").update(bytes).digest("hex");
	if (found !== digest) {
		throw new Error(`the schema in ${carrier} is another one: ${found}`);
	}
	// It is of draft 4, and uses nothing that draft 7 means otherwise but these two names.
	const { $schema: _draft, id: _id, ...schema } = JSON.parse(bytes.toString("utf8"));
	const ajv = new Ajv({ strict: false, allErrors: true });
	formats.default(ajv);
	return { check: ajv.compile(schema) };
}
