import {
	createPrivateKey,
	createPublicKey,
	generateKeyPairSync,
	type KeyObject,
	sign,
	verify,
} from "node:crypto";
import { GatehouseError } from "../errors.ts";
import { keyidOf, readPem } from "../pem.ts";

/** A private key. */
export interface SigningKey {
	/** SHA-256 of the public key's DER form, in hexadecimal. */
	readonly keyid: string;
	/** The signature over a message: ECDSA as DER. */
	sign(message: Uint8Array): Uint8Array;
}

/** A public key. */
export interface VerifyingKey {
	/** SHA-256 of its DER form, in hexadecimal. */
	readonly keyid: string;
	/** Whether the owner of the key signed the message. */
	verifies(message: Uint8Array, signature: Uint8Array): boolean;
}

interface Algorithm {
	/** Digest that is signed; null where the algorithm takes the message itself. */
	readonly digest: string | null;
	fits(key: KeyObject): boolean;
	generate(): { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
}

/** Every algorithm, as `--algorithm` takes it. */
export const algorithmNames = ["ed25519", "p256"] as const;

export type AlgorithmName = (typeof algorithmNames)[number];

const algorithms: Readonly<Record<AlgorithmName, Algorithm>> = {
	ed25519: {
		digest: null,
		fits: (key) => key.asymmetricKeyType === "ed25519",
		generate: () => generateKeyPairSync("ed25519"),
	},
	p256: {
		digest: "sha256",
		fits: (key) => key.asymmetricKeyType === "ec" && key.asymmetricKeyDetails?.namedCurve === "prime256v1",
		generate: () => generateKeyPairSync("ec", { namedCurve: "prime256v1" }),
	},
};

/**
 * A private key to sign with, Ed25519 or ECDSA P-256.
 *
 * @param pem PKCS #8 without a passphrase
 * @throws GatehouseError `key.invalid`
 */
export function readSigningKey(pem: string): SigningKey {
	const key = readPem(pem, "private", createPrivateKey);
	const { digest } = algorithmOf(key);
	return { keyid: keyidOf(createPublicKey(key)), sign: (message) => sign(digest, message, key) };
}

/**
 * A public key to verify by, Ed25519 or ECDSA P-256.
 *
 * @param pem SPKI
 * @throws GatehouseError `key.invalid`
 */
export function readVerifyingKey(pem: string): VerifyingKey {
	const key = readPem(pem, "public", createPublicKey);
	const { digest } = algorithmOf(key);
	return {
		keyid: keyidOf(key),
		verifies: (message, signature) =>
			verify(digest, message, { key, dsaEncoding: encodingOf(signature) }, signature),
	};
}

export interface KeyPair {
	readonly privatePem: string;
	readonly publicPem: string;
	readonly keyid: string;
}

export function makeKeyPair(algorithm: AlgorithmName): KeyPair {
	const { privateKey, publicKey } = algorithms[algorithm].generate();
	return {
		privatePem: privateKey.export({ format: "pem", type: "pkcs8" }).toString(),
		publicPem: publicKey.export({ format: "pem", type: "spki" }).toString(),
		keyid: keyidOf(publicKey),
	};
}

/**
 * ECDSA signatures are ASN.1 DER, as all of the in-toto world writes them. The example of the DSSE protocol is the bare
 * pair of numbers instead, and so are others'; it has 64 bytes, and DER nearly always some seventy.
 */
function encodingOf(signature: Uint8Array): "der" | "ieee-p1363" {
	return signature.length === 64 ? "ieee-p1363" : "der";
}

function algorithmOf(key: KeyObject): Algorithm {
	const algorithm = Object.values(algorithms).find(({ fits }) => fits(key));
	if (algorithm === undefined) {
		const curve = key.asymmetricKeyDetails?.namedCurve;
		throw new GatehouseError(
			"key.invalid",
			`the key is of type ${curve ?? key.asymmetricKeyType}, which is not used here`,
		);
	}
	return algorithm;
}
