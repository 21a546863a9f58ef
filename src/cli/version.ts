import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ownBundle, packageFolder, packageVersion } from "../package.ts";

/** One line that names everything that a verdict depends on. */
export function versions(): string {
	const { opa } = read(join(packageFolder, "opa", "opa.json"));
	const { revision } = read(join(ownBundle, ".manifest"));
	const bundle = typeof revision === "string" ? revision.replace(/^sha256:/, "").slice(0, 12) : "missing";
	return `gatehouse ${packageVersion()} (bundle ${bundle}, OPA ${opa ?? "missing"}, Node ${process.versions.node})`;
}

/** Whoever asks for the version may be looking for what is broken. */
function read(file: string): { readonly [name: string]: unknown } {
	try {
		return JSON.parse(readFileSync(file, "utf8"));
	} catch {
		return {};
	}
}
