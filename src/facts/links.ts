import type { JsonValue } from "../contract/index.ts";
import type { LinkFact } from "./facts.ts";
import { textsAt } from "./pointers.ts";

/** How documents of a kind name others: data of the policy, the same for every contract. */
export interface LinkRow {
	/** Kind of the document that holds the reference. */
	readonly kind: string;
	/** JSON Pointer to the reference; `*` is any index. */
	readonly at: string;
	/** What the reference is called: `delegation`, `policy admission`. */
	readonly name: string;
	/** True where the document acts by the authority of what it names. */
	readonly authority: boolean;
	/** JSON Pointer to the digest that the document gives for what it names. */
	readonly digest?: string;
	/** True where the reference may be an address that ends in the name, after its last `/`. */
	readonly address?: boolean;
	/** What it may name. */
	readonly to: readonly LinkTarget[];
}

/** A kind of document that a reference may name, and the text by which it does. */
interface LinkTarget {
	readonly kind: string;
	/** JSON Pointer to that text in the document that is named. */
	readonly id: string;
	/** What the reference has before that text, such as the beginning of a URN. */
	readonly prefix?: string;
}

/** A reference as a document holds it. */
export interface Link {
	readonly row: LinkRow;
	readonly ref: string;
	readonly pointer: string;
	/** The digest given for what is named, and where. */
	readonly digest: { readonly text: string; readonly pointer: string } | null;
}

/** The references that a document holds, in the order of the table. */
export function linksOf(kind: string, value: JsonValue, table: readonly LinkRow[]): readonly Link[] {
	return table
		.filter((row) => row.kind === kind)
		.flatMap((row) =>
			textsAt(value, row.at).map(({ pointer, text }) => ({
				row,
				ref: text,
				pointer,
				digest: row.digest === undefined ? null : (textsAt(value, row.digest)[0] ?? null),
			})),
		);
}

/** A reference as rules see it, with the indexes of what was found under that name. */
export function linkFact({ row, ref, pointer, digest }: Link, found: readonly number[]): LinkFact {
	return {
		name: row.name,
		ref,
		authority: row.authority,
		found: [...found],
		...(digest === null ? {} : { digest: { text: digest.text, at: { pointer: digest.pointer } } }),
		at: { pointer },
	};
}

/** The references of a document of which none is followed. */
export function unfollowedLinks(kind: string, value: JsonValue, table: readonly LinkRow[]): LinkFact[] {
	return linksOf(kind, value, table).map((link) => linkFact(link, []));
}
