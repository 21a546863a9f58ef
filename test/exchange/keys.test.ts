import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { algorithmNames, makeKeyPair, readSigningKey, readVerifyingKey } from "../../src/exchange/index.ts";
import { keyOfDsse, keyOne, keyTwo } from "./sample.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

describe("Ed25519 keys", () => {
	it.each([
		{
			what: "test 1 of RFC 8032, the empty message",
			keys: keyOne,
			message: "",
			signature:
				"e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
		},
		{
			what: "test 2 of RFC 8032, one byte",
			keys: keyTwo,
			message: "72",
			signature:
				"92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
		},
	])("sign and verify $what", ({ keys, message, signature }) => {
		const bytes = Buffer.from(message, "hex");
		expect(hex(keys.signing.sign(bytes))).toBe(signature);
		expect(keys.verifying.verifies(bytes, Buffer.from(signature, "hex"))).toBe(true);
		expect(keys.verifying.verifies(Buffer.from("00", "hex"), Buffer.from(signature, "hex"))).toBe(false);
	});
});

describe("P-256 keys", () => {
	const message = Buffer.from("anything");

	it("sign in ASN.1 DER: a sequence of two integers", () => {
		const signature = keyOfDsse.signing.sign(message);
		expect([signature[0], signature[1], signature[2]]).toEqual([0x30, signature.length - 2, 0x02]);
		expect(keyOfDsse.verifying.verifies(message, signature)).toBe(true);
	});

	it.each([
		["nothing", new Uint8Array()],
		["64 bytes of nothing", new Uint8Array(64)],
		["a sequence cut short", Uint8Array.of(0x30, 0x44, 0x02)],
	])("take %s for no signature", (_, signature) => {
		expect(keyOfDsse.verifying.verifies(message, signature)).toBe(false);
	});
});

describe.each(algorithmNames)("a new %s pair", (algorithm) => {
	it("signs what it verifies, and has one key id", () => {
		const { privatePem, publicPem, keyid } = makeKeyPair(algorithm);
		const [signing, verifying] = [readSigningKey(privatePem), readVerifyingKey(publicPem)];
		const message = Buffer.from("anything");
		expect(verifying.verifies(message, signing.sign(message))).toBe(true);
		expect([signing.keyid, verifying.keyid]).toEqual([keyid, keyid]);
	});
});

describe("a key that is refused", () => {
	const spki = { format: "pem", type: "spki" } as const;
	const rsa = generateKeyPairSync("rsa", { modulusLength: 1024 }).publicKey.export(spki).toString();
	const p384 = generateKeyPairSync("ec", { namedCurve: "secp384r1" }).publicKey.export(spki).toString();
	const encrypted = generateKeyPairSync("ed25519")
		.privateKey.export({ format: "pem", type: "pkcs8", cipher: "aes-256-cbc", passphrase: "a" })
		.toString();

	it.each([
		["an RSA key to verify with", () => readVerifyingKey(rsa), "of type rsa"],
		["a key on another curve", () => readVerifyingKey(p384), "of type secp384r1"],
		["a private key to verify with", () => readVerifyingKey(keyOne.privatePem), "not a public key"],
		["a public key to sign with", () => readSigningKey(keyOne.publicPem), "not a private key"],
		["a key under a passphrase", () => readSigningKey(encrypted), "damaged or encrypted"],
		["a damaged key", () => readVerifyingKey(keyOne.publicPem.replace("MC", "MD")), "damaged"],
		["no key at all", () => readVerifyingKey("{}"), "not a public key"],
	])("is %s", (_, read, message) => {
		expect(read).toThrow(
			expect.objectContaining({ code: "key.invalid", message: expect.stringContaining(message) }),
		);
	});
});
