import { openOpa, type PolicySession } from "../opa/index.ts";
import { type AuthoringResult, failure, withSources } from "./result.ts";
import { type PolicyFolders, readContext, readPolicyFiles } from "./sources.ts";

export type Sources = Readonly<Record<string, string>>;

export interface OpenQueriesOptions extends PolicyFolders {
	/** Which of the modules to compile, where not all are asked. */
	readonly choose?: ((modules: Sources, data: unknown) => Sources) | undefined;
}

/** Compiles the rules once, to be asked by OPA's interpreter under the capabilities of a build. */
export async function openQueries(options: OpenQueriesOptions): Promise<AuthoringResult<PolicySession>> {
	const files = await readPolicyFiles(options.policyDir);
	const { context, errors } = await readContext(files, options);
	if (errors.length > 0) {
		return failure(errors, { ...files.rules, ...files.data });
	}
	const { data, capabilities } = context;
	const modules = options.choose?.(files.rules, data) ?? files.rules;
	const opa = await openOpa();
	return withSources(opa.open({ modules, data, capabilities }), files.rules);
}
