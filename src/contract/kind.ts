import type { JsonValue } from "./value.ts";

export const present = Symbol("present");
export const absent = Symbol("absent");

/** What a distinguishing field must hold. A field that is `absent` must not be there at all. */
export type Mark = string | number | RegExp | typeof present | typeof absent;

export type Marks = Readonly<Record<string, Mark>>;

/**
 * What a document of a kind is there for. A `request` asks to act. An `authority` is a record on which others rely to
 * act: a grant, an admission, a passport. `evidence` says what was, and authorises nothing.
 */
export type Role = "request" | "authority" | "evidence";

/** One kind of contract in one version. A document is of the kind whose marks it all bears; it must be one kind only. */
export interface ContractKind {
	readonly name: string;
	readonly version: string;
	readonly role: Role;
	/** Fields of the root that say which kind it is. */
	readonly marks: Marks;
	/** Fields of the root that say which version of the kind it is. */
	readonly versionMarks: Marks;
	/** JSON Schema 2020-12. */
	readonly schema: { readonly $id: string; readonly [keyword: string]: unknown };
	/** File of a schema that a bundle brings along, without its ending, as rules name it; absent for our own. */
	readonly schemaFile?: string;
	/** JSON Pointer to the text by which other documents refer to this one; null where it has none. */
	readonly id: string | null;
	/** JSON Pointer to the time that the record speaks of; of several (`*` is any index) the latest counts. */
	readonly instant?: string;
	/** JSON Pointers to host paths; `*` is any index or name. */
	readonly paths?: readonly string[];
	/** JSON Pointers to references of container images; `*` is any index or name. */
	readonly images?: readonly string[];
	/** JSON Pointers below which a date of YAML must stand in quotes; `*` is any index or name. */
	readonly plainDates?: readonly string[];
	/** JSON Pointers to members that the record also names by digest. */
	readonly digests?: readonly string[];
	/** Of a conversation: how a file of JSON lines is known to be one. */
	readonly firstLine?: FirstLine;
}

/** What makes one document of all lines of a file: `{transcript, messages}`. */
export interface FirstLine {
	/** The protocol, as the document names it. */
	readonly transcript: string;
	/** Fields of the first message. */
	readonly marks: Marks;
	/** Whether lines that begin with `#` say nothing. */
	readonly remarks: boolean;
}

/** The fields that a closed object without a discriminator is told by. */
export function fields(...names: readonly string[]): Marks {
	return Object.fromEntries(names.map((name) => [name, present]));
}

export function bears(value: JsonValue | undefined, mark: Mark): boolean {
	if (mark === present) return value !== undefined;
	if (mark === absent) return value === undefined;
	if (mark instanceof RegExp) return typeof value === "string" && mark.test(value);
	return value === mark;
}
