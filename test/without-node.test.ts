import { describe, expect, it } from "vitest";
import { sha256 as ownSha256 } from "../src/sha256.browser.ts";
import { sha256 } from "../src/sha256.ts";
import * as ownUtf8 from "../src/utf8.browser.ts";
import * as utf8 from "../src/utf8.ts";

const texts = ["", "plain", "é – 😀", "half \ud800 and \udc00", "\ufeffmark"];

describe("what a browser has in place of Node's own", () => {
	it("digests as Node does, whatever the length", () => {
		const bytes = Uint8Array.from({ length: 300 }, (_, i) => (i * 31) % 256);
		const cuts = Array.from(bytes, (_, length) => bytes.subarray(300 - length));
		expect(cuts.map(ownSha256)).toEqual(cuts.map(sha256));
		expect(texts.map(ownSha256)).toEqual(texts.map(sha256));
	});

	it.each(texts)("writes %j into memory, and reads it there, as Node does", (text) => {
		const [own, node] = [ownUtf8, utf8].map(({ byteLength, encoded, textAt }) => {
			const memory = new ArrayBuffer(64);
			const written = encoded(text);
			written.write(memory, 7);
			return { memory, length: written.length, counted: byteLength(text), read: textAt(memory, 7) };
		});
		expect(own).toEqual(node);
	});
});
