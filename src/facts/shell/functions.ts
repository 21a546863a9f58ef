/** Functions: their parameters, their locals, and what they leave behind. */
import { text, unknown, unquoted, type Value } from "./bits.ts";
import type { Call } from "./calls.ts";
import { withEntry } from "./entries.ts";
import { join } from "./join.ts";
import type { Argument, Reader } from "./reader.ts";
import { runNode } from "./run.ts";
import type { State } from "./state.ts";
import type { Derivation } from "./types.ts";
import { merged } from "./variables.ts";

export function callFunction(
	reader: Reader,
	state: State,
	name: string,
	call: Call,
	found = state.functions.get(name),
): State[] {
	if (found === undefined) return [state];
	const outer = {
		parameters: state.parameters,
		parametersFrom: state.parametersFrom,
		via: state.via,
		locals: state.locals,
		localNames: state.localNames,
		loops: state.loops,
		canReturn: state.canReturn,
	};
	state.parameters = parametersOf(call.args.slice(1));
	state.parametersFrom = fromCall(call);
	state.loops = 0;
	state.canReturn = true;
	state.via = [...call.via, `function ${name}`];
	state.locals = new Map();
	const body = found.definition.body;
	const ends = reader.calling(found.definition, state, call.range, () =>
		runNode(reader, body as Parameters<typeof runNode>[1], found.source, state),
	);
	for (const end of ends) {
		for (const [local, variable] of end.locals ?? []) {
			const hidden = end.globals.get(local);
			const before = variable ?? undefined;
			const after = hidden === undefined ? before : merged(local, before, hidden, reader.limits.ways);
			if (after === undefined) end.forgetVariable(local);
			else end.setVariable(local, after);
		}
		if (end.leave?.kind !== "exit") end.leave = null;
		Object.assign(end, outer);
	}
	return join(reader, ends, call.range);
}

/** Where positional parameters came from, as written. */
export function fromCall(call: Call): Derivation {
	return { use: "", from: call.args.map((arg) => arg.text).join(" "), range: call.range };
}

/** A loop can double its parameters in every round. */
const mostParameters = 1024;

/** Arguments as positional parameters. One that splits stays so: what comes after it cannot be counted. */
export function parametersOf(args: readonly Argument[]): readonly Value[] {
	if (args.length > mostParameters) return [[unknown("too-many-ways", '"$@"', true)]];
	return args.map((arg) => unquoted(arg.bits));
}

/** What bash calls for a command that it does not find. */
const notFound = "command_not_found_handle";

/** Runs the handler for a command that may not be there. */
export function runNotFound(reader: Reader, state: State, call: Call): void {
	if (state.functions.get(notFound) === undefined) return;
	const name: Argument = { bits: [text(notFound)], text: notFound, range: call.range, derivation: [] };
	const child = state.fork();
	// What it runs itself is looked for in vain only once.
	child.functions = withEntry(child.functions, notFound, null);
	callFunction(
		reader,
		child,
		notFound,
		{ ...call, args: [name, ...call.args] },
		state.functions.get(notFound),
	);
}
