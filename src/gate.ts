import { kindName, kindsNamed, type Limits, type Source } from "./contract/index.ts";
import {
	type Basis,
	type Context,
	type Cover,
	coveringOf,
	decide,
	type FailureCode,
	failures,
	type Judged,
	type Outcome,
	ownTexts,
	redactionOf,
} from "./decision/index.ts";
import type { Decision, PolicyInput } from "./documents.generated.ts";
import { GatehouseError } from "./errors.ts";
import {
	deriveFacts,
	type KnownNames,
	knownNames,
	type MountPolicyFact,
	plainDates,
	type Surroundings,
} from "./facts/index.ts";
import { builtinsFor } from "./host-builtins.ts";
import { instantOf } from "./judging-instant.ts";
import { openMountPolicy } from "./mount-policy.ts";
import {
	type Builtins,
	type Bundle,
	type BundleOrigin,
	Engine,
	type EngineLimits,
	type Question,
	readBundle,
} from "./policy/index.ts";
import { type Pending, prepare, type UnreadableSource } from "./prepare.ts";
import { RelatedDocuments } from "./related.ts";
import { sha256 } from "./sha256.ts";
import type { SignatureTerms } from "./signature/index.ts";
import type { SourceLines } from "./source-lines.ts";
import { demandContext, demandOrigin, limitsOf } from "./terms.ts";
import { openWaivers, type Waivers } from "./waivers/index.ts";
import { type Step, watchAll } from "./watched.ts";

export type { UnreadableSource } from "./prepare.ts";

/** What a gate is opened with. */
export interface GateOptions {
	/** The bundle: the path of its folder or of a tar.gz, the bytes of a tar.gz, or its files by their names. */
	readonly bundle: BundleOrigin;
	/** What the bundle's signature is held to; absent, no signature is asked for. */
	readonly signature?: SignatureTerms;
	/** What takes the place of {@link defaultLimits} and {@link defaultEngineLimits}. */
	readonly limits?: Partial<Limits & EngineLimits>;
	/** The AgentMachineMountPolicy in force; without it the bundle's own. */
	readonly mountPolicy?: unknown;
}

/** A decision, with the text that it is about for whoever wants to show it. */
export interface Judgement {
	/** Allow or deny, with every reason. */
	readonly decision: Decision;
	/**
	 * The lines that it stands in, null where they could not be read as text. Where there are reasons, stars stand for
	 * secrets and for names of users, each character in its place.
	 */
	readonly lines: SourceLines | null;
	/** What another thread has written of the decision already. */
	readonly written?: WrittenDecision;
}

/** A decision as its JSON, which need not be read to be handed on. */
export interface WrittenDecision {
	readonly json: string;
	readonly outcome: Decision["outcome"];
}

/** A judgement, with what it was made from for whoever wants to tell how it came about. */
export interface Examination extends Judgement {
	readonly judged: Judged;
	/** What the rules were asked; null where none was. */
	readonly input: PolicyInput | null;
}

/** What a gate is made of; gates that are made from it share what they do not replace. */
interface Parts {
	readonly bundle: Bundle;
	readonly engine: Engine;
	readonly builtins: Builtins;
	readonly limits: Limits & EngineLimits;
	readonly mountPolicy: MountPolicyFact;
	readonly related: RelatedDocuments | null;
	readonly waivers: Waivers | null;
}

/** How many files are taken from the caller at once, so that reading them is not counted as judging them. */
const filesAhead = 32;

/** Contracts go in, decisions come out. One gate serves any number of contracts and keeps nothing between them. */
export class Gate {
	/** By which it decides. */
	readonly bundle: Bundle;
	readonly #parts: Parts;
	readonly #surroundings: Surroundings;
	readonly #basis: Basis;
	readonly #cover: Cover;

	private constructor(parts: Parts) {
		const { bundle, limits, mountPolicy, waivers } = parts;
		this.bundle = bundle;
		this.#parts = parts;
		this.#basis = {
			bundle,
			mountPolicy: { id: mountPolicy.id, sha256: `sha256:${sha256(JSON.stringify(mountPolicy))}` },
			limits,
			redaction: redactionOf(bundle.homes),
			waivers,
		};
		this.#cover = coveringOf(bundle.homes);
		this.#surroundings = surroundingsOf(bundle, mountPolicy);
	}

	/**
	 * Opens a gate on a bundle, after proving that the bundle is whole and denies what it must.
	 *
	 * @throws GatehouseError `bundle.*`, `limits.invalid`, `mount-policy.invalid`
	 */
	static async open(options: GateOptions): Promise<Gate> {
		demandOrigin(options.bundle);
		const limits = limitsOf(options.limits);
		const bundle = await readBundle(options.bundle, options.signature);
		const mountPolicy =
			options.mountPolicy === undefined
				? openMountPolicy(bundle.mountPolicy, bundle.homes, "the bundle's mount policy")
				: openMountPolicy(options.mountPolicy, bundle.homes, "the mount policy given");
		const builtins = await builtinsFor(bundle);
		const engine = new Engine(bundle, builtins, limits, mountPolicy);
		return new Gate({ bundle, engine, builtins, limits, mountPolicy, related: null, waivers: null });
	}

	/**
	 * The same gate with documents that contracts refer to, such as grants and passports, beside those that it has.
	 * Without any, no reference is followed.
	 */
	relating(sources: Iterable<Source | UnreadableSource>): Gate {
		const { kinds } = this.bundle;
		const related = new RelatedDocuments(
			sources,
			this.#surroundings,
			this.#parts.limits,
			kinds,
			this.#parts.related,
		);
		return this.#with({ related });
	}

	/**
	 * The same gate under another mount policy, without related documents. It has an engine of its own, and is closed by
	 * itself.
	 *
	 * @param document an AgentMachineMountPolicy
	 * @throws GatehouseError `mount-policy.invalid`
	 */
	under(document: unknown): Gate {
		const mountPolicy = openMountPolicy(document, this.bundle.homes, "the mount policy given");
		const engine = new Engine(this.bundle, this.#parts.builtins, this.#parts.limits, mountPolicy);
		return this.#with({ engine, mountPolicy, related: null });
	}

	/**
	 * The same gate with reviewed exceptions.
	 *
	 * @param document a waiver file's content, see `schemas/waivers.v1.schema.json`
	 * @param time the instant by which no waiver may be over, RFC 3339
	 * @throws GatehouseError `waivers.invalid`
	 */
	waiving(document: unknown, time: string): Gate {
		const codes = [...this.bundle.rules.keys(), ...Object.keys(ownTexts)];
		const redact = this.#basis.redaction(null);
		const waivers = openWaivers(document, { codes, never: this.bundle.unwaivable, time, redact });
		return this.#with({ waivers });
	}

	#with(others: Partial<Parts>): Gate {
		return new Gate({ ...this.#parts, ...others });
	}

	/**
	 * Lets go of the module and its memory. Gates made from this one share them. Whoever asks afterwards is thrown
	 * `gate.closed`; closing twice does nothing.
	 */
	close(): void {
		this.#parts.engine.close();
	}

	/** By what contracts are read. */
	get limits(): Limits {
		return this.#parts.limits;
	}

	/** The waivers in force; null where none were given. */
	get waivers(): Waivers | null {
		return this.#basis.waivers;
	}

	/** The related documents that could not be read, recognised or validated: nothing can rely on them. */
	refusedRelated(context: Context): readonly Judgement[] {
		return (this.#parts.related?.refused ?? []).map((judged) => this.#conclude(judged, context));
	}

	/** The decisions on one file: one for each document in it, at least one. Never throws for what a file holds. */
	decide(source: Source | UnreadableSource, context: Context): readonly Judgement[] {
		return [...this.decideAll([source], context)];
	}

	/**
	 * The decisions on many files, in order. Each document has the time limit for itself; one that exceeds it is
	 * refused, and the next is judged as if nothing had happened.
	 *
	 * @throws GatehouseError `context.time` where the context's times are none, `context.environment` where it holds more
	 *   than texts, `kind.unknown` where it names a kind that nobody knows
	 */
	*decideAll(
		sources: Iterable<Source | UnreadableSource>,
		context: Context,
	): Generator<Judgement, void, undefined> {
		for (const { judgement } of this.#judgeAll(sources, context)) {
			yield judgement;
		}
	}

	/** The decisions of {@link decideAll}, each with what it was made from. */
	*examineAll(
		sources: Iterable<Source | UnreadableSource>,
		context: Context,
	): Generator<Examination, void, undefined> {
		for (const { judged, judgement } of this.#judgeAll(sources, context)) {
			const question = judged.outcome.kind === "evaluated" ? judged.outcome.question : null;
			const related = { ...question?.related, mount_policy: this.#parts.mountPolicy };
			const input = question === null ? null : ({ ...question, related } as PolicyInput);
			yield { ...judgement, judged, input };
		}
	}

	*#judgeAll(
		sources: Iterable<Source | UnreadableSource>,
		context: Context,
	): Generator<Concluded, void, undefined> {
		this.#parts.engine.assertOpen();
		demandContext(context);
		const stated = context.kind === undefined ? [] : kindsNamed(context.kind, this.bundle.kinds);
		for (const group of groups(sources, filesAhead)) {
			const prepared = group.flatMap((source) =>
				prepare(source, this.#parts.limits, this.bundle.kinds, stated),
			);
			const steps = prepared.map((item) =>
				"outcome" in item ? this.#concluding(item, context) : this.#evaluating(item, context),
			);
			yield* watchAll(steps, this.#parts.limits.timeoutMs);
		}
	}

	/** The refusal of a file whose judging broke down outside the gate, in words that say why. */
	refuse(source: string, because: string, context: Context): Judgement {
		const outcome: Outcome = { kind: "failed", code: "engine.failed", message: because };
		return this.#conclude({ source, reading: null, contractKind: null, outcome }, context);
	}

	#evaluating(pending: Pending, context: Context): Step<Concluded> {
		const concluding = (outcome: Outcome) => this.#concluding(judgedBy(pending, outcome), context);
		return {
			run: () => ({ next: concluding(this.#evaluate(pending, context)) }),
			late: () => ({ next: concluding(this.#late("judging it")) }),
		};
	}

	#concluding(judged: Judged, context: Context): Step<Concluded> {
		const concluded = (about: Judged) => ({
			result: { judged: about, judgement: this.#conclude(about, context) },
		});
		return {
			run: () => concluded(judged),
			late: () => concluded(withoutText(judged, this.#late("telling of it"))),
		};
	}

	#late(what: string): Outcome {
		const message = `${what} took longer than ${this.#parts.limits.timeoutMs} ms`;
		return { kind: "failed", code: "engine.timeout", message };
	}

	#evaluate({ document, contractKind }: Pending, context: Context): Outcome {
		try {
			const derived = deriveFacts(contractKind, document.value, this.#surroundings);
			const instant = instantOf(contractKind, document.value, context);
			const { environment } = context;
			const related =
				this.#parts.related?.relatedTo(document.value, contractKind, (asked, places) =>
					this.#parts.engine.evaluate(
						{ ...asked, environment, time: instant, related: { documents: null } },
						places,
					),
				) ?? null;
			const dates = plainDates(document, contractKind);
			const question: Question = {
				contract: document.value as PolicyInput["contract"],
				kind: kindName(contractKind),
				facts: {
					...derived.facts,
					...(related === null ? {} : { links: [...related.links] }),
					...(dates.length === 0 ? {} : { plain_dates: dates }),
				},
				environment,
				time: instant,
				related: {
					documents: related === null ? null : [...related.documents],
					...(related === null ? {} : { digest: related.digest }),
				},
			};
			const evaluation = this.#parts.engine.evaluate(question, derived.places);
			return {
				kind: "evaluated",
				derived,
				evaluation,
				question,
				instant,
				related: related?.documents ?? [],
			};
		} catch (error) {
			const known = error instanceof GatehouseError && Object.hasOwn(failures, error.code);
			const code = known ? (error.code as FailureCode) : "engine.failed";
			return { kind: "failed", code, message: error instanceof Error ? error.message : String(error) };
		}
	}

	#conclude(judged: Judged, context: Context): Judgement {
		const decision = decide(judged, this.#basis, context);
		const { reading } = judged;
		if (reading?.kind === "document" && decision.reasons.length === 0) {
			return { decision, lines: reading.document.lines };
		}
		return { decision, lines: reading && this.#cover(reading) };
	}
}

/** A judgement, and what it was made from. */
interface Concluded {
	readonly judged: Judged;
	readonly judgement: Judgement;
}

function judgedBy({ source, document, contractKind }: Pending, outcome: Outcome): Judged {
	return { source, reading: { kind: "document", document }, contractKind, outcome };
}

/** A document of which nothing is quoted, for that took too long. */
function withoutText({ source, reading, contractKind }: Judged, outcome: Outcome): Judged {
	if (reading === null) {
		return { source, reading, contractKind, outcome };
	}
	const { index, bytes } = reading.kind === "document" ? reading.document : reading;
	const bare = { kind: "refused", source, index, bytes, lines: null, refusals: [] } as const;
	return { source, reading: bare, contractKind: null, outcome };
}

function surroundingsOf(
	{ commands, names, homes, links }: Bundle,
	mountPolicy: MountPolicyFact,
): Surroundings {
	return { commands, names: withPolicyNames(names, mountPolicy), homes, links };
}

/** A mount policy calls further places by name, and its bare words stand anywhere. */
function withPolicyNames(names: KnownNames, { allowed, denied }: MountPolicyFact): KnownNames {
	const segments = [...allowed, ...denied].flatMap((entry) => entry.segments ?? []);
	const words = denied.flatMap(({ word }) => word ?? []);
	return knownNames({ places: [...names.places, ...segments], anywhere: [...names.anywhere, ...words] });
}

function* groups<T>(items: Iterable<T>, size: number): Generator<readonly T[], void, undefined> {
	let group: T[] = [];
	for (const item of items) {
		group.push(item);
		if (group.length === size) {
			yield group;
			group = [];
		}
	}
	if (group.length > 0) {
		yield group;
	}
}
