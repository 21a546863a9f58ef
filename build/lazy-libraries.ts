/** Libraries that others load before they need them, or without needing them. */
import * as childProcess from "node:child_process";
import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/** OPA's SDK answers the YAML builtins with a library of its own, which is loaded when a policy asks for one. */
export const lazySdkYaml: Plugin = {
	name: "lazy YAML of the SDK",
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^yaml$/ }, ({ importer, resolveDir }) =>
			/opa-wasm\/src/.test(importer) ? { path: resolveDir, namespace: "lazy-yaml" } : undefined,
		);
		onLoad({ filter: /./, namespace: "lazy-yaml" }, ({ path }) => ({
			contents: `exports.parse = (text) => require("yaml").parse(text);
				exports.stringify = (value) => require("yaml").stringify(value);`,
			resolveDir: path,
		}));
	},
};

/** The gate takes no bundle that asks for a builtin which the gate itself does not answer, so those of the SDK never do. */
export const withoutSdkBuiltins: Plugin = {
	name: "the SDK without builtins",
	setup({ onLoad }) {
		onLoad({ filter: /opa-wasm\/src\/builtins\/index\.js$/ }, () => ({ contents: "module.exports = {};" }));
	},
};

/** It brings sockets and streams along, 5 ms, and most runs start no process. */
export const lazyChildProcess: Plugin = {
	name: "lazy child processes",
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^node:child_process$/ }, ({ namespace }) =>
			namespace === "lazy-child-process"
				? undefined
				: { path: "child_process", namespace: "lazy-child-process" },
		);
		onLoad({ filter: /./, namespace: "lazy-child-process" }, () => ({
			contents: `for (const name of ${JSON.stringify(Object.keys(childProcess))}) {
				Object.defineProperty(exports, name, { enumerable: true, get: () => require("node:child_process")[name] });
			}`,
		}));
	},
};

/** Whether there are colours is always said to it; to find out for itself it would load the stream of standard output. */
export const toldOfColours: Plugin = {
	name: "colours that are told of",
	setup({ onLoad }) {
		onLoad({ filter: /\/picocolors\.js$/ }, async ({ path }) => {
			const text = await readFile(path, "utf8");
			const contents = text.replace("(p.stdout || {}).isTTY", "false");
			return contents === text ? { errors: [{ text: "it asks for the stream otherwise" }] } : { contents };
		});
	},
};
