// Leaves of the declarations in dist/types those that a user of the library can come to, and drops the rest.
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../dist/types", import.meta.url));
const reached = new Set();

function reach(file) {
	if (reached.has(file)) {
		return;
	}
	reached.add(file);
	for (const [, path] of readFileSync(file, "utf8").matchAll(/\b(?:from|import\() ?"(\.[^"]+)\.ts"/g)) {
		reach(join(dirname(file), `${path}.d.ts`));
	}
}

reach(join(folder, "index.d.ts"));
reach(join(folder, "browser.d.ts"));
for (const name of readdirSync(folder, { recursive: true })) {
	const file = join(folder, name);
	if (name.endsWith(".d.ts") && !reached.has(file)) {
		rmSync(file);
	}
}
