/** What a few small programs write: those that people use to pass a path from one command to the next. */
import { type Bit, home, staticText, text, unknown, type Value } from "./bits.ts";
import { removeSuffix } from "./operators.ts";
import type { Argument } from "./reader.ts";
import { fileContent } from "./redirections.ts";
import type { State, Status } from "./state.ts";

export interface Output {
	readonly output: Value;
	readonly status: Status;
}

type Program = (args: readonly Argument[], state: State) => Value | null;

const newline = text("\n");

const programs: Readonly<Record<string, Program>> = {
	echo,
	printf: (args) => format(args),
	pwd: (_args, state) => [...state.cwdValue(), newline],
	dirname: (args) => eachOperand(args, directory),
	basename: (args) => (args.length > 2 ? null : eachOperand(args, lastSegment)),
	realpath: (args, state) => eachOperand(withoutOptions(args), (path) => absolute(path, state)),
	readlink: (args, state) =>
		args.some((arg) => /^-[fem]/.test(staticText(arg.bits) ?? ""))
			? eachOperand(withoutOptions(args), (path) => absolute(path, state))
			: null,
	cat: concatenate,
	whoami: () => [unknown("user-name", "$(whoami)"), newline],
	logname: () => [unknown("user-name", "$(logname)"), newline],
	id: (args) =>
		args.length > 0 &&
		args.every((arg) => /^-(?:un|nu|u|n|-user|-name)$/.test(staticText(arg.bits) ?? "")) &&
		args.some((arg) => (staticText(arg.bits) ?? "").includes("n"))
			? [unknown("user-name", "$(id -un)"), newline]
			: null,
	printenv: (args, state) =>
		args.length === 1 ? environmentValue(staticText(args[0]?.bits ?? []), state) : null,
	tee: (_args, state) => state.input,
};

/** What a program writes and how it ends, as far as that is known. */
export function outputOf(program: string, words: readonly Argument[], state: State): Output {
	if (state.output === null && program !== "tee") return { output: [], status: null };
	const known = Object.hasOwn(programs, program) ? programs[program] : undefined;
	const output = known?.(words.slice(1), state) ?? null;
	if (program === "tee") writeCopies(words.slice(1), state, output);
	return output === null
		? { output: [unknown("command-substitution", program)], status: null }
		: { output, status: null };
}

function writeCopies(args: readonly Argument[], state: State, content: Value | null): void {
	for (const arg of withoutOptions(args)) {
		const key = staticText(arg.bits);
		if (key !== null) state.writeFile(key, content ?? [unknown("file-content", key)]);
	}
}

function echo(args: readonly Argument[]): Value {
	let from = 0;
	let ends = true;
	let escapes = false;
	for (; from < args.length; from++) {
		const option = staticText(args[from]?.bits ?? []) ?? "";
		if (!/^-[neE]+$/.test(option)) break;
		if (option.includes("n")) ends = false;
		if (/[eE]/.test(option)) escapes = option.lastIndexOf("e") > option.lastIndexOf("E");
	}
	const bits = args
		.slice(from)
		.flatMap((arg, index): Bit[] => (index > 0 ? [text(" "), ...plain(arg.bits)] : plain(arg.bits)));
	const written = escapes ? bits.map((bit) => (bit.kind === "text" ? unescaped(bit) : bit)) : bits;
	return ends ? [...written, newline] : written;
}

function plain(bits: readonly Bit[]): Bit[] {
	return bits.map((bit) => (bit.kind === "text" && bit.quoted ? { ...bit, quoted: false } : bit));
}

const simpleEscapes: Readonly<Record<string, string>> = {
	n: "\n",
	t: "\t",
	r: "\r",
	a: "\x07",
	b: "\b",
	f: "\f",
	v: "\v",
	"\\": "\\",
	e: "\x1b",
	'"': '"',
	"'": "'",
	"?": "?",
};

function unescaped<B extends Bit & { kind: "text" }>(bit: B): B | Bit {
	return bit.text.includes("\\") ? text(unescape(bit.text)) : bit;
}

/** Backslash escapes as `echo -e` and `printf` read them. */
function unescape(written: string): string {
	return written.replace(
		/\\(?:x([0-9A-Fa-f]{1,2})|0?([0-7]{1,3})|u([0-9A-Fa-f]{1,4})|(.))/gs,
		(all, hex, octal, code, single) => {
			if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
			if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
			if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
			return simpleEscapes[single] ?? all;
		},
	);
}

const directive = /%(?:%|(-?\d*(?:\.\d+)?)([sbqdiu]))/g;

/** printf with the directives that carry text; null for a format with any other. */
export function format(args: readonly Argument[]): Value | null {
	const first = staticText(args[0]?.bits ?? []) === "--" ? 1 : 0;
	const written = staticText(args[first]?.bits ?? []);
	if (written === null || args.length === 0) return null;
	if (/%(?!%|-?\d*(?:\.\d+)?[sbqdiu])/.test(written)) return null;
	const operands = args.slice(first + 1);
	if (operands.some((arg) => arg.bits.some((bit) => bit.kind === "unknown" && bit.splits))) return null;
	const result: Bit[] = [];
	let used = 0;
	do {
		const before = used;
		let begin = 0;
		for (const match of written.matchAll(directive)) {
			if (match.index > begin) result.push(text(unescape(written.slice(begin, match.index))));
			begin = match.index + match[0].length;
			if (match[0] === "%%") result.push(text("%"));
			else {
				const value = directiveValue(match[1] ?? "", match[2] ?? "s", operands[used++]?.bits ?? []);
				if (value === null) return null;
				result.push(...value);
			}
		}
		if (begin < written.length) result.push(literalTail(args[first], written, begin));
		// The format is used again while operands are left, unless it takes none.
		if (used === before) break;
	} while (used < operands.length);
	return result;
}

function literalTail(_format: Argument | undefined, written: string, begin: number): Bit {
	return text(unescape(written.slice(begin)));
}

function directiveValue(width: string, letter: string, bits: readonly Bit[]): Value | null {
	const known = staticText(bits);
	if (letter === "s" || letter === "q" || letter === "b") {
		if (width !== "") return known === null ? null : [text(padded(known, width))];
		if (letter === "b") return plain(bits).map((bit) => (bit.kind === "text" ? unescaped(bit) : bit));
		if (letter === "q" && known !== null && !/^[\w@%+=:,./-]+$/.test(known)) return null;
		return plain(bits);
	}
	if (known === null || width !== "" || !/^-?\d*$/.test(known)) return null;
	return [text(known === "" ? "0" : String(BigInt(known)))];
}

function padded(value: string, width: string): string {
	const [, left, size, precision] = /^(-?)(\d*)(?:\.(\d+))?$/.exec(width) ?? [];
	const cut = precision === undefined ? value : value.slice(0, Number(precision));
	return left === "-" ? cut.padEnd(Number(size)) : cut.padStart(Number(size ?? 0));
}

function withoutOptions(args: readonly Argument[]): readonly Argument[] {
	const first = args.findIndex((arg) => !(staticText(arg.bits) ?? "").startsWith("-"));
	if (staticText(args[first - 1]?.bits ?? []) === "--" || first >= 0) return args.slice(first);
	return [];
}

function eachOperand(args: readonly Argument[], act: (path: Value) => Value | null): Value | null {
	const result: Bit[] = [];
	if (args.length === 0) return null;
	for (const [index, arg] of args.entries()) {
		if (index === 0 && staticText(arg.bits) === "--") continue;
		if (arg.bits.some((bit) => bit.kind === "unknown" || bit.kind === "glob")) return null;
		const value = act(plain(arg.bits));
		if (value === null) return null;
		result.push(...value, newline);
	}
	return result;
}

/** POSIX dirname, lexically; the directory of a home is the place where homes are kept. */
function directory(path: Value): Value | null {
	const known = staticText(path);
	if (known !== null) {
		const trimmed = known.replace(/\/+$/, "");
		if (trimmed === "") return [text(known === "" ? "." : "/")];
		const slash = trimmed.lastIndexOf("/");
		return [text(slash < 0 ? "." : trimmed.slice(0, slash).replace(/\/+$/, "") || "/")];
	}
	const last = path[path.length - 1];
	if (last?.kind === "text") {
		const trimmed = last.text.replace(/\/+$/, "");
		if (trimmed === "") return directory(path.slice(0, -1));
		return removeSuffix([...path.slice(0, -1), text(trimmed)], [text("/*")], false);
	}
	if (last?.kind === "home") return [...path.slice(0, -1), { ...last, up: (last.up ?? 0) + 1 }];
	return last?.kind === "start" ? [...path, text("/..")] : null;
}

function lastSegment(path: Value): Value | null {
	const last = path[path.length - 1];
	if (last?.kind === "home") return last.up !== undefined ? null : [last.user === null ? unknown("user-name", "~") : text(last.user)];
	if (last?.kind !== "text") return null;
	const trimmed = last.text.replace(/\/+$/, "");
	const slash = trimmed.lastIndexOf("/");
	if (slash >= 0) return [text(trimmed.slice(slash + 1))];
	return path.length === 1 ? [text(trimmed === "" && last.text !== "" ? "/" : trimmed)] : null;
}

/** A path made absolute without looking at the disk. Symbolic links would make it another one. */
function absolute(path: Value, state: State): Value {
	return resolved(path, state.cwdValue());
}

/** A path as seen from a directory, with the `.` and `..` taken out that need no look at the disk. */
export function resolved(path: Value, from: Value): Value {
	const first = path[0];
	if (first === undefined) return from;
	if (first.kind !== "text" || first.text.startsWith("/")) return normal(path);
	return normal([...from, text("/"), ...path]);
}

function normal(path: Value): Value {
	const [first, ...rest] = path;
	const isRooted = first?.kind === "text";
	const tail = staticText(isRooted ? path : rest);
	if (first === undefined || tail === null || first.kind === "unknown" || !tail.startsWith("/")) return path;
	const kept: string[] = [];
	for (const segment of tail.split("/")) {
		if (segment === "" || segment === ".") continue;
		if (segment === ".." && kept.length > 0 && kept.at(-1) !== "..") kept.pop();
		else if (segment !== ".." || !isRooted) kept.push(segment);
	}
	const joined = kept.map((segment) => `/${segment}`).join("");
	if (isRooted) return [text(joined === "" ? "/" : joined)];
	return joined === "" ? [first] : [first, text(joined)];
}

function concatenate(args: readonly Argument[], state: State): Value | null {
	const result: Bit[] = [];
	if (args.length === 0) return state.input;
	for (const arg of args) {
		const path = staticText(arg.bits);
		if (path === "-") {
			if (state.input === null) return null;
			result.push(...state.input);
		} else if (path?.startsWith("-")) {
			if (path !== "--" && path !== "-u") return null;
		} else result.push(...fileContent(state, arg.bits));
	}
	return args.every((arg) => /^--$|^-u$/.test(staticText(arg.bits) ?? "")) ? state.input : result;
}

function environmentValue(name: string | null, state: State): Value | null {
	if (name === null) return null;
	const variable = state.variables.get(name);
	if (variable?.exported) return variable.value === null ? [] : [...variable.value, newline];
	if (name === "HOME" && !state.cleared) return [home, newline];
	if (name === "USER" || name === "LOGNAME") return [unknown("user-name", `$${name}`), newline];
	return null;
}
