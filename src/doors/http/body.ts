import type { IncomingMessage } from "node:http";
import { gunzipSync } from "node:zlib";
import { broken } from "./connections.ts";
import { Failure, invalid } from "./failure.ts";

export interface BodyLimits {
	readonly maxBytes: number;
	/** By when all of it must have come. */
	readonly timeoutMs: number;
}

/** How long what is too much is read on and thrown away, so that a caller who writes first gets to read the answer. */
const lingerMs = 1000;

/**
 * The whole body of a request, unpacked.
 *
 * @throws Failure 413, 408, 415 and, where the caller is gone, 400
 */
export async function readBody(request: IncomingMessage, limits: BodyLimits): Promise<Buffer> {
	const bytes = await receive(request, limits);
	const encoding = (request.headers["content-encoding"] ?? "identity").toLowerCase();
	if (encoding === "identity") {
		return bytes;
	}
	if (encoding !== "gzip") {
		throw new Failure(415, "unsupported_media_type", "the body must be plain or packed with gzip");
	}
	try {
		return gunzipSync(bytes, { maxOutputLength: limits.maxBytes });
	} catch (error) {
		throw error instanceof RangeError ? tooLarge(limits) : invalid("the body is not gzip as it says");
	}
}

function receive(request: IncomingMessage, limits: BodyLimits): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		let size = 0;
		const tooLate = () => end(new Failure(408, "request_timeout", late(limits)));
		const refused = () => end(tooLarge(limits));
		const announced = Number(request.headers["content-length"] ?? 0);
		const isTooMuch = announced > limits.maxBytes;
		let timer = isTooMuch ? setTimeout(refused, lingerMs) : setTimeout(tooLate, limits.timeoutMs);
		const end = (failure: Failure | null) => {
			clearTimeout(timer);
			request.off("data", take).off("end", done).off("close", gone).off("error", gone).off(broken, end);
			if (failure === null) {
				resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks));
				return;
			}
			request.resume();
			reject(failure);
		};
		const take = (chunk: Buffer) => {
			const fitted = !isTooMuch && size <= limits.maxBytes;
			size += chunk.length;
			if (size <= limits.maxBytes) {
				chunks.push(chunk);
			} else if (fitted) {
				chunks.length = 0;
				clearTimeout(timer);
				timer = setTimeout(refused, lingerMs);
			}
		};
		const done = () => end(size > limits.maxBytes ? tooLarge(limits) : null);
		const gone = () => end(invalid("the request ended before its body did"));
		request.on("data", take).once("end", done).once("close", gone).on("error", gone).once(broken, end);
	});
}

function tooLarge({ maxBytes }: BodyLimits): Failure {
	return new Failure(413, "request_too_large", `the body must have at most ${maxBytes} bytes`);
}

function late({ timeoutMs }: BodyLimits): string {
	return `the body must come within ${timeoutMs} ms`;
}
