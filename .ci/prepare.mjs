// Compiles the package before it is packed or installed from Git. npm prepares what is installed globally from Git, as
// pre-commit does, with nothing of what it is built with: its own flag for global goes on to the inner installation.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

function npm(...words) {
	const { npm_config_global: _, ...env } = process.env;
	const { status } = spawnSync("npm", words, { env, stdio: "inherit", shell: process.platform === "win32" });
	if (status !== 0) {
		process.exit(status ?? 1);
	}
}

if (!existsSync("node_modules/esbuild")) {
	npm("ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund");
}
npm("run", "compile");
