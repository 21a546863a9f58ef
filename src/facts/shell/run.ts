/** The walk over statements: which commands may run, in which order, in which state of the shell. */

import { unknown } from "./bits.ts";
import { runCommand } from "./command.ts";
import { runCase, runIf } from "./compound.ts";
import { arithmeticStatus, testStatus } from "./conditions.ts";
import { withEntry } from "./entries.ts";
import { keepFiles } from "./files.ts";
import { join } from "./join.ts";
import { inSubshell, outOfSubshell, runAndOr, runPipeline } from "./lists.ts";
import { runArithmeticFor, runFor, runSelect, runWhile } from "./loops.ts";
import { type CommandNode, type PipelineNode, parseScript, type Statement, syntaxErrors } from "./parse.ts";
import type { Reader, Walk } from "./reader.ts";
import { applyRedirections, between, type Redirected } from "./redirections.ts";
import type { Source } from "./source.ts";
import type { State } from "./state.ts";
import { interrupted } from "./traps.ts";

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

function runStatement(reader: Reader, statement: Statement, source: Source, state: State): State[] {
	if (statement.background !== true) {
		const ends = runNode(reader, statement.command, source, state);
		return mayEndShell(statement.command) ? afterErrexit(reader, ends) : ends;
	}
	const ends = inSubshell(reader, state, (copy) => runNode(reader, statement.command, source, copy));
	// Nobody knows how far it has come when the next command runs.
	keepFiles(state, [...ends, state]);
	state.status = 0;
	return [state];
}

/** What `set -e` looks at as a whole. The parts of other compounds have been looked at already. */
function mayEndShell(node: Statement["command"]): boolean {
	if (node.type === "Pipeline") return node.prefixes.every(({ type }) => type !== "Negation");
	return node.type === "Command" || node.type === "Subshell";
}

/** POSIX `set -e`: a failure outside a condition ends the shell. Only a sure one is acted upon. */
function afterErrexit(reader: Reader, states: State[]): State[] {
	for (const state of states) {
		if (state.modes.errexit && state.status === 1 && state.leave === null && reader.conditions === 0)
			state.leave = { kind: "exit" };
	}
	return states;
}

export function runNode(
	reader: Reader,
	node: PipelineNode | Statement["command"],
	source: Source,
	state: State,
): State[] {
	if (node.type === "AndOr") return runAndOr(reader, node, source, state);
	if (node.type === "Pipeline") return runPipeline(reader, node, source, state);
	if (state.traps.size === 0) return runOne(reader, node, source, state);
	const ends = interrupted(reader, state).flatMap((start) => runOne(reader, node, source, start));
	return join(reader, ends, source.range(node.pos, node.end));
}

type OneNode = Exclude<PipelineNode | Statement["command"], { type: "AndOr" | "Pipeline" }>;

function runOne(reader: Reader, node: OneNode, source: Source, state: State): State[] {
	switch (node.type) {
		case "Command":
			return runCommand(reader, node, source, state);
		case "Redirected":
			return withRedirections(reader, node, source, state);
		case "Function":
			return defineFunction(node, source, state);
		case "Coproc":
			keepFiles(state, [
				...inSubshell(reader, state, (copy) => runNode(reader, node.body as CommandNode, source, copy)),
				state,
			]);
			state.assign(node.name?.value ?? "COPROC", [unknown("special-parameter", "$COPROC")], []);
			state.status = 0;
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

function defineFunction(
	node: Extract<PipelineNode, { type: "Function" }>,
	source: Source,
	state: State,
): State[] {
	state.functions = withEntry(state.functions, node.name.value, { definition: node, source });
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
		.eachWay(state, range, (way): readonly [State, Redirected | null] => [
			way,
			applyRedirections(reader, way, node.redirects, source),
		])
		.flatMap(([way, redirected]) =>
			between(redirected, way, (inner) => runNode(reader, node.command, source, inner)),
		);
}
