import { readFileSync } from "node:fs";
import glob from "fast-glob";
import { defineConfig } from "vitest/config";

const every = "test/**/*.test.ts";

/** The files that run the command, or import the library, as it is installed; the others need no package. */
const onPackage = glob
	.sync(every)
	.filter((file) => /\/(?:command|installed|pages)\.ts"/.test(readFileSync(file, "utf8")));

export default defineConfig({
	test: {
		// Vitest leaves one core out by itself; of two that is half of the machine.
		maxWorkers: "100%",
		testTimeout: 240_000,
		hookTimeout: 240_000,
		projects: [
			{ extends: true, test: { name: "source", include: [every], exclude: onPackage } },
			{
				extends: true,
				test: { name: "package", include: onPackage, globalSetup: "test/installed.ts" },
			},
		],
	},
});
