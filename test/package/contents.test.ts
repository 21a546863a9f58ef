import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { packageFolder } from "../../src/package.ts";
import type {} from "../installed.ts";

const installed = join(inject("project"), "node_modules", "gatehouse");
const text = (file: string) => readFileSync(join(installed, file), "utf8");

const files = readdirSync(installed, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map((entry) => posix.join(entry.parentPath.slice(installed.length + 1), entry.name))
	.sort();
const below = (folder: string) => files.filter((file) => file.startsWith(`${folder}/`));

/** The files that a file of the package leads to by its imports. */
function reachable(entries: readonly string[], suffix: (path: string) => string): ReadonlySet<string> {
	const reached = new Set<string>();
	const visit = (file: string): void => {
		if (reached.has(file)) {
			return;
		}
		reached.add(file);
		for (const [, path = ""] of text(file).matchAll(/\b(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)) {
			visit(posix.join(dirname(file), suffix(path)));
		}
	};
	entries.forEach(visit);
	return reached;
}

describe("the package", () => {
	it("holds these folders and files, and no others", () => {
		expect([...new Set(files.map((file) => file.split("/")[0]))].sort()).toEqual(
			["README.md", "bundles", "dist", "docs", "opa", "package.json", "policy", "schemas"].sort(),
		);
		expect(below("bundles")).toEqual(
			[".manifest", "data.json", "policy.wasm"].map((name) => `bundles/gatehouse/${name}`),
		);
		expect(below("opa")).toEqual(["opa/opa.json", "opa/opa.wasm.br"]);
	});

	it("holds no test, no source map and no sources in TypeScript", () => {
		expect(files.filter((file) => /(?:[._]test\.|\.map$|(?<!\.d)\.ts$|(?:^|\/)\.ci\/)/.test(file))).toEqual(
			[],
		);
	});

	it("has no program in it that neither the command nor the library comes to", () => {
		const reached = reachable(["dist/index.js", "dist/browser.js"], (path) => path);
		const command = ["gatehouse.cjs", "gatehouse-thread.cjs", "command.cjs", "command.cache"];
		const plugin = ["gatehouse-ccf-plugin.cjs", "ccf-serving.cjs"];
		const checks = below("schemas").map((file) =>
			file.replace(/^schemas\/(.*)\.schema\.json$/, "checks/$1.cjs"),
		);
		const libraries = ["libraries/http.cjs", "checks/formats.cjs"];
		const known = new Set([
			...reached,
			...[...command, ...plugin, ...checks, ...libraries].map((file) => `dist/${file}`),
		]);
		const programs = below("dist").filter((file) => !file.startsWith("dist/types/"));
		expect(programs.filter((file) => !known.has(file))).toEqual([]);
	});

	it("has no declaration in it that the library's do not come to", () => {
		const reached = reachable(["dist/types/index.d.ts", "dist/types/browser.d.ts"], (path) =>
			path.replace(/\.ts$/, ".d.ts"),
		);
		expect(below("dist/types").filter((file) => !reached.has(file))).toEqual([]);
	});

	it("has the schemas of the repository, which its exports name, and nothing beside them", () => {
		const own = readdirSync(join(packageFolder, "schemas")).filter((name) => name.endsWith(".json"));
		expect(below("schemas")).toEqual(own.map((name) => `schemas/${name}`).sort());
	});

	it("has the source of every rule of its bundle", () => {
		const { metadata } = JSON.parse(text("bundles/gatehouse/.manifest"));
		const sources: readonly string[] = metadata.gatehouse.rules.map(({ file }: { file: string }) => file);
		expect(sources.length).toBeGreaterThan(100);
		expect(sources.filter((file) => !files.includes(file))).toEqual([]);
	});

	it("stays below 9.5 MB packed, most of it OPA, and 23 MB unpacked", () => {
		const size = (file: string) => statSync(join(installed, file)).size;
		expect(statSync(inject("tarball")).size).toBeLessThan(9_500_000);
		expect(files.reduce((sum, file) => sum + size(file), 0)).toBeLessThan(23_000_000);
	});
});
