/** Pipelines, `&&` and `||`: what depends on how a command ends, and what reads what another writes. */
import { unknown } from "./bits.ts";
import { join } from "./join.ts";
import type { Pipeline, Statement } from "./parse.ts";
import type { Reader } from "./reader.ts";
import { runNode } from "./run.ts";
import type { Source } from "./source.ts";
import type { State, Status } from "./state.ts";
import { runTraps } from "./traps.ts";
import { alternatives } from "./ways.ts";

/** Runs something in a copy of the shell, with its own traps, of which nothing comes back. */
export function inSubshell(reader: Reader, state: State, act: (copy: State) => State[]): State[] {
	const copy = state.fork();
	copy.dropTraps();
	const ends = act(copy);
	for (const end of ends) runTraps(reader, end);
	return ends;
}

/** What a subshell leaves behind: its status and its output, nothing else. */
export function outOfSubshell(
	reader: Reader,
	state: State,
	ends: readonly State[],
	range: { readonly start: number; readonly end: number },
): State[] {
	const results = ends.map((end) => {
		const result = state.fork();
		result.status = end.status;
		result.output = end.output;
		result.input = end.input;
		result.files = end.files;
		return result;
	});
	return join(reader, results, range);
}

export function runAndOr(
	reader: Reader,
	node: Extract<Statement["command"], { type: "AndOr" }>,
	source: Source,
	state: State,
): State[] {
	let states: State[] = [state];
	for (const [index, command] of node.commands.entries()) {
		const operator = node.operators[index - 1];
		const isLast = index === node.commands.length - 1;
		const next: State[] = [];
		for (const current of states) {
			if (operator === undefined) {
				next.push(...inCondition(reader, !isLast, () => runNode(reader, command, source, current)));
				continue;
			}
			const stops: Status = operator === "&&" ? 1 : 0;
			if (current.leave !== null || current.status === stops) {
				next.push(current);
				continue;
			}
			const [skipped, taken] = divided(current, stops);
			// That `cd` fails matters where something waits for it to fail; `cd x && a; b` is read as if it did not.
			const isExpected =
				operator === "||" || current.beforeCd === null || node.operators.includes("||", index);
			if (skipped !== null && isExpected) next.push(skipped);
			next.push(...inCondition(reader, !isLast, () => runNode(reader, command, source, taken)));
		}
		states = isLast ? next : joinExact(reader, next, source.range(node.pos, node.end));
	}
	return join(reader, states, source.range(node.pos, node.end));
}

/** The state in which the rest of a list is passed over, if it may be, and the one in which it runs. */
function divided(state: State, stops: Status): readonly [State | null, State] {
	if (state.status !== null) return [null, state];
	const failed = state.forkFailed();
	state.status = 0;
	return stops === 1 ? [failed, state] : [state, failed];
}

/** Like `join`, but keeps what `&&` and `||` ask next: the status. */
function joinExact(
	reader: Reader,
	states: State[],
	range: { readonly start: number; readonly end: number },
): State[] {
	if (states.length < 2) return states;
	const groups = new Map<Status, State[]>();
	for (const state of states) groups.set(state.status, [...(groups.get(state.status) ?? []), state]);
	return [...groups.values()].flatMap((group) => join(reader, group, range));
}

/** Runs something whose failure does not end a shell under `set -e`. */
export function inCondition<T>(reader: Reader, is: boolean, act: () => T): T {
	if (!is) return act();
	reader.conditions++;
	try {
		return act();
	} finally {
		reader.conditions--;
	}
}

export function runPipeline(reader: Reader, node: Pipeline, source: Source, state: State): State[] {
	const negated = node.prefixes.filter((prefix) => prefix.type === "Negation").length % 2 === 1;
	const range = source.range(node.pos, node.end);
	const ends = inCondition(reader, negated, () => runMembers(reader, node, source, state, range));
	for (const end of ends) if (negated && end.status !== null) end.status = end.status === 0 ? 1 : 0;
	return ends;
}

/** Each member is a subshell that reads what the one before it wrote. */
function runMembers(
	reader: Reader,
	node: Pipeline,
	source: Source,
	state: State,
	range: { readonly start: number; readonly end: number },
): State[] {
	const [only] = node.commands;
	if (node.commands.length === 1 && only !== undefined) return runNode(reader, only, source, state);
	let members: State[] = [state.fork()];
	let earlier: Status = 0;
	for (const [index, command] of node.commands.entries()) {
		const isLast = index === node.commands.length - 1;
		const ends: State[] = [];
		for (const member of members) {
			member.output = isLast ? state.output : [];
			const act = (copy: State) => runNode(reader, command, source, copy);
			// `shopt -s lastpipe`: the last member is the shell itself.
			const isShell = isLast && state.modes.lastpipe;
			ends.push(...(isShell ? act(member) : inSubshell(reader, member, act)));
		}
		if (isLast) return afterLast(reader, state, ends, earlier, range);
		for (const end of ends) earlier = either(earlier, end.status);
		members = join(
			reader,
			ends.flatMap((end) => nextMembers(state, end, source, command)),
			range,
		);
	}
	return [state];
}

/** The shell after a pipeline: what the last member says, or under `pipefail` any of them. */
function afterLast(
	reader: Reader,
	state: State,
	ends: State[],
	earlier: Status,
	range: { readonly start: number; readonly end: number },
): State[] {
	const { lastpipe, pipefail } = state.modes;
	const results = lastpipe ? ends : outOfSubshell(reader, state, ends, range);
	for (const result of results) {
		result.input = state.input;
		if (pipefail) result.status = either(earlier, result.status);
	}
	return results;
}

/** Of two commands: a failure if one has surely failed. */
function either(a: Status, b: Status): Status {
	if (a === 1 || b === 1) return 1;
	return a === null || b === null ? null : 0;
}

/** The states in which the next member may start: its input is what the one before it wrote. */
function nextMembers(
	state: State,
	end: State,
	source: Source,
	command: { readonly pos: number; readonly end: number },
): State[] {
	const opaque = unknown("command-substitution", source.text.slice(command.pos, command.end));
	return alternatives(end.output ?? [opaque]).map((input) => {
		const next = state.fork();
		next.files = end.files;
		next.input = input;
		next.inputRange = source.range(command.pos, command.end);
		return next;
	});
}
