import { type Command, Option } from "commander";
import { describeErrors, type Queries } from "../authoring/index.ts";
import { GatehouseError } from "../errors.ts";
import type { QueryAnswer, QueryAnswers, RegoError } from "../opa/index.ts";
import { DeadlineError, runWithin } from "../policy/index.ts";
import { jsonText } from "../report/index.ts";
import { addPolicyFolders, type PolicyFolderOptions } from "./commands/policy-folders.ts";
import { documentOf, readBytes, readDocument } from "./files.ts";
import { declareBundle, declareContext, type JudgingOptions, wholeNumber } from "./judging.ts";
import { policyInputs } from "./policy-inputs.ts";

/** What `eval` and `repl` take. */
export interface QueryOptions extends PolicyFolderOptions, Omit<JudgingOptions, "policy"> {
	readonly input?: string;
	readonly contract?: string;
	readonly most: number;
	readonly limit: number;
	readonly raw?: boolean;
}

/** What a query is asked about. */
export interface QueryInput {
	/** Undefined: there is no `input`. */
	readonly value: unknown;
	/** Takes out of an answer what a decision would not show. */
	redact(value: unknown): unknown;
}

export const noInput: QueryInput = { value: undefined, redact: (value) => value };

export function declareQueries(command: Command): Command {
	addPolicyFolders(command)
		.addOption(
			new Option(
				"--input <file>",
				"JSON or YAML that the query sees as `input`; - for JSON from standard input",
			),
		)
		.addOption(
			new Option("--contract <file>", "contract of which the query sees what a rule would").conflicts(
				"input",
			),
		)
		.option("--most <n>", "answers to print", wholeNumber, 100)
		.option("--limit <ms>", "stop a query that takes longer", wholeNumber, 10_000)
		.option(
			"--raw",
			"show secrets and names of users of the contract, which are starred out as in a decision",
		);
	return declareContext(declareBundle(command));
}

/** The input that the options ask for. @throws GatehouseError `option.document`, `input.no-files` */
export async function inputOf(options: QueryOptions): Promise<QueryInput> {
	if (options.contract !== undefined) {
		return inputOfContract(options.contract, options);
	}
	if (options.input === "-") {
		const name = "standard input";
		return { ...noInput, value: documentOf({ name, bytes: readBytes("-"), syntax: "json" }, name) };
	}
	return options.input === undefined ? noInput : inputOfFile(options.input);
}

/** @throws GatehouseError `option.document` */
export function inputOfFile(name: string): QueryInput {
	return { ...noInput, value: readDocument(name) };
}

/** @throws GatehouseError `option.document` where no rule sees just one document */
export async function inputOfContract(name: string, options: QueryOptions): Promise<QueryInput> {
	// `--policy` names the Rego that is asked, not rules beside those of the bundle.
	const { policy: _, ...judging } = options;
	const [seen, ...others] = await policyInputs([name], judging);
	if (seen === undefined || seen.input === null || others.length > 0) {
		const because = others.length > 0 ? "it holds several documents" : `no rule sees it: ${seen?.because}`;
		throw new GatehouseError("option.document", `\`${name}\`: ${because}`);
	}
	return { value: seen.input, redact: options.raw ? noInput.redact : seen.redact };
}

/** How a query went: its answers, or what is wrong with it in words. */
export type Asked =
	| { readonly ok: true; readonly value: QueryAnswers }
	| { readonly ok: false; readonly says: string };

/** Asks a query; one that takes too long is stopped, and OPA starts afresh at the next. */
export function askWithin(
	session: Queries,
	query: string,
	input: QueryInput,
	{ most, limit }: Pick<QueryOptions, "most" | "limit">,
): Asked {
	try {
		// The limit is the query's own.
		session.restore();
		const { value } = input;
		const mistyped = isOfRules(value) ? session.mistypes(query) : [];
		if (mistyped.length > 0) {
			return { ok: false, says: describeErrors({ errors: mistyped, sources: { query } }) };
		}
		const asked = runWithin(limit, () =>
			session.ask({ query, most, ...(value === undefined ? {} : { input: value }) }),
		);
		if (!asked.ok) {
			return { ok: false, says: describeErrors({ errors: asked.errors.map(inQuery), sources: { query } }) };
		}
		const { answers, more = 0 } = asked.value;
		return { ok: true, value: { answers: input.redact(answers) as readonly QueryAnswer[], more } };
	} catch (error) {
		if (error instanceof DeadlineError) {
			return { ok: false, says: `the query took longer than ${limit} ms and was stopped` };
		}
		if (error instanceof GatehouseError && error.code === "opa.failed") {
			return { ok: false, says: error.message };
		}
		throw error;
	}
}

/** Whether a query sees what a rule would, such an input has no members but its schema's. */
function isOfRules(input: unknown): boolean {
	const members = typeof input === "object" && input !== null ? Object.keys(input) : [];
	return ["contract", "facts", "kind"].every((name) => members.includes(name));
}

/** An error without a file stands in the query itself. */
function inQuery(error: RegoError): RegoError {
	return error.file === undefined || error.file === "" ? { ...error, file: "query" } : error;
}

/** Longest text of one value. */
const longest = 64 * 1024;

/** Answers for people: the value, or of each way in which the query holds the variables. */
export function describeAnswers({ answers, more = 0 }: QueryAnswers): string {
	if (answers.length === 0) {
		return "undefined";
	}
	const rest = more > 0 ? [`… and ${more} more`] : [];
	return [...answers.map(describeAnswer), ...rest].join("\n");
}

function describeAnswer({ values, bindings }: QueryAnswer): string {
	const named = Object.entries(bindings).map(([name, value]) => `${name} = ${bounded(value)}`);
	return named.length > 0 ? named.join("\n") : values.map(bounded).join("\n");
}

function bounded(value: unknown): string {
	const text = jsonText(value, 2);
	return text.length <= longest
		? text
		: `${text.slice(0, longest)}\n… and ${text.length - longest} more characters`;
}
