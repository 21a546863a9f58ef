import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { canonicalJson } from "../../src/authoring/canonical-json.ts";
import { type SigningTerms, signaturesFile, signBundle } from "../../src/signature/index.ts";

/** A pair of keys in PEM form. */
export interface Keys {
	readonly privateKey: string;
	readonly publicKey: string;
}

function pem({ privateKey, publicKey }: { privateKey: KeyObject; publicKey: KeyObject }): Keys {
	return {
		privateKey: privateKey.export({ format: "pem", type: "pkcs8" }).toString(),
		publicKey: publicKey.export({ format: "pem", type: "spki" }).toString(),
	};
}

/** One pair for each algorithm that bundles are signed with. */
export const keys = {
	RS256: pem(generateKeyPairSync("rsa", { modulusLength: 2048 })),
	ES256: pem(generateKeyPairSync("ec", { namedCurve: "prime256v1" })),
	EdDSA: pem(generateKeyPairSync("ed25519")),
} as const satisfies Record<string, Keys>;

export type AlgorithmName = keyof typeof keys;

/** As a test changes it. */
export type Files = Map<string, Uint8Array<ArrayBuffer>>;

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(Buffer.from(text));
}

/** A bundle as far as a signature goes; no engine would take its module. */
export function smallBundle(): Files {
	const manifest = {
		revision: "r1",
		roots: ["gatehouse"],
		wasm: [{ entrypoint: "gatehouse/decision", module: "/policy.wasm" }],
		metadata: {},
	};
	// Numbers and letters that two writers of JSON would write differently.
	const data = {
		gatehouse: { "\u{1f600}": 1, "\uff5e": [1.5, -0, 1e3], "<&>\u2028\u007f\b\u0001/": '\\"\n' },
	};
	return new Map([
		["policy.wasm", bytesOf("\0asm\u0001\0\0\0")],
		["data.json", bytesOf(canonicalJson(data).replace("1.5", "1.50e0"))],
		[".manifest", bytesOf(canonicalJson(manifest))],
	]);
}

export const time = "2026-05-10T10:00:00Z";

/** The small bundle with its signature. */
export function signedBundle(terms: Partial<SigningTerms> = {}): Files {
	const files = smallBundle();
	const { text } = signBundle(files, { key: keys.ES256.privateKey, time, ...terms });
	return files.set(signaturesFile, bytesOf(text));
}
