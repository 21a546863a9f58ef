import { sha256 } from "../sha256.ts";
import type { BundleFiles } from "./bundle-files.ts";
import { digestOf, isStructured } from "./digest.ts";
import { tokenSigner } from "./keys.ts";
import { signaturesFile, writeToken } from "./token.ts";

export interface SigningTerms {
	/** Private key in PEM form: RSA of 2048 bits or more, ECDSA P-256 or Ed25519. */
	readonly key: string;
	/** What to call the key; absent, the SHA-256 of the public key. */
	readonly keyid?: string;
	/** What the bundle is signed for. */
	readonly scope?: string;
	/** RFC 3339. */
	readonly time: string;
}

export interface Signed {
	/** The bundle's `.signatures.json`. */
	readonly text: string;
	readonly keyid: string;
	readonly algorithm: string;
	/** Names of the files that are signed, sorted. */
	readonly files: readonly string[];
}

/**
 * Signs a bundle's files in the form that OPA verifies. OPA signs a document's content whatever its layout; the claim
 * `gatehouse`, which OPA passes over, adds the digest of its bytes.
 *
 * @throws GatehouseError `key.invalid`, `bundle.signature` where a file cannot be signed
 */
export function signBundle(bundle: BundleFiles, { key, keyid, scope, time }: SigningTerms): Signed {
	const signer = tokenSigner(key);
	const names = [...bundle.keys()].filter((name) => name !== signaturesFile).sort();
	const bytesOf = (name: string) => bundle.get(name) ?? new Uint8Array();
	const files = names.map((name) => ({
		name,
		hash: digestOf(name, bytesOf(name), "sha256"),
		algorithm: "SHA-256",
	}));
	const documents = names.filter(isStructured);
	const bytes = Object.fromEntries(documents.map((name) => [name, sha256(bytesOf(name))]));
	const named = keyid ?? signer.keyid;
	const token = writeToken(
		{ alg: signer.algorithm, kid: named, typ: "JWT" },
		{
			files,
			iat: Math.floor(Date.parse(time) / 1000),
			iss: "gatehouse",
			keyid: named,
			...(scope === undefined ? {} : { scope }),
			gatehouse: { bytes },
		},
		(message) => signer.sign(message),
	);
	const text = `${JSON.stringify({ signatures: [token] }, null, " ")}\n`;
	return { text, keyid: named, algorithm: signer.algorithm, files: names };
}
