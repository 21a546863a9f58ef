import { Option } from "commander";
import type { Source } from "../../contract/index.ts";
import { redacted, withoutPrivate } from "../../decision/index.ts";
import type { Decision } from "../../documents.generated.ts";
import { GatehouseError } from "../../errors.ts";
import { type EventReading, type EvidenceCheck, readEvents, verifyEvidence } from "../../evidence/index.ts";
import { readDecisions, readDocuments } from "../../exchange/index.ts";
import type { UnreadableSource } from "../../gate.ts";
import type { Declare } from "../commands.ts";
import { readBytes } from "../files.ts";
import { addHelp } from "../help.ts";
import { findInputs, loadFiles } from "../input/index.ts";
import { complainNote } from "../judging.ts";
import { type ExitStatus, exitStatus, plain, standardOutput } from "../terminal.ts";

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
	const files = paths.length === 0 ? [] : await findInputs(paths, { note: complainNote });
	const check = verifyEvidence(decision, [...loadFiles(files)].flatMap(eventsIn));
	standardOutput().write(
		format === "json" ? `${JSON.stringify(redacted(check, withoutPrivate), null, 2)}\n` : describe(check),
	);
	const { missing, contradictions } = check;
	return missing.length === 0 && contradictions.length === 0 ? exitStatus.ok : exitStatus.denied;
}

/** `check --format json` writes a list; of one contract, a list of one. */
function readDecision(file: string): Decision {
	const [only, ...others] = readDecisions(file, readBytes(file));
	if (only === undefined || others.length > 0) {
		throw new GatehouseError("option.document", `\`${file}\` does not hold one Decision`);
	}
	return only;
}

function eventsIn(source: Source | UnreadableSource): readonly EventReading[] {
	if ("unreadable" in source) {
		return [{ kind: "none", origin: source.name, why: source.unreadable }];
	}
	// An empty file is a run that had nothing to say.
	if (source.bytes.every((byte) => byte <= 0x20)) {
		return [];
	}
	return readDocuments(source.name, source.bytes).flatMap((document) =>
		document.kind === "refused"
			? [{ kind: "none", origin: document.name, why: document.reason }]
			: readEvents(document.value, document.name),
	);
}

/** A file that is none of events can contradict as often as it has items. */
const mostListed = 1000;

function describe({ delivered, missing, contradictions }: EvidenceCheck): string {
	const more = contradictions.length - mostListed;
	const lines = [
		...delivered.map(
			({ duty, by }) => `delivered    ${duty.type} (${plain(duty.scope.name)})  ${by.map(plain).join(", ")}`,
		),
		...missing.map(
			({ type, scope, rule, because }) =>
				`missing      ${type} (${plain(scope.name)})  asked for by ${rule}: ${because.map(plain).join(", ")}`,
		),
		...contradictions
			.slice(0, mostListed)
			.map(({ origin, message }) => `contradicts  ${plain(origin)}  ${plain(message)}`),
		...(more > 0 ? [`and ${more} more that contradict`] : []),
		`${delivered.length} delivered, ${missing.length} missing, ${contradictions.length} contradicting`,
	];
	return `${lines.join("\n")}\n`;
}
