import type { Decision } from "../../documents.generated.ts";
import { loadMetrics } from "./libraries.ts";

/** What Prometheus is told. Nothing of a contract goes in: outcomes, routes and times only. */
export interface Metrics {
	request(of: {
		readonly handler: string;
		readonly method: string;
		readonly code: number;
		readonly seconds: number;
	}): void;
	decision(outcome: Decision["outcome"]): void;
	reload(outcome: "replaced" | "unchanged" | "kept"): void;
	logsDropped(count: number): void;
	/** The bundle in force. */
	bundle(revision: string): void;
	/** The text of `/metrics`, and its type. */
	read(): Promise<{ readonly type: string; readonly text: string }>;
}

/** Names are OPA's where OPA has the same. */
export async function openMetrics(inFlight: () => number): Promise<Metrics> {
	const { Registry, Histogram, Counter, Gauge, collectDefaultMetrics } = await loadMetrics();
	const registry = new Registry();
	const registers = [registry];
	collectDefaultMetrics({ register: registry });
	const requests = new Histogram({
		name: "http_request_duration_seconds",
		help: "A histogram of duration for requests.",
		labelNames: ["code", "handler", "method"],
		buckets: [1e-6, 5e-6, 1e-5, 5e-5, 1e-4, 5e-4, 1e-3, 0.01, 0.1, 1],
		registers,
	});
	const decisions = new Counter({
		name: "gatehouse_decisions_total",
		help: "Decisions by their outcome.",
		labelNames: ["outcome"],
		registers,
	});
	const reloads = new Counter({
		name: "gatehouse_bundle_reloads_total",
		help: "Reloads of the bundle: replaced, unchanged, or kept where the new one could not be used.",
		labelNames: ["outcome"],
		registers,
	});
	const dropped = new Counter({
		name: "gatehouse_decision_logs_dropped_total",
		help: "Entries of the decision log that found no room in the buffer.",
		registers,
	});
	const info = new Gauge({
		name: "gatehouse_bundle_info",
		help: "The bundle in force: always 1.",
		labelNames: ["revision"],
		registers,
	});
	new Gauge({
		name: "gatehouse_requests_in_flight",
		help: "Requests that are being answered.",
		registers,
		collect() {
			this.set(inFlight());
		},
	});
	return {
		request: ({ handler, method, code, seconds }) =>
			requests.observe({ code: String(code), handler, method }, seconds),
		decision: (outcome) => decisions.inc({ outcome }),
		reload: (outcome) => reloads.inc({ outcome }),
		logsDropped: (count) => dropped.inc(count),
		bundle: (revision) => {
			info.reset();
			info.set({ revision }, 1);
		},
		read: async () => ({ type: registry.contentType, text: await registry.metrics() }),
	};
}
