import { ownPolicy } from "../../package.ts";
import type { Bundle } from "../../policy/index.ts";
import { Failure } from "./failure.ts";

/** A module as OPA's Policy API shows it, without its syntax tree. */
export interface PolicyModule {
	readonly id: string;
	readonly raw: string;
}

/**
 * The Rego that a bundle was built from, by id; none where it is not at hand. A bundle holds what was compiled, and its
 * sources are shown only where they are proven to be its own.
 */
export async function policiesOf(
	bundle: Bundle,
	folder: string = ownPolicy,
): Promise<readonly PolicyModule[]> {
	const { sourcesOf } = await import("../../explain/index.ts");
	try {
		const sources = await sourcesOf(bundle, folder);
		return Object.entries(sources)
			.map(([id, raw]) => ({ id, raw }))
			.sort((a, b) => (a.id < b.id ? -1 : 1));
	} catch {
		// Another's bundle, or one whose sources were changed since: what cannot be proven is not shown.
		return [];
	}
}

/** @throws Failure 404 */
export function policyNamed(policies: readonly PolicyModule[], id: string): PolicyModule {
	const found = policies.find((policy) => policy.id === id);
	if (found === undefined) {
		const name = JSON.stringify(id.slice(0, 100));
		throw new Failure(404, "resource_not_found", `storage_not_found_error: policy id ${name}`);
	}
	return found;
}
