/** Variables by names that only running the step spells out: what a reference refers to, and what may have been meant. */
import { staticText } from "./bits.ts";
import type { State } from "./state.ts";
import type { Derivation } from "./types.ts";
import { changed, customary, unset } from "./variables.ts";

/** Name references that are followed one after the other. */
const mostReferences = 8;

const referable = /^[A-Za-z_]\w*(?:\[.*\])?$/s;

/** The variable, or element of one, that a name stands for once name references are followed; null is not known. */
export function referentOf(state: State, name: string): string | null {
	let current = name;
	for (let steps = 0; steps < mostReferences; steps++) {
		const variable = state.variables.get(current);
		if (variable === undefined || !variable.attributes.includes("n")) return current;
		const target = variable.value === null ? null : staticText(variable.value);
		if (target === null || !referable.test(target)) return null;
		current = target;
	}
	return null;
}

/**
 * A variable whose name begins with `prefix` was changed, and nobody knows which. Where not even that much of the
 * name is known, what every session has (HOME, PATH …) is taken to be left alone, as by a file that is sourced.
 */
export function changeSome(state: State, prefix: string, derivation: readonly Derivation[]): void {
	const missing = [...customary].filter((name) => prefix !== "" && !state.variables.has(name));
	for (const name of [...state.variables.keys(), ...missing]) {
		const old = state.variables.get(name) ?? unset;
		const isLeft = prefix === "" ? customary.has(name) : !name.startsWith(prefix);
		if (isLeft || old.attributes.includes("r")) continue;
		state.setVariable(name, changed(name, old, derivation));
	}
	state.cleared = false;
}
