import type { ContractKind, JsonValue, Limits, Reading, Refusal } from "../contract/index.ts";
import type { Decision, PolicyInput } from "../documents.generated.ts";
import { type Derived, textsAt } from "../facts/index.ts";
import { readInstant } from "../instant.ts";
import type { At, SourceRange } from "../place.ts";
import type { Bundle, Evaluation, Finding, Owed, Question, Rule } from "../policy/index.ts";
import { sha256 } from "../sha256.ts";
import { type Waivers, waiverFor } from "../waivers/index.ts";
import { authorityOf } from "./authority.ts";
import { decisionEvent, eventsOf } from "./events.ts";
import {
	namelessOf,
	type Redact,
	type Redaction,
	redacted,
	redactedEnvironment,
	withoutPrivate,
} from "./redaction.ts";
import { type FailureCode, failures, textOf } from "./texts.ts";
import { filedSecrets } from "./unread.ts";

export type Reason = Decision["reasons"][number];
export type Evidence = Decision["evidence"];
type RelatedDocument = NonNullable<PolicyInput["related"]["documents"]>[number];

/** What a decision depends on besides the contract and the policy. */
export interface Context {
	/** When the question is put, RFC 3339. */
	readonly time: string;
	/** The instant to judge expiry at, RFC 3339; absent, a record is judged at its own. */
	readonly at?: string;
	/** The kind of documents that do not say their own, as `NAME` or `NAME@VERSION`. */
	readonly kind?: string;
	/** As the caller gave it. */
	readonly environment: Readonly<Record<string, string>>;
}

/** What a decision is made by. */
export interface Basis {
	readonly bundle: Bundle;
	readonly mountPolicy: Decision["policy"]["mountPolicy"];
	readonly limits: Limits;
	readonly redaction: Redaction;
	/** Reviewed exceptions; null where none were given. */
	readonly waivers: Waivers | null;
}

/** How the judging of one document ended. */
export type Outcome =
	/** The rules answered. */
	| {
			readonly kind: "evaluated";
			readonly derived: Derived;
			readonly evaluation: Evaluation;
			readonly question: Question;
			/** What expiry was judged by, in the form of the facts. */
			readonly instant: string | null;
			readonly related: readonly RelatedDocument[];
	  }
	/** The document was refused before any rule was asked. */
	| { readonly kind: "refused"; readonly refusals: readonly Refusal[] }
	/** Something broke, or took too long. */
	| { readonly kind: "failed"; readonly code: FailureCode; readonly message: string };

/** One document and all that was found out about it. */
export interface Judged {
	readonly source: string;
	readonly reading: Reading | null;
	readonly contractKind: ContractKind | null;
	readonly outcome: Outcome;
}

/** Puts a decision together. Only an evaluation without a denial allows; every other way ends in a denial. */
export function decide(judged: Judged, basis: Basis, context: Context): Decision {
	const { bundle, mountPolicy } = basis;
	const contract = aboutContract(judged);
	const reasons = reasonsOf(judged, bundle).map(waived(judged, contract.id, basis, context));
	const evaluation = judged.outcome.kind === "evaluated" ? judged.outcome.evaluation : null;
	const evidence = evidenceOf(evaluation?.required ?? [], judged.outcome);
	const allow =
		evaluation !== null && reasons.every(({ severity, waiver }) => severity !== "deny" || waiver !== null);
	const authority =
		judged.contractKind === null || evaluation === null
			? null
			: authorityOf(judged.contractKind, evaluation.findings);
	const related = relatedOf(judged.outcome);
	const redact = basis.redaction(documentOf(judged) ?? unreadMembers(judged));
	const nobody = namelessOf(usersIn(judged.outcome));
	const quoted: Redact = (text) => nobody(redact(text));
	const decision: Decision = {
		apiVersion: "gatehouse.dev/v1",
		kind: "Decision",
		id: decisionId(judged, contract, basis, context),
		allow,
		outcome: outcomeOf(allow, evidence),
		authorises: redacted(authority, quoted),
		contract: nameless(contract, redact),
		related: related.map((one) => nameless(one, redact)),
		policy: {
			revision: bundle.revision,
			sha256: bundle.sha256,
			mountPolicy: { ...mountPolicy, id: redact(mountPolicy.id) },
			waivers: basis.waivers?.sha256 ?? null,
			signedBy: bundle.signedBy,
		},
		context: {
			time: context.time,
			judgedAt: judgedAt(judged.outcome),
			kind: context.kind ?? null,
			environment: redactedEnvironment(context.environment, redact),
		},
		reasons: reasons.map((reason) => reasonWithoutPrivate(reason, quoted)),
		evidence: evidenceWithoutPrivate(evidence, redact),
		events: [],
	};
	return { ...decision, events: eventsOf(decision, judged.outcome, redact) };
}

/** The same question answered with a refusal, for something that failed after the rules had answered. */
export function refused(decision: Decision, code: FailureCode, message: string): Decision {
	const { title, remediation } = failures[code];
	const reason: Reason = {
		code,
		severity: "deny",
		title,
		message: withoutPrivate(message),
		pointer: "",
		range: beginning,
		remediation,
		docs: docsOf(code),
		waiver: null,
	};
	const answer: Decision = {
		...decision,
		allow: false,
		outcome: "deny",
		authorises: decision.authorises && { value: false, because: reason.message },
		reasons: [reason, ...decision.reasons],
	};
	return { ...answer, events: [decisionEvent(answer)] };
}

/** The names of users whom the facts know. */
export function usersIn(outcome: Outcome): readonly string[] {
	const paths = outcome.kind === "evaluated" ? outcome.derived.facts.paths : [];
	return paths.flatMap(({ user }) => user ?? []);
}

/** A rule's own page; where it names none, it is its file that tells. Our page tells of what the gate itself finds. */
function docsOf(code: string, rule?: Rule): string {
	return rule?.related[0] ?? rule?.file ?? `docs/rules.md#${code.replace(".", "")}`;
}

function relatedOf(outcome: Outcome): Decision["related"] {
	const documents = outcome.kind === "evaluated" ? outcome.related : [];
	return documents.map(({ source, digest, kind, id }) => ({ source, sha256: digest, kind: kind.name, id }));
}

/** Marks a reason with the waiver that lets it stand. What authority a record gives, no waiver can widen. */
function waived(
	judged: Judged,
	id: string | null,
	{ bundle, waivers }: Basis,
	context: Context,
): (reason: Reason) => Reason {
	const document = documentOf(judged);
	if (waivers === null || document === null) {
		return (reason) => reason;
	}
	const subject = {
		id,
		source: judged.source,
		laneOf: (pointer: string) => {
			const lane = /^\/spec\/lanes\/\d+/.exec(pointer)?.[0];
			return lane === undefined ? null : textAt(document, `${lane}/name`);
		},
	};
	const instant = readInstant(context.at ?? context.time);
	return (reason) =>
		reason.severity === "withhold"
			? reason
			: { ...reason, waiver: waiverFor(reason, subject, waivers, bundle.unwaivable, instant) };
}

/** Redacts what a document is called; a digest stays whole, even where a secret of the document is found in it. */
function nameless<T extends { readonly source: string; readonly id: string | null }>(
	document: T,
	redact: Redact,
): T {
	const { source, id } = document;
	return { ...document, source: redact(source), id: id === null ? null : redact(id) };
}

/** The texts that speak of the contract; those of the catalogue are the same for all. */
function reasonWithoutPrivate(reason: Reason, redact: Redact): Reason {
	const { message, pointer, meaning } = reason;
	return {
		...reason,
		message: redact(message),
		pointer: redact(pointer),
		...(meaning === undefined ? {} : { meaning: redacted(meaning, redact) }),
	};
}

/** Types of events and codes of rules stay: who wrote the contract must not change what its run owes. */
function evidenceWithoutPrivate({ required, missing, images }: Evidence, redact: Redact): Evidence {
	const scoped = <T extends Evidence["missing"][number]>(duty: T): T => {
		return { ...duty, scope: redacted(duty.scope, redact) };
	};
	return {
		required: required.map((duty) => ({ ...scoped(duty), because: redacted(duty.because, redact) })),
		missing: missing.map(scoped),
		images: redacted(images, redact),
	};
}

/** What a text that is no document has filed as secrets. */
function unreadMembers({ reading }: Judged): JsonValue {
	const text = reading?.kind === "refused" ? (reading.lines?.text ?? "") : "";
	return filedSecrets(text).map((secret) => ({ [secret.name]: secret.text }));
}

function documentOf({ reading }: Judged): JsonValue | null {
	return reading?.kind === "document" ? reading.document.value : null;
}

function judgedAt(outcome: Outcome): string | null {
	return outcome.kind === "evaluated" && outcome.instant !== null ? `${outcome.instant}Z` : null;
}

function outcomeOf(allow: boolean, evidence: Evidence): Decision["outcome"] {
	if (!allow) {
		return "deny";
	}
	return evidence.required.length === 0 ? "permit" : "permitWithObligations";
}

function aboutContract({ source, reading, contractKind }: Judged): Decision["contract"] {
	const document = reading?.kind === "document" ? reading.document : null;
	const bytes = document?.bytes ?? (reading?.kind === "refused" ? reading.bytes : new Uint8Array());
	const index = document?.index ?? (reading?.kind === "refused" ? reading.index : 0);
	return {
		source,
		document: index,
		sha256: `sha256:${sha256(bytes)}`,
		kind: contractKind?.name ?? null,
		version: contractKind?.version ?? null,
		// An empty id names nothing.
		id:
			(contractKind?.id == null || document === null ? null : textAt(document.value, contractKind.id)) ||
			null,
	};
}

/** The text at a pointer of plain tokens; null where there is none. */
function textAt(value: JsonValue, pointer: string): string | null {
	return textsAt(value, pointer)[0]?.text ?? null;
}

/** The same question has the same id: everything that the answer depends on goes in. */
function decisionId(
	{ source, reading, outcome }: Judged,
	contract: Decision["contract"],
	basis: Basis,
	context: Context,
): string {
	const { bundle, mountPolicy, limits } = basis;
	const environment = Object.entries(context.environment).sort(([a], [b]) => (a < b ? -1 : 1));
	const syntax = reading?.kind === "document" ? reading.document.syntax : null;
	// A file that could not be read has no content to tell it from others.
	const unread = reading === null && outcome.kind === "failed" ? [source, outcome.message] : null;
	const read = [contract.sha256, contract.document, syntax, limits.maxBytes, limits.maxDepth, unread];
	const along = relatedOf(outcome).map(({ sha256 }) => sha256);
	const asked = [context.time, context.at, context.kind, environment];
	// A waiver can be for a file.
	const named = basis.waivers === null ? null : source;
	const question = [read, named, bundle.sha256, mountPolicy.sha256, basis.waivers?.sha256, asked, along];
	const digest = sha256(JSON.stringify(question));
	return `urn:gatehouse:decision:${digest.slice(0, 32)}`;
}

function reasonsOf(judged: Judged, bundle: Bundle): Reason[] {
	const { outcome, reading } = judged;
	const locate = (at: At): SourceRange | null =>
		(reading?.kind === "document" ? reading.document.locate(at) : undefined) ?? null;
	switch (outcome.kind) {
		case "evaluated":
			return sortedByPlace(outcome.evaluation.findings.map((finding) => ofFinding(finding, bundle, locate)));
		case "refused":
			return outcome.refusals.map((refusal) => ofRefusal(refusal, bundle, locate));
		case "failed":
			return [
				{
					...frame(outcome.code, "deny", bundle),
					message: outcome.message,
					pointer: "",
					range: locate({ pointer: "" }) ?? beginning,
				},
			];
		default:
			return outcome satisfies never;
	}
}

/** Where a file is at fault that has no text to point into. */
const beginning: SourceRange = { line: 1, column: 1, endLine: 1, endColumn: 1 };

type Locate = (at: At) => SourceRange | null;

function frame(
	code: string,
	severity: Reason["severity"],
	bundle: Bundle,
): Pick<Reason, "code" | "severity" | "title" | "remediation" | "docs" | "waiver"> {
	const { title, remediation } = textOf(code, bundle.rules);
	return {
		code,
		severity,
		title,
		remediation: remediation.trim(),
		docs: docsOf(code, bundle.rules.get(code)),
		waiver: null,
	};
}

function ofFinding(finding: Finding, bundle: Bundle, locate: Locate): Reason {
	const { code, severity, message, at, meaning } = finding;
	return {
		...frame(code, severity, bundle),
		message,
		pointer: at.pointer,
		range: locate(at),
		...(meaning === undefined ? {} : { meaning: { ...meaning, derivation: [...meaning.derivation] } }),
	};
}

function ofRefusal(refusal: Refusal, bundle: Bundle, locate: Locate): Reason {
	return {
		...frame(refusal.code, "deny", bundle),
		message: refusal.message,
		pointer: refusal.at.pointer,
		range: refusal.range ?? locate(refusal.at),
	};
}

/** By place. Several meanings of one written value, each refused for one reason, are one reason: the first stands. */
function sortedByPlace(reasons: readonly Reason[]): Reason[] {
	const unique = new Map<string, Reason>();
	for (const reason of reasons) {
		const { code, message, pointer, range, meaning } = reason;
		const key = JSON.stringify([code, pointer, range, meaning?.written ?? message]);
		if (!unique.has(key)) {
			unique.set(key, reason);
		}
	}
	return [...unique.values()].sort(
		(a, b) =>
			(a.range?.line ?? 0) - (b.range?.line ?? 0) ||
			(a.range?.column ?? 0) - (b.range?.column ?? 0) ||
			(a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
	);
}

/** One duty for each lane and event, with all that asks for it. */
function evidenceOf(owed: readonly Owed[], outcome: Outcome): Evidence {
	const duties = new Map<string, Evidence["required"][number]>();
	for (const { lane, name, type, rule, because, declared } of owed) {
		const key = JSON.stringify([lane, type]);
		const known = duties.get(key);
		if (known === undefined) {
			duties.set(key, { type, scope: { lane, name }, rule, because: [because], declared });
		} else {
			known.because.push(because);
		}
	}
	const required = [...duties.values()];
	const missing = required.filter((duty) => !duty.declared).map(({ type, scope }) => ({ type, scope }));
	return { required, missing, images: imagesOf(outcome) };
}

function imagesOf(outcome: Outcome): Evidence["images"] {
	if (outcome.kind !== "evaluated") {
		return [];
	}
	const { images, lanes } = outcome.derived.facts;
	return lanes.flatMap(({ index, name }) =>
		images.filter(({ lane }) => lane === index).map(({ text }) => ({ lane: index, name, image: text })),
	);
}
