/** Compound commands: every branch that can be taken, every round that a loop can make. */
import type { Value } from "./bits.ts";
import { expandValue } from "./expand.ts";
import { join } from "./join.ts";
import { inCondition } from "./lists.ts";
import type { Case, CompoundList, If, WordNode } from "./parse.ts";
import { compile, units } from "./pattern-syntax.ts";
import { matches, workOf } from "./patterns.ts";
import type { Reader } from "./reader.ts";
import { runList } from "./run.ts";
import type { Source } from "./source.ts";
import type { State } from "./state.ts";

/** Runs a condition; the states in which it holds, those in which it does not, and those that left. */
export function branch(reader: Reader, clause: CompoundList, source: Source, state: State) {
	const ends = inCondition(reader, true, () => runList(reader, clause.commands, source, [state]));
	const yes: State[] = [];
	const no: State[] = [];
	const left: State[] = [];
	for (const end of ends) {
		if (end.leave !== null) left.push(end);
		else if (end.status === 0) yes.push(end);
		else if (end.status === 1) no.push(end);
		else {
			no.push(end.forkFailed());
			yes.push(end);
		}
	}
	return { yes, no, left };
}

export function runIf(reader: Reader, node: If, source: Source, state: State): State[] {
	const done: State[] = [];
	let undecided: State[] = [state];
	for (const arm of [node, ...node.elif]) {
		const next: State[] = [];
		for (const current of undecided) {
			const { yes, no, left } = branch(reader, arm.clause, source, current);
			done.push(...left, ...(yes.length > 0 ? runList(reader, arm.then.commands, source, yes) : []));
			next.push(...no);
		}
		undecided = next;
	}
	if (node.else !== undefined && undecided.length > 0)
		done.push(...runList(reader, node.else.commands, source, undecided));
	else for (const rest of undecided) done.push(succeeded(rest));
	return join(reader, done, source.range(node.pos, node.end));
}

function succeeded(state: State): State {
	state.status = 0;
	return state;
}

export function runCase(reader: Reader, node: Case, source: Source, state: State): State[] {
	const range = source.range(node.pos, node.end);
	const subjects = reader.eachWay(
		state,
		range,
		(way) => [way, expandValue(reader, way, node.word, source)] as const,
	);
	const ends = subjects.flatMap(([way, subject]) => runItems(reader, node, source, way, subject));
	return join(reader, ends, range);
}

function runItems(reader: Reader, node: Case, source: Source, state: State, subject: Value): State[] {
	const done: State[] = [];
	let undecided: State[] = [state];
	// `;&` runs the next body without looking at its pattern.
	let falling: State[] = [];
	for (const item of node.items) {
		const entered = falling;
		const next: State[] = [];
		for (const current of undecided) {
			const answer = matchesAny(reader, current, item.pattern, source, subject);
			if (answer === null) next.push(current.fork());
			if (answer !== true && answer !== null) next.push(current);
			else entered.push(succeeded(current));
		}
		undecided = next;
		falling = [];
		if (entered.length === 0) continue;
		const ends = runList(reader, item.body.commands, source, entered);
		for (const end of ends) {
			if (end.leave !== null || (item.terminator !== ";&" && item.terminator !== ";;&")) done.push(end);
			else if (item.terminator === ";&") falling.push(end);
			else undecided.push(end);
		}
	}
	return [...done, ...falling, ...undecided.map(succeeded)];
}

function matchesAny(
	reader: Reader,
	state: State,
	patterns: readonly WordNode[],
	source: Source,
	subject: Value,
): boolean | null {
	let answer: boolean | null = false;
	for (const pattern of patterns) {
		const compiled = compile(expandValue(reader, state, pattern, source));
		const parts = units(subject);
		reader.spend(source.range(pattern.pos, pattern.end), workOf(compiled, parts));
		const one = matches(compiled, parts, state.modes.nocasematch);
		if (one === true) return true;
		if (one === null) answer = null;
	}
	return answer;
}
