/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes: FIPS 180-4, 4.2.2. */
const rounds = Uint32Array.from(firstPrimes(64), (prime) => fraction(Math.cbrt(prime)));

/** Of the square roots of the first eight: FIPS 180-4, 5.3.3. */
const start = Uint32Array.from(firstPrimes(8), (prime) => fraction(Math.sqrt(prime)));

const blockBytes = 64;

/** SHA-256 in hexadecimal; a text counts as its UTF-8. A browser's own gives its answer later, and a gate answers at once. */
export function sha256(data: string | Uint8Array): string {
	const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
	const state = Uint32Array.from(start);
	const words = new Uint32Array(blockBytes);
	const whole = bytes.length - (bytes.length % blockBytes);
	mixAll(state, words, new DataView(bytes.buffer, bytes.byteOffset, whole));
	mixAll(state, words, new DataView(tail(bytes, whole)));
	return Array.from(state, (word) => word.toString(16).padStart(8, "0")).join("");
}

/** What is left after the whole blocks, a bit that ends it, and the length of it all in bits. */
function tail(bytes: Uint8Array, whole: number): ArrayBuffer {
	const rest = bytes.subarray(whole);
	const padded = new Uint8Array(rest.length + 9 > blockBytes ? 2 * blockBytes : blockBytes);
	padded.set(rest);
	padded[rest.length] = 0x80;
	new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
	return padded.buffer;
}

function mixAll(state: Uint32Array, words: Uint32Array, blocks: DataView): void {
	for (let at = 0; at < blocks.byteLength; at += blockBytes) {
		for (let i = 0; i < 16; i += 1) {
			words[i] = blocks.getUint32(at + 4 * i);
		}
		mix(state, words);
	}
}

/** FIPS 180-4, 6.2.2. */
function mix(state: Uint32Array, words: Uint32Array): void {
	for (let i = 16; i < 64; i += 1) {
		const [early, late] = [word(words, i - 15), word(words, i - 2)];
		const low = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
		const high = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
		words[i] = word(words, i - 16) + low + word(words, i - 7) + high;
	}
	let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
	for (let i = 0; i < 64; i += 1) {
		const chosen = (e & f) ^ (~e & g);
		const one =
			h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + chosen + word(rounds, i) + word(words, i);
		const two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
		[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
	}
	for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) {
		state[i] = word(state, i) + value;
	}
}

function word(words: Uint32Array, at: number): number {
	return words[at] as number;
}

function turned(value: number, bits: number): number {
	return (value >>> bits) | (value << (32 - bits));
}

function fraction(root: number): number {
	return Math.floor((root % 1) * 2 ** 32);
}

function firstPrimes(count: number): readonly number[] {
	const primes: number[] = [];
	for (let n = 2; primes.length < count; n += 1) {
		if (primes.every((prime) => n % prime !== 0)) {
			primes.push(n);
		}
	}
	return primes;
}
