import type { IncomingMessage } from "node:http";
import type { Server as TlsServer } from "node:https";
import type { SecureContextOptions, TLSSocket } from "node:tls";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { withoutPrivate } from "../../decision/index.ts";
import type { ServedGate } from "../served-gate.ts";
import type { Asker, Asking } from "./asking.ts";
import { isForeignPage, type Tokens } from "./authentication.ts";
import type { BundleUpdates } from "./bundle-updates.ts";
import { Connections } from "./connections.ts";
import { Failure, unavailable } from "./failure.ts";
import { loadFastify } from "./libraries.ts";
import type { Concurrency } from "./limits.ts";
import type { Metrics } from "./metrics.ts";
import { addRoutes } from "./routes.ts";
import type { ServeSettings } from "./settings.ts";
import type { RequestSpan, Tracing } from "./tracing.ts";

export interface ServerParts {
	readonly settings: ServeSettings;
	readonly contract: { readonly maxBytes: number };
	readonly policyFolder?: string | undefined;
	readonly tls: SecureContextOptions | null;
	readonly tokens: Tokens | null;
	readonly concurrency: Concurrency;
	readonly metrics: Metrics;
	readonly tracing: Tracing | null;
	readonly asking: Asking;
	readonly updates: BundleUpdates;
	readonly gate: ServedGate;
	readonly complain: (text: string) => void;
}

export interface HttpServer {
	readonly app: FastifyInstance;
	/** Takes new certificates for connections to come. */
	renew(tls: SecureContextOptions | null): void;
	/** See {@link HttpDoor.drain}. */
	drain(): Promise<boolean>;
}

/** What a route is, besides its path. */
declare module "fastify" {
	interface FastifyContextConfig {
		/** Its name in metrics and spans, as OPA has it. */
		readonly handler?: string;
		/** Whoever asks need not say who they are. */
		readonly open?: boolean;
		/** It takes one of the places of {@link Concurrency}. */
		readonly judges?: boolean;
	}
	interface FastifyRequest {
		asker: Asker;
		/** The caller whose place is to be given back. */
		place: string | null;
		/** As the caller wrote it. */
		contentType: string | undefined;
	}
}

export async function openServer(parts: ServerParts): Promise<HttpServer> {
	const { settings, tls, metrics, tracing, concurrency, complain } = parts;
	const fastify = await loadFastify();
	const server = { connectionsCheckingInterval: Math.min(1000, settings.requestTimeoutMs) };
	const clients = settings.clientCa === undefined ? {} : { requestCert: true, rejectUnauthorized: true };
	const connections = new Connections();
	const app = fastify({
		...(tls === null
			? { http: server }
			: { https: { ...server, ...tls, ...clients, handshakeTimeout: 10_000 } }),
		logger: false,
		connectionTimeout: settings.idleTimeoutMs,
		keepAliveTimeout: settings.idleTimeoutMs,
		// Bodies have a clock of their own: a batch may go on for long.
		requestTimeout: 0,
		return503OnClosing: false,
		forceCloseConnections: "idle",
		routerOptions: { ignoreTrailingSlash: true, maxParamLength: 1000 },
		frameworkErrors: (_error, _request, reply) => {
			answer(
				reply as FastifyReply,
				new Failure(400, "invalid_parameter", "the address is not written as a URL must be"),
			);
		},
		clientErrorHandler: connections.refuse,
	});
	app.server.headersTimeout = settings.requestTimeoutMs;
	// Who has said all that there is to say may still listen.
	Object.assign(app.server, { httpAllowHalfOpen: true });
	let isDraining = false;
	let answering = 0;
	let isQuiet = () => {};
	app.decorateRequest("place", null);
	app.decorateRequest("asker");
	app.decorateRequest("contentType");
	app.removeAllContentTypeParsers();
	// Bodies are read where their limits are known.
	app.addContentTypeParser("*", (_request, _payload, done) => done(null));
	app.addHook("onRequest", (request, reply, done) => {
		answering += 1;
		request.asker = askerOf(request, tracing);
		const { headers } = request.raw;
		request.contentType = headers["content-type"];
		// Fastify would refuse one that is none, where OPA's API takes any.
		delete headers["content-type"];
		connections.watch(request.raw, reply.raw, () => {
			if (request.place !== null) {
				concurrency.leave(request.place);
			}
			tellOf(request, reply.raw.statusCode, metrics);
			answering -= 1;
			isQuiet();
		});
		try {
			letIn(request, parts, isDraining);
			done();
		} catch (error) {
			done(error as Error);
		}
	});
	app.addHook("onSend", (_request, reply, payload, done) => {
		if (isDraining) {
			reply.header("connection", "close");
		}
		done(null, payload);
	});
	app.setErrorHandler((error, request, reply) => {
		if (error instanceof Failure) {
			return answer(reply, error, request);
		}
		complain(`a request failed: ${error instanceof Error ? error.message : String(error)}`);
		return answer(reply, new Failure(500, "internal_error", "the gate could not answer"), request);
	});
	app.setNotFoundHandler((_request, reply) =>
		reply.code(404).type("text/plain; charset=utf-8").send("404 page not found\n"),
	);
	addRoutes(app, parts);
	return {
		app,
		renew: (renewed) => {
			if (renewed !== null) {
				(app.server as unknown as TlsServer).setSecureContext(renewed);
			}
		},
		drain: async () => {
			isDraining = true;
			const closed = app.close();
			let isWhole = true;
			const deadline = setTimeout(() => {
				isWhole = answering === 0;
				app.server.closeAllConnections();
			}, settings.drainMs);
			isQuiet = () => {
				if (answering === 0) {
					// After the last answer has gone out.
					setImmediate(() => app.server.closeIdleConnections());
				}
			};
			isQuiet();
			await closed;
			clearTimeout(deadline);
			return isWhole;
		},
	};
}

function tellOf({ routeOptions, method, asker }: FastifyRequest, code: number, metrics: Metrics): void {
	const { handler = "unknown" } = routeOptions.config;
	const seconds = Number(process.hrtime.bigint() - asker.began) / 1e9;
	metrics.request({ handler, method, code, seconds });
	asker.span?.end(handler, code);
}

/** @throws Failure 401, 403, 429, 503 */
function letIn(
	request: FastifyRequest,
	{ tokens, concurrency, gate }: ServerParts,
	isDraining: boolean,
): void {
	if (isDraining) {
		throw unavailable("the gate is being shut down");
	}
	const { open = false, judges = false } = request.routeOptions.config;
	// Of several a proxy in front may have believed another.
	const { authorization = [] } = tokens === null ? {} : request.raw.headersDistinct;
	const token = authorization.length > 1 ? null : (tokens?.bearer(authorization[0]) ?? null);
	if (tokens !== null && token === null && !open) {
		throw new Failure(401, "unauthorized", "request rejected: a bearer token is needed");
	}
	if (tokens === null && !open && isForeignPage(request.headers)) {
		throw new Failure(403, "forbidden", "pages of other origins are not answered without a token");
	}
	if (judges && !gate.isOpen) {
		throw unavailable("no bundle is in force yet");
	}
	if (judges) {
		const caller = token === null ? peerOf(request) : `token ${token}`;
		concurrency.enter(caller);
		request.place = caller;
	}
}

/** Whom a connection belongs to: the owner of a certificate, an address, or whoever may open the socket. */
function peerOf({ raw: { socket } }: FastifyRequest): string {
	const certificate = "getPeerCertificate" in socket ? (socket as TLSSocket).getPeerCertificate() : null;
	return certificate?.fingerprint256 ?? socket.remoteAddress ?? "socket";
}

function askerOf(request: FastifyRequest, tracing: Tracing | null): Asker {
	const { remoteAddress, remotePort } = request.raw.socket;
	const parent = request.headers.traceparent;
	const span: RequestSpan | null =
		tracing?.request(request.method, typeof parent === "string" ? parent : undefined) ?? null;
	const requestedBy = remoteAddress === undefined ? "@" : `${remoteAddress}:${remotePort}`;
	return { requestedBy, span, began: process.hrtime.bigint() };
}

function answer(reply: FastifyReply, failure: Failure, request?: FastifyRequest): FastifyReply {
	if (failure.retryAfter !== null) {
		reply.header("retry-after", failure.retryAfter);
	}
	if (failure.status === 401) {
		reply.header("www-authenticate", "Bearer");
	}
	// What is left of a body on the connection is nobody's next request.
	if (request !== undefined && !isRead(request.raw)) {
		request.raw.resume();
		reply.header("connection", "close");
	}
	return reply
		.code(failure.status)
		.type("application/json")
		.send(request === undefined ? failure.body : withoutPrivate(failure.body));
}

function isRead(request: IncomingMessage): boolean {
	const { headers } = request;
	const hasBody = headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
	return !hasBody || request.complete;
}
