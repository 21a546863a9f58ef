/** The libraries of this door alone. The built package has them in a file of their own, loaded when the door is opened. */
import type { FastifyInstance, FastifyServerOptions } from "fastify";

/** Fastify over whatever kind of server it is told to open. */
type OpenFastify = (options: FastifyServerOptions & { readonly https?: object | null }) => FastifyInstance;

export async function loadFastify(): Promise<OpenFastify> {
	return (await import("fastify")).default as unknown as OpenFastify;
}

export async function loadMetrics(): Promise<typeof import("prom-client")> {
	// A module of CommonJS, of which Node sees the whole as the default.
	return (await import("prom-client")).default;
}

export interface TracingLibraries {
	readonly api: typeof import("@opentelemetry/api");
	readonly sdk: typeof import("@opentelemetry/sdk-trace");
	readonly resources: typeof import("@opentelemetry/resources");
	readonly exporter: typeof import("@opentelemetry/exporter-trace-otlp-http");
}

export async function loadTracing(): Promise<TracingLibraries> {
	const [api, sdk, resources, exporter] = await Promise.all([
		import("@opentelemetry/api"),
		import("@opentelemetry/sdk-trace"),
		import("@opentelemetry/resources"),
		import("@opentelemetry/exporter-trace-otlp-http"),
	]);
	return { api, sdk, resources, exporter };
}
