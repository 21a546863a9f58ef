import type { CST } from "yaml";

/**
 * The decoded text of a YAML scalar, and for each of its UTF-16 units the stretch of the file that wrote it.
 * A line fold is written by its line break, an escape by the whole escape.
 */
export interface ScalarUnits {
	readonly text: string;
	readonly starts: readonly number[];
	readonly ends: readonly number[];
}

/** Decodes a scalar anew, keeping places: the library's decoder (yaml's resolve-*-scalar) gives the text alone. */
export function scalarUnits(token: CST.FlowScalar | CST.BlockScalar): ScalarUnits {
	const units = new Units();
	switch (token.type) {
		case "block-scalar":
			block(token, units);
			break;
		case "double-quoted-scalar":
			doubleQuoted(token.source, token.offset, units);
			break;
		case "single-quoted-scalar":
			folded(token.source, 1, token.source.length - 1, token.offset, units, true);
			break;
		default:
			folded(token.source, 0, token.source.length, token.offset, units, false);
	}
	return units;
}

class Units implements ScalarUnits {
	text = "";
	readonly starts: number[] = [];
	readonly ends: number[] = [];

	/** Text that one stretch of the file stands for as a whole. */
	add(text: string, start: number, end: number): void {
		this.text += text;
		for (let unit = 0; unit < text.length; unit++) {
			this.starts.push(start);
			this.ends.push(end);
		}
	}

	/** Text that stands in the file as it is. */
	copy(text: string, start: number): void {
		this.text += text;
		for (let unit = 0; unit < text.length; unit++) {
			this.starts.push(start + unit);
			this.ends.push(start + unit + 1);
		}
	}
}

/** A line of a scalar's source: `[start, end)` without the break, which is `[end, next)`. */
interface Line {
	readonly start: number;
	readonly end: number;
	readonly next: number;
}

function splitLines(source: string, from: number, to: number): Line[] {
	const lines: Line[] = [];
	let start = from;
	for (;;) {
		const feed = source.indexOf("\n", start);
		if (feed < 0 || feed >= to) break;
		const end = feed > start && source[feed - 1] === "\r" ? feed - 1 : feed;
		lines.push({ start, end, next: feed + 1 });
		start = feed + 1;
	}
	lines.push({ start, end: to, next: to });
	return lines;
}

/** Plain and single-quoted: each line trimmed, one break a blank, each further break a line feed. */
function folded(
	source: string,
	from: number,
	to: number,
	offset: number,
	units: Units,
	quoted: boolean,
): void {
	const lines = splitLines(source, from, to);
	const last = lines.length - 1;
	let fold: { text: string; line: Line } | undefined;
	lines.forEach((line, number) => {
		const start = number === 0 ? line.start : skipBlank(source, line.start, line.end);
		const end = number === last ? line.end : trimBlank(source, start, line.end);
		if (number > 0 && number < last && start === end) {
			if (fold?.text === "\n") units.add("\n", offset + fold.line.end, offset + fold.line.next);
			fold = { text: "\n", line };
			return;
		}
		if (fold !== undefined) units.add(fold.text, offset + fold.line.end, offset + fold.line.next);
		if (quoted) unquote(source, start, end, offset, units);
		else units.copy(source.slice(start, end), offset + start);
		fold = { text: " ", line };
	});
}

function unquote(source: string, start: number, end: number, offset: number, units: Units): void {
	for (let at = start; at < end; at++) {
		const width = source[at] === "'" ? 2 : 1;
		units.add(source[at] ?? "", offset + at, offset + at + width);
		at += width - 1;
	}
}

function skipBlank(source: string, start: number, end: number): number {
	let at = start;
	while (at < end && isBlank(source[at])) at++;
	return at;
}

function trimBlank(source: string, start: number, end: number): number {
	let at = end;
	while (at > start && isBlank(source[at - 1])) at--;
	return at;
}

function isBlank(character: string | undefined): boolean {
	return character === " " || character === "\t";
}

const escapes: Readonly<Record<string, string>> = {
	"0": "\0",
	a: "\x07",
	b: "\b",
	e: "\x1b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "\t",
	v: "\v",
	N: "\u0085",
	_: "\u00a0",
	L: "\u2028",
	P: "\u2029",
};

const hexDigits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const lineBreak = /\r?\n/y;
const breaksAndBlanks = /[ \t]*(?:\r?\n[ \t]*)+/y;

function doubleQuoted(source: string, offset: number, units: Units): void {
	const end = source.length - 1;
	let at = 1;
	while (at < end) {
		const breaks = matchAt(breaksAndBlanks, source, at);
		if (breaks !== undefined) {
			foldBreaks(source, at, breaks.length, offset, units);
			at += breaks.length;
		} else if (source[at] === "\\") {
			at = escaped(source, at, offset, units);
		} else {
			units.copy(source[at] ?? "", offset + at);
			at++;
		}
	}
}

function foldBreaks(source: string, start: number, width: number, offset: number, units: Units): void {
	const lines = splitLines(source, start, start + width).slice(0, -1);
	const [first, ...further] = lines;
	if (first !== undefined && further.length === 0) units.add(" ", offset + first.end, offset + first.next);
	for (const line of further) units.add("\n", offset + line.end, offset + line.next);
}

/** One escape: returns where the text goes on. */
function escaped(source: string, at: number, offset: number, units: Units): number {
	const brk = matchAt(lineBreak, source, at + 1);
	if (brk !== undefined) return skipBlank(source, at + 1 + brk.length, source.length - 1);
	const letter = source[at + 1] ?? "";
	const digits = hexDigits[letter];
	const end = at + 2 + (digits ?? 0);
	const text =
		digits === undefined
			? (escapes[letter] ?? letter)
			: String.fromCodePoint(Number.parseInt(source.slice(at + 2, end), 16));
	units.add(text, offset + at, offset + end);
	return end;
}

function matchAt(pattern: RegExp, source: string, at: number): string | undefined {
	pattern.lastIndex = at;
	return pattern.exec(source)?.[0];
}

interface BlockHeader {
	readonly isFolded: boolean;
	readonly chomp: string;
	/** The indentation indicator; 0 where there is none. */
	readonly indent: number;
	readonly width: number;
}

interface BlockLine {
	/** Number of leading blanks. */
	readonly indent: number;
	/** Offsets in the source: where the line starts, where its content does, where it ends, where its break does. */
	readonly start: number;
	readonly content: number;
	readonly end: number;
	readonly next: number;
}

function block(token: CST.BlockScalar, units: Units): void {
	const header = blockHeader(token);
	const source = token.source;
	const offset = token.offset + header.width;
	const lines = splitLines(source, 0, source.length).map((line) => blockLine(source, line));
	const filled = lines.map((line) => line.content < line.end);
	const first = filled.indexOf(true);
	const add = (text: string, line: BlockLine | undefined) => {
		if (line !== undefined) units.add(text, offset + line.end, offset + Math.max(line.next, line.end));
	};
	if (first < 0) {
		// The library counts the last line here even where no break ends it.
		const kept = header.chomp === "+" && source !== "" ? Math.max(1, lines.length - 1) : 0;
		for (const line of lines.slice(0, kept)) add("\n", line);
		return;
	}
	const trim = header.indent === 0 ? (lines[first]?.indent ?? 0) : token.indent + header.indent;
	let end = filled.lastIndexOf(true) + 1;
	// Blank lines indented beyond the text belong to it.
	lines.forEach((line, number) => {
		if (number >= end && line.indent > trim) end = number + 1;
	});
	const copy = (line: BlockLine) => {
		const from = line.start + Math.min(trim, line.indent);
		units.copy(source.slice(from, line.end), offset + from);
	};
	for (const line of lines.slice(0, first)) {
		copy(line);
		add("\n", line);
	}
	const body = lines.slice(first, end);
	if (header.isFolded) foldBlock(source, body, trim, copy, add);
	else
		body.forEach((line, number) => {
			if (number > 0) add("\n", body[number - 1]);
			copy(line);
		});
	chomp(header, lines, end, copy, add);
}

type Add = (text: string, line: BlockLine | undefined) => void;
type Copy = (line: BlockLine) => void;

/** Breaks between lines of text fold; those next to a line that is indented further, or begins with a tab, stay. */
function foldBlock(source: string, lines: readonly BlockLine[], trim: number, copy: Copy, add: Add): void {
	let separator = "";
	let afterIndented = false;
	lines.forEach((line, number) => {
		const before = lines[number - 1];
		if (line.indent > trim || source[line.content] === "\t") {
			if (separator === " ") separator = "\n";
			else if (!afterIndented && separator === "\n") separator = "\n\n";
			add(separator, before);
			copy(line);
			separator = "\n";
			afterIndented = true;
		} else if (line.content === line.end) {
			if (separator === "\n") add("\n", before);
			else separator = "\n";
		} else {
			add(separator, before);
			copy(line);
			separator = " ";
			afterIndented = false;
		}
	});
}

function chomp(header: BlockHeader, lines: readonly BlockLine[], end: number, copy: Copy, add: Add): void {
	if (header.chomp === "-") return;
	if (header.chomp === "" || end === lines.length) {
		add("\n", lines[end - 1]);
		return;
	}
	for (let number = end; number < lines.length; number++) {
		add("\n", lines[number - 1]);
		const line = lines[number];
		if (line !== undefined) copy(line);
	}
}

function blockLine(source: string, { start, end, next }: Line): BlockLine {
	let content = start;
	while (content < end && source[content] === " ") content++;
	return { indent: content - start, start, content, end, next };
}

function blockHeader(token: CST.BlockScalar): BlockHeader {
	const [first] = token.props;
	const source = first !== undefined && "source" in first ? first.source : "|";
	const width = token.props.reduce((sum, prop) => sum + ("source" in prop ? prop.source.length : 0), 0);
	return {
		isFolded: source.startsWith(">"),
		chomp: /[-+]/.exec(source)?.[0] ?? "",
		indent: Number(/[1-9]/.exec(source)?.[0] ?? 0),
		width,
	};
}
