/** Shell arithmetic on values that are known; null as soon as one is not. */
import type { ArithmeticExpression } from "./parse.ts";

/** How arithmetic reaches variables: by name, read as text and written as text; null is not known. */
export interface ArithmeticAccess {
	/** The text of an operand after expansion: a number, a name, or null. */
	operand(word: Extract<ArithmeticExpression, { type: "ArithmeticWord" }>): string | null;
	/** A variable's text; null where it is not known. */
	get(name: string): string | null;
	set(name: string, value: bigint | null): void;
	/** What a text is worth that is neither number nor name: `x + 1` in a variable. */
	expression(text: string): bigint | null;
}

const name = /^[A-Za-z_]\w*$/;
const assignable = /^[A-Za-z_]\w*(?:\[.+\])?$/s;
const deepest = 16;

/** Of a part that may be passed over nothing is sure, least of all what it assigns. */
function perhaps(access: ArithmeticAccess): ArithmeticAccess {
	return { ...access, set: (target) => access.set(target, null) };
}

export function evaluate(node: ArithmeticExpression, access: ArithmeticAccess): bigint | null {
	switch (node.type) {
		case "ArithmeticWord":
			return number(access.operand(node), access, 0);
		case "ArithmeticGroup":
			return evaluate(node.expression, access);
		case "ArithmeticTernary": {
			const test = evaluate(node.test, access);
			if (test === null) {
				evaluate(node.consequent, perhaps(access));
				evaluate(node.alternate, perhaps(access));
				return null;
			}
			return evaluate(test !== 0n ? node.consequent : node.alternate, access);
		}
		case "ArithmeticUnary":
			return unary(node, access);
		case "ArithmeticBinary":
			return binary(node, access);
		case "ArithmeticCommandExpansion":
			return null;
	}
}

/** A number, or a name whose value is read as an expression again. */
function number(written: string | null, access: ArithmeticAccess, depth: number): bigint | null {
	if (written === null || depth > deepest) return null;
	const plain = written.trim();
	if (plain === "") return 0n;
	if (/^-?(?:[1-9]\d*|0)$/.test(plain)) return clamp(BigInt(plain));
	if (/^0[0-7]+$/.test(plain)) return clamp(BigInt(`0o${plain.slice(1)}`));
	if (/^0[xX][0-9A-Fa-f]+$/.test(plain)) return clamp(BigInt(plain));
	const based = /^(\d+)#([0-9a-z]+)$/i.exec(plain);
	if (based !== null) {
		const value = Number.parseInt(based[2] ?? "", Number(based[1]));
		return Number.isSafeInteger(value) ? BigInt(value) : null;
	}
	if (name.test(plain)) return number(access.get(plain), access, depth + 1);
	return depth === 0 && /^\w+$/.test(plain) ? null : access.expression(plain);
}

function clamp(value: bigint): bigint {
	return BigInt.asIntN(64, value);
}

function unary(
	node: Extract<ArithmeticExpression, { type: "ArithmeticUnary" }>,
	access: ArithmeticAccess,
): bigint | null {
	const value = evaluate(node.operand, access);
	if (node.operator === "++" || node.operator === "--") {
		const target = targetName(node.operand);
		const changed = value === null ? null : clamp(value + (node.operator === "++" ? 1n : -1n));
		if (target !== null) access.set(target, changed);
		return node.prefix ? changed : value;
	}
	if (value === null) return null;
	switch (node.operator) {
		case "-":
			return clamp(-value);
		case "+":
			return value;
		case "!":
			return value === 0n ? 1n : 0n;
		case "~":
			return clamp(~value);
		default:
			return null;
	}
}

function targetName(node: ArithmeticExpression): string | null {
	return node.type === "ArithmeticWord" && assignable.test(node.value) ? node.value : null;
}

const assignments: ReadonlySet<string> = new Set([
	"=",
	"+=",
	"-=",
	"*=",
	"/=",
	"%=",
	"<<=",
	">>=",
	"&=",
	"^=",
	"|=",
]);

function binary(
	node: Extract<ArithmeticExpression, { type: "ArithmeticBinary" }>,
	access: ArithmeticAccess,
): bigint | null {
	if (assignments.has(node.operator)) {
		const right = evaluate(node.right, access);
		const left = node.operator === "=" ? 0n : evaluate(node.left, access);
		const value =
			left === null || right === null
				? null
				: node.operator === "="
					? right
					: apply(node.operator.slice(0, -1), left, right);
		const target = targetName(node.left);
		if (target !== null) access.set(target, value);
		return value;
	}
	const left = evaluate(node.left, access);
	if (node.operator === "&&" && left === 0n) return 0n;
	if (node.operator === "||" && left !== null && left !== 0n) return 1n;
	const isOpen = left === null && (node.operator === "&&" || node.operator === "||");
	const right = evaluate(node.right, isOpen ? perhaps(access) : access);
	if (node.operator === ",") return right;
	if (left === null || right === null) return null;
	return apply(node.operator, left, right);
}

function apply(operator: string, a: bigint, b: bigint): bigint | null {
	const truth = (value: boolean) => (value ? 1n : 0n);
	switch (operator) {
		case "+":
			return clamp(a + b);
		case "-":
			return clamp(a - b);
		case "*":
			return clamp(a * b);
		case "/":
			return b === 0n ? null : a / b;
		case "%":
			return b === 0n ? null : a % b;
		case "**":
			return b < 0n || b > 64n ? null : clamp(a ** b);
		case "<<":
			return b < 0n || b > 63n ? null : clamp(a << b);
		case ">>":
			return b < 0n || b > 63n ? null : a >> b;
		case "<":
			return truth(a < b);
		case ">":
			return truth(a > b);
		case "<=":
			return truth(a <= b);
		case ">=":
			return truth(a >= b);
		case "==":
			return truth(a === b);
		case "!=":
			return truth(a !== b);
		case "&":
			return a & b;
		case "^":
			return a ^ b;
		case "|":
			return a | b;
		case "&&":
			return truth(a !== 0n && b !== 0n);
		case "||":
			return truth(a !== 0n || b !== 0n);
		default:
			return null;
	}
}
