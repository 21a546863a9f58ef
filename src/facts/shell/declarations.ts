/** `export`, `declare`, `local`, `unset`: variables and what is said about them. */

import { assignNode, derivationOf } from "./assignments.ts";
import { home, staticText, unknown, unquoted, type Value } from "./bits.ts";
import { ended, opaqueOutput } from "./builtin.ts";
import type { Call } from "./calls.ts";
import { withEntry } from "./entries.ts";
import { type Argument, type Reader, textOf } from "./reader.ts";
import { changeSome, referentOf } from "./references.ts";
import type { State } from "./state.ts";
import { declaredOf, readIndex, remove, store, targetOf } from "./targets.ts";
import type { Derivation } from "./types.ts";
import { merged, type Variable } from "./variables.ts";

/** `export`, `declare`, `local` and their kin. */
export function declare(reader: Reader, state: State, call: Call, attribute: string): State[] {
	const name = textOf(call.args[0]) ?? "";
	let attributes = attribute;
	let removed = "";
	let isGlobal = false;
	let ofFunctions = false;
	for (const arg of call.args.slice(1)) {
		const written = textOf(arg);
		if (arg.array === undefined && written !== null && /^[-+]\w+$/.test(written)) {
			if (name === "export" && written.includes("n")) removed += "x";
			else if (written.startsWith("+")) removed += written.slice(1);
			else attributes += written.slice(1);
			if (written.includes("g")) isGlobal = true;
			if (written.includes("f")) ofFunctions = true;
			if (written.includes("p")) return opaqueOutput(state, name);
			continue;
		}
		if (ofFunctions) {
			const known = state.functions.get(written ?? "");
			if (known !== undefined && written !== null)
				state.functions = withEntry(state.functions, written, { ...known, exported: true });
			continue;
		}
		declareOne(reader, state, arg, {
			attributes,
			removed,
			isLocal: state.locals !== null && !isGlobal && !["export", "readonly"].includes(name),
			isGlobal,
		});
	}
	return ended(state, 0);
}

interface Declaration {
	readonly attributes: string;
	readonly removed: string;
	readonly isLocal: boolean;
	readonly isGlobal: boolean;
}

function declareOne(reader: Reader, state: State, arg: Argument, declaration: Declaration): void {
	const kept = declaration.attributes.replace(/[^xrulciaAn]/g, "");
	if (arg.array !== undefined) {
		const { node, source } = arg.array;
		if (declaration.isLocal) makeLocal(state, node.name);
		assignNode(reader, state, node, source, kept);
		noteGlobal(state, node.name, declaration, undefined);
		return;
	}
	const { name, value, append } = declaredOf(arg.bits);
	const target = targetOf(name);
	if (target === null) return;
	const outer = reader.derivation;
	reader.derivation = [...arg.derivation];
	const derivation = derivationOf(reader, staticText(name) ?? "", arg.text, arg.range);
	reader.derivation = outer;
	// A word that becomes several sets more than the variable that it begins with.
	if (isSplit(arg)) changeSome(state, "", derivation);
	if (target.kind === "some") {
		changeSome(state, target.prefix, derivation);
		return;
	}
	if (declaration.isLocal) makeLocal(state, target.name);
	const before = state.variables.get(target.name);
	if (value === null) annotate(state, target.name, kept, declaration);
	else if (kept.includes("n")) refer(state, target.name, value, kept, derivation);
	else store(reader, state, target, value, { append, derivation, attributes: kept });
	noteGlobal(state, target.name, declaration, before);
}

/** `declare -x D`: what is said of a variable that keeps its value. */
function annotate(state: State, name: string, attributes: string, { removed }: Declaration): void {
	const own = state.variables.get(name);
	// `export D` of a variable that only the environment may hold changes nothing that is known.
	if (own === undefined && attributes.replace("x", "") === "") return;
	const isReference = /n/.test(attributes + removed);
	const referent = isReference ? name : referentOf(state, name);
	const final = referent !== null && /^\w+$/.test(referent) ? referent : name;
	const old = state.variables.get(final);
	state.setVariable(final, {
		value: old === undefined ? unsetHere(final, attributes) : old.value,
		elements: old?.elements ?? null,
		exported: (old?.exported === true || attributes.includes("x")) && !removed.includes("x"),
		derivation: old?.derivation ?? [],
		attributes: [...new Set((old?.attributes ?? "") + attributes)]
			.filter((letter) => !removed.includes(letter))
			.join(""),
	});
}

/** The environment holds no arrays and no references. */
function unsetHere(name: string, attributes: string): Value | null {
	return /[aAn]/.test(attributes) ? null : [name === "HOME" ? home : unknown("environment", `$${name}`)];
}

function refer(
	state: State,
	name: string,
	value: Value,
	attributes: string,
	derivation: readonly Derivation[],
): void {
	const old = state.variables.get(name);
	const all = [...new Set((old?.attributes ?? "") + attributes)].join("");
	state.setVariable(name, {
		value: unquoted(value),
		elements: null,
		exported: old?.exported === true,
		derivation,
		attributes: all,
	});
}

/** `declare -g` in a function reaches past its locals, which will be taken back. */
function noteGlobal(
	state: State,
	name: string,
	{ isGlobal }: Declaration,
	before: Variable | undefined,
): void {
	const variable = state.variables.get(name);
	if (!isGlobal || !state.localNames.has(name) || variable === undefined) return;
	state.globals = new Map(state.globals).set(name, variable);
	const either = merged(name, before, variable, 2);
	if (either !== undefined) state.setVariable(name, either);
}

function makeLocal(state: State, name: string): void {
	if (state.locals === null || state.locals.has(name)) return;
	const old = state.variables.get(name) ?? null;
	state.locals = new Map(state.locals).set(name, old);
	state.localNames = new Set(state.localNames).add(name);
	state.setVariable(name, {
		value: null,
		elements: null,
		exported: old?.exported ?? false,
		derivation: [],
		attributes: "",
	});
}

export function unset(reader: Reader, state: State, call: Call): State[] {
	let functions = false;
	let variables = false;
	let isReference = false;
	for (const arg of call.args.slice(1)) {
		const written = textOf(arg) ?? "";
		if (/^-[fvn]+$/.test(written)) {
			functions = written.includes("f");
			variables = written.includes("v");
			isReference = written.includes("n");
			continue;
		}
		const target = functions ? null : targetOf(arg.bits);
		const isFunction =
			!variables && !state.variables.has(written) && state.functions.get(written) !== undefined;
		if (functions || isFunction) state.functions = withEntry(state.functions, written, null);
		else if (target !== null) {
			readIndex(reader, state, arg.bits);
			remove(state, target, isReference);
		}
		if (target?.kind === "some" && isSplit(arg)) changeSome(state, "", []);
	}
	return ended(state, 0);
}

function isSplit(arg: Argument): boolean {
	return arg.bits.some((bit) => bit.kind === "unknown" && bit.splits);
}
