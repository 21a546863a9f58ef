import { encoded, textAt } from "../utf8.ts";
import type { WasmMemory } from "../web-assembly.ts";
import type { PolicyInstance } from "./sdk.ts";

/** The part of a policy module's ABI that an evaluation uses; every address is one in the instance's memory. */
interface EvaluationExports {
	opa_heap_ptr_get(): number;
	opa_heap_ptr_set(address: number): void;
	opa_malloc(size: number): number;
	opa_value_parse(text: number, length: number): number;
	opa_value_add_path(object: number, path: number, value: number): number;
	opa_eval_ctx_new(): number;
	opa_eval_ctx_set_input(context: number, value: number): void;
	opa_eval_ctx_set_data(context: number, value: number): void;
	opa_eval_ctx_set_entrypoint(context: number, entrypoint: number): void;
	opa_eval_ctx_get_result(context: number): number;
	eval(context: number): number;
	opa_json_dump(value: number): number;
}

/** What an evaluation needs of the module. */
export const evaluationExports = [
	"opa_heap_ptr_get",
	"opa_heap_ptr_set",
	"opa_malloc",
	"opa_value_parse",
	"opa_value_add_path",
	"opa_eval_ctx_new",
	"opa_eval_ctx_set_input",
	"opa_eval_ctx_set_data",
	"opa_eval_ctx_set_entrypoint",
	"opa_eval_ctx_get_result",
	"eval",
	"opa_json_dump",
] as const satisfies readonly (keyof EvaluationExports)[];

/**
 * One instance of the module with its data in place. It evaluates as the SDK does, but reads what is the same in every
 * input only once: reading JSON inside the module costs more than most rules.
 *
 * What it throws is a string or a bare object, and leaves it unusable.
 */
export class Evaluator {
	readonly #policy: EvaluationExports;
	readonly #memory: WasmMemory;
	readonly #data: number;
	readonly #entrypoint: number;
	/** `["related","mount_policy"]` and its value, in every input. */
	readonly #path: number;
	readonly #mountPolicy: number;
	/** Everything from here on belongs to one evaluation. */
	readonly #heap: number;

	/** @param data of the bundle, strict JSON */
	constructor(
		{ wasmInstance, mem, entrypoints }: PolicyInstance,
		data: string,
		mountPolicy: unknown,
		entrypoint: string,
	) {
		this.#policy = wasmInstance.exports as unknown as EvaluationExports;
		this.#memory = mem;
		this.#entrypoint = entrypoints[entrypoint] as number;
		this.#data = this.#read(data);
		this.#path = this.#read('["related","mount_policy"]');
		this.#mountPolicy = this.#read(JSON.stringify(mountPolicy));
		this.#heap = this.#policy.opa_heap_ptr_get();
	}

	get bytes(): number {
		return this.#memory.buffer.byteLength;
	}

	/** The answer's value as JSON gives it: a list of one `{result}`, or an empty one where the answer is undefined. */
	evaluate(input: object): unknown {
		const policy = this.#policy;
		policy.opa_heap_ptr_set(this.#heap);
		const value = this.#read(withoutHalves(JSON.stringify(input)));
		if (policy.opa_value_add_path(value, this.#path, this.#mountPolicy) !== 0) {
			throw new TypeError("the input is not an object");
		}
		const context = policy.opa_eval_ctx_new();
		policy.opa_eval_ctx_set_input(context, value);
		policy.opa_eval_ctx_set_data(context, this.#data);
		policy.opa_eval_ctx_set_entrypoint(context, this.#entrypoint);
		policy.eval(context);
		return this.#written(policy.opa_eval_ctx_get_result(context));
	}

	/** Strict JSON as a value of the module. Malformed text would be no value at all, which no rule would notice. */
	#read(json: string): number {
		const text = encoded(json);
		const address = this.#policy.opa_malloc(text.length);
		text.write(this.#memory.buffer, address);
		const value = this.#policy.opa_value_parse(address, text.length);
		if (value === 0) {
			throw new TypeError("the module cannot read the JSON that it was given");
		}
		return value;
	}

	#written(value: number): unknown {
		const address = this.#policy.opa_json_dump(value);
		return JSON.parse(textAt(this.#memory.buffer, address));
	}
}

/** Half of a surrogate pair, which `JSON.stringify` escapes and the module refuses: a fact may be cut through a character. */
const half = /(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g;

function withoutHalves(json: string): string {
	return json.includes("\\ud") ? json.replace(half, "$1\\ufffd") : json;
}
