import { type JsonValue, validate } from "../contract/index.ts";

/** The first thing in a document that breaks its schema, in words; null where nothing does. */
export function faultIn(
	document: JsonValue,
	schema: { readonly $id: string; readonly [keyword: string]: unknown },
): string | null {
	const [fault] = validate(document, { schema });
	return fault === undefined ? null : `${fault.message} (at \`${fault.at.pointer}\`)`;
}
