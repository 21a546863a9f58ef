import { constants, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { GatehouseError } from "../errors.ts";
import { keyidOf, readPem } from "../pem.ts";

/** How a JSON Web Token is signed. The kind of key decides it, never the token. */
interface Algorithm {
	fits(key: KeyObject): boolean;
	/** Digest that is signed; null where the algorithm takes the message itself. */
	readonly digest: string | null;
	readonly options: { readonly dsaEncoding?: "ieee-p1363"; readonly padding?: number };
}

/** By the names of RFC 7518 and RFC 8037; OPA's verifier accepts all of them. */
const algorithms: Readonly<Record<string, Algorithm>> = {
	RS256: {
		fits: ({ asymmetricKeyType, asymmetricKeyDetails }) =>
			asymmetricKeyType === "rsa" && (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048,
		digest: "sha256",
		options: { padding: constants.RSA_PKCS1_PADDING },
	},
	ES256: {
		fits: ({ asymmetricKeyType, asymmetricKeyDetails }) =>
			asymmetricKeyType === "ec" && asymmetricKeyDetails?.namedCurve === "prime256v1",
		digest: "sha256",
		options: { dsaEncoding: "ieee-p1363" },
	},
	EdDSA: { fits: (key) => key.asymmetricKeyType === "ed25519", digest: null, options: {} },
};

export interface TokenSigner {
	readonly keyid: string;
	readonly algorithm: string;
	sign(message: Uint8Array): Uint8Array;
}

export interface TokenVerifier {
	readonly keyid: string;
	readonly algorithm: string;
	verifies(message: Uint8Array, signature: Uint8Array): boolean;
}

/** @throws GatehouseError `key.invalid` */
export function tokenSigner(pem: string): TokenSigner {
	const key = readPem(pem, "private", createPrivateKey);
	const [algorithm, { digest, options }] = algorithmOf(key);
	return {
		keyid: keyidOf(createPublicKey(key)),
		algorithm,
		sign: (message) => sign(digest, message, { key, ...options }),
	};
}

/** @throws GatehouseError `key.invalid` */
export function tokenVerifier(pem: string): TokenVerifier {
	const key = readPem(pem, "public", createPublicKey);
	const [algorithm, { digest, options }] = algorithmOf(key);
	return {
		keyid: keyidOf(key),
		algorithm,
		verifies: (message, signature) => verify(digest, message, { key, ...options }, signature),
	};
}

function algorithmOf(key: KeyObject): readonly [string, Algorithm] {
	const found = Object.entries(algorithms).find(([, { fits }]) => fits(key));
	if (found === undefined) {
		const details = key.asymmetricKeyDetails;
		const kind = details?.namedCurve ?? key.asymmetricKeyType;
		const bits = details?.modulusLength === undefined ? "" : ` with ${details.modulusLength} bits`;
		throw new GatehouseError("key.invalid", `a bundle is not signed with a key of type ${kind}${bits}`);
	}
	return found;
}
