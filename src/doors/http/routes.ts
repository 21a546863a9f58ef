import type { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from "fastify";
import type { Bundle } from "../../policy/index.ts";
import { answerBare, answerData, decideBatch, decideContract, type Query, written } from "./answers.ts";
import { decisionPath, isSet, pathOf } from "./data-api.ts";
import { Failure } from "./failure.ts";
import { type PolicyModule, policiesOf, policyNamed } from "./policies.ts";
import type { ServerParts } from "./server.ts";

type Handle = (request: FastifyRequest, reply: FastifyReply) => Promise<string | Readable>;

/** A path that the door answers on, and how. */
interface Route {
	readonly url: string;
	readonly handler: string;
	readonly methods: Readonly<Partial<Record<HTTPMethods, Handle>>>;
	readonly open?: true;
	readonly judges?: true;
}

const everyMethod: readonly HTTPMethods[] = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

export function addRoutes(app: FastifyInstance, parts: ServerParts): void {
	for (const { url, handler, methods, open = false, judges = false } of routesOf(parts)) {
		const allowed = Object.keys(methods) as HTTPMethods[];
		for (const method of allowed) {
			const handle = methods[method] as Handle;
			app.route({
				method,
				url,
				exposeHeadRoute: false,
				config: { handler, open, judges },
				handler: async (request, reply) => {
					const answer = await handle(request, reply);
					if (!reply.hasHeader("content-type")) {
						reply.type("application/json");
					}
					return reply.send(answer);
				},
			});
		}
		app.route({
			method: everyMethod.filter((method) => !allowed.includes(method)),
			url,
			config: { handler },
			handler: async (_request, reply) => {
				reply.header("allow", allowed.join(", "));
				throw new Failure(405, "method_not_allowed", `only ${allowed.join(" and ")} can be asked for here`);
			},
		});
	}
}

function routesOf(parts: ServerParts): readonly Route[] {
	const data = (request: FastifyRequest) => pathOf(pathWithin(request, "/v1/data"));
	const bare = (request: FastifyRequest) => pathOf(pathWithin(request, "/v0/data"));
	const ask: Handle = (request) => answerData(request, parts, data(request));
	const policies = policiesByBundle(parts);
	const judges = true;
	return [
		...["/v1/data", "/v1/data/*"].map((url) => ({
			url,
			handler: "v1/data",
			methods: { GET: ask, POST: ask },
			judges: judges as true,
		})),
		...["/v0/data", "/v0/data/*"].map((url) => ({
			url,
			handler: "v0/data",
			methods: { POST: ((request) => answerBare(request, parts, bare(request))) as Handle },
			judges: judges as true,
		})),
		{
			url: "/",
			handler: "index",
			methods: { POST: (request) => answerBare(request, parts, pathOf(decisionPath)) },
			judges,
		},
		{
			url: "/v1/policies",
			handler: "v1/policies",
			methods: {
				GET: async ({ query }) => written({ result: await policies() }, isSet(query as Query, "pretty")),
			},
		},
		{
			url: "/v1/policies/*",
			handler: "v1/policies",
			methods: {
				GET: async (request) => {
					const id = pathOf(pathWithin(request, "/v1/policies")).join("/");
					return written(
						{ result: policyNamed(await policies(), id) },
						isSet(request.query as Query, "pretty"),
					);
				},
			},
		},
		{
			url: "/v1/decisions",
			handler: "v1/decisions",
			methods: { POST: (request) => decideContract(request, parts) },
			judges,
		},
		{
			url: "/v1/decisions::batch",
			handler: "v1/decisions:batch",
			methods: { POST: async (request, reply) => decideBatch(request, reply, parts) },
			judges,
		},
		{
			url: "/health",
			handler: "health",
			methods: { GET: async (...asked) => health(...asked, parts) },
			open: true,
		},
		{
			url: "/metrics",
			handler: "metrics",
			methods: {
				GET: async (_request, reply) => {
					const { type, text } = await parts.metrics.read();
					reply.header("content-type", type);
					return text;
				},
			},
		},
	];
}

/** What stands in the address after a prefix, as it was written. */
function pathWithin({ url }: FastifyRequest, prefix: string): string {
	const end = url.search(/[?#]/);
	return url.slice(prefix.length, end < 0 ? undefined : end);
}

/**
 * As OPA: an empty object as long as the door is there. Asked for `bundles` or `plugins`, it fails until there is a bundle
 * to judge by, and says what is in force, and why nothing newer is.
 */
function health({ query }: FastifyRequest, reply: FastifyReply, { updates, gate }: ServerParts): string {
	if (!["bundles", "bundle", "plugins"].some((name) => isSet(query as Query, name))) {
		return written({}, false);
	}
	const bundles = { gatehouse: updates.status(gate) };
	if (gate.isOpen) {
		return written({ bundles }, false);
	}
	reply.code(500);
	return written({ error: "one or more bundles are not activated", bundles }, false);
}

/** The modules of the bundle in force, read when somebody asks for them, and once for each bundle. */
function policiesByBundle({ gate, policyFolder }: ServerParts): () => Promise<readonly PolicyModule[]> {
	const known = new WeakMap<Bundle, Promise<readonly PolicyModule[]>>();
	return async () => {
		if (!gate.isOpen) {
			return [];
		}
		const { bundle } = gate.gate;
		const policies = known.get(bundle) ?? policiesOf(bundle, policyFolder);
		known.set(bundle, policies);
		return policies;
	};
}
