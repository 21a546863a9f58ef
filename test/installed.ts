import { execFileSync } from "node:child_process";
import {
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import type { TestProject } from "vitest/node";
import { packageFolder } from "../src/package.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** What `npm pack` made. */
		readonly tarball: string;
		/** A project that holds nothing but the package and what it depends on. */
		readonly project: string;
	}
}

interface Manifest {
	readonly version: string;
	readonly bin: Readonly<Record<string, string>>;
	readonly dependencies: Readonly<Record<string, string>>;
}

/** Packs the package and installs it into an empty project, once for a run of the tests. */
export default function setup(run: TestProject): () => void {
	const folder = mkdtempSync(join(tmpdir(), "gatehouse-package-"));
	const tarball = pack(folder);
	const project = join(folder, "project");
	install(tarball, project);
	run.provide("tarball", tarball);
	run.provide("project", project);
	return () => rmSync(folder, { recursive: true, force: true });
}

function pack(folder: string): string {
	execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], {
		cwd: packageFolder,
		stdio: ["ignore", "pipe", "pipe"],
	});
	return join(folder, `gatehouse-${manifestOf(packageFolder).version}.tgz`);
}

/**
 * What `npm install` does, in a moment and without a registry: the dependencies that the package names are linked, and
 * no others, so that an import of anything else fails.
 */
function install(tarball: string, project: string): void {
	const modules = join(project, "node_modules");
	mkdirSync(join(modules, ".bin"), { recursive: true });
	writeFileSync(join(project, "package.json"), '{ "private": true }\n');
	execFileSync("tar", ["-xzf", tarball, "-C", modules]);
	const installed = join(modules, "gatehouse");
	renameSync(join(modules, "package"), installed);
	const { bin, dependencies } = manifestOf(installed);
	for (const name of Object.keys(dependencies)) {
		mkdirSync(dirname(join(modules, name)), { recursive: true });
		symlinkSync(join(packageFolder, "node_modules", name), join(modules, name), "junction");
	}
	for (const [name, file] of Object.entries(bin)) {
		const link = join(modules, ".bin", name);
		symlinkSync(relative(dirname(link), join(installed, file)), link);
	}
}

function manifestOf(folder: string): Manifest {
	return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}
