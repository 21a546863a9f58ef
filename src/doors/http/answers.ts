import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type JsonValue, read } from "../../contract/index.ts";
import { packageVersion } from "../../package.ts";
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
	questionIn,
	textAt,
} from "./data-api.ts";
import { askedBy, contractsIn, demandLines, syntaxOf } from "./decisions.ts";
import { Failure, invalid } from "./failure.ts";
import { type JsonBody, type PolicyQuestion, readJsonBody } from "./policy-question.ts";
import type { ServerParts } from "./server.ts";

export type Query = Readonly<Record<string, string | readonly string[]>>;

/** The body of a request within the limits of the door. */
function bodyOf(request: FastifyRequest, { settings }: ServerParts): Promise<Buffer> {
	const { maxBodyBytes: maxBytes, requestTimeoutMs: timeoutMs } = settings;
	return readBody(request.raw, { maxBytes, timeoutMs });
}

export async function answerData(
	request: FastifyRequest,
	parts: ServerParts,
	path: readonly string[],
): Promise<string> {
	const query = request.query as Query;
	const began = process.hrtime.bigint();
	const question =
		request.method === "GET"
			? questionOfParameter(query)
			: questionIn(jsonBody(await bodyOf(request, parts), request.contentType));
	const parsed = Number(process.hrtime.bigint() - began);
	// Without an input everything is undefined, which allows nothing.
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
			isWarned: question === null && request.method === "POST",
		},
		isSet(query, "pretty"),
	);
}

export async function answerBare(
	request: FastifyRequest,
	parts: ServerParts,
	path: readonly string[],
): Promise<string> {
	const body = await bodyOf(request, parts);
	const isPretty = isSet(request.query as Query, "pretty");
	const question = isAsked(path) ? bareQuestion(body, "body") : null;
	if (question === null) {
		return bareAnswer(undefined, path);
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
	if (text === "") {
		throw invalid("parameter contains malformed input document: it is empty");
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
	const { active_revision: revision = "" } = updates.status(gate);
	return {
		version: packageVersion(),
		build_commit: "",
		build_timestamp: "",
		build_hostname: "",
		bundles: { gatehouse: { revision } },
	};
}

/** Puts a raw contract to the gate: its Decision, or the list of them where the text holds several documents. */
export async function decideContract(request: FastifyRequest, parts: ServerParts): Promise<string> {
	const { asker } = request;
	const query = request.query as Query;
	const syntax = syntaxOf(request.contentType);
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
export function decideBatch(request: FastifyRequest, reply: FastifyReply, parts: ServerParts): Readable {
	demandLines(request.contentType, request.headers["content-encoding"]);
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

export function written(value: unknown, isPretty: boolean): string {
	return `${JSON.stringify(value, null, isPretty ? 2 : undefined)}\n`;
}
