import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/contract/index.ts";
import { open, preAuthenticationEncoding, seal } from "../../src/exchange/dsse.ts";
import { asJson, keyOfDsse, keyOne, keyTwo } from "./sample.ts";

const statement = '{"_type":"https://in-toto.io/Statement/v1"}';
const inToto = "application/vnd.in-toto+json";
const base64 = (text: string) => Buffer.from(text).toString("base64");

describe("the example of the DSSE protocol", () => {
	const payloadType = "http://example.com/HelloWorld";

	it("has that pre-authentication encoding", () => {
		const encoded = preAuthenticationEncoding(payloadType, Buffer.from("hello world"));
		expect(Buffer.from(encoded).toString()).toBe("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
	});

	it("opens with its ECDSA key", () => {
		const sig = "A3JqsQGtVsJ2O2xqrI5IcnXip5GToJ3F+FnZ+O88SjtR6rDAajabZKciJTfUiHqJPcIAriEGAHTVeCUjW2JIZA==";
		const opening = open(
			{ payload: "aGVsbG8gd29ybGQ=", payloadType, signatures: [{ sig }] },
			keyOfDsse.verifying,
		);
		expect(opening).toEqual({ kind: "opened", payloadType, payload: Buffer.from("hello world") });
	});
});

// The project's own vectors; its keys A and B are those of RFC 8032.
const byA = {
	keyid: "A",
	sig: "2WAfaHm5jluo0w+0rk8uVkluELJYWjSmU9x7EUzx+AyteDGJ4/nqyJXfmAUVFIAoQafWm7AxBZNw5M9ixNHiCA==",
};
const byB = {
	keyid: "B",
	sig: "c1+67/aT0yqEpwx8PsVY3MLHsj9D0CZ014/Fv/QlG59P+9CobUZ7xECJ/V3USG0Ob9CiE5LjReEZUzNF2l7eBw==",
};
const payload = base64(statement);
const good = { payload, payloadType: inToto, signatures: [byA] };

describe("the test vectors of DSSE", () => {
	it.each([
		{ id: "single-signature", envelope: good },
		{
			id: "url-safe-base64",
			envelope: {
				payload: "-_-_Pj8=",
				payloadType: inToto,
				signatures: [
					{ sig: "P-_KHICeR7tI6S_YyejJTRtrXhcQyQ2LYPaL8h90KjC9qN8HU_svOQ6TuDOT1HIrsGW886DbWNWcCmX5twLrAw==" },
				],
			},
		},
		{
			id: "non-ascii-payload-type",
			envelope: {
				payload,
				payloadType: "application/vnd.exämple+json",
				signatures: [
					{ sig: "xmSk/ug66ysT7ayhkCIjhAq42zgZXSsEWuzUaNL7w2eGAdF/NU6/fRXPtmfN+5DNSAs5/i2lUnHjbbjPsu0tAw==" },
				],
			},
		},
		{
			id: "empty-payload",
			envelope: {
				payload: "",
				payloadType: inToto,
				signatures: [
					{ sig: "gSggCAaTLTYyRH6FIDBem6meyIynsYy8RTHVzwx9tnTb7Bg/1jMWnuVgI/gffqmbsC2VX5/jHfkkDqsj7CDbDg==" },
				],
			},
		},
		{ id: "threshold-two-distinct-keys", envelope: { ...good, signatures: [byA, byB] } },
		{
			id: "threshold-two-without-keyids",
			envelope: { ...good, signatures: [{ sig: byA.sig }, { sig: byB.sig }] },
		},
	])("open $id", ({ envelope }) => {
		const opening = open(envelope, keyOne.verifying);
		expect(opening).toMatchObject({ kind: "opened", payloadType: envelope.payloadType });
	});

	it.each([
		{ id: "payload-type-swapped", envelope: { ...good, payloadType: "application/vnd.example.other+json" } },
		{ id: "threshold-two-one-key-twice", envelope: { ...good, signatures: [byA, byA] } },
	])("refuse $id", ({ envelope }) => {
		expect(open(envelope, keyOne.verifying)).toMatchObject({ kind: "refused" });
	});

	it("are what signing gives", () => {
		const sealed = seal(inToto, Buffer.from(statement), keyOne.signing);
		expect(sealed).toEqual({
			payloadType: inToto,
			payload,
			signatures: [{ keyid: keyOne.signing.keyid, sig: byA.sig }],
		});
	});
});

describe("an envelope that is refused", () => {
	const own = { keyid: keyOne.signing.keyid, sig: byA.sig };
	const other = keyTwo.signing.sign(Buffer.from("another message"));

	it.each<readonly [string, JsonObject, string]>([
		["has no signature", { ...good, signatures: [] }, "signatures"],
		["has no payload type", { payload, signatures: [byA] }, "payloadType"],
		["has a payload with a blank in it", { ...good, payload: ` ${payload}` }, "its payload is not Base64"],
		["has a payload without its padding", { ...good, payload: payload.replace("=", "") }, "not Base64"],
		[
			"has a payload with stray bits at its end",
			{ ...good, payload: payload.replace("Q==", "R==") },
			"not Base64",
		],
		["has both alphabets in one text", { ...good, payload: "-+-_Pj8=" }, "its payload is not Base64"],
		[
			"has a signature that is not Base64",
			{ ...good, signatures: [{ sig: "?" }] },
			"its signature is not Base64",
		],
		[
			"has a changed payload",
			{ ...good, payload: base64(`${statement} `), signatures: [own] },
			"was changed",
		],
		[
			"has one signature twice",
			{ ...good, signatures: [{ sig: byA.sig }, byA] },
			"two signatures by one key",
		],
		["is signed by another key", { ...good, signatures: [byB] }, "no signature in it is by this key"],
		[
			"has two signatures under one key id",
			{ ...good, signatures: [own, { keyid: own.keyid, sig: Buffer.from(other).toString("base64") }] },
			"two signatures by one key",
		],
	])("%s", (_, envelope, reason) => {
		const opening = open(envelope, keyOne.verifying);
		expect(opening).toEqual({ kind: "refused", reason: expect.stringContaining(reason) });
	});
});

describe.each([
	["Ed25519", keyOne],
	["P-256", keyOfDsse],
])("any message signed with %s", (_, { signing, verifying }) => {
	const messages = fc.tuple(fc.string({ unit: "binary" }), fc.uint8Array({ minLength: 1, maxLength: 200 }));

	it("opens, and does not once one byte of it is changed", () => {
		fc.assert(
			fc.property(messages, fc.nat(), fc.integer({ min: 1, max: 255 }), ([type, bytes], at, change) => {
				const envelope = seal(type, bytes, signing);
				const changed = bytes.map((byte, i) => (i === at % bytes.length ? byte ^ change : byte));
				const other = { ...envelope, payload: Buffer.from(changed).toString("base64") };
				expect(open(asJson(envelope), verifying).kind).toBe("opened");
				expect(open(asJson(other), verifying).kind).toBe("refused");
			}),
			{ numRuns: 100 },
		);
	});

	it("opens to the same bytes or not at all once one character of its Base64 is changed", () => {
		const characters = fc.constantFrom(..."ABQgw019+/-_= ");
		fc.assert(
			fc.property(messages, fc.nat(), characters, ([type, bytes], at, character) => {
				const envelope = seal(type, bytes, signing);
				const index = at % envelope.payload.length;
				const text = `${envelope.payload.slice(0, index)}${character}${envelope.payload.slice(index + 1)}`;
				const opening = open(asJson({ ...envelope, payload: text }), verifying);
				expect(opening.kind === "refused" || Buffer.from(opening.payload).equals(bytes)).toBe(true);
			}),
			{ numRuns: 100 },
		);
	});
});
