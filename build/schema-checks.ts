/** Compiles the JSON Schemas ahead of time: each becomes a file that exports its check, as Ajv would make it at run time. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { _ } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { createCompiler } from "../src/contract/schema-library.ts";

const ending = ".schema.json";
const contractFolder = join(import.meta.dirname, "..", "src", "contract");

interface Schema {
	readonly $id: string;
	readonly [keyword: string]: unknown;
}

/** Writes `checks/NAME.cjs` for each `schemas/NAME.schema.json`, and what they share, the formats, beside them. */
export async function buildChecks(schemas: string, options: BuildOptions): Promise<void> {
	const names = readdirSync(schemas)
		.filter((file) => file.endsWith(ending))
		.map((file) => file.slice(0, -ending.length));
	await build({
		...options,
		minify: true,
		entryPoints: [
			...names.map((name) => ({ in: `check:${name}`, out: `checks/${name}` })),
			{ in: join(contractFolder, formatsFile), out: `checks/${sharedFormats}` },
		],
		plugins: [formatsShared, checksOf(schemas)],
	});
}

const formatsFile = "schema-formats.ts";
const sharedFormats = "formats";

const formatsShared: Plugin = {
	name: "shared formats",
	setup({ onResolve }) {
		onResolve({ filter: /\/schema-formats\.ts$/ }, ({ kind }) =>
			kind === "entry-point" ? undefined : { path: `./${sharedFormats}.cjs`, external: true },
		);
	},
};

/** Makes the check of a schema where `check:NAME` is imported. */
export function checksOf(schemas: string): Plugin {
	return {
		name: "checks",
		setup({ onResolve, onLoad }) {
			onResolve({ filter: /^check:/ }, ({ path }) => ({
				path: path.slice("check:".length),
				namespace: "check",
			}));
			onLoad({ filter: /./, namespace: "check" }, ({ path }) => ({
				contents: checkOf(readSchema(join(schemas, path + ending))),
				resolveDir: contractFolder,
			}));
		},
	};
}

function checkOf(schema: Schema): string {
	const ajv = createCompiler({ source: true, formats: _`require("./schema-formats.ts").formats` });
	return standalone.default(ajv, ajv.compile(schema));
}

function readSchema(file: string): Schema {
	return JSON.parse(readFileSync(file, "utf8")) as Schema;
}

/** In a browser nothing can be read from a file: what imports a schema gets all of it, and its check beside it. */
export const wholeSchemas: Plugin = {
	name: "whole schemas",
	setup({ onLoad }) {
		onLoad({ filter: /\.schema\.json$/ }, ({ path }) => {
			const schema = JSON.stringify(readSchema(path));
			const check = JSON.stringify(`check:${basename(path, ending)}`);
			return {
				contents: `import { shippedSchema } from "./schema-compiler.browser.ts";\nexport default shippedSchema(${schema}, () => require(${check}));`,
				resolveDir: contractFolder,
			};
		});
	},
};

/** What imports a schema gets what the built package has in place of it: see `shippedSchema`. */
export const shippedSchemas: Plugin = {
	name: "shipped schemas",
	setup({ onLoad }) {
		onLoad({ filter: /\.schema\.json$/ }, ({ path }) => {
			const { $id, ...rest } = readSchema(path);
			const facts = [basename(path, ending), $id, Object.keys(rest)].map((fact) => JSON.stringify(fact));
			return {
				contents: `import { shippedSchema } from "./schema-compiler.built.ts";\nexport default shippedSchema(${facts});`,
				resolveDir: contractFolder,
			};
		});
	},
};
