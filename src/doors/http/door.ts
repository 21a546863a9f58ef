import { setTimeout as wait } from "node:timers/promises";
import { GatehouseError } from "../../errors.ts";
import type { Gate } from "../../gate.ts";
import { packageVersion } from "../../package.ts";
import type { DecisionRecord } from "../../record/index.ts";
import { type Judge, type Reload, ServedGate, type ServedGateOptions } from "../served-gate.ts";
import { listen } from "./address.ts";
import { Asking } from "./asking.ts";
import { Tokens } from "./authentication.ts";
import { BundleServer } from "./bundle-server.ts";
import { BundleUpdates } from "./bundle-updates.ts";
import { tlsOf } from "./certificates.ts";
import type { Console } from "./console-log.ts";
import { DecisionLogs } from "./decision-logs.ts";
import { Concurrency } from "./limits.ts";
import { type Metrics, openMetrics } from "./metrics.ts";
import { openServer } from "./server.ts";
import { demandAuthentication, demandUrls, readAddress, type ServeSettings } from "./settings.ts";
import { openTracing } from "./tracing.ts";

export interface HttpDoorOptions {
	readonly settings: ServeSettings;
	/** Opens a gate by the settings; where a bundle is given, on that one instead of theirs. */
	readonly open: (bundle: string | null) => Promise<Gate>;
	/** The bundle that is watched. */
	readonly bundle: string;
	/** Where the rules' sources may be; absent, those that travel along. */
	readonly policyFolder?: string | undefined;
	readonly context: ServedGateOptions["context"];
	readonly record?: DecisionRecord | undefined;
	/** Judges in other threads, and how many there are; absent, in this one. */
	readonly threads?: { readonly judge: Judge; readonly count: number } | undefined;
	/** The largest contract, in bytes, and how long one may take to judge. */
	readonly contract: { readonly maxBytes: number; readonly timeoutMs: number };
	/** How long a bundle server may take: for an answer, and for the first one before the door is opened without. */
	readonly patience?: { readonly answerMs: number; readonly startMs: number } | undefined;
	/** Takes what an operator should know, a line each. */
	readonly complain: (text: string) => void;
	/** Takes lines of the decision log. */
	readonly console: Console;
}

export interface HttpDoor {
	/** Where it listens: `http://127.0.0.1:8181`, `unix:/run/gatehouse.sock`. */
	readonly address: string;
	/** Reads bundle, tokens and certificates again. What cannot be used leaves what there is. */
	reload(): Promise<void>;
	/**
	 * Lets in nobody new, and ends with the last answer, and with what is still to be logged; whether all of it went out
	 * in time.
	 */
	drain(): Promise<boolean>;
}

/**
 * Opens the HTTP door: OPA's Data API for the decision, raw contracts and batches, over the one gate.
 *
 * @throws GatehouseError `serve.*`, `bundle.*`
 */
export async function openHttpDoor(options: HttpDoorOptions): Promise<HttpDoor> {
	const { settings, complain } = options;
	const address = readAddress(settings.listen);
	demandAuthentication(settings, address);
	demandUrls(settings);
	const tls = tlsOf(settings);
	const tokens = settings.tokenFile === undefined ? null : new Tokens(settings.tokenFile);
	const concurrency = new Concurrency(settings);
	const metrics = await openMetrics(() => concurrency.inFlight);
	const updates = updatesOf(options, metrics);
	try {
		const { record, threads } = options;
		const gate = new ServedGate({
			open: updates.open,
			get context() {
				return options.context;
			},
			record,
			now: () => new Date().toISOString(),
			judge: threads?.judge,
		});
		await updates.begin(gate);
		if (gate.isOpen) {
			metrics.bundle(gate.gate.bundle.revision);
		}
		const logs = logsOf(options, metrics);
		const tracing =
			settings.traceUrl === undefined
				? null
				: await openTracing({
						url: settings.traceUrl,
						ratio: settings.traceRatio,
						version: packageVersion(),
					});
		const { timeoutMs } = options.contract;
		// While a thread judges, the next questions are read and the last answers written.
		const atOnce = threads === undefined ? 1 : 2 * threads.count;
		const asking = new Asking({ gate, metrics, logs, timeoutMs, atOnce });
		const server = await openServer({
			...options,
			tls,
			tokens,
			concurrency,
			metrics,
			tracing,
			asking,
			updates,
			gate,
		});
		const scheme = tls === null ? "http" : "https";
		const shown = await listen(server.app, address, { scheme, socketMode: settings.socketMode });
		updates.watch(gate);
		const attempt = (what: string, step: () => void) => {
			try {
				step();
			} catch (error) {
				complain(`${what} stay as they were: ${error instanceof Error ? error.message : String(error)}`);
			}
		};
		return {
			address: shown,
			reload: async () => {
				attempt("tokens", () => tokens?.reload());
				attempt("certificates", () => server.renew(tlsOf(settings)));
				await updates.refresh(gate);
			},
			drain: async () => {
				const isWhole = await server.drain();
				const ended = Promise.all([updates.close(), logs?.close(), tracing?.close().catch(() => null)]);
				return (await isWithin(settings.drainMs, ended)) && isWhole;
			},
		};
	} catch (error) {
		await updates.close();
		throw error;
	}
}

const patient = { answerMs: 30_000, startMs: 3000 };

async function isWithin(ms: number, ended: Promise<unknown>): Promise<boolean> {
	const late = new AbortController();
	const isInTime = await Promise.race([
		ended.then(() => true),
		wait(ms, false, { signal: late.signal }).catch(() => false),
	]);
	late.abort();
	return isInTime;
}

function updatesOf(
	{ settings, open, bundle, complain, patience = patient }: HttpDoorOptions,
	metrics: Metrics,
): BundleUpdates {
	const { bundleUrl: url, bundleTokenFile: tokenFile, bundleMaxBytes: maxBytes } = settings;
	return new BundleUpdates({
		open,
		server:
			url === undefined
				? undefined
				: new BundleServer({ url, tokenFile, maxBytes, timeoutMs: patience.answerMs }),
		minDelayMs: settings.bundleMinDelayMs,
		maxDelayMs: settings.bundleMaxDelayMs,
		path: bundle,
		watchMs: settings.watchMs,
		patienceMs: patience.startMs,
		told: (reload, { isOpen, isNews }) => {
			metrics.reload(reload.outcome);
			if (reload.outcome === "replaced") {
				metrics.bundle(reload.to);
			}
			const text = told(reload, isOpen);
			if (text !== null && isNews) {
				complain(text);
			}
		},
	});
}

function told(reload: Reload, isOpen: boolean): string | null {
	switch (reload.outcome) {
		case "replaced":
			return `bundle ${reload.to} is in force${reload.from === null ? "" : `, in place of ${reload.from}`}`;
		case "kept": {
			const code = reload.error instanceof GatehouseError ? ` [${reload.error.code}]` : "";
			const state = isOpen
				? "the bundle in force stays, the new one cannot be used"
				: "no bundle is in force yet, and nobody is answered";
			return `${state}: ${reload.error.message}${code}`;
		}
		case "unchanged":
			return null;
		default:
			return reload satisfies never;
	}
}

function logsOf({ settings, complain, console }: HttpDoorOptions, metrics: Metrics): DecisionLogs | null {
	const { decisionLogUrl: url, decisionLogConsole, decisionLogMask } = settings;
	if (url === undefined && !decisionLogConsole) {
		return null;
	}
	return new DecisionLogs({
		mask: decisionLogMask,
		version: packageVersion(),
		console: decisionLogConsole ? console : undefined,
		service:
			url === undefined
				? undefined
				: {
						url,
						tokenFile: settings.decisionLogTokenFile,
						minDelayMs: settings.decisionLogMinDelayMs,
						maxDelayMs: settings.decisionLogMaxDelayMs,
						chunkBytes: settings.decisionLogChunkBytes,
					},
		bufferBytes: settings.decisionLogBufferBytes,
		dropped: metrics.logsDropped,
		complain,
	});
}
