/** `export`, `declare`, `local`, `unset`: variables and what is said about them. */
import { assignNode, assignText, derivationOf } from "./assignments.ts";
import { type Bit, unknown } from "./bits.ts";
import { ended, opaqueOutput } from "./builtin.ts";
import type { Call } from "./calls.ts";
import { type Argument, type Reader, textOf } from "./reader.ts";
import type { State } from "./state.ts";

const declaration = /^([A-Za-z_]\w*)(?:\[([^\]]*)\])?(\+?=)?/;

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
			if (written.startsWith("+") || (name === "export" && written.includes("n")))
				removed += written.replace("n", "x").slice(1);
			else attributes += written.slice(1);
			if (written.includes("g")) isGlobal = true;
			if (written.includes("f")) ofFunctions = true;
			if (written.includes("p")) return opaqueOutput(state, name);
			continue;
		}
		if (ofFunctions) {
			const known = state.functions.get(written ?? "");
			if (known !== undefined && written !== null)
				state.defineFunction(written, { ...known, exported: true });
			continue;
		}
		declareOne(reader, state, arg, {
			attributes,
			removed,
			isLocal: state.locals !== null && !isGlobal && !["export", "readonly"].includes(name),
		});
	}
	return ended(state, 0);
}

interface Declaration {
	readonly attributes: string;
	readonly removed: string;
	readonly isLocal: boolean;
}

function declareOne(
	reader: Reader,
	state: State,
	arg: Argument,
	{ attributes, removed, isLocal }: Declaration,
): void {
	const [first, ...rest] = arg.bits;
	const match = first?.kind === "text" ? declaration.exec(first.text) : null;
	const name = match?.[1];
	if (first?.kind !== "text" || match === null || name === undefined) return;
	if (isLocal) makeLocal(state, name);
	const kept = attributes.replace(/[^xruliaAn]/g, "");
	if (arg.array !== undefined) {
		assignNode(reader, state, arg.array.node, arg.array.source, kept);
		return;
	}
	if (match[3] === undefined) {
		const old = state.variables.get(name);
		const value = old === undefined && isLocal ? null : (old?.value ?? undefined);
		if (value === undefined && old === undefined) {
			// `export X` of a variable that only the environment may hold changes nothing that is known.
			if (attributes.includes("x")) return;
			return;
		}
		state.setVariable(name, {
			value: value ?? old?.value ?? null,
			elements: old?.elements ?? null,
			exported: (old?.exported === true || attributes.includes("x")) && !removed.includes("x"),
			derivation: old?.derivation ?? [],
			attributes: [...new Set((old?.attributes ?? "") + kept)]
				.filter((letter) => !removed.includes(letter))
				.join(""),
		});
		return;
	}
	const tail: Bit = {
		...first,
		text: first.text.slice(match[0].length),
		at: first.at < 0 ? -1 : first.at + match[0].length,
	};
	const value = tail.text === "" ? rest : [tail, ...rest];
	const outer = reader.derivation;
	reader.derivation = [...arg.derivation];
	const derivation = derivationOf(reader, name, arg.text, arg.range);
	reader.derivation = outer;
	if (kept.includes("n")) {
		state.assign(name, [unknown("parameter-expansion", `$${name}`)], derivation);
		return;
	}
	assignText(reader, state, name, value, { append: match[3] === "+=", derivation, attributes: kept });
}

function makeLocal(state: State, name: string): void {
	if (state.locals === null || state.locals.has(name)) return;
	const old = state.variables.get(name) ?? null;
	state.locals = new Map(state.locals).set(name, old);
	state.setVariable(name, {
		value: null,
		elements: null,
		exported: old?.exported ?? false,
		derivation: [],
		attributes: "",
	});
}

export function unset(_reader: Reader, state: State, call: Call): State[] {
	let functions = false;
	for (const arg of call.args.slice(1)) {
		const written = textOf(arg) ?? "";
		if (/^-[fvn]+$/.test(written)) functions = written.includes("f");
		else if (functions) state.defineFunction(written, null);
		else if (!state.variables.has(written) && state.functions.has(written))
			state.defineFunction(written, null);
		else
			state.setVariable(written, {
				value: null,
				elements: null,
				exported: true,
				derivation: [],
				attributes: "",
			});
	}
	return ended(state, 0);
}
