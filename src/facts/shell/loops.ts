/** Loops: every round that can be told apart, and one for all the others. */

import { type Bit, sameBits, unknown } from "./bits.ts";
import { branch } from "./compound.ts";
import { arithmeticStatus } from "./conditions.ts";
import { withEntry } from "./entries.ts";
import { expandWord } from "./expand.ts";
import { join } from "./join.ts";
import { isLike } from "./likeness.ts";
import type { ArithmeticFor, CompoundList, For, Select, While, WordNode } from "./parse.ts";
import type { Argument, Reader } from "./reader.ts";
import { runList } from "./run.ts";
import type { Source } from "./source.ts";
import type { State } from "./state.ts";
import { evaluateArithmetic } from "./state-arithmetic.ts";
import type { Range } from "./types.ts";
import { sameList, sameValue, sameVariable, unknownElements } from "./variables.ts";

/** The body of a loop, where `break` and `continue` have a meaning. */
function runBody(reader: Reader, body: CompoundList, source: Source, states: State[]): State[] {
	for (const state of states) state.loops++;
	const ends = runList(reader, body.commands, source, states);
	for (const end of ends) end.loops--;
	return ends;
}

/** After one round: the states that go on, and those that leave the loop, with what they carry further out. */
function afterRound(ends: readonly State[], goOn: State[], out: State[]): void {
	for (const end of ends) {
		const leave = end.leave;
		if (leave === null) goOn.push(end);
		else if (leave.kind === "exit" || leave.kind === "return") out.push(end);
		else if (leave.levels > 1) {
			end.leave = { kind: leave.kind, levels: leave.levels - 1 };
			out.push(end);
		} else {
			end.leave = null;
			(leave.kind === "break" ? out : goOn).push(end);
		}
	}
}

export function runFor(reader: Reader, node: For, source: Source, state: State): State[] {
	const range = source.range(node.pos, node.end);
	const lists = reader.eachWay(
		state,
		range,
		(way) => [way, listOf(reader, way, node.wordlist, source)] as const,
	);
	const name = node.name.value;
	const ends = lists.flatMap(([way, list]) => {
		const out: State[] = [];
		way.status = 0;
		let live: State[] = [way];
		for (const item of list) {
			const round: State[] = [];
			for (const current of live) {
				if (mayBeAbsent(item)) out.push(current.fork());
				setLoopVariable(current, name, item, source.text.slice(node.pos, node.body.pos).trim(), range);
				round.push(current);
			}
			const next: State[] = [];
			afterRound(runBody(reader, node.body, source, round), next, out);
			live = join(reader, next, range);
			if (live.length === 0) break;
		}
		return [...live, ...out];
	});
	return join(reader, ends, range);
}

/** An unquoted unknown may be no word at all, and then the loop makes no round. */
function mayBeAbsent(item: Argument): boolean {
	return item.bits.every((bit) => bit.kind === "unknown" && bit.splits);
}

function listOf(
	reader: Reader,
	state: State,
	words: readonly WordNode[] | undefined,
	source: Source,
): Argument[] {
	if (words !== undefined) return words.flatMap((word) => expandWord(reader, state, word, source));
	const values = state.parameters ?? [[unknown("positional-parameter", '"$@"', true)]];
	return values.map((bits) => ({ bits, text: '"$@"', range: { start: 0, end: 0 }, derivation: [] }));
}

function setLoopVariable(state: State, name: string, item: Argument, from: string, range: Range): void {
	const value = item.bits.map((bit): Bit => {
		if (bit.kind === "text") return bit.quoted ? { ...bit, quoted: false } : bit;
		return bit.kind === "unknown" && bit.splits ? { ...bit, splits: false } : bit;
	});
	state.assign(name, value, [
		{ use: `$${name}`, from: from.replace(/;?\s*(?:do|\{)?$/, ""), range },
		...item.derivation,
	]);
	state.status = 0;
}

export function runSelect(reader: Reader, node: Select, source: Source, state: State): State[] {
	const range = source.range(node.pos, node.end);
	const lists = reader.eachWay(
		state,
		range,
		(way) => [way, listOf(reader, way, node.wordlist, source)] as const,
	);
	const from = source.text.slice(node.pos, node.body.pos).trim();
	const ends = lists.flatMap(([way, list]) =>
		runLoop(
			reader,
			way,
			range,
			(current) => ({ yes: [current], no: [current.fork()], left: [] }),
			(live) =>
				live.flatMap((current) =>
					list.flatMap((item) => {
						const chosen = current.fork();
						setLoopVariable(chosen, node.name.value, item, from, range);
						return runBody(reader, node.body, source, [chosen]);
					}),
				),
		),
	);
	return join(reader, ends, range);
}

/** One test of a loop's condition. */
type Test = (state: State) => { readonly yes: State[]; readonly no: State[]; readonly left: State[] };

export function runWhile(reader: Reader, node: While, source: Source, state: State): State[] {
	const range = source.range(node.pos, node.end);
	return runLoop(
		reader,
		state,
		range,
		(current) => {
			const tested = branch(reader, node.clause, source, current);
			return node.kind === "while" ? tested : { yes: tested.no, no: tested.yes, left: tested.left };
		},
		(live) => runBody(reader, node.body, source, live),
	);
}

export function runArithmeticFor(reader: Reader, node: ArithmeticFor, source: Source, state: State): State[] {
	const range = source.range(node.pos, node.end);
	if (node.initialize !== undefined) evaluateArithmetic(reader, state, node.initialize, source);
	const test: Test = (current) => {
		const status = node.test === undefined ? 0 : arithmeticStatus(reader, current, node.test, source);
		return { yes: status === 1 ? [] : [current], no: status === 0 ? [] : [current.fork()], left: [] };
	};
	return runLoop(reader, state, range, test, (live) => {
		const ends = runBody(reader, node.body, source, live);
		for (const end of ends) {
			const goesOn = end.leave === null || (end.leave.kind === "continue" && end.leave.levels === 1);
			if (goesOn && node.update !== undefined) evaluateArithmetic(reader, end, node.update, source);
		}
		return ends;
	});
}

/** States at the start of earlier rounds that are remembered. */
const mostSeen = 8;

/** Rounds that are followed while nobody knows whether there is another one. */
const undecidedRounds = 2;

/**
 * Follows a loop round by round while its condition can be decided. Where it cannot, two rounds show what the body
 * changes; whatever does is unknown from then on, and one more round with that covers all the others.
 */
function runLoop(
	reader: Reader,
	state: State,
	range: Range,
	test: Test,
	body: (live: State[]) => State[],
): State[] {
	const out: State[] = [];
	const before = state.fork();
	const seen: State[] = [before];
	let live: State[] = [state];
	let undecided = 0;
	for (let round = 0; live.length > 0; round++) {
		if (round >= reader.limits.rounds) {
			reader.problem("shell.too-many-ways", `a loop makes more than ${reader.limits.rounds} rounds`, range);
			break;
		}
		const entered: State[] = [];
		let isDecided = true;
		for (const current of live) {
			const before = current.status;
			const { yes, no, left } = test(current);
			if (yes.length > 0 && no.length > 0) isDecided = false;
			// A loop ends as its last round did; one without any succeeds.
			out.push(...left, ...no.map((end) => ended(end, round === 0 ? 0 : before)));
			entered.push(...yes);
		}
		if (!isDecided) undecided++;
		if (undecided > undecidedRounds + 1) break;
		const next: State[] = [];
		afterRound(body(join(reader, entered, range)), next, out);
		if (undecided === undecidedRounds) for (const current of next) forgetChanges(before, current);
		// What equals the state at the start of an earlier round goes the same ways again: nothing new comes of it.
		live = join(reader, next, range).filter((current) => !seen.some((known) => isLike(current, known)));
		seen.push(...live.map((current) => current.fork()));
		if (seen.length > mostSeen) seen.splice(1, seen.length - mostSeen);
	}
	return join(reader, out, range);
}

function ended(state: State, status: State["status"]): State {
	state.status = status;
	return state;
}

function forgetChanges(before: State, after: State): void {
	for (const [name, variable] of after.variables) {
		const old = before.variables.get(name);
		if (old !== undefined && sameVariable(old, variable)) continue;
		const elements = variable.elements === null ? null : unknownElements(unknown("loop", `$${name}`, true));
		after.setVariable(name, { ...variable, value: [unknown("loop", `$${name}`)], elements });
	}
	for (const [name, content] of after.files) {
		const old = before.files.get(name);
		if (old === undefined || !sameBits(old, content))
			after.files = withEntry(after.files, name, [unknown("loop", name)]);
	}
	if (!sameList(before.parameters, after.parameters, sameBits))
		after.parameters = [[unknown("loop", '"$@"', true)]];
	if (!sameValue(before.previous, after.previous)) after.previous = [unknown("loop", "$OLDPWD")];
	if (!sameList(before.directories, after.directories, sameValue)) after.directories = [];
	if (!sameValue(before.cwd, after.cwd)) after.cwd = [unknown("loop", "$PWD")];
	if (after.output !== null && !sameValue(before.output, after.output))
		after.output = [...(before.output ?? []), unknown("loop", "")];
}
