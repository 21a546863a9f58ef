/** Decisions over HTTP: the same question to `gatehouse serve` and to `opa run --server`, by 16 connections at once. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { packageFolder } from "../src/package.ts";
import { fiveSteps } from "./contracts.ts";
import { inputMaker, opaBundle } from "./many-files.ts";
import { type Figure, median } from "./measure.ts";

const rounds = 5;
const connections = 16;
const seconds = 5;
const path = "/v1/data/gatehouse/decision";

/** What one stretch of load came to. */
interface Load {
	readonly perSecond: number;
	/** In milliseconds. */
	readonly p50: number;
	readonly p99: number;
}

/** Null where the load's client is not there. */
export async function measureHttp(folder: string, opa: string): Promise<readonly Figure[] | null> {
	if (spawnSync("wrk", ["--version"]).error !== undefined) {
		return null;
	}
	const inputOf = await inputMaker();
	const script = join(folder, "question.lua");
	const body = JSON.stringify({ input: JSON.parse(inputOf(fiveSteps)) });
	writeFileSync(join(folder, "question.json"), body);
	writeFileSync(script, scriptOf(join(folder, "question.json")));
	const [ourPort, theirPort] = [await freePort(), await freePort()];
	const ours = spawn(
		process.execPath,
		[
			join(packageFolder, "dist", "gatehouse.cjs"),
			"serve",
			"--no-config",
			"--listen",
			`127.0.0.1:${ourPort}`,
		],
		{ stdio: "ignore" },
	);
	const theirs = spawn(
		opa,
		[
			"run",
			"--server",
			"--addr",
			`127.0.0.1:${theirPort}`,
			"--log-level",
			"error",
			"--bundle",
			opaBundle(folder),
		],
		{ stdio: "ignore" },
	);
	try {
		const [own, other] = [`http://127.0.0.1:${ourPort}`, `http://127.0.0.1:${theirPort}`];
		await Promise.all([answers(own, body), answers(other, body)]);
		return figures(await race([own, other], script));
	} finally {
		await Promise.all([ended(ours), ended(theirs)]);
	}
}

/** In turn, round by round; a first round warms both up and is not counted. */
async function race(addresses: readonly string[], script: string): Promise<readonly (readonly Load[])[]> {
	const loads = addresses.map((): Load[] => []);
	for (let round = 0; round <= rounds; round += 1) {
		for (const [i, address] of addresses.entries()) {
			const load = loadOn(address, script);
			if (round > 0) {
				loads[i]?.push(load);
			}
		}
	}
	return loads;
}

function figures([ours = [], theirs = []]: readonly (readonly Load[])[]): readonly Figure[] {
	const of = (loads: readonly Load[], part: keyof Load) => median(loads.map((load) => load[part]));
	const each = (part: "p50" | "p99"): Figure => ({
		name: `HTTP ${part}: ours / opa run --server`,
		ratio: of(ours, part) / of(theirs, part),
		goal: { atMost: 1 },
		ours: of(ours, part),
		theirs: of(theirs, part),
		runs: rounds,
	});
	const perDecision = (loads: readonly Load[]) => 1000 / of(loads, "perSecond");
	return [
		{
			name: "HTTP decisions per second: ours / opa",
			ratio: of(ours, "perSecond") / of(theirs, "perSecond"),
			goal: { atLeast: 2 },
			ours: perDecision(ours),
			theirs: perDecision(theirs),
			runs: rounds,
		},
		each("p50"),
		each("p99"),
	];
}

function scriptOf(body: string): string {
	return `
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
local file = io.open("${body}", "r")
wrk.body = file:read("*a")
file:close()
done = function(summary, latency)
	local failed = summary.errors.status + summary.errors.read + summary.errors.write + summary.errors.timeout
	io.write(string.format("RESULT %d %d %d %d %d\\n",
		summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), failed))
end
`;
}

function loadOn(address: string, script: string): Load {
	const words = ["-t", "1", "-c", String(connections), "-d", `${seconds}s`, "-s", script, address + path];
	const { stdout, stderr } = spawnSync("wrk", words, { encoding: "utf8" });
	const [requests = 0, microseconds = 0, p50 = 0, p99 = 0, failed = 1] = (
		/^RESULT (.*)$/m.exec(stdout)?.[1] ?? ""
	)
		.split(" ")
		.map(Number);
	if (failed !== 0 || requests === 0) {
		throw new Error(`${address} did not answer every request: ${stdout}${stderr}`);
	}
	return { perSecond: requests / (microseconds / 1e6), p50: p50 / 1000, p99: p99 / 1000 };
}

/** Waits until a server answers the question, as it must. */
async function answers(address: string, body: string): Promise<void> {
	for (let attempt = 0; ; attempt += 1) {
		try {
			const response = await fetch(address + path, { method: "POST", body });
			const { result } = (await response.json()) as {
				readonly result?: { readonly allow?: boolean; readonly findings?: unknown[] };
			};
			if (result?.allow !== true && result?.findings?.length !== 0) {
				throw new Error(`${address} does not allow what it must`);
			}
			return;
		} catch (error) {
			if (attempt === 100) {
				throw error;
			}
			await wait(100);
		}
	}
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	server.close();
	await once(server, "close");
	return typeof address === "object" && address !== null ? address.port : 0;
}

async function ended(program: ChildProcess): Promise<void> {
	if (program.exitCode === null) {
		const exit = once(program, "exit");
		program.kill("SIGKILL");
		await exit;
	}
}
