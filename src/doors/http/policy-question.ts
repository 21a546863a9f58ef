import type { Source } from "../../contract/index.ts";
import { readInstant } from "../../instant.ts";
import type { Asked } from "../served-gate.ts";
import { invalid } from "./failure.ts";
import { itemsAt, type Members, membersAt, type Span, spanAt, TwiceWritten } from "./spans.ts";

/** What a policy input asks of the gate. */
export interface PolicyQuestion {
	readonly contract: Source;
	/** Documents that the contract may refer to. */
	readonly related: readonly Source[];
	readonly asked: Asked;
	/** The input as the caller gave it. */
	readonly input: unknown;
}

/** The body of a request, known to be JSON. */
export interface JsonBody {
	readonly text: string;
	readonly bytes: Uint8Array;
	readonly value: unknown;
	/** Where its one value stands. */
	readonly span: Span;
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** @throws Failure 400 where the bytes are not JSON; `what` is what OPA calls them */
export function readJsonBody(bytes: Uint8Array, what: string): JsonBody {
	let text: string;
	try {
		text = strict.decode(bytes);
	} catch {
		throw invalid(`${what} contains malformed input document: it is not UTF-8`);
	}
	try {
		return { text, bytes, value: JSON.parse(text) as unknown, span: spanAt(text, 0) };
	} catch (error) {
		// Only of what kind the error is: V8 quotes the text.
		const why = error instanceof SyntaxError ? "it is not JSON" : "it cannot be read";
		throw invalid(`${what} contains malformed input document: ${why}`);
	}
}

/**
 * The members of an object of the body, each written once.
 *
 * @throws Failure 400
 */
export function members(
	body: JsonBody,
	span: Span,
	what: string,
	inner?: Parameters<typeof membersAt>[2],
): Members {
	try {
		const found = membersAt(body.text, span, inner);
		if (found !== null) {
			return found;
		}
	} catch (error) {
		if (error instanceof TwiceWritten) {
			throw invalid(`${what} must not be ambiguous: ${error.message}`);
		}
		throw error;
	}
	throw invalid(`${what} must be an object`);
}

/**
 * Reads a policy input as `schemas/policy-input.schema.json` describes it. What it says of facts is passed over: they
 * are derived anew. Contract and documents are handed on as they are written, for the gate to read strictly.
 *
 * @throws Failure 400
 */
export function policyQuestion(
	body: JsonBody,
	span: Span,
	input: Members = members(body, span, "input"),
): PolicyQuestion {
	const contract = input.get("contract");
	if (contract === undefined) {
		throw invalid("`input.contract` is missing: the contract to judge stands there");
	}
	const asked = {
		...instantAsked(valueAt(body, input.get("time"))),
		...kindAsked(body, input.get("kind")),
		...environmentAsked(body, input.get("environment")),
	};
	return {
		contract: sourceAt(body, contract, "input.contract"),
		related: relatedDocuments(body, input.get("related")),
		asked,
		get input() {
			return valueAt(body, span);
		},
	};
}

/** The bytes of a part; where all is ASCII they stand in the body where they stand in its text. */
function sourceAt({ text, bytes }: JsonBody, { start, end }: Span, name: string): Source {
	const own = bytes.length === text.length ? bytes.subarray(start, end) : Buffer.from(text.slice(start, end));
	return { name, bytes: own, syntax: "json" };
}

export function isNull({ text }: JsonBody, { start }: Span): boolean {
	return text.startsWith("null", start);
}

function valueAt({ text }: JsonBody, span: Span | undefined): unknown {
	return span === undefined ? undefined : JSON.parse(text.slice(span.start, span.end));
}

/** An instant as RFC 3339 writes it, or in UTC without zone as the facts do. */
function instantAsked(time: unknown): Pick<Asked, "at"> {
	if (time === undefined || time === null) {
		return {};
	}
	const at = [time, `${time}Z`].find((text) => typeof text === "string" && readInstant(text) !== null);
	if (typeof time !== "string" || at === undefined) {
		throw invalid("`input.time` must be a time such as 2026-05-10T10:00:00Z, or null");
	}
	return { at: at as string };
}

/** A hint for a contract that does not say its kind. */
function kindAsked(body: JsonBody, span: Span | undefined): Pick<Asked, "kind"> {
	if (span === undefined || isNull(body, span)) {
		return {};
	}
	members(body, span, "`input.kind`");
	const { name, version } = valueAt(body, span) as { readonly name?: unknown; readonly version?: unknown };
	if (typeof name !== "string" || (version !== undefined && typeof version !== "string")) {
		throw invalid("`input.kind` must name a kind: its `name` and `version`, both texts");
	}
	return { kind: version === undefined ? name : `${name}@${version}` };
}

function environmentAsked(body: JsonBody, span: Span | undefined): Pick<Asked, "environment"> {
	if (span === undefined || isNull(body, span)) {
		return {};
	}
	members(body, span, "`input.environment`");
	const environment = valueAt(body, span) as Readonly<Record<string, unknown>>;
	for (const [name, value] of Object.entries(environment)) {
		if (typeof value !== "string" || name === "__proto__") {
			throw invalid("`input.environment` must hold texts by name");
		}
	}
	return { environment: environment as Readonly<Record<string, string>> };
}

function relatedDocuments(body: JsonBody, span: Span | undefined): readonly Source[] {
	const documents =
		span === undefined || isNull(body, span)
			? undefined
			: members(body, span, "`input.related`").get("documents");
	if (documents === undefined || isNull(body, documents)) {
		return [];
	}
	const items = itemsAt(body.text, documents);
	if (items === null) {
		throw invalid("`input.related.documents` must be a list, or null");
	}
	return items.map((item, i) => {
		const what = `input.related.documents[${i}]`;
		const contract = members(body, item, `\`${what}\``).get("contract");
		if (contract === undefined) {
			throw invalid(`\`${what}.contract\` is missing: the document stands there`);
		}
		return sourceAt(body, contract, what);
	});
}
