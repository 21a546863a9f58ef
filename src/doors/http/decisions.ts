import type { IncomingMessage } from "node:http";
import type { Source, Syntax } from "../../contract/index.ts";
import { readInstant } from "../../instant.ts";
import type { Asked } from "../served-gate.ts";
import { broken } from "./connections.ts";
import { Failure, invalid } from "./failure.ts";
import { isBlank, linesOf, type StreamLine } from "./lines.ts";

/** The syntax that each type of content announces. */
const syntaxes: Readonly<Record<string, Syntax>> = {
	"application/json": "json",
	"application/yaml": "yaml",
	"application/x-yaml": "yaml",
	"text/yaml": "yaml",
	"text/x-yaml": "yaml",
};

const lineTypes: ReadonlySet<string> = new Set([
	"application/x-ndjson",
	"application/ndjson",
	"application/jsonl",
]);

type Query = Readonly<Record<string, string | readonly string[]>>;

/**
 * The syntax of a raw contract.
 *
 * @throws Failure 415
 */
export function syntaxOf(contentType: string | undefined): Syntax {
	const type = typeOf(contentType);
	const syntax = Object.hasOwn(syntaxes, type) ? syntaxes[type] : undefined;
	if (syntax === undefined) {
		const where = lineTypes.has(type) ? "; many of them go to /v1/decisions:batch" : "";
		throw new Failure(
			415,
			"unsupported_media_type",
			`a contract is application/json or application/yaml${where}`,
		);
	}
	return syntax;
}

/** @throws Failure 415 */
export function demandLines(contentType: string | undefined, encoding = "identity"): void {
	if (encoding.toLowerCase() !== "identity" || !lineTypes.has(typeOf(contentType))) {
		throw new Failure(
			415,
			"unsupported_media_type",
			"a batch is plain application/x-ndjson: a contract a line",
		);
	}
}

function typeOf(contentType: string | undefined): string {
	return (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

const parameters: ReadonlySet<string> = new Set([
	"source",
	"kind",
	"at",
	"profile",
	"node",
	"environment",
	"pretty",
]);

/**
 * What the parameters of a request say: `source`, `kind`, `at`, `profile`, `node`, and `environment=NAME=VALUE` as
 * often as wished.
 *
 * @throws Failure 400 for one that is unknown or makes no sense
 */
export function askedBy(query: Query): { readonly source: string | null; readonly asked: Asked } {
	const unknown = Object.keys(query).find((name) => !parameters.has(name));
	if (unknown !== undefined) {
		throw invalid(`there is no parameter \`${unknown.slice(0, 40)}\``);
	}
	const [source, kind, at, profile, node] = ["source", "kind", "at", "profile", "node"].map((name) =>
		single(query, name),
	);
	if (at != null && readInstant(at) === null) {
		throw invalid("`at` must be a time such as 2026-05-10T10:00:00Z");
	}
	const facts = [query.environment ?? []].flat().map((fact) => {
		const [name = "", ...value] = fact.split("=");
		if (name === "" || name === "__proto__" || value.length === 0) {
			throw invalid("`environment` must be NAME=VALUE");
		}
		return [name, value.join("=")] as const;
	});
	const given = Object.entries({ profile, node }).filter(([, value]) => value != null);
	const environment = Object.fromEntries([...facts, ...given]) as Readonly<Record<string, string>>;
	if (Object.keys(environment).length < facts.length + given.length) {
		throw invalid("`environment` says something twice");
	}
	return {
		source: source ?? null,
		asked: { ...(kind == null ? {} : { kind }), ...(at == null ? {} : { at }), environment },
	};
}

function single(query: Query, name: string): string | null {
	const value = query[name];
	if (Array.isArray(value)) {
		throw invalid(`\`${name}\` is given more than once`);
	}
	return (value as string | undefined) ?? null;
}

/** How many lines are judged before others have their turn. */
const linesAtOnce = 16;

/**
 * The contracts of a batch, in groups, as they come in. Each line has its number in its name; blank ones say nothing.
 *
 * @throws Failure 408 where nothing comes for so long
 */
export async function* contractsIn(
	request: IncomingMessage,
	name: string,
	limits: { readonly maxBytes: number; readonly timeoutMs: number },
): AsyncGenerator<readonly Source[], void, undefined> {
	for await (const lines of linesOf(patiently(request, limits.timeoutMs), limits.maxBytes)) {
		const sources = lines.filter((line) => !isBlank(line)).map((line) => sourceOf(line, name));
		for (let from = 0; from < sources.length; from += linesAtOnce) {
			yield sources.slice(from, from + linesAtOnce);
		}
	}
}

function sourceOf({ number, bytes }: StreamLine, name: string): Source {
	return { name: `${name}:${number}`, bytes, syntax: "json" };
}

/** What a stream gives, as long as it does not pause for too long. */
async function* patiently(
	request: IncomingMessage,
	timeoutMs: number,
): AsyncGenerator<Buffer, void, undefined> {
	const chunks = request.iterator({ destroyOnReturn: false })[Symbol.asyncIterator]();
	let fail = (_: Failure): void => {};
	const faults: Failure[] = [];
	request.once(broken, (failure: Failure) => {
		faults.push(failure);
		fail(failure);
	});
	for (;;) {
		if (faults[0] !== undefined) {
			throw faults[0];
		}
		let timer: NodeJS.Timeout | undefined;
		const late = new Promise<never>((_, reject) => {
			fail = reject;
			const failure = new Failure(408, "request_timeout", `nothing came for ${timeoutMs} ms`);
			timer = setTimeout(() => reject(failure), timeoutMs);
		});
		try {
			const next = await Promise.race([chunks.next(), late]);
			if (next.done === true) {
				return;
			}
			yield next.value as Buffer;
		} finally {
			clearTimeout(timer);
		}
	}
}
