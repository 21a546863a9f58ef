import { openOpa, type PolicySession, type RegoError } from "../opa/index.ts";
import { type AuthoringResult, failure, withSources } from "./result.ts";
import { type PolicyFolders, readContext, readPolicyFiles } from "./sources.ts";

export type Sources = Readonly<Record<string, string>>;

export interface OpenQueriesOptions extends PolicyFolders {
	/** Which of the modules to compile, where not all are asked. */
	readonly choose?: ((modules: Sources, data: unknown) => Sources) | undefined;
}

/** Rules that queries are asked of. */
export interface Queries extends PolicySession {
	/** What a query asks of the rules' input that no such input has; what else is wrong with it, asking tells. */
	mistypes(query: string): readonly RegoError[];
}

/** Compiles the rules once, to be asked by OPA's interpreter under the capabilities of a build. */
export async function openQueries(options: OpenQueriesOptions): Promise<AuthoringResult<Queries>> {
	const files = await readPolicyFiles(options.policyDir, options.base);
	const { context, generated, errors } = await readContext(files, options);
	if (errors.length > 0) {
		return failure(errors, { ...files.rules, ...files.data });
	}
	const { data, capabilities } = context;
	const rules = { ...files.rules, ...generated };
	const modules = options.choose?.(rules, data) ?? rules;
	const opa = await openOpa();
	const opened = withSources(opa.open({ modules, data, capabilities }), files.rules);
	if (!opened.ok) {
		return opened;
	}
	const session = opened.value;
	const inputSchema = context.schemas?.["policy-input"];
	return {
		ok: true,
		value: {
			restore: () => session.restore(),
			ask: (request) => session.ask(request),
			mistypes: (query) => {
				const module = `${before}${query}\n}\n`;
				const checked = opa.check({ modules: { query: module }, inputSchema, capabilities });
				const errors = checked.ok ? [] : checked.errors;
				return errors
					.filter(({ code }) => code === "rego_type_error")
					.map((error) => ({ ...error, row: (error.row ?? linesBefore + 1) - linesBefore }));
			},
		},
	};
}

/** Makes a module of a query, which begins a line of its own. */
const before = "package query\n\nholds if {\n";
const linesBefore = before.split("\n").length - 1;
