import { Option } from "commander";
import { type JsonValue, read } from "../../contract/index.ts";
import type { Decision } from "../../documents.generated.ts";
import { GatehouseError } from "../../errors.ts";
import { type EventReading, type EvidenceCheck, readEvents, verifyEvidence } from "../../evidence/index.ts";
import { printable } from "../../report/index.ts";
import type { Declare } from "../commands.ts";
import { findFiles, loadFiles, readDocument } from "../files.ts";
import { addHelp } from "../help.ts";
import { type ExitStatus, exitStatus, standardOutput } from "../terminal.ts";

interface VerifyOptions {
	readonly format: "text" | "json";
}

export const declare: Declare = (command, finish) => {
	addHelp(command, verifyHelp);
	addHelp(command.command("verify"), verifyHelp)
		.description("hold the events of a run against the decision that it was allowed by")
		.argument("<decision>", "file with one Decision, as `check --format json` writes it")
		.argument(
			"[events...]",
			"files, folders or globs of CloudEvents 1.0 (JSON, batches, NDJSON) or evidence envelopes",
		)
		.addOption(
			new Option("-f, --format <format>", "how to write the answer")
				.choices(["text", "json"])
				.default("text"),
		)
		.action(async (decision: string, events: string[], options: VerifyOptions) =>
			finish(await verify(decision, events, options)),
		);
};

const verifyHelp = {
	exit: {
		0: "every duty is met and nothing contradicts the plan",
		1: "a duty is not met, or an event contradicts the plan",
		2: "a file cannot be read",
	},
	examples: [
		"gatehouse evidence verify decision.json events/",
		"gatehouse evidence verify decision.json 'events/*.json' --format json",
	],
};

async function verify(
	decisionFile: string,
	paths: readonly string[],
	{ format }: VerifyOptions,
): Promise<ExitStatus> {
	const decision = readDecision(decisionFile);
	const files = paths.length === 0 ? [] : await findFiles(paths);
	const check = verifyEvidence(decision, [...loadFiles(files)].flatMap(eventsIn));
	standardOutput().write(format === "json" ? `${JSON.stringify(check, null, 2)}\n` : describe(check));
	const { missing, contradictions } = check;
	return missing.length === 0 && contradictions.length === 0 ? exitStatus.ok : exitStatus.denied;
}

/** `check --format json` writes a list; of one contract, a list of one. */
function readDecision(file: string): Decision {
	const value = readDocument(file);
	const [only, ...others] = Array.isArray(value) ? value : [value];
	const decision = only as { readonly apiVersion?: JsonValue; readonly kind?: JsonValue } | undefined;
	if (decision?.apiVersion !== "gatehouse.dev/v1" || decision.kind !== "Decision" || others.length > 0) {
		throw new GatehouseError("option.document", `\`${file}\` does not hold one Decision`);
	}
	return decision as unknown as Decision;
}

function eventsIn(
	source: ReturnType<typeof loadFiles> extends Generator<infer T> ? T : never,
): readonly EventReading[] {
	if ("unreadable" in source) {
		return [{ kind: "none", origin: source.name, why: source.unreadable }];
	}
	return documentsOf(source).flatMap(({ value, origin, why }) =>
		value === undefined ? [{ kind: "none", origin, why }] : readEvents(value, origin),
	);
}

interface EventDocument {
	readonly origin: string;
	readonly value?: JsonValue;
	readonly why: string;
}

/** One event a line where the first line is a document of its own; otherwise what the reader of contracts finds. */
function documentsOf(source: {
	readonly name: string;
	readonly bytes: Uint8Array;
}): readonly EventDocument[] {
	const lines = new TextDecoder().decode(source.bytes).split("\n");
	const parts = /\.(?:ndjson|jsonl)$/.test(source.name)
		? lines.flatMap((line, i) =>
				line.trim() === ""
					? []
					: [{ name: `${source.name}:${i + 1}`, bytes: new TextEncoder().encode(line) }],
			)
		: [source];
	return parts.flatMap((part) =>
		read({ name: /\.ya?ml$/.test(part.name) ? part.name : `${part.name}.json`, bytes: part.bytes }).map(
			(reading, i) => {
				const origin = i === 0 ? part.name : `${part.name} (document ${i + 1})`;
				return reading.kind === "document"
					? { origin, value: reading.document.value, why: "" }
					: { origin, why: reading.refusals[0]?.message ?? "it cannot be read" };
			},
		),
	);
}

function describe({ delivered, missing, contradictions }: EvidenceCheck): string {
	const lines = [
		...delivered.map(
			({ duty, by }) =>
				`delivered    ${duty.type} (${printable(duty.scope.name)})  ${by.map(printable).join(", ")}`,
		),
		...missing.map(
			({ type, scope, because }) =>
				`missing      ${type} (${printable(scope.name)})  asked for by ${because.map(printable).join(", ")}`,
		),
		...contradictions.map(
			({ origin, message }) => `contradicts  ${printable(origin)}  ${printable(message)}`,
		),
		`${delivered.length} delivered, ${missing.length} missing, ${contradictions.length} contradicting`,
	];
	return `${lines.join("\n")}\n`;
}
