import type { Decision } from "../documents.generated.ts";

/** The gate, as its events call it too. */
export const gate = "urn:gatehouse:gate";

/** The hexadecimal digits of a digest such as `sha256:…`. */
export function digitsOf(digest: string): string {
	return digest.replace(/^sha256:/, "");
}

/** What the contract is a version of: its own id where it has one, else its content. */
export function nameOfContract({ kind, id, sha256 }: Decision["contract"]): string {
	return kind === null || id === null
		? `urn:gatehouse:contract:${sha256}`
		: `urn:gatehouse:contract:${encodeURIComponent(kind)}:${encodeURIComponent(id)}`;
}

type Reason = Decision["reasons"][number];

/** The denials that stand by a reviewed exception. */
export function waivedIn(
	reasons: readonly Reason[],
): readonly { readonly code: string; readonly waiver: NonNullable<Reason["waiver"]> }[] {
	return reasons.flatMap(({ code, severity, waiver }) =>
		severity === "deny" && waiver !== null ? [{ code, waiver }] : [],
	);
}

/** Where the contract stands: its file, and the number of the document where it is not the first. */
export function placeOfContract({
	source,
	document,
}: Pick<Decision["contract"], "source" | "document">): string {
	return document === 0 ? source : `${source} (document ${document + 1})`;
}
