/** The walk over statements: which commands may run, in which order, in which state of the shell. */
import { unknown } from "./bits.ts";
import { runCommand } from "./command.ts";
import { runArithmeticFor, runCase, runFor, runIf, runSelect, runWhile } from "./compound.ts";
import { arithmeticStatus, testStatus } from "./conditions.ts";
import {
	type CommandNode,
	type ParsedScript,
	type Pipeline,
	type PipelineNode,
	parseScript,
	type Statement,
	syntaxErrors,
} from "./parse.ts";
import type { Reader, Walk } from "./reader.ts";
import { applyRedirections, type Redirected } from "./redirections.ts";
import { runTraps } from "./scripts.ts";
import type { Source } from "./source.ts";
import type { State, Status } from "./state.ts";

export const walk: Walk = {
	script(reader, script, source, state) {
		report(reader, syntaxErrors(script), source);
		return runList(reader, script.commands, source, [state]);
	},
	source(reader, source, state) {
		const { script, errors } = parseScript(source);
		report(reader, errors, source);
		return runList(reader, script.commands, source, [state]);
	},
};

function report(
	reader: Reader,
	errors: readonly { readonly message: string; readonly offset: number }[],
	source: Source,
): void {
	for (const { message, offset } of errors) {
		const at = Math.min(offset, Math.max(0, source.text.length - 1));
		reader.problem("shell.syntax", message, source.range(at, Math.min(source.text.length, at + 1)));
	}
}

/** Statements one after the other, in every state in which the list may be entered. */
export function runList(
	reader: Reader,
	statements: readonly Statement[],
	source: Source,
	states: State[],
): State[] {
	let live = states;
	const left: State[] = [];
	for (const statement of statements) {
		const range = { start: statement.pos, end: statement.end };
		const next: State[] = [];
		for (const state of live) {
			reader.spend(range);
			for (const end of runStatement(reader, statement, source, state)) {
				(end.leave === null ? next : left).push(end);
			}
		}
		live = join(reader, next, source.range(statement.pos, statement.end));
		if (live.length === 0) break;
	}
	return left.length === 0 ? live : join(reader, [...live, ...left], { start: 0, end: 0 });
}

/** Merges states that nothing later can tell apart. */
export function join(
	reader: Reader,
	states: State[],
	range: { readonly start: number; readonly end: number },
): State[] {
	if (states.length < 2) return states;
	const kept: State[] = [];
	for (const state of states) {
		const same = kept.find((other) => other.isLike(state));
		reader.spend(range);
		if (same === undefined) kept.push(state);
		else if (same.status !== state.status) same.status = null;
	}
	if (kept.length > reader.limits.ways) {
		reader.problem(
			"shell.too-many-ways",
			`more than ${reader.limits.ways} outcomes are possible here`,
			range,
		);
		kept.length = reader.limits.ways;
	}
	return kept;
}

function runStatement(reader: Reader, statement: Statement, source: Source, state: State): State[] {
	if (statement.background !== true)
		return afterErrexit(reader, runNode(reader, statement.command, source, state));
	inSubshell(reader, state, (copy) => runNode(reader, statement.command, source, copy));
	state.status = 0;
	return [state];
}

/** POSIX `set -e`: a failure outside a condition ends the shell. Only a sure one is acted upon. */
function afterErrexit(reader: Reader, states: State[]): State[] {
	for (const state of states) {
		if (state.errexit && state.status === 1 && state.leave === null && reader.conditions === 0)
			state.leave = { kind: "exit" };
	}
	return states;
}

/** Runs something in a copy of the shell, with its own traps, of which nothing comes back. */
export function inSubshell(reader: Reader, state: State, act: (copy: State) => State[]): State[] {
	const copy = state.fork();
	copy.dropTraps();
	const ends = act(copy);
	for (const end of ends) runTraps(reader, end);
	return ends;
}

export function runNode(
	reader: Reader,
	node: PipelineNode | Statement["command"],
	source: Source,
	state: State,
): State[] {
	switch (node.type) {
		case "AndOr":
			return runAndOr(reader, node, source, state);
		case "Pipeline":
			return runPipeline(reader, node, source, state);
		case "Command":
			return runCommand(reader, node, source, state);
		case "Redirected":
			return withRedirections(reader, node, source, state);
		case "Function":
			return defineFunction(node, source, state);
		case "Coproc":
			inSubshell(reader, state, (copy) => runNode(reader, node.body as CommandNode, source, copy));
			return [state];
		case "If":
			return runIf(reader, node, source, state);
		case "For":
			return runFor(reader, node, source, state);
		case "Select":
			return runSelect(reader, node, source, state);
		case "ArithmeticFor":
			return runArithmeticFor(reader, node, source, state);
		case "While":
			return runWhile(reader, node, source, state);
		case "Case":
			return runCase(reader, node, source, state);
		case "Subshell":
			return outOfSubshell(
				reader,
				state,
				inSubshell(reader, state, (copy) => runList(reader, node.body.commands, source, [copy])),
				source.range(node.pos, node.end),
			);
		case "BraceGroup":
			return runList(reader, node.body.commands, source, [state]);
		case "TestCommand":
			return reader.eachWay(state, source.range(node.pos, node.end), (way) => {
				way.status = testStatus(reader, way, node.expression, source);
				return way;
			});
		case "ArithmeticCommand":
			return reader.eachWay(state, source.range(node.pos, node.end), (way) => {
				way.status = arithmeticStatus(reader, way, node.expression, source);
				return way;
			});
		default:
			// A list where unbash recovered from an error, which is a problem of its own.
			return runList(reader, (node as { commands?: readonly Statement[] }).commands ?? [], source, [state]);
	}
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
		return result;
	});
	return join(reader, results, range);
}

function defineFunction(
	node: Extract<PipelineNode, { type: "Function" }>,
	source: Source,
	state: State,
): State[] {
	state.defineFunction(node.name.value, { definition: node, source });
	state.status = 0;
	return [state];
}

function withRedirections(
	reader: Reader,
	node: Extract<PipelineNode, { type: "Redirected" }>,
	source: Source,
	state: State,
): State[] {
	const range = source.range(node.pos, node.end);
	return reader
		.eachWay(state, range, (way): readonly [State, Redirected] => [
			way,
			applyRedirections(reader, way, node.redirects, source),
		])
		.flatMap(([way, redirected]) =>
			redirected.around(way, (inner) => runNode(reader, node.command, source, inner)),
		);
}

function runAndOr(
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
			if (current.status === null) {
				const skipped = current.fork();
				skipped.status = stops;
				next.push(skipped);
				current.status = stops === 0 ? 1 : 0;
			}
			next.push(...inCondition(reader, !isLast, () => runNode(reader, command, source, current)));
		}
		states = isLast ? next : joinExact(reader, next, source.range(node.pos, node.end));
	}
	return join(reader, states, source.range(node.pos, node.end));
}

/** Like `join`, but keeps what `&&` and `||` ask next: the status. */
function joinExact(
	reader: Reader,
	states: State[],
	range: { readonly start: number; readonly end: number },
): State[] {
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

function runPipeline(reader: Reader, node: Pipeline, source: Source, state: State): State[] {
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
	for (const [index, command] of node.commands.entries()) {
		const isLast = index === node.commands.length - 1;
		const ends: State[] = [];
		for (const member of members) {
			member.output = isLast ? state.output : [];
			ends.push(...inSubshell(reader, member, (copy) => runNode(reader, command, source, copy)));
		}
		if (isLast) {
			const results = outOfSubshell(reader, state, ends, range);
			for (const result of results) result.input = state.input;
			return results;
		}
		members = join(
			reader,
			ends.map((end) => nextMember(state, end, source, command)),
			range,
		);
	}
	return [state];
}

/** The state in which the next member starts: its input is what the one before it wrote. */
function nextMember(
	state: State,
	end: State,
	source: Source,
	command: { readonly pos: number; readonly end: number },
): State {
	const next = state.fork();
	next.input = end.output ?? [unknown("command-substitution", source.text.slice(command.pos, command.end))];
	next.inputRange = source.range(command.pos, command.end);
	return next;
}
