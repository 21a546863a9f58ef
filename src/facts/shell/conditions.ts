/** `[ … ]`, `[[ … ]]` and `(( … ))`: decided where the values are known, left open everywhere else. */
import { isEmpty, staticText, type Value } from "./bits.ts";
import { expandValue } from "./expand.ts";
import type { ArithmeticExpression, TestExpression, WordNode } from "./parse.ts";
import { compile, units } from "./pattern-syntax.ts";
import { both, either, matches, workOf } from "./patterns.ts";
import type { Argument, Reader } from "./reader.ts";
import type { Source } from "./source.ts";
import type { State, Status } from "./state.ts";
import { arithmeticText, evaluateArithmetic } from "./state-arithmetic.ts";
import { readIndex } from "./targets.ts";

function status(answer: boolean | null): Status {
	return answer === null ? null : answer ? 0 : 1;
}

export function arithmeticStatus(
	reader: Reader,
	state: State,
	expression: ArithmeticExpression | undefined,
	source: Source,
): Status {
	const value = expression === undefined ? null : evaluateArithmetic(reader, state, expression, source);
	return value === null ? null : status(value !== 0n);
}

export function testStatus(reader: Reader, state: State, expression: TestExpression, source: Source): Status {
	return status(test(reader, state, expression, source));
}

function test(reader: Reader, state: State, node: TestExpression, source: Source): boolean | null {
	const value = (word: WordNode) => expandValue(reader, state, word, source);
	switch (node.type) {
		case "TestGroup":
			return test(reader, state, node.expression, source);
		case "TestNot": {
			const inner = test(reader, state, node.operand, source);
			return inner === null || node.negations.length % 2 === 0 ? inner : !inner;
		}
		case "TestLogical": {
			const combine = node.operator === "&&" ? both : either;
			let answer: boolean | null = node.operator === "&&";
			for (const operand of node.operands)
				answer = combine(answer, () => test(reader, state, operand, source));
			return answer;
		}
		case "TestUnary":
			return unaryTest(reader, state, node.operator, value(node.operand));
		case "TestBinary":
			if (node.operator === "=" || node.operator === "==" || node.operator === "!=") {
				const [pattern, subject] = [compile(value(node.right)), units(value(node.left))];
				reader.spend(source.range(node.pos, node.end), workOf(pattern, subject));
				const answer = matches(pattern, subject, state.modes.nocasematch);
				return node.operator === "!=" && answer !== null ? !answer : answer;
			}
			return numeric.has(node.operator)
				? compareNumbers(reader, state, node.operator, value(node.left), value(node.right))
				: binaryTest(node.operator, value(node.left), value(node.right));
	}
}

const numeric: ReadonlySet<string> = new Set(["-eq", "-ne", "-lt", "-le", "-gt", "-ge"]);

/** `[[ a -lt b ]]` reads both sides as arithmetic, which may assign and may run commands. */
function compareNumbers(
	reader: Reader,
	state: State,
	operator: string,
	left: Value,
	right: Value,
): boolean | null {
	const [a, b] = [left, right].map((side) => {
		const written = staticText(side);
		return written === null ? null : arithmeticText(reader, state, written === "" ? "0" : written);
	});
	return a === null || a === undefined || b === null || b === undefined ? null : compared(operator, a, b);
}

function unaryTest(reader: Reader, state: State, operator: string, operand: Value): boolean | null {
	const empty = isEmpty(operand);
	if (operator === "-n") return empty === null ? null : !empty;
	if (operator === "-z") return empty;
	if (operator !== "-v") return null;
	readIndex(reader, state, operand);
	const name = staticText(operand);
	const variable = name === null ? undefined : state.variables.get(name);
	return variable === undefined ? null : variable.value !== null;
}

function binaryTest(operator: string, left: Value, right: Value): boolean | null {
	const a = staticText(left);
	const b = staticText(right);
	if (operator === "=" || operator === "==" || operator === "!=") {
		const same = sameText(left, right);
		return same === null ? null : (operator === "!=") !== same;
	}
	if (a === null || b === null) return null;
	if (operator === "<") return a < b;
	if (operator === ">") return a > b;
	if (!/^\s*-?\d+\s*$/.test(a) || !/^\s*-?\d+\s*$/.test(b)) return null;
	return compared(operator, BigInt(a.trim()), BigInt(b.trim()));
}

function compared(operator: string, x: bigint, y: bigint): boolean | null {
	switch (operator) {
		case "-eq":
			return x === y;
		case "-ne":
			return x !== y;
		case "-lt":
			return x < y;
		case "-le":
			return x <= y;
		case "-gt":
			return x > y;
		case "-ge":
			return x >= y;
		default:
			return null;
	}
}

/** Whether two values are the same text; the same home on both sides is. */
function sameText(left: Value, right: Value): boolean | null {
	const quoted = right.map((bit) => (bit.kind === "text" ? { ...bit, quoted: true } : bit));
	return matches(compile(quoted), units(left));
}

/** The `test` and `[` commands, whose operands are ordinary words (POSIX test, by number of arguments). */
export function testCommand(reader: Reader, args: readonly Argument[], state: State): Status {
	if (args.some((arg) => arg.bits.some((bit) => bit.kind === "unknown" && bit.splits))) return null;
	return status(new TestWords(reader, args, state).answer());
}

class TestWords {
	readonly #reader: Reader;
	readonly #args: readonly Argument[];
	readonly #state: State;
	#at = 0;

	constructor(reader: Reader, args: readonly Argument[], state: State) {
		this.#reader = reader;
		this.#args = args;
		this.#state = state;
	}

	answer(): boolean | null {
		if (this.#args.length === 0) return false;
		const simple = this.#short(this.#args);
		if (simple !== undefined) return simple;
		const answer = this.#or();
		return this.#at === this.#args.length ? answer : null;
	}

	#value(index: number, args = this.#args): Value {
		return args[index]?.bits ?? [];
	}

	#text(index: number, args = this.#args): string | null {
		const arg = args[index];
		return arg === undefined ? null : staticText(arg.bits);
	}

	/** One to four arguments have a meaning of their own; undefined where they are more. */
	#short(args: readonly Argument[]): boolean | null | undefined {
		if (args.length === 1) {
			const empty = isEmpty(this.#value(0, args));
			return empty === null ? null : !empty;
		}
		const first = this.#text(0, args);
		if (args.length === 3 && isBinary(this.#text(1, args))) {
			return binaryTest(this.#text(1, args) ?? "", this.#value(0, args), this.#value(2, args));
		}
		if (args.length <= 4 && first === "!") {
			const rest = this.#short(args.slice(1));
			return typeof rest === "boolean" ? !rest : rest;
		}
		if (args.length === 2)
			return first === null ? null : unaryTest(this.#reader, this.#state, first, this.#value(1, args));
		return undefined;
	}

	#or(): boolean | null {
		let answer = this.#and();
		while (this.#text(this.#at) === "-o") {
			this.#at++;
			const other = this.#and();
			answer = either(answer, () => other);
		}
		return answer;
	}

	#and(): boolean | null {
		let answer = this.#primary();
		while (this.#text(this.#at) === "-a") {
			this.#at++;
			const other = this.#primary();
			answer = both(answer, () => other);
		}
		return answer;
	}

	#primary(): boolean | null {
		const word = this.#text(this.#at);
		if (word === "!") {
			this.#at++;
			const inner = this.#primary();
			return inner === null ? null : !inner;
		}
		if (word === "(") {
			this.#at++;
			const inner = this.#or();
			this.#at++;
			return inner;
		}
		if (isBinary(this.#text(this.#at + 1))) {
			const at = this.#at;
			this.#at += 3;
			return binaryTest(this.#text(at + 1) ?? "", this.#value(at), this.#value(at + 2));
		}
		if (word !== null && /^-[a-zA-Z]$/.test(word)) {
			this.#at += 2;
			return unaryTest(this.#reader, this.#state, word, this.#value(this.#at - 1));
		}
		const empty = isEmpty(this.#value(this.#at++));
		return empty === null ? null : !empty;
	}
}

function isBinary(word: string | null): boolean {
	return word !== null && /^(?:=|==|!=|<|>|-eq|-ne|-lt|-le|-gt|-ge|-nt|-ot|-ef)$/.test(word);
}
