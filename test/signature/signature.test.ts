import { createHash, createHmac, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { type Opa, openOpa } from "../../src/opa/index.ts";
import { readToken, signaturesFile, signBundle, verifyBundle } from "../../src/signature/index.ts";
import { type AlgorithmName, bytesOf, type Files, keys, signedBundle, smallBundle, time } from "./sample.ts";

let opa: Opa;
beforeAll(async () => {
	opa = await openOpa();
});

const algorithms = Object.keys(keys) as readonly AlgorithmName[];
const key = keys.ES256.publicKey;
const refusal = (message: RegExp) =>
	expect.objectContaining({ code: "bundle.signature", message: expect.stringMatching(message) });

function ended(run: () => unknown): unknown {
	try {
		return run();
	} catch (error) {
		return error;
	}
}

/** What OPA's own verifier says: true, or why not. */
function opaSays(
	files: Files,
	terms: { readonly scope?: string; readonly key?: string } = {},
): true | string {
	const read = opa.readBundle({ from: files, verify: { key, algorithm: "ES256", ...terms } });
	return read.ok || (read.errors[0]?.message ?? "");
}

describe.each(algorithms)("a bundle signed by us with %s", (algorithm) => {
	const { privateKey, publicKey } = keys[algorithm];

	it("is verified by us", () => {
		const id = createHash("sha256")
			.update(createPublicKey(publicKey).export({ format: "der", type: "spki" }))
			.digest("hex");
		expect(verifyBundle(signedBundle({ key: privateKey }), { key: publicKey })).toBe(id);
	});

	it("is verified by OPA's verifier", () => {
		const read = opa.readBundle({
			from: signedBundle({ key: privateKey, keyid: "team", scope: "write" }),
			verify: { key: publicKey, algorithm, keyid: "team", scope: "write" },
		});
		expect(read).toMatchObject({
			ok: true,
			value: { revision: "r1", roots: ["gatehouse"], entrypoints: ["gatehouse/decision"] },
		});
	});

	it("is refused by both under another key of the kind", () => {
		const other = {
			RS256: () => generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey,
			ES256: () => generateKeyPairSync("ec", { namedCurve: "prime256v1" }).publicKey,
			EdDSA: () => generateKeyPairSync("ed25519").publicKey,
		}[algorithm]();
		const stranger = other.export({ format: "pem", type: "spki" }).toString();
		const files = signedBundle({ key: privateKey });
		expect(ended(() => verifyBundle(files, { key: stranger }))).toEqual(
			refusal(/not made by the key's owner/),
		);
		const read = opa.readBundle({ from: files, verify: { key: stranger, algorithm } });
		expect(read).toMatchObject({
			ok: false,
			errors: [{ message: expect.stringContaining("failed to verify JWT signature") }],
		});
	});
});

describe.each(algorithms)("a bundle signed by OPA with %s", (algorithm) => {
	const { privateKey, publicKey } = keys[algorithm];
	const signed = (keyid?: string): Files => {
		const files = smallBundle();
		const token = opa.signBundle({
			files,
			key: privateKey,
			algorithm,
			...(keyid === undefined ? {} : { keyid }),
		});
		if (!token.ok) {
			throw new Error(token.errors[0]?.message);
		}
		return files.set(
			signaturesFile,
			bytesOf(JSON.stringify({ signatures: [token.value], plugin: "_default" })),
		);
	};

	it("is verified by us, under the name that the signature gives the key", () => {
		expect(verifyBundle(signed("team"), { key: publicKey, keyid: "team" })).toBe("team");
	});

	it("is verified by us where it names no key", () => {
		expect(verifyBundle(signed(), { key: publicKey })).toMatch(/^[0-9a-f]{64}$/);
	});

	it("has the digests that we have", () => {
		const hashes = (files: Files) =>
			readToken(files.get(signaturesFile) ?? new Uint8Array()).files.toSorted((a, b) =>
				a.name < b.name ? -1 : 1,
			);
		expect(hashes(signed())).toEqual(hashes(signedBundle()));
	});

	it("may be laid out anew, as with OPA", () => {
		const files = signed();
		const compact = JSON.stringify(JSON.parse(Buffer.from(files.get(".manifest") ?? []).toString()));
		files.set(".manifest", bytesOf(compact));
		expect(verifyBundle(files, { key: publicKey })).toMatch(/^[0-9a-f]{64}$/);
		expect(opa.readBundle({ from: files, verify: { key: publicKey, algorithm } }).ok).toBe(true);
	});
});

describe("one flipped bit", () => {
	it.each([
		{ algorithm: "EdDSA", names: ["policy.wasm", "data.json", ".manifest", signaturesFile] },
		{ algorithm: "ES256", names: [signaturesFile] },
		{ algorithm: "RS256", names: [signaturesFile] },
	] as const)(
		"anywhere in $names of a bundle signed with $algorithm has it refused",
		({ algorithm, names }) => {
			const files = signedBundle({ key: keys[algorithm].privateKey });
			const terms = { key: keys[algorithm].publicKey };
			const passed: string[] = [];
			let flips = 0;
			for (const name of names) {
				const bytes = files.get(name) ?? new Uint8Array();
				for (let bit = 0; bit < bytes.length * 8; bit += 1) {
					const at = bit >> 3;
					const flipped = Uint8Array.from(bytes);
					flipped[at] = (flipped[at] ?? 0) ^ (1 << (bit & 7));
					const outcome = ended(() => verifyBundle(new Map(files).set(name, flipped), terms));
					flips += 1;
					if ((outcome as { code?: unknown }).code !== "bundle.signature") {
						passed.push(`${name}:${at}.${bit & 7}`);
					}
				}
			}
			expect(passed).toEqual([]);
			expect(flips).toBe(names.reduce((sum, name) => sum + (files.get(name)?.length ?? 0) * 8, 0));
		},
	);
});

/** A token written by hand. */
function tokenOf(
	header: object,
	payload: object,
	signature: (message: string) => Buffer,
): Uint8Array<ArrayBuffer> {
	const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
	const message = `${encode(header)}.${encode(payload)}`;
	return signatures(`${message}.${signature(message).toString("base64url")}`);
}

function signatures(...tokens: unknown[]): Uint8Array<ArrayBuffer> {
	return bytesOf(JSON.stringify({ signatures: tokens }));
}

const own = (message: string) =>
	sign("sha256", Buffer.from(message), { key: keys.ES256.privateKey, dsaEncoding: "ieee-p1363" });
const filesSigned = () => readToken(signedBundle().get(signaturesFile) ?? new Uint8Array()).files;
const token = () =>
	(JSON.parse(Buffer.from(signedBundle().get(signaturesFile) ?? []).toString()) as { signatures: string[] })
		.signatures[0] ?? "";
const alg = { alg: "ES256" };

interface Attack {
	readonly name: string;
	readonly attack: (files: Files) => unknown;
	readonly ours: RegExp;
	/** What OPA says; true where it lets pass what we do not. */
	readonly opas: RegExp | true;
}

const attacks: readonly Attack[] = [
	{
		name: "no signature",
		attack: (files) => files.delete(signaturesFile),
		ours: /nobody has signed it/,
		opas: /missing .signatures.json/,
	},
	{
		name: "an empty list of signatures",
		attack: (files) => files.set(signaturesFile, signatures()),
		ours: /holds no signature/,
		opas: /missing JWT/,
	},
	{
		name: "two signatures",
		attack: (files) => files.set(signaturesFile, signatures(token(), token())),
		ours: /holds 2 signatures/,
		opas: /multiple JWTs/,
	},
	{
		name: "a signature that is no text",
		attack: (files) => files.set(signaturesFile, signatures(1)),
		ours: /no token of three parts/,
		opas: /cannot unmarshal/,
	},
	{
		name: "a signatures file that is no JSON",
		attack: (files) => files.set(signaturesFile, bytesOf("{")),
		ours: /is not JSON/,
		opas: /unexpected EOF/,
	},
	{
		name: "an extra file",
		attack: (files) => files.set("extra.rego", bytesOf("package gatehouse")),
		ours: /`extra.rego` of the bundle is not signed/,
		opas: /extra.rego not included/,
	},
	{
		name: "an extra signatures file in a folder",
		attack: (files) => files.set("a/.signatures.json", signatures(token())),
		ours: /`a\/.signatures.json` of the bundle is not signed/,
		opas: /multiple signatures files/,
	},
	{
		name: "a missing file",
		attack: (files) => files.delete("policy.wasm"),
		ours: /`policy.wasm` is not in the bundle/,
		opas: /not found in the target bundle/,
	},
	{
		name: "a renamed file",
		attack: (files) => {
			files.set("a/data.json", files.get("data.json") ?? new Uint8Array());
			files.delete("data.json");
		},
		ours: /`a\/data.json` of the bundle is not signed/,
		opas: /a\/data.json not included/,
	},
	{
		name: "two files that changed places",
		attack: (files) => {
			const [data, manifest] = [files.get("data.json"), files.get(".manifest")];
			files.set("data.json", manifest ?? new Uint8Array()).set(".manifest", data ?? new Uint8Array());
		},
		ours: /`data.json` was altered/,
		opas: /digest mismatch/,
	},
	{
		name: "a key of data given twice",
		attack: (files) =>
			files.set(
				"data.json",
				bytesOf(
					`{"a":1,${Buffer.from(files.get("data.json") ?? [])
						.toString()
						.slice(1)}`,
				),
			),
		ours: /`data.json` was altered/,
		opas: /digest mismatch/,
	},
	{
		name: "another value",
		attack: (files) => files.set("data.json", bytesOf("{}")),
		ours: /`data.json` was altered/,
		opas: /digest mismatch/,
	},
	{
		name: "a document laid out anew",
		attack: (files) =>
			files.set(".manifest", bytesOf(` ${Buffer.from(files.get(".manifest") ?? []).toString()}`)),
		ours: /`.manifest` was altered/,
		opas: true,
	},
	{
		name: "`alg: none`",
		attack: (files) =>
			files.set(
				signaturesFile,
				tokenOf({ alg: "none" }, { files: filesSigned() }, () => Buffer.alloc(0)),
			),
		ours: /says `none`, the key is one for ES256/,
		opas: /failed to verify JWT signature/,
	},
	{
		name: "HS256 with the public key as its secret",
		attack: (files) =>
			files.set(
				signaturesFile,
				tokenOf({ alg: "HS256" }, { files: filesSigned() }, (message) =>
					createHmac("sha256", key).update(message).digest(),
				),
			),
		ours: /says `HS256`, the key is one for ES256/,
		opas: /failed to verify JWT signature/,
	},
	{
		name: "another algorithm in the header than the signature's",
		attack: (files) => files.set(signaturesFile, tokenOf({ alg: "RS256" }, { files: filesSigned() }, own)),
		ours: /says `RS256`/,
		opas: true,
	},
	{
		name: "an extension that must be understood",
		attack: (files) =>
			files.set(
				signaturesFile,
				tokenOf({ ...alg, crit: ["b64"], b64: false }, { files: filesSigned() }, own),
			),
		ours: /must be understood/,
		opas: true,
	},
	{
		name: "two names of the key",
		attack: (files) =>
			files.set(signaturesFile, tokenOf({ ...alg, kid: "a" }, { files: filesSigned(), keyid: "b" }, own)),
		ours: /name different keys/,
		opas: true,
	},
	{
		name: "a scope that nobody asks for",
		attack: (files) => files.set(signaturesFile, tokenOf(alg, { files: filesSigned(), scope: "write" }, own)),
		ours: /signed for the scope `write`, and none is asked for/,
		opas: /scope mismatch/,
	},
	{
		name: "a file listed twice",
		attack: (files) =>
			files.set(
				signaturesFile,
				tokenOf(
					alg,
					{ files: [{ name: "data.json", hash: "00", algorithm: "SHA-256" }, ...filesSigned()] },
					own,
				),
			),
		ours: /lists `data.json` twice/,
		opas: true,
	},
	{
		name: "a digest that can be forged",
		attack: (files) => {
			const hash = createHash("md5")
				.update(files.get("policy.wasm") ?? "")
				.digest("hex");
			const others = filesSigned().filter(({ name }) => name !== "policy.wasm");
			files.set(
				signaturesFile,
				tokenOf(alg, { files: [...others, { name: "policy.wasm", hash, algorithm: "MD5" }] }, own),
			);
		},
		ours: /the digest `MD5`, which is not trusted/,
		opas: true,
	},
	{
		name: "a digest called by what every object has",
		attack: (files) =>
			files.set(
				signaturesFile,
				tokenOf(alg, { files: filesSigned().map((file) => ({ ...file, algorithm: "constructor" })) }, own),
			),
		ours: /the digest `constructor`/,
		opas: /unsupported hashing algorithm/,
	},
	{
		name: "no list of files",
		attack: (files) => files.set(signaturesFile, tokenOf(alg, {}, own)),
		ours: /lists no files/,
		opas: /not included in bundle signature/,
	},
	{
		name: "a plugin of another verifier",
		attack: (files) =>
			files.set(signaturesFile, bytesOf(JSON.stringify({ signatures: [token()], plugin: "mine" }))),
		ours: /asks for the plugin `mine`/,
		opas: /no verifier exists/,
	},
	{
		name: "a signature in another spelling of base64url",
		attack: (files) => files.set(signaturesFile, signatures(`${token()}=`)),
		ours: /not written in base64url/,
		opas: /failed to base64 decode/,
	},
];

describe("a signed bundle", () => {
	it.each(attacks)("with $name is refused", ({ attack, ours }) => {
		const files = signedBundle();
		attack(files);
		expect(ended(() => verifyBundle(files, { key }))).toEqual(refusal(ours));
	});

	it.each(attacks)("with $name: what OPA says is known", ({ attack, opas }) => {
		const files = signedBundle();
		attack(files);
		expect(opaSays(files)).toEqual(opas === true ? true : expect.stringMatching(opas));
	});

	it.each([
		{ terms: { scope: "read" }, message: /signed for the scope `write`, and `read` is asked for/ },
		{ terms: {}, message: /signed for the scope `write`, and none is asked for/ },
		{ terms: { scope: "write", keyid: "others" }, message: /names the key `team`, not `others`/ },
	])("for one scope, by one key, is refused under $terms", ({ terms, message }) => {
		const files = signedBundle({ scope: "write", keyid: "team" });
		expect(ended(() => verifyBundle(files, { key, ...terms }))).toEqual(refusal(message));
	});

	it("without a scope is refused where one is asked for", () => {
		expect(ended(() => verifyBundle(signedBundle(), { key, scope: "write" }))).toEqual(
			refusal(/signed for no scope, and `write` is asked for/),
		);
	});

	it("is named by what the terms call the key", () => {
		expect(verifyBundle(signedBundle({ keyid: "team" }), { key, keyid: "team" })).toBe("team");
	});

	it("says when, by whom and over what", () => {
		const signed = readToken(
			signedBundle({ scope: "write", keyid: "team" }).get(signaturesFile) ?? new Uint8Array(),
		);
		expect(signed).toMatchObject({
			algorithm: "ES256",
			keyid: "team",
			scope: "write",
			issuedAt: Date.parse(time) / 1000,
			issuer: "gatehouse",
			files: [{ name: ".manifest" }, { name: "data.json" }, { name: "policy.wasm" }],
		});
	});
});

describe("a key", () => {
	const weak = generateKeyPairSync("rsa", { modulusLength: 1024 });
	const curve = generateKeyPairSync("ec", { namedCurve: "secp384r1" });
	const spki = (pair: { publicKey: typeof weak.publicKey }) =>
		pair.publicKey.export({ format: "pem", type: "spki" }).toString();

	it.each([
		{ name: "of too few bits", pem: spki(weak), message: /rsa with 1024 bits/ },
		{ name: "of another curve", pem: spki(curve), message: /secp384r1/ },
		{ name: "that is private", pem: keys.ES256.privateKey, message: /not a public key/ },
		{ name: "that is no PEM", pem: "secret", message: /not a public key/ },
	])("$name verifies nothing", ({ pem, message }) => {
		expect(ended(() => verifyBundle(signedBundle(), { key: pem }))).toEqual(
			expect.objectContaining({ code: "key.invalid", message: expect.stringMatching(message) }),
		);
	});
});

describe("a document", () => {
	it.each([
		{ name: "with a key given twice", text: '{"a":1,"a":1}', message: /stands here and at/ },
		{ name: "with half a letter", text: '{"a":"\\ud800"}', message: /one way/ },
		{ name: "with a byte order mark", text: '\ufeff{"a":1}', message: /one way/ },
		{ name: "that is empty", text: "", message: /one way/ },
		{ name: "nested without end", text: "[".repeat(100_000), message: /one way/ },
	])("$name cannot be signed", ({ text, message }) => {
		const files = smallBundle().set("data.json", bytesOf(text));
		expect(ended(() => signBundle(files, { key: keys.ES256.privateKey, time }))).toEqual(refusal(message));
	});

	it("in YAML cannot be signed", () => {
		const files = smallBundle().set("a/data.yaml", bytesOf("a: 1"));
		expect(ended(() => signBundle(files, { key: keys.ES256.privateKey, time }))).toEqual(refusal(/is YAML/));
	});
});
