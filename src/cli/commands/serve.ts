import { availableParallelism } from "node:os";
import { type Command, InvalidArgumentError } from "commander";
import { defaultLimits } from "../../contract/index.ts";
import { type HttpDoor, openHttpDoor, serveSettings } from "../../doors/http/index.ts";
import { defaultEngineLimits } from "../../policy/index.ts";
import type { Declare } from "../commands.ts";
import { doorGate } from "../door-gate.ts";
import { addHelp } from "../help.ts";
import {
	complainNote,
	declareJudging,
	defined,
	type JudgingOptions,
	settingsGiven,
	wholeNumber,
} from "../judging.ts";
import { effectiveSettings } from "../settings.ts";
import { type ExitStatus, exitStatus, standardOutput } from "../terminal.ts";
import { openGate } from "../threads/index.ts";
import { JudgingPool } from "../threads/judging-pool.ts";

export const declare: Declare = (command, finish) => {
	addHelp(declareServing(command), serveHelp).action(async (options: ServeOptions) =>
		finish(await serve(options)),
	);
};

const serveHelp = {
	exit: {
		0: "it was asked to end, and every answer was given",
		2: "it could not serve as asked, or answers or log entries were cut off at the end",
	},
	examples: [
		"gatehouse serve",
		"gatehouse serve --listen unix:gatehouse.sock --record log",
		"gatehouse serve --listen 0.0.0.0:8181 --token-file tokens --tls-cert door.pem --tls-key door.key",
	],
};

interface ServeOptions extends JudgingOptions {
	readonly listen?: string;
	readonly socketMode?: string;
	readonly tokenFile?: string;
	readonly tlsCert?: string;
	readonly tlsKey?: string;
	readonly clientCa?: string;
	readonly insecure?: true;
	readonly bundleUrl?: string;
	readonly bundleTokenFile?: string;
	readonly logDecisions?: true;
	readonly decisionLogUrl?: string;
	readonly traceUrl?: string;
	readonly drain?: number;
	readonly threads?: number;
	readonly record?: string;
}

function declareServing(command: Command): Command {
	return declareJudging(command)
		.option("--listen <address>", "HOST:PORT, [IPV6]:PORT or unix:PATH (default: 127.0.0.1:8181)")
		.option("--socket-mode <mode>", "permissions of a Unix socket, octal (default: 600)", mode)
		.option("--token-file <file>", "bearer tokens that callers must show one of, a token a line")
		.option("--tls-cert <file>", "certificate of the door, PEM")
		.option("--tls-key <file>", "its key, PEM")
		.option("--client-ca <file>", "authorities whose certificates callers must show, PEM")
		.option("--insecure", "listen beyond this machine without asking who comes")
		.option("--bundle-url <url>", "bundle on an HTTP server, fetched now and then")
		.option("--bundle-token-file <file>", "bearer token for that server")
		.option("--log-decisions", "write OPA's decision log to standard output")
		.option("--decision-log-url <url>", "send OPA's decision log there")
		.option("--trace-url <url>", "send OpenTelemetry spans there, OTLP over HTTP")
		.option("--threads <n>", "judge in so many threads (default: one less than cores)", wholeNumber)
		.option("--drain <ms>", "how long answers have to end after SIGTERM (default: 10000)", wholeNumber)
		.option("--record <folder>", "append every decision to the record in this folder before it is given out");
}

function mode(text: string): string {
	if (!/^[0-7]{3}$/.test(text)) {
		throw new InvalidArgumentError("it must be three octal digits such as 660.");
	}
	return text;
}

function serveGiven(options: ServeOptions) {
	const { listen, socketMode, tokenFile, tlsCert, tlsKey, clientCa, insecure } = options;
	const { bundleUrl, bundleTokenFile, logDecisions, decisionLogUrl, traceUrl, drain, threads } = options;
	return defined({
		listen,
		socketMode,
		tokenFile,
		tlsCert,
		tlsKey,
		clientCa,
		insecure,
		bundleUrl,
		bundleTokenFile,
		decisionLogConsole: logDecisions,
		decisionLogUrl,
		traceUrl,
		drainMs: drain,
		threads,
	});
}

/** Serves until a signal ends it. */
async function serve(options: ServeOptions): Promise<ExitStatus> {
	const given = {
		...settingsGiven(options),
		...defined({ record: options.record }),
		serve: serveGiven(options),
	};
	const settingsNow = () => effectiveSettings(given, options.config).settings;
	const { limits, policy, serve } = settingsNow();
	const settings = serveSettings(serve.value);
	const count = settings.threads ?? Math.max(1, availableParallelism() - 1);
	const pool = count === 0 ? null : new JudgingPool(count);
	try {
		const source = await doorGate(settingsNow, options.at, (plan, context) =>
			pool === null ? openGate(plan) : pool.open(plan, context),
		);
		const door = await openHttpDoor({
			settings,
			open: source.open,
			bundle: source.plan.options.bundle,
			policyFolder: policy.value,
			get context() {
				return source.context;
			},
			record: source.record,
			contract: { ...defaultLimits, ...defaultEngineLimits, ...limits.value },
			threads: pool === null ? undefined : { judge: pool.judge, count },
			complain: complainNote,
			console: standardOutput(),
		});
		complainNote(`listening on ${door.address}`);
		const status = await untilSignal(door);
		if (status !== exitStatus.ok) {
			// Whoever has not taken their answer or the log by now would keep the process for as long as they like.
			process.exit(status);
		}
		return status;
	} finally {
		await pool?.close();
	}
}

/** SIGHUP reads everything again, SIGTERM and SIGINT end; a second one ends at once. */
function untilSignal(door: HttpDoor): Promise<ExitStatus> {
	return new Promise((resolve) => {
		let isEnding = false;
		const end = (signal: NodeJS.Signals): void => {
			if (isEnding) {
				process.exit(exitStatus.unusable);
			}
			isEnding = true;
			complainNote(`${signal}: what is being answered is ended`);
			door.drain().then(
				(isWhole) => {
					if (!isWhole) {
						complainNote("not every answer and log entry was taken in time");
					}
					resolve(isWhole ? exitStatus.ok : exitStatus.unusable);
				},
				() => resolve(exitStatus.unusable),
			);
		};
		process.on("SIGTERM", end).on("SIGINT", end);
		process.on("SIGHUP", () => void door.reload());
	});
}
