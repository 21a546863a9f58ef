/**
 * Measures what the project promises about its speed, each as a ratio of two programs that are run in turn on this
 * machine: `npm run bench`, or with names of figures, `npm run bench -- cold lanes`. The figures as JSON: `--json`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureCold } from "./cold.ts";
import { measureHandshake } from "./handshake.ts";
import { measureHttp } from "./http.ts";
import { measureLanes } from "./lanes.ts";
import { measureMany } from "./many-files.ts";
import type { Figure } from "./measure.ts";
import { buildPeers } from "./peers.ts";

const { values, positionals } = parseArgs({
	options: { json: { type: "boolean", default: false }, count: { type: "string", default: "10000" } },
	allowPositionals: true,
});

const benchmarks: Readonly<Record<string, (folder: string) => Promise<readonly Figure[]>>> = {
	cold: async (folder) => measureCold(folder),
	handshake: measureHandshake,
	lanes: async () => [await measureLanes()],
	many: async (folder) => {
		const peers = buildPeers();
		if (peers === null) {
			process.stderr.write(
				"skipped: conftest and opa are built from their Go modules, and there is no Go here\n",
			);
			return [];
		}
		return await measureMany(folder, peers, Number(values.count));
	},
	http: async (folder) => {
		const opa = buildPeers()?.opa;
		const measured = opa === undefined ? null : await measureHttp(folder, opa);
		if (measured === null) {
			process.stderr.write(
				"skipped: opa is built from its Go module and wrk puts the load on; one of Go and wrk is not here\n",
			);
		}
		return measured ?? [];
	},
};

const figures: Figure[] = [];
for (const name of positionals.length === 0 ? Object.keys(benchmarks) : positionals) {
	const benchmark = benchmarks[name];
	if (benchmark === undefined) {
		throw new Error(`no benchmark is called ${name}; there are ${Object.keys(benchmarks).join(", ")}`);
	}
	const folder = mkdtempSync(join(tmpdir(), "gatehouse-bench-"));
	try {
		figures.push(...(await benchmark(folder)));
	} finally {
		rmSync(folder, { recursive: true });
	}
}
const machine = { node: process.version, cores: availableParallelism() };
process.stdout.write(
	values.json ? `${JSON.stringify({ machine, figures }, null, "\t")}\n` : `${figures.map(row).join("\n")}\n`,
);

function row({ name, ratio, goal, ours, theirs, runs }: Figure): string {
	const [bound, met] =
		"atMost" in goal
			? [`at most ${goal.atMost}`, ratio <= goal.atMost]
			: [`at least ${goal.atLeast}`, ratio >= goal.atLeast];
	const times = `${ours.toFixed(1)} ms, ${theirs.toFixed(1)} ms`;
	return `${met ? "✓" : "✗"} ${name.padEnd(40)} ${ratio.toFixed(2).padStart(7)}  ${bound.padEnd(12)} ${times}, medians of ${runs}`;
}
