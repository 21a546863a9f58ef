import { execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageFolder } from "../../../src/package.ts";
import { environment, program } from "../../cli/command.ts";

const sources = join(packageFolder, "test", "doors", "ccf-host");

/** The plugin as npm links it for a project that has the package. */
export const plugin: string = `${program}-ccf-plugin`;

/** Why there is no host to play the agent; null where there is one. */
export const lacking: string | null = whyNot();

function whyNot(): string | null {
	if (spawnSync("go", ["version"]).status !== 0) {
		return "no Go here";
	}
	const { status } = spawnSync("go", ["mod", "download"], { cwd: sources });
	return status === 0 ? null : "the modules of the host cannot be had here";
}

/** Builds the host once for each state of its sources. */
function host(): string {
	const digest = createHash("sha256");
	for (const name of readdirSync(sources).sort()) {
		digest.update(name).update(readFileSync(join(sources, name)));
	}
	const folder = join(tmpdir(), "gatehouse-ccf-host");
	const file = join(folder, digest.digest("hex").slice(0, 16));
	if (!existsSync(file)) {
		mkdirSync(folder, { recursive: true });
		const made = `${file}.${process.pid}`;
		execFileSync("go", ["build", "-mod=readonly", "-o", made, "."], { cwd: sources });
		renameSync(made, file);
	}
	return file;
}

/** What the host is to play. */
export interface Play {
	readonly folder: string;
	readonly config: Readonly<Record<string, string>>;
	readonly protocol?: 1 | 2;
	readonly policies?: readonly string[];
	readonly policyData?: object;
	readonly behavior?: Readonly<Record<string, readonly string[]>>;
	/** Of the host, and so of the plugin. */
	readonly env?: Readonly<Record<string, string>>;
	readonly fault?: string;
}

export interface Outcome {
	readonly code: string;
	readonly message: string;
}

export interface SentEvidence {
	readonly UUID: string;
	readonly Title: string;
	readonly Description: string;
	readonly Remarks: string;
	readonly Labels: Readonly<Record<string, string>>;
	readonly Start: string;
	readonly End: string;
	readonly Props: readonly { readonly Name: string; readonly Value: string }[];
	readonly Origins: readonly { readonly Actors: readonly object[] }[];
	readonly Activities: readonly { readonly Steps: readonly object[] }[];
	readonly Components: readonly { readonly Identifier: string }[];
	readonly Subjects: readonly { readonly Identifier: string; readonly Type: string }[];
	readonly Status: { readonly Reason: string; readonly Remarks: string; readonly State: string };
}

export interface SentRisk {
	readonly UUID: string;
	readonly Name: string;
	readonly ViolationIds: readonly string[];
}

type Call =
	| {
			readonly method: "CreateEvidence";
			readonly bytes: number;
			readonly message: { readonly Evidence: readonly SentEvidence[] };
	  }
	| {
			readonly method: "UpsertRiskTemplates";
			readonly bytes: number;
			readonly message: { readonly PackageName: string; readonly RiskTemplates: readonly SentRisk[] };
	  }
	| { readonly method: "UpsertSubjectTemplates"; readonly bytes: number; readonly message: object };

/** What came of a run. */
export interface Played {
	readonly configure: Outcome;
	readonly init?: Outcome;
	readonly eval?: Outcome;
	readonly calls: readonly Call[];
	readonly logs: readonly { readonly "@level": string; readonly "@message": string }[];
	readonly health: string;
	readonly exit: number;
	readonly shutMs: number;
	readonly error?: string;
}

export interface Started {
	readonly pid: number;
	readonly address: string;
}

/** A run that goes on: the plugin's process, and what comes of it where the host lives to tell. */
export interface Running {
	readonly started: Promise<Started>;
	readonly played: Promise<Played | null>;
}

/** Lets the host play a run as the agent does. */
export function start({
	folder,
	config,
	policyData,
	policies = [],
	protocol = 1,
	env,
	...rest
}: Play): Running {
	const child = spawn(host(), [], { env: { ...environment, ...env }, stdio: ["pipe", "pipe", "inherit"] });
	const configure = { config, ...(policyData === undefined ? {} : { policy_data: policyData }) };
	child.stdin.end(JSON.stringify({ plugin, folder, configure, policies, protocol, ...rest }));
	const lines: string[] = [];
	let open = "";
	const { promise: started, resolve: tellStarted, reject } = deferred<Started>();
	const { promise: played, resolve: tellPlayed } = deferred<Played | null>();
	// Not every run starts, and not every test asks.
	started.catch(() => undefined);
	child.stdout.setEncoding("utf8").on("data", (text: string) => {
		const parts = (open + text).split("\n");
		open = parts.pop() ?? "";
		lines.push(...parts);
		if (lines[0] !== undefined) {
			tellStarted(JSON.parse(lines[0]));
		}
	});
	child.on("close", () => {
		const last = lines.at(-1);
		const whole = last === undefined ? null : JSON.parse(last);
		reject(new Error("the plugin was not started"));
		tellPlayed(whole !== null && "logs" in whole ? (whole as Played) : null);
	});
	return { started, played };
}

/** Plays a run to its end. */
export async function play(asked: Play): Promise<Played> {
	const played = await start(asked).played;
	if (played === null) {
		throw new Error("the host told nothing");
	}
	return played;
}

export function evidenceIn({ calls }: Played): readonly SentEvidence[] {
	return calls.flatMap((call) => (call.method === "CreateEvidence" ? call.message.Evidence : []));
}

/** The evidence of policies, without that of the gate itself. */
export function policyEvidence(played: Played): readonly SentEvidence[] {
	return evidenceIn(played).filter(({ Labels }) => Labels._policy?.startsWith("compliance_framework"));
}

export function isSatisfied({ Status }: SentEvidence): boolean {
	return Status.State === "EvidenceStatusState_SATISFIED";
}

function deferred<T>() {
	let resolve: (value: T) => void = () => undefined;
	let reject: (error: Error) => void = () => undefined;
	const promise = new Promise<T>((done, fail) => {
		resolve = done;
		reject = fail;
	});
	return { promise, resolve, reject };
}
