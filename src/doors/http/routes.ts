import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from "fastify";
import { type JsonValue, read } from "../../contract/index.ts";
import { packageVersion } from "../../package.ts";
import type { Bundle } from "../../policy/index.ts";
import { inputOf } from "./asking.ts";
import { readBody } from "./body.ts";
import {
	bareAnswer,
	bareQuestion,
	dataAnswer,
	decisionPath,
	documentAt,
	isAsked,
	isSet,
	pathOf,
	questionIn,
	textAt,
} from "./data-api.ts";
import { askedBy, contractsIn, demandLines, syntaxOf } from "./decisions.ts";
import { Failure, invalid } from "./failure.ts";
import { type PolicyModule, policiesOf, policyNamed } from "./policies.ts";
import { type JsonBody, type PolicyQuestion, readJsonBody } from "./policy-question.ts";
import type { ServerParts } from "./server.ts";

type Query = Readonly<Record<string, string | readonly string[]>>;
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
		{ url: "/health", handler: "health", methods: { GET: (request) => health(request, parts) }, open: true },
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

function written(value: unknown, isPretty: boolean): string {
	return `${JSON.stringify(value, null, isPretty ? 2 : undefined)}\n`;
}

/** The body of a request within the limits of the door. */
function bodyOf(request: FastifyRequest, { settings }: ServerParts): Promise<Buffer> {
	const { maxBodyBytes: maxBytes, requestTimeoutMs: timeoutMs } = settings;
	return readBody(request.raw, { maxBytes, timeoutMs });
}

async function answerData(
	request: FastifyRequest,
	parts: ServerParts,
	path: readonly string[],
): Promise<string> {
	const query = request.query as Query;
	const began = process.hrtime.bigint();
	const question =
		request.method === "GET"
			? questionOfParameter(query)
			: questionIn(jsonBody(await bodyOf(request, parts), request.headers["content-type"]));
	const parsed = Number(process.hrtime.bigint() - began);
	if (question === null && isAsked(path)) {
		throw invalid("`input` is missing: `input.contract` is the contract to judge");
	}
	const found =
		question === null || !isAsked(path) ? null : await answered(request, parts, path, question, false);
	const isMeasured = isSet(query, "metrics") || isSet(query, "instrument");
	const metrics = { ...found?.metrics, timer_rego_input_parse_ns: parsed };
	return dataAnswer(
		found?.result,
		{
			decisionId: found?.decisionId ?? randomUUID(),
			metrics: isMeasured ? metrics : undefined,
			provenance: isSet(query, "provenance") ? provenance(parts) : undefined,
			hasInput: question !== null,
		},
		isSet(query, "pretty"),
	);
}

async function answerBare(
	request: FastifyRequest,
	parts: ServerParts,
	path: readonly string[],
): Promise<string> {
	const body = await bodyOf(request, parts);
	const isPretty = isSet(request.query as Query, "pretty");
	if (!isAsked(path)) {
		return bareAnswer(undefined, path);
	}
	const question = bareQuestion(body, "body");
	if (question === null) {
		throw invalid("the body is missing: its `contract` is the contract to judge");
	}
	return bareAnswer((await answered(request, parts, path, question, isPretty)).result, path);
}

async function answered(
	{ asker }: FastifyRequest,
	{ asking }: ServerParts,
	path: readonly string[],
	question: PolicyQuestion,
	isPretty: boolean,
) {
	const { contract, related, asked } = question;
	const [answer] = await asking.ask({ sources: [contract], related, asked }, asker);
	if (answer === undefined) {
		throw new Failure(500, "internal_error", "the gate could not answer");
	}
	asking.log(answer, {
		path: path.join("/"),
		input: () => question.input,
		result: () => documentAt(path, answer.decision),
		requestedBy: asker.requestedBy,
	});
	return { result: textAt(path, answer, isPretty), decisionId: answer.decisionId, metrics: answer.metrics };
}

function questionOfParameter({ input }: Query): PolicyQuestion | null {
	const [text, ...others] = [input ?? []].flat();
	if (others.length > 0) {
		throw invalid("`input` is given more than once");
	}
	return text === undefined ? null : bareQuestion(Buffer.from(text), "parameter");
}

/** The body as JSON; one in YAML is read strictly and written anew. Null where there is none. */
function jsonBody(bytes: Buffer, contentType: string | undefined): JsonBody | null {
	if (bytes.length === 0) {
		return null;
	}
	if (!/^\s*(?:application|text)\/(?:x-)?yaml\b/i.test(contentType ?? "")) {
		return readJsonBody(bytes, "body");
	}
	const value = yamlValue(bytes);
	return readJsonBody(Buffer.from(JSON.stringify(value)), "body");
}

function yamlValue(bytes: Buffer): JsonValue {
	// An envelope around a contract as deep as any.
	const [reading, ...others] = read(
		{ name: "body", bytes, syntax: "yaml" },
		{ maxBytes: bytes.length, maxDepth: 500 },
	);
	if (reading?.kind === "document" && others.length === 0) {
		return reading.document.value;
	}
	const errors = (reading?.kind === "refused" ? reading.refusals : []).map(({ code, message, range }) => ({
		code,
		message,
		...(range === undefined ? {} : { location: { row: range.line, col: range.column } }),
	}));
	throw invalid("body contains malformed input document: it is not one document of YAML", errors);
}

function provenance({ gate, updates }: ServerParts): object {
	const { active_revision: revision } = updates.status(gate);
	return {
		version: packageVersion(),
		build_commit: "",
		build_timestamp: "",
		build_hostname: "",
		bundles: { gatehouse: { revision } },
	};
}

/** Puts a raw contract to the gate: its Decision, or the list of them where the text holds several documents. */
async function decideContract(request: FastifyRequest, parts: ServerParts): Promise<string> {
	const { asker } = request;
	const query = request.query as Query;
	const syntax = syntaxOf(request.headers["content-type"]);
	const { source, asked } = askedBy(query);
	const bytes = await bodyOf(request, parts);
	const contract = { name: source ?? "request", bytes, syntax };
	const answers = await parts.asking.ask({ sources: [contract], asked }, asker);
	for (const answer of answers) {
		parts.asking.log(answer, {
			path: decisionPath,
			input: () => inputOf(contract, answer.decision.contract.document),
			result: () => answer.decision,
			requestedBy: asker.requestedBy,
		});
	}
	const texts = answers.map(({ json }) => json).join(",");
	const text = answers.length === 1 ? texts : `[${texts}]`;
	return isSet(query, "pretty") ? written(JSON.parse(text), true) : `${text}\n`;
}

/** Answers a batch line by line, as fast as they come in and the answers are read. */
function decideBatch(request: FastifyRequest, reply: FastifyReply, parts: ServerParts): Readable {
	demandLines(request.raw);
	const { source, asked } = askedBy(request.query as Query);
	reply.header("content-type", "application/x-ndjson");
	const limits = { maxBytes: parts.contract.maxBytes, timeoutMs: parts.settings.requestTimeoutMs };
	async function* answers(): AsyncGenerator<string, void, undefined> {
		try {
			for await (const sources of contractsIn(request.raw, source ?? "batch", limits)) {
				yield await decideLines(request, parts, sources, asked);
			}
		} catch (error) {
			// The head is sent: a line that is no Decision says why there are no more.
			if (!(error instanceof Failure)) {
				throw error;
			}
			reply.raw.shouldKeepAlive = false;
			yield written({ code: error.code, message: error.message }, false);
		}
	}
	return Readable.from(answers(), { highWaterMark: 1 });
}

async function decideLines(
	{ asker }: FastifyRequest,
	{ asking }: ServerParts,
	sources: Parameters<typeof asking.ask>[0]["sources"],
	asked: Parameters<typeof asking.ask>[0]["asked"],
): Promise<string> {
	const answers = await asking.ask({ sources, asked }, asker);
	for (const [i, answer] of answers.entries()) {
		const source = sources[i];
		asking.log(answer, {
			path: decisionPath,
			input: () => (source === undefined ? undefined : inputOf(source, 0)),
			result: () => answer.decision,
			requestedBy: asker.requestedBy,
		});
	}
	return answers.map(({ json }) => `${json}\n`).join("");
}

/** As OPA: an empty object where all is well. Asked for `bundles`, it says what is in force, and why nothing newer is. */
async function health({ query }: FastifyRequest, { updates, gate }: ServerParts): Promise<string> {
	const isAskedFor = ["bundles", "bundle"].some((name) => isSet(query as Query, name));
	return written(isAskedFor ? { bundles: { gatehouse: updates.status(gate) } } : {}, false);
}

/** The modules of the bundle in force, read when somebody asks for them, and once for each bundle. */
function policiesByBundle({ gate, policyFolder }: ServerParts): () => Promise<readonly PolicyModule[]> {
	const known = new WeakMap<Bundle, Promise<readonly PolicyModule[]>>();
	return () => {
		const { bundle } = gate.gate;
		const policies = known.get(bundle) ?? policiesOf(bundle, policyFolder);
		known.set(bundle, policies);
		return policies;
	};
}
