import type { Context, Span } from "@opentelemetry/api";
import type { Decision } from "../../documents.generated.ts";
import { loadTracing } from "./libraries.ts";

/** Spans of requests and of the decisions in them. What a contract says never goes in. */
export interface Tracing {
	/** Begins the span of a request; `parent` is its `traceparent` header. */
	request(method: string, parent: string | undefined): RequestSpan;
	/** Sends what is waiting, and ends. */
	close(): Promise<void>;
}

export interface RequestSpan {
	/** Notes a decision, which took its time until now. */
	decided(decision: Decision, began: number): void;
	end(handler: string, status: number): void;
}

export interface TracingOptions {
	/** Where OTLP over HTTP is taken, such as `http://127.0.0.1:4318/v1/traces`. */
	readonly url: string;
	/** The share of requests that are traced, unless their caller says. */
	readonly ratio: number;
	readonly version: string;
}

/** `traceparent` of W3C Trace Context. */
const parentForm = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:-.*)?$/;

export async function openTracing({ url, ratio, version }: TracingOptions): Promise<Tracing> {
	const { api, sdk, resources, exporter } = await loadTracing();
	const provider = new sdk.TracerProvider({
		resource: resources.resourceFromAttributes({ "service.name": "gatehouse", "service.version": version }),
		sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(ratio) }),
		spanProcessors: [new sdk.BatchSpanProcessor({ exporter: new exporter.OTLPTraceExporter({ url }) })],
	});
	const tracer = provider.getTracer("gatehouse", version);
	const contextOf = (parent: string | undefined): Context => {
		const [, traceId, spanId, flags] = parentForm.exec(parent ?? "") ?? [];
		if (traceId === undefined || spanId === undefined || flags === undefined) {
			return api.ROOT_CONTEXT;
		}
		const traceFlags = Number.parseInt(flags, 16) & 1;
		return api.trace.setSpanContext(api.ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
	};
	return {
		request: (method, parent) => {
			const outer = contextOf(parent);
			const span = tracer.startSpan(method, { kind: api.SpanKind.SERVER }, outer);
			const inner = api.trace.setSpan(outer, span);
			return {
				decided: (decision, began) =>
					ended(tracer.startSpan("decide", { startTime: began }, inner), {
						"gatehouse.decision.id": decision.id,
						"gatehouse.decision.outcome": decision.outcome,
						"gatehouse.policy.revision": decision.policy.revision,
					}),
				end: (handler, status) => {
					span.updateName(`${method} ${handler}`);
					if (status >= 500) {
						span.setStatus({ code: api.SpanStatusCode.ERROR });
					}
					ended(span, {
						"http.request.method": method,
						"http.route": handler,
						"http.response.status_code": status,
					});
				},
			};
		},
		close: () => provider.shutdown(),
	};
}

function ended(span: Span, attributes: Readonly<Record<string, string | number>>): void {
	span.setAttributes(attributes);
	span.end();
}
