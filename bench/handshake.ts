import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { packageFolder } from "../src/package.ts";
import { type Figure, median } from "./measure.ts";

const rounds = 21;

/** The plugin of the Continuous Compliance agent up to its handshake, against Node that does nothing. */
export async function measureHandshake(folder: string): Promise<readonly Figure[]> {
	const env = {
		...process.env,
		RUNNER_PLUGIN: "AC755DCE-C118-481A-8EFA-18D8675D8122",
		PLUGIN_UNIX_SOCKET_DIR: folder,
	};
	const plugin = join(packageFolder, "dist", "gatehouse-ccf-plugin.cjs");
	const ours: number[] = [];
	const theirs: number[] = [];
	for (let round = 0; round <= rounds; round += 1) {
		const [handshake, nothing] = [await untilLine(plugin, env), await untilEnd()];
		if (round > 0) {
			ours.push(handshake);
			theirs.push(nothing);
		}
	}
	const [of, to] = [median(ours), median(theirs)];
	return [
		{
			name: "handshake of the plugin / node -e 0",
			ratio: of / to,
			goal: { atMost: 1.5 },
			ours: of,
			theirs: to,
			runs: rounds,
		},
	];
}

async function untilLine(plugin: string, env: NodeJS.ProcessEnv): Promise<number> {
	const began = performance.now();
	const child = spawn(plugin, [], { env, stdio: ["ignore", "pipe", "ignore"] });
	await once(child.stdout, "data");
	const time = performance.now() - began;
	child.kill();
	await once(child, "exit");
	return time;
}

async function untilEnd(): Promise<number> {
	const began = performance.now();
	await once(spawn(process.execPath, ["-e", "0"], { stdio: "ignore" }), "exit");
	return performance.now() - began;
}
