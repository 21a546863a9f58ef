import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import glob from "fast-glob";
import { packageFolder } from "../../src/package.ts";

/** A file of the conformance folder, to be spoilt. */
export interface Seed {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** Every file that the gate is known to answer. */
const seeds: readonly Seed[] = glob
	.sync("conformance/**/*.{json,jsonl,ndjson,yaml,yml}", { cwd: packageFolder })
	.filter((file) => !file.endsWith("asked.json"))
	.toSorted()
	.map((name) => ({ name, bytes: readFileSync(join(packageFolder, name)) }));

/** Cases of one property: thousands where every change is tested, `npm run fuzz` asks for more. */
export function cases(share = 1): { readonly numRuns: number; readonly seed?: number } {
	const { FUZZ_CASES, FUZZ_SEED } = process.env;
	const numRuns = Math.max(1, Math.round(Number(FUZZ_CASES ?? 2000) * share));
	return FUZZ_SEED === undefined ? { numRuns } : { numRuns, seed: Number(FUZZ_SEED) };
}

/** What readers, shells, terminals and CI systems take for more than text. */
const nasty: readonly string[] = [
	"__proto__",
	"constructor",
	"prototype",
	"\u0000",
	"\u001b[31m",
	"\r",
	"\r\n",
	"\u2028",
	"\u202e",
	"\ufeff",
	"\ud800",
	"::error::x",
	"##[command]",
	"]]>",
	"</script><script>",
	"`|`",
	"&a ",
	"*a",
	"<<: *a",
	"!!js/function ",
	"%YAML 1.1\n---\n",
	"---\n",
	"? ",
	"- - - ",
	"{{{{[[[[",
	"1e999",
	"-0",
	"9007199254740993",
	"yes",
	"0o14",
	"null",
	"true",
	'"',
	"'",
	"\\",
	"\\ud800",
	"$(",
	"${a:=~}",
	"~",
	"/../",
	"$HOME",
	"<<EOF\n",
	"eval ",
	"sourceosctl agent-machine mounts plan --dev-root ",
	"x".repeat(5000),
];

/** One spoiling of a text of bytes. */
type Spoiling = (bytes: Buffer) => Buffer;

const at = fc.double({ min: 0, max: 1, noNaN: true });

const put = (share: number, text: Uint8Array): Spoiling => {
	return (bytes) => {
		const index = Math.floor(share * bytes.length);
		return Buffer.concat([bytes.subarray(0, index), text, bytes.subarray(index)]);
	};
};

const spoilings: fc.Arbitrary<Spoiling> = fc.oneof(
	fc.tuple(at, fc.constantFrom(...nasty)).map(([share, text]) => put(share, Buffer.from(text))),
	fc.tuple(at, fc.integer({ min: 0, max: 255 })).map(([share, byte]): Spoiling => {
		return (bytes) => {
			const copy = Buffer.from(bytes);
			copy[Math.floor(share * copy.length)] = byte;
			return copy;
		};
	}),
	fc.tuple(at, fc.integer({ min: 1, max: 80 })).map(([share, length]): Spoiling => {
		return (bytes) => {
			const index = Math.floor(share * bytes.length);
			return Buffer.concat([bytes.subarray(0, index), bytes.subarray(index + length)]);
		};
	}),
	fc.tuple(at, at, fc.integer({ min: 1, max: 200 })).map(([from, to, length]): Spoiling => {
		return (bytes) => {
			const index = Math.floor(from * bytes.length);
			return put(to, bytes.subarray(index, index + length))(bytes);
		};
	}),
	fc
		.tuple(at, at, fc.constantFrom(...seeds), fc.integer({ min: 1, max: 400 }))
		.map(([from, to, other, length]): Spoiling => {
			const index = Math.floor(from * other.bytes.length);
			return put(to, other.bytes.subarray(index, index + length));
		}),
	at.map(
		(share): Spoiling =>
			(bytes) =>
				bytes.subarray(0, Math.floor(share * bytes.length)),
	),
);

const someSpoilings = fc.array(spoilings, { minLength: 1, maxLength: 6 });

function spoil(bytes: Uint8Array, all: readonly Spoiling[]): Buffer {
	return all.reduce<Buffer>((text, one) => one(text), Buffer.from(bytes));
}

/** A file of the conformance folder after a few spoilings. */
export const spoilt: fc.Arbitrary<Seed> = fc
	.tuple(fc.constantFrom(...seeds), someSpoilings)
	.map(([{ name, bytes }, all]) => ({ name, bytes: spoil(bytes, all) }));

/** One of these texts after a few spoilings. */
export function spoiltOf(texts: readonly string[]): fc.Arbitrary<Buffer> {
	return fc
		.tuple(fc.constantFrom(...texts), someSpoilings)
		.map(([text, all]) => spoil(Buffer.from(text), all));
}

/** A text with any of the above in it. */
export const nastyText: fc.Arbitrary<string> = fc
	.array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: "binary", maxLength: 12 })), { maxLength: 12 })
	.map((parts) => parts.join(""));
