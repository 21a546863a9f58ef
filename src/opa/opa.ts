import { GatehouseError } from "../errors.ts";
import type { WasmModule } from "../web-assembly.ts";
import { loadModule } from "./artifact.ts";
import { readBuiltinTable } from "./builtin-table.ts";
import { type CallName, Reactor } from "./reactor.ts";
import type { PolicySession, QueryAnswers, SessionRequest } from "./session.ts";
import {
	type BundleReading,
	type BundleToRead,
	type BundleToSign,
	readBundle,
	signBundle,
} from "./signature.ts";
import type { PolicySyntax } from "./syntax.ts";
import type { PolicyTrace, TraceRequest } from "./trace.ts";

/** What is wrong with a policy, and where. Rows and columns count from 1, columns in characters. */
export interface RegoError {
	/** OPA's name for it: `rego_parse_error`, `rego_type_error`, … */
	readonly code: string;
	readonly message: string;
	readonly file?: string;
	readonly row?: number;
	readonly col?: number;
	/** More lines of explanation, such as what a name may be instead. */
	readonly details?: readonly string[];
}

export type OpaResult<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly errors: readonly RegoError[] };

/** Sources by file name, and what they are compiled against. */
export interface PolicySources {
	readonly modules: Readonly<Record<string, string>>;
	readonly data?: Readonly<Record<string, unknown>> | undefined;
	/** JSON Schema of `input` in every module. */
	readonly inputSchema?: unknown;
	/** Schemas that annotations may name, by their path below `schema`. */
	readonly schemas?: Readonly<Record<string, unknown>> | undefined;
	/** OPA's capabilities document; without it all builtins are allowed. */
	readonly capabilities?: unknown;
}

export interface BuildRequest extends PolicySources {
	/** Besides the rules that are annotated as entrypoints, such as `gatehouse/decision`. */
	readonly entrypoints?: readonly string[] | undefined;
}

export interface PolicyBuild {
	readonly wasm: Uint8Array;
	readonly entrypoints: readonly string[];
	/** Names of the builtins that the module asks its host for, sorted. */
	readonly builtins: readonly string[];
	readonly packages: readonly PolicyPackage[];
	readonly annotations: readonly Annotation[];
}

/** One module's share of a package. */
export interface PolicyPackage {
	/** As a reference: `data.gatehouse.mounts`. */
	readonly package: string;
	readonly file: string;
	readonly row: number;
	/** In the order of the file; a rule with several bodies stands there several times. */
	readonly rules: readonly PolicyRule[];
}

export interface PolicyRule {
	readonly name: string;
	readonly row: number;
	/** Whether an entrypoint depends on it. */
	readonly reached: boolean;
}

/** A METADATA block, with the place of what it annotates. */
export interface Annotation {
	readonly path: string;
	readonly scope: string;
	readonly package: string;
	readonly file: string;
	readonly row: number;
	readonly title?: string;
	readonly description?: string;
	readonly entrypoint?: boolean;
	readonly custom?: Readonly<Record<string, unknown>>;
	readonly relatedResources?: readonly RelatedResource[];
	readonly schemas?: readonly NamedSchema[];
}

/** A schema that an annotation names. */
export interface NamedSchema {
	/** What it is the schema of: `input.contract`. */
	readonly path: string;
	/** By its path below `schema`. */
	readonly name: string;
}

export interface RelatedResource {
	readonly ref: string;
	readonly description?: string;
}

export interface TestRequest extends PolicySources {
	/** Regular expression (RE2) over `data.<package>.<test>`. */
	readonly run?: string | undefined;
	/** Packages whose tests are run, such as `data.gatehouse.finding_test`; without it all are, of an empty list none. */
	readonly packages?: readonly string[] | undefined;
	readonly coverage?: boolean | undefined;
}

export interface TestRun {
	readonly tests: readonly TestCase[];
	readonly coverage?: CoverageReport;
}

export interface TestCase {
	readonly package: string;
	readonly name: string;
	readonly file: string;
	readonly row: number;
	readonly col: number;
	readonly outcome: "pass" | "fail" | "error" | "skip";
	readonly durationNs: number;
	readonly error?: RegoError;
	/** The expression of the test that did not hold; its text is the message. */
	readonly failedAt?: RegoError;
	/** OPA's trace of what failed on the way there. */
	readonly trace?: string;
	/** Names of the sub-cases that failed. */
	readonly cases?: readonly string[];
	/** The values on both sides of the operator that did not hold, as Rego. */
	readonly compared?: readonly [string, string];
}

/** What one module says of itself and of others, as far as its text alone tells. */
export interface ModuleOutline {
	readonly file: string;
	/** Below `data`, as are the others. */
	readonly package: readonly string[];
	/** Paths below the package that its rules define, as far as they are known beforehand. */
	readonly rules: readonly (readonly string[])[];
	/** Names of the rules that are tests. */
	readonly tests: readonly string[];
	/** Documents that it may read; an empty path is all of them. */
	readonly refs: readonly (readonly string[])[];
	/** Schemas that its annotations name. */
	readonly schemas: readonly string[];
	/** Whether an annotation of its holds in the packages below, too. */
	readonly wide?: boolean;
	/** Of the rule that the package is. */
	readonly code?: string;
}

export interface CoverageReport {
	readonly files: Readonly<Record<string, FileCoverage>>;
	readonly covered_lines: number;
	readonly not_covered_lines: number;
	/** Per cent. */
	readonly coverage: number;
}

export interface FileCoverage {
	readonly covered?: readonly CoverageRange[];
	readonly not_covered?: readonly CoverageRange[];
	readonly covered_lines?: number;
	readonly not_covered_lines?: number;
	readonly coverage?: number;
}

export interface CoverageRange {
	readonly start: { readonly row: number; readonly col?: number };
	readonly end: { readonly row: number; readonly col?: number };
}

export interface EvaluateRequest extends PolicySources {
	/** Such as `data.gatehouse.decision`. */
	readonly query: string;
	/** Left out, `input` is undefined. */
	readonly input?: unknown;
}

export interface Evaluation {
	readonly defined: boolean;
	/** Sets are arrays in OPA's order. */
	readonly value?: unknown;
}

/** The answer to one of many inputs: a value, nothing, or what went wrong. */
export interface GivenAnswer {
	readonly value?: unknown;
	readonly error?: RegoError;
}

/** `error` is what an evaluation treats as undefined; `refused` means that no policy may ask for it. */
export type BuiltinAnswer =
	| { readonly kind: "value"; readonly value: unknown }
	| { readonly kind: "undefined" }
	| { readonly kind: "error"; readonly message: string }
	| { readonly kind: "refused"; readonly message: string };

export interface Capabilities {
	/** All that this OPA has, in the form of a capabilities file. */
	readonly capabilities: Readonly<Record<string, unknown>>;
	readonly builtins: readonly BuiltinDeclaration[];
}

export interface BuiltinDeclaration {
	readonly name: string;
	readonly decl: { readonly args?: readonly unknown[]; readonly result?: unknown };
	readonly infix?: string;
	readonly relation?: boolean;
	readonly deprecated?: boolean;
	readonly nondeterministic?: boolean;
	/** Whether `builtin` answers it. */
	readonly answered: boolean;
}

export interface Versions {
	readonly opa: string;
	readonly go: string;
}

/**
 * OPA, in this process. Calls are synchronous and nothing interrupts one: call it from a worker where a policy is not
 * trusted to end. Throws `opa.failed` if OPA itself breaks; the next call then starts afresh.
 */
export interface Opa {
	/** Compiles strictly, against schemas and capabilities. */
	check(sources: PolicySources): OpaResult<true>;
	/** Checks and compiles to WebAssembly. Leave the tests out. */
	build(request: BuildRequest): OpaResult<PolicyBuild>;
	/** Lists what modules say of themselves, without compiling them. */
	describe(sources: Pick<PolicySources, "modules">): OpaResult<Pick<PolicyBuild, "packages" | "annotations">>;
	/** Loads a bundle as OPA's runtime does, under OPA's own verifier. */
	readBundle(request: BundleToRead): OpaResult<BundleReading>;
	/** The token over a bundle's files, as `opa sign` writes it. */
	signBundle(request: BundleToSign): OpaResult<string>;
	/** Lays a module out as `opa fmt` does. */
	format(file: string, source: string): OpaResult<string>;
	/** The syntax of modules, in the order of their names. */
	parse(sources: Pick<PolicySources, "modules" | "capabilities">): OpaResult<readonly PolicySyntax[]>;
	/** Parses modules and tells what each depends on; nothing is compiled. */
	outline(sources: PolicySources): OpaResult<readonly ModuleOutline[]>;
	/** Runs the rules named `test_*`. */
	test(request: TestRequest): OpaResult<TestRun>;
	/** Answers a query with OPA's interpreter. */
	evaluate(request: EvaluateRequest): OpaResult<Evaluation>;
	/** Compiles a policy and keeps its query ready, so that `answers` asks it of many inputs. */
	prepare(request: Omit<EvaluateRequest, "input" | "trace">): OpaResult<true>;
	/** Answers the prepared query, once for each input: the value of its first expression. */
	answers(inputs: readonly unknown[]): readonly GivenAnswer[];
	/** Compiles a policy once, to be asked many times. Another one that is opened takes its place. */
	open(sources: PolicySources): OpaResult<PolicySession>;
	/** Answers references with OPA's interpreter and tells which bodies held, and where the others failed. */
	trace(request: TraceRequest): OpaResult<PolicyTrace>;
	/** Answers one call of a deterministic builtin. */
	builtin(name: string, args: readonly unknown[]): BuiltinAnswer;
	capabilities(): Capabilities;
	version(): Versions;
}

type Answer = { readonly result: unknown } | { readonly errors: readonly RegoError[] };

let opened: Promise<Opa> | undefined;

/** Starts OPA, once in a process; takes about half a second the first time. */
export function openOpa(): Promise<Opa> {
	opened ??= loadModule().then(opaOf);
	return opened;
}

/** OPA on a module that was loaded before, maybe in another thread. */
export function opaOf(module: WasmModule): Opa {
	const reactor = new Reactor(module);
	return {
		check: (sources) => ask<true>(reactor, "check", sources),
		build: (request) => build(reactor, request),
		describe: (sources) => ask<Pick<PolicyBuild, "packages" | "annotations">>(reactor, "describe", sources),
		readBundle: (request) => ask<BundleReading>(reactor, "readBundle", readBundle(request)),
		signBundle: (request) => ask<string>(reactor, "signBundle", signBundle(request)),
		format: (file, source) => ask<string>(reactor, "format", { file, source }),
		parse: (sources) => ask<readonly PolicySyntax[]>(reactor, "parse", sources),
		outline: (sources) => ask<readonly ModuleOutline[]>(reactor, "outline", sources),
		test: (request) => ask<TestRun>(reactor, "test", request),
		evaluate: (request) => ask<Evaluation>(reactor, "evaluate", request),
		prepare: (request) => ask<true>(reactor, "prepare", request),
		answers: (inputs) => tell<readonly GivenAnswer[]>(reactor, "answers", { inputs }),
		open: (sources) => openSession(reactor, sources),
		trace: (request) => ask<PolicyTrace>(reactor, "trace", request),
		builtin: (name, args) => builtin(reactor, name, args),
		capabilities: () => tell<Capabilities>(reactor, "capabilities"),
		version: () => tell<Versions>(reactor, "version"),
	};
}

function build(reactor: Reactor, request: BuildRequest): OpaResult<PolicyBuild> {
	type Built = Omit<PolicyBuild, "wasm" | "builtins"> & { readonly wasm: string };
	const answer = ask<Built>(reactor, "build", request);
	if (!answer.ok) {
		return answer;
	}
	const wasm = new Uint8Array(Buffer.from(answer.value.wasm, "base64"));
	return { ok: true, value: { ...answer.value, wasm, builtins: readBuiltinTable(wasm) } };
}

function openSession(reactor: Reactor, sources: PolicySources): OpaResult<PolicySession> {
	const load = () => ask<true>(reactor, "load", sources);
	const loaded = load();
	if (!loaded.ok) {
		return loaded;
	}
	const restore = () => (reactor.isAlive ? loaded : load());
	const askIt = (request: SessionRequest): OpaResult<QueryAnswers> => {
		const restored = restore();
		return restored.ok ? ask<QueryAnswers>(reactor, "ask", request) : restored;
	};
	return { ok: true, value: { restore, ask: askIt } };
}

function builtin(reactor: Reactor, name: string, args: readonly unknown[]): BuiltinAnswer {
	type Outcome = { readonly defined: boolean; readonly value?: unknown };
	const answer = ask<Outcome>(reactor, "builtin", { name, arguments: args });
	if (answer.ok) {
		return answer.value.defined ? { kind: "value", value: answer.value.value } : { kind: "undefined" };
	}
	const error = answer.errors[0];
	const message = error?.message ?? "";
	return error?.code.startsWith("builtin_") ? { kind: "refused", message } : { kind: "error", message };
}

/** A call that an author's policy cannot make fail. */
function tell<T>(reactor: Reactor, name: CallName, request: object = {}): T {
	const answer = ask<T>(reactor, name, request);
	if (!answer.ok) {
		throw new GatehouseError("opa.failed", `OPA does not answer \`${name}\`: ${answer.errors[0]?.message}`);
	}
	return answer.value;
}

// The answers' shapes are those of the Go structures, which come with the module: trusted, and cast here only.
function ask<T>(reactor: Reactor, name: CallName, request: unknown): OpaResult<T> {
	const answer = JSON.parse(reactor.call(name, JSON.stringify(request))) as Answer;
	if ("result" in answer) {
		return { ok: true, value: answer.result as T };
	}
	const fault = answer.errors.find((error) => error.code === "panic" || error.code === "bad_request");
	if (fault !== undefined) {
		throw new GatehouseError("opa.failed", `OPA failed during \`${name}\`: ${fault.message}`);
	}
	return { ok: false, errors: answer.errors };
}
