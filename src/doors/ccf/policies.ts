import type { JsonObject } from "../../contract/index.ts";
import type { ModuleOutline, Opa, OpaResult, PolicySession, RegoError } from "../../opa/index.ts";
import { DeadlineError, runWithin } from "../../policy/index.ts";
import { shortened } from "./failure.ts";
import { laidOver, readPolicyFiles } from "./policy-files.ts";
import { riskTemplatesOf } from "./risk-templates.ts";
import type { Verdict } from "./verdict.ts";
import { verdictOf } from "./violations.ts";

/** A module that is evaluated. */
export interface PolicyModule {
	/** As a reference: `data.compliance_framework.ssh`. */
	readonly package: string;
	/** Below the policy path. */
	readonly file: string;
}

/** What became of one question. */
export type Asked<T> =
	| { readonly kind: "answered"; readonly value: T }
	| { readonly kind: "skipped"; readonly because: string }
	| { readonly kind: "failed"; readonly because: string };

/** The policies of one path, compiled. They are asked before the next path is opened. */
export class PathPolicies {
	readonly modules: readonly PolicyModule[];
	/** Packages that have no `violation`: they are satisfied, whatever they are asked about. */
	readonly harmless: readonly string[];
	readonly #session: PolicySession;
	readonly #timeoutMs: number;

	private constructor(
		modules: readonly PolicyModule[],
		accusing: ReadonlySet<string>,
		session: PolicySession,
		timeoutMs: number,
	) {
		this.modules = modules;
		this.harmless = this.packages.filter((name) => !accusing.has(name));
		this.#session = session;
		this.#timeoutMs = timeoutMs;
	}

	/**
	 * Reads and compiles a policy path. Where one file of it does not compile, nothing of it is evaluated.
	 *
	 * @param policyData laid over the path's own documents
	 * @throws Error in words that say what is wrong
	 */
	static open(path: string, policyData: JsonObject, opa: Opa, timeoutMs: number): PathPolicies {
		const { modules, data } = readPolicyFiles(path, opa);
		const described = sound(opa.describe({ modules }));
		const session = sound(opa.open({ modules, data: laidOver(data, policyData) }));
		const evaluated = described.packages
			.filter((one) => isEvaluated(one.package) && !one.file.endsWith("_test.rego"))
			.map(({ package: name, file }): PolicyModule => ({ package: name, file }))
			.sort((a, b) => (a.file < b.file ? -1 : 1));
		return new PathPolicies(
			evaluated,
			accusing(evaluated, sound(opa.outline({ modules, data: {} }))),
			session,
			timeoutMs,
		);
	}

	/** The names of the packages, each once. */
	get packages(): readonly string[] {
		return [...new Set(this.modules.map((module) => module.package))];
	}

	/** What a package says of a document; the same for each of its modules. */
	verdict(name: string, input: unknown): Asked<Omit<Verdict, "policy">> {
		return this.#guarded(() => {
			const skip = this.#ask(`[v | v := ${name}.skip_reason]`, input);
			const [reason] = skip as readonly unknown[];
			if (reason !== undefined && typeof reason !== "string") {
				throw new Error("`skip_reason` is not a text");
			}
			if (reason !== undefined && reason !== "") {
				return { kind: "skipped", because: reason };
			}
			const rules = asked.map((rule) => `"${rule}": [v | v := ${name}.${rule}]`).join(", ");
			const answers = this.#ask(`{${rules}}`, input) as Readonly<Record<string, readonly unknown[]>>;
			return { kind: "answered", value: verdictOf(withoutData(name), answers) };
		});
	}

	/** The risk templates of a package, which are asked for without any input. */
	riskTemplates(name: string): Asked<ReturnType<typeof riskTemplatesOf>> {
		return this.#guarded(() => {
			const [templates] = this.#ask(`[v | v := ${name}.risk_templates]`) as readonly unknown[];
			const files = this.modules.filter((module) => module.package === name).map(({ file }) => file);
			return { kind: "answered", value: riskTemplatesOf(templates, withoutData(name), files[0] ?? "") };
		});
	}

	#ask(query: string, input?: unknown): unknown {
		const answer = sound(this.#session.ask({ query, input, most: 1, strict: true }));
		return answer.answers[0]?.values[0];
	}

	#guarded<T>(ask: () => Asked<T>): Asked<T> {
		try {
			// After a stop, compiling again is no part of the next policy's time.
			sound(this.#session.restore());
			return runWithin(this.#timeoutMs, ask);
		} catch (error) {
			if (error instanceof DeadlineError) {
				return { kind: "failed", because: `it took longer than ${this.#timeoutMs} ms` };
			}
			return { kind: "failed", because: error instanceof Error ? error.message : String(error) };
		}
	}
}

/** The rules that a verdict is made of. */
const asked = ["title", "description", "remarks", "labels", "violation"] as const;

/** The packages of which some module has a rule `violation`. */
function accusing(
	modules: readonly PolicyModule[],
	outlines: readonly Pick<ModuleOutline, "file" | "rules">[],
): ReadonlySet<string> {
	const files = new Set(
		outlines.filter(({ rules }) => rules.some(([rule]) => rule === "violation")).map(({ file }) => file),
	);
	return new Set(modules.filter(({ file }) => files.has(file)).map((module) => module.package));
}

function isEvaluated(name: string): boolean {
	return /^data\.compliance_framework(?:[.[]|$)/.test(name);
}

export function withoutData(name: string): string {
	return name.replace(/^data\./, "");
}

/** @throws Error with all that is wrong, each with its place */
function sound<T>(result: OpaResult<T>): T {
	if (!result.ok) {
		throw new Error(result.errors.map(placed).join("; "));
	}
	return result.value;
}

function placed({ message, file, row, col }: RegoError): string {
	// Further lines quote values, and those may be whole documents.
	const [first = ""] = message.split("\n", 1);
	const text = shortened(first.replace(/:$/, ""), 300);
	// Of a text that ends too early there is a row and no column.
	const place = [file, row, col].filter((part) => part !== undefined && part !== "");
	return place.length === 0 ? text : `${place.join(":")}: ${text}`;
}
