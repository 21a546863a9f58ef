/** What `echo` and `printf` write. */
import { type Bit, staticText, text, unknown, unquoted, type Value } from "./bits.ts";
import type { Argument } from "./reader.ts";

export const newline = text("\n");

export function echo(args: readonly Argument[]): Value {
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
		.flatMap((arg, index): Bit[] => (index > 0 ? [text(" "), ...unquoted(arg.bits)] : unquoted(arg.bits)));
	const written = escapes ? bits.map((bit) => (bit.kind === "text" ? unescaped(bit) : bit)) : bits;
	return ends ? [...written, newline] : written;
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
	if (!bit.text.includes("\\")) return bit;
	const read = readEscapes(bit.text);
	return read === null ? unknown("command-substitution", bit.text) : text(read);
}

/** Backslash escapes as `echo -e` and `printf` read them; null where they stop the output, or differ between the two. */
function readEscapes(written: string): string | null {
	if (/(?:^|[^\\])(?:\\\\)*\\(?:c|0[0-7]{3})/.test(written)) return null;
	return written.replace(
		/\\(?:x([0-9A-Fa-f]{1,2})|0?([0-7]{1,3})|(?:u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8}))|(.))/gs,
		(all, hex, octal, short, long, single) => {
			const code = short ?? long;
			if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
			if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
			if (code !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
			return simpleEscapes[single] ?? all;
		},
	);
}

/** `%65536s` is no way to write a path. */
const mostWidth = 4096;

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
	for (let left: readonly Argument[] | null = operands; left !== null; ) {
		const round = formatOnce(written, left);
		if (round === null) return null;
		result.push(...round.output);
		if (result.length > mostWidth) return null;
		// The format is used again while operands are left, unless it takes none.
		left = round.used > 0 && round.used < left.length ? left.slice(round.used) : null;
	}
	return result;
}

function formatOnce(
	written: string,
	operands: readonly Argument[],
): { readonly output: Value; readonly used: number } | null {
	const output: Bit[] = [];
	let used = 0;
	let begin = 0;
	for (const match of written.matchAll(directive)) {
		const between = readEscapes(written.slice(begin, match.index));
		if (between === null) return null;
		if (between !== "") output.push(text(between));
		begin = match.index + match[0].length;
		if (match[0] === "%%") {
			output.push(text("%"));
			continue;
		}
		const value = directiveValue(match[1] ?? "", match[2] ?? "s", operands[used++]?.bits ?? []);
		if (value === null) return null;
		output.push(...value);
	}
	const rest = readEscapes(written.slice(begin));
	if (rest === null) return null;
	if (rest !== "") output.push(text(rest));
	return { output, used };
}

function directiveValue(width: string, letter: string, bits: readonly Bit[]): Value | null {
	const known = staticText(bits);
	if (letter === "s" || letter === "q" || letter === "b") {
		if (width !== "") {
			const wide = known === null ? null : padded(known, width);
			return wide === null ? null : [text(wide)];
		}
		if (letter === "b") return unquoted(bits).map((bit) => (bit.kind === "text" ? unescaped(bit) : bit));
		if (letter === "q" && known !== null && !/^[\w@%+=:,./-]+$/.test(known)) return null;
		return unquoted(bits);
	}
	if (known === null || width !== "" || !/^(?:-?[1-9]\d*|0|)$/.test(known)) return null;
	return [text(known === "" ? "0" : String(BigInt(known)))];
}

function padded(value: string, width: string): string | null {
	const [, left, size, precision] = /^(-?)(\d*)(?:\.(\d+))?$/.exec(width) ?? [];
	if (size !== undefined && Number(size) > mostWidth) return null;
	const cut = precision === undefined ? value : value.slice(0, Number(precision));
	return left === "-" ? cut.padEnd(Number(size)) : cut.padStart(Number(size ?? 0));
}
