import type { OpaResult, RegoError } from "../opa/index.ts";

/** A success, or what the author must correct, with the sources for showing the places. */
export type AuthoringResult<T> = { readonly ok: true; readonly value: T } | AuthoringFailure;

export interface AuthoringFailure {
	readonly ok: false;
	/** Sorted by place. */
	readonly errors: readonly RegoError[];
	/** Texts by file name. */
	readonly sources: Readonly<Record<string, string>>;
}

export function failure(
	errors: readonly RegoError[],
	sources: Readonly<Record<string, string>>,
): AuthoringFailure {
	return { ok: false, errors: [...errors].sort(byPlace), sources };
}

/** Lends a result of OPA's the sources that it was made from. */
export function withSources<T>(
	result: OpaResult<T>,
	sources: Readonly<Record<string, string>>,
): AuthoringResult<T> {
	return result.ok ? result : failure(result.errors, sources);
}

function byPlace(a: RegoError, b: RegoError): number {
	return (
		compareText(a.file ?? "", b.file ?? "") || (a.row ?? 0) - (b.row ?? 0) || (a.col ?? 0) - (b.col ?? 0)
	);
}

/** By code unit, so that no machine's language changes an order. */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}
