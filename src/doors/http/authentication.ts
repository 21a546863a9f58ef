import { createHash, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { GatehouseError } from "../../errors.ts";

/** A shorter one can be guessed. */
const shortest = 16;

/** The bearer tokens of a file, one a line; of each only the digest is kept. */
export class Tokens {
	readonly #file: string;
	#digests: readonly Buffer[];

	/** @throws GatehouseError `serve.tokens` */
	constructor(file: string) {
		this.#file = file;
		this.#digests = read(file);
	}

	/**
	 * Reads the file again; where it cannot be used, the tokens that were known stay.
	 *
	 * @throws GatehouseError `serve.tokens`
	 */
	reload(): void {
		this.#digests = read(this.#file);
	}

	/** Which of the tokens an `Authorization` header bears, by number; null for none. All are compared, whichever fits. */
	bearer(header: string | undefined): number | null {
		const token = /^Bearer +([^\s]+) *$/i.exec(header ?? "")?.[1];
		if (token === undefined) {
			return null;
		}
		const digest = digestOf(token);
		const fitting = this.#digests.map((known, i) => (timingSafeEqual(known, digest) ? i : -1));
		const found = Math.max(-1, ...fitting);
		return found < 0 ? null : found;
	}
}

/**
 * Whether a browser asks for a page that came from elsewhere: it reaches what only this machine's users should, or shows
 * a certificate of theirs. Programs send neither header.
 */
export function isForeignPage({ origin, host, "sec-fetch-site": site }: IncomingHttpHeaders): boolean {
	if (origin === undefined) {
		return site === "cross-site";
	}
	return !URL.canParse(origin) || new URL(origin).host !== host;
}

/**
 * A token that this process itself shows to others: the first of a file.
 *
 * @throws GatehouseError `serve.tokens`
 */
export function readOwnToken(file: string): string {
	const [token] = linesOf(file);
	if (token === undefined) {
		throw new GatehouseError("serve.tokens", `\`${file}\` holds no token`);
	}
	return token;
}

function read(file: string): readonly Buffer[] {
	const tokens = linesOf(file);
	if (tokens.length === 0) {
		throw new GatehouseError("serve.tokens", `\`${file}\` holds no token`);
	}
	const bad = tokens.findIndex((token) => token.length < shortest || /[^\x21-\x7e]/.test(token));
	if (bad >= 0) {
		throw new GatehouseError(
			"serve.tokens",
			`token ${bad + 1} of \`${file}\` has fewer than ${shortest} characters, or one that no header can hold`,
		);
	}
	return tokens.map(digestOf);
}

function linesOf(file: string): readonly string[] {
	let text: string;
	try {
		text = readFileSync(file, "utf8");
	} catch (cause) {
		throw new GatehouseError("serve.tokens", `\`${file}\` cannot be read`, { cause });
	}
	return text
		.split("\n")
		.map((line) => line.trim())
		.filter((line) => line !== "" && !line.startsWith("#"));
}

function digestOf(token: string): Buffer {
	return createHash("sha256").update(token).digest();
}
