import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this package, wherever its code runs from: `src/` or `dist/`. */
export const packageFolder: string = join(dirname(fileURLToPath(import.meta.url)), "..");

/** What `package.json` says. */
export function packageVersion(): string {
	const text = readFileSync(join(packageFolder, "package.json"), "utf8");
	return (JSON.parse(text) as { readonly version: string }).version;
}

/** The bundle that travels with the package. */
export const ownBundle: string = join(packageFolder, "bundles", "gatehouse");

/** The Rego that it was built from. */
export const ownPolicy: string = join(packageFolder, "policy");
