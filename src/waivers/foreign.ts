import { wildcard } from "./wildcard.ts";

/**
 * A waiver file for one of two policies: without the waivers of what only the other one finds, which would be mistakes
 * here. What is wrong with the file otherwise stays.
 */
export function withoutForeign(document: unknown, own: Iterable<string>, other: Iterable<string>): unknown {
	const all = (document as { readonly waivers?: unknown } | null)?.waivers;
	if (!Array.isArray(all)) {
		return document;
	}
	const [ours, theirs] = [[...own], [...other]];
	const isForeign = (waiver: unknown) => {
		const code = (waiver as { readonly code?: unknown } | null)?.code;
		const isMeant = wildcard(String(code));
		return !ours.some(isMeant) && theirs.some(isMeant);
	};
	return { ...(document as object), waivers: all.filter((waiver) => !isForeign(waiver)) };
}
