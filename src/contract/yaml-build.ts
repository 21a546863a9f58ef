import type { Alias, CST, Pair, ParsedNode, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { type At, child } from "../place.ts";
import type { RefusalCode } from "./refusals.ts";
import { loneSurrogate, wellFormed } from "./surrogates.ts";
import type { JsonValue } from "./value.ts";
import { count, quote } from "./words.ts";
import { yamlLibrary } from "./yaml-library.ts";
import { tooDeep } from "./yaml-parse.ts";
import { numberProblem, type PlainProblem, plainProblem } from "./yaml-plain.ts";
import { scalarUnits } from "./yaml-scalar.ts";

/** Something in a document that readers disagree about, or that JSON cannot say. */
export interface YamlFault {
	readonly code: RefusalCode;
	readonly message: string;
	readonly start: number;
	readonly end: number;
	readonly at: At;
}

export interface YamlBuild {
	readonly value: JsonValue;
	readonly faults: readonly YamlFault[];
	/** What each alias stands for. */
	readonly aliases: ReadonlyMap<ParsedNode, ParsedNode>;
}

/** The value that a document writes. `describe` names an offset as `line:column`. */
export function buildYaml(
	root: ParsedNode,
	maxDepth: number,
	describe: (offset: number) => string,
): YamlBuild {
	const builder = new Builder(maxDepth, describe);
	const { value } = builder.build(root, "", 0);
	return { value, faults: builder.faults, aliases: builder.aliases };
}

/** Values that aliases may add to a document, all counted: enough for any reuse, too few for a bomb. */
const mostAliased = 10_000;
const coreTag = "tag:yaml.org,2002:";

interface Built {
	readonly value: JsonValue;
	/** How many values it holds, itself included. */
	readonly size: number;
	/** How many levels of lists and mappings it has. */
	readonly height: number;
}

const nothing: Built = { value: null, size: 1, height: 0 };

class Builder {
	readonly faults: YamlFault[] = [];
	readonly aliases = new Map<ParsedNode, ParsedNode>();
	readonly #library = yamlLibrary();
	readonly #anchors = new Map<string, ParsedNode>();
	readonly #anchored = new Map<ParsedNode, Built>();
	readonly #maxDepth: number;
	readonly #describe: (offset: number) => string;
	#aliased = 0;

	constructor(maxDepth: number, describe: (offset: number) => string) {
		this.#maxDepth = maxDepth;
		this.#describe = describe;
	}

	/** `depth` counts the lists and mappings around the node. */
	build(node: ParsedNode, pointer: string, depth: number): Built {
		if (this.#library.isAlias(node)) return this.#alias(node, pointer, depth);
		// An anchor counts from where it stands: an alias inside it finds it unfinished.
		if (node.anchor) this.#anchors.set(node.anchor, node);
		if (isForeign(node)) {
			// Some tags change what the library makes of the value, so nothing below it is looked at.
			this.#fault("input.yaml-tag", foreignTag(node), node, { pointer });
			return nothing;
		}
		const built = this.#library.isScalar(node)
			? this.#scalar(node, pointer)
			: this.#collection(node, pointer, depth + 1);
		if (node.anchor) this.#anchored.set(node, built);
		return built;
	}

	#alias(node: Alias.Parsed, pointer: string, depth: number): Built {
		const target = this.#anchors.get(node.source);
		const built = target && this.#anchored.get(target);
		if (target === undefined || built === undefined) {
			const why = target === undefined ? "names no anchor before it" : "stands inside the value it names";
			this.#fault("input.yaml-alias", `the alias ${quote(`*${node.source}`)} ${why}`, node, { pointer });
			return nothing;
		}
		this.aliases.set(node, target);
		const within = this.#aliased <= mostAliased;
		this.#aliased += built.size;
		if (within && this.#aliased > mostAliased) {
			const message = `aliases multiply the document by more than ${count(mostAliased, "value")}`;
			this.#fault("input.yaml-alias", message, node, { pointer });
		}
		if (depth + built.height > this.#maxDepth) this.#tooDeep(node, pointer);
		return built;
	}

	#scalar(node: Scalar.Parsed, pointer: string): Built {
		const problem = isPlain(node) ? plainProblem(node.source) : undefined;
		this.#note(problem ?? valueProblem(node), node, { pointer });
		return { value: node.value as JsonValue, size: 1, height: 0 };
	}

	#collection(node: YAMLMap.Parsed | YAMLSeq.Parsed, pointer: string, depth: number): Built {
		if (depth > this.#maxDepth) {
			this.#tooDeep(node, pointer);
			return nothing;
		}
		return this.#library.isMap(node) ? this.#mapping(node, pointer, depth) : this.#list(node, pointer, depth);
	}

	#list(node: YAMLSeq.Parsed, pointer: string, depth: number): Built {
		const parts = node.items.map((item, index) =>
			this.build(item as ParsedNode, child(pointer, index), depth),
		);
		return collected(
			parts.map((part) => part.value),
			parts,
		);
	}

	#mapping(node: YAMLMap.Parsed, pointer: string, depth: number): Built {
		const value: Record<string, JsonValue> = {};
		const parts: Built[] = [];
		const firsts = new Map<string, number>();
		for (const pair of node.items as readonly Pair<ParsedNode, ParsedNode | null>[]) {
			const key = this.#key(pair.key, pointer, firsts);
			const place = child(pointer, wellFormed(key ?? ""));
			const part = pair.value === null ? nothing : this.build(pair.value, place, depth);
			parts.push(part);
			if (key !== undefined) value[key] = part.value;
		}
		return collected(value, parts);
	}

	/** The name of a member; undefined where the value must not be kept under it. */
	#key(node: ParsedNode, pointer: string, firsts: Map<string, number>): string | undefined {
		if (!this.#library.isScalar(node)) {
			this.#fault("input.yaml-key", "a key must be a text, not a list, a mapping or an alias", node, {
				pointer,
			});
			return undefined;
		}
		if (node.anchor) this.#anchors.set(node.anchor, node);
		const name = typeof node.value === "string" ? node.value : String(node.source ?? "");
		const at = { pointer: child(pointer, wellFormed(name)), key: true };
		this.#note(keyProblem(node, name), node, at);
		const first = firsts.get(name);
		if (first !== undefined) {
			this.#fault(
				"input.duplicate-key",
				`the key ${quote(name)} stands here and at ${this.#describe(first)}`,
				node,
				at,
			);
			return undefined;
		}
		firsts.set(name, node.range[0]);
		this.#anchored.set(node, { value: name, size: 1, height: 0 });
		return name === "__proto__" ? undefined : name;
	}

	#tooDeep(node: ParsedNode, pointer: string): void {
		const { code, message } = tooDeep(this.#maxDepth, 0);
		this.#fault(code, message, node, { pointer });
	}

	#note(problem: PlainProblem | undefined, node: Scalar.Parsed, at: At): void {
		if (problem !== undefined) this.#fault(problem.code, problem.message, node, at);
	}

	#fault(code: RefusalCode, message: string, node: ParsedNode, at: At): void {
		const [start, end] = code === "input.lone-surrogate" ? surrogatePlace(node as Scalar.Parsed) : node.range;
		this.faults.push({ code, message, start, end, at });
	}
}

function keyProblem(node: Scalar.Parsed, name: string): PlainProblem | undefined {
	if (isPlain(node)) {
		if (name === "<<")
			return { code: "input.yaml-merge-key", message: "`<<` merges mappings for some readers only" };
		const problem = plainProblem(node.source);
		if (problem !== undefined) return problem;
	}
	if (isForeign(node)) return { code: "input.yaml-tag", message: foreignTag(node) };
	if (typeof node.value !== "string") {
		const what = name === "" ? "an empty key is" : `the plain key ${quote(name)} is`;
		return { code: "input.yaml-key", message: `${what} not a text; put it in quotes` };
	}
	if (name === "__proto__") return { code: "input.reserved-key", message: "the key `__proto__` is reserved" };
	return loneSurrogate(name) < 0 ? undefined : halfCharacter("key", name);
}

function valueProblem(node: Scalar.Parsed): PlainProblem | undefined {
	if (typeof node.value === "number") return numberProblem(node.source, node.value);
	if (typeof node.value !== "string" || loneSurrogate(node.value) < 0) return undefined;
	return halfCharacter("string", node.value);
}

function halfCharacter(what: string, text: string): PlainProblem {
	return {
		code: "input.lone-surrogate",
		message: `the ${what} ${quote(text)} holds half of a surrogate pair`,
	};
}

function surrogatePlace(node: Scalar.Parsed): readonly [start: number, end: number] {
	const units = node.srcToken && scalarUnits(node.srcToken as CST.FlowScalar | CST.BlockScalar);
	const half = units === undefined ? -1 : loneSurrogate(units.text);
	return [units?.starts[half] ?? node.range[0], units?.ends[half] ?? node.range[1]];
}

function collected(value: JsonValue, parts: readonly Built[]): Built {
	let size = 1;
	let height = 0;
	for (const part of parts) {
		size += part.size;
		height = Math.max(height, part.height);
	}
	return { value, size, height: height + 1 };
}

function isPlain(node: Scalar.Parsed): boolean {
	return node.type === "PLAIN" && !node.tag;
}

/** Only a tag that says what the value is anyway means one thing to all; the library does not check every one. */
function isForeign(node: ParsedNode): boolean {
	if (node.tag === undefined) return false;
	const { isMap, isScalar, isSeq } = yamlLibrary();
	return !(
		(node.tag === `${coreTag}str` && isScalar(node)) ||
		(node.tag === `${coreTag}map` && isMap(node)) ||
		(node.tag === `${coreTag}seq` && isSeq(node))
	);
}

function foreignTag(node: ParsedNode): string {
	const name = (node.tag ?? "").replace(coreTag, "!!");
	return `the tag ${quote(name)} has no meaning here`;
}
