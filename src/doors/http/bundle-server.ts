import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GatehouseError } from "../../errors.ts";
import { readOwnToken } from "./authentication.ts";

export interface BundleServerOptions {
	readonly url: string;
	/** File of the bearer token, read at every look. */
	readonly tokenFile?: string | undefined;
	readonly maxBytes: number;
	readonly timeoutMs: number;
}

/** What a look at the bundle server found. */
export type Look = { readonly kind: "unchanged" } | { readonly kind: "changed"; readonly file: string };

/** A bundle on an HTTP server, asked for as OPA asks: with the ETag of the one that is in force. */
export class BundleServer {
	readonly #options: BundleServerOptions;
	readonly #folder: string;
	/** Ends the look that is on its way. */
	#looking = new AbortController();
	#number = 0;
	/** Of what is in force. */
	#etag: string | null = null;
	/** Of what was fetched last. */
	#fetched: { readonly etag: string | null; readonly file: string } | null = null;

	constructor(options: BundleServerOptions) {
		this.#options = options;
		this.#folder = mkdtempSync(join(tmpdir(), "gatehouse-bundle-"));
	}

	/**
	 * Asks for the bundle, and puts a new one into a file.
	 *
	 * @throws GatehouseError `serve.bundle`
	 */
	async look(): Promise<Look> {
		const { url, tokenFile } = this.#options;
		const authorization = tokenFile === undefined ? null : `Bearer ${readOwnToken(tokenFile)}`;
		const headers: Record<string, string> = {
			prefer: "modes=snapshot",
			...(this.#etag === null ? {} : { "if-none-match": this.#etag }),
			...(authorization === null ? {} : { authorization }),
		};
		const release = this.#limit();
		try {
			// A redirect could carry the token elsewhere.
			const response = await fetch(url, { headers, redirect: "error", signal: this.#looking.signal });
			if (response.status === 304 && this.#etag !== null) {
				await response.body?.cancel();
				return { kind: "unchanged" };
			}
			if (response.status !== 200) {
				await response.body?.cancel();
				throw failed(`the bundle server answered with status ${response.status}`);
			}
			return { kind: "changed", file: await this.#save(response) };
		} catch (cause) {
			throw cause instanceof GatehouseError
				? cause
				: failed(`the bundle server cannot be asked: ${why(cause)}`, cause);
		} finally {
			release();
		}
	}

	/** The address as it may be shown: without what could be a password. */
	get shown(): string {
		const { origin, pathname } = new URL(this.#options.url);
		return `${origin}${pathname}`;
	}

	/** What was fetched last is in force: it need not be fetched again. Until then it is, since it may be mended. */
	accept(): void {
		this.#etag = this.#fetched?.etag ?? null;
	}

	/** Gives up the look that is on its way. */
	stop(): void {
		this.#looking.abort();
	}

	close(): void {
		rmSync(this.#folder, { recursive: true, force: true });
	}

	/** Begins the time that a look may take; what it returns ends it. */
	#limit(): () => void {
		const { timeoutMs } = this.#options;
		const looking = new AbortController();
		this.#looking = looking;
		const late = () => looking.abort(new Error(`it did not answer within ${timeoutMs} ms`));
		const timer = setTimeout(late, timeoutMs);
		return () => clearTimeout(timer);
	}

	async #save(response: Response): Promise<string> {
		const { maxBytes } = this.#options;
		const chunks: Uint8Array[] = [];
		let size = 0;
		for await (const chunk of response.body ?? []) {
			size += chunk.length;
			if (size > maxBytes) {
				throw failed(`the bundle server's answer has more than ${maxBytes} bytes`);
			}
			chunks.push(chunk);
		}
		this.#number += 1;
		const file = join(this.#folder, `bundle-${this.#number}.tar.gz`);
		writeFileSync(file, Buffer.concat(chunks), { mode: 0o600 });
		if (this.#fetched !== null) {
			rmSync(this.#fetched.file, { force: true });
		}
		this.#fetched = { etag: response.headers.get("etag"), file };
		return file;
	}
}

function failed(message: string, cause?: unknown): GatehouseError {
	return new GatehouseError("serve.bundle", message, { cause });
}

/** What `fetch` failed for stands in the cause of its error. */
export function why(error: unknown): string {
	const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
	if (cause instanceof Error) {
		return "code" in cause && typeof cause.code === "string" ? cause.code : cause.message;
	}
	return String(cause);
}
