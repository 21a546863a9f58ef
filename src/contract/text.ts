import { byteLength } from "../utf8.ts";
import { Lines } from "./lines.ts";
import type { Refusal, RefusalCode } from "./refusals.ts";
import { count } from "./words.ts";

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const replacement = "\ufffd";
const replacementBytes = 3;

export type Decoded = { readonly text: string } | { readonly refusal: Refusal; readonly text: string };

/** A file that is in another language by its name: what is wrong with it as JSON would help nobody. */
export function otherSyntax(name: string): Refusal | null {
	if (!/\.toml$/i.test(name)) return null;
	const range = new Lines("").range(0, 0);
	const message = "by its name the file is TOML; JSON and YAML are read";
	return { code: "input.other-syntax", message, at: { pointer: "" }, range };
}

/** Bytes to text: UTF-8 without a byte order mark, within the limit, with something in it. */
export function decode(bytes: Uint8Array, maxBytes: number): Decoded {
	if (bytes.length > maxBytes) {
		const limit = count(maxBytes, "byte");
		return refuse(
			"input.too-large",
			`the file has ${count(bytes.length, "byte")}; at most ${limit} are read`,
			"",
			0,
		);
	}
	let text: string;
	try {
		text = strict.decode(bytes);
	} catch {
		// The decoder says only that something is wrong, never where.
		return notUtf8(bytes);
	}
	if (text.charCodeAt(0) === 0xfeff) {
		return refuse("input.byte-order-mark", "the file begins with a byte order mark", text, 0, 1);
	}
	if (text.trim() === "") return refuse("input.empty", "the file is empty", text, 0);
	return { text };
}

function notUtf8(bytes: Uint8Array): Decoded {
	const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
	if (utf16) return refuse("input.not-utf8", "the file is UTF-16; it must be UTF-8", "", 0);
	const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
	const [index, offset] = firstReplaced(text, bytes);
	const byte = (bytes[offset] ?? 0).toString(16).padStart(2, "0");
	return refuse(
		"input.not-utf8",
		`the byte 0x${byte} at offset ${offset} is not UTF-8`,
		text,
		index,
		index + 1,
	);
}

/** The first replacement character that does not stand in the bytes themselves: its index, and the byte it stands for. */
function firstReplaced(text: string, bytes: Uint8Array): readonly [index: number, offset: number] {
	let seen = 0;
	let offset = 0;
	for (let at = text.indexOf(replacement); at >= 0; at = text.indexOf(replacement, at + 1)) {
		offset += byteLength(text.slice(seen, at));
		seen = at;
		const genuine = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
		if (!genuine) return [at, offset];
		seen = at + 1;
		offset += replacementBytes;
	}
	return [0, 0];
}

function refuse(code: RefusalCode, message: string, text: string, start: number, end = start): Decoded {
	return { text, refusal: { code, message, at: { pointer: "" }, range: new Lines(text).range(start, end) } };
}
