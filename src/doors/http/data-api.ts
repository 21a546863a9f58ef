import type { Decision } from "../../documents.generated.ts";
import { Failure, invalid } from "./failure.ts";
import {
	isNull,
	type JsonBody,
	members,
	type PolicyQuestion,
	policyQuestion,
	readJsonBody,
} from "./policy-question.ts";
import type { Members } from "./spans.ts";

/** The one document that this door has: the decision, where OPA with our bundle has the rule that gives it. */
const root = ["gatehouse", "decision"] as const;

/** What OPA names by default: `POST /` asks for it. */
export const decisionPath = root.join("/");

/**
 * The path that a URL asks for below `/v1/data`, in segments.
 *
 * @throws Failure 400
 */
export function pathOf(rest: string): readonly string[] {
	try {
		return rest
			.split("/")
			.filter((segment) => segment !== "")
			.map(decodeURIComponent);
	} catch {
		throw invalid("the path is not written as a URL must be");
	}
}

/** Whether a path leads to the decision, into it, or to what holds it. */
export function isAsked(path: readonly string[]): boolean {
	return root.every((name, i) => path[i] === undefined || path[i] === name);
}

/** What stands at a path, as OPA answers: undefined where nothing does. */
export function documentAt(path: readonly string[], decision: Decision): unknown {
	if (path.length < root.length) {
		return root.slice(path.length).reduceRight<unknown>((value, name) => ({ [name]: value }), decision);
	}
	return path.slice(root.length).reduce<unknown>(step, decision);
}

function step(value: unknown, name: string): unknown {
	if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) {
		return undefined;
	}
	// A list has its length as a member of its own too.
	const isMember = !Array.isArray(value) || /^(?:0|[1-9]\d*)$/.test(name);
	return isMember ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

/**
 * The question that the body of `POST /v1/data` puts; null where it has no `input`, or `null` in its place.
 *
 * @throws Failure 400
 */
export function questionIn(body: JsonBody | null): PolicyQuestion | null {
	if (body === null || isNull(body, body.span)) {
		return null;
	}
	const inner: { readonly name: string; members?: Members } = { name: "input" };
	const input = members(body, body.span, "body contains malformed input document: it", inner).get("input");
	return input === undefined || isNull(body, input) ? null : policyQuestion(body, input, inner.members);
}

/**
 * The question of a body that is the input itself, and of the parameter `input`.
 *
 * @throws Failure 400
 */
export function bareQuestion(bytes: Uint8Array, what: "body" | "parameter"): PolicyQuestion | null {
	if (bytes.length === 0) {
		return null;
	}
	const body = readJsonBody(bytes, what);
	return policyQuestion(body, body.span);
}

/** What stands at a path, as JSON; undefined where nothing does. */
export function textAt(
	path: readonly string[],
	answer: { readonly decision: Decision; readonly json: string },
	isPretty: boolean,
): string | undefined {
	return path.length === root.length && !isPretty
		? answer.json
		: JSON.stringify(documentAt(path, answer.decision), null, isPretty ? 2 : undefined);
}

/** What `metrics` and others turn on: named alone, or with `true`. */
export function isSet(query: Readonly<Record<string, string | readonly string[]>>, name: string): boolean {
	const values = [query[name] ?? []].flat();
	return values.some((value) => value === "" || value.toLowerCase() === "true");
}

/** What an answer of the Data API consists of, beside the result. */
export interface AnswerParts {
	readonly decisionId: string;
	readonly metrics?: Readonly<Record<string, number>> | undefined;
	readonly provenance?: object | undefined;
	/** Whether the caller is to be told that the body has no input. */
	readonly isWarned: boolean;
}

const warning = { code: "api_usage_warning", message: "'input' key missing from the request" };

/** The answer of `/v1/data`. A result that is undefined is left out. */
export function dataAnswer(result: string | undefined, parts: AnswerParts, isPretty: boolean): string {
	const others = {
		decision_id: parts.decisionId,
		...(parts.provenance === undefined ? {} : { provenance: parts.provenance }),
		...(parts.metrics === undefined ? {} : { metrics: parts.metrics }),
		...(parts.isWarned ? { warning } : {}),
	};
	if (isPretty) {
		const answer = { ...others, result: result === undefined ? undefined : (JSON.parse(result) as unknown) };
		return `${JSON.stringify(answer, null, 2)}\n`;
	}
	const text = JSON.stringify(others);
	return result === undefined ? `${text}\n` : `${text.slice(0, -1)},"result":${result}}\n`;
}

/**
 * The answer of `/v0/data`: the result alone.
 *
 * @throws Failure 404 where there is none
 */
export function bareAnswer(result: string | undefined, path: readonly string[]): string {
	if (result === undefined) {
		const name = ["data", ...path].join(".").slice(0, 200);
		throw new Failure(404, "undefined_document", `document undefined: ${name}`);
	}
	return `${result}\n`;
}
