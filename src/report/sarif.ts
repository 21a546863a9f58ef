import { failures, type Reason } from "../decision/index.ts";
import type { Judgement } from "../gate.ts";
import type { SourceRange } from "../place.ts";
import type { SourceLines } from "../source-lines.ts";
import { type Entry, entriesOf } from "./catalogue.ts";
import { Fingerprints } from "./fingerprint.ts";
import { jsonText } from "./json-text.ts";
import { waiverLine } from "./reason-lines.ts";
import type { ReportFormat, RunInfo } from "./report.ts";
import { printable, sourceLines } from "./snippet.ts";
import { uriOf } from "./uri.ts";

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

const levels = { deny: "error", warn: "warning", withhold: "note" } as const satisfies Record<
	Reason["severity"],
	string
>;

/** SARIF 2.1.0, for code scanning. The rules go first, so that results are written as they come. */
export const sarif: ReportFormat = {
	summary: "SARIF 2.1.0, for code scanning",
	open(to, about) {
		const { judged, refused } = entriesOf(about.bundle.rules);
		const entries = [...judged, ...refused];
		const indexes = new Map(entries.map(({ code }, index) => [code, index]));
		const fingerprints = new Fingerprints();
		const head = { tool: { driver: driver(entries, about) }, columnKind: "utf16CodeUnits" };
		let count = 0;
		let complete = true;
		to.write(`{"$schema":"${schema}","version":"2.1.0","runs":[${jsonText(head).slice(0, -1)},"results":[`);
		return {
			add(judgement) {
				for (const reason of judgement.decision.reasons) {
					const result = resultOf(reason, judgement, indexes, fingerprints.of(reason, judgement));
					to.write(`${count === 0 ? "" : ","}\n${jsonText(result)}`);
					count += 1;
					complete &&= !Object.hasOwn(failures, reason.code);
				}
			},
			end() {
				const start = about.time.endsWith("Z") ? { startTimeUtc: about.time } : {};
				const invocation = { executionSuccessful: complete, ...start };
				to.write(`\n],"invocations":[${jsonText(invocation)}]}]}\n`);
			},
		};
	},
};

function driver(entries: readonly Entry[], { version, bundle }: RunInfo): object {
	return {
		name: "gatehouse",
		version,
		semanticVersion: version,
		rules: entries.map(ruleOf),
		properties: { bundle: { revision: bundle.revision, sha256: bundle.sha256, opa: bundle.opa } },
	};
}

function ruleOf({ code, severity, title, description, remediation, related }: Entry): object {
	const [text, instead] = [description.trim(), remediation.trim()];
	const page = related.find((link) => /^https?:\/\//.test(link));
	return {
		id: code,
		shortDescription: { text: title },
		fullDescription: { text },
		help: {
			text: `${text}\n\nInstead: ${instead}`,
			markdown: `${text}\n\n**Instead:** ${instead}`,
		},
		...(page === undefined ? {} : { helpUri: page }),
		defaultConfiguration: { level: levels[severity] },
		properties: { tags: [code.split(".")[0]] },
	};
}

function resultOf(
	reason: Reason,
	{ decision, lines }: Judgement,
	indexes: ReadonlyMap<string, number>,
	fingerprint: string,
): object {
	const { code, severity, message, remediation, meaning, pointer, range, waiver } = reason;
	const { source, document } = decision.contract;
	const index = indexes.get(code);
	return {
		ruleId: code,
		...(index === undefined ? {} : { ruleIndex: index }),
		level: levels[severity],
		message: { text: `${unlinked(message)}.\nFix: ${unlinked(remediation.replaceAll("\n", " "))}` },
		locations: [
			{
				physicalLocation: {
					artifactLocation: { uri: uriOf(source) },
					...(range === null ? {} : { ...regionsOf(range, lines) }),
				},
				logicalLocations: logicalLocations(pointer, decision),
			},
		],
		partialFingerprints: { "gatehouse/v1": fingerprint },
		...(waiver === null
			? {}
			: {
					suppressions: [
						{ kind: "external", status: "accepted", justification: `waived ${waiverLine(waiver)}` },
					],
				}),
		properties: {
			decision: decision.id,
			document,
			...(meaning === undefined
				? {}
				: { means: printable(meaning.resolved), because: meaning.derivation.map(printable) }),
		},
	};
}

/** A viewer makes a link of `[text](target)`, in plain text too. */
function unlinked(text: string): string {
	return printable(text).replaceAll("](", "] (");
}

function regionsOf(range: SourceRange, source: SourceLines | null): object {
	const { line, column, endLine, endColumn } = range;
	const region = { startLine: line, startColumn: column, endLine, endColumn };
	const lines = source === null ? null : sourceLines(source, range);
	if (lines === null) {
		return { region };
	}
	const last = lines.length - 1;
	const marked = lines.map((one, n) =>
		one.slice(n === 0 ? column - 1 : 0, n === last ? endColumn - 1 : undefined),
	);
	const shown = (parts: readonly string[]) => ({ snippet: { text: parts.map(printable).join("\n") } });
	return {
		region: { ...region, ...shown(marked) },
		contextRegion: { startLine: line, endLine, ...shown(lines) },
	};
}

/** The place in the contract's value, and the lane that it is in. */
function logicalLocations(pointer: string, { evidence }: Judgement["decision"]): readonly object[] {
	const value = { fullyQualifiedName: printable(pointer), kind: "value" };
	const lane = /^\/spec\/lanes\/(\d+)/.exec(pointer);
	if (lane === null) {
		return [value];
	}
	const number = Number(lane[1]);
	const named = evidence.required.find(({ scope }) => scope.lane === number)?.scope.name;
	const name = named === undefined ? {} : { name: printable(named) };
	return [value, { ...name, fullyQualifiedName: lane[0], kind: "object" }];
}
