import { type ContractKind, type JsonValue, kindName, type Source } from "./contract/index.ts";
import { authorityOf, type Judged } from "./decision/index.ts";
import type { PolicyInput } from "./documents.generated.ts";
import {
	canonicalDigest,
	type Derived,
	deriveFacts,
	type Facts,
	type Link,
	linkFact,
	linksOf,
	type Surroundings,
	textsAt,
} from "./facts/index.ts";
import type { At } from "./place.ts";
import type { Evaluation } from "./policy/index.ts";
import { type Bounds, prepare, type UnreadableSource } from "./prepare.ts";

type DocumentFact = NonNullable<PolicyInput["related"]["documents"]>[number];
type LinkFact = Facts["links"][number];

/** What a document refers to, directly or over others: its links, and the documents that they lead to. */
export interface RelatedTo {
	/** The digest by which others would name the document itself. */
	readonly digest: string;
	readonly links: readonly LinkFact[];
	readonly documents: readonly DocumentFact[];
}

/** Puts a question to the rules, at the instant and in the environment of the document that refers. */
export type Ask = (
	input: Pick<PolicyInput, "contract" | "kind" | "facts">,
	places: readonly At[],
) => Evaluation;

interface RelatedDocument {
	readonly source: string;
	readonly kind: ContractKind;
	readonly value: JsonValue;
	readonly id: string | null;
	readonly digest: string;
	readonly derived: Derived;
	readonly links: readonly Link[];
}

/** The documents that contracts may refer to. They are read once; each is judged when something relies on it. */
export class RelatedDocuments {
	/** What could not be read, recognised or validated. */
	readonly refused: readonly Judged[];
	readonly #surroundings: Surroundings;
	readonly #documents: readonly RelatedDocument[];
	/** Indexes of documents by kind, pointer and the text that stands there. */
	readonly #named: ReadonlyMap<string, readonly number[]>;

	constructor(
		sources: Iterable<Source | UnreadableSource>,
		surroundings: Surroundings,
		limits: Bounds,
		table: readonly ContractKind[],
		before: RelatedDocuments | null = null,
	) {
		this.#surroundings = surroundings;
		const refused: Judged[] = [...(before?.refused ?? [])];
		// A document given twice is one document.
		const documents = new Map(
			(before === null ? [] : before.#documents).map((known) => [keyOf(known), known]),
		);
		for (const prepared of [...sources].flatMap((source) => prepare(source, limits, table))) {
			if ("outcome" in prepared) {
				refused.push(prepared);
				continue;
			}
			const document = this.#read(prepared.document.value, prepared.contractKind, nameOf(prepared));
			const key = keyOf(document);
			if (!documents.has(key)) {
				documents.set(key, document);
			}
		}
		this.refused = refused;
		this.#documents = [...documents.values()];
		this.#named = this.#nameAll();
	}

	/** What a document refers to among these, each judged by itself. */
	relatedTo(value: JsonValue, kind: ContractKind, ask: Ask): RelatedTo {
		const own = linksOf(kind.name, value, this.#surroundings.links);
		const reached = this.#reach(own);
		const place = new Map(reached.map((index, i) => [index, i]));
		const fact = (link: Link) =>
			linkFact(
				link,
				this.#find(link).map((index) => place.get(index) ?? -1),
			);
		const documents = reached.map((index) => {
			const document = this.#documents[index] as RelatedDocument;
			return { ...judge(document, ask), links: document.links.map(fact) };
		});
		return { digest: canonicalDigest(value), links: own.map(fact), documents };
	}

	#read(value: JsonValue, kind: ContractKind, source: string): RelatedDocument {
		return {
			source,
			kind,
			value,
			id: kind.id === null ? null : (textsAt(value, kind.id)[0]?.text ?? null),
			digest: canonicalDigest(value),
			derived: deriveFacts(kind, value, this.#surroundings),
			links: linksOf(kind.name, value, this.#surroundings.links),
		};
	}

	#nameAll(): ReadonlyMap<string, readonly number[]> {
		const targets = new Set(
			this.#surroundings.links.flatMap(({ to }) => to.map(({ kind, id }) => `${kind} ${id}`)),
		);
		const named = new Map<string, number[]>();
		for (const [index, { kind, value }] of this.#documents.entries()) {
			for (const target of targets) {
				const [name, pointer = ""] = target.split(" ");
				const texts = name === kind.name ? textsAt(value, pointer) : [];
				for (const { text } of texts) {
					const key = `${target} ${text}`;
					named.set(key, [...(named.get(key) ?? []), index]);
				}
			}
		}
		return named;
	}

	#find({ row, ref }: Link): readonly number[] {
		const names = row.address === true ? [ref, ref.slice(ref.lastIndexOf("/") + 1)] : [ref];
		const found = row.to.flatMap(({ kind, id, prefix = "" }) =>
			names
				.filter((name) => name.startsWith(prefix))
				.flatMap((name) => this.#named.get(`${kind} ${id} ${name.slice(prefix.length)}`) ?? []),
		);
		return [...new Set(found)];
	}

	/** Indexes of all that these links lead to, the nearest first; each once, so that a cycle ends. */
	#reach(links: readonly Link[]): readonly number[] {
		const reached = new Set(links.flatMap((link) => this.#find(link)));
		for (const index of reached) {
			for (const next of (this.#documents[index] as RelatedDocument).links.flatMap((link) =>
				this.#find(link),
			)) {
				reached.add(next);
			}
		}
		return [...reached];
	}
}

function keyOf({ kind, digest }: RelatedDocument): string {
	return `${kind.name} ${digest}`;
}

function nameOf({
	source,
	document,
}: {
	readonly source: string;
	readonly document: { readonly index: number };
}) {
	return document.index === 0 ? source : `${source} (document ${document.index + 1})`;
}

/** What the rules say of the document alone. */
function judge(document: RelatedDocument, ask: Ask): Omit<DocumentFact, "links"> {
	const { source, kind, id, value, digest, derived } = document;
	const { facts, places } = derived;
	const contract = value as PolicyInput["contract"];
	const name = kindName(kind);
	const { findings } = ask({ contract, kind: name, facts }, places);
	const authority = authorityOf(kind, findings);
	return {
		source,
		kind: name,
		id,
		contract,
		digest,
		instants: facts.instants,
		locations: facts.locations,
		allow: findings.every(({ severity }) => severity !== "deny"),
		authorises: authority?.value ?? false,
		because: authority?.because ?? `a ${kind.name} asks to act; it authorises nothing`,
	};
}
