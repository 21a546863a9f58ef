/** Builds the programs that we are compared with, from their Go modules. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Module and version; OPA's is the one that our own bundle is compiled with. */
const modules = {
	conftest: "github.com/open-policy-agent/conftest@v0.71.1",
	opa: "github.com/open-policy-agent/opa@v1.22.2",
} as const;

export type Peers = Readonly<Record<keyof typeof modules, string>>;

/** Paths of the programs; null where there is no Go to build them with. They are kept for the next time. */
export function buildPeers(): Peers | null {
	if (spawnSync("go", ["version"]).status !== 0) {
		return null;
	}
	return { conftest: built("conftest"), opa: built("opa") };
}

function built(name: keyof typeof modules): string {
	const module = modules[name];
	const folder = join(tmpdir(), "gatehouse-bench", module.replaceAll("/", "_"));
	const program = join(folder, name);
	if (!existsSync(program)) {
		mkdirSync(folder, { recursive: true });
		process.stderr.write(`building ${module}, once\n`);
		const { status } = spawnSync("go", ["install", module], {
			env: { ...process.env, GOBIN: folder },
			stdio: ["ignore", "inherit", "inherit"],
		});
		if (status !== 0) {
			throw new Error(`${module} cannot be built`);
		}
	}
	return program;
}
