import { GatehouseError } from "../errors.ts";

/** More than any bundle unpacks to; a few bytes of gzip could fill the memory. */
export const maxBytes = 512 * 1024 * 1024;

export const unpackable = "is neither a folder nor a tar.gz that can be unpacked";

const block = 512;

type Fields = ReadonlyMap<string, string>;

/**
 * The files of a tar, by names without a slash at the front.
 *
 * @throws GatehouseError `bundle.invalid`
 */
export function readTar(path: string, tar: Uint8Array): Map<string, Uint8Array<ArrayBuffer>> {
	const refuse = (why: string) => new GatehouseError("bundle.invalid", `the bundle \`${path}\` ${why}`);
	const files = new Map<string, Uint8Array<ArrayBuffer>>();
	for (const { type, name, content } of entriesOf(tar, refuse)) {
		if (type === "directory") {
			continue;
		}
		if (type === "other") {
			throw refuse(`holds \`${name}\`, which is a link or no file`);
		}
		if (name.split("/").some((part) => part === "" || part === "." || part === "..")) {
			throw refuse(`holds a file with the name \`${name}\``);
		}
		if (files.has(name)) {
			throw refuse(`holds \`${name}\` twice`);
		}
		files.set(name, new Uint8Array(content));
	}
	return files;
}

interface Entry {
	readonly type: "file" | "directory" | "other";
	readonly name: string;
	readonly content: Uint8Array;
}

function* entriesOf(tar: Uint8Array, refuse: (why: string) => GatehouseError): Generator<Entry> {
	let long: Fields = new Map();
	for (let at = 0; at + block <= tar.length && tar.subarray(at, at + block).some((byte) => byte !== 0); ) {
		const header = tar.subarray(at, at + block);
		if (!isSound(header)) {
			throw refuse("is damaged: an entry's header is not what its checksum says");
		}
		const size = Number(long.get("size") ?? octal(header, 124, 12));
		const content = tar.subarray(at + block, at + block + size);
		if (!Number.isSafeInteger(size) || size < 0 || content.length < size) {
			throw refuse("is cut short");
		}
		at += block + Math.ceil(size / block) * block;
		const type = String.fromCharCode(header[156] ?? 0);
		if (type === "x" || type === "L") {
			long = type === "x" ? paxFields(content) : new Map([["path", textOf(content)]]);
			continue;
		}
		const name = (long.get("path") ?? ustarName(header)).replace(/^(?:\.?\/)+/, "");
		long = new Map();
		yield { type: types[type] ?? "other", name, content };
	}
}

/** By the header's type flag; a global header of pax has nothing that is needed here. */
const types: Readonly<Record<string, Entry["type"]>> = {
	"0": "file",
	"\0": "file",
	"5": "directory",
	g: "directory",
};

/** The sum of the header's bytes, its own field taken for blanks. */
function isSound(header: Uint8Array): boolean {
	const sum = header.reduce((total, byte, i) => total + (i >= 148 && i < 156 ? 0x20 : byte), 0);
	return sum === octal(header, 148, 8);
}

function octal(header: Uint8Array, at: number, length: number): number {
	const digits = textOf(header.subarray(at, at + length)).trim();
	return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number.NaN;
}

function ustarName(header: Uint8Array): string {
	const isUstar = textOf(header.subarray(257, 262)) === "ustar";
	const prefix = isUstar ? textOf(header.subarray(345, 500)) : "";
	const name = textOf(header.subarray(0, 100));
	return prefix === "" ? name : `${prefix}/${name}`;
}

function textOf(bytes: Uint8Array): string {
	const end = bytes.indexOf(0);
	return decoded(end < 0 ? bytes : bytes.subarray(0, end));
}

/** `LENGTH KEY=VALUE\n`, again and again; the length counts the whole line. */
function paxFields(content: Uint8Array): Fields {
	const fields = new Map<string, string>();
	for (let at = 0; at < content.length; ) {
		const blank = content.indexOf(0x20, at);
		const length = Number(decoded(content.subarray(at, blank)));
		if (blank < 0 || !Number.isSafeInteger(length) || length <= 0) {
			break;
		}
		const line = decoded(content.subarray(blank + 1, at + length - 1));
		const equals = line.indexOf("=");
		fields.set(line.slice(0, equals), line.slice(equals + 1));
		at += length;
	}
	return fields;
}

function decoded(bytes: Uint8Array): string {
	return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
