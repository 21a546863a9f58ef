import decideSchema from "../../../schemas/adapter-contract-decide.schema.json" with { type: "json" };
import verifySchema from "../../../schemas/adapter-evidence-verify.schema.json" with { type: "json" };
import capsSchema from "../../../schemas/adapter-text-caps.schema.json" with { type: "json" };
import decisionSchema from "../../../schemas/decision.schema.json" with { type: "json" };
import { type JsonObject, type JsonValue, type Source, type Syntax, validate } from "../../contract/index.ts";
import { redacted, withoutPrivate } from "../../decision/index.ts";
import { type ErrorCode, GatehouseError } from "../../errors.ts";
import { readEvents, verifyEvidence } from "../../evidence/index.ts";
import { readDecisions } from "../../exchange/index.ts";
import type { Judgement, UnreadableSource } from "../../gate.ts";
import { packageVersion } from "../../package.ts";
import type { Asked, ServedGate } from "../served-gate.ts";
import type { Capabilities, Invocation, Outcome } from "./adapter.ts";
import { errorPayload } from "./errors.ts";

/** What operations work with. */
export interface Workshop {
	readonly gate: ServedGate;
	/** Documents that contracts refer to, whatever a runner gives besides. */
	readonly related: readonly (Source | UnreadableSource)[];
}

interface Done {
	readonly data: object;
}

/** An operation at work: it yields how far it has come, and there it may be stopped too. */
type Work = AsyncGenerator<object, Done, undefined>;

interface Operation {
	readonly defaultMs: number;
	/** Of the arguments. */
	readonly input: { readonly $id: string; readonly [keyword: string]: unknown };
	/** Of the data of a result, as JSON Schema. */
	readonly output: object;
	/** Whether its decisions go into the record, where there is one. */
	readonly records: boolean;
	work(args: JsonObject, workshop: Workshop): Work | Done;
}

const decisionForm = { $ref: decisionSchema.$id };

/** Every operation, by name. */
const operations: Readonly<Record<string, Operation>> = {
	"contract.decide": {
		defaultMs: 10_000,
		input: decideSchema,
		output: {
			anyOf: [
				decisionForm,
				{
					type: "object",
					required: ["decisions"],
					properties: { decisions: { type: "array", items: decisionForm } },
				},
			],
		},
		records: true,
		work: decide,
	},
	"evidence.verify": {
		defaultMs: 10_000,
		input: verifySchema,
		output: {
			type: "object",
			required: ["satisfied", "delivered", "missing", "contradictions"],
			properties: {
				satisfied: { type: "boolean" },
				delivered: { type: "array" },
				missing: { type: "array" },
				contradictions: { type: "array" },
			},
		},
		records: false,
		work: verify,
	},
	"text.caps": {
		defaultMs: 1000,
		input: capsSchema,
		output: { type: "object", required: ["text"], properties: { text: { type: "string" } } },
		records: false,
		work: caps,
	},
};

/** What the adapter offers. A decision that is kept is a file that grows. */
export function capabilitiesOf(keepsRecord: boolean): Capabilities {
	return {
		adapter: { name: "gatehouse", version: packageVersion() },
		capabilities: Object.entries(operations).map(([name, { defaultMs, input, output, records }]) => ({
			name,
			sideEffects: records && keepsRecord ? "filesystem" : "none",
			timeouts: { defaultMs },
			inputSchema: input,
			outputSchema: output,
		})),
	};
}

/** The work that an invocation asks for; arguments that do not fit are an error of the runner's. */
export async function* workOf(
	{ op, args }: Invocation,
	workshop: Workshop,
): AsyncGenerator<object, Outcome, undefined> {
	const operation = operations[op];
	if (operation === undefined) {
		return { ok: false, error: errorPayload("ADAPTER_NO_SUCH_OP", "there is no such operation", { op }) };
	}
	const [fault] = validate(args, { schema: operation.input });
	if (fault !== undefined) {
		return badInput(`${fault.message} (at \`${fault.at.pointer}\`)`);
	}
	try {
		const work = operation.work(args, workshop);
		return { ok: true, ...("data" in work ? work : yield* work) };
	} catch (error) {
		const isFault = error instanceof GatehouseError && argumentFaults.has(error.code);
		if (isFault || error instanceof BadInput) {
			return badInput(error.message);
		}
		throw error;
	}
}

/** Arguments that their schema accepts, and the operation does not. */
class BadInput extends Error {}

/** What the gate says of a question that cannot be put to it. */
const argumentFaults: ReadonlySet<ErrorCode> = new Set([
	"kind.unknown",
	"context.time",
	"context.settled",
	"export.decisions",
]);

function badInput(message: string): Outcome {
	return { ok: false, error: errorPayload("ADAPTER_BAD_INPUT", withoutPrivate(message)) };
}

interface GivenDocument {
	readonly contract?: JsonValue;
	readonly text?: string;
	readonly name?: string;
	readonly syntax?: Syntax;
}

interface DecideArguments extends GivenDocument {
	readonly contracts?: readonly GivenDocument[];
	readonly kind?: string;
	readonly time?: string;
	readonly environment?: Readonly<Record<string, string>>;
	readonly related?: readonly GivenDocument[];
}

/** So many contracts are judged between two looks at what else is going on. */
const atOnce = 32;

async function* decide(args: JsonObject, { gate, related }: Workshop): Work {
	const { contracts, kind, time, environment, related: given = [], ...one } = args as DecideArguments;
	const asked: Asked = {
		...(kind === undefined ? {} : { kind }),
		...(time === undefined ? {} : { at: time }),
		...(environment === undefined ? {} : { environment }),
	};
	// All contracts of a question are judged by one gate, whatever is put in force meanwhile.
	const served = gate.gate;
	const using =
		given.length === 0 ? served : served.relating([...related, ...given.map(sourceNamed("related"))]);
	const sources = (contracts ?? [one]).map(sourceNamed("contract"));
	const judgements: Judgement[] = [];
	for (let next = 0; next < sources.length; next += atOnce) {
		if (next > 0) {
			yield { done: next, total: sources.length };
		}
		judgements.push(...(await gate.decide(sources.slice(next, next + atOnce), asked, using)));
	}
	const decisions = judgements.map(({ decision }) => decision);
	if (contracts !== undefined) {
		return { data: { decisions } };
	}
	const [only, ...others] = decisions;
	if (only === undefined || others.length > 0) {
		throw new BadInput("the text holds several documents: give it in `contracts`");
	}
	return { data: only };
}

/** What has no name of its own is called by its place in the list. */
function sourceNamed(prefix: string): (document: GivenDocument, index: number) => Source {
	return ({ contract, text, name, syntax }, index) => ({
		name: name ?? (index === 0 ? prefix : `${prefix}-${index}`),
		bytes: Buffer.from(text ?? JSON.stringify(contract)),
		...(text === undefined ? { syntax: "json" } : syntax === undefined ? {} : { syntax }),
	});
}

function verify({ decision, events }: JsonObject): Done {
	const [read] = readDecisions("decision", Buffer.from(JSON.stringify(decision)));
	if (read === undefined) {
		throw new BadInput("`decision` is no Decision");
	}
	const readings = (events as readonly JsonValue[]).flatMap((event, i) => readEvents(event, `events[${i}]`));
	const check = verifyEvidence(read, readings);
	const satisfied = check.missing.length === 0 && check.contradictions.length === 0;
	return { data: { satisfied, ...redacted(check, withoutPrivate) } };
}

function caps({ text }: JsonObject): Done {
	return { data: { text: String(text).toUpperCase() } };
}
