import type { PolicyInput } from "../documents.generated.ts";
import { GatehouseError } from "../errors.ts";
import type { At } from "../place.ts";
import { hostBuiltins } from "../policy-module.ts";
import { type WasmModule, webAssembly } from "../web-assembly.ts";
import { type Bundle, entrypoint, type Severity } from "./bundle.ts";
import { Evaluator, evaluationExports } from "./evaluator.ts";
import { type HostBuiltins, loadPolicySync, type PolicyInstance } from "./sdk.ts";

type MountPolicy = PolicyInput["related"]["mount_policy"];

/** The policy input without the mount policy, which the engine holds. */
export type Question = Omit<PolicyInput, "related"> & {
	readonly related: Omit<PolicyInput["related"], "mount_policy">;
};

/** What a rule found. */
export interface Finding {
	readonly code: string;
	readonly severity: Severity;
	readonly message: string;
	readonly at: At;
	/** What a written value comes to mean, where the rule is about one. */
	readonly meaning?: Meaning;
}

export interface Meaning {
	readonly written: string;
	readonly resolved: string;
	readonly derivation: readonly string[];
}

/** An event that the run of a lane owes, once for each cause. */
export interface Owed {
	readonly lane: number;
	readonly name: string;
	readonly type: string;
	/** Code of the rule that asks for it. */
	readonly rule: string;
	readonly because: string;
	readonly declared: boolean;
}

export interface Evaluation {
	/** By place, then code. */
	readonly findings: readonly Finding[];
	/** By lane, type, cause. */
	readonly required: readonly Owed[];
}

/** Answers for the builtins that the module itself lacks, by name. */
export type Builtins = Readonly<Record<string, (...values: readonly unknown[]) => unknown>>;

/** What asking the rules may cost. */
export interface EngineLimits {
	/** Longest time that one evaluation may take, in milliseconds. */
	readonly timeoutMs: number;
	/** Most memory that the module may have, in pages of 64 KiB. */
	readonly memoryPages: number;
}

/** One second, and 256 MiB. */
export const defaultEngineLimits: EngineLimits = { timeoutMs: 1000, memoryPages: 4096 };

/** An instance that has grown beyond this is not kept: a module's memory never shrinks. */
const recycleBytes = 64 * 1024 * 1024;

/**
 * A policy ready to be asked. It keeps one instance of the module and drops it after any failure, since an evaluation
 * that was left by a throw leaves the instance's stack in disorder.
 */
export class Engine {
	#module: WasmModule | null;
	readonly #bundle: Bundle;
	readonly #builtins: Builtins;
	readonly #limits: EngineLimits;
	readonly #mountPolicy: MountPolicy;
	#evaluator: Evaluator | undefined;

	/**
	 * @param mountPolicy the one in force, the same in every input
	 * @throws GatehouseError `bundle.*` where the module cannot be used, or lets pass what it must deny
	 */
	constructor(bundle: Bundle, builtins: Builtins, limits: EngineLimits, mountPolicy: MountPolicy) {
		this.#bundle = bundle;
		this.#builtins = builtins;
		this.#limits = limits;
		this.#mountPolicy = mountPolicy;
		this.#module = compileModule(bundle);
		this.#evaluator = this.#instantiate();
		this.#proveCanary();
	}

	/** Lets go of the module. */
	close(): void {
		this.#module = null;
		this.#evaluator = undefined;
	}

	/** @throws GatehouseError `gate.closed` */
	assertOpen(): WasmModule {
		if (this.#module === null) {
			throw new GatehouseError("gate.closed", "the gate is closed");
		}
		return this.#module;
	}

	/**
	 * Evaluates the policy. It has no limit of time of its own: the caller holds one over it, see {@link runWithin}.
	 *
	 * @param places what the facts of the input call by number
	 * @throws GatehouseError `engine.failed`, `engine.result`
	 */
	evaluate(input: Question, places: readonly At[]): Evaluation {
		return readResult(this.#ask(input), places);
	}

	/**
	 * The policy's own answer, not read as an evaluation: a list of one `{result}`, or an empty one where it gave none.
	 *
	 * @throws GatehouseError `engine.failed`
	 */
	answer(input: Question): unknown {
		return this.#ask(input);
	}

	#ask(input: object): unknown {
		const evaluator = this.#evaluator ?? this.#instantiate();
		// Kept again only once it has answered: a throw or a stopped evaluation leaves an instance in disorder.
		this.#evaluator = undefined;
		let result: unknown;
		try {
			result = evaluator.evaluate(input);
		} catch (thrown) {
			throw new GatehouseError("engine.failed", `the policy module failed: ${describe(thrown)}`, {
				cause: thrown,
			});
		}
		if (evaluator.bytes <= recycleBytes) {
			this.#evaluator = evaluator;
		}
		return result;
	}

	#instantiate(): Evaluator {
		try {
			const instance = instantiate(this.assertOpen(), this.#limits.memoryPages, { ...this.#builtins });
			this.#checkContents(instance);
			const data = new TextDecoder().decode(this.#bundle.data);
			return new Evaluator(instance, data, this.#mountPolicy, entrypoint);
		} catch (thrown) {
			if (thrown instanceof GatehouseError) {
				throw thrown;
			}
			throw new GatehouseError("bundle.invalid", `the policy module cannot be loaded: ${describe(thrown)}`, {
				cause: thrown,
			});
		}
	}

	#checkContents(instance: PolicyInstance): void {
		if (instance.minorVersion !== 2 && instance.minorVersion !== 3) {
			throw new GatehouseError(
				"bundle.abi",
				`the policy module has ABI 1.${instance.minorVersion}, not 1.2 or 1.3`,
			);
		}
		if (!Object.hasOwn(instance.entrypoints, entrypoint)) {
			throw new GatehouseError("bundle.entrypoint", `the policy module has no entrypoint \`${entrypoint}\``);
		}
		for (const name of hostBuiltins(instance.wasmInstance, instance.mem)) {
			if (!Object.hasOwn(this.#builtins, name) || !this.#bundle.builtins.includes(name)) {
				throw new GatehouseError(
					"bundle.builtin",
					`the policy module asks for the builtin \`${name}\`, which nobody provides`,
				);
			}
		}
	}

	/** Proves that rules and data are there: this input must be denied, with a text that stands in the data. */
	#proveCanary(): void {
		const result = readResult(this.#ask({ canary: this.#bundle.canary, contract: {}, facts: {} }), []);
		const denied = result.findings.some(
			({ code, severity, message }) =>
				code === "gate.canary" && severity === "deny" && message === this.#bundle.canary,
		);
		if (!denied) {
			throw new GatehouseError("bundle.canary", "the bundle lets pass an input that it must deny");
		}
	}
}

function compileModule(bundle: Bundle): WasmModule {
	let module: WasmModule;
	try {
		module = new webAssembly.Module(bundle.wasm);
	} catch (cause) {
		throw new GatehouseError("bundle.invalid", "the policy module is not WebAssembly, or is cut short", {
			cause,
		});
	}
	const names = new Set(webAssembly.Module.exports(module).map((entry) => entry.name));
	const wanted = [
		"opa_wasm_abi_version",
		"opa_wasm_abi_minor_version",
		"builtins",
		"entrypoints",
		...evaluationExports,
	];
	const missing = wanted.find((name) => !names.has(name));
	if (missing !== undefined) {
		throw new GatehouseError(
			"bundle.abi",
			`the policy module lacks \`${missing}\`: it is not of OPA's ABI 1.2 or 1.3`,
		);
	}
	return module;
}

function instantiate(module: WasmModule, maximum: number, builtins: HostBuiltins): PolicyInstance {
	const load = (initial: number) => loadPolicySync(module, { initial, maximum }, builtins);
	try {
		return load(16);
	} catch (thrown) {
		// A large policy brings more data than the default memory holds; only the link error tells how much.
		const needed = /smaller than initial (\d+)/.exec(describe(thrown))?.[1];
		if (needed === undefined) {
			throw thrown;
		}
		return load(Number(needed) + 16);
	}
}

function describe(thrown: unknown): string {
	if (typeof thrown === "string") {
		return thrown;
	}
	if (typeof thrown === "object" && thrown !== null && "message" in thrown) {
		return String(thrown.message);
	}
	return String(thrown);
}

function readResult(result: unknown, places: readonly At[]): Evaluation {
	const answers = Array.isArray(result) ? result : [];
	const answer: unknown =
		answers.length === 1 ? (answers[0] as { result?: unknown } | null)?.result : undefined;
	if (typeof answer !== "object" || answer === null) {
		throw new GatehouseError("engine.result", "the policy gave no decision");
	}
	const { findings, required } = answer as { readonly findings?: unknown; readonly required?: unknown };
	const placed = Array.isArray(findings) ? findings.map((finding) => withPlace(finding, places)) : findings;
	if (!isListOf(placed, isFinding) || !isListOf(required, isOwed)) {
		throw new GatehouseError(
			"engine.result",
			"the policy gave a decision in a form that the gate does not know",
		);
	}
	// Sets come in the module's own order, which differs from OPA's.
	return { findings: placed.toSorted(byPlace), required: required.toSorted(byLane) };
}

/** A rule names the place of a fact by its number, and any other place in full. */
function withPlace(finding: unknown, places: readonly At[]): unknown {
	const at = (finding as { readonly at?: unknown } | null)?.at;
	return typeof at === "number" ? { ...(finding as object), at: places[at] } : finding;
}

function isListOf<T>(value: unknown, is: (item: unknown) => item is T): value is readonly T[] {
	return Array.isArray(value) && value.every(is);
}

const severities: ReadonlySet<string> = new Set(["deny", "warn", "withhold"] satisfies Severity[]);

function isFinding(value: unknown): value is Finding {
	const finding = value as Partial<Finding> | null;
	return (
		typeof finding?.code === "string" &&
		severities.has(finding.severity as string) &&
		typeof finding.message === "string" &&
		typeof finding.at?.pointer === "string"
	);
}

function isOwed(value: unknown): value is Owed {
	const owed = value as Partial<Owed> | null;
	return (
		typeof owed?.lane === "number" &&
		typeof owed.name === "string" &&
		typeof owed.type === "string" &&
		typeof owed.rule === "string" &&
		typeof owed.because === "string" &&
		typeof owed.declared === "boolean"
	);
}

function byPlace(a: Finding, b: Finding): number {
	return (
		compare(a.at.pointer, b.at.pointer) ||
		(a.at.start ?? -1) - (b.at.start ?? -1) ||
		compare(a.code, b.code) ||
		compare(a.message, b.message)
	);
}

function byLane(a: Owed, b: Owed): number {
	return a.lane - b.lane || compare(a.type, b.type) || compare(a.because, b.because);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
