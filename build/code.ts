/** Builds `dist/`: the library as ES modules, and the command as one file that starts quickly. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, rm } from "node:fs/promises";
import { join } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { lazyChildProcess, lazySdkYaml, toldOfColours, withoutSdkBuiltins } from "./lazy-libraries.ts";
import { buildChecks, checksOf, shippedSchemas, wholeSchemas } from "./schema-checks.ts";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const schemas = join(root, "schemas");

const common: BuildOptions = {
	bundle: true,
	platform: "node",
	target: "node20",
	outdir: dist,
	absWorkingDir: root,
	logLevel: "warning",
	// Names stay: a stack trace must be worth reading.
	minifyWhitespace: true,
	minifySyntax: true,
};

/** CommonJS, which Node loads 10 ms sooner than ES modules. */
const commonJs: BuildOptions = { ...common, format: "cjs", outExtension: { ".js": ".cjs" } };

/** Where a source file has a sibling of one of these endings, that is built in place of it; only that may ask for it. */
const siblings = (...endings: readonly string[]): Plugin => ({
	name: "siblings",
	setup({ onResolve }) {
		onResolve({ filter: /^\.{1,2}\/.*[^t]\.ts$/ }, ({ path, resolveDir, importer }) => {
			const sibling = endings
				.map((ending) => join(resolveDir, path.replace(/\.ts$/, ending)))
				.find((file) => existsSync(file));
			return sibling !== undefined && importer !== sibling ? { path: sibling } : undefined;
		});
	},
});

const builtSiblings = siblings(".built.ts");

async function buildLibrary(): Promise<void> {
	await build({
		...common,
		entryPoints: { index: "src/index.ts" },
		format: "esm",
		splitting: true,
		packages: "external",
		banner: {
			js: 'import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);',
		},
		plugins: [builtSiblings, checksOf(schemas), shippedSchemas],
	});
}

/** The library for where there is no Node: one file that needs nothing beside it. */
async function buildBrowser(): Promise<void> {
	await build({
		...common,
		platform: "browser",
		target: "es2022",
		entryPoints: { browser: "src/browser.ts" },
		format: "esm",
		minify: true,
		plugins: [siblings(".browser.ts", ".built.ts"), checksOf(schemas), wholeSchemas, withoutSdkBuiltins],
	});
}

/** The agent executes this file itself; it is small, for the agent reads it first. */
const plugin = "gatehouse-ccf-plugin";

async function buildCommand(): Promise<void> {
	await build({
		...commonJs,
		entryPoints: {
			gatehouse: "src/cli/launch.ts",
			"gatehouse-thread": "src/cli/launch-thread.ts",
			command: "src/cli/command.ts",
			[plugin]: "src/doors/ccf/launch.ts",
			"ccf-serving": "src/doors/ccf/serve.ts",
		},
		define: { "import.meta.url": "moduleUrl" },
		// A script of `node:vm` knows `require` only: `src/cli/compiled-command.ts`.
		supported: { "dynamic-import": false },
		banner: { js: 'const moduleUrl=require("node:url").pathToFileURL(__filename).href;' },
		plugins: [builtSiblings, checksOf(schemas), shippedSchemas, lazySdkYaml, lazyChildProcess, toldOfColours],
	});
	await chmod(join(dist, `${plugin}.cjs`), 0o755);
}

/** The libraries of a door, each door's in a file of its own: a run that opens none never loads them. */
async function buildLibraries(): Promise<void> {
	await build({
		...commonJs,
		entryPoints: { "libraries/http": "src/doors/http/libraries.ts" },
		minify: true,
	});
}

/** One contract of each syntax, so that the reading of both is among what is kept. */
const samples = [
	"examples/docs-lane.yaml",
	"conformance/good/workstation-contract/look-alikes.yaml",
	"conformance/good/workstation-contract/minimal.json",
];

function writeCodeCache(): void {
	const writer = join(import.meta.dirname, "code-cache.ts");
	const words = ["--import", "tsx", writer, dist, "check", ...samples];
	const { status, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: "utf8" });
	if (status !== 0) {
		throw new Error(`the code cache cannot be written: ${stderr}`);
	}
}

await rm(dist, { recursive: true, force: true });
await Promise.all([
	buildLibrary(),
	buildBrowser(),
	buildCommand(),
	buildLibraries(),
	buildChecks(schemas, commonJs),
]);
writeCodeCache();
