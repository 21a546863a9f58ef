/** Where the members of JSON stand in its text, so that a part is judged as it was written, and not as it was read. */

/** Offsets in a text, half-open. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** A member that is written twice is one thing for one reader and another for the next. */
export class TwiceWritten extends Error {
	override readonly name = "TwiceWritten";
}

export type Members = ReadonlyMap<string, Span>;

/**
 * The members of the object that stands in a span of a text, which must be JSON; null where there is no object. Members
 * of the object `inner` in it are noted on the way, so that a long text is gone over once.
 *
 * @throws TwiceWritten
 */
export function membersAt(
	text: string,
	{ start }: Span,
	inner?: { readonly name: string; members?: Members },
): Members | null {
	return text[start] === "{" ? objectAt(text, start, inner).members : null;
}

function objectAt(
	text: string,
	start: number,
	inner?: { readonly name: string; members?: Members },
): { readonly members: Members; readonly end: number } {
	const members = new Map<string, Span>();
	let at = skipBlanks(text, start + 1);
	while (text[at] === '"') {
		const nameEnd = endOfString(text, at);
		const name = nameIn(text.slice(at, nameEnd));
		if (members.has(name)) {
			throw new TwiceWritten(`\`${name.slice(0, 40)}\` is written twice`);
		}
		const from = skipBlanks(text, skipBlanks(text, nameEnd) + 1);
		let end: number;
		if (inner !== undefined && name === inner.name && text[from] === "{") {
			const object = objectAt(text, from);
			inner.members = object.members;
			end = object.end;
		} else {
			end = endOfValue(text, from);
		}
		members.set(name, { start: from, end });
		at = next(text, end);
	}
	return { members, end: at + 1 };
}

function nameIn(quoted: string): string {
	return quoted.includes("\\") ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
}

/** The items of the list that stands in a span of a text, which must be JSON; null where there is no list. */
export function itemsAt(text: string, { start, end }: Span): readonly Span[] | null {
	if (text[start] !== "[") {
		return null;
	}
	const items: Span[] = [];
	for (let at = skipBlanks(text, start + 1); at < end - 1; ) {
		const item = spanAt(text, at);
		items.push(item);
		at = next(text, item.end);
	}
	return items;
}

/** The value that stands at an offset, or after the blanks there. */
export function spanAt(text: string, offset: number): Span {
	const start = skipBlanks(text, offset);
	return { start, end: endOfValue(text, start) };
}

function endOfValue(text: string, start: number): number {
	const first = text.charCodeAt(start);
	if (first === 0x22) {
		return endOfString(text, start);
	}
	if (first !== 0x7b && first !== 0x5b) {
		let at = start;
		while (at < text.length && !/[\s,\]}]/.test(text[at] ?? "")) {
			at += 1;
		}
		return at;
	}
	let depth = 0;
	for (let at = start; at < text.length; at += 1) {
		switch (text.charCodeAt(at)) {
			case 0x22:
				at = endOfString(text, at) - 1;
				break;
			case 0x5b:
			case 0x7b:
				depth += 1;
				break;
			case 0x5d:
			case 0x7d:
				depth -= 1;
				if (depth === 0) {
					return at + 1;
				}
				break;
		}
	}
	return text.length;
}

function endOfString(text: string, open: number): number {
	for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
		let slash = at;
		while (text.charCodeAt(slash - 1) === 0x5c) {
			slash -= 1;
		}
		if ((at - slash) % 2 === 0) {
			return at + 1;
		}
	}
	return text.length;
}

/** The offset of what follows a comma; that of the closing bracket where none follows. */
function next(text: string, end: number): number {
	const at = skipBlanks(text, end);
	return text[at] === "," ? skipBlanks(text, at + 1) : at;
}

function skipBlanks(text: string, offset: number): number {
	let at = offset;
	while (isBlank(text.charCodeAt(at))) {
		at += 1;
	}
	return at;
}

function isBlank(unit: number): boolean {
	return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
}
